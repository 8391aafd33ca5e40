"""What is wished for, worked out for every profile once.

It is the same wherever the place is, however far one would go and however much distance weighs, so the index keeps it
while those are moved.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from matcher.model import Criterion, Need
from matcher.ranking.criteria import failing_bits
from matcher.ranking.fit import FIT_PARTS, ISSUE_POINTS
from matcher.ranking.index import Ints, SearchIndex

__all__ = ["Bits", "Marks", "Members", "Wishes", "is_one_bit", "wishes_of"]

_REMEMBERED = 64  # sets of wishes
_FOCUS = FIT_PARTS["focus"].weight

Bits = npt.NDArray[np.uint8]
Marks = npt.NDArray[np.int16]


@dataclass(frozen=True, slots=True)
class Members:
    """Who may be on a list: per profile, whether any of its rows may; and the most points any of those rows has."""

    may_have: npt.NDArray[np.bool_]
    top: int


@dataclass(frozen=True, slots=True)
class Wishes:
    """The answers of every profile held against what is wished for.

    Args:
        fails: per profile, one bit for each criterion it fails.
        kind_fails: the same per kind.
        points: per profile, the points of fit its rows have; at most, where an issue is sought.
        matches: the profiles that meet everything.
        short: those that fail exactly one thing.
        marks: per profile, its points and one more: above 0 for the matches, below for those one thing short, else 0.
            Where more than the profile decides, whatever may be on either list is above 0.
    """

    fails: Bits
    kind_fails: Bits
    points: Ints
    matches: Members
    short: Members
    marks: Marks


def wishes_of(
    index: SearchIndex, needs: Mapping[Criterion, Need], *, alone: bool, has_issue: bool, is_by_row: bool
) -> Wishes:
    """Find the wishes among those the index remembers, or work them out.

    Args:
        index: whose profiles.
        needs: what is asked of the five criteria.
        alone: therapy for the partner alone is sought.
        has_issue: an issue is chosen for it.
        is_by_row: more than the profile of a row decides on it.
    """
    table = failing_bits(needs)
    key = table.tobytes(), alone, has_issue, is_by_row
    found = index.wishes.get(key)
    if found is None:
        fails, points = table[index.profile_code], _points(index, alone=alone, has_issue=has_issue)
        found = _settle(fails, table[index.kinds[0]], points, is_by_row=is_by_row)
        if len(index.wishes) >= _REMEMBERED:
            index.wishes.clear()
        index.wishes[key] = found
    return found


def _points(index: SearchIndex, *, alone: bool, has_issue: bool) -> Ints:
    if not alone:
        return index.couples_points
    focus = max(ISSUE_POINTS.values()) if has_issue else ISSUE_POINTS["named in the listing"]
    return index.base_points + np.int32(_FOCUS * focus)


def _settle(fails: Bits, kind_fails: Bits, points: Ints, *, is_by_row: bool) -> Wishes:
    meets = fails == 0
    is_short = is_one_bit(fails)
    if is_by_row:
        is_short |= meets
    marked = (points + 1).astype(np.int16)
    marks = np.where(meets, marked, np.where(is_short, marked if is_by_row else -marked, np.int16(0)))
    matches, short = (Members(who, int(points.max(where=who, initial=-1))) for who in (meets, is_short))
    return Wishes(fails, kind_fails, points, matches, short, marks)


def is_one_bit(fails: Bits) -> npt.NDArray[np.bool_]:
    """Where exactly one thing is failed."""
    return np.asarray((fails != 0) & (fails & (fails - np.uint8(1)) == 0), dtype=np.bool_)
