"""The best rows found so far, one a person in the end, and what a row must reach to be among them."""

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from matcher.ranking.area import distances, locate_rows
from matcher.ranking.asked import Asked, Bits, Floats, is_one_bit, without
from matcher.ranking.index import Ints, Rows

__all__ = ["Best"]


def _nothing() -> Floats:
    return np.zeros(0)


@dataclass(slots=True)
class Best:
    """A list that is being filled: the matches, or those who fail exactly one thing (``is_short``).

    A row belongs in it only if its score is above ``floor``, or at ``floor`` and no farther than ``reach_km``.
    """

    asked: Asked
    limit: int
    is_short: bool = False
    floor: float = -np.inf
    reach_km: float = np.inf
    rows: Rows = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    scores: Floats = field(default_factory=_nothing)
    distance_km: Floats = field(default_factory=_nothing)

    def accepts(self, fails: Bits) -> npt.NDArray[np.bool_]:
        """Which rows belong here by what they fail."""
        return is_one_bit(fails) if self.is_short else fails == 0

    def may_have(self) -> npt.NDArray[np.bool_]:
        """Per profile, whether any of its rows may belong here."""
        fails = self.asked.fails
        if self.is_short and self.asked.is_by_row:
            return is_one_bit(fails) | (fails == 0)
        return self.accepts(fails)

    def start_again(self) -> None:
        """Forget every row."""
        self.floor, self.reach_km = -np.inf, np.inf
        self.rows, self.scores, self.distance_km = self.rows[:0], self.scores[:0], self.distance_km[:0]

    def offer(self, rows: Rows, *, by_video: bool = False) -> None:
        """Look at rows whose profile may belong here; with video, only at those beyond the radius."""
        asked, radius = self.asked, self.asked.search.radius_km
        rows = without(rows, asked.barred)
        if asked.is_by_row:
            rows = rows[self.accepts(asked.fails_of(rows))]
        away = distances(asked, rows)
        if asked.search.place is not None and radius is not None:
            here = (away > radius) if by_video else (away <= radius)
            rows, away = rows[here], away[here]
        counted = np.full(len(away), radius) if by_video else away
        scores = asked.scores(asked.points_of(rows), counted)
        good = (scores > self.floor) | ((scores == self.floor) & (away <= self.reach_km))
        if self.is_short:
            good[good] = self._has_nobody_kept(rows[good])
        self._keep(rows[good], scores[good], away[good])

    def _has_nobody_kept(self, rows: Rows) -> npt.NDArray[np.bool_]:
        """Which rows are of people none of whose listings is among the matches."""
        asked = self.asked
        persons = asked.index.persons(rows)
        answer = np.ones(len(rows), dtype=np.bool_)
        several = np.flatnonzero(persons >= 0)
        listings, whose = asked.index.listings_of(persons[several])
        met = asked.fails_of(listings) == 0
        listings, whose = listings[met], whose[met]
        kept = locate_rows(asked, listings).inside
        if len(asked.barred):
            kept &= ~np.isin(listings, asked.barred)
        answer[several[whose[kept]]] = False
        return answer

    def _keep(self, rows: Rows, scores: Floats, away: Floats) -> None:
        """Add rows, and drop those that can no longer be among the best."""
        self.rows = np.concatenate([self.rows, rows])
        self.scores = np.concatenate([self.scores, scores])
        self.distance_km = np.concatenate([self.distance_km, away])
        count = len(self.rows)
        for wanted in (2 * self.limit, count):
            if self.limit <= wanted <= count:
                top = np.argpartition(self.scores, count - wanted)[count - wanted :]
                # Each further listing of a person takes a place, so that many more rows are kept.
                needed = self.limit + int(np.count_nonzero(self.asked.index.persons(self.rows[top]) >= 0))
                if needed <= wanted:
                    self._cut(needed)
                    return

    def _cut(self, needed: int) -> None:
        """Keep so many rows, and all that tie with the last of them in score and distance."""
        count = len(self.scores)
        floor = np.partition(self.scores, count - needed)[count - needed]
        ties = np.flatnonzero(self.scores == floor)
        last = needed - int(np.count_nonzero(self.scores > floor)) - 1
        self.floor, self.reach_km = float(floor), float(np.partition(self.distance_km[ties], last)[last])
        good = (self.scores > self.floor) | ((self.scores == self.floor) & (self.distance_km <= self.reach_km))
        self.rows, self.scores, self.distance_km = self.rows[good], self.scores[good], self.distance_km[good]

    def order(self) -> Rows:
        """Where the best stand in ``rows``, in their final order, one a person."""
        tie_rank: Ints = self.asked.index.tie_rank[self.rows]
        order = np.lexsort((tie_rank, self.distance_km, -self.scores))
        _, first = np.unique(self.asked.index.persons(self.rows[order]), return_index=True)
        return order[np.sort(first)[: self.limit]]
