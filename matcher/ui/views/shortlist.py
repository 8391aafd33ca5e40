"""Shortlist: order, notes for oneself, compare, and the file for the partner."""

import streamlit as st

from matcher.handoff import searcher_texts
from matcher.model import Match, ShortlistEntry
from matcher.pipeline import shortlist_entries
from matcher.shortlist import (
    WORKING_LIST_FILE,
    move_down,
    move_up,
    remove,
    write_working_list,
)
from matcher.ui import cards, words
from matcher.ui.bringing_up import ask_goal, show_advice, show_invitation
from matcher.ui.handover import show_downloads, show_pick_back
from matcher.ui.state import State, state

__all__ = ["show"]

COMPARE_AT_MOST = 4


def show() -> None:
    """Draw the page."""
    now = state()
    st.title("Your shortlist")
    matches = [now.matches[listing_id] for listing_id in now.shortlist]
    if not matches:
        st.info("Nobody is on it yet. Three is a good number: enough to choose from, few enough to read.")
        return
    _show_handover(now, shortlist_entries(matches))
    st.header("The list")
    for place, match in enumerate(matches):
        _show_row(now, match, first=place == 0, last=place == len(matches) - 1)
    if len(matches) > 1:
        _show_comparison(now, matches)


def _show_handover(now: State, entries: list[ShortlistEntry]) -> None:
    st.header(searcher_texts()["goal.title"])
    goal = ask_goal()
    st.header("Hand it over")
    show_downloads(entries, goal)
    with st.expander("Keep a copy for yourself, with your notes"):
        st.caption("This second file holds your order and your private notes. It is not for sending.")
        st.download_button(
            "Download my private working list",
            write_working_list(entries, {listing_id: _note(now, listing_id) for listing_id in now.shortlist}),
            WORKING_LIST_FILE,
            "text/csv",
            key="download_working_list",
            on_click="ignore",
        )
    with st.expander(searcher_texts()["invitation.title"]):
        show_invitation()
    show_advice()
    show_pick_back()


def _show_row(now: State, match: Match, *, first: bool, last: bool) -> None:
    listing_id = match.listing.listing_id
    name = words.name_line(match)[0]
    with st.container(border=True, key=f"row_{listing_id}"):
        cards.show_short(match, "", "", miles=now.miles)
        st.text_input(
            f"Private note on {name}",
            key=f"note_{listing_id}",
            placeholder="for yourself only",
            autocomplete="off",
            persist_state="session",
        )
        with st.container(horizontal=True):
            st.button(
                "↑ Up",
                key=f"up_{listing_id}",
                disabled=first,
                on_click=_change,
                args=(move_up, listing_id),
                help=f"Move {name} up",
            )
            st.button(
                "↓ Down",
                key=f"down_{listing_id}",
                disabled=last,
                on_click=_change,
                args=(move_down, listing_id),
                help=f"Move {name} down",
            )
            st.button(
                "Remove",
                key=f"remove_{listing_id}",
                on_click=_change,
                args=(remove, listing_id),
                help=f"Take {name} off the list",
            )


def _note(now: State, listing_id: str) -> str:
    """What stands in a note's field; read from there, so that the file above it holds the newest words."""
    return str(now.widget(f"note_{listing_id}") or "")


def _change(how: object, listing_id: str) -> None:
    now = state()
    if callable(how):
        now.shortlist = how(now.shortlist, listing_id)


def _show_comparison(now: State, matches: list[Match]) -> None:
    st.header("Side by side")
    names = {match.listing.listing_id: words.name_line(match)[0] for match in matches}
    chosen = st.multiselect(
        "Compare up to four",
        list(names),
        default=list(names)[:2],
        format_func=names.__getitem__,
        max_selections=COMPARE_AT_MOST,
        key="compare",
    )
    if chosen:
        cards.show_comparison([now.matches[listing_id] for listing_id in chosen], now.search, miles=now.miles)
