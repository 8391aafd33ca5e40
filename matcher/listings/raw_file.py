"""One file, read but not yet cleaned: rows in the file's own words, with line numbers and a tally."""

from dataclasses import dataclass, field
from pathlib import Path

import pyarrow as pa

from matcher.listings.columns import COLUMNS
from matcher.listings.report import Tally
from matcher.listings.source import Bulk, LeftOut, Plan, Row, Source
from matcher.model import FileReport, HeadingMatch
from matcher.row_store import RowStore

__all__ = ["RawFile"]

_ROWS_TOGETHER = 2000
_COLUMN_NAMES = tuple(column.name for column in COLUMNS)


@dataclass(slots=True)
class RawFile:
    """The rows kept so far, and what is known of the file; ``rows_read`` counts all rows.

    ``rows`` holds our columns, or, where there is a ``bulk``, the cells that ``bulk.columns`` makes them of. They are
    clean where the file was read for a directory that is now brought up to date.
    """

    name: str
    source: Source
    headings: tuple[HeadingMatch, ...]
    tally: Tally
    rows: RowStore
    bulk: Bulk | None = None
    rows_read: int = 0
    encoding: str = ""
    notes: list[str] = field(default_factory=list)
    withdrawn: dict[str, str] = field(default_factory=dict)
    waiting: list[tuple[int, Row]] = field(default_factory=list)
    nameless: int = 0
    is_clean: bool = False

    @classmethod
    def begin(cls, name: str, source: Source, plan: Plan, bulk: Bulk | None, spill: Path | None) -> "RawFile":
        """A file of which no row has been read; its rows will wait in memory, or in the file ``spill``."""
        rows = RowStore.of_text(bulk.names if bulk else _COLUMN_NAMES, spill)
        return cls(name, source, plan.headings, Tally(name), rows, bulk, notes=list(plan.notes))

    def columns_of(self, table: pa.Table) -> dict[str, list[str]]:
        """Our columns of some of the rows, in the words of the file, in the order of ``COLUMNS``."""
        if self.bulk:
            found = self.bulk.columns(table)
            return {name: found[name] for name in _COLUMN_NAMES if name in found}
        columns = {name: table[name].to_pylist() for name in self.rows.names}
        if self.is_clean:
            return {name: ["" if value is None else str(value) for value in cells] for name, cells in columns.items()}
        return columns

    def texts(self, column: str, heading: str) -> list[str]:
        """One of our columns of all rows; ``heading`` is the cell that it is where the rows are kept as cells."""
        if self.bulk:
            return list(map(self.bulk.value, self.rows.texts(heading))) if heading in self.rows.names else []
        return self.rows.texts(column)

    def leave(self, out: LeftOut) -> None:
        """Count a row that is no listing, and remember who left."""
        self.tally.leave_out(out.reason)
        if out.withdrawn_npi:
            self.withdrawn[out.withdrawn_npi] = out.withdrawn_on

    def add(self, line: int, row: Row) -> None:
        """Keep a row. It waits with others until ``level`` lays them into columns."""
        self.waiting.append((line, row))
        if len(self.waiting) >= _ROWS_TOGETHER:
            self.level()

    def level(self) -> None:
        """Lay the rows that wait into columns; those that a row does not state are empty."""
        stated = set().union(*(row for _, row in self.waiting))
        columns = {
            name: pa.array([row.get(name, "") for _, row in self.waiting], pa.string())
            for name in _COLUMN_NAMES
            if name in stated
        }
        if self.waiting:
            self.rows.add_text(columns, [line for line, _ in self.waiting])
        self.waiting = []

    def finish(self, nameless: int) -> None:
        """All rows were cleaned; so many of them had no name and became no listing."""
        self.nameless = nameless

    def report(self) -> FileReport:
        """What became of the file."""
        return FileReport(
            name=self.name,
            format=self.source.name,
            encoding=self.encoding,
            rows_read=self.rows_read,
            rows_kept=len(self.rows) - self.nameless,
            left_out=dict(self.tally.left_out),
            headings=self.headings,
            notes=tuple(self.notes),
        )
