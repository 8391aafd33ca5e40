"""One search over the packed columns: area, own therapist out, criteria, blend, sort.

Ties are broken the same way every time: higher score, then shorter distance, then the fixed rank of the listing id.
"""

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from matcher.model import Criterion, FunnelStep, Need, Search, Seeking
from matcher.ranking.criteria import CRITERIA, failing_bits
from matcher.ranking.distance import EARTH_RADIUS_KM, great_circle_km
from matcher.ranking.fit import FIT_PARTS, closeness, issue_points
from matcher.ranking.index import STATIC_PARTS, SearchIndex

__all__ = ["ISSUE_STEP", "NEAR_MISSES", "UNPLACED_SHOWN", "Ranked", "RankedRow", "fit_points", "rank"]

NEAR_MISSES = 10
UNPLACED_SHOWN = 20
ISSUE_STEP = "Names what your partner wants help with"
FEE_STEP = "Fee within your limit"

_ISSUE_BIT, _FEE_BIT = len(Criterion), len(Criterion) + 1
_STEPS = [*(CRITERIA[criterion].label for criterion in Criterion), ISSUE_STEP, FEE_STEP]
_MANY = 2_000  # below this, sorting everything is as fast as choosing first

Rows = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class RankedRow:
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


@dataclass(frozen=True, slots=True)
class _Area:
    """The rows a search looks at: index rows, distances in km (NaN without a place), kept because of video."""

    rows: Rows
    distance_km: Floats
    by_video: npt.NDArray[np.bool_]

    def only(self, keep: npt.NDArray[np.bool_] | Rows) -> "_Area":
        return _Area(self.rows[keep], self.distance_km[keep], self.by_video[keep])


def rank(index: SearchIndex, search: Search, out: npt.NDArray[np.int64], state_bit: int | None = None) -> Ranked:
    """Answer one search.

    Args:
        index: the packed directory.
        search: what is asked; own therapists are not looked at here.
        out: table positions that must not appear anywhere: the own therapists' listings.
        state_bit: which bit of ``licensed`` is the place's state; ``None`` switches video off.
    """
    barred = np.sort(index.row_of[out])
    area = _area(index, search, state_bit)
    in_area = len(area.rows)
    area = area.only(~np.isin(area.rows, barred))
    own = in_area - len(area.rows)
    fails = _fails(index, search, area.rows)
    unplaced = _unplaced(index, search, barred)
    steps = [FunnelStep("All listings", 0, len(index))]
    if index.placed < len(index) and search.place is not None:
        steps.append(_step(steps, "No usable place (shown apart)", len(index) - index.placed))
    if search.place is not None and search.radius_km is not None:
        steps.append(_step(steps, "Within your distance", steps[-1].left - in_area))
    steps.append(_step(steps, "Not your own therapist", own))
    steps += _criteria_steps(search, fails, steps[-1].left)
    kept = area.only(fails == 0)
    rows, total = _best(index, search, kept, search.limit)
    short = (fails > 0) & (fails & (fails - 1) == 0) & ~np.isin(index.person[area.rows], index.person[kept.rows])
    near, _ = _best(index, search, area.only(short), NEAR_MISSES, fails[short])
    return Ranked(rows, total, tuple(steps), near, *unplaced)


def _step(steps: list[FunnelStep], name: str, removed: int) -> FunnelStep:
    return FunnelStep(name, removed, steps[-1].left - removed)


def fit_points(index: SearchIndex, row: int, search: Search) -> dict[str, int]:
    """Points 0–100 of every part of fit for one index row: what ``explain_fit`` puts into words."""
    points = dict(zip(STATIC_PARTS, index.points[:, row].tolist(), strict=True))
    return {"focus": int(_focus(index, search, np.array([row]))[0]), **points}


def _focus(index: SearchIndex, search: Search, rows: Rows) -> npt.NDArray[np.int16]:
    if search.seeking is Seeking.PARTNER_ALONE:
        return issue_points(search.issue, index.issues[rows], index.top_issues[rows])
    return index.focus[rows]


def _criteria_steps(search: Search, fails: npt.NDArray[np.uint8], left: int) -> list[FunnelStep]:
    """One step for each criterion that is looked at, in order; a row counts at the first one it fails."""
    used = [search.needs.get(criterion, Need.IGNORE) is not Need.IGNORE for criterion in Criterion]
    used[list(Criterion).index(Criterion.RELATIONSHIP)] &= search.seeking is Seeking.COUPLES
    used += [search.seeking is Seeking.PARTNER_ALONE and search.issue is not None, search.max_fee_usd is not None]
    first = fails & -fails.astype(np.int16)
    steps = []
    for bit, name in enumerate(_STEPS):
        if used[bit]:
            removed = int(np.count_nonzero(first == 1 << bit))
            left -= removed
            steps.append(FunnelStep(name, removed, left))
    return steps


def _area(index: SearchIndex, search: Search, state_bit: int | None) -> _Area:
    """Rows with a place within the radius, and with video also those licensed in the place's state."""
    place, radius = search.place, search.radius_km
    if place is None:
        rows = np.arange(len(index))
        return _Area(rows, np.full(len(rows), np.nan), np.zeros(len(rows), dtype=np.bool_))
    strip = slice(0, index.placed) if radius is None else index.strip(place.latitude, radius)
    rows = np.arange(strip.start, strip.stop)
    if radius is not None:
        rows = rows[_roughly_within(index, strip, place.latitude, place.longitude, radius)]
    distance = great_circle_km(place.latitude, place.longitude, index.latitude[rows], index.longitude[rows])
    if radius is None:
        return _Area(rows, distance, np.zeros(len(rows), dtype=np.bool_))
    near = distance <= radius
    area = _Area(rows[near], distance[near], np.zeros(int(near.sum()), dtype=np.bool_))
    if not search.accept_video or state_bit is None:
        return area
    video = np.setdiff1d(_video(index, state_bit), area.rows)
    far = great_circle_km(place.latitude, place.longitude, index.latitude[video], index.longitude[video])
    return _Area(
        np.concatenate([area.rows, video]),
        np.concatenate([area.distance_km, far]),
        np.concatenate([area.by_video, np.ones(len(video), dtype=np.bool_)]),
    )


