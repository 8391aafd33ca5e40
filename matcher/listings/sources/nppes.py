"""The public register of US health professionals: main file ``npidata_pfile_….csv``, any of its header shapes.

Columns are found by the name of their heading, so that the 329 columns of 2018, the 330 since 2020 and the renamed
sex code of 2025 are read alike.
"""

from collections.abc import Sequence
from datetime import datetime

from matcher.listings.letter_case import readable
from matcher.listings.source import LeftOut, Plan, Row, Source
from matcher.listings.sources.taxonomy import STUDENT, is_mental_health, profession_of
from matcher.model import HeadingMatch

__all__ = ["SOURCE"]

_PRACTICE = "Provider Business Practice Location Address"
# heading → our column; several headings for one column are read by name below
_HEADINGS: dict[str, str] = {
    "NPI": "npi",
    "Entity Type Code": "",
    "Provider Last Name (Legal Name)": "name",
    "Provider First Name": "name",
    "Provider Middle Name": "name",
    "Provider Name Suffix Text": "name",
    "Provider Credential Text": "credentials",
    "Provider Other Organization Name": "practice",
    "Provider Other Last Name": "other_names",
    "Provider Other First Name": "other_names",
    "Provider Other Middle Name": "other_names",
    "Provider First Line Business Practice Location Address": "address",
    "Provider Second Line Business Practice Location Address": "address",
    f"{_PRACTICE} City Name": "city",
    f"{_PRACTICE} State Name": "state",
    f"{_PRACTICE} Postal Code": "postal_code",
    f"{_PRACTICE} Country Code (If outside U.S.)": "country",
    f"{_PRACTICE} Telephone Number": "phone",
    "Provider Enumeration Date": "registered_on",
    "Last Update Date": "last_updated",
    "NPI Deactivation Date": "",
    "NPI Reactivation Date": "",
    "Provider Gender Code": "gender",
    "Provider Sex Code": "gender",
}
_SLOTS = range(1, 16)
_TAXONOMY, _LICENCE, _STATE, _PRIMARY = (
    "Healthcare Provider Taxonomy Code_",
    "Provider License Number_",
    "Provider License Number State Code_",
    "Healthcare Provider Primary Taxonomy Switch_",
)
_SLOT_COLUMNS = ((_TAXONOMY, "profession"), (_LICENCE, "licence_number"), (_STATE, "licence_state"), (_PRIMARY, ""))
_NEEDED = ("NPI", "Entity Type Code", f"{_TAXONOMY}1", "NPI Deactivation Date")

_PERSON = "1"
# What the register writes where it may not or does not say.
_EMPTY = frozenset(["<UNAVAIL>", "--", "NONE", "=========="])
_GENDERS = {"F": "Female", "M": "Male"}
_PAGE = "https://npiregistry.cms.hhs.gov/provider-view/"
_NOTES = (
    "This register never states intro calls, payment or whether new clients are taken.",
    "The date of entry in the register is at most a lower bound on the years in practice; it begins on 2005-05-23.",
    "An address in the register may be a home.",
)


def _recognises(headings: Sequence[str]) -> bool:
    return set(_NEEDED) <= {heading.strip() for heading in headings}


def _plan(_file: str, headings: Sequence[str]) -> Plan:
    at = {heading.strip(): position for position, heading in enumerate(headings)}
    slots = [[at.get(f"{part}{slot}", -1) for part, _ in _SLOT_COLUMNS] for slot in _SLOTS]
    codes_at = [slot[0] for slot in slots if slot[0] >= 0]
    wanted = {heading: at[heading] for heading in _HEADINGS if heading in at}

    def read_row(cells: Sequence[str]) -> Row | LeftOut:
        cell = {heading: _value(cells[position]) for heading, position in wanted.items()}
        if out := _left_out(cell, [cells[position] for position in codes_at]):
            return out
        taken = [[cells[position].strip() if position >= 0 else "" for position in slot] for slot in slots]
        return _listing(cell) | _licences([slot for slot in taken if slot[0]])

    return Plan(read_row, tuple(_matches(headings)), _NOTES)


def _matches(headings: Sequence[str]) -> list[HeadingMatch]:
    columns = _HEADINGS | {f"{part}{slot}": column for slot in _SLOTS for part, column in _SLOT_COLUMNS}
    found = [(heading.strip(), columns.get(heading.strip(), "")) for heading in headings]
    return [HeadingMatch(heading, column, "name" if column else "unused") for heading, column in found]


def _value(text: str) -> str:
    text = text.strip()
    return "" if text in _EMPTY else text


def _left_out(cell: Row, codes: Sequence[str]) -> LeftOut | None:
    withdrawn = cell.get("NPI Deactivation Date", "")
    if withdrawn and not _is_later(cell.get("NPI Reactivation Date", ""), withdrawn):
        return LeftOut("deactivated", cell["NPI"], withdrawn)
    if not cell["Entity Type Code"]:
        return LeftOut("deactivated", cell["NPI"], withdrawn)
    if not any(map(is_mental_health, codes)):
        return LeftOut("not a mental-health profession")
    if cell["Entity Type Code"] != _PERSON:
        return LeftOut("an organisation, not a therapist")
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
        "source_url": _PAGE + cell["NPI"],
        "name": _full_name(first, middle, last, cell.get("Provider Name Suffix Text", "")),
        "other_names": _other_name(cell, first),
        "credentials": cell.get("Provider Credential Text", ""),
        "practice": readable(cell.get("Provider Other Organization Name", "")),
        "address": readable(", ".join(filter(None, address))),
        "city": readable(cell.get(f"{_PRACTICE} City Name", "")),
        "state": cell.get(f"{_PRACTICE} State Name", ""),
        "postal_code": cell.get(f"{_PRACTICE} Postal Code", ""),
        "country": cell.get(f"{_PRACTICE} Country Code (If outside U.S.)", ""),
        "phone": cell.get(f"{_PRACTICE} Telephone Number", ""),
        "registered_on": cell.get("Provider Enumeration Date", ""),
        "last_updated": cell.get("Last Update Date", ""),
        "gender": _GENDERS.get(cell.get("Provider Sex Code", "") or cell.get("Provider Gender Code", ""), ""),
        "npi": cell["NPI"],
    }


def _full_name(*parts: str) -> str:
    return readable(" ".join(part for part in parts if part))


def _other_name(cell: Row, first: str) -> str:
    """A former, professional or other name; often only the last name differs, then the first name is the legal one."""
    other_first, middle, last = (cell.get(f"Provider Other {part} Name", "") for part in ("First", "Middle", "Last"))
    return _full_name(other_first or first, middle, last) if last else ""


def _licences(slots: list[list[str]]) -> Row:
    """Profession, licence numbers and states of the mental-health slots; the one marked as primary comes first."""
    ordered = sorted(slots, key=lambda slot: slot[3] != "Y")
    kept = [slot for slot in ordered if is_mental_health(slot[0])]
    professions = [profession_of(code) for code, *_ in ordered if is_mental_health(code) or code == STUDENT]
    columns = (professions, [slot[1] for slot in kept], [slot[2] for slot in kept])
    joined = ["; ".join(dict.fromkeys(filter(None, values))) for values in columns]
    return dict(zip(("profession", "licence_number", "licence_state"), joined, strict=True))


SOURCE = Source(name="NPPES, main file", recognises=_recognises, plan=_plan, is_register=True)
