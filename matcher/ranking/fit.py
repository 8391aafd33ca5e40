"""Fit: how well a listing meets the article's criteria. The published formula; every part is kept.

Fit is a sum of parts, each a weight times a score of 0 to 100 points. Nothing in a public listing is known to
predict how therapy turns out, so fit never claims to. Points are whole numbers: the sum has no rounding, and the
search and the screen agree to the last digit.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from matcher.model import (
    KM_PER_MILE,
    Answer,
    CallKind,
    CouplesFocus,
    Criterion,
    Fit,
    FitPart,
    Issue,
    ListingFacts,
)

__all__ = [
    "ACCEPTING_POINTS",
    "CALL_POINTS",
    "CLOSENESS_HALF_KM",
    "FIT_PARTS",
    "FOCUS_POINTS",
    "ISSUE_POINTS",
    "PAY_POINTS",
    "YEARS_POINTS",
    "FitPartWords",
    "closeness",
    "explain_fit",
]


@dataclass(frozen=True, slots=True)
class FitPartWords:
    """One part of the formula: its weight in points of 100, and why it weighs that much."""

    name: str
    weight: int
    why: str


FIT_PARTS: dict[str, FitPartWords] = {
    "focus": FitPartWords(
        "Couples focus",
        35,
        "The article's most telling criterion. Most private therapists see couples, and most training programmes "
        "require no couples training (Doherty, Harris & Mussa 2024).",
    ),
    "call": FitPartWords(
        "Short call first",
        30,
        "The article's main device. Offering choice is among the strongest ways to help people attend "
        "(Oldham et al., 31 trials, d = .38).",
    ),
    "pay": FitPartWords(
        "Private payment is clear",
        15,
        "The article's way around a diagnosis on a claim; cost is the first barrier (Williamson et al. 2018).",
    ),
    "reach": FitPartWords(
        "Can be reached",
        15,
        "Over 80 % of listed providers were unreachable, full or out of network (Senate Finance study, 2023).",
    ),
    "years": FitPartWords(
        "Years are stated and consistent",
        5,
        "Ten years is a gate; more years are not known to help more (Goldberg et al. 2016, 170 therapists).",
    ),
}

# A point a listing does not mention earns a little: silence is not a no, and asking may turn it into a yes.
SILENT = 25
FOCUS_POINTS: dict[CouplesFocus, int] = {
    CouplesFocus.NONE: 0,
    CouplesFocus.TICKED: 35,  # 87 % tick it, so a tick alone says little
    CouplesFocus.STATED: 70,
    CouplesFocus.EVIDENT: 100,
}
ISSUE_POINTS = {"among the top specialties": 100, "named in the listing": 60, "not named": 0}
CALL_POINTS: dict[CallKind, int] = {
    CallKind.NONE: SILENT,
    CallKind.PAID_SHORT: 50,
    CallKind.UNSPECIFIED: 75,  # a "free consultation" may turn out to be a visit
    CallKind.VIDEO: 90,
    CallKind.PHONE: 100,  # the article's own wording, and the least exposing
}
PAY_POINTS = {"yes, with a fee": 100, "yes": 80, "silent": SILENT, "no": 0}
MONTHS_FRESH, MONTHS_FAIR = 12, 24
ACCEPTING_POINTS = {"yes": 70, "silent": SILENT, "no": 0, "updated within a year": 30, "within two years": 15}
YEARS_POINTS = {
    "stated and consistent": 100,
    "only a date of entry in a register": 50,
    "contradictory": 25,
    "silent": 0,
}

CLOSENESS_HALF_KM = 15 * KM_PER_MILE

Points = npt.NDArray[np.int16]
Bits = npt.NDArray[np.uint16]
_Ints = npt.NDArray[np.int_]


def closeness(distance_km: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """1 at the door, one half at 15 miles, one third at 30: ``1 / (1 + distance / 15 miles)``."""
    return 1.0 / (1.0 + distance_km / CLOSENESS_HALF_KM)


def focus_points(focus: npt.NDArray[np.int8]) -> Points:
    """Points 0–100 for the graded couples focus of every row."""
    return np.array([FOCUS_POINTS[grade] for grade in CouplesFocus], dtype=np.int16)[focus]


def issue_points(issue: Issue | None, issues: Bits, top: Bits) -> Points:
    """Points 0–100 for how clearly a row names what the partner wants help with; nothing chosen counts as named."""
    if issue is None:
        return np.full(len(issues), ISSUE_POINTS["named in the listing"], dtype=np.int16)
    bit = issues.dtype.type(1 << list(Issue).index(issue))
    named = np.where((issues & bit) > 0, ISSUE_POINTS["named in the listing"], ISSUE_POINTS["not named"])
    return np.where((top & bit) > 0, ISSUE_POINTS["among the top specialties"], named).astype(np.int16)


def part_points(
    answers: Mapping[Criterion, npt.NDArray[np.int8]],
    call_kind: npt.NDArray[np.int8],
    fee_stated: npt.NDArray[np.bool_],
    months_since_update: npt.NDArray[np.float64],
    years: Mapping[str, npt.NDArray[np.bool_]],
) -> dict[str, Points]:
    """Points 0–100 of the parts that do not depend on what is sought, one array a part.

    Args:
        answers: per criterion, the ``Answer`` of every row.
        call_kind: ``CallKind`` of every row.
        fee_stated: whether a fee is stated.
        months_since_update: months since the listing was changed or checked; NaN where it does not say.
        years: masks ``stated``, ``register_only`` and ``conflict``.
    """
    call, pay, reach = answers[Criterion.INTRO_CALL], answers[Criterion.SELF_PAY], answers[Criterion.ACCEPTING]
    call_table = np.array([CALL_POINTS[kind] for kind in CallKind])
    fresh = np.select(
        [months_since_update <= MONTHS_FRESH, months_since_update <= MONTHS_FAIR],
        [ACCEPTING_POINTS["updated within a year"], ACCEPTING_POINTS["within two years"]],
        0,
    )
    paid = np.where(fee_stated, PAY_POINTS["yes, with a fee"], PAY_POINTS["yes"])
    accepting = _by_answer(reach, np.asarray(ACCEPTING_POINTS["yes"]), ACCEPTING_POINTS)
    points = {
        "call": np.where(call == Answer.NO, 0, np.where(call == Answer.CHECK, SILENT, call_table[call_kind])),
        "pay": _by_answer(pay, paid, PAY_POINTS),
        "reach": accepting + np.where(reach == Answer.NO, 0, fresh),
        "years": np.select(
            [years["conflict"], years["register_only"], years["stated"]],
            [
                YEARS_POINTS["contradictory"],
                YEARS_POINTS["only a date of entry in a register"],
                YEARS_POINTS["stated and consistent"],
            ],
            YEARS_POINTS["silent"],
        ),
    }
    return {name: values.astype(np.int16) for name, values in points.items()}


def _by_answer(answer: npt.NDArray[np.int8], yes: _Ints, table: Mapping[str, int]) -> _Ints:
    return np.select([answer == Answer.YES, answer == Answer.NO], [yes, np.asarray(table["no"])], table["silent"])


def weighted(points: Mapping[str, Points]) -> npt.NDArray[np.int32]:
    """Sum of weight × points over the given parts, 0–10,000 when all five are there."""
    parts = [FIT_PARTS[name].weight * values.astype(np.int32) for name, values in points.items()]
    return np.asarray(np.sum(parts, axis=0), dtype=np.int32)


def explain_fit(points: Mapping[str, int], facts: ListingFacts, issue: Issue | None, *, alone: bool) -> Fit:
    """The fit of one listing, every part with its reason, from the points that ordered it.

    Args:
        points: points 0–100 per part, as the index keeps them.
        facts: the answers of the listing, for the reasons.
        issue: what the partner wants help with, where therapy for the partner alone is sought.
        alone: whether therapy for the partner alone is sought.
    """
    details = _details(facts, issue, alone=alone)
    parts = tuple(
        _part(_focus_name(issue) if alone and key == "focus" else part.name, part.weight, points[key], *details[key])
        for key, part in FIT_PARTS.items()
    )
    score = sum([part.weight * points[key] for key, part in FIT_PARTS.items()]) / (100 * _ALL_WEIGHTS)
    confidence = sum([part.weight for part in parts if part.stated]) / _ALL_WEIGHTS
    return Fit(score=score, confidence=confidence, parts=parts)


_ALL_WEIGHTS = sum(part.weight for part in FIT_PARTS.values())


# The same few parts come up on most cards; a record is cheaper to find than to make.
@lru_cache(maxsize=4096)
def _part(name: str, weight: int, points: int, detail: str, stated: bool) -> FitPart:  # noqa: FBT001
    return FitPart(name=name, weight=weight, score=points / 100, detail=detail, stated=stated)


def _focus_name(issue: Issue | None) -> str:
    return f"Works with: {issue.value.lower()}" if issue else "Issue not chosen"


def _details(facts: ListingFacts, issue: Issue | None, *, alone: bool) -> dict[str, tuple[str, bool]]:
    def of(criterion: Criterion) -> tuple[str, bool]:
        finding = facts.findings[criterion]
        return finding.reason, finding.answer is not Answer.UNKNOWN

    focus = of(Criterion.RELATIONSHIP)
    if alone:
        named = "top" if issue in facts.top_issues else "named" if issue in facts.issues else "silent"
        words = {"top": "Among the top specialties.", "named": "Named in the listing.", "silent": "Not named."}
        focus = (words[named], named != "silent")
    years = (facts.years_conflict, True) if facts.years_conflict else of(Criterion.TEN_YEARS)
    return {
        "focus": focus,
        "call": of(Criterion.INTRO_CALL),
        "pay": of(Criterion.SELF_PAY),
        "reach": of(Criterion.ACCEPTING),
        "years": years,
    }
