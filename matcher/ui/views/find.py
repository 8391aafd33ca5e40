"""Find: the questions on one side, the therapists on the other."""

import streamlit as st

from matcher.pipeline import find_matches
from matcher.ui.cards import show_note
from matcher.ui.filters import ask
from matcher.ui.results import show_around, show_own_therapists, show_results
from matcher.ui.state import state
from matcher.ui.words import count

__all__ = ["show"]

SAFETY = (
    "Couples therapy is not the right step where there is violence, fear or coercion, and nobody should be pressed "
    "into it. In the US the National Domestic Violence Hotline answers at 1-800-799-7233, and 988 is the Suicide & "
    "Crisis Lifeline. Nothing you do here is stored."
)


def show() -> None:
    """Draw the page."""
    now = state()
    st.title("Find someone your partner could choose")
    st.markdown(
        "Search by what lowers the threshold, keep a few, and hand the list over. "
        "**Your partner chooses and makes the first contact**, so no phone numbers are shown here: "
        "contact from you first can cost the trust that the therapist stands on neither side."
    )
    with st.expander("Before you start: is it safe?"):
        st.markdown(SAFETY)
    if now.is_demo:
        st.info(
            f"You are looking at {count(len(now.directory), 'invented listing', 'invented listings')}, made up to "
            "show how it works. Load real listings on the Directory page."
        )
    for note in dict.fromkeys(note for file in now.directory.report.files for note in file.notes):
        show_note(note)
    questions, answers = st.columns([1, 2], gap="large")
    with questions, st.container(key="questions"):
        asked = ask()
    with answers:
        if asked.place_missing:
            st.info("Tell us where, and the therapists near you appear here.")
            return
        if asked.search.place is None:
            st.caption("No place given yet: the whole directory, by fit alone.")
        ranking = find_matches(now.directory, asked.search)
        show_own_therapists(ranking, asked.search)
        show_results(ranking, asked.search, miles=asked.miles)
        show_around(ranking, asked.search, miles=asked.miles)
    now.search, now.miles = asked.search, asked.miles
