"""One file, read but not yet cleaned: our columns in the file's own words, with line numbers and a tally."""

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from matcher.listings.columns import COLUMNS_BY_NAME
from matcher.listings.files import ListingFile
from matcher.listings.headings import count_known
from matcher.listings.reader import DAMAGE, Reader, Record
from matcher.listings.report import Tally
from matcher.listings.source import LeftOut, Row, Source
from matcher.listings.sources import SOURCES, source_of
from matcher.model import FileReport, HeadingMatch

__all__ = ["RawFile", "read_file"]

_ROWS_BETWEEN_NEWS = 2000
_ROWS_TOGETHER = 2000
# A row of headings that a format knows as its own beats any number of single known headings.
_RECOGNISED = 1000
_PREAMBLE_SHOWN = 60
SAME_ROW = "the same row again"


@dataclass(slots=True)
class RawFile:
    """Rows kept so far, as columns of equal length; ``rows`` holds the line of each. ``rows_read`` counts all."""

    name: str
    source: Source
    headings: tuple[HeadingMatch, ...]
    tally: Tally
    raw: dict[str, list[str]] = field(default_factory=dict)
    rows: list[int] = field(default_factory=list)
    rows_read: int = 0
    encoding: str = ""
    notes: list[str] = field(default_factory=list)
    withdrawn: dict[str, str] = field(default_factory=dict)
    waiting: list[Row] = field(default_factory=list)

    def add(self, line: int, row: Row) -> None:
        """Keep a row. It waits with others until ``level`` lays them into the columns."""
        self.rows.append(line)
        self.waiting.append(row)
        if len(self.waiting) >= _ROWS_TOGETHER:
            self.level()

    def level(self) -> None:
        """Make all columns as long as ``rows``; those that earlier rows did not state are caught up with."""
        before = len(self.rows) - len(self.waiting)
        stated = set().union(*self.waiting) | set(self.raw)
        for column in stated & set(COLUMNS_BY_NAME):
            cells = self.raw.setdefault(column, [""] * before)
            cells += [row.get(column, "") for row in self.waiting]
        self.waiting = []

    def row(self, at: int) -> Row:
        """One kept row again; call ``level`` before."""
        return {column: cells[at] for column, cells in self.raw.items() if cells[at]}

    def keep_only(self, kept: Sequence[int]) -> None:
        """Drop all rows but some; call ``level`` before."""
        for column, cells in self.raw.items():
            self.raw[column] = [cells[at] for at in kept]
        self.rows = [self.rows[at] for at in kept]

    def report(self) -> FileReport:
        """What became of the file."""
        return FileReport(
            name=self.name,
            format=self.source.name,
            encoding=self.encoding,
            rows_read=self.rows_read,
            rows_kept=len(self.rows),
            left_out=dict(self.tally.left_out),
            headings=self.headings,
            notes=tuple(self.notes),
        )


def _score(cells: Sequence[str]) -> int:
    known = count_known(cells)
    return known + _RECOGNISED * any(source.recognises(cells) for source in SOURCES[:-1])


def read_file(file: ListingFile, tell: Callable[[str, float], None]) -> RawFile:
    """Read one file; ``tell`` hears what is done and the share done, 0–1.

    Raises:
        ListingsError: it cannot be opened, or its headings cannot be used.
    """
    with file.open() as stream:
        size = max(stream.seek(0, io.SEEK_END), 1)
        stream.seek(0)
        reader = Reader(stream, _score)
        source = source_of(reader.headings)
        plan = source.plan(file.name, reader.headings)
        read = RawFile(file.name, source, plan.headings, Tally(file.name), notes=list(plan.notes))
        seen: set[tuple[str, ...]] = set()
        for record in reader:
            read.rows_read += 1
            _take(read, record, plan.read_row, seen)
            if not read.rows_read % _ROWS_BETWEEN_NEWS:
                tell(f"Reading {file.name}", min(stream.tell() / size, 1.0))
        read.encoding = reader.encoding
        read.notes += _notes(reader)
    read.level()
    return read


def _take(
    read: RawFile, record: Record, read_row: Callable[[Sequence[str]], Row | LeftOut], seen: set[tuple[str, ...]]
) -> None:
    """Keep one record or leave it out, with the reason counted."""
    for code in record.damage:
        damage = DAMAGE[code]
        value = ", ".join(cell for cell in record.cells if cell)
        read.tally.note(record.line, "", value, code, damage.message, set_aside=bool(damage.left_out))
        if damage.left_out:
            read.tally.leave_out(damage.left_out)
            return
    row = read_row(record.cells)
    if isinstance(row, LeftOut):
        read.tally.leave_out(row.reason)
        if row.withdrawn_npi:
            read.withdrawn[row.withdrawn_npi] = row.withdrawn_on
        return
    if not (read.source.is_register or read.source.adds_offices):
        if (key := tuple(row.values())) in seen:
            read.tally.leave_out(SAME_ROW)
            return
        seen.add(key)
    read.add(record.line, row)


def _notes(reader: Reader) -> list[str]:
    notes = []
    if reader.preamble:
        shown = reader.preamble[0][:_PREAMBLE_SHOWN]
        notes.append(f"Lines above the headings were skipped ({len(reader.preamble)}), the first: “{shown}”.")
    if reader.blank_rows:
        notes.append(f"Blank rows were skipped: {reader.blank_rows:,}.")
    if "1252" in reader.encoding:
        notes.append("Characters that are not UTF-8 were read as Windows-1252.")
    return notes
