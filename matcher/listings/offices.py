"""Further offices of people of the register: each becomes a listing with what the person's own entry says."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np
import pyarrow as pa

from matcher.listings.columns import COLUMNS
from matcher.listings.raw_file import RawFile
from matcher.listings.updating import reclean
from matcher.row_store import LINE, RowStore

__all__ = ["NPI", "OFFICE_OF_NOBODY", "join_offices"]

OFFICE_OF_NOBODY = "second office of someone who is not among the therapists"
NPI = ("npi", "NPI")
"""Our column and the cell of the register that it is, where rows are still kept as cells."""

# What an office row says itself; everything else is taken from the person's own entry. Coordinates are not: they
# would be those of the first office.
_OF_THE_OFFICE = frozenset(["address", "city", "state", "postal_code", "country", "phone", "latitude", "longitude"])
_SHARED = tuple(column.name for column in COLUMNS if column.name not in _OF_THE_OFFICE)
_TOGETHER = 4096

Texts = dict[str, list[str]]
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _People:
    """Where the entry of each person stands (number of the file, position in it), and the files."""

    place: dict[str, Place]
    files: Sequence[RawFile]

    @classmethod
    def of(cls, npis: set[str], files: Sequence[RawFile]) -> "_People":
        """The people with these numbers; of two entries of one person the first counts."""
        place: dict[str, Place] = {}
        for number, file in enumerate(files):
            for at, npi in enumerate(file.texts(*NPI)):
                if npi in npis:
                    place.setdefault(npi, (number, at))
        return cls(place, files)

    def is_new(self, npi: str) -> bool:
        """Whether a person's entry came after the directory was built."""
        return not self.files[self.place[npi][0]].is_clean

    def entries(self, npis: Sequence[str]) -> list[dict[str, str]]:
        """Their own entries, in our columns."""
        where = [self.place[npi] for npi in npis]
        found: dict[Place, dict[str, str]] = {}
        for number, places in groupby(sorted(set(where)), key=lambda place: place[0]):
            positions = [at for _, at in places]
            columns = self.files[number].columns_of(self.files[number].rows.take(positions))
            for row, at in enumerate(positions):
                found[number, at] = {name: texts[row] for name, texts in columns.items() if texts[row]}
        return [found[place] for place in where]


def join_offices(offices: Sequence[RawFile], others: Sequence[RawFile]) -> None:
    """Complete every further office by its person's own entry, in place; offices of nobody are left out."""
    people = _People.of({npi for file in offices for npi in file.rows.texts("npi") if npi}, others)
    seen: dict[str, int] = {}
    for file in offices:
        npis = file.rows.texts("npi")
        known = np.array([npi in people.place for npi in npis], dtype=np.bool_)
        if not known.all():
            file.tally.leave_out(OFFICE_OF_NOBODY, int((~known).sum()))
            file.rows.keep_only(known)
        numbers = [_count(seen, npi) for npi, is_known in zip(npis, known.tolist(), strict=True) if is_known]
        complete = _renewed if file.is_clean else _completed
        file.rows.replace(list(complete(file.rows, numbers, people)))


def _count(seen: dict[str, int], npi: str) -> int:
    """The number of this office of a person; the first is that of their own entry."""
    seen[npi] = seen.get(npi, 1) + 1
    return seen[npi]


def _completed(rows: RowStore, numbers: Sequence[int], people: _People) -> Iterator[pa.Table]:
    """The offices as they were read, completed."""
    start = 0
    for part in rows.tables(_TOGETHER):
        texts = {name: part[name].to_pylist() for name in rows.names}
        texts |= _with_entries(texts, numbers[start : start + part.num_rows], people)
        start += part.num_rows
        yield pa.table({LINE: part[LINE]} | {name: pa.array(texts[name], pa.string()) for name in rows.names})


def _with_entries(texts: Texts, numbers: Sequence[int], people: _People) -> Texts:
    npis = texts["npi"]
    entries = people.entries(npis)
    shared = {
        name: [own or entry.get(name, "") for own, entry in zip(texts[name], entries, strict=True)] for name in _SHARED
    }
    ids = (entry.get("listing_id", "") or npi for npi, entry in zip(npis, entries, strict=True))
    return shared | {"listing_id": [f"{name}-{number}" for name, number in zip(ids, numbers, strict=True)]}


def _renewed(rows: RowStore, numbers: Sequence[int], people: _People) -> Iterator[pa.Table]:
    """The offices of a built directory: those whose person has a newer entry say what that one says."""
    start = 0
    for part in rows.tables(_TOGETHER):
        changed = np.array([people.is_new(npi) for npi in part["npi"].to_pylist()], dtype=np.bool_)
        if not changed.any():
            yield part
        else:
            old, new = part.filter(pa.array(~changed)), part.filter(pa.array(changed))
            own = [number for number, is_new in zip(numbers[start:], changed.tolist(), strict=False) if is_new]
            texts = _own_words(new)
            texts |= _with_entries(texts, own, people)
            both = pa.concat_tables([old, reclean(texts, new[LINE].to_pylist())])
            order = np.argsort(np.concatenate([np.flatnonzero(~changed), np.flatnonzero(changed)]))
            yield both.take(pa.array(order)).combine_chunks()
        start += part.num_rows


def _own_words(offices: pa.Table) -> Texts:
    """What office rows say themselves, the rest empty, and the originals of only that."""
    empty = [""] * offices.num_rows
    texts = {column.name: empty for column in COLUMNS}
    for name in ("npi", *sorted(_OF_THE_OFFICE)):
        texts[name] = ["" if value is None else str(value) for value in offices[name].to_pylist()]
    kept = []
    for written in offices["as_written"].to_pylist():
        originals = json.loads(written) if written else {}
        own = {name: text for name, text in originals.items() if name in _OF_THE_OFFICE}
        kept.append(json.dumps(own, ensure_ascii=False) if own else "")
    texts["as_written"] = kept
    return texts