def _roughly_within(index: SearchIndex, strip: slice, latitude: float, longitude: float, radius_km: float) -> Rows:
    """Rows of the strip that can lie within the radius: three products a row instead of six functions."""
    lat, lon = np.radians(latitude), np.radians(longitude)
    here = np.array([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)])
    cosine = np.cos(min(radius_km / EARTH_RADIUS_KM, np.pi)) - 1e-9
    return np.flatnonzero(here @ index.unit[:, strip] >= cosine)


def _video(index: SearchIndex, state_bit: int) -> Rows:
    """Rows with a place that offer video and are licensed in the state."""
    placed = slice(0, index.placed)
    licensed = (index.licensed[placed] >> np.uint64(state_bit)) & np.uint64(1)
    return np.flatnonzero(index.video[placed] & (licensed > 0))


def _fails(index: SearchIndex, search: Search, rows: Rows) -> npt.NDArray[np.uint8]:
    """Per row, one bit for each thing it fails; 0 where it stays."""
    alone = search.seeking is Seeking.PARTNER_ALONE
    needs = {c: n for c, n in search.needs.items() if not (alone and c is Criterion.RELATIONSHIP)}
    fails = failing_bits(needs)[index.code[rows]]
    if alone and search.issue is not None:
        named = issue_points(search.issue, index.issues[rows], index.top_issues[rows]) > 0
        fails = fails | (~named).astype(np.uint8) << np.uint8(_ISSUE_BIT)
    if search.max_fee_usd is not None:
        fee = index.fee_individual_usd[rows] if alone else _couples_fee(index, rows)
        fails = fails | (fee > search.max_fee_usd).astype(np.uint8) << np.uint8(_FEE_BIT)
    return np.asarray(fails, dtype=np.uint8)


def _couples_fee(index: SearchIndex, rows: Rows) -> Floats:
    couples = index.fee_couples_usd[rows]
    return np.where(np.isnan(couples), index.fee_individual_usd[rows], couples)


def _scores(index: SearchIndex, search: Search, area: _Area) -> Floats:
    """The blend, 0–1: ``balance × fit + (1 − balance) × closeness``; without a place, fit alone."""
    focus = _focus(index, search, area.rows)
    fit = (index.base_points[area.rows] + FIT_PARTS["focus"].weight * focus.astype(np.int32)) / 10_000
    if search.place is None or not len(area.rows):
        return np.asarray(fit, dtype=np.float64)
    distance = area.distance_km
    if search.radius_km is not None:
        distance = np.where(area.by_video, search.radius_km, distance)
    return np.asarray(search.balance * fit + (1 - search.balance) * closeness(distance), dtype=np.float64)


def _best(
    index: SearchIndex,
    search: Search,
    area: _Area,
    limit: int,
    fails: npt.NDArray[np.uint8] | None = None,
) -> tuple[tuple[RankedRow, ...], int]:
    """The best rows, one a person, and how many people there are."""
    total = len(np.unique(index.person[area.rows]))
    scores = _scores(index, search, area)
    keep = np.arange(len(scores))
    wanted = limit
    while True:
        if len(scores) > max(_MANY, 4 * wanted):
            # Everything that ties with the wanted-th score stays, so that ties are settled by the full rule below.
            threshold = np.partition(scores, len(scores) - 4 * wanted)[len(scores) - 4 * wanted]
            keep = np.flatnonzero(scores >= threshold)
        chosen = keep[_order(index, area, scores, keep)]
        _, first = np.unique(index.person[area.rows[chosen]], return_index=True)
        chosen = chosen[np.sort(first)[:limit]]
        if len(chosen) >= min(limit, total):
            return tuple(_row(index, search, area, scores, int(i), fails) for i in chosen), total
        wanted *= 4


def _order(index: SearchIndex, area: _Area, scores: Floats, keep: Rows) -> Rows:
    distance = np.nan_to_num(area.distance_km[keep], nan=np.inf)
    return np.lexsort((index.tie_rank[area.rows[keep]], distance, -scores[keep]))


def _row(
    index: SearchIndex, search: Search, area: _Area, scores: Floats, i: int, fails: npt.NDArray[np.uint8] | None
) -> RankedRow:
    row, distance = int(area.rows[i]), float(area.distance_km[i])
    return RankedRow(
        row=row,
        position=int(index.position[row]),
        score=float(scores[i]),
        distance_km=None if search.place is None or np.isnan(distance) else distance,
        by_video=bool(area.by_video[i]),
        missing="" if fails is None else _STEPS[int(fails[i]).bit_length() - 1],
    )


def _unplaced(index: SearchIndex, search: Search, barred: npt.NDArray[np.int32]) -> tuple[tuple[RankedRow, ...], int]:
    """Rows that meet every criterion but cannot be measured from the place, by fit alone."""
    if search.place is None:
        return (), 0
    rows = np.setdiff1d(np.arange(index.placed, len(index)), barred)
    rows = rows[_fails(index, search, rows) == 0]
    area = _Area(rows, np.full(len(rows), np.nan), np.zeros(len(rows), dtype=np.bool_))
    return _best(index, replace(search, place=None), area, UNPLACED_SHOWN)
