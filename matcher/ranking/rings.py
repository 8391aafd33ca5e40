"""The best rows around a place: blocks from near to far, until nothing farther away can be better.

A row at a distance reaches at most ``balance × its fit + (1 − balance) × closeness``. Once that lies below the worst
row of a full list, the search stops. Where few rows of the whole directory could still reach it, those are looked up
by their profile instead: so a search for something rare does not walk through the country.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from matcher.ranking.area import Area, Singles, chord_of, distances, farthest_km, km_of
from matcher.ranking.asked import Asked, Floats, without
from matcher.ranking.best import Best
from matcher.ranking.index import BLOCK, BLOCK_BITS, PLACED, Rows, expand
from matcher.ranking.wishes import Marks

__all__ = ["search_rings"]

_FIRST, _SECOND = 16, 440  # blocks up to the end of the first rings
_FITTEST = 32  # rows of every block that are looked at before the others of it: mostly no other is fit enough
_FEW = 1_500  # rows that are looked up by profile sooner than by block


def search_rings(asked: Asked, lists: Sequence[Best], nearest: Singles, area: Area | None) -> None:
    """Fill the lists from the rows with a place, within the area if there is one."""
    if area is not None and len(area) <= _FEW:
        rows = area.all_rows()
        marked = asked.wishes.marks.take(asked.index.profile.take(rows))
        some = marked.nonzero()[0]
        _offer(asked, lists, rows.take(some), marked.take(some))
        return
    for ring in _rings(asked, lists, nearest):
        lists = [best for best in lists if not _is_done(best, ring)]
        if not lists:
            return
        _offer(asked, lists, *_fit_enough(asked, lists, ring))


class _Ring(NamedTuple):
    """Blocks, how near each begins, of how many the fittest rows were seen before, and whether to look at others."""

    blocks: Rows
    away_km: Floats
    seen: int
    has_others: bool


def _rings(asked: Asked, lists: Sequence[Best], nearest: Singles) -> Iterator[_Ring]:
    """Blocks within reach, the nearest first; what is nearest of all gives the lists a floor to begin with.

    Where the profile does not decide alone, the fittest rows of the nearest blocks are a ring of their own for that.
    """
    radius = asked.search.radius_km
    blocks = (nearest <= np.float32(2 if radius is None else chord_of(radius) + 1e-6)).nonzero()[0]
    chords = nearest.take(blocks)
    ends = [end for end in (_FIRST, _SECOND) if end < len(blocks)]
    if ends:  # no order is needed within a ring
        order = chords.argpartition(ends)
        blocks, chords = blocks.take(order), chords.take(order)
    # Rounded down by more than single precision leaves out, so that it stays the nearest possible.
    away = km_of(chords) * (1 - 1e-6)
    if not len(blocks):
        return
    if asked.is_by_row:
        yield _Ring(blocks[:_FIRST], away[:_FIRST], 0, has_others=False)
        yield _Ring(blocks[:_SECOND], away[:_SECOND], _FIRST, has_others=True)
    else:
        _set_floors(asked, lists, blocks[:_FIRST])
        yield _Ring(blocks[:_SECOND], away[:_SECOND], 0, has_others=True)
    if len(blocks) > _SECOND:
        yield _Ring(blocks[_SECOND:], away[_SECOND:], 0, has_others=True)


def _set_floors(asked: Asked, lists: Sequence[Best], blocks: Rows) -> None:
    """Give every list a floor: what the fittest rows of some blocks score at least."""
    # The last block may go on with rows that have no place.
    blocks = blocks.compress(blocks < asked.index.balls.shape[1] - 1)
    found = asked.wishes.marks.take(asked.index.profile_blocks[blocks, :_FITTEST])
    far = farthest_km(asked, blocks, _FITTEST)
    if asked.search.radius_km is not None:
        found *= far <= asked.search.radius_km
    least = asked.scores(np.abs(found) - 1, far).ravel()
    for best in lists:
        scores = least.compress((found < 0 if best.is_short else found > 0).ravel())
        # Own therapists may be among them, and are not to count.
        at = len(scores) - best.needed - len(asked.barred)
        if at >= 0:
            best.floor = float(np.partition(scores, at)[at])


def _fit_enough(asked: Asked, lists: Sequence[Best], ring: _Ring) -> tuple[Rows, Marks]:
    """Rows of a ring that are fit enough for a list at the distance of their block, and their marks."""
    blocks, seen = ring.blocks, ring.seen
    needed = [best.points_needed(ring.away_km) for best in lists]
    if ring.has_others:  # there mostly is a floor by now, so that many blocks can have nobody
        open_to = np.logical_or.reduce([least <= best.members.top for least, best in zip(needed, lists, strict=True)])
        some = open_to.nonzero()[0]
        seen = int(some.searchsorted(seen))
        blocks, needed = blocks.take(some), [least.take(some) for least in needed]
    found = _look(asked, lists, blocks[seen:], [least[seen:] for least in needed], slice(0, _FITTEST))
    if not ring.has_others or not len(blocks):
        return found
    next_fit = asked.wishes.points.take(asked.index.profile_blocks[blocks, _FITTEST])
    # Rows of a block stand in the order of their fit for couples.
    others = (asked.alone | (next_fit >= np.minimum(needed[0], needed[-1]))).nonzero()[0]
    if not len(others):
        return found
    least = [points.take(others) for points in needed]
    more = _look(asked, lists, blocks.take(others), least, slice(_FITTEST, BLOCK))
    return np.concatenate([found[0], more[0]]), np.concatenate([found[1], more[1]])


def _look(
    asked: Asked, lists: Sequence[Best], blocks: Rows, needed: Sequence[Marks], part: slice
) -> tuple[Rows, Marks]:
    """Rows in one part of every block that have the points one of the lists needs, and their marks."""
    points = asked.wishes.marks.take(asked.index.profile_blocks[blocks, part])
    fit: npt.NDArray[np.bool_] | bool = False
    for best, least in zip(lists, needed, strict=True):
        is_below = best.is_short and not asked.is_by_row
        fit = (points < -least[:, None] if is_below else points > least[:, None]) | fit
    found = np.asarray(fit).ravel().nonzero()[0]
    block, row = np.divmod(found, points.shape[1])
    rows = (blocks.take(block) << BLOCK_BITS) + row + part.start
    marked = points.ravel().take(found)
    # Behind the last row with a place, the last block goes on with rows that have none.
    if len(rows) and int(rows.max()) >= asked.index.placed:
        placed = (rows < asked.index.placed).nonzero()[0]
        return rows.take(placed), marked.take(placed)
    return rows, marked


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
    fails = asked.fails_of(rows) if asked.is_by_row else None
    scores = asked.scores(asked.points_of(rows) if asked.is_by_row else np.abs(marked) - 1, away)
    for best in lists:
        if fails is not None:
            own = best.accepts(fails)
        elif best.is_short:
            own = marked < 0
        else:
            own = marked > 0
        at = (own & (scores >= best.floor)).nonzero()[0]
        if len(at):
            best.keep(rows.take(at), scores.take(at), away.take(at))


def _is_done(best: Best, ring: _Ring) -> bool:
    """Whether nothing in this ring or beyond can be better; the last few rows are looked up where they are few."""
    asked, index = best.asked, best.asked.index
    away = float(ring.away_km.min())
    needed = best.points_needed_at(away)
    if needed > best.members.top:
        return True
    profiles = (best.members.may_have & (asked.wishes.points >= needed)).nonzero()[0]
    count = int(index.profile_counts[PLACED].take(profiles).sum())
    if count <= min(_FEW, len(ring.blocks) * BLOCK):
        starts = index.profile_starts[PLACED]
        rows = index.by_profile[expand(starts[profiles], starts[profiles + 1])].astype(np.int64)
        # Those on the list were offered before, and a row counts once.
        rows = without(rows, best.rows)
        _offer(asked, [best], rows, asked.wishes.marks[index.profile[rows]])
        return True
    return False
