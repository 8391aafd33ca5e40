"""Rows of a national register that are kept, on their way from lines to a table of cells: parsed many at a time."""

import csv
import io
from collections.abc import Sequence

import pyarrow as pa
import pyarrow.csv

from matcher.listings.source import Bulk
from matcher.row_store import RowStore

__all__ = ["PlainRows"]

_BYTES_TOGETHER = 4 << 20


class PlainRows:
    """Takes lines as they stand and cells as they were read, in order; ``flush`` hands on what waits."""

    def __init__(self, bulk: Bulk, rows: RowStore) -> None:
        self._rows = rows
        names = [str(at) for at in range(bulk.shape.width)]
        wanted = [names[at] for at in bulk.cells]
        self._renamed = dict(zip(wanted, bulk.names, strict=True))
        self._names = names
        self._convert = pyarrow.csv.ConvertOptions(
            include_columns=wanted, column_types=dict.fromkeys(wanted, pa.string()), strings_can_be_null=False
        )
        self._lines: list[bytes] = []
        self._numbers: list[int] = []
        self._size = 0

    def add_line(self, number: int, line: bytes) -> None:
        """Keep a plain line of the file."""
        self._lines.append(line)
        self._numbers.append(number)
        self._size += len(line)
        if self._size >= _BYTES_TOGETHER:
            self.flush()

    def add_cells(self, number: int, cells: Sequence[str]) -> None:
        """Keep a row that the reader made of one line or several."""
        text = io.StringIO()
        csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\n").writerow(cells)
        self.add_line(number, text.getvalue().encode())

    def flush(self) -> None:
        """Parse what waits and add it to the rows."""
        if not self._lines:
            return
        content = b"".join(self._lines)
        table = pyarrow.csv.read_csv(
            pa.BufferReader(content),
            pyarrow.csv.ReadOptions(column_names=self._names, block_size=len(content) + 1),
            pyarrow.csv.ParseOptions(newlines_in_values=True),
            self._convert,
        )
        columns = {self._renamed[name]: table[name].combine_chunks() for name in table.column_names}
        self._rows.add_text(columns, self._numbers)
        self._lines, self._numbers, self._size = [], [], 0
