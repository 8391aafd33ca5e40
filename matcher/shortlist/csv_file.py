"""The shortlist file: what the searcher hands over and the partner opens. Facts of the listings, nothing else."""

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from matcher.errors import ShortlistError
from matcher.model import Listing, ShortlistEntry, Stated
from matcher.shortlist.cells import write_table
from matcher.shortlist.columns import SHORTLIST_COLUMNS, Form, ShortlistColumn
from matcher.shortlist.stated import stated_from_text, stated_to_text
from matcher.shortlist.table_file import read_table

__all__ = [
    "PRIVATE_NOTE",
    "SHORTLIST_FILE",
    "as_handed_over",
    "entry_cells",
    "neutral_order",
    "read_shortlist",
    "write_shortlist",
]

SHORTLIST_FILE = "shortlist-for-my-partner.csv"
PRIVATE_NOTE = "Private note (do not send)"

_HEADINGS = tuple(column.heading for column in SHORTLIST_COLUMNS)
_FIRST_BYTES = write_table([_HEADINGS])
_THOUSANDS = re.compile(r",(?=\d{3}(?:\D|$))")
_ZIP_WITHOUT_ZEROS = re.compile(r"[1-9][0-9]{2,3}")
_US_PHONE = re.compile(r"(?:\+?1[\s.-]*)?\(?([2-9]\d\d)\)?[\s.-]*(\d{3})[\s.-]*(\d{4})", re.ASCII)


def write_shortlist(entries: Sequence[ShortlistEntry]) -> bytes:
    """The file for the partner: every listing once, in ``neutral_order``, safe to open in a spreadsheet."""
    rows = [entry_cells(entry) for entry in neutral_order(entries)]
    return write_table([_HEADINGS, *rows])


def read_shortlist(content: bytes) -> list[ShortlistEntry]:
    """Read a shortlist file back, also after a spreadsheet has saved it again; the order of the file is kept.

    ``read_shortlist(write_shortlist(entries))`` equals ``as_handed_over`` of each entry, in ``neutral_order``.

    Raises:
        ShortlistError: the file is no shortlist, or a column or a number cannot be used.
    """
    table = read_table(content, _HEADINGS)
    _check_headings(table.headings)
    rows = table.rows if content.startswith(_FIRST_BYTES) else [(row, _mended(cells)) for row, cells in table.rows]
    entries = {cells["Listing id"]: _entry(row, cells) for row, cells in reversed(rows)}
    if not entries:
        raise ShortlistError("There is nobody on this shortlist.")
    return list(reversed(entries.values()))


def neutral_order(entries: Iterable[ShortlistEntry]) -> list[ShortlistEntry]:
    """Every listing once, shuffled: always the same for one set of listings, whatever order they come in.

    The order of a list steers choice, so the searcher's own order must not show.
    """
    by_id = {entry.listing.listing_id: entry for entry in entries}
    everyone = "\n".join(sorted(by_id))
    return sorted(by_id.values(), key=lambda entry: _shuffled(everyone, entry.listing.listing_id))


def as_handed_over(entry: ShortlistEntry) -> ShortlistEntry:
    """What a reader of the file gets of an entry: the columns of the file, US phones as (617) 555-0123."""
    return _entry(0, dict(zip(_HEADINGS, entry_cells(entry), strict=True)))


def entry_cells(entry: ShortlistEntry) -> list[str]:
    """The cells of one entry, in the order of ``SHORTLIST_COLUMNS``, not yet guarded."""
    return [_to_text(column, _value(column, entry)) for column in SHORTLIST_COLUMNS]


def _shuffled(everyone: str, listing_id: str) -> bytes:
    return hashlib.sha256(f"{listing_id}\n\n{everyone}".encode("utf-8", "replace")).digest()


def _value(column: ShortlistColumn, entry: ShortlistEntry) -> object:
    return getattr(entry if column.of_entry else entry.listing, column.field)


def _to_text(column: ShortlistColumn, value: object) -> str:
    if isinstance(value, tuple):
        return "\n".join(" ".join(str(question).split()) for question in value if str(question).strip())
    if isinstance(value, Stated):
        return stated_to_text(value)
    if column.form is Form.USD:
        return "" if value is None else str(value).removesuffix(".0")
    if column.form is Form.PHONE:
        return _us_phone(str(value))
    return str(value)


def _us_phone(text: str) -> str:
    """Without a leading ``+``, which a spreadsheet takes for a formula; other countries' numbers stay as they are."""
    found = _US_PHONE.fullmatch(text)
    return f"({found[1]}) {found[2]}-{found[3]}" if found else text


def _check_headings(headings: tuple[str, ...]) -> None:
    if PRIVATE_NOTE in headings:
        raise ShortlistError(
            f"This is a working list with private notes, not the shortlist. Close it and ask for “{SHORTLIST_FILE}”."
        )
    needed = [column.heading for column in SHORTLIST_COLUMNS if not column.optional]
    missing = [heading for heading in needed if heading not in headings]
    if len(missing) == len(needed):
        raise ShortlistError(f"This file is not a shortlist. Open the file called “{SHORTLIST_FILE}”.")
    if missing:
        raise ShortlistError(f"The shortlist lacks these columns: {', '.join(missing)}. Ask for it to be sent again.")


def _mended(cells: dict[str, str]) -> dict[str, str]:
    """A spreadsheet that saved the file again took 02139 for a number and wrote 2139."""
    zip_code = cells["Postal code"]
    is_us = not cells["Country"].strip()
    return cells | {"Postal code": zip_code.zfill(5)} if is_us and _ZIP_WITHOUT_ZEROS.fullmatch(zip_code) else cells


def _entry(row: int, cells: dict[str, str]) -> ShortlistEntry:
    values: dict[bool, dict[str, Any]] = {True: {}, False: {}}
    for column in SHORTLIST_COLUMNS:
        values[column.of_entry][column.field] = _from_text(row, column, cells.get(column.heading, ""))
    return ShortlistEntry(replace(Listing("", ""), **values[False]), **values[True])


def _from_text(row: int, column: ShortlistColumn, text: str) -> str | float | tuple[str, ...] | Stated | None:
    if column.form is Form.STATED:
        return stated_from_text(text)
    if column.form is Form.USD:
        return _usd(row, column.heading, text)
    if column.form is Form.QUESTIONS:
        return tuple(question.strip() for question in text.splitlines() if question.strip())
    return text


def _usd(row: int, heading: str, text: str) -> float | None:
    """Also "$150" and "150,50", as spreadsheets like to show money."""
    number = _THOUSANDS.sub("", text.strip().lstrip("$ ")).replace(",", ".")
    try:
        return float(number) if number else None
    except ValueError as error:
        raise ShortlistError(f"Row {row}: “{text[:40]}” under “{heading}” is not a number.") from error
