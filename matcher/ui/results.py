"""The list of therapists, ten to a page, and what stands around it: the own therapist, the funnel, the chart."""

import string
from collections.abc import Sequence

import streamlit as st

from matcher.model import Match, OwnTherapistHit, Ranking, Search
from matcher.shortlist import add, remove
from matcher.ui import cards, words
from matcher.ui.charts import show_map_of_fit
from matcher.ui.state import state

__all__ = ["show_around", "show_own_therapists", "show_results"]

PER_PAGE = 10
QUESTIONS_AT_ONCE = 3


def show_own_therapists(ranking: Ranking, search: Search) -> None:
    """Who was taken out as an own therapist, with undo; and at most three questions where it is not certain."""
    for asked in range(len(search.own_therapists)):
        _show_excluded([hit for hit in ranking.own_excluded if hit.asked == asked])
    if search.own_therapists and not (ranking.own_excluded or ranking.own_unsure):
        st.caption("No listing here matches the own therapist you named.")
    for hit in ranking.own_unsure[:QUESTIONS_AT_ONCE]:
        with st.container(border=True, key=f"unsure_{hit.listing.listing_id}"):
            st.markdown("**Is this your therapist?** It stays out of the list until you answer.")
            cards.show_hit(hit)
            listing_id = frozenset([hit.listing.listing_id])
            yes, no, _ = st.columns([1, 1, 3])
            yes.button(
                "Yes", key=f"yes_{hit.listing.listing_id}", on_click=_confirm, args=(listing_id,), width="stretch"
            )
            no.button("No", key=f"no_{hit.listing.listing_id}", on_click=_put_back, args=(listing_id,), width="stretch")
    waiting = len(ranking.own_unsure) - QUESTIONS_AT_ONCE
    if waiting > 0:
        st.caption(
            f"{words.count(waiting, 'more listing waits', 'more listings wait')} for an answer. A city, a "
            "practice or a phone number under “Anything else you know” settles most of them."
        )


def _show_excluded(hits: list[OwnTherapistHit]) -> None:
    """All listings of one person in one place, each with its reason; an undo for every name they stand under."""
    if not hits:
        return
    by_name: dict[str, list[OwnTherapistHit]] = {}
    for hit in hits:
        by_name.setdefault(words.quiet(hit.listing.name, 80), []).append(hit)
    total = words.count(len(hits), "listing", "listings")
    with st.expander(f"Excluded as an own therapist: {total} of {_as_written(_spoken(list(by_name)))}"):
        for listed in by_name.values():
            for hit in listed:
                cards.show_hit(hit)
            ids = frozenset(hit.listing.listing_id for hit in listed)
            st.button("Not my therapist, put back", key=f"undo_{min(ids)}", on_click=_put_back, args=(ids,))


def _spoken(names: list[str]) -> str:
    """The one of several spellings that people would say: not a register's capitals, without the credentials."""
    said = next((name for name in names if name != name.upper()), names[0])
    return said.partition(",")[0] if said != said.upper() else said


def _as_written(text: str) -> str:
    """Text of a listing for a label, which Streamlit would read as markdown: no link, picture or colour comes of it."""
    return "".join(f"\\{sign}" if sign in string.punctuation else sign for sign in text)


def _put_back(listing_ids: frozenset[str]) -> None:
    now = state()
    now.cleared, now.confirmed = now.cleared | listing_ids, now.confirmed - listing_ids


def _confirm(listing_ids: frozenset[str]) -> None:
    now = state()
    now.confirmed, now.cleared = now.confirmed | listing_ids, now.cleared - listing_ids


def show_results(ranking: Ranking, search: Search, *, miles: bool) -> None:
    """The matches, best first, with a button to put each on the shortlist."""
    found = words.count(ranking.total, "therapist", "therapists")
    st.header(f"{found} {'meets' if ranking.total == 1 else 'meet'} what you asked for", anchor="results")
    if ranking.total > len(ranking.matches):
        st.caption(f"The best {len(ranking.matches)} are shown. A smaller distance or a firmer wish narrows the list.")
    if state().shortlist:
        st.page_link(state().pages["shortlist"], label=f"Go to your shortlist ({len(state().shortlist)})", icon="📋")
    if not ranking.matches:
        _show_nobody(ranking)
        return
    pages = -(-len(ranking.matches) // PER_PAGE)
    page = min(int(state().page), pages)
    for match in ranking.matches[(page - 1) * PER_PAGE : page * PER_PAGE]:
        _show_card(match, search, miles=miles)
    if pages > 1:
        state().page = st.pagination(pages, default=page, key=f"page_of_{pages}")
        if state().page != page:
            st.rerun()


def _show_nobody(ranking: Ranking) -> None:
    worst = max(ranking.funnel[1:], key=lambda step: step.removed, default=None)
    st.info(
        "Nobody is left. "
        + (f"“{worst.name}” takes most away: {worst.removed:,}. " if worst else "")
        + "A wider distance, or “Can ask” in place of “Must say so”, brings people back. "
        "Below are those who nearly made it."
    )


def _show_card(match: Match, search: Search, *, miles: bool) -> None:
    listing_id = match.listing.listing_id
    with st.container(border=True, key=f"card_{listing_id}"):
        cards.show_match(match, search, miles=miles)
        name = words.name_line(match)[0]
        if listing_id in state().shortlist:
            st.button(
                "✓ On your shortlist",
                key=f"drop_{listing_id}",
                help=f"Take {name} off again",
                on_click=_drop,
                args=(listing_id,),
            )
        else:
            st.button("Add to shortlist", key=f"add_{listing_id}", on_click=_add, args=(match,))


def _add(match: Match) -> None:
    now = state()
    now.shortlist = add(now.shortlist, match.listing.listing_id)
    now.matches[match.listing.listing_id] = match


def _drop(listing_id: str) -> None:
    now = state()
    now.shortlist = remove(now.shortlist, listing_id)


def show_around(ranking: Ranking, search: Search, *, miles: bool) -> None:
    """Below the list: who was taken away at which step, who nearly made it, who could not be placed, the chart."""
    with st.expander("Who was taken away, step by step"):
        cards.show_funnel(ranking.funnel)
    if ranking.matches and search.place is not None:
        with st.expander("Near and fitting, in one picture", on_change="rerun", key="chart") as chart:
            if chart.open:
                show_map_of_fit(ranking.matches, miles=miles)
    if ranking.near_misses:
        with st.expander(f"One point short: {len(ranking.near_misses)}", on_change="rerun", key="near") as near:
            if near.open:
                _show_compact([(near.match, near.missing, near.reason) for near in ranking.near_misses], miles=miles)
    if ranking.unplaced_total:
        with st.expander(f"Without a usable place: {ranking.unplaced_total}", on_change="rerun", key="apart") as apart:
            if apart.open:
                st.caption("They meet the criteria, but their listing gives no place that could be measured from.")
                _show_compact([(match, "", "") for match in ranking.unplaced], miles=miles)


def _show_compact(rows: Sequence[tuple[Match, str, str]], *, miles: bool) -> None:
    for match, missing, reason in rows:
        cards.show_short(match, missing, reason, miles=miles)
        if match.listing.listing_id not in state().shortlist:
            st.button(
                "Add to shortlist",
                key=f"add_{match.listing.listing_id}",
                on_click=_add,
                args=(match,),
                help=f"Add {words.name_line(match)[0]}",
            )
