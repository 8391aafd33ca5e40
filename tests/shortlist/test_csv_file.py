"""The file for the partner: exact, neutral, safe, and nothing of the searcher in it."""

import csv
import io
import random
from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.errors import ShortlistError
from matcher.model import Listing, ShortlistEntry
from matcher.shortlist import (
    SHORTLIST_COLUMNS,
    as_handed_over,
    neutral_order,
    read_shortlist,
    write_shortlist,
    write_working_list,
)
from matcher.shortlist.cells import is_formula

from .entries import entries, entry

DOCS = Path(__file__).parents[2] / "data" / "shortlist-columns.md"


@given(entries())
def test_the_round_trip_is_exact(shortlist: list[ShortlistEntry]) -> None:
    expected = [as_handed_over(one) for one in neutral_order(shortlist)]
    assert read_shortlist(write_shortlist(shortlist)) == expected


@given(entries())
def test_what_is_handed_over_keeps_every_column(shortlist: list[ShortlistEntry]) -> None:
    kept = {column.field for column in SHORTLIST_COLUMNS} - {"phone", "questions"}
    for one in shortlist:
        handed = as_handed_over(one)
        assert as_handed_over(handed) == handed
        for name in kept:
            owner = (one, handed) if hasattr(one, name) else (one.listing, handed.listing)
            assert getattr(owner[0], name) == getattr(owner[1], name)


@given(entries(), st.randoms(use_true_random=False))
def test_the_order_tells_nothing_of_the_searchers(shortlist: list[ShortlistEntry], chance: random.Random) -> None:
    other = chance.sample(shortlist, len(shortlist))
    assert write_shortlist(other) == write_shortlist(shortlist)


def test_the_order_is_shuffled_and_belongs_to_the_set() -> None:
    twelve = [entry(f"demo-{number:02}") for number in range(12)]
    ids = [one.listing.listing_id for one in neutral_order(twelve)]
    fewer = [one.listing.listing_id for one in neutral_order(twelve[:-1])]
    assert ids != sorted(ids)
    assert fewer != [listing_id for listing_id in ids if listing_id != "demo-11"]


@given(entries())
def test_no_cell_can_run(shortlist: list[ShortlistEntry]) -> None:
    text = write_shortlist(shortlist).decode("utf-8-sig")
    assert not any(is_formula(cell) for row in csv.reader(io.StringIO(text, newline="")) for cell in row)


def test_what_is_not_handed_over_is_not_in_the_file() -> None:
    marker = "LEFT-OUT-7"
    columns = {column.field for column in SHORTLIST_COLUMNS if not column.of_entry}
    left_out = {field.name: marker for field in fields(Listing) if field.name not in columns}
    content = write_shortlist([replace(entry(), listing=replace(entry().listing, **left_out))])  # type: ignore[arg-type]  # a marker
    assert {"latitude", "longitude", "as_written"} <= set(left_out)
    assert marker.encode() not in content


def test_a_listing_is_written_once() -> None:
    assert len(read_shortlist(write_shortlist([entry(), entry()]))) == 1


@pytest.mark.parametrize(
    ("phone", "written"),
    [
        ("+1 617 555 0123", "(617) 555-0123"),
        ("617.555.0123", "(617) 555-0123"),
        ("16175550123", "(617) 555-0123"),
        ("(617) 555-0123 ext. 4", "(617) 555-0123 ext. 4"),
        ("+44 20 7946 0123", "+44 20 7946 0123"),
    ],
)
def test_phones_do_not_begin_with_a_plus(phone: str, written: str) -> None:
    assert as_handed_over(entry(phone=phone)).listing.phone == written


def _saved_again(delimiter: str, encoding: str, end: str) -> bytes:
    ours = write_shortlist([entry(name="Zoë Example", about="One; two, and\nthree", postal_code="02139")])
    text = io.StringIO(newline="")
    rows = csv.reader(io.StringIO(ours.decode("utf-8-sig"), newline=""))
    csv.writer(text, delimiter=delimiter, lineterminator=end).writerows(rows)
    return text.getvalue().replace("02139", "2139").encode(encoding)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("end", ["\r\n", "\n"])
def test_a_spreadsheet_may_save_it_again(delimiter: str, encoding: str, end: str) -> None:
    [one] = read_shortlist(_saved_again(delimiter, encoding, end))
    assert (one.listing.name, one.listing.about) == ("Zoë Example", "One; two, and\nthree")
    assert one.listing.postal_code == "02139"


@pytest.mark.parametrize(("shown", "usd"), [("$150", 150.0), ("150,50", 150.5), ("$1,150.00", 1150.0), ("", None)])
def test_money_is_read_as_a_spreadsheet_shows_it(shown: str, usd: float | None) -> None:
    ours = write_shortlist([replace(entry(), listing=replace(entry().listing, fee_couples_low_usd=777.0))])
    [one] = read_shortlist(ours.replace(b'"777"', f'"{shown}"'.encode()))
    assert one.listing.fee_couples_low_usd == usd


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty"),
        (b" \r\n", "empty"),
        (b"\x89PNG\r\n\x1a\n\0\0", "a picture"),
        (b"\xff\xd8\xff\xe0", "a picture"),
        (b"%PDF-1.7", "a PDF"),
        (b"PK\x03\x04abc", "save it as CSV"),
        (b"<!doctype html>", "a web page"),
        (b"just a sentence", "not a shortlist"),
        (b"\x00\x01\x02\xff", "not a shortlist"),
        (b"name,city\nAda,Portland\n", "not a shortlist"),
        (b"Name,City\nAda,Portland\n", "lacks these columns: Credentials"),
        (write_working_list([entry()], {}), "private notes"),
        (write_shortlist([]), "nobody"),
        (write_shortlist([entry()]) + b'"a"' + b',"x"' * 60, "Row 3 has more cells"),
        (b"x" * 5_000_001, "too large"),
        (b'"' + b"x" * 200_000, "damaged"),
    ],
)
def test_anything_else_is_refused_in_a_sentence(content: bytes, says: str) -> None:
    with pytest.raises(ShortlistError, match=says) as caught:
        read_shortlist(content)
    assert str(caught.value).endswith(".")


def test_a_fee_that_is_no_number_is_named_with_its_row() -> None:
    ours = write_shortlist([replace(entry(), listing=replace(entry().listing, fee_couples_low_usd=777.0))])
    with pytest.raises(ShortlistError, match="Row 2: “ask” under “Couples fee from"):
        read_shortlist(ours.replace(b'"777"', b'"ask"'))


@given(st.binary(max_size=200))
def test_any_bytes_give_a_shortlist_or_a_sentence(content: bytes) -> None:
    with pytest.raises(ShortlistError):
        read_shortlist(content)


def test_the_columns_are_documented() -> None:
    rows = [line for line in DOCS.read_text("utf-8").splitlines() if line.startswith("| ")][1:]
    assert rows == [f"| {column.heading} | {column.meaning} |" for column in SHORTLIST_COLUMNS]
