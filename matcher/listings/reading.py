"""Bytes → rows of one file: format, every row kept or left out with the reason, plain lines taken together."""

import zipfile
import zlib
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from hashlib import blake2b
from pathlib import Path

import numpy as np

from matcher.errors import ListingsError
from matcher.listings.byte_lines import ByteLines, PlainLines
from matcher.listings.encoding import find_encoding, open_text
from matcher.listings.files import ListingFile
from matcher.listings.headings import count_known
from matcher.listings.plain_rows import PlainRows
from matcher.listings.raw_file import RawFile
from matcher.listings.reader import DAMAGE, Reader, Record
from matcher.listings.sieve import GONE, KEPT, ORGANISATION, OTHER
from matcher.listings.source import LeftOut, Plan, Row
from matcher.listings.sources import SOURCES, source_of

__all__ = ["Told", "read_file"]

Told = Callable[[str, float, int], None]
"""Called with what is being done, the share of this file that is done, 0–1, and the rows of it read so far."""

_ROWS_BETWEEN_NEWS = 2000
_HEAD = 4096
# A row of headings that a format knows as its own beats any number of single known headings.
_RECOGNISED = 1000
_PREAMBLE_SHOWN = 60
SAME_ROW = "the same row again"


def _score(cells: Sequence[str]) -> int:
    known = count_known(cells)
    return known + _RECOGNISED * any(source.recognises(cells) for source in SOURCES[:-1])


def read_file(file: ListingFile, tell: Told, spill: Path | None = None) -> RawFile:
    """Read one file.

    Args:
        file: what to read.
        tell: hears how far it is.
        spill: keep the rows in this file instead of in memory.

    Raises:
        ListingsError: it cannot be opened, its headings cannot be used, or an archive is damaged.
    """
    try:
        with ExitStack() as stack:
            return _read(file, stack, tell, spill)
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise ListingsError(f"“{file.name}” is damaged inside its archive ({error}). Download it again.") from error


def _read(file: ListingFile, stack: ExitStack, tell: Told, spill: Path | None) -> RawFile:
    stream = stack.enter_context(file.open())
    text, encoding = open_text(stream)
    stack.enter_context(text)
    reader = Reader(text, encoding, _score)
    source = source_of(reader.headings)
    plan = source.plan(file.name, reader.headings)
    bulk = plan.bulk if encoding == "utf-8" and reader.delimiter == "," else None
    read = RawFile.begin(file.name, source, plan, bulk, spill)
    size = max(file.size, 1)
    taking = _Taking(read, plan, lambda: tell(f"Reading {file.name}", min(stream.tell() / size, 1.0), read.rows_read))
    if bulk:
        # The same file from its beginning, this time with its plain lines taken together.
        stream = stack.enter_context(file.open())
        _, mark = find_encoding(stream.read(_HEAD))
        lines = stack.enter_context(ByteLines(stream, mark, bulk.shape))
        reader = Reader(lines, encoding, _score, taking.take_plain)
    for record in reader:
        taking.take(record)
    taking.finish()
    read.encoding = reader.encoding
    read.notes += _notes(reader)
    return read


class _Taking:
    """Keeps each row of one file or leaves it out, with the reason counted."""

    def __init__(self, read: RawFile, plan: Plan, tell: Callable[[], None]) -> None:
        self._read, self._read_row, self._tell = read, plan.read_row, tell
        self._plain = PlainRows(read.bulk, read.rows) if read.bulk else None
        # Whole rows would fill the memory; two different rows share a digest once in 10³⁸.
        self._seen: set[bytes] = set()

    def take(self, record: Record) -> None:
        """One row that was read."""
        read = self._read
        read.rows_read += 1
        if not read.rows_read % _ROWS_BETWEEN_NEWS:
            self._tell()
        for code in record.damage:
            damage = DAMAGE[code]
            value = ", ".join(cell for cell in record.cells if cell)
            read.tally.note(record.line, "", value, code, damage.message, set_aside=bool(damage.left_out))
            if damage.left_out:
                read.tally.leave_out(damage.left_out)
                return
        row = self._read_row(record.cells)
        if isinstance(row, LeftOut):
            read.leave(row)
        elif self._plain:
            self._plain.add_cells(record.line, record.cells)
        elif self._is_repeated(row):
            read.tally.leave_out(SAME_ROW)
        else:
            read.add(record.line, row)

    def _is_repeated(self, row: Row) -> bool:
        if self._read.source.is_register or self._read.source.adds_offices:
            return False
        digest = blake2b("\x1f".join(row.values()).encode("utf-8", "surrogatepass"), digest_size=16).digest()
        if digest in self._seen:
            return True
        self._seen.add(digest)
        return False

    def take_plain(self, lines: PlainLines) -> None:
        """Some lines that need no reading."""
        read, block = self._read, lines.block
        if read.bulk is None or self._plain is None:
            return
        kinds = block.kinds[lines.begin : lines.end]
        read.rows_read += len(kinds)
        for kind, reason in ((OTHER, read.bulk.no_therapist), (ORGANISATION, read.bulk.no_person)):
            if count := int((kinds == kind).sum()):
                read.tally.leave_out(reason, count)
        for at in (np.flatnonzero(kinds == GONE) + lines.begin).tolist():
            npi, day = block.withdrawal(at)
            read.leave(LeftOut(read.bulk.withdrawn, npi, read.bulk.value(day)))
        before = lines.number - lines.begin
        for at in (np.flatnonzero(kinds == KEPT) + lines.begin).tolist():
            self._plain.add_line(before + at, block.line(at))
        self._tell()

    def finish(self) -> None:
        """All rows were taken."""
        if self._plain:
            self._plain.flush()
        self._read.level()
        self._read.rows.close()
        self._tell()


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
