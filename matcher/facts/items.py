"""One ``{id, text, credentials, specialties}`` line → answers in the words of a score sheet."""

from collections.abc import Mapping
from datetime import date

from matcher.facts.reader import read_facts
from matcher.model import Answer, Criterion, Finding, Listing

__all__ = ["read_item"]

_WORDS = {Answer.YES: "met", Answer.NO: "not_met", Answer.UNKNOWN: "unknown"}
_NAMES = {
    "relationship": Criterion.RELATIONSHIP,
    "ten_plus": Criterion.TEN_YEARS,
    "intro_call": Criterion.INTRO_CALL,
    "self_pay": Criterion.SELF_PAY,
    "accepting_new": Criterion.ACCEPTING,
}


def read_item(item: Mapping[str, str], as_of: date) -> dict[str, object]:
    """Answers to one item: ``met``, ``not_met`` or ``unknown`` per criterion, ``years`` or ``None``, and evidence.

    A contradiction between a licence and the text counts for the licence; any other counts as *unknown*.
    ``evidence`` holds the first quote of every answer that is not unknown, by criterion.
    """
    listing = Listing(
        listing_id=str(item.get("id", "")),
        name="",
        credentials=str(item.get("credentials") or ""),
        specialties=str(item.get("specialties") or ""),
        about=str(item.get("text") or ""),
    )
    facts = read_facts(listing, as_of)
    answers = {name: _word(name, facts.findings[criterion]) for name, criterion in _NAMES.items()}
    evidence = {
        name: facts.findings[criterion].evidence[0].quote
        for name, criterion in _NAMES.items()
        if answers[name] != "unknown" and facts.findings[criterion].evidence
    }
    return {"id": listing.listing_id, **answers, "years": facts.years, "evidence": evidence}


def _word(name: str, finding: Finding) -> str:
    if finding.answer is Answer.CHECK:
        return "met" if name in {"relationship", "ten_plus"} else "unknown"
    return _WORDS[finding.answer]
