"""Cells → values, column by column: which cleaner each kind of column has, and what is kept beside the result."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from matcher.listings.cleaned import PROBLEMS, Cleaned, Value
from matcher.listings.columns import COLUMNS, Column, Kind
from matcher.listings.contacts import clean_email, clean_phone, clean_url
from matcher.listings.numbers import (
    clean_date,
    clean_latitude,
    clean_longitude,
    clean_npi,
    clean_postal_code,
    clean_usd,
    clean_year,
)
from matcher.listings.report import Tally
from matcher.listings.words import (
    clean_country,
    clean_gender,
    clean_list,
    clean_names,
    clean_prose,
    clean_state,
    clean_stated,
    clean_states,
    clean_text,
)

__all__ = ["CLEANERS", "Cleaner", "clean_columns", "cleaner_of"]

Cleaner = Callable[[str], Cleaned]
"""From the cell of a file to a value; never raises, and changes nothing when applied to its own result."""

CLEANERS: dict[Kind, Cleaner] = {
    Kind.TEXT: clean_text,
    Kind.PROSE: clean_prose,
    Kind.LIST: clean_list,
    Kind.STATED: clean_stated,
    Kind.YEAR: clean_year,
    Kind.DATE: clean_date,
    Kind.USD: clean_usd,
    Kind.DEGREES: clean_longitude,
    Kind.STATE: clean_state,
    Kind.STATES: clean_states,
    Kind.POSTAL_CODE: clean_postal_code,
    Kind.PHONE: clean_phone,
    Kind.EMAIL: clean_email,
    Kind.URL: clean_url,
    Kind.NPI: clean_npi,
}
# Columns that need more than their kind says.
_OWN_CLEANERS: dict[str, Cleaner] = {
    "country": clean_country,
    "gender": clean_gender,
    "latitude": clean_latitude,
    "other_names": clean_names,
}
_NUMBERS = frozenset([Kind.YEAR, Kind.USD, Kind.DEGREES])
# Short cells repeat (states, cities, yes and no) and are cleaned once; long ones are each different.
_LONGEST_REMEMBERED = 80
_LONGEST_ORIGINAL = 500
# Problems after which the value still says what the original said.
_SAME_MEANING = frozenset(["check-digit", "not-a-us-state", "repeated"])


def cleaner_of(column: Column) -> Cleaner:
    """The cleaner of a column."""
    return _OWN_CLEANERS.get(column.name, CLEANERS[column.kind])


def clean_columns(raw: dict[str, list[str]], rows: Sequence[int], tally: Tally) -> dict[str, list[Value]]:
    """Clean the columns of one file; every column of ``COLUMNS`` comes back, as long as ``rows``.

    Args:
        raw: our columns as the file writes them; all of one length, missing ones are not stated.
        rows: the line in the file of each row.
        tally: gets every issue.
    """
    notes = _Notes(rows, tally)
    cleaned: dict[str, list[Value]] = {}
    for column in COLUMNS:
        cells = raw.get(column.name, [])
        if column.kind is Kind.POSTAL_CODE:
            cleaned[column.name] = _clean_postal_codes(cells, cleaned["state"], raw.get("country", []), notes)
        else:
            cleaned[column.name] = _clean_column(column, cells, notes)
    _drop_zero_points(cleaned, notes)
    _keep_originals(cleaned["as_written"], notes.originals)
    return cleaned


@dataclass(slots=True)
class _Notes:
    """The issues of one file's cells, and the originals of cells whose meaning was changed, by position."""

    rows: Sequence[int]
    tally: Tally
    originals: dict[int, dict[str, str]] = field(default_factory=dict)

    def add(self, at: int, column: str, original: str, problem: str) -> None:
        self.tally.note(self.rows[at], column, original, f"{column}/{problem}", PROBLEMS[problem])
        if problem not in _SAME_MEANING:
            self.originals.setdefault(at, {})[column] = original[:_LONGEST_ORIGINAL]


def _clean_column(column: Column, cells: list[str], notes: _Notes) -> list[Value]:
    values: list[Value] = [None if column.kind in _NUMBERS else ""] * len(notes.rows)
    cleaner = cleaner_of(column)
    seen: dict[str, Cleaned] = {}
    for at, cell in enumerate(cells):
        if not cell:
            continue
        result = seen.get(cell)
        if result is None:
            result = cleaner(cell)
            if len(cell) <= _LONGEST_REMEMBERED:
                seen[cell] = result
        values[at], problem = result
        if problem:
            notes.add(at, column.name, cell, problem)
    return values


def _clean_postal_codes(cells: list[str], states: list[Value], countries: list[str], notes: _Notes) -> list[Value]:
    """Postal codes depend on the place: what a spreadsheet did to them can be undone where zeros come first."""
    values: list[Value] = [""] * len(notes.rows)
    for at, cell in enumerate(cells):
        if cell:
            country = str(clean_country(countries[at]).value) if countries else ""
            values[at], problem = clean_postal_code(cell, str(states[at]), country)
            if problem:
                notes.add(at, "postal_code", cell, problem)
    return values


def _drop_zero_points(cleaned: dict[str, list[Value]], notes: _Notes) -> None:
    """Blank the point (0, 0), which exports write for *unknown*; it lies in the Atlantic."""
    latitude, longitude = cleaned["latitude"], cleaned["longitude"]
    for at, point in enumerate(zip(latitude, longitude, strict=True)):
        if point == (0.0, 0.0):
            latitude[at] = longitude[at] = None
            notes.add(at, "latitude", "0", "zero-point")


def _keep_originals(as_written: list[Value], originals: dict[int, dict[str, str]]) -> None:
    """Add the originals of changed cells to what the file itself kept from an earlier cleaning."""
    for at, changed in originals.items():
        before: object = {}
        if as_written[at]:
            try:
                before = json.loads(str(as_written[at]))
            except ValueError:
                before = {"as_written": as_written[at]}
        kept = before if isinstance(before, dict) else {}
        as_written[at] = json.dumps(changed | kept, ensure_ascii=False)
