"""Columns and text held against each other: one finding per criterion."""

from collections.abc import Sequence
from datetime import date

from matcher.facts.said import Said, YearsSaid
from matcher.model import Answer, Evidence, Finding

__all__ = ["SILENT", "graded", "weigh", "weigh_years", "years_conflict"]

SILENT = "The listing does not say."
TEN = 10
# A licence often follows some years of supervised practice, which honest counts include.
_YEARS_BEFORE_LICENCE = 6
_MONTHS_OF_GRACE = 1


def weigh(ticked: Sequence[Said], written: Said | None, *, text_wins: bool = False) -> Finding:
    """One finding from what the columns tick and what the text says.

    ``text_wins``: the text plainly specifies what a tick leaves open, as *I do not see couples* does the tick
    *Couples*. Otherwise a contradiction is a CHECK with both quotes.
    """
    answers = {said.answer for said in ticked}
    if written is not None and written.answer is not Answer.UNKNOWN:
        if not answers or answers == {written.answer} or text_wins:
            return _found(written.answer, [written, *(said for said in ticked if said.answer is written.answer)])
        if not written.firm and len(answers) == 1:
            return _found(next(iter(answers)), list(ticked))
        return _contradiction([*ticked, written])
    if len(answers) > 1:
        return _contradiction(list(ticked))
    return _found(next(iter(answers)), list(ticked)) if answers else Finding(Answer.UNKNOWN, SILENT)


def _found(answer: Answer, said: list[Said]) -> Finding:
    best = max(said, key=lambda one: (one.grade, one.firm))
    others = [one for one in said if one is not best]
    return Finding(answer, best.reason, tuple(quote for one in [best, *others] for quote in one.evidence)[:3])


def _contradiction(said: list[Said]) -> Finding:
    yes = next(one for one in said if one.answer is Answer.YES)
    no = next(one for one in said if one.answer is Answer.NO)
    return Finding(Answer.CHECK, f"Two statements disagree: {yes.reason} {no.reason}", yes.evidence + no.evidence)


def graded(said: Sequence[Said]) -> int:
    """The highest grade among the statements that say yes."""
    return max((one.grade for one in said if one.answer is Answer.YES), default=0)


def weigh_years(said: Sequence[YearsSaid], as_of: date) -> tuple[Finding, int | None, str]:
    """The finding on ten years, the years stated (a lower bound), and any conflict in words."""
    counted = [one for one in said if one.years is not None and one.years >= 0]
    if not counted:
        young = [one for one in said if one.answer is Answer.NO]
        if young:
            return Finding(Answer.NO, young[0].reason, young[0].evidence), None, ""
        return Finding(Answer.UNKNOWN, SILENT), None, ""
    best = max(counted, key=lambda one: one.years or 0)
    years = best.years or 0
    answer = Answer.YES if years >= TEN else Answer.NO
    conflict, against, possible = years_conflict(best, said, as_of)
    disagreeing = [one for one in counted if not one.entered and (one.years or 0) < TEN <= years and not best.entered]
    if conflict and possible < TEN <= years:
        return Finding(Answer.CHECK, conflict, best.evidence + against), years, conflict
    if disagreeing and _columns(best) != _columns(disagreeing[0]):
        other = disagreeing[0]
        reason = f"Two statements disagree: {best.reason} {other.reason}"
        return Finding(Answer.CHECK, reason, best.evidence + other.evidence), years, conflict
    if best.entered and answer is Answer.NO and len(counted) == 1:
        reason = f"{best.reason} Practice may have begun earlier."
        return Finding(Answer.UNKNOWN, reason, best.evidence), years, conflict
    return Finding(answer, best.reason, best.evidence), years, conflict


def _columns(said: YearsSaid) -> set[str]:
    return {quote.column for quote in said.evidence}


def years_conflict(best: YearsSaid, said: Sequence[YearsSaid], as_of: date) -> tuple[str, tuple[Evidence, ...], int]:
    """A contradiction in words, what it rests on, and the most years that the bounding years allow."""
    bounds = [(one.graduated, 0, "graduation", one.evidence) for one in said if one.graduated is not None] + [
        (one.licensed, _YEARS_BEFORE_LICENCE, "the licence", one.evidence) for one in said if one.licensed is not None
    ]
    for year, grace, what, evidence in bounds:
        possible = as_of.year - (year or 0) + grace + _MONTHS_OF_GRACE
        if (best.years or 0) > possible:
            reason = f"States {best.years} years of practice, but {what} was in {year}. Worth asking about."
            return reason, evidence, possible
    return "", (), best.years or 0
