"""Profiles: all that a row answers as one number, with the points of its parts of fit.

Few of the possible ones occur, so a search weighs each of them once instead of every row.
"""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from matcher.model import Answer, Criterion
from matcher.ranking.columns import SearchColumns
from matcher.ranking.criteria import pack_answers
from matcher.ranking.fit import FIT_PARTS, MONTHS_FAIR, MONTHS_FRESH, focus_points, part_points, weighted

__all__ = ["Profiles", "find_profiles"]

# How many bits each of the things that make up a profile takes, after the packed answers.
_ANSWER_BITS, _FOCUS_BITS, _CALL_BITS = 10, 2, 3


class Profiles(NamedTuple):
    """The profiles that occur, the fittest for couples first, and the profile of every row."""

    code: npt.NDArray[np.uint16]
    points: npt.NDArray[np.int16]
    of_row: npt.NDArray[np.unsignedinteger]


def find_profiles(columns: SearchColumns) -> Profiles:
    """Tell rows apart by what they answer; rows that earn the same points for the same answers share a profile."""
    marks = _marks(columns)
    rows_of_mark = np.zeros(int(marks.max(initial=0)) + 1, dtype=np.int64)
    # Any row of a mark stands for all of them; which one does not matter, as they earn the same.
    rows_of_mark[marks] = np.arange(1, len(marks) + 1)
    seen = np.flatnonzero(rows_of_mark)
    code, points = _points(columns, rows_of_mark[seen] - 1)
    table = np.column_stack([-weighted(dict(zip(FIT_PARTS, points, strict=True))), code, *points]).astype(np.int64)
    distinct, first, profile = np.unique(table, axis=0, return_index=True, return_inverse=True)
    profile_of_mark: npt.NDArray[np.unsignedinteger] = np.zeros(
        len(rows_of_mark), dtype=np.uint16 if len(distinct) <= np.iinfo(np.uint16).max else np.uint32
    )
    profile_of_mark[seen] = profile
    return Profiles(code[first], points[:, first], profile_of_mark[marks])


def _marks(columns: SearchColumns) -> npt.NDArray[np.int32]:
    """One whole number a row; rows with the same number answer the same and earn the same points."""
    months = columns.months_since_update
    flags = [
        ~(np.isnan(columns.fee_couples_usd) & np.isnan(columns.fee_individual_usd)),
        months <= MONTHS_FRESH,
        months <= MONTHS_FAIR,
        columns.years_stated,
        columns.years_register_only,
        columns.years_conflict,
    ]
    marks = pack_answers(columns.answers).astype(np.int32)
    marks |= columns.couples_focus.astype(np.int32) << _ANSWER_BITS
    marks |= columns.call_kind.astype(np.int32) << (_ANSWER_BITS + _FOCUS_BITS)
    for bit, flag in enumerate(flags, _ANSWER_BITS + _FOCUS_BITS + _CALL_BITS):
        marks |= flag.astype(np.int32) << bit
    return marks


def _points(
    columns: SearchColumns, rows: npt.NDArray[np.int64]
) -> tuple[npt.NDArray[np.uint16], npt.NDArray[np.int16]]:
    """Packed answers and the points of every part of fit, a line a part, of some rows."""
    answers = {criterion: values[rows] for criterion, values in columns.answers.items()}
    points = part_points(
        answers,
        columns.call_kind[rows],
        ~(np.isnan(columns.fee_couples_usd[rows]) & np.isnan(columns.fee_individual_usd[rows])),
        columns.months_since_update[rows],
        {
            "stated": columns.years_stated[rows],
            "register_only": columns.years_register_only[rows],
            "conflict": columns.years_conflict[rows],
        },
    )
    focus = np.where(answers[Criterion.RELATIONSHIP] == Answer.NO, 0, focus_points(columns.couples_focus[rows]))
    parts = {"focus": focus, **points}
    return pack_answers(answers), np.stack([parts[name] for name in FIT_PARTS]).astype(np.int16)
