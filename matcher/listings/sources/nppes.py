"""The public register of US health professionals: main file ``npidata_pfile_….csv``, any of its header shapes.

Columns are found by the name of their heading, so that the 329 columns of 2018, the 330 since 2020 and the renamed
sex code of 2025 are read alike.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime

from matcher.listings.letter_case import readable
from matcher.listings.sieve import Shape
from matcher.listings.source import Bulk, LeftOut, Plan, Row, Source
from matcher.listings.sources.nppes_bulk import cell_names, columns_of
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
from matcher.listings.sources.taxonomy import FAMILIES, is_mental_health
from matcher.model import HeadingMatch

__all__ = ["SOURCE"]

_CODE = SLOT_PARTS[0][0]
_NEEDED = ("NPI", "Entity Type Code", f"{_CODE}1", "NPI Deactivation Date")

_PERSON = "1"
_NO_THERAPIST, _NO_PERSON = "not a mental-health profession", "an organisation, not a therapist"
_GONE = "deactivated"
_NOTES = (
    "This register never states intro calls, payment or whether new clients are taken.",
    "The date of entry in the register is at most a lower bound on the years in practice; it begins on 2005-05-23.",
    "An address in the register may be a home.",
)


def _recognises(headings: Sequence[str]) -> bool:
    return set(_NEEDED) <= {heading.strip() for heading in headings}


def _plan(_file: str, headings: Sequence[str]) -> Plan:
    at = {heading.strip(): position for position, heading in enumerate(headings)}
    slots = [[at.get(f"{part}{slot}", -1) for part, _ in SLOT_PARTS] for slot in SLOTS]
    codes_at = [slot[0] for slot in slots if slot[0] >= 0]
    wanted = {heading: at[heading] for heading in HEADINGS if heading in at}

    def read_row(cells: Sequence[str]) -> Row | LeftOut:
        cell = {heading: value(cells[position]) for heading, position in wanted.items()}
        if out := _left_out(cell, [cells[position] for position in codes_at]):
            return out
        taken = [[cells[position].strip() if position >= 0 else "" for position in slot] for slot in slots]
        return _listing(cell) | licences([slot for slot in taken if slot[0]])

    return Plan(read_row, tuple(_matches(headings)), _NOTES, _bulk(at, len(headings)))


def _bulk(at: Mapping[str, int], width: int) -> Bulk | None:
    """How the file is read many rows at a time, if its first two columns are the register's own."""
    if (at["NPI"], at["Entity Type Code"]) != (0, 1):
        return None
    codes_at = tuple(at[f"{_CODE}{slot}"] for slot in SLOTS if f"{_CODE}{slot}" in at)
    names = tuple(name for name in cell_names() if name in at)
    return Bulk(
        shape=Shape(width, codes_at, at["NPI Deactivation Date"], FAMILIES),
        cells=tuple(at[name] for name in names),
        names=names,
        columns=columns_of,
        no_therapist=_NO_THERAPIST,
        no_person=_NO_PERSON,
        withdrawn=_GONE,
        value=value,
    )


def _matches(headings: Sequence[str]) -> list[HeadingMatch]:
    columns = HEADINGS | {f"{part}{slot}": column for slot in SLOTS for part, column in SLOT_PARTS}
    found = [(heading.strip(), columns.get(heading.strip(), "")) for heading in headings]
    return [HeadingMatch(heading, column, "name" if column else "unused") for heading, column in found]


def _left_out(cell: Row, codes: Sequence[str]) -> LeftOut | None:
    withdrawn = cell.get("NPI Deactivation Date", "")
    if withdrawn and not _is_later(cell.get("NPI Reactivation Date", ""), withdrawn):
        return LeftOut(_GONE, cell["NPI"], withdrawn)
    if not cell["Entity Type Code"]:
        return LeftOut(_GONE, cell["NPI"], withdrawn)
    if not any(map(is_mental_health, codes)):
        return LeftOut(_NO_THERAPIST)
    if cell["Entity Type Code"] != _PERSON:
        return LeftOut(_NO_PERSON)
    return None


def _is_later(reactivated: str, deactivated: str) -> bool:
    """Whether somebody came back: a reactivation on the same day or after, as far as both dates can be read."""
    try:
        days = [datetime.strptime(text, "%m/%d/%Y") for text in (reactivated, deactivated)]  # noqa: DTZ007 - days
    except ValueError:
        return bool(reactivated)
    return days[0] >= days[1]


def _listing(cell: Row) -> Row:
    first, middle, last = (
        cell.get(f"Provider {part}", "") for part in ("First Name", "Middle Name", "Last Name (Legal Name)")
    )
    address = [cell.get(f"Provider {line} Line Business Practice Location Address", "") for line in ("First", "Second")]
    return {
        "listing_id": cell["NPI"],
        "source": "NPPES",
        "source_url": PAGE + cell["NPI"],
        "name": full_name(first, middle, last, cell.get("Provider Name Suffix Text", "")),
        "other_names": _other_name(cell, first),
        "credentials": cell.get("Provider Credential Text", ""),
        "practice": readable(cell.get("Provider Other Organization Name", "")),
        "address": readable(", ".join(filter(None, address))),
        "city": readable(cell.get(f"{PRACTICE} City Name", "")),
        "state": cell.get(f"{PRACTICE} State Name", ""),
        "postal_code": cell.get(f"{PRACTICE} Postal Code", ""),
        "country": cell.get(f"{PRACTICE} Country Code (If outside U.S.)", ""),
        "phone": cell.get(f"{PRACTICE} Telephone Number", ""),
        "registered_on": cell.get("Provider Enumeration Date", ""),
        "last_updated": cell.get("Last Update Date", ""),
        "gender": GENDERS.get(cell.get("Provider Sex Code", "") or cell.get("Provider Gender Code", ""), ""),
        "npi": cell["NPI"],
    }


def _other_name(cell: Row, first: str) -> str:
    """A former, professional or other name; often only the last name differs, then the first name is the legal one."""
    other_first, middle, last = (cell.get(f"Provider Other {part} Name", "") for part in ("First", "Middle", "Last"))
    return full_name(other_first or first, middle, last) if last else ""


SOURCE = Source(name="NPPES, main file", recognises=_recognises, plan=_plan, is_register=True)
