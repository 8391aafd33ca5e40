"""Packed columns: everything a search needs of a row, in small integers, sorted by latitude.

Rows near each other in latitude are neighbours in memory, so a search with a radius touches one slice. Rows
without a usable place stand behind ``placed`` and never meet a distance.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from matcher.model import Answer, Criterion
from matcher.ranking.criteria import pack_answers
from matcher.ranking.distance import unit_vectors
from matcher.ranking.fit import Points, focus_points, part_points, weighted

__all__ = ["STATIC_PARTS", "SearchColumns", "SearchIndex", "build_index"]

STATIC_PARTS = ("call", "pay", "reach", "years")
"""The parts of fit that do not depend on what is sought, in the order in which the index keeps them."""

DEGREES_PER_KM = 1 / 111.0  # a little more than a degree of latitude really covers, so that no row is missed


@dataclass(frozen=True, slots=True)
class SearchColumns:
    """What ``build_index`` needs, one entry a row, in the order of the directory's table.

    Degrees are NaN where the place is unknown; fees are NaN where none is stated; ``licensed`` has bit *i* set for
    the *i*-th state of the gazetteer; ``person`` is equal for listings of one person; ``tie_rank`` is a permutation
    that settles ties for good.
    """

    answers: Mapping[Criterion, npt.NDArray[np.int8]]
    couples_focus: npt.NDArray[np.int8]
    call_kind: npt.NDArray[np.int8]
    issues: npt.NDArray[np.uint32]
    top_issues: npt.NDArray[np.uint32]
    latitude: npt.NDArray[np.float64]
    longitude: npt.NDArray[np.float64]
    video: npt.NDArray[np.bool_]
    licensed: npt.NDArray[np.uint64]
    fee_individual_usd: npt.NDArray[np.float64]
    fee_couples_usd: npt.NDArray[np.float64]
    months_since_update: npt.NDArray[np.float64]
    years_stated: npt.NDArray[np.bool_]
    years_register_only: npt.NDArray[np.bool_]
    years_conflict: npt.NDArray[np.bool_]
    person: npt.NDArray[np.int32]
    tie_rank: npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """The packed columns. Row *i* of the index is row ``position[i]`` of the directory's table.

    The first ``placed`` rows have a place and are sorted by latitude; the rest have none.
    ``points`` has one line for each of ``STATIC_PARTS``; ``base_points`` is the weighted sum of the parts of fit that
    do not depend on what is sought (0–6,500).
    """

    placed: int
    position: npt.NDArray[np.int32]
    latitude: npt.NDArray[np.float64]
    longitude: npt.NDArray[np.float64]
    unit: npt.NDArray[np.float64]
    code: npt.NDArray[np.uint16]
    focus: Points
    base_points: npt.NDArray[np.int32]
    points: npt.NDArray[np.int16]
    issues: npt.NDArray[np.uint32]
    top_issues: npt.NDArray[np.uint32]
    video: npt.NDArray[np.bool_]
    licensed: npt.NDArray[np.uint64]
    fee_individual_usd: npt.NDArray[np.float64]
    fee_couples_usd: npt.NDArray[np.float64]
    person: npt.NDArray[np.int32]
    tie_rank: npt.NDArray[np.int32]
    row_of: npt.NDArray[np.int32]
    rows_by_person: npt.NDArray[np.int32]
    person_sorted: npt.NDArray[np.int32]

    def __len__(self) -> int:
        """How many listings there are."""
        return len(self.position)

    def strip(self, latitude: float, radius_km: float) -> slice:
        """The rows whose latitude, in degrees, lies within the radius; a superset of the rows within it."""
        reach = radius_km * DEGREES_PER_KM
        low, high = np.searchsorted(self.latitude[: self.placed], [latitude - reach, latitude + reach + 1e-9])
        return slice(int(low), int(high))

    def same_person(self, row: int) -> npt.NDArray[np.int32]:
        """Table positions of all listings of the person in an index row, that row included."""
        low, high = np.searchsorted(self.person_sorted, [self.person[row], self.person[row] + 1])
        return self.position[self.rows_by_person[low:high]]


def build_index(columns: SearchColumns) -> SearchIndex:
    """Sort and pack the columns; the same rows in any order give the same searches."""
    count = len(columns.person)
    has_place = ~(np.isnan(columns.latitude) | np.isnan(columns.longitude))
    # A latitude beyond every pole keeps the rows without a place at the end.
    order = np.lexsort((columns.tie_rank, np.where(has_place, columns.latitude, np.inf)))
    placed = int(has_place.sum())
    row_of = np.empty(count, dtype=np.int32)
    row_of[order] = np.arange(count, dtype=np.int32)
    points = part_points(
        columns.answers,
        columns.call_kind,
        ~(np.isnan(columns.fee_couples_usd) & np.isnan(columns.fee_individual_usd)),
        columns.months_since_update,
        {
            "stated": columns.years_stated,
            "register_only": columns.years_register_only,
            "conflict": columns.years_conflict,
        },
    )
    focus = np.where(columns.answers[Criterion.RELATIONSHIP] == Answer.NO, 0, focus_points(columns.couples_focus))
    by_person = np.lexsort((columns.tie_rank[order], columns.person[order])).astype(np.int32)
    return SearchIndex(
        placed=placed,
        position=order.astype(np.int32),
        latitude=columns.latitude[order],
        longitude=columns.longitude[order],
        unit=unit_vectors(columns.latitude[order], columns.longitude[order]),
        code=pack_answers(columns.answers)[order],
        focus=focus.astype(np.int16)[order],
        base_points=weighted(points).astype(np.int32)[order],
        points=np.stack([points[name] for name in STATIC_PARTS])[:, order],
        issues=columns.issues[order],
        top_issues=columns.top_issues[order],
        video=columns.video[order],
        licensed=columns.licensed[order],
        fee_individual_usd=columns.fee_individual_usd[order],
        fee_couples_usd=columns.fee_couples_usd[order],
        person=columns.person[order],
        tie_rank=columns.tie_rank[order],
        row_of=row_of,
        rows_by_person=by_person,
        person_sorted=columns.person[order][by_person],
    )
