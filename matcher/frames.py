"""Columns of Arrow ↔ tables of pandas, in memory or as files that are mapped into it: nothing is copied or read early.

A folder of columns holds one file per column, each in one piece, so that single rows are fetched without the others
and several processes share one memory. A column in which no row says anything has no file.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa

__all__ = ["TEXT", "WHOLE", "Kinds", "frame_of", "open_columns", "open_frame", "table_of", "write_columns"]

TEXT = pa.large_string()
"""How text is kept: as pandas keeps it, so that a mapped column is used as it lies in the file."""
WHOLE = pa.uint16()
"""How years are kept, which may be missing: ``Int16`` in the table; signed integers are never missing."""
Kinds = list[tuple[str, str]]
"""Name and type of each column, in order."""
_ENDING = ".arrow"
_PANDAS_TEXT = pd.StringDtype(na_value=np.nan)


def frame_of(columns: Mapping[str, pa.Array]) -> pd.DataFrame:
    """A table of these columns over the same memory.

    Text is ``str`` with ``""`` for not stated, ``WHOLE`` becomes ``Int16``, other numbers become numpy's.
    """
    return pd.DataFrame({name: _series(array) for name, array in columns.items()}, copy=False)


def _series(array: pa.Array) -> pd.Series:
    if array.type == TEXT:
        text = pd.arrays.ArrowStringArray(pa.chunked_array([array]), dtype=_PANDAS_TEXT)  # type: ignore[call-arg]
        return pd.Series(text, copy=False)
    if array.type == WHOLE:
        missing = array.is_null().to_numpy(zero_copy_only=False)
        values = array.fill_null(0).to_numpy(zero_copy_only=False).view(np.int16)
        return pd.Series(pd.arrays.IntegerArray(values, missing), copy=False)
    if pa.types.is_floating(array.type) and array.null_count == len(array):
        return pd.Series(np.broadcast_to(np.nan, len(array)), copy=False)
    return pd.Series(array.to_numpy(zero_copy_only=False), copy=False)


def write_columns(folder: Path, columns: Iterable[tuple[str, pa.Array]]) -> Kinds:
    """Write columns, one at a time, and return what kind each is, in order; ``open_frame`` needs it."""
    folder.mkdir()
    kinds: Kinds = []
    for name, array in columns:
        kinds.append((name, str(array.type)))
        if not _says_nothing(array):
            if pa.types.is_floating(array.type):
                # As numpy says *missing*: so the file is used as it lies.
                array = array.fill_null(np.nan)  # noqa: PLW2901 - the same column
            schema = pa.schema([pa.field(name, array.type)])
            with pa.ipc.new_file(str(folder / (name + _ENDING)), schema) as file:
                file.write_batch(pa.record_batch([array], schema=schema))
    return kinds


def table_of(frame: pd.DataFrame) -> pa.Table:
    """The columns of a table: text, and numbers of which none is missing."""
    return pa.table({str(name): _array(frame[name]) for name in frame})


def _array(column: pd.Series) -> pa.Array:
    if isinstance(column.dtype, pd.StringDtype):
        found = pa.array(column, TEXT, from_pandas=True)
        return found.combine_chunks() if isinstance(found, pa.ChunkedArray) else found
    return pa.array(column.to_numpy())


def _says_nothing(array: pa.Array) -> bool:
    if array.type == TEXT:
        offsets = np.frombuffer(array.buffers()[1], dtype=np.int64)[array.offset :][: len(array) + 1]
        return not len(array) or bool(offsets[0] == offsets[-1])
    return bool(array.null_count == len(array))


def open_columns(folder: Path, kinds: Kinds, rows: int) -> dict[str, pa.Array]:
    """The columns of a folder, mapped into memory: their size does not matter.

    Raises:
        OSError: a file cannot be read.
        pa.ArrowInvalid: a file is none of ours.
    """
    return {name: _open_column(folder / (name + _ENDING), kind, rows) for name, kind in kinds}


def open_frame(folder: Path, kinds: Kinds, rows: int) -> pd.DataFrame:
    """The table of a folder of columns, mapped like them."""
    return frame_of(open_columns(folder, kinds, rows))


def _open_column(path: Path, kind: str, rows: int) -> pa.Array:
    if not path.exists():
        return _nothing(kind, rows)
    array = pa.ipc.open_file(pa.memory_map(str(path))).get_batch(0).column(0)
    if str(array.type) != kind or len(array) != rows:
        raise pa.ArrowInvalid(f"{path.name} does not belong to this directory")
    return array


def _nothing(kind: str, rows: int) -> pa.Array:
    """A column in which no row says anything; its memory is never touched, so it takes none."""
    return _no_text(rows) if kind == str(TEXT) else pa.nulls(rows, pa.type_for_alias(kind))


@lru_cache(maxsize=2)
def _no_text(rows: int) -> pa.Array:
    """A column of empty text; all that are as long share it."""
    ends = pa.py_buffer(np.zeros(rows + 1, dtype=np.int64))
    return pa.LargeStringArray.from_buffers(rows, ends, pa.py_buffer(b""))
