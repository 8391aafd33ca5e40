"""Columns of a directory → the packed index."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from matcher.model import Issue
from matcher.ranking.blocks import count_before, points_by_block, surround
from matcher.ranking.columns import SearchColumns
from matcher.ranking.criteria import kinds_of
from matcher.ranking.curve import place_on_curve
from matcher.ranking.index import BLOCK, DEGREE, STATE, Codes, Ints, Rows, SearchIndex
from matcher.ranking.profiles import find_profiles
from matcher.ranking.several import PeopleCounts, Several, count_people, find_several

__all__ = ["build_index"]

_STATES = 64  # bits in ``licensed``


class _Fees(NamedTuple):
    """Every stated fee once, in order, behind a first entry for silence; and the entry of every row."""

    fees: npt.NDArray[np.float64]
    fee_individual: Codes
    fee_couples: Codes


class _Video(NamedTuple):
    """The states in which a row offers video, and the rows with a place that do by state, with counts by block."""

    licence_masks: npt.NDArray[np.uint64]
    licence: Codes
    state_rows: Ints
    state_starts: Ints
    state_blocks: Ints
    state_kinds_before: Ints


def build_index(columns: SearchColumns) -> SearchIndex:
    """Sort and pack the columns; the same rows in any order give the same searches."""
    profiles = find_profiles(columns)
    order, placed = _order(columns, profiles.of_row)
    profile, tie_rank = profiles.of_row[order], columns.tie_rank[order]
    kinds, kind_of_profile = kinds_of(profiles.code)
    kind = kind_of_profile.astype(np.int32)[profile]
    latitude, longitude = _parts(columns.latitude[order[:placed]]), _parts(columns.longitude[order[:placed]])
    unit = points_by_block(latitude / DEGREE, longitude / DEGREE)
    video = _list_video(columns, order, kind[:placed], len(kinds))
    by_profile, profile_starts = _by_profile(profile, tie_rank, placed, len(profiles.code))
    several = find_several(columns.person[order], tie_rank)
    scope_kinds, people = _count_scopes(kind, placed, len(kinds), video, several)
    return SearchIndex(
        placed=placed,
        position=order.astype(np.int32),
        row_of=_inverse(order),
        latitude=np.pad(latitude, (0, len(order) - placed)),
        longitude=np.pad(longitude, (0, len(order) - placed)),
        profile=np.pad(profile, (0, BLOCK)),
        issues=_pack_issues(columns.issues, order),
        top_issues=_pack_issues(columns.top_issues, order),
        tie_rank=tie_rank,
        by_profile=by_profile,
        profile_code=profiles.code,
        profile_points=profiles.points,
        profile_starts=profile_starts,
        balls=surround(unit),
        unit=unit,
        kinds_before=count_before(kind[:placed], len(kinds)),
        has_several=_mark(several.rows, len(order)),
        several_before=np.searchsorted(several.rows, np.arange(len(unit) + 1) * BLOCK).astype(np.int32),
        several_rows=several.rows,
        several_profile=profile[several.rows],
        several_person=several.person,
        person_rows=several.rows_by_person,
        person_starts=several.starts,
        scope_kinds=scope_kinds,
        **_pack_fees(columns, order)._asdict(),
        **video._asdict(),
        **people._asdict(),
    )


def _order(columns: SearchColumns, profile: Codes) -> tuple[Rows, int]:
    """The rows along the curve through the map, in every block the fittest first; then those without a place.

    Also how many have one.
    """
    has_place = ~(np.isnan(columns.latitude) | np.isnan(columns.longitude))
    here, nowhere = np.flatnonzero(has_place), np.flatnonzero(~has_place)
    walked = place_on_curve(columns.latitude[here], columns.longitude[here]).astype(np.uint64)
    keys = walked << np.uint64(32) | columns.tie_rank[here].astype(np.uint64)
    here = here[np.argsort(keys)]
    block = np.arange(len(here)) // BLOCK
    here = here[np.lexsort((columns.tie_rank[here], profile[here], block))]
    return np.concatenate([here, nowhere[np.argsort(columns.tie_rank[nowhere])]]), len(here)


def _parts(degrees: npt.NDArray[np.float64]) -> Ints:
    return np.rint(degrees * DEGREE).astype(np.int32)


def _inverse(order: Rows) -> Ints:
    row_of = np.empty(len(order), dtype=np.int32)
    row_of[order] = np.arange(len(order), dtype=np.int32)
    return row_of


def _mark(rows: Ints, count: int) -> npt.NDArray[np.bool_]:
    marks = np.zeros(count, dtype=np.bool_)
    marks[rows] = True
    return marks


def _starts(lengths: list[int]) -> Ints:
    return np.concatenate([[0], np.cumsum(lengths)]).astype(np.int32)


def _numbered(values: npt.NDArray[np.uint64]) -> tuple[npt.NDArray[np.uint64], Codes]:
    """The distinct values, and for every row which one it has, in as few bytes as that takes."""
    distinct, number = np.unique(values, return_inverse=True)
    return distinct, _small(number, len(distinct))


def _small(numbers: npt.NDArray[np.integer], count: int) -> Codes:
    return numbers.astype(np.uint16 if count <= np.iinfo(np.uint16).max else np.uint32)


def _pack_fees(columns: SearchColumns, order: Rows) -> _Fees:
    stated = [columns.fee_individual_usd[order], columns.fee_couples_usd[order]]
    fees = np.unique(np.concatenate(stated))
    fees = fees[~np.isnan(fees)]
    individual, couples = (
        _small(np.where(np.isnan(values), 0, np.searchsorted(fees, values) + 1), len(fees) + 1) for values in stated
    )
    return _Fees(np.concatenate([[np.nan], fees]), individual, couples)


def _pack_issues(issues: npt.NDArray[np.uint32], order: Rows) -> npt.NDArray[np.uint16]:
    if len(Issue) > np.iinfo(np.uint16).bits:
        raise ValueError("More issues than the packed column has bits: widen it")
    return issues[order].astype(np.uint16)


def _list_video(columns: SearchColumns, order: Rows, kind: Ints, kinds: int) -> _Video:
    masks, licence = _numbered(np.where(columns.video, columns.licensed, np.uint64(0))[order])
    used = int(np.bitwise_or.reduce(masks, initial=np.uint64(0)))
    lists = [np.zeros(0, dtype=np.int32)] * _STATES
    for state in range(_STATES):
        if used >> state & 1:
            member = (masks & np.uint64(1 << state)) > 0
            lists[state] = np.flatnonzero(member[licence[: len(kind)]]).astype(np.int32)
    before = [count_before(kind[rows], kinds) for rows in lists]
    return _Video(
        licence_masks=masks,
        licence=licence,
        state_rows=np.concatenate(lists),
        state_starts=_starts([len(rows) for rows in lists]),
        state_blocks=_starts([len(lines) for lines in before]),
        state_kinds_before=np.concatenate(before),
    )


def _by_profile(profile: Codes, tie_rank: Ints, placed: int, count: int) -> tuple[Ints, Ints]:
    """Rows by profile and tie rank, those with a place first; and where each profile starts, in either part."""
    parts, starts = [], []
    for part in (slice(0, placed), slice(placed, len(profile))):
        keys = profile[part].astype(np.int64) << np.int64(31) | tie_rank[part]
        parts.append(np.argsort(keys) + part.start)
        lengths = np.bincount(profile[part], minlength=count)
        starts.append(part.start + np.concatenate([[0], np.cumsum(lengths)]))
    return np.concatenate(parts).astype(np.int32), np.stack(starts).astype(np.int32)


def _count_scopes(kind: Ints, placed: int, kinds: int, video: _Video, several: Several) -> tuple[Ints, PeopleCounts]:
    """Rows and people by scope: with a place, without one, all, and with video in each state."""
    lists = np.split(video.state_rows, video.state_starts[1:-1])
    scopes: list[Ints | slice] = [slice(0, placed), slice(placed, len(kind)), slice(0, len(kind)), *lists]
    rows = np.stack([np.bincount(kind[scope], minlength=kinds) for scope in scopes]).astype(np.int32)
    end = int(np.searchsorted(several.rows, placed))
    entries = np.arange(len(several.rows), dtype=np.int32)
    members = [entries[:end], entries[end:], entries]
    for listed in lists:
        at = np.searchsorted(several.rows, listed)
        at[at == len(several.rows)] = 0
        members.append(at[several.rows[at] == listed].astype(np.int32) if len(several.rows) else entries)
    if len(scopes) != STATE + _STATES:
        raise AssertionError("Every scope has its line")
    return rows, count_people(rows, several, kind[several.rows], members)
