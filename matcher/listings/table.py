"""The listings table: one row per listing, the columns of ``COLUMNS`` in order, then ``file``, ``row``, ``person``."""

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd

from matcher.listings.cleaned import Value
from matcher.listings.columns import COLUMNS, Kind
from matcher.model import Listing

__all__ = ["listing_at", "listings_at", "make_table"]

_FLOATS = frozenset([Kind.USD, Kind.DEGREES])


def make_table(
    columns: Mapping[str, Sequence[Value]],
    files: Sequence[str],
    rows: Sequence[int],
    person: npt.NDArray[np.int32],
) -> pd.DataFrame:
    """The table of shape (n, columns + 3).

    Text is ``str`` with ``""`` for not stated, years are ``Int16``, other numbers ``float64`` with NaN. ``file`` and
    ``row`` say where a listing stands, from line 1.
    """
    table: dict[str, pd.Series] = {}
    for column in COLUMNS:
        values = columns[column.name]
        if column.kind is Kind.YEAR:
            table[column.name] = pd.Series(values, dtype="Int16")
        elif column.kind in _FLOATS:
            table[column.name] = pd.Series(values, dtype="float64")
        else:
            table[column.name] = pd.Series(values, dtype="str")
    table["file"] = pd.Series(files, dtype="str")
    table["row"] = pd.Series(rows, dtype="int64")
    table["person"] = pd.Series(person, dtype="int32")
    return pd.DataFrame(table)


def listing_at(table: pd.DataFrame, position: int) -> Listing:
    """The record of one row, counted from 0."""
    return listings_at(table, [position])[0]


def listings_at(table: pd.DataFrame, positions: Sequence[int]) -> list[Listing]:
    """The records of some rows, in the order asked for."""
    if not len(positions):
        return []
    rows = table.iloc[list(positions)]
    columns = [_plain_values(rows[column.name], column.kind) for column in COLUMNS]
    names = [column.name for column in COLUMNS]
    return [Listing(**dict(zip(names, values, strict=True))) for values in zip(*columns, strict=True)]


def _plain_values(column: pd.Series, kind: Kind) -> list[Value]:
    values = column.tolist()
    if kind is Kind.YEAR or kind in _FLOATS:
        return [None if pd.isna(value) else value for value in values]
    return values
