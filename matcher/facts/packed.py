"""What was read from one listing, as one short text, so that it need not be read again to be shown.

The quotes are not kept: they are cut out of the listing's own columns again.
"""

import json
from typing import Any

from matcher.facts.issues import named_issues, named_top_issues
from matcher.model import (
    Answer,
    CallKind,
    CouplesFocus,
    Criterion,
    Evidence,
    Finding,
    Listing,
    ListingFacts,
)

__all__ = ["pack_facts", "unpack_facts"]


def pack_facts(facts: ListingFacts) -> str:
    """The facts as JSON without the quotes; ``unpack_facts`` brings them back exactly."""
    findings = [
        [int(found.answer), found.reason, [[quote.column, quote.start, quote.end] for quote in found.evidence]]
        for found in (facts.findings[criterion] for criterion in Criterion)
    ]
    rest = [int(facts.couples_focus), int(facts.call_kind), facts.practising_since, facts.years, facts.years_conflict]
    return json.dumps([findings, *rest], ensure_ascii=False, separators=(",", ":"))


def unpack_facts(packed: str, listing: Listing) -> ListingFacts:
    """The facts of a listing from what ``pack_facts`` made of them.

    Args:
        packed: the text that was kept.
        listing: the very listing it was read from; the quotes are cut out of its columns.
    """
    findings, focus, call_kind, since, years, conflict = json.loads(packed)
    return ListingFacts(
        findings={
            criterion: Finding(Answer(answer), reason, tuple(_quote(listing, *place) for place in places))
            for criterion, (answer, reason, places) in zip(Criterion, findings, strict=True)
        },
        couples_focus=CouplesFocus(focus),
        call_kind=CallKind(call_kind),
        practising_since=since,
        years=years,
        years_conflict=conflict,
        issues=named_issues(listing),
        top_issues=named_top_issues(listing),
    )


def _quote(listing: Listing, column: str, start: int, end: int) -> Evidence:
    value: Any = getattr(listing, column)
    return Evidence(column, str(value)[start:end], start, end)
