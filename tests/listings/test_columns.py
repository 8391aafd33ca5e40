"""The table of columns is the contract: the record, the table and the documentation are held to it."""

import csv
import re
from dataclasses import MISSING, fields
from pathlib import Path

from matcher.listings import COLUMNS
from matcher.listings.cleaned import PROBLEMS
from matcher.listings.columns import COLUMNS_BY_NAME, Kind
from matcher.listings.reader import DAMAGE
from matcher.model import Listing
from tests.listings.tables import load_text

DATA = Path(__file__).resolve().parents[2] / "data"


def test_the_record_has_exactly_these_columns() -> None:
    assert sorted(field.name for field in fields(Listing)) == sorted(COLUMNS_BY_NAME)
    assert len(COLUMNS) == len(COLUMNS_BY_NAME)


def test_the_record_can_be_silent_about_all_but_id_and_name() -> None:
    needed = [field.name for field in fields(Listing) if field.default is MISSING]
    assert needed == ["listing_id", "name"]
    assert [column.name for column in COLUMNS if column.required] == ["name"]


def test_the_table_has_these_columns_in_order_and_the_promised_types() -> None:
    table, _ = load_text("name\nAda Example\n")
    assert list(table.columns) == [*COLUMNS_BY_NAME, "file", "row", "person"]
    for column in COLUMNS:
        number = {Kind.YEAR: "Int16", Kind.USD: "float64", Kind.DEGREES: "float64"}
        assert table[column.name].dtype == number.get(column.kind, "str"), column.name
    assert [str(table[name].dtype) for name in ("file", "row", "person")] == ["str", "int64", "int32"]


def test_every_column_is_documented_as_it_is() -> None:
    documented = re.findall(
        r"^\| `(\w+)` \| ([^|]+) \| ([^|]+) \|$", (DATA / "README.md").read_text("utf-8"), re.MULTILINE
    )
    kinds = [(column.name, column.kind + ", required" * column.required, column.meaning) for column in COLUMNS]
    assert documented == kinds


def test_every_problem_is_documented_as_it_is() -> None:
    readme = (DATA / "README.md").read_text("utf-8")
    documented = dict(re.findall(r"^\| `([\w/-]+)` \| ([^|]+) \|$", readme, re.MULTILINE))
    assert documented == PROBLEMS | {code: damage.message for code, damage in DAMAGE.items()}


def test_the_invented_listings_are_a_pattern_of_these_columns() -> None:
    with (DATA / "listings.csv").open(encoding="utf-8", newline="") as listings:
        assert next(csv.reader(listings)) == list(COLUMNS_BY_NAME)
