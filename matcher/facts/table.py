"""What every listing of a directory states, as columns of small integers and one of text."""

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date

import numpy as np
import pandas as pd

from matcher.facts.rows import TEXT_COLUMNS, USD_COLUMNS, YEAR_COLUMNS, Cell, FactRow, Known, read_rows
from matcher.facts.workers import Workers
from matcher.model import Criterion
from matcher.workers import cores

__all__ = ["FACT_COLUMNS", "FINDINGS", "facts_table"]

FACT_COLUMNS: dict[str, type[np.generic]] = {
    **{criterion.value: np.int8 for criterion in Criterion},
    "couples_focus": np.int8,
    "call_kind": np.int8,
    "practising_since": np.int16,
    "years_conflict": np.bool_,
    "issues": np.uint32,
    "top_issues": np.uint32,
}
FINDINGS = "findings"
"""The column that holds answers, reasons and where the quotes stand, for ``unpack_facts``."""
# Starting a process costs about as much as reading some thousand listings.
ROWS_THAT_PAY = 20_000
_CHUNK = 1_000


def facts_table(
    listings: pd.DataFrame, as_of: date, progress: Callable[[int, int], None] | None = None
) -> pd.DataFrame:
    """One row of answers per listing, in the same order.

    Args:
        listings: the columns of ``listings/columns.py``; empty text and missing numbers mean *not stated*.
        as_of: the day to count years to.
        progress: told how many rows are done and how many there are; called in the caller's thread.

    Returns:
        ``FACT_COLUMNS``: an ``Answer`` per ``Criterion``, the grades, ``practising_since`` (0 = not stated), whether
        the years conflict, the concerns as bits in the order of ``Issue``; and ``FINDINGS``.
    """
    tell = progress or (lambda _done, _all: None)
    total = len(listings)
    rows: list[FactRow] = []
    for part in _read_all(_chunks(listings), total, as_of):
        rows.extend(part)
        tell(len(rows), total)
    columns = list(zip(*rows, strict=True)) or [()] * (len(FACT_COLUMNS) + 1)
    numbers = {
        name: np.array(values, dtype=kind)
        for (name, kind), values in zip(FACT_COLUMNS.items(), columns[:-1], strict=True)
    }
    return pd.DataFrame(numbers | {FINDINGS: pd.array(columns[-1], dtype="str")}, index=listings.index)


def _read_all(chunks: Iterator[list[list[Cell]]], total: int, as_of: date) -> Iterator[list[FactRow]]:
    count = cores()
    if total < ROWS_THAT_PAY or count == 1:
        known: Known = {}
        for chunk in chunks:
            yield read_rows(chunk, as_of, known)
        return
    with closing(Workers(count, as_of)) as workers:
        yield from workers.read(chunks)


def _chunks(listings: pd.DataFrame) -> Iterator[list[list[Cell]]]:
    for start in range(0, len(listings), _CHUNK):
        part = listings.iloc[start : start + _CHUNK]
        texts = [part[name].tolist() for name in TEXT_COLUMNS]
        numbers = [_numbers(part[name]) for name in (*YEAR_COLUMNS, *USD_COLUMNS)]
        yield [list(row) for row in zip(*texts, *numbers, strict=True)]


def _numbers(column: pd.Series) -> list[float | None]:
    return [None if pd.isna(value) else float(value) for value in column.tolist()]
