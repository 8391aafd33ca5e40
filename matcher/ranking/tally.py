"""How many rows fail what, and how many people meet everything: exact, from counts made when the index was built.

Rows are counted by kind (at most 243), so that a search adds up a few lines of counts instead of looking at rows; only
at the edge of an area, and where more than the profile of a row decides, rows are looked at one by one.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from matcher.ranking.area import Area, has_video, locate_rows
from matcher.ranking.asked import STEPS, Asked, without
from matcher.ranking.index import BLOCK, BLOCK_BITS, EVERYWHERE, PLACED, STATE, UNPLACED, Rows, SearchIndex, expand

__all__ = ["Tally", "count_matches", "count_unplaced"]

_CODES = 1 << len(STEPS)

Counts = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Tally:
    """Rows in the area and own therapists' among them; the others by what they fail; people who fail nothing."""

    in_area: int
    barred: int
    by_fails: Counts
    people: int


def count_matches(asked: Asked, area: Area | None) -> Tally:
    """Count the rows and people of a search; no area stands for all rows, or all with a place where there is one."""
    if area is None:
        rows, people = _count_scope(asked, EVERYWHERE if asked.search.place is None else PLACED)
    elif asked.is_by_row:
        rows, people = _count_rows(asked, _rows_of(asked, area))
    else:
        rows, people = _count_area(asked, area)
    if not len(asked.barred):
        return Tally(int(rows.sum()), 0, rows, people)
    barred = asked.barred[locate_rows(asked, asked.barred).inside]
    fails = np.bincount(asked.fails_of(barred), minlength=_CODES)
    lost = _count_lost(asked, barred, lambda listings: locate_rows(asked, listings).inside)
    return Tally(int(rows.sum()), len(barred), rows - fails, people - lost)


def count_unplaced(asked: Asked) -> int:
    """How many people meet everything but cannot be measured from the place; own therapists are not counted."""
    if asked.index.placed == len(asked.index):
        return 0
    _, people = _count_scope(asked, UNPLACED)
    barred = asked.barred[asked.barred >= asked.index.placed]
    return people - _count_lost(asked, barred, lambda listings: listings >= asked.index.placed)


def _count_scope(asked: Asked, scope: int) -> tuple[Counts, int]:
    """Rows by what they fail, and people who fail nothing, in a scope that was counted beforehand."""
    index = asked.index
    if asked.is_by_row:
        ends = {PLACED: (0, index.placed), UNPLACED: (index.placed, len(index)), EVERYWHERE: (0, len(index))}
        return _count_rows(asked, slice(*ends[scope]))
    return _by_fails(asked, index.scope_kinds[scope]), _people_in_scope(asked, scope)


def _by_fails(asked: Asked, kinds: npt.NDArray[np.integer]) -> Counts:
    return np.bincount(asked.wishes.kind_fails, weights=kinds, minlength=_CODES).astype(np.int64)


def _people_in_scope(asked: Asked, scope: int) -> int:
    index = asked.index
    low, high = index.people_starts[scope : scope + 2].tolist()
    meets = asked.wishes.kind_fails == 0
    stays = np.zeros(high - low, dtype=np.bool_)
    for kinds in index.people_kinds[:, low:high]:
        stays |= meets.take(kinds)
    return int(index.people_counts[low:high].compress(stays).sum())


def _count_rows(asked: Asked, rows: Rows | slice) -> tuple[Counts, int]:
    """Count rows one by one."""
    fails = asked.fails_of(rows)
    stays = np.zeros(len(asked.index), dtype=np.bool_)
    stays[rows] = fails == 0
    several = asked.index.several_person[stays[asked.index.several_rows]]
    people = np.count_nonzero(fails == 0) - len(several) + np.count_nonzero(_among(asked.index, several))
    return np.bincount(fails, minlength=_CODES), int(people)


def _among(index: SearchIndex, persons: npt.NDArray[np.integer]) -> npt.NDArray[np.bool_]:
    """Everybody with several listings: whether they are among some persons."""
    among = np.zeros(len(index.person_starts), dtype=np.bool_)
    among[persons] = True
    return among


