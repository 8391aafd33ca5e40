"""What every source file hands in: how to know its format and how to turn its rows into our columns."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pyarrow as pa

from matcher.listings.sieve import Shape
from matcher.model import HeadingMatch

__all__ = ["Bulk", "LeftOut", "Plan", "Row", "Source"]

Row = dict[str, str]
"""Our column → the words of the file, not yet cleaned. A column that is missing is not stated."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A row that is no listing, and why, in words.

    ``withdrawn_npi`` is set where the row says that this person has left the register (with the day it happened,
    as the file writes it), so that an older row about them in another file is not believed.
    """

    reason: str
    withdrawn_npi: str = ""
    withdrawn_on: str = ""


@dataclass(frozen=True, slots=True)
class Bulk:
    """How a file of millions of rows is read many rows at a time, with the same result as row by row.

    Args:
        shape: how its lines are told apart without reading them.
        cells: the numbers of the cells that are kept of a therapist's row.
        names: what each of these cells is called in the table that ``columns`` gets.
        columns: the kept cells of many rows → our columns in the words of the file; one that is missing says nothing.
        no_therapist: why a row without a code of the families is left out.
        no_person: why an organisation is left out.
        withdrawn: why a row of somebody who left is left out.
        value: a cell as it counts: blanks and markers for *empty* taken away.
    """

    shape: Shape
    cells: tuple[int, ...]
    names: tuple[str, ...]
    columns: Callable[[pa.Table], dict[str, list[str]]]
    no_therapist: str
    no_person: str
    withdrawn: str
    value: Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Plan:
    """How one file will be read, fixed by its headings.

    ``read_row`` gets the cells of one row, one per heading. ``bulk`` is given where a file may hold millions of rows.
    """

    read_row: Callable[[Sequence[str]], Row | LeftOut]
    headings: tuple[HeadingMatch, ...]
    notes: tuple[str, ...] = ()
    bulk: Bulk | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """One format.

    Args:
        name: the format in words, for the report.
        recognises: whether a row of headings is this format's.
        plan: how to read a file with these headings; raises ``ListingsError`` if it cannot be used.
        is_register: one row per NPI, in which a later entry replaces an earlier one.
        adds_offices: rows are further offices of people in the other files, joined by NPI.
    """

    name: str
    recognises: Callable[[Sequence[str]], bool]
    plan: Callable[[str, Sequence[str]], Plan]
    is_register: bool = False
    adds_offices: bool = False
