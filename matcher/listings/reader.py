"""Bytes → rows of cells: encoding, delimiter, headings, every row with its line in the file, damage named.

The engine is the ``csv`` module, one record at a time, because it says exactly which lines a row came from. A quote
that is never closed would swallow the rows after it: then the lines are given back and only the first is mended.
"""

import csv
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from matcher.listings.byte_lines import LineStream, PlainLines
from matcher.listings.lines import Lines

__all__ = ["DAMAGE", "Reader", "Record"]

DELIMITERS = ",;\t|"
# Letterheads and notes above the headings are a few lines; further down, two known words in a row are a coincidence.
_MOST_PREAMBLE_LINES = 50
# The longest about-texts seen have some dozen line breaks; a "cell" of more lines is a quote that was never closed.
_MOST_LINES_A_RECORD = 200
# Lines that may be looked at again, per line read. It keeps a file made of open quotes linear in its length.
_REPLAYS_A_LINE = 4
# A row with fewer than half of its cells is the torn-off end of another one, not a listing with blanks at its end.
_LEAST_SHARE_OF_CELLS = 0.5
# A cell's line that has exactly as many cells as there are headings is a row that an open quote swallowed; with few
# headings a sentence with commas could look the same.
_LEAST_CELLS_TO_KNOW_A_ROW = 8


@dataclass(frozen=True, slots=True)
class Damage:
    """A kind of damage: what to tell the person, and why the row is left out, if it is."""

    message: str
    left_out: str = ""


DAMAGE: dict[str, Damage] = {
    "row/too-many-cells": Damage(
        "More cells than headings, probably a comma without quotes: nobody can tell which cell is which. Left out",
        "damaged: more cells than headings",
    ),
    "row/broken-off": Damage(
        "Far fewer cells than headings, probably the rest of a row broken in two. Left out",
        "damaged: far fewer cells than headings",
    ),
    "row/too-few-cells": Damage("Fewer cells than headings; the missing ones at the end count as not stated"),
    "row/open-quote": Damage("A quotation mark that is never closed; the row was mended, the rows after it kept"),
    "row/open-quote-unusable": Damage(
        "A quotation mark that is never closed, and the cells do not fit the headings. Left out",
        "damaged: a quotation mark that is never closed",
    ),
    "row/too-long": Damage("A cell far too long for a listing. Left out", "damaged: a cell far too long"),
    "row/nul": Damage("NUL characters, which no text has, were taken out"),
    "row/encoding": Damage("Characters that are not UTF-8 were read as Windows-1252"),
}


@dataclass(frozen=True, slots=True)
class Record:
    """One row: the line it begins on, its cells (one per heading unless left out), and codes of its damage."""

    line: int
    cells: list[str]
    damage: tuple[str, ...] = ()


