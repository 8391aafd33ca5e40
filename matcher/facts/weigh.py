"""Columns and text held against each other: one finding per criterion."""

from collections.abc import Sequence
from datetime import date

from matcher.facts.said import Said, YearsSaid
from matcher.model import Answer, Finding

__all__ = ["SILENT", "graded", "weigh", "weigh_years"]

SILENT = "The listing does not say."
TEN = 10
# A licence often follows some years of supervised practice, which honest counts include.
_YEARS_BEFORE_LICENCE = 6


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


def weigh_years(said: Sequence[YearsSaid], as_of: date) -> tuple[Finding, YearsSaid | None, str]:
    """The finding on ten years, the statement it rests on, and any conflict in words."""
    counted = [one for one in said if one.years is not None and one.years >= 0]
    if not counted:
        young = [one for one in said if one.answer is not Answer.UNKNOWN]
        if young:
            return Finding(young[0].answer, young[0].reason, young[0].evidence), None, ""
        return Finding(Answer.UNKNOWN, SILENT), None, ""
    best = max(counted, key=lambda one: one.years or 0)
    years = best.years or 0
    limit = None if best.entered else _limit(said, as_of)
    conflict = ""
    if limit is not None and years > (limit[1] + 1):
        conflict = f"States {years} years, but {limit[2]} leaves at most {limit[1]}: ask."
        if limit[1] + 1 < TEN <= years:
            return Finding(Answer.CHECK, conflict, best.evidence + limit[0].evidence), best, conflict
    other = _disagreeing(best, counted)
    if other is not None:
        reason = f"Two statements disagree: {best.reason} {other.reason}"
        return Finding(Answer.CHECK, reason, best.evidence + other.evidence), best, conflict
    if best.entered and years < TEN:
        reason = f"{best.reason} Practice may have begun earlier."
        return Finding(Answer.UNKNOWN, reason, best.evidence), best, conflict
    return Finding(Answer.YES if years >= TEN else Answer.NO, best.reason, best.evidence), best, conflict


def _disagreeing(best: YearsSaid, counted: Sequence[YearsSaid]) -> YearsSaid | None:
    """Another column that puts the therapist on the other side of ten years."""
    if best.entered or (best.years or 0) < TEN:
        return None
    places = {quote.column for quote in best.evidence}
    for other in counted:
        elsewhere = places.isdisjoint(quote.column for quote in other.evidence)
        if elsewhere and not other.entered and (other.years or 0) < TEN:
            return other
    return None


def _limit(said: Sequence[YearsSaid], as_of: date) -> tuple[YearsSaid, int, str] | None:
    """The most years that the degree or the licence leaves room for."""
    limits = [
        (one, as_of.year - one.graduated, f"the degree year {one.graduated}") for one in said if one.graduated
    ] + [
        (one, as_of.year - one.licensed + _YEARS_BEFORE_LICENCE, f"the licence year {one.licensed}")
        for one in said
        if one.licensed
    ]
    return min(limits, key=lambda limit: limit[1], default=None)
