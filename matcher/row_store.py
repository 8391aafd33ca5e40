"""Where rows wait between two steps: tables of one shape, in memory or in a file that is mapped into it."""

import mmap
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pyarrow as pa

__all__ = ["LINE", "RowStore", "packed", "unpacked"]

Mask = npt.NDArray[np.bool_]
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
        self._kept: list[Mask | None] = []
        self._writer = pa.ipc.new_file(str(path), schema) if path else None
        self._pages: mmap.mmap | None = None
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
            self._hold(table)

    def _hold(self, table: pa.Table) -> None:
        self._tables.append(table)
        self._kept.append(None)

    def close(self) -> None:
        """No more rows come."""
        if self._writer and self._path:
            self._writer.close()
            self._writer = None
            with self._path.open("rb") as file:
                self._pages = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            mapped = pa.ipc.open_file(pa.py_buffer(self._pages))
            for at in range(mapped.num_record_batches):
                self._hold(pa.Table.from_batches([mapped.get_batch(at)]))

    def tables(self, most: int | None = None) -> Iterator[pa.Table]:
        """The rows, some at a time, at most ``most``; never none."""
        for whole, kept in zip(list(self._tables), list(self._kept), strict=True):
            table = whole if kept is None else whole.filter(pa.array(kept))
            step = most or max(table.num_rows, 1)
            yield from (table.slice(at, step) for at in range(0, table.num_rows, step))
            self._let_go()

    def column(self, name: str) -> pa.Array:
        """One column of all rows in one piece."""
        chunks = [chunk for table in self._of(name) for chunk in table[name].chunks]
        whole = pa.concat_arrays(chunks) if chunks else pa.array([], self._schema.field(name).type)
        self._let_go()
        return whole

    def texts(self, name: str) -> list[str]:
        """One column of all rows."""
        found = [text for table in self._of(name) for text in table[name].to_pylist()]
        self._let_go()
        return found

    def _of(self, *names: str) -> Iterator[pa.Table]:
        for table, kept in zip(self._tables, self._kept, strict=True):
            some = table.select(names)
            yield some if kept is None else some.filter(pa.array(kept))

    def _let_go(self) -> None:
        """Let the system have the pages of the file again: they are read anew where they are needed."""
        if self._pages is not None and hasattr(mmap, "MADV_DONTNEED"):
            self._pages.madvise(mmap.MADV_DONTNEED)

    def take(self, positions: Sequence[int] | npt.NDArray[np.int64], names: Sequence[str] | None = None) -> pa.Table:
        """Some rows in the order asked for, all columns or some."""
        tables = list(self._of(*(names or self._schema.names)))
        whole = pa.concat_tables(tables) if tables else self._schema.empty_table().select(names or self._schema.names)
        return whole.take(pa.array(positions, pa.int64()))

    def keep_only(self, kept: Mask) -> None:
        """Drop the rows whose place in ``kept``, shape (n,), is false."""
        start = 0
        for at, (table, before) in enumerate(zip(self._tables, self._kept, strict=True)):
            now = np.ones(table.num_rows, dtype=np.bool_) if before is None else before.copy()
            count = int(now.sum())
            now[now] = kept[start : start + count]
            start += count
            self._kept[at] = None if now.all() else now
        self._count = int(kept.sum())

    def replace(self, tables: Sequence[pa.Table]) -> None:
        """Put other rows in the place of these."""
        self._tables, self._kept = [], []
        self._count = sum(table.num_rows for table in tables)
        for table in tables:
            self._hold(table)
