"""Holds what the fast search finds against the slow definition: rows, order, counts, near misses, those apart."""

import math
from collections.abc import Collection

import numpy as np

from matcher.model import Answer, CouplesFocus, Criterion, Search
from matcher.ranking import CRITERIA, FOCUS_POINTS, Ranked, SearchColumns, SearchIndex, fit_points, rank
from tests.ranking.reference import Expected, Row, search_slowly

__all__ = ["assert_equals_the_slow_search", "rows_of"]

ISSUE, FEE = "Names what your partner wants help with", "Fee within your limit"


def number(value: float) -> float | None:
    return None if math.isnan(value) else float(value)


def rows_of(c: SearchColumns, index: SearchIndex) -> list[Row]:
    """The same directory as plain rows; points are read back through the door that explains fit."""
    couples = Search()
    rows = []
    for at in range(len(c.person)):
        (points,) = fit_points(index, [int(index.row_of[at])], couples)
        focus = points.pop("focus")
        answers = {criterion: Answer(int(values[at])) for criterion, values in c.answers.items()}
        expected = (
            0 if answers[Criterion.RELATIONSHIP] is Answer.NO else FOCUS_POINTS[CouplesFocus(c.couples_focus[at])]
        )
        assert focus == expected
        rows.append(
            Row(
                position=at,
                answers=answers,
                focus=focus,
                points=points,
                issues=int(c.issues[at]),
                top_issues=int(c.top_issues[at]),
                latitude=number(c.latitude[at]),
                longitude=number(c.longitude[at]),
                video=bool(c.video[at]),
                licensed=int(c.licensed[at]),
                fee_individual=number(c.fee_individual_usd[at]),
                fee_couples=number(c.fee_couples_usd[at]),
                person=int(c.person[at]),
                tie=int(c.tie_rank[at]),
            )
        )
    return rows


def assert_equals_the_slow_search(
    c: SearchColumns, index: SearchIndex, search: Search, out: Collection[int] = (), state_bit: int | None = None
) -> None:
    """Every part of the answer, exactly."""
    found = rank(index, search, np.array(sorted(out), dtype=np.int64), state_bit)
    expected = search_slowly(rows_of(c, index), search, set(out), state_bit)
    assert [row.position for row in found.rows] == expected.ranked
    assert found.total == expected.total
    labels = {CRITERIA[criterion].label: criterion.value for criterion in Criterion} | {ISSUE: "issue", FEE: "fee"}
    assert [(row.position, labels[row.missing]) for row in found.near_misses] == expected.near
    assert [row.position for row in found.unplaced] == expected.unplaced
    assert found.unplaced_total == expected.unplaced_total
    _assert_same_funnel(found, expected, labels)


def _assert_same_funnel(found: Ranked, expected: Expected, labels: dict[str, str]) -> None:
    removed = {labels.get(step.name, step.name): step.removed for step in found.funnel}
    left = {step.name: step.left for step in found.funnel}
    assert removed["Not your own therapist"] == expected.own
    assert left["Not your own therapist"] == expected.in_area - expected.own
    assert {
        name: count for name, count in removed.items() if name in labels.values() and count
    } == expected.failed_first
