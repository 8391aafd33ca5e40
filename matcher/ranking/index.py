"""The packed index: everything a search needs of a directory, in plain arrays.

Rows with a place come first, in the order of a curve through the map, so that rows near each other on the map are
neighbours in memory; every ``BLOCK`` of them is one block with a ball around it, the fittest first. What a row answers
is one number, its *profile*; what a search looks at in all of it is its *kind*: yes, no or open for each criterion.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from matcher.ranking.criteria import kinds_of
from matcher.ranking.fit import FIT_PARTS, weighted

__all__ = ["BLOCK", "BLOCK_BITS", "DEGREE", "EVERYWHERE", "PLACED", "STATE", "UNPLACED", "SearchIndex", "expand"]

BLOCK = 256
"""Rows a block: small enough that few rows at the edge of an area are looked at one by one."""

BLOCK_BITS = BLOCK.bit_length() - 1
"""Shifting is several times as fast as dividing by ``BLOCK``."""

DEGREE = 10_000_000
"""Degrees are kept as whole numbers of this part of a degree: a centimetre."""

PLACED, UNPLACED, EVERYWHERE, STATE = 0, 1, 2, 3
"""Scopes that are counted beforehand: rows with a place, without one, all; from ``STATE`` on, video by state."""

Rows = npt.NDArray[np.int64]
Ints = npt.NDArray[np.int32]
Codes = npt.NDArray[np.unsignedinteger]


@dataclass(frozen=True, eq=False)
class SearchIndex:
    """The packed columns. Row *i* of the index is row ``position[i]`` of the directory's table.

    One entry a row:
        position, row_of: to the directory's table and back.
        latitude, longitude: in parts of a degree (``DEGREE``); 0 where there is no place.
        profile: which profile; ``BLOCK`` more entries than rows, so that the last block is a whole one.
        licence: which entry of ``licence_masks``: the states in which the person is licensed and offers video.
        issues, top_issues: one bit an issue.
        fee_individual, fee_couples: which entry of ``fees``; 0 where none is stated.
        tie_rank: settles ties.
        by_profile: rows with a place by profile and tie rank, then those without.

    One entry a profile: ``profile_code`` are the packed answers, ``profile_points`` the points of every part of fit.
    ``profile_starts`` says where its rows begin in ``by_profile``: line 0 with a place, line 1 without.

    One entry a block: ``balls`` are centre and radius on the unit sphere, ``unit`` the points of its rows on it,
    ``kinds_before`` how many rows of each kind stand before it. ``state_rows`` lists the rows with a place that offer
    video by state (``state_starts``), and ``state_kinds_before`` counts for every ``BLOCK`` of a list
    (``state_blocks``).

    People with several listings: ``has_several`` marks their rows and ``several_rows`` lists them in order, with the
    profile in ``several_profile`` and whose they are in ``several_person``; ``several_before`` says how many stand
    before every block; ``person_rows`` lists them by person (``person_starts``). ``scope_kinds`` counts rows by kind
    and scope; ``people_counts`` counts people by scope (``people_starts``) and by the set of kinds of their listings,
    a column in ``people_kinds``.
    """

    placed: int
    position: Ints
    row_of: Ints
    latitude: Ints
    longitude: Ints
    profile: Codes
    licence: Codes
    issues: npt.NDArray[np.uint16]
    top_issues: npt.NDArray[np.uint16]
    fee_individual: Codes
    fee_couples: Codes
    tie_rank: Ints
    by_profile: Ints
    profile_code: npt.NDArray[np.uint16]
    profile_points: npt.NDArray[np.int16]
    profile_starts: Ints
    licence_masks: npt.NDArray[np.uint64]
    fees: npt.NDArray[np.float64]
    balls: npt.NDArray[np.float32]
    unit: npt.NDArray[np.float32]
    kinds_before: Ints
    state_rows: Ints
    state_starts: Ints
    state_blocks: Ints
    state_kinds_before: Ints
    has_several: npt.NDArray[np.bool_]
    several_rows: Ints
    several_before: Ints
    several_profile: Codes
    several_person: Ints
    person_rows: Ints
    person_starts: Ints
    scope_kinds: Ints
    people_starts: Ints
    people_kinds: npt.NDArray[np.uint8]
    people_counts: Ints

    def __len__(self) -> int:
        """How many listings there are."""
        return len(self.position)

    @cached_property
    def kinds(self) -> tuple[npt.NDArray[np.uint16], npt.NDArray[np.int64]]:
        """Packed answers of each kind, and the kind of each profile."""
        return kinds_of(self.profile_code)

    @cached_property
    def unplaced_answers(self) -> dict[object, Any]:
        """What ``rank`` found without a place, by what is wished for; it fills this and empties it."""
        return {}

    @cached_property
    def wishes(self) -> dict[object, Any]:
        """What is wished for, worked out for every profile; ``wishes_of`` fills this and empties it."""
        return {}

    @cached_property
    def base_points(self) -> Ints:
        """Per profile, the weighted sum of the parts of fit that do not depend on what is sought (0–6,500)."""
        return weighted({name: self.profile_points[at] for at, name in enumerate(FIT_PARTS) if name != "focus"})

    @cached_property
    def couples_points(self) -> Ints:
        """Per profile, the weighted sum of all parts of fit where couples therapy is sought (0–10,000)."""
        return weighted({name: self.profile_points[at] for at, name in enumerate(FIT_PARTS)})

    @cached_property
    def profile_counts(self) -> npt.NDArray[np.int32]:
        """Rows of every profile: line 0 with a place, line 1 without."""
        return np.diff(self.profile_starts, axis=1)

    @cached_property
    def profile_blocks(self) -> Codes:
        """The profiles of rows with a place, a line a block; what follows them in the last block has no place."""
        blocks = self.balls.shape[1]
        return self.profile[: blocks * BLOCK].reshape(blocks, BLOCK)

    def degrees(self, rows: Rows) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
        """Latitude and longitude of some rows with a place."""
        return self.latitude[rows] / DEGREE, self.longitude[rows] / DEGREE

    def same_person(self, row: int) -> Ints:
        """Table positions of all listings of the person in an index row, that row included."""
        person = int(self.persons(np.array([row]))[0])
        if person < 0:
            return self.position[row : row + 1]
        return self.position[self.person_rows[self.person_starts[person] : self.person_starts[person + 1]]]

    def other_listings(self, rows: Sequence[int]) -> list[list[int]]:
        """For each of some index rows, table positions of the person's other listings; mostly there are none."""
        others: list[list[int]] = [[] for _ in rows]
        for at in self.has_several.take(np.array(rows, dtype=np.int64)).nonzero()[0].tolist():
            own = int(self.position[rows[at]])
            others[at] = [position for position in self.same_person(rows[at]).tolist() if position != own]
        return others

    def persons(self, rows: Rows) -> Rows:
        """A number for the person of each row: from 0 for people with several listings, below 0 for all others."""
        persons = -1 - rows
        at = self.has_several.take(rows).nonzero()[0]
        # Of one type with the column, or numpy would copy the whole column first.
        found = self.several_rows.searchsorted(rows.take(at).astype(np.int32))
        persons[at] = self.several_person.take(found)
        return persons

    def listings_of(self, persons: Rows) -> tuple[Rows, Rows]:
        """All rows of people with several listings, and for each row which entry of ``persons`` it belongs to."""
        starts, ends = self.person_starts[persons], self.person_starts[persons + 1]
        return self.person_rows[expand(starts, ends)].astype(np.int64), np.repeat(
            np.arange(len(persons)), ends - starts
        )


def expand(starts: npt.NDArray[np.integer], ends: npt.NDArray[np.integer]) -> Rows:
    """All whole numbers of some ranges, one range after the other."""
    lengths = ends - starts
    after = lengths.cumsum(dtype=np.int64)
    count = int(after[-1]) if len(after) else 0
    numbers: Rows = (starts - after + lengths).repeat(lengths)
    return numbers + np.arange(count)
