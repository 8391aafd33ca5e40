"""Partner: open the list, choose or choose nobody, make the first contact. No score, no rank, no setting."""

import streamlit as st

from matcher.errors import ShortlistError
from matcher.handoff import contact_links
from matcher.model import PickChoice, ShortlistEntry
from matcher.shortlist import PICK_FILE, read_shortlist, write_pick
from matcher.ui import cards, words
from matcher.ui.state import State, state

__all__ = ["show"]

_CHOICES = {PickChoice.PICK: "Pick", PickChoice.MAYBE: "Maybe", PickChoice.NO: "No"}


def show() -> None:
    """Draw the page."""
    now = state()
    st.title("People you could talk to")
    st.markdown(
        "Nobody has been contacted. **You choose, or none.** Most offer a short call first, so you can see what "
        "they are like before you agree to anything. One session, then decide; changing to another is normal."
    )
    upload = st.file_uploader("Open the list you were given", type=["csv"], key="shortlist_file", max_upload_size=5)
    if upload is not None:
        try:
            now.received = read_shortlist(upload.getvalue())
        except ShortlistError as error:
            st.error(str(error))
            return
    if not now.received:
        st.caption("It is a file that ends in .csv. It is read on this computer and sent nowhere.")
        return
    st.header(words.count(len(now.received), "therapist", "therapists"))
    st.caption("In no particular order.")
    for entry in now.received:
        _show_entry(now, entry)
    _show_pick(now)
    st.caption(
        "If you feel unsafe at home or under pressure: National Domestic Violence Hotline 1-800-799-7233, or call "
        "or text 988 (US). Nothing you choose here is stored."
    )


def _show_entry(now: State, entry: ShortlistEntry) -> None:
    listing_id = entry.listing.listing_id
    with st.container(border=True, key=f"entry_{listing_id}"):
        cards.show_entry(entry, contact_links(entry.listing))
        choice = st.segmented_control(
            f"What do you think of {words.quiet(entry.listing.name, 80)}?",
            list(_CHOICES),
            format_func=_CHOICES.__getitem__,
            key=f"choice_{listing_id}",
            persist_state="session",
        )
        now.choose(listing_id, choice)


def _show_pick(now: State) -> None:
    choices = now.pick.choices.values()
    picked = sum(choice is PickChoice.PICK for choice in choices)
    st.header("Your choice")
    if not any(choices):
        st.caption("Nothing chosen yet. That is fine too.")
        return
    st.markdown(
        f"You picked {picked or 'nobody'}. The next step is yours: call or write when it suits you. "
        "You may keep your choice to yourself, or give this file back."
    )
    st.download_button(
        "Download my choice",
        write_pick(now.received, now.pick),
        PICK_FILE,
        "text/csv",
        key="download_pick",
        type="primary",
        on_click="ignore",
    )
