"""One row of a directory's columns → one row of answers: small integers, and everything else in one text."""

from collections.abc import Sequence
from datetime import date
from typing import TypeAlias

from matcher.facts.issues import issue_mask
from matcher.facts.packed import pack_facts
from matcher.facts.reader import read_facts
from matcher.model import Criterion, Listing

__all__ = ["TEXT_COLUMNS", "USD_COLUMNS", "YEAR_COLUMNS", "Cell", "FactRow", "Known", "read_rows"]

Cell: TypeAlias = str | float | int | None
FactRow: TypeAlias = tuple[int | str, ...]

TEXT_COLUMNS = (
    "profession", "credentials", "top_specialties", "specialties", "approaches", "participants", "about",
    "years_in_practice", "registered_on", "intro_call", "self_pay", "sliding_scale", "insurance",
    "accepting_new_clients",
)  # fmt: skip
YEAR_COLUMNS = ("practising_since", "graduation_year")
USD_COLUMNS = (
    "fee_individual_low_usd", "fee_individual_high_usd", "fee_couples_low_usd", "fee_couples_high_usd",
)  # fmt: skip
_COLUMNS = (*TEXT_COLUMNS, *YEAR_COLUMNS, *USD_COLUMNS)
_ABOUT, _REGISTERED = _COLUMNS.index("about"), _COLUMNS.index("registered_on")
# What people write about themselves is hardly ever the same twice; without it, some thousand rows are most of them.
_KNOWN_AT_MOST = 50_000


Known: TypeAlias = dict[tuple[Cell, ...], FactRow]


def read_rows(rows: Sequence[Sequence[Cell]], as_of: date, known: Known | None = None) -> list[FactRow]:
    """The answers of some rows, in order. Registers hold many rows that state the same: each is read once.

    Args:
        rows: the cells of each row, in the order of ``TEXT_COLUMNS``, ``YEAR_COLUMNS``, ``USD_COLUMNS``.
        as_of: the day to count years to.
        known: answers to earlier rows of the same directory and day; more are added, up to a limit.
    """
    known = {} if known is None else known
    found: list[FactRow] = []
    for row in rows:
        key = _key(row)
        answers = known.get(key)
        if answers is None:
            answers = _read_row(row, as_of)
            if len(known) < _KNOWN_AT_MOST and not row[_ABOUT]:
                known[key] = answers
        found.append(answers)
    return found


def _key(row: Sequence[Cell]) -> tuple[Cell, ...]:
    """What the answers depend on: of the day of registration only the year, and where the quote of it ends."""
    registered = str(row[_REGISTERED] or "")
    return (*row[:_REGISTERED], registered[:4], len(registered), *row[_REGISTERED + 1 :])


def _read_row(row: Sequence[Cell], as_of: date) -> FactRow:
    values = dict(zip(_COLUMNS, row, strict=True))
    years = {name: None if values[name] is None else int(float(values[name] or 0)) for name in YEAR_COLUMNS}
    texts = {name: str(values[name] or "") for name in TEXT_COLUMNS}
    fees = {name: None if values[name] is None else float(values[name] or 0) for name in USD_COLUMNS}
    facts = read_facts(Listing(listing_id="", name="", **texts, **years, **fees), as_of)  # type: ignore[arg-type]
    return (
        *(int(facts.findings[criterion].answer) for criterion in Criterion),
        int(facts.couples_focus),
        int(facts.call_kind),
        facts.practising_since or 0,
        int(bool(facts.years_conflict)),
        issue_mask(facts.issues),
        issue_mask(facts.top_issues),
        pack_facts(facts),
    )
