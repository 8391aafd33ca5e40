"""Files → one clean table and a report in which every row is accounted for.

open → headings → format → rows (kept or left out, with the reason) → registers and offices joined by NPI
→ cleaned column by column → people numbered → table and report
"""

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import pandas as pd

from matcher.errors import ListingsError
from matcher.listings.clean import clean_columns
from matcher.listings.cleaned import PROBLEMS, Value
from matcher.listings.columns import COLUMNS
from matcher.listings.duplicates import person_numbers
from matcher.listings.files import ListingFile
from matcher.listings.joining import join_files
from matcher.listings.raw_file import RawFile, read_file
from matcher.listings.report import filled_shares
from matcher.listings.table import make_table
from matcher.model import LoadReport

__all__ = ["read_listing_paths", "read_listings"]

Progress = Callable[[str, float], None]
Columns = dict[str, list[Value]]

NO_NAME = "no name"
# Shares of the work, from measured times.
_READ, _CLEANED, _NUMBERED = 0.4, 0.85, 0.95


def read_listing_paths(paths: Sequence[Path | str]) -> tuple[pd.DataFrame, LoadReport]:
    """``read_listings`` for files on disk."""
    return read_listings([ListingFile.at(path) for path in paths])


def read_listings(files: Sequence[ListingFile], progress: Progress | None = None) -> tuple[pd.DataFrame, LoadReport]:
    """Read files of listings into one clean table.

    Args:
        files: any number, in any of the formats; together they are one directory.
        progress: told what is being done and the share done, 0–1.

    Returns:
        The table (one row per listing kept: ``COLUMNS`` in order, then ``file``, ``row``, ``person``) and the report.
        The table may have no rows; then the report says why.

    Raises:
        ListingsError: a file that cannot be used at all, or no file.
    """
    if not files:
        raise ListingsError("No file of listings was given. Choose at least one CSV file.")
    tell = progress or (lambda _what, _share: None)
    raw_files: list[RawFile] = []
    for at, file in enumerate(files):
        raw_files.append(read_file(file, _part_of(tell, at, len(files))))
    join_files(raw_files)
    columns: Columns = {column.name: [] for column in COLUMNS}
    for at, raw_file in enumerate(raw_files):
        tell(f"Cleaning {raw_file.name}", _READ + (_CLEANED - _READ) * at / len(files))
        for name, values in _clean_file(raw_file).items():
            columns[name] += values
    names, lines = _where(raw_files)
    _name_ids(columns["listing_id"], raw_files)
    tell("Finding out who is the same person", _CLEANED)
    person = person_numbers(columns)
    tell("Putting the table together", _NUMBERED)
    table = make_table(columns, names, lines, person)
    return table, _report(raw_files, table)


def _part_of(tell: Progress, at: int, count: int) -> Progress:
    """The progress of one of several files, as progress of the whole."""
    return lambda what, share: tell(what, _READ * (at + share) / count)


def _clean_file(file: RawFile) -> Columns:
    """The cleaned columns of one file, without the rows that have no name."""
    columns = clean_columns(file.raw, file.rows, file.tally)
    kept = [at for at, name in enumerate(columns["name"]) if name]
    if len(kept) < len(file.rows):
        for at in sorted(set(range(len(file.rows))) - set(kept)):
            row = ", ".join(file.row(at).values())
            file.tally.note(file.rows[at], "name", row, "name/missing", PROBLEMS["missing"], set_aside=True)
            file.tally.leave_out(NO_NAME)
        file.rows = [file.rows[at] for at in kept]
        columns = {name: [values[at] for at in kept] for name, values in columns.items()}
    return columns


def _where(files: Sequence[RawFile]) -> tuple[list[str], list[int]]:
    names = [file.name for file in files for _ in file.rows]
    return names, [line for file in files for line in file.rows]


def _name_ids(ids: list[Value], files: Sequence[RawFile]) -> None:
    """Give every listing an id of its own, in place: file and line where it has none, a number where it is repeated."""
    where = [(file, line) for file in files for line in file.rows]
    given = Counter(str(value) for value in ids if value)
    taken: set[Value] = set()
    for at, (file, line) in enumerate(where):
        wanted = str(ids[at] or f"{file.name}:{line}")
        name, number = wanted, 1
        while name in taken or (number > 1 and name in given):
            number += 1
            name = f"{wanted} ({number})"
        if name != wanted and ids[at]:
            file.tally.note(line, "listing_id", wanted, "listing_id/repeated", PROBLEMS["repeated"])
        ids[at] = name
        taken.add(name)


def _report(files: Sequence[RawFile], table: pd.DataFrame) -> LoadReport:
    counts: Counter[str] = Counter()
    for file in files:
        counts.update(file.tally.counts)
    return LoadReport(
        files=tuple(file.report() for file in files),
        issues=tuple(issue for file in files for issue in file.tally.issues),
        issue_counts=dict(counts.most_common()),
        filled=filled_shares(table),
        people=int(table["person"].nunique()),
    )
