"""The best rows around a place: blocks from near to far, until nothing farther away can be better.

A row at a distance reaches at most ``balance × its fit + (1 − balance) × closeness``. Once that lies below the worst row
of a full list, the search stops. Where few rows of the whole directory could still reach it, those are looked up by
their profile instead: so a search for something rare does not walk through the country.
"""

from collections.abc import Sequence

import numpy as np

from matcher.ranking.area import Singles, chord_of, km_of
from matcher.ranking.asked import Asked, Floats
from matcher.ranking.best import Best
from matcher.ranking.index import BLOCK, PLACED, Rows
from matcher.ranking.lists import Choice

__all__ = ["search_rings"]

_FIRST_RING = 8  # blocks: enough rows for a first floor
_WIDENING = 6  # every ring has so many times the blocks of the last
_FEW = 1_500  # rows that are looked up by profile sooner than by block


def search_rings(asked: Asked, lists: Sequence[Best], nearest: Singles) -> None:
    """Fill the lists from the rows with a place, within the radius if there is one."""
    blocks, away = _near_to_far(asked, nearest)
    walks = [_Walk(best) for best in lists]
    at, size = 0, _FIRST_RING
    while at < len(blocks):
        walks = [walk for walk in walks if not walk.is_done(float(away[at]), (len(blocks) - at) * BLOCK)]
        if not walks:
            return
        ring = slice(at, at + size)
        profiles = asked.index.profile_blocks[blocks[ring]]
        for walk in walks:
            walk.look(blocks[ring], away[ring], profiles)
        at, size = at + size, size * _WIDENING


def _near_to_far(asked: Asked, nearest: Singles) -> tuple[Rows, Floats]:
    """Blocks within reach in the order of how near their nearest row can be, and that distance in km."""
    radius = asked.search.radius_km
    blocks = (
        np.arange(len(nearest)) if radius is None else np.flatnonzero(nearest <= np.float32(chord_of(radius) + 1e-6))
    )
    order = np.argsort(nearest[blocks])
    # Rounded down by more than the last digit of single precision, so that it stays the nearest possible.
    return blocks[order], km_of(nearest[blocks[order]]) * (1 - 1e-6)


class _Walk:
    """One list on its way through the rings."""

    def __init__(self, best: Best) -> None:
        self.best = best
        self.choice = Choice(best, [PLACED])
        index = best.asked.index
        self.points = np.full(len(index.profile_code), -1, dtype=np.int16)
        self.points[self.choice.profiles] = best.asked.points[self.choice.profiles]

    def is_done(self, away_km: float, rows_left: int) -> bool:
        """Whether nothing at this distance or beyond can be better; looks the last few rows up where they are few."""
        needed = int(self._needed(np.array([away_km]))[PLACED])
        profiles = self.choice.with_points(needed)
        few = min(_FEW, rows_left)
        if profiles.stop and self.choice.count(profiles) <= few:
            rows = self.choice.rows(profiles)
            # Those on the list were offered before, and a row counts once.
            self.best.offer(rows[~np.isin(rows, self.best.rows)])
            return True
        return not profiles.stop

    def _needed(self, away_km: Floats) -> np.ndarray[tuple[int], np.dtype[np.int16]]:
        needed = self.best.asked.points_needed(self.best.floor, away_km)
        if self.best.asked.search.balance == 1:
            # Distance only settles ties then: at the same fit, nothing farther than the last of the list gets in.
            needed += away_km > self.best.reach_km
        return needed

    def look(self, blocks: Rows, away_km: Floats, profiles: np.ndarray[tuple[int, int], np.dtype[np.uint16]]) -> None:
        """Offer the rows of some blocks that are fit enough for how far away the block is."""
        found = np.flatnonzero(self.points[profiles] >= np.maximum(self._needed(away_km), 0)[:, None])
        rows = blocks[found // BLOCK] * BLOCK + found % BLOCK
        self.best.offer(rows[rows < self.best.asked.index.placed])
