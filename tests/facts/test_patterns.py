"""The pattern language, and the tables written in it."""

import csv
from pathlib import Path

import pytest

from matcher.facts import words
from matcher.facts.patterns import Table, group, table
from matcher.facts.turns import turn, turn_after, turn_at_end, turn_at_start
from matcher.facts.words import read_words

FOLDER = Path(words.__file__).parent
TABLES = ("relationship", "experience", "intro_call", "self_pay", "accepting")


def found(flat: str, name: str) -> set[str]:
    return {kind for kind, _, _ in table(name).find(flat, tuple(flat.split()))}


@pytest.mark.parametrize(
    ("flat", "name", "kind"),
    [
        (" i see newlywed couples ", "relationship", "couples"),
        (" a couple of dogs ", "relationship", "mask"),
        (" over 20 years in practice ", "experience", "span"),
        (" in practice since 2004 ", "experience", "since"),
        (" a free 15 minute phone call ", "intro_call", "offer"),
        (" $150 per session ", "self_pay", "money"),
        (" accepting newclients ", "accepting", "open"),
        (" i have done that , as a socialworker , for 11 ", "experience", "bare"),
    ],
)
def test_a_pattern_finds_its_words(flat: str, name: str, kind: str) -> None:
    assert kind in found(flat, name)


def test_a_pattern_matches_whole_words_only() -> None:
    assert "couples" not in found(" i see couplets ", "relationship")


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.csv")), ids=lambda path: path.stem)
def test_every_entry_of_every_list_has_a_reason(path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(line for line in file if not line.startswith("//")))[1:]
    assert rows
    assert [row for row in rows if len(row) != 3 or not all(cell.strip() for cell in row)] == []


@pytest.mark.parametrize("name", TABLES)
def test_every_pattern_of_a_table_compiles(name: str) -> None:
    Table(name)


def test_every_turn_compiles_in_every_place() -> None:
    for kind in {kind for _, kind, _ in read_words("turns")}:
        for place in (turn, turn_after, turn_at_end, turn_at_start):
            place(kind)


def test_an_unknown_group_or_turn_is_an_error() -> None:
    with pytest.raises(KeyError):
        group("nobody")
    with pytest.raises(KeyError):
        turn("nothing")
