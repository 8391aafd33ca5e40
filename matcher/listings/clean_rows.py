"""The cleaned rows of all files: ids, people, where each stands, column by column."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from matcher.frames import TEXT, WHOLE
from matcher.listings.cleaned import PROBLEMS, Value
from matcher.listings.columns import COLUMNS, Column, Kind
from matcher.listings.duplicates import PERSON_COLUMNS
from matcher.listings.person_keys import PersonKeys, number_rows
from matcher.listings.report import Tally
from matcher.listings.table import FLOATS
from matcher.row_store import LINE, RowStore

__all__ = ["CLEAN_SCHEMA", "CleanRows"]


def _type(column: Column) -> pa.DataType:
    if column.kind is Kind.YEAR:
        return WHOLE
    return pa.float64() if column.kind in FLOATS else TEXT


CLEAN_SCHEMA = pa.schema([(LINE, pa.int64()), *((column.name, _type(column)) for column in COLUMNS)])


@dataclass(slots=True)
class _Part:
    """The rows of one file among all."""

    tally: Tally
    count: int = 0


class CleanRows:
    """Cleaned rows as they come, file after file; ``close`` once, then ask for ``columns``.

    Args:
        path: keep the rows in this file instead of in memory.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._store = RowStore(CLEAN_SCHEMA, path)
        self._parts: list[_Part] = []
        self._keys: list[PersonKeys] = []
        self._ids: pa.Array = pa.array([], TEXT)

    def __len__(self) -> int:
        return len(self._store)

    def begin(self, tally: Tally) -> None:
        """The rows that come now are of this file."""
        self._parts.append(_Part(tally))

    def add(self, table: pa.Table, keys: PersonKeys) -> None:
        """Add rows of the present file."""
        if table.num_rows:
            self._store.add(table)
        self._parts[-1].count += table.num_rows
        self._keys.append(keys)

    def close(self) -> None:
        """No more rows come; every listing gets an id of its own."""
        self._store.close()
        self._ids = self._own_ids()

    def columns(self) -> Iterator[tuple[str, pa.Array]]:
        """Every column of the table in one piece, one after the other."""
        for column in COLUMNS:
            yield column.name, self._ids if column.name == "listing_id" else self._store.column(column.name)
        names = [pa.repeat(pa.scalar(part.tally.file, TEXT), part.count) for part in self._parts]
        yield "file", pa.concat_arrays(names) if names else pa.array([], TEXT)
        yield "row", self._store.column(LINE)
        yield "person", pa.array(self._people())

    def _people(self) -> npt.NDArray[np.int32]:
        return number_rows(self._keys, self._texts)

    def _texts(self, positions: npt.NDArray[np.int64]) -> Mapping[str, Sequence[Value]]:
        found = self._store.take(positions, PERSON_COLUMNS)
        return {name: found[name].to_pylist() for name in PERSON_COLUMNS}

    def _own_ids(self) -> pa.Array:
        """The ids: file and line where a listing has none, a number behind an id that comes again."""
        ids = self._store.column("listing_id")
        has_own = pc.count_distinct(ids).as_py() == len(ids) and not pc.any(pc.equal(ids, "")).as_py()
        if has_own:
            return ids
        return pa.array(self._renamed(ids.to_pylist()), TEXT)

    def _renamed(self, ids: list[str]) -> list[str]:
        lines = self._store.column(LINE).to_pylist()
        tallies = [part.tally for part in self._parts for _ in range(part.count)]
        given = Counter(filter(None, ids))
        taken: set[str] = set()
        for at, (tally, line) in enumerate(zip(tallies, lines, strict=True)):
            wanted = ids[at] or f"{tally.file}:{line}"
            name, number = wanted, 1
            while name in taken or (number > 1 and name in given):
                number += 1
                name = f"{wanted} ({number})"
            if name != wanted and ids[at]:
                tally.note(line, "listing_id", wanted, "listing_id/repeated", PROBLEMS["repeated"])
            ids[at] = name
            taken.add(name)
        return ids
