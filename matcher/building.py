"""Files of any size → one built folder, which opens in no time and which several processes share.

    build_directory(folder, files)     read → clean → merge people → facts → places → names → pack → publish
    update_directory(folder, files)    the same with what was built before: newer entries replace, who left goes

The folder opens as the files themselves would on the same day: the same listings, answers, order and report. The same
files and the same day make the same bytes.
"""

from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pandas as pd
import pyarrow as pa

from matcher.directory import Progress, count_places, find_places, pack_search, today
from matcher.errors import ListingsError
from matcher.facts import facts_table
from matcher.frames import TEXT, Kinds, open_columns, open_frame, table_of, write_columns
from matcher.listings import ListingFile, Loaded, files_before, read_listings_into
from matcher.model import LoadReport
from matcher.people import build_person_index, save_person_index
from matcher.places import Located
from matcher.ranking import save_search_index
from matcher.row_store import RowStore
from matcher.store import Draft, Stored, begin, check_all, open_folder, report_from_json, report_to_json
from matcher.workers import Workers, cores

__all__ = ["build_directory", "update_directory"]

# Below it, starting processes of their own takes longer than the work.
_ALONE_BYTES = 20_000_000
_ROWS_TOGETHER = 8192


def build_directory(
    folder: Path,
    files: Sequence[Path | str | ListingFile],
    *,
    as_of: date | None = None,
    processes: int | None = None,
    progress: Progress | None = None,
) -> LoadReport:
    """Build one directory of files of listings and put it at ``folder``, in the place of what was built there before.

    Args:
        folder: where to build; empty, missing, or a directory built before. It is never seen half-written.
        files: as for ``open_directory``; they are read in one pass each and never held in memory.
        as_of: the day to count years and freshness to; today where it is not given.
        processes: how many to work in; one per core where it is not given and the files are large.
        progress: told what is being done and the share done.

    Raises:
        ListingsError: a file that cannot be used at all.
        DirectoryError: the folder holds something else, cannot be written, or is being built by somebody else.
    """
    tell = progress or (lambda _what, _share: None)
    if not files:
        raise ListingsError("No file of listings was given. Choose at least one CSV file.")
    opened = _opened(files)
    # The workers end before the draft is cleared away, so that none of them writes to it afterwards.
    with Workers(processes or _processes(opened)) as workers, begin(folder) as draft, closing(workers):
        loaded = read_listings_into(draft.data / "listings", draft.spill, opened, workers, _reading(tell))
        return _finish(draft, loaded, as_of or today(), workers, tell)


def update_directory(
    folder: Path,
    files: Sequence[Path | str | ListingFile],
    *,
    as_of: date | None = None,
    processes: int | None = None,
    progress: Progress | None = None,
) -> LoadReport:
    """Bring a built directory up to date: entries of the register replace older ones of the same NPI, people who left
    are taken out, everybody else is added. Without files, years and freshness are counted to a new day.

    Until it is done the directory opens as it was. The report adds up over all files that were ever brought in; what
    was found in earlier ones stays as it was found.

    Raises:
        DirectoryError: there is no finished directory, or anything in it was changed since it was built.
        ListingsError: a file that cannot be used at all.
    """  # noqa: D205 - one sentence that is longer than a line
    tell = progress or (lambda _what, _share: None)
    opened = _opened(files)
    size = sum(known["size"] for known in open_folder(folder).files.values())
    with Workers(processes or _processes(opened, size)) as workers, begin(folder) as draft, closing(workers):
        # Only now, under the lock: nobody puts another directory in its place while this one is read.
        tell("Checking the directory", 0.0)
        check_all(folder)
        stored = open_folder(folder)
        said = stored.contents
        before = report_from_json(said["report"])
        columns = open_columns(stored.data / "listings", said["listings"], said["rows"])
        known_files = files_before(columns, before, _withdrawn(stored))
        loaded = read_listings_into(draft.data / "listings", draft.spill, opened, workers, _reading(tell), known_files)
        counts = Counter(before.issue_counts) + Counter(loaded.report.issue_counts)
        issues = (*before.issues, *loaded.report.issues)
        report = replace(loaded.report, issues=issues, issue_counts=dict(counts.most_common()))
        return _finish(draft, replace(loaded, report=report), as_of or today(), workers, tell)


