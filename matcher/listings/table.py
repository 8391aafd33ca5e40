"""The listings table: one row per listing, the columns of ``COLUMNS`` in order, then ``file``, ``row``, ``person``."""

import weakref
from collections.abc import Sequence
from dataclasses import fields
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa
from pandas.api.extensions import ExtensionArray
from pandas.arrays import NumpyExtensionArray

from matcher.listings.cleaned import Value
from matcher.listings.columns import COLUMNS, Kind
from matcher.model import Listing

__all__ = ["FLOATS", "listing_at", "listings_at"]

Numbers = npt.NDArray[np.float64] | ExtensionArray

FLOATS = frozenset([Kind.USD, Kind.DEGREES])


def listing_at(table: pd.DataFrame, position: int) -> Listing:
    """The record of one row, counted from 0."""
    return listings_at(table, [position])[0]


def listings_at(table: pd.DataFrame, positions: Sequence[int]) -> list[Listing]:
    """The records of some rows, in the order asked for.

    A table is taken as it was when the first rows were asked of it: it is not to be changed afterwards.
    """
    if not len(positions):
        return []
    columns = _columns_of(table)
    at = np.asarray(positions, dtype=np.int64)
    texts = columns.texts.take(pa.array(at))
    values: dict[str, list[Value]] = {name: texts.column(name).to_pylist() for name in texts.schema.names}
    for name, numbers in columns.numbers.items():
        values[name] = _stated(numbers.take(at))
    return [Listing(*record) for record in zip(*(values[field.name] for field in fields(Listing)), strict=True)]


def _stated(numbers: Numbers) -> list[Value]:
    """Plain numbers, ``None`` where nothing is stated."""
    if isinstance(numbers, np.ndarray):
        return [None if value != value else value for value in numbers.tolist()]  # noqa: PLR0124 - NaN
    return [None if value is pd.NA else value for value in numbers.tolist()]


class _Columns(NamedTuple):
    """The columns of a table in a form from which a few rows are taken a few times as fast as from a frame."""

    texts: pa.RecordBatch
    numbers: dict[str, Numbers]


_columns: dict[int, _Columns] = {}


def _columns_of(table: pd.DataFrame) -> _Columns:
    """The columns of a table, without a copy where they are Arrow text in one piece; forgotten with the table."""
    found = _columns.get(id(table))
    if found is None:
        number_kinds = {*FLOATS, Kind.YEAR}
        texts = {c.name: _one_piece(table[c.name]) for c in COLUMNS if c.kind not in number_kinds}
        numbers = {c.name: table[c.name].array for c in COLUMNS if c.kind in number_kinds}
        plain = {
            name: array.to_numpy() if isinstance(array, NumpyExtensionArray) else array
            for name, array in numbers.items()
        }
        found = _columns[id(table)] = _Columns(pa.RecordBatch.from_pydict(texts), plain)
        weakref.finalize(table, _columns.pop, id(table), None)
    return found


def _one_piece(column: pd.Series) -> pa.Array:
    text = pa.array(column.array)
    pieces = text.chunks if isinstance(text, pa.ChunkedArray) else [text]
    return pieces[0] if len(pieces) == 1 else pa.chunked_array(pieces, type=text.type).combine_chunks()
