"""Columns are cleaned as their kind says; what changes meaning is kept beside the result and counted."""

import json

import pytest

from matcher.listings import COLUMNS
from matcher.listings.clean import CLEANERS, clean_columns, cleaner_of
from matcher.listings.cleaned import PROBLEMS
from matcher.listings.columns import Kind
from matcher.listings.report import Tally
from tests.listings.tables import listings, load_text


def test_every_kind_and_column_has_a_cleaner_that_takes_silence_for_silence() -> None:
    assert set(CLEANERS) == set(Kind)
    for column in COLUMNS:
        value, problem = cleaner_of(column)("n/a")
        assert value in ("", None), column.name
        assert not problem, column.name


def test_columns_come_back_whole_and_as_long_as_the_rows() -> None:
    cleaned = clean_columns({"state": ["Ohio", ""]}, [2, 3], Tally("list.csv"))
    assert set(cleaned) == {column.name for column in COLUMNS}
    assert {len(values) for values in cleaned.values()} == {2}
    assert cleaned["state"] == ["OH", ""]
    assert cleaned["fee_individual_low_usd"] == [None, None]


def test_an_issue_names_file_line_column_value_and_what_was_done() -> None:
    _, report = load_text("name,phone\nAda Example,(617) 555-0123\nBo Example,call me\n")
    issue = report.issues[0]
    assert (issue.file, issue.row, issue.column, issue.value) == ("list.csv", 3, "phone", "call me")
    assert (issue.code, issue.message) == ("phone/unreadable", PROBLEMS["unreadable"])
    assert not issue.set_aside


@pytest.mark.parametrize(
    ("heading", "cell", "kept"),
    [
        ("phone", "call me", {"phone": "call me"}),
        ("zip", "4416", {"postal_code": "4416"}),
        ("website", "javascript:alert(1)", {"website": "javascript:alert(1)"}),
        ("Fees", "$130 - $160", {"fee_individual_low_usd": "$130 - $160"}),
        ("Fees", "contact for fee", {"fee_individual_low_usd": "contact for fee"}),
        ("licence_state", "CA, Ontario", {"licence_state": "CA, Ontario"}),
        ("as_written", '{"phone": "call me"}', {"phone": "call me"}),
        ("as_written", "my own note", "my own note"),
    ],
)
def test_the_original_is_kept_where_cleaning_changes_the_meaning(heading: str, cell: str, kept: object) -> None:
    table, _ = load_text(f'name,state,{heading}\nAda Example,ME,"{cell.replace(chr(34), chr(34) * 2)}"\n')
    written = listings(table)[0].as_written
    assert (json.loads(written) if written.startswith("{") else written) == kept


@pytest.mark.parametrize(("heading", "cell"), [("phone", "617.555.0123"), ("state", "Maine"), ("Fees", "$175")])
def test_another_spelling_is_no_change_of_meaning(heading: str, cell: str) -> None:
    table, report = load_text(f"name,{heading}\nAda Example,{cell}\n")
    assert (listings(table)[0].as_written, report.issue_counts) == ("", {})


def test_originals_of_two_cleanings_are_kept_together() -> None:
    before = '{""fee_individual_low_usd"": ""ask me""}'
    table, _ = load_text(f'name,phone,as_written,Fees\nAda Example,call me,"{before}",on request\n')
    kept = json.loads(listings(table)[0].as_written)
    assert kept == {"phone": "call me", "fee_individual_low_usd": "ask me"}


def test_the_point_of_no_place_is_no_place() -> None:
    table, report = load_text("name,latitude,longitude\nAda Example,0,0.0\nBo Example,0,10\n")
    assert [(one.latitude, one.longitude) for one in listings(table)] == [(None, None), (0.0, 10.0)]
    assert report.issue_counts == {"latitude/zero-point": 1}


def test_zeros_come_back_only_where_zip_codes_begin_with_one() -> None:
    table, report = load_text("name,state,zip,country\nAda,ME,4416,\nBo,TX,4416,\nCy,,1010,Austria\n")
    assert table["postal_code"].tolist() == ["04416", "", "1010"]
    assert report.issue_counts == {"postal_code/zeros-restored": 1, "postal_code/unreadable": 1}