def _rows_of(asked: Asked, area: Area) -> Rows:
    """Every row of the area, those kept because of video included."""
    rows = area.all_rows()
    if asked.state is None:
        return rows
    listed = _list_of(asked.index, asked.state)
    near = np.zeros(len(asked.index), dtype=np.bool_)
    near[rows] = True
    return np.concatenate([rows, listed[~near[listed]]])


def _list_of(index: SearchIndex, state: int) -> npt.NDArray[np.int32]:
    return index.state_rows[index.state_starts[state] : index.state_starts[state + 1]]


def _count_area(asked: Asked, area: Area) -> tuple[Counts, int]:
    """Count whole blocks by the lines of counts between them, and the edge row by row."""
    index = asked.index
    near = (index.kinds_before[area.ends] - index.kinds_before[area.starts]).sum(axis=0)
    near += _kinds_of_rows(index, area.rows)
    rows, persons = _several_in(asked, area)
    if asked.state is None:
        fails = _by_fails(asked, near)
        return fails, int(fails[0]) - len(persons) + int(np.count_nonzero(_among(index, persons)))
    both = _kinds_near_with_video(asked, asked.state, area)
    fails = _by_fails(asked, near + index.scope_kinds[STATE + asked.state] - both)
    alone = int(_by_fails(asked, near - both)[0])
    persons = persons[~has_video(asked, rows)]
    return fails, _people_in_scope(asked, STATE + asked.state) + alone - len(persons) + _only_near(asked, persons)


def _kinds_of_rows(index: SearchIndex, rows: npt.NDArray[np.integer]) -> Counts:
    return np.bincount(index.kinds[1].take(index.profile.take(rows)), minlength=len(index.kinds[0]))


def _several_in(asked: Asked, area: Area) -> tuple[Rows, Rows]:
    """Rows in the area that fail nothing and are of people with several listings; and whose they are."""
    index, rows = asked.index, asked.index.several_rows
    before = index.several_before
    low, high = before.take(area.edge), before.take(area.edge + 1)
    edge = expand(low, high)
    block = np.arange(len(low)).repeat(high - low)
    edge = edge.compress(area.within.ravel().take((block << BLOCK_BITS) + (rows.take(edge) & (BLOCK - 1))))
    entries = np.concatenate([expand(before.take(area.starts), before.take(area.ends)), edge])
    entries = entries.compress(asked.wishes.matches.may_have.take(index.several_profile.take(entries)))
    return rows.take(entries).astype(np.int64), index.several_person.take(entries).astype(np.int64)


def _kinds_near_with_video(asked: Asked, state: int, area: Area) -> Counts:
    """Rows in the radius by kind that are also in the state's video list."""
    index = asked.index
    listed, first = _list_of(index, state), int(index.state_blocks[state])
    low, high = np.searchsorted(listed, (np.stack([area.starts, area.ends]) * BLOCK).astype(np.int32))
    lines = index.state_kinds_before[first + high // BLOCK] - index.state_kinds_before[first + low // BLOCK]
    # The lines stand at every block of the list: what lies between a line and the true end is looked at row by row.
    behind, before = (listed[expand(end // BLOCK * BLOCK, end)] for end in (high, low))
    edge = area.rows[has_video(asked, area.rows)]
    both: Counts = lines.sum(axis=0)
    return both + _kinds_of_rows(index, np.concatenate([behind, edge])) - _kinds_of_rows(index, before)


def _only_near(asked: Asked, persons: Rows) -> int:
    """How many of some people have no listing that is kept because of video."""
    everybody = _among(asked.index, persons).nonzero()[0]
    listings, whose = asked.index.listings_of(everybody)
    listed = has_video(asked, listings) & (listings < asked.index.placed) & (asked.fails_of(listings) == 0)
    return len(everybody) - int(np.count_nonzero(np.bincount(whose[listed])))


def _count_lost(asked: Asked, barred: Rows, is_inside: Callable[[Rows], npt.NDArray[np.bool_]]) -> int:
    """People who are counted only because of barred listings."""
    met = barred[asked.fails_of(barred) == 0]
    if not len(met):
        return 0
    persons = np.unique(asked.index.persons(met))
    listings, whose = asked.index.listings_of(persons[persons >= 0])
    stays = (asked.fails_of(listings) == 0) & is_inside(listings) & np.isin(listings, without(listings, asked.barred))
    return len(persons) - len(np.unique(whose[stays]))
