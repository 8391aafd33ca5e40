"""A directory: everything known before anybody searches. Read, cleaned, answered, placed and packed once.

    open_directory(files)   read → merge people → read facts → locate → index → Directory

Nothing here depends on what a visitor asks.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from matcher.errors import DirectoryError
from matcher.facts import facts_table
from matcher.frames import open_frame
from matcher.listings import ListingFile, read_listings
from matcher.model import Criterion, LoadReport
from matcher.people import PersonIndex, build_person_index, open_person_index
from matcher.places import LOCATED_HOW, STATES, Located, locate
from matcher.ranking import SearchColumns, SearchIndex, build_index, open_search_index
from matcher.store import is_folder, open_folder, report_from_json

__all__ = ["Directory", "Progress", "complete", "count_places", "find_places", "open_directory", "pack_search", "today"]

Progress = Callable[[str, float], None]
"""Called with what is being done, in words, and the share of the whole that is done, 0–1."""

# Words in the ``formats`` column that mean a session at a distance with a picture.
_VIDEO = r"video|online|telehealth|teletherapy|virtual"
_DAYS_A_MONTH = 365.25 / 12


@dataclass(frozen=True, slots=True)
class Directory:
    """Listings as columns: row *i* of ``listings`` and of ``facts`` are one listing.

    ``as_of`` is the day on which years and freshness were counted.
    """

    name: str
    listings: pd.DataFrame = field(repr=False)
    facts: pd.DataFrame = field(repr=False)
    index: SearchIndex = field(repr=False)
    people: PersonIndex = field(repr=False)
    report: LoadReport = field(repr=False)
    as_of: date

    def __len__(self) -> int:
        """How many listings there are."""
        return len(self.listings)


def open_directory(
    files: Path | str | ListingFile | Sequence[Path | str | ListingFile],
    *,
    as_of: date | None = None,
    progress: Progress | None = None,
) -> Directory:
    """Open one or several files of listings, or one built folder, as one directory.

    A built folder is opened as of the day it was built: its answers are packed with that day in them, and counting a
    million of them again would take minutes. Years are lower bounds, so an old day says too little, never too much; a
    note in the report says so when the year has changed. With another ``as_of`` it is counted again, in memory.

    Args:
        files: paths, or uploads as ``ListingFile``; formats may be mixed; a ZIP archive counts as the tables in it.
        as_of: the day to count years and freshness to; today where it is not given.
        progress: told what is being done, for a progress bar.

    Raises:
        ListingsError: a file that cannot be used at all, in a sentence for the person.
        DirectoryError: a folder that is no finished directory, or one that was changed.
    """
    several = [files] if isinstance(files, Path | str | ListingFile) else list(files)
    tell = progress or (lambda _what, _share: None)
    folders = [Path(file) for file in several if not isinstance(file, ListingFile) and is_folder(Path(file))]
    if folders:
        if len(several) > 1:
            raise DirectoryError(
                f"{folders[0]} is a built directory and is opened alone. "
                f"To bring files into it: therapist-matcher build --update {folders[0]} FILE…"
            )
        return _open_built(folders[0], as_of, tell)
    opened: list[ListingFile] = []
    for file in several:
        opened += [file] if isinstance(file, ListingFile) else ListingFile.all_at(file)
    listings, report = read_listings(opened, lambda what, share: tell(what, share * 0.4))
    return complete(", ".join(file.name for file in opened), listings, report, as_of or today(), tell)


def today() -> date:
    """The day where the program runs."""
    return datetime.now(tz=UTC).astimezone().date()


def complete(name: str, listings: pd.DataFrame, report: LoadReport, day: date, tell: Progress) -> Directory:
    """Everything that follows from clean listings alone: answers, places, names, the packed search."""
    total = max(len(listings), 1)
    facts = facts_table(
        listings, day, lambda done, _all: tell("Reading what the listings state", 0.4 + 0.4 * done / total)
    )
    tell("Finding the places", 0.8)
    located = find_places(listings)
    tell("Learning the names", 0.85)
    people = build_person_index(listings)
    tell("Packing the search", 0.95)
    index = pack_search(listings, facts, located, day)
    tell("Ready", 1.0)
    return Directory(
        name=name,
        listings=listings,
        facts=facts,
        index=index,
        people=people,
        report=replace(report, located=count_places(located)),
        as_of=day,
    )


def count_places(located: Located) -> dict[str, int]:
    """How many listings were placed in which way."""
    return {how: int((located.how == code).sum()) for code, how in enumerate(LOCATED_HOW)}


def pack_search(listings: pd.DataFrame, facts: pd.DataFrame, located: Located, day: date) -> SearchIndex:
    """The packed columns that a search looks at."""
    return build_index(_search_columns(listings, facts, located, day))


def _open_built(folder: Path, as_of: date | None, tell: Progress) -> Directory:
    """Map a built folder into memory."""
    stored = open_folder(folder)
    said = stored.contents
    built = date.fromisoformat(said["as_of"])
    report = report_from_json(said["report"])
    try:
        listings = open_frame(stored.data / "listings", said["listings"], said["rows"])
        if as_of is not None and as_of != built:
            return complete(said["name"], listings, report, as_of, tell)
        return Directory(
            name=said["name"],
            listings=listings,
            facts=open_frame(stored.data / "facts", said["facts"], said["rows"]),
            index=open_search_index(stored.data / "search"),
            people=open_person_index(stored.data / "people"),
            report=_dated(report, folder, built),
            as_of=built,
        )
    except (OSError, ValueError) as error:
        raise DirectoryError(f"{folder} is damaged: {error}. Build it again.") from error


def _dated(report: LoadReport, folder: Path, built: date) -> LoadReport:
    """The report, with a note where the years of practice have moved on since they were counted."""
    if built.year >= today().year or not report.files:
        return report
    note = (
        f"Years of practice are counted to {built.isoformat()}, when this directory was built; who has reached ten "
        f"years since is not seen yet. To count them to today: therapist-matcher build --update {folder}"
    )
    first, *others = report.files
    return replace(report, files=(replace(first, notes=(*first.notes, note)), *others))


def find_places(listings: pd.DataFrame) -> Located:
    """Where the listings are."""
    return locate(
        listings["city"].tolist(),
        listings["state"].tolist(),
        listings["postal_code"].tolist(),
        _floats(listings["latitude"]),
        _floats(listings["longitude"]),
    )


def _search_columns(listings: pd.DataFrame, facts: pd.DataFrame, located: Located, day: date) -> SearchColumns:
    since = facts["practising_since"].to_numpy()
    registered = pd.to_numeric(listings["registered_on"].str[:4], errors="coerce").to_numpy(
        dtype=float, na_value=np.nan
    )
    silent = (listings["years_in_practice"] == "").to_numpy() & listings["practising_since"].isna().to_numpy()
    return SearchColumns(
        answers={criterion: facts[criterion.value].to_numpy(dtype=np.int8) for criterion in Criterion},
        couples_focus=facts["couples_focus"].to_numpy(dtype=np.int8),
        call_kind=facts["call_kind"].to_numpy(dtype=np.int8),
        issues=facts["issues"].to_numpy(dtype=np.uint32),
        top_issues=facts["top_issues"].to_numpy(dtype=np.uint32),
        latitude=located.latitude,
        longitude=located.longitude,
        video=listings["formats"].str.contains(_VIDEO, case=False, regex=True).to_numpy(dtype=np.bool_),
        licensed=_licensed(listings),
        fee_individual_usd=_floats(listings["fee_individual_low_usd"]),
        fee_couples_usd=_floats(listings["fee_couples_low_usd"]),
        months_since_update=_months_since(listings["last_updated"], day),
        years_stated=since > 0,
        years_register_only=silent & (since > 0) & (since == registered),
        years_conflict=facts["years_conflict"].to_numpy(dtype=np.bool_),
        person=listings["person"].to_numpy(dtype=np.int32),
        tie_rank=_tie_rank(listings),
    )


def _floats(column: pd.Series) -> npt.NDArray[np.float64]:
    return column.to_numpy(dtype=np.float64, na_value=np.nan)


def _licensed(listings: pd.DataFrame) -> npt.NDArray[np.uint64]:
    """States of the licence as bits; an office in a state stands in where no licence is stated."""
    stated = listings["licence_state"].where(listings["licence_state"] != "", listings["state"])
    codes, values = pd.factorize(stated)
    bit_of = {state: np.uint64(1 << bit) for bit, state in enumerate(STATES)}
    masks = np.zeros(len(values) + 1, dtype=np.uint64)
    for at, value in enumerate(values):
        for state in str(value).split(";"):
            masks[at] |= bit_of.get(state.strip(), np.uint64(0))
    return masks[codes]


def _months_since(dates: pd.Series, day: date) -> npt.NDArray[np.float64]:
    days = (pd.Timestamp(day) - pd.to_datetime(dates, errors="coerce", format="%Y-%m-%d")).dt.days
    return _floats(days) / _DAYS_A_MONTH


def _tie_rank(listings: pd.DataFrame) -> npt.NDArray[np.int32]:
    """A fixed rank for every row by its id, which no other has, so that the order of files and rows never matters."""
    order = pc.sort_indices(pa.array(listings["listing_id"], pa.large_string(), from_pandas=True))
    rank = np.empty(len(listings), dtype=np.int32)
    rank[order.to_numpy()] = np.arange(len(listings), dtype=np.int32)
    return rank