class Reader:
    """The rows of one file. ``headings`` are known from the start; iterate once for the rows.

    Args:
        stream: the lines.
        encoding: what they were decoded from, for the report.
        score_headings: how many of some cells are known as headings.
        take_plain: gets the lines that a stream of a national register knows to be sound; they are not returned.
    """

    def __init__(
        self,
        stream: LineStream,
        encoding: str,
        score_headings: Callable[[Sequence[str]], int],
        take_plain: Callable[[PlainLines], None] | None = None,
    ) -> None:
        self._stream, self._encoding = stream, encoding
        self._lines = Lines(stream)
        self._take_plain = take_plain
        self._replays = 0
        self._bad_bytes = 0
        self.blank_rows = 0
        self.preamble: list[str] = []
        self.delimiter, self.headings = self._find_headings(score_headings)

    @property
    def encoding(self) -> str:
        """The encoding in words; complete once all rows are read."""
        if not self._bad_bytes:
            return self._encoding.upper()
        return "UTF-8 mixed with Windows-1252" if self._lines.read_non_ascii else "Windows-1252"

    def __iter__(self) -> Iterator[Record]:
        """The rows in order. Blank ones are counted, not returned."""
        parser = csv.reader(self._lines, delimiter=self.delimiter)
        while True:
            while self._take_plain and (plain := self._lines.take_plain()):
                self._take_plain(plain)
            self._lines.begin()
            self._lines.most = _MOST_LINES_A_RECORD if self._has_patience() else 1
            line = self._lines.number + 1
            try:
                cells, damage = next(parser), ""
            except StopIteration:
                return
            except csv.Error:
                cells, damage = [], "row/too-long"
            if len(self._lines.taken) > 1 or self._lines.ran_out:
                cells, damage = self._check_several_lines(cells, damage)
            if record := self._record(line, cells, damage):
                yield record

    def _has_patience(self) -> bool:
        return self._replays <= _REPLAYS_A_LINE * self._lines.number + _MOST_LINES_A_RECORD

    def _record(self, line: int, cells: list[str], damage: str) -> Record | None:
        lines = self._lines
        if lines.too_long:
            damage = "row/too-long"
        codes = [damage] if damage else []
        if not damage and not any(map(str.strip, cells)):
            self.blank_rows += 1
            return None
        if not damage or damage == "row/open-quote":
            cells, misfit = self._fit(cells)
            codes += [misfit] if misfit else []
        if lines.nuls:
            codes.append("row/nul")
        if lines.bad_bytes:
            self._bad_bytes += lines.bad_bytes
            codes.append("row/encoding")
        return Record(line, cells, tuple(codes))

    def _fit(self, cells: list[str]) -> tuple[list[str], str]:
        """The cells brought to the number of headings, and the code of what was wrong."""
        width = len(self.headings)
        if len(cells) == width:
            return cells, ""
        if len(cells) > width:
            extra = any(map(str.strip, cells[width:]))
            return (cells, "row/too-many-cells") if extra else (cells[:width], "")
        code = "row/too-few-cells" if len(cells) >= width * _LEAST_SHARE_OF_CELLS else "row/broken-off"
        return cells + [""] * (width - len(cells)), code

    def _check_several_lines(self, cells: list[str], damage: str) -> tuple[list[str], str]:
        """A row over several lines is believed if its quotes are sound; otherwise only its first line is."""
        if not damage and not self._lines.ran_out and self._is_sound(self._lines.taken):
            return cells, damage
        line, given_back = self._lines.first_alone()
        self._replays += given_back
        return self._mend_quote(line)

    def _is_sound(self, taken: list[str]) -> bool:
        try:
            rows = list(csv.reader(taken, delimiter=self.delimiter, strict=True))
        except csv.Error:
            return False
        width = len(self.headings)
        if len(rows) != 1 or width < _LEAST_CELLS_TO_KNOW_A_ROW:
            return len(rows) == 1
        return not any(len(self._cells(line)) == width for line in taken[1:-1])

    def _cells(self, line: str) -> list[str]:
        try:
            return next(csv.reader([line], delimiter=self.delimiter), [])
        except csv.Error:
            return []

    def _mend_quote(self, line: str) -> tuple[list[str], str]:
        """Read one line with an open quote: with the quote closed at its end, or else taken as a letter."""
        width = len(self.headings)
        line = line.rstrip("\r\n")
        closed = self._cells(line)
        literal = line.split(self.delimiter)
        for cells in (closed, [cell.strip('"') for cell in literal]):
            if len(cells) == width:
                return cells, "row/open-quote"
        return closed, "row/open-quote-unusable"

    def _find_headings(self, score: Callable[[Sequence[str]], int]) -> tuple[str, list[str]]:
        """The delimiter under which a row with the most known headings appears first; skips what stands above it."""
        self._lines.most = _MOST_PREAMBLE_LINES
        head = list(self._lines)
        best: tuple[int, int, str, int, list[str]] = (0, 0, ",", 1, [])
        for delimiter in DELIMITERS:
            known, end, cells = _first_headings(head, delimiter, score)
            if (known, len(cells)) > best[:2]:
                best = (known, len(cells), delimiter, end, cells)
        _, _, delimiter, end, cells = best
        if not cells:
            cells = next((row for row in csv.reader(head) if any(row)), [])
        self._lines.give_back(keep=end)
        start = end - 1
        self.preamble = [line.strip() for line in head[:start] if line.strip()]
        return delimiter, cells


def _first_headings(
    head: list[str], delimiter: str, score: Callable[[Sequence[str]], int]
) -> tuple[int, int, list[str]]:
    """How many headings the first row with two or more knows, the line it ends on, and its cells."""
    parser = csv.reader(head, delimiter=delimiter)
    fallback: tuple[int, int, list[str]] = (0, 1, [])
    try:
        for cells in parser:
            known = score(cells)
            if known > 1:
                return known, parser.line_num, cells
            if known > fallback[0]:
                fallback = (known, parser.line_num, cells)
    except csv.Error:
        pass
    return fallback
