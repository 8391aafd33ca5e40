"""Many rows of the US register at a time: the kept cells → our columns, the same as ``nppes`` makes row by row."""

from collections.abc import Iterator, Sequence

import pyarrow as pa

from matcher.listings.letter_case import readable
from matcher.listings.source import Row
from matcher.listings.sources.nppes_cells import (
    GENDERS,
    HEADINGS,
    PAGE,
    PRACTICE,
    SLOT_PARTS,
    SLOTS,
    full_name,
    licences,
    value,
)

__all__ = ["cell_names", "columns_of"]

_ADDRESS = "Line Business Practice Location Address"


def cell_names() -> tuple[str, ...]:
    """The headings whose cells say something about a therapist; a file has most of them."""
    return (*HEADINGS, *(f"{part}{slot}" for slot in SLOTS for part, _ in SLOT_PARTS))


def columns_of(cells: pa.Table) -> dict[str, list[str]]:
    """Our columns, in the words of the register, from the cells of ``cell_names`` that the file has."""
    read = _Cells(cells)
    npi, first = read.values("NPI"), read.values("Provider First Name")
    middle, last = read.values("Provider Middle Name"), read.values("Provider Last Name (Legal Name)")
    suffix = read.values("Provider Name Suffix Text")
    streets = zip(read.values(f"Provider First {_ADDRESS}"), read.values(f"Provider Second {_ADDRESS}"), strict=True)
    sexes = zip(read.values("Provider Sex Code"), read.values("Provider Gender Code"), strict=True)
    columns = {
        "listing_id": npi,
        "source": ["NPPES"] * len(npi),
        "source_url": [PAGE + number for number in npi],
        "name": [full_name(*parts) for parts in zip(first, middle, last, suffix, strict=True)],
        "other_names": _other_names(read, first),
        "credentials": read.values("Provider Credential Text"),
        "practice": _readable(read.values("Provider Other Organization Name")),
        "address": [readable(", ".join(filter(None, lines))) for lines in streets],
        "city": _readable(read.values(f"{PRACTICE} City Name")),
        "state": read.values(f"{PRACTICE} State Name"),
        "postal_code": read.values(f"{PRACTICE} Postal Code"),
        "country": read.values(f"{PRACTICE} Country Code (If outside U.S.)"),
        "phone": read.values(f"{PRACTICE} Telephone Number"),
        "registered_on": read.values("Provider Enumeration Date"),
        "last_updated": read.values("Last Update Date"),
        "gender": [GENDERS.get(sex or gender, "") for sex, gender in sexes],
        "npi": npi,
    }
    return columns | _licence_columns(read)


class _Cells:
    """The cells of a table as lists of text; a column that is not there is empty."""

    def __init__(self, table: pa.Table) -> None:
        self._table = table
        self._has = frozenset(table.column_names)

    def values(self, heading: str) -> list[str]:
        """The cells as they count."""
        texts = self.texts(heading)
        return list(map(value, texts)) if texts else [""] * self._table.num_rows

    def texts(self, heading: str) -> list[str]:
        """The cells as they stand; no list at all where every one is empty."""
        if heading not in self._has:
            return []
        column = self._table[heading]
        # what takes no bytes says nothing: most slots of most rows
        if not any(_bytes_of(chunk) for chunk in column.chunks):
            return []
        texts: list[str] = column.to_numpy().tolist()
        return texts


def _bytes_of(chunk: pa.Array) -> int:
    offsets = memoryview(chunk.buffers()[1]).cast("i")
    return int(offsets[chunk.offset + len(chunk)] - offsets[chunk.offset])


def _readable(texts: Sequence[str]) -> list[str]:
    """Towns and practices repeat: each spelling is made readable once."""
    known = {text: readable(text) for text in dict.fromkeys(texts)}
    return [known[text] for text in texts]


def _other_names(read: _Cells, first_names: Sequence[str]) -> list[str]:
    first, middle, last = (read.values(f"Provider Other {part} Name") for part in ("First", "Middle", "Last"))
    rows = zip(first, first_names, middle, last, strict=True)
    return [full_name(other or own, mid, name) if name else "" for other, own, mid, name in rows]


def _licence_columns(read: _Cells) -> dict[str, list[str]]:
    columns: dict[str, list[str]] = {column: [] for _, column in SLOT_PARTS if column}
    known: dict[tuple[tuple[str, ...], ...], Row] = {}
    for slots in _slots(read):
        found = known.get(slots)
        if found is None:
            found = licences(slots)
            # the same profession without a number comes again, a licence does not
            if len(slots) == 1 and not slots[0][1]:
                known[slots] = found
        for column, texts in columns.items():
            texts.append(found[column])
    return columns


def _slots(read: _Cells) -> Iterator[tuple[tuple[str, ...], ...]]:
    """The slots of each row that hold a code."""
    used = []
    for slot in SLOTS:
        parts = [read.texts(f"{part}{slot}") for part, _ in SLOT_PARTS]
        if parts[0]:
            rows = len(parts[0])
            used.append(list(zip(*(map(str.strip, part) if part else [""] * rows for part in parts), strict=True)))
    yield from (tuple(slot for slot in row if slot[0]) for row in zip(*used, strict=True))
