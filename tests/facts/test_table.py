"""A whole directory: in this process or in several, the same answers in the same order."""

from datetime import date

import pandas as pd
import pytest

from matcher.facts import FINDINGS, facts_table, read_facts, unpack_facts
from matcher.facts import rows as rows_module
from matcher.facts import table as table_module
from matcher.facts.rows import TEXT_COLUMNS, USD_COLUMNS, YEAR_COLUMNS
from matcher.model import Criterion, Listing, ListingFacts

AS_OF = date(2026, 11, 24)


def listings(count: int) -> pd.DataFrame:
    columns: dict[str, list[object]] = {name: [""] * count for name in TEXT_COLUMNS}
    columns |= {name: [None] * count for name in (*YEAR_COLUMNS, *USD_COLUMNS)}
    columns["about"] = [f"I have {number % 40} years of experience with couples." for number in range(count)]
    columns["graduation_year"] = [2000.0 if number % 3 else None for number in range(count)]
    return pd.DataFrame(columns)


def test_one_row_a_listing_with_everything_that_is_shown() -> None:
    table = facts_table(listings(3), AS_OF)
    listing = Listing(listing_id="", name="", about="I have 2 years of experience with couples.", graduation_year=2000)
    facts = unpack_facts(table[FINDINGS].iloc[2], listing)
    assert facts == read_facts(listing, AS_OF)
    assert table["ten_years"].iloc[2] == facts.findings[Criterion.TEN_YEARS].answer
    assert table["practising_since"].iloc[2] == 2024


def test_an_empty_directory_is_an_empty_table() -> None:
    table = facts_table(listings(0), AS_OF)
    assert len(table) == 0
    assert FINDINGS in table


def test_several_processes_say_the_same_in_the_same_order(monkeypatch: pytest.MonkeyPatch) -> None:
    many = listings(2_500)
    alone = facts_table(many, AS_OF)
    monkeypatch.setattr(table_module, "ROWS_THAT_PAY", 1)
    told: list[int] = []
    together = facts_table(many, AS_OF, lambda done, _all: told.append(done))
    pd.testing.assert_frame_equal(alone, together)
    assert told == sorted(told)
    assert told[-1] == 2_500


def test_rows_that_differ_by_the_day_of_registration_only_are_read_once_and_quote_their_own_day(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read: list[Listing] = []

    def count(listing: Listing, as_of: date) -> ListingFacts:
        read.append(listing)
        return read_facts(listing, as_of)

    monkeypatch.setattr(rows_module, "read_facts", count)
    table = listings(3).assign(about="", graduation_year=None, registered_on=["2009-02-01", "2009-11-30", "2012-01-01"])
    packed = facts_table(table, AS_OF)[FINDINGS]
    days = [Listing(listing_id="", name="", registered_on=day) for day in table["registered_on"]]
    assert len(read) == 2
    assert [unpack_facts(text, day) for text, day in zip(packed, days, strict=True)] == [
        read_facts(day, AS_OF) for day in days
    ]
