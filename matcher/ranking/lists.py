"""Rows by profile, the fittest first: for searches without a place, for video, and for what is rare."""

from collections.abc import Sequence

import numpy as np

from matcher.ranking.area import distances, has_video
from matcher.ranking.asked import PERFECT, without
from matcher.ranking.best import Best
from matcher.ranking.index import PLACED, UNPLACED, Rows, expand

__all__ = ["Choice", "search_by_fit", "search_by_video", "search_unplaced"]

_SPARE = 4  # times as many rows as are wanted are looked at first: some are of one person, some are barred
_SHORT_LIST = 20_000  # a state's rows with video, or those without a place, are gone through up to so many


class Choice:
    """The profiles that may belong on a list, the fittest first, and their rows in some parts of the directory.

    Args:
        best: the list.
        lines: ``PLACED``, ``UNPLACED`` or both.
    """

    def __init__(self, best: Best, lines: Sequence[int]) -> None:
        """Put the profiles in order."""
        index, asked = best.asked.index, best.asked
        profiles = best.members.may_have.nonzero()[0]
        if asked.alone:  # otherwise profiles are numbered in this order
            profiles = profiles.take(np.argsort(-asked.wishes.points.take(profiles), kind="stable"))
        self.profiles = profiles
        self.falling = -asked.wishes.points.take(profiles)
        self.by_profile = index.by_profile
        self.starts = [index.profile_starts[line].take(profiles) for line in lines]
        self.counts = [index.profile_counts[line].take(profiles) for line in lines]

    def with_points(self, points: int) -> int:
        """How many of the profiles have so many points or more."""
        return int(self.falling.searchsorted(np.int32(-points), side="right"))

    def first(self, start: int, wanted: int, most: int | None = None) -> slice:
        """The next profiles that have so many rows together, and all that are as fit as the last of them."""
        counts = [count[start:] if most is None else np.minimum(count[start:], most) for count in self.counts]
        stop = start + int(sum(counts).cumsum().searchsorted(wanted)) + 1
        if stop > len(self.profiles):
            return slice(start, len(self.profiles))
        return slice(start, self.with_points(-int(self.falling[stop - 1])))

    def rows(self, some: slice, most: int | None = None) -> Rows:
        """Rows of some profiles; of each, and in each part, at most so many, by tie rank."""
        starts = np.concatenate([start[some] for start in self.starts])
        counts = np.concatenate([count[some] for count in self.counts])
        ends = starts + (counts if most is None else np.minimum(counts, most))
        return self.by_profile.take(expand(starts, ends)).astype(np.int64)

    def cut_rows(self, some: slice, most: int) -> Rows:
        """The last row taken of every profile of which more were left than taken."""
        cut = [start[some][count[some] > most] for start, count in zip(self.starts, self.counts, strict=True)]
        return self.by_profile.take(np.concatenate(cut) + most - 1).astype(np.int64)


def search_unplaced(best: Best) -> None:
    """Fill a list by fit alone from the rows without a place."""
    index = best.asked.index
    if len(index) - index.placed > _SHORT_LIST:
        search_by_fit(best, [UNPLACED])
        return
    rows = best.members.may_have.take(index.profile[index.placed : len(index)]).nonzero()[0] + index.placed
    _offer_by_fit(best, rows)
    while not best.is_enough():
        best.start_again(wider=True)
        _offer_by_fit(best, rows)


def search_by_fit(best: Best, lines: Sequence[int]) -> None:
    """Fill a list by fit alone, without a place; ties go by tie rank."""
    choice = Choice(best, lines)
    wanted = _SPARE * best.limit
    while True:
        most = None if best.asked.is_by_row else wanted
        some = choice.first(0, wanted, most)
        best.start_again()
        _offer_by_fit(best, choice.rows(some, most))
        floor = best.floor
        if best.is_enough() and _is_settled(best, floor, choice, some, most):
            return
        wanted *= 8
        best.needed *= 8


def _offer_by_fit(best: Best, rows: Rows) -> None:
    """Put rows on a list that belong there, wherever they are."""
    rows = _belonging(best, rows)
    best.keep(rows, best.asked.points_of(rows) / PERFECT, np.full(len(rows), np.inf))


def _offer_by_video(best: Best, rows: Rows, radius_km: float) -> None:
    """Put rows on a list that belong there and lie beyond the radius: they count as being at its edge."""
    rows = _belonging(best, rows)
    away = distances(best.asked, rows)
    far = (away > radius_km).nonzero()[0]
    rows = rows.take(far)
    scores = best.asked.scores(best.asked.points_of(rows), np.full(len(rows), radius_km))
    best.keep(rows, scores, away.take(far))


def _belonging(best: Best, rows: Rows) -> Rows:
    rows = without(rows, best.asked.barred)
    return rows[best.accepts(best.asked.fails_of(rows))] if best.asked.is_by_row else rows


def _is_settled(best: Best, floor: float, choice: Choice, some: slice, most: int | None) -> bool:
    """Whether no row that was not looked at can be among the best."""
    if some.stop < len(choice.profiles) and floor <= -choice.falling[some.stop] / PERFECT:
        return False
    cut = choice.cut_rows(some, most) if most is not None else np.zeros(0, dtype=np.int64)
    if not len(cut):
        return True
    if len(best.rows) < best.limit:
        return False
    score, tie_rank = best.scores[-1], best.asked.index.tie_rank[best.rows[-1]]
    scores = best.asked.points_of(cut) / PERFECT
    return bool(np.all((scores < score) | ((scores == score) & (best.asked.index.tie_rank[cut] >= tie_rank))))


def search_by_video(best: Best, state: int, radius_km: float) -> None:
    """Fill a list further from those beyond the radius who offer video to the state: by fit, then by distance."""
    index = best.asked.index
    listed = index.state_rows[index.state_starts[state] : index.state_starts[state + 1]]
    if len(listed) <= _SHORT_LIST:
        _search_short_list(best, listed.astype(np.int64), radius_km)
        return
    choice = Choice(best, [PLACED])
    wanted = _SPARE * best.limit * -(-index.placed // len(listed))
    some = slice(0, 0)
    while some.stop < (end := choice.with_points(best.points_needed_at(radius_km))):
        some = choice.first(some.stop, wanted)
        rows = choice.rows(slice(some.start, min(some.stop, end)))
        _offer_by_video(best, rows[has_video(best.asked, rows)], radius_km)
        wanted *= 4


def _search_short_list(best: Best, rows: Rows, radius_km: float) -> None:
    """Go through a list as it stands: the fittest first, then whoever may still belong to the best."""
    rows = rows[best.members.may_have[best.asked.index.profile[rows]]]
    points = best.asked.wishes.points[best.asked.index.profile[rows]]
    count, wanted = len(rows), _SPARE * best.limit
    if count > wanted:
        first = points >= np.partition(points, count - wanted)[count - wanted]
        _offer_by_video(best, rows[first & (points >= best.points_needed_at(radius_km))], radius_km)
        rows, points = rows[~first], points[~first]
    _offer_by_video(best, rows[points >= best.points_needed_at(radius_km)], radius_km)
