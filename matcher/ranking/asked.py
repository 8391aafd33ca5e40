"""One search in the index's own numbers: what every profile fails, and how fit it is at best."""

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from matcher.model import Criterion, Issue, Place, Search, Seeking
from matcher.ranking.criteria import CRITERIA
from matcher.ranking.fit import CLOSENESS_HALF_KM, FIT_PARTS, closeness, issue_points
from matcher.ranking.index import Ints, Rows, SearchIndex
from matcher.ranking.wishes import Bits, Wishes, wishes_of

__all__ = ["PERFECT", "STEPS", "Asked", "ask", "without"]

ISSUE_STEP = "Names what your partner wants help with"
FEE_STEP = "Fee within your limit"
STEPS = [*(CRITERIA[criterion].label for criterion in Criterion), ISSUE_STEP, FEE_STEP]
"""What a row can fail, in the order of the bits that say so."""

_ISSUE_BIT, _FEE_BIT = np.uint8(1 << len(Criterion)), np.uint8(1 << (len(Criterion) + 1))
_NEXT_TO_NOTHING = 1e-6  # of a score: what rounding may have done to it at most
_FOCUS = FIT_PARTS["focus"].weight
PERFECT = 10_000
"""Points of a perfect fit."""

Floats = npt.NDArray[np.float64]
Where = Rows | slice
"""Some index rows: their numbers, or all between two."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A search against an index.

    Args:
        here: the place on the unit sphere; not a number without one.
        barred: index rows that must not appear anywhere, in order.
        alone: therapy for the partner alone is sought.
        issue: that issue must be named in the listing; ``None`` where it need not.
        fee: fees from this entry of the index on are too high; ``None`` without a limit.
        state: whose video list is searched beside the radius; ``None`` for none.
        by_video: per entry of ``licence_masks``, whether it is on that list.
        wishes: what is wished for, per profile.
    """

    index: SearchIndex
    search: Search
    here: npt.NDArray[np.float32]
    barred: Rows
    alone: bool
    issue: Issue | None
    fee: int | None
    state: int | None
    by_video: npt.NDArray[np.bool_]
    wishes: Wishes

    @property
    def is_by_row(self) -> bool:
        """Whether more than the profile of a row decides on it."""
        return self.issue is not None or self.fee is not None

    def fails_of(self, rows: Where) -> Bits:
        """Per row, one bit for each thing it fails; 0 where it stays."""
        index = self.index
        fails = self.wishes.fails[index.profile[rows]]
        if self.issue is not None:
            named = issue_points(self.issue, index.issues[rows], index.top_issues[rows]) > 0
            fails |= np.where(named, np.uint8(0), _ISSUE_BIT)
        if self.fee is not None:
            fee = index.fee_individual[rows]
            if not self.alone:
                couples = index.fee_couples[rows]
                fee = np.where(couples > 0, couples, fee)
            fails |= np.where(fee >= self.fee, _FEE_BIT, np.uint8(0))
        return fails

    def points_of(self, rows: Rows) -> Ints:
        """The points of fit of rows, 0–10,000."""
        if self.issue is None:
            return self.wishes.points[self.index.profile[rows]]
        named = issue_points(self.issue, self.index.issues[rows], self.index.top_issues[rows])
        return self.index.base_points[self.index.profile[rows]] + _FOCUS * named.astype(np.int32)

    def scores(self, points: Ints, distance_km: Floats) -> Floats:
        """The blend, 0–1: ``balance × fit + (1 − balance) × closeness``; without a place, fit alone."""
        fit = points / PERFECT
        if self.search.place is None:
            return fit
        return self.search.balance * fit + (1 - self.search.balance) * closeness(distance_km)

    def points_needed(self, score: float, distance_km: Floats) -> npt.NDArray[np.int16]:
        """How many points a row needs at some distances to reach a score; never more than it really needs."""
        weight = self.search.balance
        rest = score - (1 - weight) * closeness(distance_km)
        # Points are whole, so a thousandth of one makes up for rounding; nobody has more than all of them.
        if weight > _NEXT_TO_NOTHING:
            needed = np.ceil(rest * (PERFECT / weight) - 0.001)
        else:
            needed = np.where(rest > _NEXT_TO_NOTHING, PERFECT + 1.0, 0.0)
        return np.minimum(np.maximum(needed, 0), PERFECT + 1).astype(np.int16)

    def points_needed_at(self, score: float, distance_km: float) -> int:
        """``points_needed`` at one distance."""
        weight = self.search.balance
        rest = score - (1 - weight) / (1 + distance_km / CLOSENESS_HALF_KM)
        if rest <= _NEXT_TO_NOTHING:
            return 0
        # Points are whole, so a thousandth of one makes up for rounding; nobody has more than all of them.
        return (
            PERFECT + 1 if weight <= _NEXT_TO_NOTHING else min(math.ceil(rest * PERFECT / weight - 0.001), PERFECT + 1)
        )


def ask(index: SearchIndex, search: Search, out: Rows, state_bit: int | None) -> Asked:
    """Put a search into the index's numbers."""
    alone = search.seeking is Seeking.PARTNER_ALONE
    needs = {c: need for c, need in search.needs.items() if not (alone and c is Criterion.RELATIONSHIP)}
    issue = search.issue if alone else None
    limit = search.max_fee_usd
    fee = None if limit is None else 1 + int(np.searchsorted(index.fees[1:], limit, side="right"))
    has_list = search.accept_video and search.radius_km is not None and search.place is not None
    state = state_bit if has_list else None
    return Asked(
        index=index,
        search=search,
        here=_point(search.place),
        barred=np.unique(index.row_of[out]).astype(np.int64) if len(out) else np.zeros(0, dtype=np.int64),
        alone=alone,
        issue=issue,
        fee=fee,
        state=state,
        by_video=_licensed_in(index, state),
        wishes=wishes_of(
            index,
            needs,
            alone=alone,
            has_issue=issue is not None,
            is_by_row=issue is not None or fee is not None,
        ),
    )


def _point(place: Place | None) -> npt.NDArray[np.float32]:
    if place is None:
        return np.full(3, np.nan, dtype=np.float32)
    lat, lon = math.radians(place.latitude), math.radians(place.longitude)
    point = math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)
    return np.array(point, dtype=np.float32)


def _licensed_in(index: SearchIndex, state: int | None) -> npt.NDArray[np.bool_]:
    if state is None:
        return np.zeros(len(index.licence_masks), dtype=np.bool_)
    return (index.licence_masks & np.uint64(1 << state)) > 0


def without(rows: Rows, barred: Rows) -> Rows:
    """The rows that are not barred; mostly there is nobody to bar."""
    return rows[~np.isin(rows, barred)] if len(barred) else rows
