"""Everything a listing states, put together; and the same for a whole directory, in small integers."""

from collections.abc import Callable, Iterator
from datetime import date

import numpy as np
import pandas as pd

from matcher.facts.issues import issue_mask, named_issues, named_top_issues
from matcher.facts.plain_reading import (
    written_accepting,
    written_call,
    written_payment,
    written_relationship,
    written_years,
)
from matcher.facts.ticked import (
    ticked_accepting,
    ticked_call,
    ticked_payment,
    ticked_relationship,
    ticked_years,
)
from matcher.facts.weigh import graded, weigh, weigh_years
from matcher.model import Answer, CallKind, CouplesFocus, Criterion, Listing, ListingFacts

__all__ = ["facts_table", "read_facts"]

_TOLD_EVERY = 500
_READ_COLUMNS = (
    "listing_id", "name", "profession", "credentials", "top_specialties", "specialties", "approaches", "participants",
    "about", "practising_since", "years_in_practice", "graduation_year", "registered_on", "intro_call", "self_pay",
    "fee_individual_low_usd", "fee_individual_high_usd", "fee_couples_low_usd", "fee_couples_high_usd",
    "sliding_scale", "insurance", "accepting_new_clients",
)  # fmt: skip


def read_facts(listing: Listing, as_of: date) -> ListingFacts:
    """Every answer one listing gives, with evidence; years are counted to ``as_of``."""
    about = listing.about
    ticked, in_words = ticked_relationship(listing), written_relationship(about)
    call = ticked_call(listing)
    # The call's own column may hold words instead of yes or no; they count like a tick.
    if not call and (stated := written_call(listing.intro_call, "intro_call")):
        call = [stated]
    call_in_words = written_call(about)
    ten, years, conflict = weigh_years([*ticked_years(listing, as_of), *written_years(about, as_of)], as_of)
    findings = {
        Criterion.RELATIONSHIP: weigh(ticked, in_words, text_wins=True),
        Criterion.TEN_YEARS: ten,
        Criterion.INTRO_CALL: weigh(call, call_in_words),
        Criterion.SELF_PAY: weigh(ticked_payment(listing), written_payment(about)),
        Criterion.ACCEPTING: weigh(ticked_accepting(listing), written_accepting(about)),
    }
    focus = graded([*ticked, *([in_words] if in_words else [])])
    kind = graded([*call, *([call_in_words] if call_in_words else [])])
    return ListingFacts(
        findings=findings,
        couples_focus=CouplesFocus(focus if findings[Criterion.RELATIONSHIP].answer is Answer.YES else 0),
        call_kind=CallKind(kind if findings[Criterion.INTRO_CALL].answer is Answer.YES else 0),
        practising_since=None if years is None else as_of.year - years,
        years=years,
        years_conflict=conflict,
        issues=named_issues(listing),
        top_issues=named_top_issues(listing),
    )


def facts_table(
    listings: pd.DataFrame, as_of: date, progress: Callable[[int, int], None] | None = None
) -> pd.DataFrame:
    """The answers of a whole directory, one row a listing, in the same order.

    Columns: one ``Answer`` per criterion, ``couples_focus``, ``call_kind`` (int8), ``practising_since`` (int16, 0 where
    not stated), ``years_conflict`` (bool), ``issues`` and ``top_issues`` (uint32, bits in the order of ``Issue``).
    """
    rows = []
    for number, listing in enumerate(_listings(listings)):
        if progress and number % _TOLD_EVERY == 0:
            progress(number, len(listings))
        rows.append(_packed(read_facts(listing, as_of)))
    columns = list(zip(*rows, strict=True)) if rows else [()] * (len(Criterion) + 6)
    kinds = {criterion.value: np.int8 for criterion in Criterion} | {
        "couples_focus": np.int8, "call_kind": np.int8, "practising_since": np.int16, "years_conflict": np.bool_,
        "issues": np.uint32, "top_issues": np.uint32,
    }  # fmt: skip
    return pd.DataFrame(
        {name: np.array(values, dtype=kind) for (name, kind), values in zip(kinds.items(), columns, strict=True)}
    )


def _listings(table: pd.DataFrame) -> Iterator[Listing]:
    columns = [table[name].astype(object).where(table[name].notna(), None).tolist() for name in _READ_COLUMNS]
    for values in zip(*columns, strict=True):
        yield Listing(**dict(zip(_READ_COLUMNS, values, strict=True)))


def _packed(facts: ListingFacts) -> tuple[int, ...]:
    return (
        *(int(facts.findings[criterion].answer) for criterion in Criterion),
        int(facts.couples_focus),
        int(facts.call_kind),
        facts.practising_since or 0,
        bool(facts.years_conflict),
        issue_mask(facts.issues),
        issue_mask(facts.top_issues),
    )
