"""The labelled hard cases: one listing, one question, what has to come out. A miss on a strong case stops the build."""

import csv
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from matcher.facts import read_item

CASES = Path(__file__).parents[1] / "cases"
AS_OF = date(2026, 11, 23)
ANSWERS = {
    "relationship": "relationship",
    "experience": "ten_plus",
    "intro_call": "intro_call",
    "self_pay": "self_pay",
    "accepting": "accepting_new",
}
FEWEST = 80


def read_cases(name: str) -> list[dict[str, str]]:
    with (CASES / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def answered(name: str, case: dict[str, str]) -> tuple[str, str]:
    """The answer, and the years where the case is about years."""
    found = read_item({"id": "case", **case}, AS_OF)
    years = "" if name != "experience" or found["years"] is None else str(found["years"])
    return str(found[ANSWERS[name]]), years


STRONG = [(name, case) for name in ANSWERS for case in read_cases(name) if case["strength"] == "strong"]


@pytest.mark.parametrize(
    ("name", "case"), STRONG, ids=[f"{name}: {case['why']}: {case['text'][:40]}" for name, case in STRONG]
)
def test_strong_case(name: str, case: dict[str, str]) -> None:
    assert answered(name, case) == (case["expected"], case["years"]), case["why"]


@pytest.mark.parametrize("name", ANSWERS)
def test_every_answer_has_cases_of_every_kind(name: str) -> None:
    cases = read_cases(name)
    assert len(cases) >= FEWEST
    assert {case["expected"] for case in cases} == {"met", "not_met", "unknown"}
    assert {case["strength"] for case in cases} <= {"strong", "weak"}
    assert all(case["why"] for case in cases)


@pytest.mark.parametrize("name", ANSWERS)
def test_confusion_table(name: str) -> None:
    cases = read_cases(name)
    confusion = Counter((case["expected"], answered(name, case)[0]) for case in cases)
    print(f"\n{name}: {len(cases)} cases")
    print("\n".join(f"{expected:>8} read as {found:<8}{count:>5}" for (expected, found), count in confusion.items()))
    # The worst mistake: somebody who refuses passes as somebody who offers.
    refused = sum(count for (expected, _), count in confusion.items() if expected == "not_met")
    assert confusion["not_met", "met"] <= refused / 10
