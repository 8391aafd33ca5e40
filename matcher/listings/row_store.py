"""Where rows wait between two steps: tables of one shape, in memory or in a file that is mapped into it."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pyarrow as pa

__all__ = ["LINE", "RowStore", "packed", "unpacked"]

LINE = "line"
"""The column with the line of each row in its file."""


def packed(table: pa.Table) -> bytes:
    """The rows as bytes for another process; of a slice only its own rows, which pickling would not see to."""
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as stream:
        stream.write_table(table)
    found: bytes = sink.getvalue().to_pybytes()
    return found


def unpacked(rows: bytes) -> pa.Table:
    """The rows again."""
    return pa.ipc.open_stream(rows).read_all()


class RowStore:
    """Rows in order. Add while they come, ``close`` once, then read them as often as needed.

    Args:
        schema: the columns of the rows.
        path: keep the rows in this file instead of in memory.
    """

    def __init__(self, schema: pa.Schema, path: Path | None = None) -> None:
        self._schema = schema
        self._path = path
        self._tables: list[pa.Table] = []
        self._writer = pa.ipc.new_file(str(path), schema) if path else None
        self._count = 0

    @classmethod
    def of_text(cls, names: Sequence[str], path: Path | None = None) -> "RowStore":
        """Rows of text with their lines."""
        return cls(pa.schema([(LINE, pa.int64()), *((name, pa.string()) for name in names)]), path)

    @property
    def names(self) -> list[str]:
        """The columns, without the line."""
        return [name for name in self._schema.names if name != LINE]

    def __len__(self) -> int:
        return self._count

    def add_text(self, columns: dict[str, pa.Array], lines: Sequence[int]) -> None:
        """Add rows of text; columns that are missing are empty."""
        empty = pa.repeat(pa.scalar("", pa.string()), len(lines))
        arrays = [pa.array(lines, pa.int64()), *(columns.get(name, empty) for name in self.names)]
        self.add(pa.Table.from_arrays(arrays, schema=self._schema))

    def add(self, table: pa.Table) -> None:
        """Add rows of the shape that all have."""
        self._count += table.num_rows
        if self._writer:
            self._writer.write_table(table)
        else:
            self._tables.append(table)

    def close(self) -> None:
        """No more rows come."""
        if self._writer and self._path:
            self._writer.close()
            self._writer = None
            mapped = pa.ipc.open_file(pa.memory_map(str(self._path)))
            self._tables = [pa.Table.from_batches([mapped.get_batch(at)]) for at in range(mapped.num_record_batches)]

    def tables(self, most: int | None = None) -> Iterator[pa.Table]:
        """The rows, some at a time, at most ``most``; never none."""
        for table in self._tables:
            step = most or max(table.num_rows, 1)
            yield from (table.slice(at, step) for at in range(0, table.num_rows, step))

    def column(self, name: str) -> pa.Array:
        """One column of all rows in one piece."""
        chunks = [chunk for table in self._tables for chunk in table[name].chunks]
        return pa.concat_arrays(chunks) if chunks else pa.array([], self._schema.field(name).type)

    def texts(self, name: str) -> list[str]:
        """One column of all rows."""
        return [text for table in self._tables for text in table[name].to_pylist()]

    def take(self, positions: Sequence[int] | npt.NDArray[np.int64], names: Sequence[str] | None = None) -> pa.Table:
        """Some rows in the order asked for, all columns or some."""
        whole = pa.concat_tables(self._tables) if self._tables else self._schema.empty_table()
        return (whole.select(names) if names else whole).take(pa.array(positions, pa.int64()))

    def keep_only(self, kept: npt.NDArray[np.bool_]) -> None:
        """Drop the rows whose place in ``kept``, shape (n,), is false."""
        if kept.all():
            return
        start, tables = 0, []
        for table in self.tables():
            tables.append(table.filter(pa.array(kept[start : start + table.num_rows])))
            start += table.num_rows
        self.replace(tables)

    def replace(self, tables: Sequence[pa.Table]) -> None:
        """Put other rows in the place of these."""
        self._tables, self._count = list(tables), sum(table.num_rows for table in tables)