def _withdrawn(stored: Stored) -> dict[str, str]:
    """Who had left by the time the directory was built."""
    kinds = [("npi", str(TEXT)), ("day", str(TEXT))]
    left = open_columns(stored.data / "withdrawn", kinds, stored.contents["withdrawn"])
    return dict(zip(left["npi"].to_pylist(), left["day"].to_pylist(), strict=True))


def _opened(files: Sequence[Path | str | ListingFile]) -> list[ListingFile]:
    opened: list[ListingFile] = []
    for file in files:
        opened += [file] if isinstance(file, ListingFile) else ListingFile.all_at(file)
    return opened


def _processes(files: Sequence[ListingFile], besides: int = 0) -> int:
    return cores() if sum(file.size for file in files) + besides > _ALONE_BYTES else 1


def _reading(tell: Progress) -> Progress:
    """The progress of reading as a part of the whole."""
    return lambda what, share: tell(what, share * 0.4)


def _finish(draft: Draft, loaded: Loaded, day: date, workers: Workers, tell: Progress) -> LoadReport:
    """Work out everything that follows from the listings, in all processes at once, and publish it."""
    listings = _Listings(draft.data / "listings", loaded.kinds, len(loaded.table))
    names = workers.later(_keep_people, listings, draft.data / "people")
    places = workers.later(_places, listings)
    answers = _answers(draft.spill / "facts.arrow", workers, listings, day, tell)
    kinds = write_columns(draft.data / "facts", ((name, answers.column(name)) for name in answers.names))
    tell("Finding the places", 0.8)
    located = places()
    tell("Learning the names", 0.85)
    names()
    tell("Packing the search", 0.95)
    facts = open_frame(draft.data / "facts", kinds, listings.rows)
    save_search_index(pack_search(loaded.table, facts, located, day), draft.data / "search")
    report = replace(loaded.report, located=count_places(located))
    left = {"npi": list(loaded.withdrawn), "day": list(loaded.withdrawn.values())}
    write_columns(draft.data / "withdrawn", ((name, pa.array(texts, TEXT)) for name, texts in left.items()))
    draft.publish(
        {
            "name": ", ".join(file.name for file in report.files),
            "as_of": day.isoformat(),
            "rows": listings.rows,
            "listings": loaded.kinds,
            "facts": kinds,
            "withdrawn": len(loaded.withdrawn),
            "report": report_to_json(report),
        }
    )
    tell("Ready", 1.0)
    return report


@dataclass(frozen=True, slots=True)
class _Listings:
    """Listings on disk: each process maps them for itself, so that none hands them to another."""

    folder: Path
    kinds: Kinds
    rows: int

    def table(self) -> pd.DataFrame:
        return open_frame(self.folder, self.kinds, self.rows)


def _answers(spill: Path, workers: Workers, listings: _Listings, day: date, tell: Progress) -> RowStore:
    """``facts_table`` of all listings, some at a time; they wait on disk, as what is quoted is as long as the words."""
    starts = range(0, listings.rows, _ROWS_TOGETHER)
    store = RowStore(_some_answers(listings, listings.rows, day).schema, spill)
    for part in workers.in_order(_some_answers, ((listings, start, day) for start in starts)):
        store.add(part)
        share = 0.4 + 0.4 * len(store) / max(listings.rows, 1)
        tell(f"Reading what the listings state, {len(store):,} listings", share)
    store.close()
    return store


def _some_answers(listings: _Listings, start: int, day: date) -> pa.Table:
    return table_of(facts_table(listings.table().iloc[start : start + _ROWS_TOGETHER], day))


def _places(listings: _Listings) -> Located:
    return find_places(listings.table())


def _keep_people(listings: _Listings, folder: Path) -> None:
    save_person_index(build_person_index(listings.table()), folder)
