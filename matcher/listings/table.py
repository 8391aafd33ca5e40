"""The listings table: one row per listing, the columns of ``COLUMNS`` in order, then ``file``, ``row``, ``person``."""

from collections.abc import Sequence

import pandas as pd

from matcher.listings.cleaned import Value
from matcher.listings.columns import COLUMNS, Kind
from matcher.model import Listing

__all__ = ["FLOATS", "listing_at", "listings_at"]

FLOATS = frozenset([Kind.USD, Kind.DEGREES])


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
    if kind is Kind.YEAR or kind in FLOATS:
        return [None if pd.isna(value) else value for value in values]
    return values
