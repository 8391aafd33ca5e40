"""One listing → everything it states, with the words each answer rests on."""

from collections.abc import Mapping
from datetime import date

from matcher.facts.issues import named_issues, named_top_issues
from matcher.facts.said import Said
from matcher.facts.ticked import (
    names_relationships,
    ticked_accepting,
    ticked_call,
    ticked_payment,
    ticked_relationship,
    ticked_years,
)
from matcher.facts.weigh import graded, weigh, weigh_years
from matcher.facts.written import Written, read_written
from matcher.model import Answer, CallKind, CouplesFocus, Criterion, Finding, Listing, ListingFacts

__all__ = ["read_facts"]


def read_facts(listing: Listing, as_of: date) -> ListingFacts:
    """Everything one listing states on ``as_of``: answers with evidence and reasons, grades, years, concerns.

    The columns and the text are both evidence. Where they contradict each other the answer is CHECK with both
    quotes, except that plain words overrule a mere tick among the specialties. Silence is UNKNOWN.
    """
    written = read_written(listing.about, as_of)
    years, statement, conflict = weigh_years([*ticked_years(listing, as_of), *written.years], as_of)
    couples = ticked_relationship(listing)
    calls = _stated(ticked_call(listing), listing.intro_call, "intro_call", Criterion.INTRO_CALL, as_of)
    takes = _stated(
        ticked_accepting(listing), listing.accepting_new_clients, "accepting_new_clients", Criterion.ACCEPTING, as_of
    )
    findings: Mapping[Criterion, Finding] = {
        Criterion.RELATIONSHIP: _couples(couples, written),
        Criterion.TEN_YEARS: years,
        Criterion.INTRO_CALL: weigh(calls, written.said.get(Criterion.INTRO_CALL)),
        Criterion.SELF_PAY: weigh(ticked_payment(listing), written.said.get(Criterion.SELF_PAY)),
        Criterion.ACCEPTING: weigh(takes, written.said.get(Criterion.ACCEPTING)),
    }
    return ListingFacts(
        findings=findings,
        couples_focus=CouplesFocus(_grade(findings, Criterion.RELATIONSHIP, couples, written)),
        call_kind=CallKind(_grade(findings, Criterion.INTRO_CALL, calls, written)),
        practising_since=statement.since if statement else None,
        years=statement.years if statement else None,
        years_conflict=conflict,
        issues=named_issues(listing),
        top_issues=named_top_issues(listing),
    )


def _couples(ticked: list[Said], written: Written) -> Finding:
    """A refusal in words overrules a tick, but not a licence as a marriage and family therapist."""
    refused = written.said.get(Criterion.RELATIONSHIP)
    if refused is not None and refused.answer is Answer.NO and any(names_relationships(said) for said in ticked):
        return weigh([said for said in ticked if names_relationships(said)], None)
    licensed = any(said.grade == CouplesFocus.EVIDENT for said in ticked)
    return weigh(ticked, refused, text_wins=not licensed)


def _grade(findings: Mapping[Criterion, Finding], criterion: Criterion, ticked: list[Said], written: Written) -> int:
    if findings[criterion].answer is not Answer.YES:
        return 0
    own_words = written.said.get(criterion)
    return graded([*ticked, own_words] if own_words else ticked)


def _stated(ticked: list[Said], stated: str, column: str, criterion: Criterion, as_of: date) -> list[Said]:
    """A column that holds the listing's own words instead of yes or no is read as words."""
    if ticked or not stated:
        return ticked
    said = read_written(stated, as_of, column).said.get(criterion)
    return [said] if said else []
