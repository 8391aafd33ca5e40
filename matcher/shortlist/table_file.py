"""Bytes of a CSV file that someone may have opened and saved again → headings and rows."""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from matcher.errors import ShortlistError
from matcher.shortlist.cells import unguard

__all__ = ["Table", "read_table"]

_DELIMITERS = (",", ";", "\t")
_LARGEST_BYTES = 5_000_000  # a hundred times a long shortlist
# The first bytes of files that people pick by mistake.
_WRONG_FILES: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a spreadsheet or another packed file (open it and save it as CSV)"),
    (b"\xd0\xcf\x11\xe0", "an old spreadsheet (open it and save it as CSV)"),
    (b"<", "a web page"),
    (b"{", "not a table"),
)


Row = tuple[int, dict[str, str]]


@dataclass(frozen=True, slots=True)
class Table:
    """Headings and rows; each row is its number as a spreadsheet counts, from 1, and its cells by heading."""

    headings: tuple[str, ...]
    rows: tuple[Row, ...]


def read_table(content: bytes, known_headings: Iterable[str]) -> Table:
    """Read a CSV however a spreadsheet saved it: ``;`` or tab, no byte order mark, cp1252 or UTF-16, any line end.

    Raises:
        ShortlistError: empty, too large, not a table, or a row that has more cells than there are headings.
    """
    _check_kind(content)
    text = _decode(content)
    first_line, _, rest = text.partition("\n")
    if first_line.lower().startswith("sep="):
        text = rest
    known = frozenset(known_headings)
    try:
        delimiter = max(_DELIMITERS, key=lambda sign: len(known.intersection(_headings(text, sign))))
        return _parse(text, delimiter)
    except csv.Error as error:
        raise ShortlistError("The file is damaged and cannot be read. Ask for it to be sent again.") from error


def _check_kind(content: bytes) -> None:
    if not content.strip():
        raise ShortlistError("The file is empty.")
    if len(content) > _LARGEST_BYTES:
        raise ShortlistError("The file is too large for a shortlist. Open the CSV file that was sent to you.")
    for first_bytes, kind in _WRONG_FILES:
        if content.startswith(first_bytes):
            raise ShortlistError(f"This file is {kind}, not a shortlist. Open the CSV file that was sent to you.")


def _decode(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _headings(text: str, delimiter: str) -> tuple[str, ...]:
    return tuple(unguard(cell).strip() for cell in next(_reader(text, delimiter), []))


def _parse(text: str, delimiter: str) -> Table:
    headings = _headings(text, delimiter)
    records = enumerate(_reader(text, delimiter), 1)
    numbered = [(number, [unguard(cell) for cell in cells]) for number, cells in records if any(cells)]
    return Table(headings, tuple(_row(headings, number, cells) for number, cells in numbered[1:]))


def _reader(text: str, delimiter: str) -> Iterator[list[str]]:
    # An empty ``newline`` keeps line ends inside quoted cells as they are.
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)


def _row(headings: tuple[str, ...], number: int, cells: list[str]) -> Row:
    if any(cells[len(headings) :]):
        raise ShortlistError(f"Row {number} has more cells than there are headings. Ask for the file to be sent again.")
    padding = [""] * (len(headings) - len(cells))
    return number, dict(zip(headings, [*cells, *padding], strict=False))
