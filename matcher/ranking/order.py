"""One search over the packed index: area, own therapist out, criteria, blend, order.

Ties are broken the same way every time: higher score, then shorter distance, then the fixed rank of the listing id.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from matcher.model import Criterion, FunnelStep, Need, Search, Seeking
from matcher.ranking.area import Area, Singles, area_within, nearest_chords
from matcher.ranking.asked import STEPS, Asked, ask
from matcher.ranking.best import Best
from matcher.ranking.fit import FIT_PARTS, issue_points
from matcher.ranking.index import PLACED, UNPLACED, SearchIndex
from matcher.ranking.lists import search_by_fit, search_by_video, search_unplaced
from matcher.ranking.rings import search_rings
from matcher.ranking.tally import Tally, count_matches, count_unplaced

__all__ = ["NEAR_MISSES", "UNPLACED_SHOWN", "Ranked", "RankedRow", "fill_lists", "fit_points", "rank"]

NEAR_MISSES = 10
UNPLACED_SHOWN = 20
_REMEMBERED = 64  # sets of wishes


class RankedRow(NamedTuple):
    """One row of the answer: index row, table position, score 0–1, distance in km (``None``: not measured)."""

    row: int
    position: int
    score: float
    distance_km: float | None
    by_video: bool
    missing: str = ""


@dataclass(frozen=True, slots=True)
class Ranked:
    """The answer to one search in rows; ``total`` and ``unplaced_total`` count people, not only those returned."""

    rows: tuple[RankedRow, ...]
    total: int
    funnel: tuple[FunnelStep, ...]
    near_misses: tuple[RankedRow, ...]
    unplaced: tuple[RankedRow, ...]
    unplaced_total: int


def rank(index: SearchIndex, search: Search, out: npt.NDArray[np.int64], state_bit: int | None = None) -> Ranked:
    """Answer one search.

    Args:
        index: the packed directory.
        search: what is asked; own therapists are not looked at here.
        out: table positions that must not appear anywhere: the own therapists' listings.
        state_bit: which bit of ``licensed`` is the place's state; ``None`` switches video off.
    """
    asked = ask(index, search, out, state_bit)
    kept, short = Best(asked, search.limit), Best(asked, NEAR_MISSES, is_short=True)
    counted = _search(asked, kept, short)
    unplaced, unplaced_total = _unplaced(asked)
    return Ranked(
        rows=_rows(kept),
        total=counted.people,
        funnel=tuple(_funnel(asked, counted)),
        near_misses=_rows(short),
        unplaced=unplaced,
        unplaced_total=unplaced_total,
    )


def _search(asked: Asked, kept: Best, short: Best) -> Tally:
    """Count what there is, then fill the lists that anything can be on."""
    place, radius = asked.search.place, asked.search.radius_km
    if place is None:
        counted = count_matches(asked, None)
        for best in _worth_filling(counted, kept, short):
            search_by_fit(best, [PLACED, UNPLACED])
        return counted
    chords = nearest_chords(asked)
    area = None if radius is None else area_within(asked, radius, chords)
    counted = count_matches(asked, area)
    fill_lists(asked, _worth_filling(counted, kept, short), chords, area)
    return counted


def fill_lists(asked: Asked, lists: Sequence[Best], chords: Singles, area: Area | None) -> None:
    """Fill lists around a place, in wider and wider rings, until each has enough or there is nobody more.

    Args:
        asked: the search, which has a place.
        lists: what to fill.
        chords: the ``nearest_chords`` of the search.
        area: the rows within the radius; ``None`` looks everywhere.
    """
    state, radius = asked.state, asked.search.radius_km
    while lists:
        search_rings(asked, lists, chords, area)
        if state is not None and radius is not None:
            for best in lists:
                search_by_video(best, state, radius)
        lists = [best for best in lists if not best.is_enough()]
        for best in lists:
            best.start_again(wider=True)


def _worth_filling(counted: Tally, kept: Best, short: Best) -> list[Best]:
    fails = counted.by_fails
    some = fails[0] > 0, fails[[1 << bit for bit in range(len(STEPS))]].any()
    return [best for best, is_some in zip((kept, short), some, strict=True) if is_some and best.limit > 0]


def _unplaced(asked: Asked) -> tuple[tuple[RankedRow, ...], int]:
    """Rows that meet every criterion but cannot be measured from the place, by fit alone.

    They are the same wherever the place is, however far one would go and however distance weighs: while those are
    moved, the answer is remembered, but never one that says who somebody's own therapist is.
    """
    if asked.search.place is None or asked.index.placed == len(asked.index):
        return (), 0
    if len(asked.barred):
        return _find_unplaced(asked)
    remembered = asked.index.unplaced_answers
    wishes = asked.wishes.fails.tobytes(), asked.alone, asked.issue, asked.fee
    found: tuple[tuple[RankedRow, ...], int] | None = remembered.get(wishes)
    if found is None:
        found = _find_unplaced(asked)
        if len(remembered) >= _REMEMBERED:
            remembered.clear()
        remembered[wishes] = found
    return found


def _find_unplaced(asked: Asked) -> tuple[tuple[RankedRow, ...], int]:
    apart, total = Best(asked, UNPLACED_SHOWN), count_unplaced(asked)
    if total:
        search_unplaced(apart)
    return _rows(apart), total


def _rows(best: Best) -> tuple[RankedRow, ...]:
    """The rows of a list in their order."""
    if not len(best.rows):
        return ()
    asked, rows, away = best.asked, best.rows, best.distance_km
    radius = asked.search.radius_km
    measured = np.isfinite(away[0])
    by_video = away > radius if measured and radius is not None else np.zeros(len(rows), dtype=np.bool_)
    fails = asked.fails_of(rows).tolist() if best.is_short else []
    return tuple(
        map(
            RankedRow,
            rows.tolist(),
            asked.index.position[rows].tolist(),
            best.scores.tolist(),
            away.tolist() if measured else [None] * len(rows),
            by_video.tolist(),
            [STEPS[bits.bit_length() - 1] for bits in fails] or [""] * len(rows),
        )
    )


def _funnel(asked: Asked, counted: Tally) -> list[FunnelStep]:
    """How many rows every step takes away; a row counts at the first criterion it fails."""
    index, search = asked.index, asked.search
    steps = [FunnelStep("All listings", 0, len(index))]
    if index.placed < len(index) and search.place is not None:
        steps.append(_step(steps, "No usable place (shown apart)", len(index) - index.placed))
    if search.place is not None and search.radius_km is not None:
        steps.append(_step(steps, "Within your distance", steps[-1].left - counted.in_area))
    steps.append(_step(steps, "Not your own therapist", counted.barred))
    used = [search.needs.get(criterion, Need.IGNORE) is not Need.IGNORE for criterion in Criterion]
    used[list(Criterion).index(Criterion.RELATIONSHIP)] &= search.seeking is Seeking.COUPLES
    used += [asked.issue is not None, asked.fee is not None]
    by_fails = counted.by_fails.tolist()
    for bit, name in enumerate(STEPS):
        if used[bit]:
            # Codes whose lowest bit is this one: every second of those that are left.
            steps.append(_step(steps, name, sum(by_fails[1 << bit :: 2 << bit])))
    return steps


def _step(steps: list[FunnelStep], name: str, removed: int) -> FunnelStep:
    return FunnelStep(name, removed, steps[-1].left - removed)


def fit_points(index: SearchIndex, rows: Sequence[int], search: Search) -> list[dict[str, int]]:
    """Points 0–100 of every part of fit for some index rows: what ``explain_fit`` puts into words."""
    at = np.array(rows, dtype=np.int64)
    points = index.profile_points[:, index.profile[at]]
    if search.seeking is Seeking.PARTNER_ALONE:
        points[list(FIT_PARTS).index("focus")] = issue_points(search.issue, index.issues[at], index.top_issues[at])
    return [dict(zip(FIT_PARTS, row, strict=True)) for row in points.T.tolist()]
