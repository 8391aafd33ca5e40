"""Before the list is handed over: one goal, how to bring it up, what to leave to the partner, what to do with a no."""

import streamlit as st

from matcher.handoff import Remark, goal_ideas, review_goal, review_invitation, searcher_texts
from matcher.handoff.script import LONGEST_GOAL
from matcher.ui.cards import show_remark

__all__ = ["ask_goal", "show_advice", "show_invitation"]

_LONGEST_INVITATION = 1_500


def ask_goal() -> str:
    """The one sentence that goes into the words for the first contact; remarks stand below it."""
    texts = searcher_texts()
    st.markdown(texts["goal.text"])
    goal = st.text_input(
        texts["goal.field"],
        key="goal",
        max_chars=LONGEST_GOAL,
        placeholder=texts["goal.example"],
        autocomplete="off",
        persist_state="session",
    )
    if goal.strip():
        _show_remarks(review_goal(goal), texts["goal.good"])
    st.caption(texts["goal.private"])
    with st.expander(texts["goal.ideas"]):
        st.markdown("\n".join(f"- {idea}" for idea in goal_ideas()))
    return goal.strip()


def show_invitation() -> None:
    """Try out what to say; what may close the door is said gently, with other words."""
    texts = searcher_texts()
    st.markdown(f"{texts['invitation.text']}\n\n{texts['invitation.opener']}")
    message = st.text_area(
        texts["invitation.field"], key="invitation", max_chars=_LONGEST_INVITATION, persist_state="session"
    )
    if message.strip():
        _show_remarks(review_invitation(message), texts["invitation.good"])
    st.caption(texts["invitation.private"])


def show_advice() -> None:
    """For one or for both, why not to write oneself, and what to do when the partner says no."""
    texts = searcher_texts()
    for topic in ("kind", "no_contact", "if_no"):
        with st.expander(texts[f"{topic}.title"]):
            parts = [part for part in texts.tables(topic) if part not in ("title", "source")]
            st.markdown("\n\n".join(texts[f"{topic}.{part}"] for part in parts))


def _show_remarks(remarks: list[Remark], good: str) -> None:
    if not remarks:
        st.success(good)
    for remark in remarks:
        show_remark(remark)
