"""Files of any size → one built folder, which opens in no time and which several processes share.

    build_directory(folder, files)    read → clean → merge people → facts → places → names → pack → publish

The folder opens as the files themselves would on the same day: the same listings, answers, order and report. The same
files and the same day make the same bytes.
"""

import os
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from matcher.directory import Directory, Progress, complete, today
from matcher.frames import write_frame
from matcher.listings import ListingFile, Workers, read_listings_into
from matcher.model import LoadReport
from matcher.people import save_person_index
from matcher.ranking import save_search_index
from matcher.store import Draft, begin, report_to_json

__all__ = ["build_directory"]

# Below it, starting processes of their own takes longer than the work.
_ALONE_BYTES = 20_000_000


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
    opened: list[ListingFile] = []
    for file in files:
        opened += [file] if isinstance(file, ListingFile) else ListingFile.all_at(file)
    with begin(folder) as draft, Workers(processes or _processes(opened)) as workers:
        workers.start()
        table, report, kinds = read_listings_into(
            draft.data / "listings", draft.spill, opened, workers, lambda what, share: tell(what, share * 0.4)
        )
        name = ", ".join(file.name for file in opened)
        directory = complete(name, table, report, as_of or today(), tell)
        _write(directory, draft, kinds)
    return directory.report


def _processes(files: Sequence[ListingFile]) -> int:
    return (os.cpu_count() or 1) if sum(file.size for file in files) > _ALONE_BYTES else 1


def _write(directory: Directory, draft: Draft, kinds: Mapping[str, str]) -> None:
    """Write down everything but the listings, which are written already, and publish it."""
    facts = write_frame(draft.data / "facts", directory.facts)
    save_search_index(directory.index, draft.data / "search")
    save_person_index(directory.people, draft.data / "people")
    draft.publish(
        {
            "name": directory.name,
            "as_of": directory.as_of.isoformat(),
            "rows": len(directory),
            "listings": kinds,
            "facts": facts,
            "report": report_to_json(directory.report),
        }
    )
