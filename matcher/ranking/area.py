"""The area of a search: which blocks lie in it, which rows at its edge, and whether given rows do.

Lengths are chords of the unit sphere here: straight lines through the ground, cheap to compare. What is decided by
them is decided with room for their rounding; whatever is closer to the edge is measured exactly.
"""

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from matcher.ranking.asked import Asked, Floats
from matcher.ranking.distance import EARTH_RADIUS_KM, great_circle_km
from matcher.ranking.index import BLOCK, BLOCK_BITS, Rows, expand

__all__ = [
    "Area",
    "Located",
    "area_within",
    "chord_of",
    "distances",
    "farthest_km",
    "km_of",
    "locate_rows",
    "nearest_chords",
]

_ROUNDING = np.float32(1e-6)  # of a chord in single precision, some six metres, several times what was ever seen

Singles = npt.NDArray[np.float32]


def chord_of(distance_km: float) -> float:
    """The chord, on the unit sphere, of a distance over the ground."""
    return 2 * math.sin(min(distance_km / EARTH_RADIUS_KM, math.pi) / 2)


def km_of(chord: Singles) -> Floats:
    """Distances over the ground for chords."""
    return np.asarray(2 * EARTH_RADIUS_KM * np.arcsin(np.minimum(chord / 2, 1.0)), dtype=np.float64)


def nearest_chords(asked: Asked) -> Singles:
    """For every block, a chord from the place within which none of its rows lies."""
    balls = asked.index.balls
    off = balls[:3] - asked.here[:, None]
    off *= off
    away = np.sqrt(off[0] + off[1] + off[2])
    away -= balls[3] + _ROUNDING
    nearest: Singles = np.maximum(away, np.float32(0), out=away)
    return nearest


def distances(asked: Asked, rows: Rows) -> Floats:
    """Distances in km of rows with a place; infinite where the search has none."""
    place = asked.search.place
    if place is None:
        return np.full(len(rows), np.inf)
    return great_circle_km(place.latitude, place.longitude, *asked.index.degrees(rows))


def farthest_km(asked: Asked, blocks: Rows, rows: int) -> Floats:
    """For the first rows of some blocks, a distance that is a little more than theirs. Shape (blocks, rows)."""
    points = asked.index.unit[blocks, :, :rows]
    points -= asked.here[:, None]
    points *= points
    chord = np.sqrt(points[:, 0] + points[:, 1] + points[:, 2])
    chord += _ROUNDING
    return km_of(chord) * (1 + 1e-6)


@dataclass(frozen=True, slots=True)
class Area:
    """Rows within the radius: whole blocks ``starts`` to ``ends``, and single rows of the blocks at its edge.

    ``within`` says for every row of the ``edge`` blocks whether it lies in the area; ``rows`` are those that do.
    """

    starts: Rows
    ends: Rows
    edge: Rows
    within: npt.NDArray[np.bool_]
    rows: Rows

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self.rows) + int((self.ends - self.starts).sum()) * BLOCK

    def all_rows(self) -> Rows:
        """Every row of the area."""
        return np.concatenate([expand(self.starts * BLOCK, self.ends * BLOCK), self.rows])


def area_within(asked: Asked, radius_km: float, nearest: Singles) -> Area:
    """Find the area: blocks that lie in it as a whole are not looked into."""
    radius = np.float32(chord_of(radius_km))
    touched = (nearest <= radius + _ROUNDING).nonzero()[0]
    # As far as a block begins, plus once through its ball; one that the place lies in begins at 0, which is too far.
    is_inside = nearest.take(touched) + 2 * (asked.index.balls[3].take(touched) + _ROUNDING) < radius - _ROUNDING
    # The last block may not be full, so it always counts as one at the edge.
    is_inside &= touched < len(nearest) - 1
    inside, edge = touched[is_inside], touched[~is_inside]
    jumps = (inside[1:] - inside[:-1] > 1).nonzero()[0]
    starts = np.concatenate([inside[:1], inside[jumps + 1]])
    ends = np.concatenate([inside[jumps], inside[-1:]]) + 1
    within = _within(asked, radius_km, edge)
    return Area(starts, ends, edge, within, _rows_at(edge, within.ravel().nonzero()[0]))


def _rows_at(blocks: Rows, at: Rows) -> Rows:
    """Rows of some blocks, by where they stand in all of them together."""
    rows = blocks.take(at >> BLOCK_BITS) << BLOCK_BITS
    rows += at & (BLOCK - 1)
    return rows


def _within(asked: Asked, radius_km: float, blocks: Rows) -> npt.NDArray[np.bool_]:
    """Which rows of some blocks lie within the radius; only those that single precision cannot tell are measured."""
    points = asked.index.unit.take(blocks, axis=0)
    points -= asked.here[:, None]
    points *= points
    chord = points[:, 0]
    chord += points[:, 1]
    chord += points[:, 2]
    radius = chord_of(radius_km)
    room = float(_ROUNDING) * (1 + radius)
    within = chord <= (radius + room) ** 2
    unsure = (within & (chord >= max(radius - room, 0.0) ** 2)).ravel().nonzero()[0]
    if len(unsure):
        within.ravel()[unsure] = distances(asked, _rows_at(blocks, unsure)) <= radius_km
    return within


@dataclass(frozen=True, slots=True)
class Located:
    """For given rows: whether they are in the area of the search, how far away, and whether only by video."""

    inside: npt.NDArray[np.bool_]
    distance_km: Floats
    by_video: npt.NDArray[np.bool_]


def locate_rows(asked: Asked, rows: Rows) -> Located:
    """Say of some rows whether they are in the area, measured exactly."""
    index, search = asked.index, asked.search
    nobody = np.zeros(len(rows), dtype=np.bool_)
    if search.place is None:
        return Located(~nobody, np.full(len(rows), np.inf), nobody)
    placed = rows < index.placed
    away = np.where(placed, distances(asked, np.where(placed, rows, 0)), np.inf) if len(rows) else np.zeros(0)
    if search.radius_km is None:
        return Located(placed, away, nobody)
    near = placed & (away <= search.radius_km)
    video = has_video(asked, rows) & placed & ~near
    return Located(near | video, away, video)


def has_video(asked: Asked, rows: Rows) -> npt.NDArray[np.bool_]:
    """Which rows offer video to somebody in the place's state."""
    return asked.by_video.take(asked.index.licence.take(rows))
