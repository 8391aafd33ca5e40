"""The published formula."""

import numpy as np
import pytest

from matcher.model import Answer, CallKind, CouplesFocus, Criterion, Finding, Issue, ListingFacts
from matcher.ranking import CALL_POINTS, CLOSENESS_HALF_KM, FIT_PARTS, FOCUS_POINTS, closeness, explain_fit


def facts(answer: Answer) -> ListingFacts:
    return ListingFacts({criterion: Finding(answer, f"about {criterion}") for criterion in Criterion})


def test_weights_are_those_of_the_evidence_and_add_up() -> None:
    assert {name: part.weight for name, part in FIT_PARTS.items()} == {
        "focus": 35,
        "call": 30,
        "pay": 15,
        "reach": 15,
        "years": 5,
    }


@pytest.mark.parametrize(("points", "score"), [(0, 0.0), (100, 1.0), (50, 0.5)])
def test_fit_is_the_weighted_sum(points: int, score: float) -> None:
    fit = explain_fit(dict.fromkeys(FIT_PARTS, points), facts(Answer.YES), None, alone=False)
    assert fit.score == score
    assert sum(part.weight * part.score for part in fit.parts) == pytest.approx(100 * score)


def test_confidence_is_the_share_that_is_stated() -> None:
    points = dict.fromkeys(FIT_PARTS, 25)
    assert explain_fit(points, facts(Answer.YES), None, alone=False).confidence == 1.0
    assert explain_fit(points, facts(Answer.UNKNOWN), None, alone=False).confidence == 0.0


def test_alone_the_issue_takes_the_place_of_couples_focus() -> None:
    fit = explain_fit(dict.fromkeys(FIT_PARTS, 0), facts(Answer.YES), Issue.GRIEF, alone=True)
    assert fit.parts[0].name == "Works with: grief and loss"
    assert fit.parts[0].detail == "Not named."


def test_clearer_grades_never_earn_less() -> None:
    assert list(FOCUS_POINTS.values()) == sorted(FOCUS_POINTS[grade] for grade in CouplesFocus)
    assert list(CALL_POINTS.values()) == sorted(CALL_POINTS[kind] for kind in CallKind)


def test_closeness_halves_at_fifteen_miles() -> None:
    assert closeness(np.array([0, 1, 3]) * CLOSENESS_HALF_KM) == pytest.approx([1.0, 0.5, 0.25])
