"""Cells that a spreadsheet must not run."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.shortlist.cells import guard, is_formula, unguard, write_table

from .entries import texts


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+1 617 555 0123",
        "-x",
        "@SUM(A1)",
        "|calc",
        "%x",
        "\t=1+1",
        "\r=1+1",
        "\tplain",
        " =1+1",
        "\0=1",
        "\ufeff=1",
        "\u200b=1",
        "\N{FULLWIDTH EQUALS SIGN}1+1",
        "\N{FULLWIDTH PLUS SIGN}1",
        "\N{FULLWIDTH HYPHEN-MINUS}x",
        "\N{FULLWIDTH COMMERCIAL AT}a",
        "\N{FULLWIDTH VERTICAL LINE}a",
        "\N{FULLWIDTH PERCENT SIGN}a",
        "\u00a0=1",
        "+5",
        "-",
        "=",
        "﹦1",
        "\n=1",
    ],
)
def test_what_might_run_is_guarded(text: str) -> None:
    assert is_formula(text)
    assert guard(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Ada", "-12.5", "12", "(617) 555-0123", "a=b", "'", "it's", "é", " Ada", "2 = 2"])
def test_what_cannot_run_stays_as_it_is(text: str) -> None:
    assert guard(text) == text


@given(texts)
def test_the_guard_comes_off_exactly(text: str) -> None:
    assert unguard(guard(text)) == text


@given(texts)
def test_a_guarded_cell_is_no_formula(text: str) -> None:
    assert not is_formula(guard(text))


@given(st.lists(texts, min_size=1, max_size=4))
def test_every_cell_of_a_file_is_guarded_headings_too(row: list[str]) -> None:
    text = write_table([row, row]).decode("utf-8-sig")
    cells = [cell for line in csv.reader(io.StringIO(text, newline="")) for cell in line]
    assert len(cells) == 2 * len(row)
    assert not any(is_formula(cell) for cell in cells)


def test_a_spreadsheet_sees_utf_8() -> None:
    assert write_table([["Zoë"]]).startswith(b"\xef\xbb\xbf")


def test_half_a_character_does_not_stop_the_file() -> None:
    assert b"?" in write_table([["\ud800"]])
