"""The questions a searcher answers, in plain words; what they answer becomes a ``Search``."""

from dataclasses import dataclass, replace

import streamlit as st

from matcher.errors import PlaceError
from matcher.model import KM_PER_MILE, Criterion, Issue, Need, PersonQuery, Place, Search, Seeking
from matcher.pipeline import PLACE_ONLINE, find_place, find_place_online
from matcher.ranking import CRITERIA
from matcher.ui import cards
from matcher.ui.state import state

__all__ = ["Asked", "ask"]

_SEEKING = {Seeking.COUPLES: "Couples therapy", Seeking.PARTNER_ALONE: "Therapy for my partner alone"}
_NEEDS = {Need.MUST: "Must say so", Need.ASK: "Can ask", Need.IGNORE: "Any"}
_RADII = {"5": 5, "10": 10, "25": 25, "50": 50, "100": 100, "Any distance": None}
_ANY_ISSUE = "Anything"
_UNITS = ("miles", "km")


@dataclass(frozen=True, slots=True)
class Asked:
    """The search, the unit distances are shown in, and whether the visitor typed a place that was not understood."""

    search: Search
    miles: bool
    place_missing: bool


def ask() -> Asked:
    """Draw the questions and collect the answers."""
    seeking, issue = _ask_seeking()
    place, missing, radius_km, miles, video = _ask_place()
    if place:
        cards.show_jump()
    needs = _ask_needs(seeking)
    max_fee = _ask_fee()
    own = _ask_own_therapists()
    balance = st.slider(
        "What should come first?",
        0,
        100,
        50,
        5,
        key="balance",
        format="%d %% fit",
        help="Left: the nearest first. Right: the best fit first. The About page shows the formula.",
        persist_state="session",
    )
    search = Search(
        place=place,
        radius_km=radius_km,
        seeking=seeking,
        issue=issue,
        needs=needs,
        accept_video=video,
        max_fee_usd=max_fee,
        balance=balance / 100,
        own_therapists=own,
    )
    now = state()
    return Asked(replace(search, cleared=now.cleared, confirmed=now.confirmed), miles, missing)


def _ask_seeking() -> tuple[Seeking, Issue | None]:
    seeking = st.segmented_control(
        "What are you looking for?",
        list(_SEEKING),
        default=Seeking.COUPLES,
        required=True,
        format_func=_SEEKING.__getitem__,
        key="seeking",
        help="Couples therapy when the relationship itself needs to change; only when both take part does it help "
        "the relationship. Therapy alone when your partner has an issue of their own, such as depression or a loss. "
        "If you are not sure, start with couples therapy and a short call.",
        persist_state="session",
    )
    if seeking is not Seeking.PARTNER_ALONE:
        return Seeking.COUPLES, None
    options = [_ANY_ISSUE, *(issue.value for issue in Issue)]
    chosen = st.selectbox("What would it be about?", options, key="issue", persist_state="session")
    return Seeking.PARTNER_ALONE, None if chosen == _ANY_ISSUE else Issue(chosen)


def _ask_place() -> tuple[Place | None, bool, float | None, bool, bool]:
    text = st.text_input(
        "Where?",
        key="place",
        placeholder="ZIP, or city and state",
        autocomplete="off",
        help="Stays on this computer. Distances are straight lines from the middle of the ZIP code.",
        persist_state="session",
    )
    place, missing = _find(text or "")
    with st.container(horizontal=True, vertical_alignment="bottom"):
        unit = state().widget("unit") or _UNITS[0]
        chosen = st.selectbox(
            "Within",
            list(_RADII),
            index=2,
            format_func=lambda radius: f"{radius} {unit}" if _RADII[radius] else radius,
            key="radius",
            width="stretch",
            persist_state="session",
        )
        st.segmented_control(
            "Unit",
            _UNITS,
            default=_UNITS[0],
            required=True,
            key="unit",
            label_visibility="collapsed",
            persist_state="session",
        )
    miles = unit == _UNITS[0]
    video = st.toggle(
        "Also by video, licensed in this state",
        key="video",
        help="Keeps therapists further away who offer video and are licensed in the state you search from.",
        persist_state="session",
    )
    radius = _RADII[chosen]
    return place, missing, radius if radius is None else radius * (KM_PER_MILE if miles else 1), miles, video


def _find(text: str) -> tuple[Place | None, bool]:
    """The place that was typed; where it is not found, what to do stands under the field."""
    if not text.strip():
        return None, False
    try:
        place = find_place(text)
    except PlaceError as error:
        st.warning(str(error))
        if error.suggestions:
            st.pills("Did you mean", error.suggestions, key="suggested", on_change=_take_suggestion)
        return _find_online(text)
    st.caption(f"{place.name}: {place.detail}.")
    return place, False


def _take_suggestion() -> None:
    chosen = state().widget("suggested")
    if isinstance(chosen, str):
        state().set_widget("place", chosen)


def _find_online(text: str) -> tuple[Place | None, bool]:
    """Ask the map server, only if the visitor switches it on for this visit."""
    if not st.toggle("Look it up on the internet", key="online", help=PLACE_ONLINE):
        return None, True
    st.caption(PLACE_ONLINE)
    try:
        place = find_place_online(text)
    except PlaceError as error:
        st.warning(str(error))
        return None, True
    st.caption(f"{place.name}: {place.detail}.")
    return place, False


def _ask_needs(seeking: Seeking) -> dict[Criterion, Need]:
    st.markdown("**What matters to you?**")
    defaults = Search().needs
    needs = {}
    for criterion, words in CRITERIA.items():
        if seeking is Seeking.PARTNER_ALONE and criterion is Criterion.RELATIONSHIP:
            continue
        chosen = st.segmented_control(
            words.label,
            list(_NEEDS),
            default=defaults[criterion],
            required=True,
            format_func=_NEEDS.__getitem__,
            key=f"need_{criterion.value}",
            help=words.why,
            persist_state="session",
        )
        needs[criterion] = chosen or Need.IGNORE
    st.caption("“Can ask” leaves out only those who say no. Most listings do not mention everything.")
    return needs


def _ask_fee() -> float | None:
    limit = st.number_input(
        "Highest fee a session, in dollars",
        min_value=0,
        value=None,
        step=10,
        key="max_fee",
        placeholder="no limit",
        persist_state="session",
    )
    return float(limit) if limit else None


def _ask_own_therapists() -> tuple[PersonQuery, ...]:
    st.markdown("**Never your own therapist**")
    st.caption(
        "Someone either of you already sees alone is not free to stand between you. Names stay in the memory of "
        "this page and are written nowhere."
    )
    mine = _ask_therapist("own", "Your own therapist")
    theirs = _ask_therapist("partner", "Your partner's own therapist")
    return tuple(query for query in (mine, theirs) if not query.is_empty())


def _ask_therapist(who: str, label: str) -> PersonQuery:
    name = st.text_input(
        label, key=f"{who}_name", placeholder="name, as you know it", autocomplete="off", persist_state="session"
    )
    with st.expander("Anything else you know (optional)"):
        parts = {
            field: st.text_input(title, key=f"{who}_{field}", autocomplete="off", persist_state="session")
            for field, title in {
                "former_name": "Former name",
                "practice": "Practice",
                "city": "City",
                "phone": "Phone",
                "email": "E-mail",
            }.items()
        }
    return PersonQuery(name=name or "", **{field: text or "" for field, text in parts.items()})
