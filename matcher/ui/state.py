"""What one visitor has open: their file, their shortlist, their answers. In memory only, for this visit only.

The one place that touches ``st.session_state``. Values of widgets are kept by Streamlit itself under the widgets'
keys (``persist_state="session"``); everything else is one dataclass under one key.
"""

import gc
from dataclasses import dataclass, field

import streamlit as st

from matcher.model import Match, Pick, PickChoice, Search, ShortlistEntry
from matcher.pipeline import Directory, open_directory
from matcher.ui.server import served_directory, shipped

__all__ = ["State", "builtin_directory", "forget", "state"]

_KEY = "therapist_matcher"


@dataclass
class State:
    """Everything one visitor has open.

    ``cleared`` and ``confirmed`` are the answers to "is this your therapist?"; like the names themselves they never
    leave this memory, so they do not show in ``repr``.
    """

    own_directory: Directory | None = field(default=None, repr=False)
    load_error: str = ""
    loaded_files: tuple[tuple[str, int], ...] = ()
    shortlist: tuple[str, ...] = ()
    matches: dict[str, Match] = field(default_factory=dict, repr=False)
    cleared: frozenset[str] = field(default=frozenset(), repr=False)
    confirmed: frozenset[str] = field(default=frozenset(), repr=False)
    page: int = 1
    pages: dict[str, st.Page] = field(default_factory=dict, repr=False)
    search: Search = field(default_factory=Search, repr=False)
    miles: bool = True
    received: list[ShortlistEntry] = field(default_factory=list, repr=False)
    pick: Pick = field(default_factory=lambda: Pick({}), repr=False)

    @property
    def directory(self) -> Directory:
        """The visitor's own directory if they loaded one, else the one that all visitors share."""
        return self.own_directory or builtin_directory()

    @property
    def is_demo(self) -> bool:
        """Whether the invented listings are on the screen."""
        return self.own_directory is None and served_directory() is None

    def widget(self, key: str) -> object:
        """The present value of a widget, for call-backs."""
        return st.session_state.get(key)

    def set_widget(self, key: str, value: object) -> None:
        """Give a widget another value, from a call-back."""
        st.session_state[key] = value

    def choose(self, listing_id: str, choice: PickChoice | None) -> None:
        """Remember what the partner thinks of one therapist."""
        self.pick = Pick({**self.pick.choices, listing_id: choice or PickChoice.OPEN})


def state() -> State:
    """The visitor's state, made at the first look."""
    if _KEY not in st.session_state:
        st.session_state[_KEY] = State()
    found: State = st.session_state[_KEY]
    return found


def forget() -> None:
    """Forget everything of this visit: file, names, shortlist, notes, widget values."""
    for key in list(st.session_state.keys()):
        del st.session_state[key]


@st.cache_resource(show_spinner="Opening the directory …")
def builtin_directory() -> Directory:
    """What the server was started on, or the invented listings; nothing in them is a visitor's, so all share them."""
    directory = open_directory(served_directory() or shipped("data/listings.csv"))
    # What is loaded now stays for good: the collector need not look at it again.
    gc.collect()
    gc.freeze()
    return directory
