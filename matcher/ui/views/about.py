"""About: how the order is made, from the same constants the search uses; privacy, limits, credits."""

import streamlit as st

from matcher.model import CallKind, CouplesFocus
from matcher.pipeline import PLACE_CREDIT, PLACE_ONLINE
from matcher.ranking import (
    ACCEPTING_POINTS,
    CALL_POINTS,
    CLOSENESS_HALF_KM,
    CRITERIA,
    FIT_PARTS,
    FOCUS_POINTS,
    ISSUE_POINTS,
    PAY_POINTS,
    YEARS_POINTS,
)
from matcher.ui import cards
from matcher.ui.words import distance

__all__ = ["show"]

_FOCUS = {
    CouplesFocus.NONE: "nothing stated",
    CouplesFocus.TICKED: "only ticked in a list",
    CouplesFocus.STATED: "said in their own words, or a top specialty",
    CouplesFocus.EVIDENT: "training, licence or main work",
}
_CALL = {
    CallKind.NONE: "not stated (a refusal counts 0)",
    CallKind.PAID_SHORT: "short and paid",
    CallKind.UNSPECIFIED: "a consultation, kind not said",
    CallKind.VIDEO: "by video",
    CallKind.PHONE: "by phone",
}


def show() -> None:
    """Draw the page."""
    st.title("About")
    st.header("What it is for")
    st.markdown(
        "For someone whose partner does not want to come to couples therapy. It follows the advice of an experienced "
        "couples therapist on what lowers the threshold. The partner chooses, and makes the first contact."
    )
    st.header("The criteria")
    cards.show_steps([(words.label, f"{words.why} ({words.source})") for words in CRITERIA.values()])
    st.markdown("A listing that is silent is never taken as a no. “Can ask” keeps it, with the question for the call.")
    st.header("How the order is made")
    half = distance(CLOSENESS_HALF_KM, miles=True)
    st.markdown(
        "Order = balance × fit + (1 − balance) × closeness. "
        f"Closeness is 1 at the door and one half at {half}: 1 / (1 + distance / {half}). "
        "Who is kept because of video counts as standing at the edge of your distance. Equal scores are ordered by "
        "distance, then by the listing's id. Nobody can pay for a place."
    )
    cards.show_steps([(f"{part.name}: {part.weight} of 100", part.why) for part in FIT_PARTS.values()])
    with st.expander("Points inside each part"):
        _show_points()
    st.markdown(
        "Fit says how well a listing meets the criteria. Nothing in a public listing is known to foretell how "
        "therapy turns out, so it is no chance of success. Distance weighs nothing in fit; it is the other side of "
        "the balance."
    )
    st.header("Privacy")
    st.markdown(
        "Runs on your computer and answers only there. It sends nothing: no statistics, no maps, no pictures. Your "
        "own therapist's name is kept in memory for this visit and written nowhere. The one exception is yours to "
        f"switch on: {PLACE_ONLINE}"
    )
    st.header("Limits")
    st.markdown(
        "Listings are what therapists or registers publish; they can be wrong or old. Distances are straight lines "
        "from the middle of a ZIP code. The public US register never says anything about calls, payment or new "
        "clients, and its dates give a lower bound of the years at best. Text is read by rules in English and common "
        "Spanish; each answer shows the words it rests on, so that you can judge for yourself. The invented listings "
        "name no real person."
    )
    st.header("Credits")
    st.markdown(f"{PLACE_CREDIT}. Safety: 1-800-799-7233 (National Domestic Violence Hotline), 988 (US).")


def _show_points() -> None:
    rows = [("Couples focus", _FOCUS[grade], points) for grade, points in FOCUS_POINTS.items()]
    rows += [("Short call first", _CALL[kind], points) for kind, points in CALL_POINTS.items()]
    tables = {
        "For the partner alone": ISSUE_POINTS,
        "Private payment": PAY_POINTS,
        "Can be reached": ACCEPTING_POINTS,
        "Years": YEARS_POINTS,
    }
    rows += [(name, what, points) for name, table in tables.items() for what, points in table.items()]
    cards.show_steps([(f"{name}: {what}", f"{points} %") for name, what, points in rows])
