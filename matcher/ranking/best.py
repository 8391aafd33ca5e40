"""The best rows found so far, one a person in the end, and what a row must reach to be among them."""

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from matcher.ranking.area import locate_rows
from matcher.ranking.asked import Asked, Floats
from matcher.ranking.index import Rows
from matcher.ranking.wishes import Bits, Members, is_one_bit

__all__ = ["Best"]

_SPARE = 6  # rows kept over and above those that are wanted and an eighth of them


@dataclass(slots=True)
class Best:
    """A list that is being filled: the matches, or those who fail exactly one thing (``is_short``).

    A row belongs in it only if its score is above ``floor``, or at ``floor`` and no farther than ``reach_km``. More
    rows are kept than are wanted, as some may turn out to be of one person; were there too few, ``is_enough`` says so.
    """

    asked: Asked
    limit: int
    is_short: bool = False
    needed: int = 0
    floor: float = -np.inf
    reach_km: float = np.inf
    rows: Rows = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    scores: Floats = field(default_factory=lambda: np.zeros(0))
    distance_km: Floats = field(default_factory=lambda: np.zeros(0))

    def __post_init__(self) -> None:
        self.needed = self.needed or self.limit + self.limit // 8 + _SPARE

    @property
    def members(self) -> Members:
        """Which profiles may be on the list."""
        return self.asked.wishes.short if self.is_short else self.asked.wishes.matches

    def start_again(self, *, wider: bool = False) -> None:
        """Forget every row; and keep far more of them from now on."""
        self.floor, self.reach_km = -np.inf, np.inf
        self.rows, self.scores, self.distance_km = self.rows[:0], self.scores[:0], self.distance_km[:0]
        self.needed *= 8 if wider else 1

    def accepts(self, fails: Bits) -> npt.NDArray[np.bool_]:
        """Which rows belong here by what they fail."""
        return is_one_bit(fails) if self.is_short else fails == 0

    def points_needed(self, away_km: Floats) -> npt.NDArray[np.int16]:
        """How many points a row needs at some distances to get on the list."""
        needed = self.asked.points_needed(self.floor, away_km)
        if self.asked.search.balance == 1:
            # Distance only settles ties then: at the same fit, nothing farther than the last of the list gets in.
            needed += away_km > self.reach_km
        return needed

    def points_needed_at(self, away_km: float) -> int:
        """``points_needed`` at one distance."""
        beyond = self.asked.search.balance == 1 and away_km > self.reach_km
        return self.asked.points_needed_at(self.floor, away_km) + beyond

    def keep(self, rows: Rows, scores: Floats, away_km: Floats) -> None:
        """Add rows that belong here, and drop those that can no longer be among the best."""
        if len(self.rows):
            rows, scores = np.concatenate([self.rows, rows]), np.concatenate([self.scores, scores])
            away_km = np.concatenate([self.distance_km, away_km])
        self.rows, self.scores, self.distance_km = rows, scores, away_km
        if len(self.rows) > self.needed:
            self._cut()

    def _cut(self) -> None:
        """Keep as many rows as needed, and all that tie with the last of them in score and distance."""
        scores = self.scores
        at = len(scores) - self.needed
        floor = np.partition(scores, at)[at]
        good = scores >= floor
        if np.count_nonzero(good) > self.needed or self.asked.search.balance == 1:
            last = self.needed - np.count_nonzero(scores > floor) - 1
            self.reach_km = float(np.partition(self.distance_km[scores == floor], last)[last])
            good = (scores > floor) | (good & (self.distance_km <= self.reach_km))
        self.floor = float(floor)
        self._take(good.nonzero()[0])

    def is_enough(self) -> bool:
        """Settle the order, one row a person; ``False`` if rows were dropped that are wanted after all."""
        was_cut = self.floor > -np.inf
        persons = self.asked.index.persons(self.rows)
        if self.is_short:
            free = self._has_nobody_kept(persons)
            self._take(free)
            persons = persons[free]
        order = np.lexsort((self.asked.index.tie_rank[self.rows], self.distance_km, -self.scores))
        first: dict[int, int] = {}
        for person, at in zip(persons.take(order).tolist(), order.tolist(), strict=True):
            first.setdefault(person, at)
        self._take(np.array(list(first.values())[: self.limit], dtype=np.int64))
        return len(self.rows) == self.limit or not was_cut

    def _take(self, at: Rows) -> None:
        self.rows, self.scores = self.rows.take(at), self.scores.take(at)
        self.distance_km = self.distance_km.take(at)

    def _has_nobody_kept(self, persons: Rows) -> Rows:
        """Where people stand none of whose listings is among the matches."""
        asked = self.asked
        several = (persons >= 0).nonzero()[0]
        if not len(several):
            return np.arange(len(persons))
        listings, whose = asked.index.listings_of(persons[several])
        met = (asked.fails_of(listings) == 0).nonzero()[0]
        if not len(met):
            return np.arange(len(persons))
        listings, whose = listings.take(met), whose.take(met)
        kept = locate_rows(asked, listings).inside
        if len(asked.barred):
            kept &= ~np.isin(listings, asked.barred)
        free = np.ones(len(persons), dtype=np.bool_)
        free[several[whose[kept]]] = False
        return free.nonzero()[0]
