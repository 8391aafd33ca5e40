"""The best rows around a place: blocks from near to far, until nothing farther away can be better.

A row at a distance reaches at most ``balance × its fit + (1 − balance) × closeness``. Once that lies below the worst
row of a full list, the search stops. Where few rows of the whole directory could still reach it, those are looked up
by their profile instead: so a search for something rare does not walk through the country.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from matcher.ranking.area import Singles, chord_of, distances, km_of
from matcher.ranking.asked import Asked, Floats, without
from matcher.ranking.best import Best
from matcher.ranking.index import BLOCK, BLOCK_BITS, PLACED, Rows, expand

__all__ = ["search_rings"]

_FIRST, _SECOND, _THIRD = 8, 56, 440  # blocks up to the end of the first rings
_FITTEST = 64  # rows of the first blocks that are looked at before the others: they give a floor
_FIT = 32  # rows of a block far away that are looked at, where the next is not fit enough
_FEW = 1_500  # rows that are looked up by profile sooner than by block

Marks = npt.NDArray[np.int16]


def search_rings(asked: Asked, lists: Sequence[Best], nearest: Singles) -> None:
    """Fill the lists from the rows with a place, within the radius if there is one."""
    marks = _mark_profiles(asked, lists)
    blocks, chords = _within_reach(asked, nearest)
    start, seen = 0, 0
    for end in (_FIRST, _SECOND, _THIRD, len(blocks)):
        if start >= len(blocks):
            return
        # Rounded down by more than the last digit of single precision, so that it stays the nearest possible.
        away = km_of(chords[start:end]) * (1 - 1e-6)
        lists = [best for best in lists if not _is_done(best, float(away[0]), (len(blocks) - start) * BLOCK)]
        if not lists:
            return
        ring = _Ring(blocks[start:end], away, seen, _FITTEST if end == _FIRST else BLOCK)
        _offer(asked, lists, *_fit_enough(asked, lists, marks, ring))
        # The second ring has the blocks of the first once more, for the rows that were left out.
        start, seen = (0, _FIRST) if end == _FIRST else (end, 0)
        if end == _SECOND < len(blocks):
            rest = chords[end:].argsort()
            blocks[end:], chords[end:] = blocks[end:].take(rest), chords[end:].take(rest)


class _Ring(NamedTuple):
    """Blocks with the distance at which each begins; how many of them were looked at; how many rows of each to see."""

    blocks: Rows
    away_km: Floats
    seen: int
    width: int


def _within_reach(asked: Asked, nearest: Singles) -> tuple[Rows, Singles]:
    """Blocks within reach, the first ones in the order of how near their nearest row can be, and that chord."""
    radius = asked.search.radius_km
    blocks = (nearest <= np.float32(2 if radius is None else chord_of(radius) + 1e-6)).nonzero()[0]
    chords = nearest.take(blocks)
    if len(blocks) <= _SECOND:
        order = chords.argsort()
    else:  # most searches end before the order of all of them matters
        order = chords.argpartition(_SECOND)
        first = order[:_SECOND]
        order[:_SECOND] = first.take(chords.take(first).argsort())
    return blocks.take(order), chords.take(order)


def _mark_profiles(asked: Asked, lists: Sequence[Best]) -> Marks:
    """Per profile, its points and one more: above 0 for the matches, below for those one thing short, else 0.

    Where more than the profile decides, whatever may be on either list is above 0.
    """
    marks = np.zeros(len(asked.points), dtype=np.int16)
    for best in lists:
        which = best.may_have.nonzero()[0]
        points = asked.points.take(which) + 1
        marks[which] = -points if best.is_short and not asked.is_by_row else points
    return marks


def _fit_enough(asked: Asked, lists: Sequence[Best], marks: Marks, ring: _Ring) -> tuple[Rows, Marks]:
    """Rows of some blocks that are fit enough for a list at the distance of their block, and their marks."""
    needed = [best.points_needed(ring.away_km) for best in lists]
    width = min(ring.width, _width(asked, ring.blocks, needed))
    points = marks.take(asked.index.profile_blocks[ring.blocks, :width])
    points[: ring.seen, :_FITTEST] = 0
    fit = np.zeros(points.shape, dtype=np.bool_)
    for best, least in zip(lists, needed, strict=True):
        is_below = best.is_short and not asked.is_by_row
        fit |= points < -least[:, None] if is_below else points > least[:, None]
    found = fit.ravel().nonzero()[0]
    bits = width.bit_length() - 1
    rows = ring.blocks.take(found >> bits) << BLOCK_BITS
    rows += found & (width - 1)
    marked = points.ravel().take(found)
    # Behind the last row with a place, the last block goes on with rows that have none.
    if len(rows) and int(rows.max()) >= asked.index.placed:
        placed = (rows < asked.index.placed).nonzero()[0]
        return rows.take(placed), marked.take(placed)
    return rows, marked


def _width(asked: Asked, blocks: Rows, needed: Sequence[Marks]) -> int:
    """How many rows of each block to look at: the fittest come first, and mostly few are fit enough far away."""
    if asked.alone:  # rows stand in the order of another fit then
        return BLOCK
    next_best = asked.points.take(asked.index.profile_blocks[blocks, _FIT])
    return BLOCK if (next_best >= np.minimum(needed[0], needed[-1])).any() else _FIT


def _offer(asked: Asked, lists: Sequence[Best], rows: Rows, marked: Marks) -> None:
    """Measure rows and put each on the list it belongs to."""
    if len(asked.barred):
        free = (~np.isin(rows, asked.barred)).nonzero()[0]
        rows, marked = rows.take(free), marked.take(free)
    away = distances(asked, rows)
    if asked.search.radius_km is not None:
        near = (away <= asked.search.radius_km).nonzero()[0]
        if len(near) < len(rows):
            rows, marked, away = rows.take(near), marked.take(near), away.take(near)
    if asked.is_by_row:
        fails, scores = asked.fails_of(rows), asked.scores(asked.points_of(rows), away)
    else:
        scores = asked.scores(np.abs(marked) - 1, away)
    for best in lists:
        if asked.is_by_row:
            own = best.accepts(fails)
        else:
            own = marked < 0 if best.is_short else marked > 0
        at = (own & (scores >= best.floor)).nonzero()[0]
        if len(at):
            best.keep(rows.take(at), scores.take(at), away.take(at))


def _is_done(best: Best, away_km: float, rows_left: int) -> bool:
    """Whether nothing at this distance or beyond can be better; the last few rows are looked up where they are few."""
    asked, index = best.asked, best.asked.index
    alive = best.may_have & (asked.points >= best.points_needed_at(away_km))
    profiles = alive.nonzero()[0]
    count = int(index.profile_counts[PLACED].take(profiles).sum())
    if 0 < count <= min(_FEW, rows_left):
        starts = index.profile_starts[PLACED]
        rows = index.by_profile[expand(starts[profiles], starts[profiles + 1])].astype(np.int64)
        # Those on the list were offered before, and a row counts once.
        rows = without(rows, best.rows)
        _offer(asked, [best], rows, _mark_profiles(asked, [best])[index.profile[rows]])
        return True
    return count == 0
