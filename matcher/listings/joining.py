"""Files that speak of the same people by NPI: newer register entries, people who left it, further offices."""

from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from matcher.errors import ListingsError
from matcher.listings.numbers import clean_date
from matcher.listings.offices import NPI, join_offices
from matcher.listings.raw_file import RawFile

__all__ = ["DEACTIVATED", "REPLACED", "days_of_leaving", "join_files", "newest"]

REPLACED = "replaced by a newer entry of the same NPI"
DEACTIVATED = "deactivated"

Mask = npt.NDArray[np.bool_]
# The cell of the register that is this column of ours, where its rows are still kept as cells.
_UPDATED = ("last_updated", "Last Update Date")


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
    join_offices(offices, [*registers, *(file for file in others if file not in registers)])


def _believe_newest(registers: Sequence[RawFile]) -> None:
    """Keep, of all rows about one NPI, the one that was updated last, unless the person has left since."""
    npis = [file.texts(*NPI) for file in registers]
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
