"""Rows keep their cells and their lines, whatever is inside the cells."""

import csv
import io
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.listings.encoding import open_text
from matcher.listings.headings import count_known
from matcher.listings.reader import DELIMITERS, Reader, Record
from tests.listings.tables import csv_text

HEADINGS = ["name", "city", "about"]
cells = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
# a row whose cells are all blank is skipped, and one far too short is no row: neither comes back
rows = st.lists(st.tuples(cells.filter(str.strip), cells, cells), max_size=6)


def reader_of(content: bytes) -> Reader:
    return Reader(*open_text(io.BytesIO(content)), count_known)


def read(text: str) -> list[Record]:
    return list(reader_of(text.encode()))


@given(rows, st.sampled_from(DELIMITERS))
def test_what_is_written_comes_back(rows: list[tuple[str, str, str]], delimiter: str) -> None:
    records = read(csv_text(HEADINGS, rows, delimiter))
    assert [tuple(record.cells) for record in records] == rows
    assert all(record.damage == () for record in records)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_and_every_line_is_used_once(content: bytes) -> None:
    reader = reader_of(b"name,city,about\n" + content)
    lines = [record.line for record in reader]
    assert lines == sorted(set(lines))
    assert len(lines) + reader.blank_rows <= content.count(b"\n") + content.count(b"\r") + 1


def test_a_row_over_several_lines_has_the_line_it_begins_on() -> None:
    records = read('name,city,about\nAda,Boston,"one\n\nthree, ""four"""\nBo,Salem,x\n')
    assert [(record.line, record.cells[2]) for record in records] == [(2, 'one\n\nthree, "four"'), (5, "x")]


@pytest.mark.parametrize("delimiter", DELIMITERS)
@pytest.mark.parametrize("preamble", ["", "sep={0}\n", "Our list, of 2024; all | names\n\n", "Name\nof the list\n"])
def test_delimiter_and_headings_are_found_below_what_stands_above(delimiter: str, preamble: str) -> None:
    text = csv_text(["Name", "City", "E-Mail"], [["Example, Ada; the | one", "Boston", "a@example.com"]], delimiter)
    reader = reader_of((preamble.format(delimiter) + text).encode())
    assert (reader.delimiter, reader.headings) == (delimiter, ["Name", "City", "E-Mail"])
    assert [record.cells[0] for record in reader] == ["Example, Ada; the | one"]


def test_missing_and_empty_cells_at_the_end_are_no_damage_to_the_rest() -> None:
    records = read("name,city,about\nAda,Boston,x,,\nBo,Salem\n")
    assert [record.cells for record in records] == [["Ada", "Boston", "x"], ["Bo", "Salem", ""]]
    assert [record.damage for record in records] == [(), ("row/too-few-cells",)]


def test_a_torn_file_keeps_every_sound_row_on_its_line() -> None:
    chance = random.Random(7)  # noqa: S311 - a fixed choice, not a secret
    good = [f'"Name {number}",Boston,"text {number}, and ""more"""' for number in range(300)]
    torn = {at for at in range(300) if chance.random() < 0.05}
    lines = [row.replace('"', "", 1) + '"' if at in torn else row for at, row in enumerate(good)]
    records = {record.line: record for record in read("name,city,about\n" + "\n".join(lines) + "\n")}
    for at in set(range(300)) - torn:
        assert records[at + 2].cells == next(csv.reader([good[at]])), at
