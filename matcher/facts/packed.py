"""What was read from one listing, as one short text, so that it need not be read again to be shown.

The quotes are not kept: they are cut out of the listing's own columns again.
"""

import json
from collections.abc import Sequence

from matcher.facts.issues import issue_mask, issues_in
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

__all__ = ["pack_facts", "unpack_all", "unpack_facts"]

# Going through a tuple is several times as fast as going through an enum.
_ANSWERS, _CRITERIA = tuple(Answer), tuple(Criterion)


def pack_facts(facts: ListingFacts) -> str:
    """The facts as JSON without the quotes; ``unpack_facts`` brings them back exactly."""
    findings = [
        [int(found.answer), found.reason, [[quote.column, quote.start, quote.end] for quote in found.evidence]]
        for found in (facts.findings[criterion] for criterion in Criterion)
    ]
    rest = [int(facts.couples_focus), int(facts.call_kind), facts.practising_since, facts.years, facts.years_conflict]
    # To look for the concerns in the text again would take ten times as long as everything else.
    concerns = [issue_mask(facts.issues), issue_mask(facts.top_issues)]
    return json.dumps([findings, *rest, *concerns], ensure_ascii=False, separators=(",", ":"))


def unpack_facts(packed: str, listing: Listing) -> ListingFacts:
    """The facts of a listing from what ``pack_facts`` made of them.

    Args:
        packed: the text that was kept.
        listing: the very listing it was read from; the quotes are cut out of its columns.
    """
    (facts,) = unpack_all([packed], [listing])
    return facts


def unpack_all(packed: Sequence[str], listings: Sequence[Listing]) -> list[ListingFacts]:
    """``unpack_facts`` for the listings of a page, in order; reading them as one text takes a third of the time."""
    unpacked = json.loads(f"[{','.join(packed)}]")
    return [_facts(listing, *values) for listing, values in zip(listings, unpacked, strict=True)]


def _facts(
    listing: Listing,
    findings: list[tuple[int, str, list[tuple[str, int, int]]]],
    focus: int,
    call_kind: int,
    since: int | None,
    years: int | None,
    conflict: str,
    issues: int,
    top_issues: int,
) -> ListingFacts:
    return ListingFacts(
        findings={
            criterion: Finding(_ANSWERS[answer], reason, tuple([_quote(listing, *place) for place in places]))
            for criterion, (answer, reason, places) in zip(_CRITERIA, findings, strict=True)
        },
        couples_focus=CouplesFocus(focus),
        call_kind=CallKind(call_kind),
        practising_since=since,
        years=years,
        years_conflict=conflict,
        issues=issues_in(issues),
        top_issues=issues_in(top_issues),
    )


def _quote(listing: Listing, column: str, start: int, end: int) -> Evidence:
    return Evidence(column, str(getattr(listing, column))[start:end], start, end)
