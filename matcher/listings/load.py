"""Files → one clean table and a report in which every row is accounted for.

open → headings → format → rows (kept or left out, with the reason) → registers and offices joined by NPI
→ cleaned batch by batch → ids and people → table and report
"""

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from matcher.errors import ListingsError
from matcher.frames import Kinds, frame_of, open_frame, write_columns
from matcher.listings.batches import Cleaned, clean_batch, merge_issues
from matcher.listings.clean_rows import CleanRows
from matcher.listings.columns import COLUMNS_BY_NAME
from matcher.listings.duplicates import PERSON_COLUMNS
from matcher.listings.files import ListingFile
from matcher.listings.joining import days_of_leaving, join_files
from matcher.listings.raw_file import RawFile
from matcher.listings.reading import Told, read_file
from matcher.listings.report import filled_share
from matcher.listings.source import Bulk
from matcher.listings.updating import Withdrawn, keys_of
from matcher.model import LoadReport
from matcher.row_store import packed
from matcher.workers import Workers

__all__ = ["Loaded", "read_listing_paths", "read_listings", "read_listings_into"]

Progress = Callable[[str, float], None]

# Shares of the work, from measured times.
_READ, _CLEANED = 0.5, 0.95
_ROWS_TOGETHER = 8192


@dataclass(frozen=True, slots=True)
class Loaded:
    """A table that is mapped from disk, its report, the kinds of its columns for ``open_frame``, and who has left."""

    table: pd.DataFrame
    report: LoadReport
    kinds: Kinds
    withdrawn: Withdrawn


def read_listing_paths(paths: Sequence[Path | str]) -> tuple[pd.DataFrame, LoadReport]:
    """``read_listings`` for files on disk."""
    return read_listings([file for path in paths for file in ListingFile.all_at(path)])


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
    rows, raw_files = _read([], files, progress, Workers(), None)
    seen = _Seen(len(rows))
    table = frame_of(dict(seen.watch(rows.columns())))
    return table, seen.report(raw_files)


def read_listings_into(
    folder: Path,
    spill: Path,
    files: Sequence[ListingFile],
    workers: Workers,
    progress: Progress | None = None,
    before: Sequence[RawFile] = (),
) -> Loaded:
    """``read_listings`` for files of any size: rows wait on disk, and the table is mapped from ``folder``.

    Args:
        folder: where the columns of the table are written; made here.
        spill: an empty folder for what waits; what is in it is of no use afterwards.
        files: as for ``read_listings``.
        workers: the processes to clean in.
        progress: as for ``read_listings``.
        before: the files of a built directory that these ones bring up to date.
    """
    rows, raw_files = _read(before, files, progress, workers, spill)
    seen = _Seen(len(rows))
    kinds = write_columns(folder, seen.watch(rows.columns()))
    table = open_frame(folder, kinds, len(rows))
    withdrawn = days_of_leaving(file.withdrawn for file in raw_files)
    return Loaded(table, seen.report(raw_files), kinds, withdrawn)


def _read(
    before: Sequence[RawFile],
    files: Sequence[ListingFile],
    progress: Progress | None,
    workers: Workers,
    spill: Path | None,
) -> tuple[CleanRows, list[RawFile]]:
    tell = progress or (lambda _what, _share: None)
    raw_files = [*before] + [
        read_file(file, _part_of(tell, at, len(files)), spill / f"read-{at}.arrow" if spill else None)
        for at, file in enumerate(files)
    ]
    join_files(raw_files)
    rows = CleanRows(spill / "clean.arrow" if spill else None)
    total = max(sum(len(file.rows) for file in raw_files), 1)

    def tell_rows(what: str) -> None:
        tell(f"{what}, {len(rows):,} listings", _READ + (_CLEANED - _READ) * len(rows) / total)

    for file in raw_files:
        rows.begin(file.tally)
        add = _add_as_they_are if file.is_clean else _add_cleaned
        add(rows, file, workers, tell_rows)
    tell("Finding out who is the same person", _CLEANED)
    rows.close()
    return rows, raw_files


def _add_cleaned(rows: CleanRows, file: RawFile, workers: Workers, tell: Callable[[str], None]) -> None:
    batches: list[Cleaned] = []
    for batch in workers.in_order(clean_batch, _batches(file)):
        rows.add(batch.table, batch.keys)
        batches.append(replace(batch, table=None))
        tell(f"Cleaning {file.name}")
    file.finish(merge_issues(file.tally, batches))


def _batches(file: RawFile) -> Iterator[tuple[str, bytes, Bulk | None]]:
    return ((file.name, packed(table), file.bulk) for table in file.rows.tables(_ROWS_TOGETHER))


def _add_as_they_are(rows: CleanRows, file: RawFile, workers: Workers, tell: Callable[[str], None]) -> None:
    # Gone through twice, so that no more than a few tables are in memory.
    calls = ((packed(table.select(PERSON_COLUMNS)),) for table in file.rows.tables(_ROWS_TOGETHER))
    both = zip(file.rows.tables(_ROWS_TOGETHER), workers.in_order(keys_of, calls), strict=True)
    for table, keys in both:
        rows.add(table, keys)
        tell("Going through the directory")


def _part_of(tell: Progress, at: int, count: int) -> Told:
    """The progress of one of several files, as progress of the whole."""
    began = time.monotonic()

    def tell_part(what: str, share: float, rows: int) -> None:
        rate = rows / max(time.monotonic() - began, 1e-9)
        tell(f"{what}, {rows:,} rows, {rate:,.0f} a second", _READ * (at + share) / count)

    return tell_part


class _Seen:
    """What is said of the columns of the table, noted while they go by one after the other."""

    def __init__(self, rows: int) -> None:
        self._rows = rows
        self._filled: dict[str, float] = {}
        self._people = 0

    def watch(self, columns: Iterable[tuple[str, pa.Array]]) -> Iterator[tuple[str, pa.Array]]:
        """The columns, unchanged."""
        for name, values in columns:
            if name in COLUMNS_BY_NAME:
                self._filled[name] = filled_share(values)
            elif name == "person" and self._rows:
                self._people = int(pc.max(values).as_py()) + 1
            yield name, values

    def report(self, files: Sequence[RawFile]) -> LoadReport:
        """The report of all files."""
        counts: Counter[str] = Counter()
        for file in files:
            counts.update(file.tally.counts)
        return LoadReport(
            files=tuple(file.report() for file in files),
            issues=tuple(issue for file in files for issue in file.tally.issues),
            issue_counts=dict(counts.most_common()),
            filled=self._filled,
            people=self._people,
        )
