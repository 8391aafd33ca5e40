"""Files that speak of the same people by NPI: newer register entries, people who left it, further offices."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from matcher.errors import ListingsError
from matcher.listings.columns import COLUMNS
from matcher.listings.numbers import clean_date
from matcher.listings.raw_file import RawFile
from matcher.listings.row_store import LINE, RowStore

__all__ = ["DEACTIVATED", "OFFICE_OF_NOBODY", "OF_THE_OFFICE", "REPLACED", "Mask", "join_files", "newest"]

REPLACED = "replaced by a newer entry of the same NPI"
DEACTIVATED = "deactivated"
OFFICE_OF_NOBODY = "second office of someone who is not among the therapists"

# What an office row says itself; everything else is taken from the person's own entry. Coordinates are not: they
# would be those of the first office.
OF_THE_OFFICE = frozenset(["address", "city", "state", "postal_code", "country", "phone", "latitude", "longitude"])

Mask = npt.NDArray[np.bool_]
# The cells of the register that are these columns of ours, where its rows are still kept as cells.
_NPI, _UPDATED = ("npi", "NPI"), ("last_updated", "Last Update Date")
_OFFICES_TOGETHER = 4096


def join_files(files: Sequence[RawFile]) -> None:
    """Bring files of one register together, in place. Every row that goes is counted in its file's tally.

    Raises:
        ListingsError: only second offices were given, and nobody they could belong to.
    """
    registers = [file for file in files if file.source.is_register]
    offices = [file for file in files if file.source.adds_offices]
    others = [file for file in files if not file.source.adds_offices]
    if offices and not others:
        raise ListingsError(
            f"“{offices[0].name}” lists only further offices, without the people. "
            "Load it together with the register's main file (npidata_pfile_….csv)."
        )
    _believe_newest(registers)
    _join_offices(offices, [*registers, *(file for file in others if file not in registers)])


def _believe_newest(registers: Sequence[RawFile]) -> None:
    """Keep, of all rows about one NPI, the one that was updated last, unless the person has left since."""
    npis = [file.texts(*_NPI) for file in registers]
    updated = [_days(file.texts(*_UPDATED), len(rows)) for file, rows in zip(registers, npis, strict=True)]
    left = days_of_leaving(file.withdrawn for file in registers)
    known = [npi for rows in npis for npi in rows]
    replaced, gone = newest(known, [day for days in updated for day in days], left)
    start = 0
    for file, rows in zip(registers, npis, strict=True):
        part = slice(start, start + len(rows))
        start += len(rows)
        for reason, those in ((REPLACED, replaced), (DEACTIVATED, gone)):
            if count := int(those[part].sum()):
                file.tally.leave_out(reason, count)
        file.rows.keep_only(~(replaced[part] | gone[part]))


def days_of_leaving(withdrawn: Iterable[dict[str, str]]) -> dict[str, str]:
    """The last day on which each NPI was taken out of use, as ``YYYY-MM-DD``; empty where it cannot be read."""
    left: dict[str, str] = {}
    for file in withdrawn:
        for npi, day in zip(file, _days(list(file.values()), 0), strict=True):
            left[npi] = max(left.get(npi, ""), day)
    return left


def _days(dates: Sequence[str], count: int) -> list[str]:
    """Dates in the order of the calendar; each spelling is read once."""
    known = {text: str(clean_date(text).value) for text in dict.fromkeys(dates)}
    return [known[text] for text in dates] if dates else [""] * count


def newest(npis: Sequence[str], updated: Sequence[str], left: dict[str, str]) -> tuple[Mask, Mask]:
    """Which rows a newer one about the same NPI replaces (of two equals, the later), and who has left since.

    All of shape (n,), for rows in the order in which they were read; ``updated`` are days as ``YYYY-MM-DD``.
    """
    if not len(npis):
        return np.zeros(0, dtype=np.bool_), np.zeros(0, dtype=np.bool_)
    person = pa.array(npis, pa.string()).dictionary_encode().indices.to_numpy()
    days = pa.array(updated, pa.string()).dictionary_encode()
    rank = np.argsort(np.argsort(np.array(days.dictionary.to_pylist(), dtype=object)))
    order = np.lexsort((np.arange(len(npis)), rank[days.indices.to_numpy()], person))
    is_last = np.append(person[order][1:] != person[order][:-1], True)
    replaced = np.ones(len(npis), dtype=np.bool_)
    replaced[order[is_last]] = False
    gone = np.zeros(len(npis), dtype=np.bool_)
    if left:
        gone[[at for at, npi in enumerate(npis) if npi in left and updated[at] <= left[npi]]] = True
    return replaced, gone & ~replaced


def _join_offices(offices: Sequence[RawFile], others: Sequence[RawFile]) -> None:
    if not offices:
        return
    wanted = {npi for file in offices for npi in file.rows.texts("npi") if npi}
    people: dict[str, tuple[int, int]] = {}
    for number, file in enumerate(others):
        for at, npi in enumerate(file.texts(*_NPI)):
            if npi in wanted:
                people.setdefault(npi, (number, at))
    seen: dict[str, int] = {}
    for file in offices:
        npis = file.rows.texts("npi")
        known = np.array([npi in people for npi in npis], dtype=np.bool_)
        if not known.all():
            file.tally.leave_out(OFFICE_OF_NOBODY, int((~known).sum()))
            file.rows.keep_only(known)
        numbers = [_count(seen, npi) for npi, is_known in zip(npis, known.tolist(), strict=True) if is_known]
        file.rows.replace(list(_with_people(file.rows, numbers, people, others)))


def _count(seen: dict[str, int], npi: str) -> int:
    """The number of this office of a person; the first is that of their own entry."""
    seen[npi] = seen.get(npi, 1) + 1
    return seen[npi]


def _with_people(
    rows: RowStore, numbers: Sequence[int], people: dict[str, tuple[int, int]], others: Sequence[RawFile]
) -> Iterator[pa.Table]:
    """The office rows, each completed by what its person's own entry says."""
    start = 0
    for table in rows.tables():
        for offset in range(0, table.num_rows, _OFFICES_TOGETHER):
            part = table.slice(offset, _OFFICES_TOGETHER)
            npis = part["npi"].to_pylist()
            entries = _entries([people[npi] for npi in npis], others)
            columns = {name: part[name].to_pylist() for name in rows.names}
            for name in {column.name for column in COLUMNS} - OF_THE_OFFICE:
                columns[name] = [own or entry.get(name, "") for own, entry in zip(columns[name], entries, strict=True)]
            ids = (entry.get("listing_id", "") or npi for npi, entry in zip(npis, entries, strict=True))
            own = numbers[start : start + part.num_rows]
            columns["listing_id"] = [f"{name}-{number}" for name, number in zip(ids, own, strict=True)]
            start += part.num_rows
            texts = {name: pa.array(columns[name], pa.string()) for name in rows.names}
            yield pa.table({LINE: part[LINE]} | texts)


def _entries(where: Sequence[tuple[int, int]], others: Sequence[RawFile]) -> list[dict[str, str]]:
    """The rows at these places (number of the file, position in it), in our columns."""
    found: dict[tuple[int, int], dict[str, str]] = {}
    for number, places in groupby(sorted(set(where)), key=lambda place: place[0]):
        positions = [at for _, at in places]
        columns = others[number].columns_of(others[number].rows.take(positions))
        for row, at in enumerate(positions):
            found[number, at] = {name: texts[row] for name, texts in columns.items() if texts[row]}
    return [found[place] for place in where]
