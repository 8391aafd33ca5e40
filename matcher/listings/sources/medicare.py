"""Clinicians who bill Medicare (the *Doctors and Clinicians* national file, and lists cut from it), all professions.

Most of its rows are physicians, so that rows are kept by their primary specialty. The headings of the years differ in
blanks and capitals and are compared folded.
"""

from collections.abc import Sequence

from matcher.listings.letter_case import readable
from matcher.listings.source import LeftOut, Plan, Row, Source
from matcher.model import HeadingMatch
from matcher.text import fold

__all__ = ["SOURCE"]

# folded heading → our column; in each file only some of them exist
_COLUMNS: dict[str, str] = {
    "npi": "npi",
    "provider name": "name",
    "frst nm": "name",
    "provider first name": "name",
    "mid nm": "name",
    "provider middle name": "name",
    "lst nm": "name",
    "provider last name": "name",
    "suff": "name",
    "gndr": "gender",
    "cred": "credentials",
    "grd yr": "graduation_year",
    "pri spec": "profession",
    "primary specialty": "profession",
    "org nm": "practice",
    "facility name": "practice",
    "adr ln 1": "address",
    "adr ln 2": "address",
    "address": "address",
    "cty": "city",
    "city town": "city",
    "st": "state",
    "state": "state",
    "zip": "postal_code",
    "zip code": "postal_code",
    "phn numbr": "phone",
    "telephone number": "phone",
}
_NAME_ORDER = (
    "provider name", "frst nm", "provider first name", "mid nm", "provider middle name", "lst nm", "provider last name",
    "suff",
)  # fmt: skip
_SPECIALTY = ("pri spec", "primary specialty")
# Primary specialties, as the file spells them in its several years, that are mental-health professions of a couples
# therapist; psychiatry is medicine there and stays out, as in the register.
_SPECIALTIES: dict[str, str] = {
    "clinical social worker": "Social Worker (Clinical)",
    "licensed clinical social worker": "Social Worker (Clinical)",
    "psychologist clinical": "Psychologist (Clinical)",
    "clinical psychologist": "Psychologist (Clinical)",
    "psychologist": "Psychologist",
    "qualified psychologist": "Psychologist",
    "marriage and family therapist": "Marriage & Family Therapist",
    "mental health counselor": "Counselor (Mental Health)",
}
_GENDERS = {"f": "Female", "m": "Male"}
_NOTES = (
    "Medicare's list never states intro calls, private payment or whether new clients are taken.",
    "Who is on it bills Medicare; that says nothing about paying privately.",
)


def _recognises(headings: Sequence[str]) -> bool:
    folded = {fold(heading) for heading in headings}
    return {"npi", "pri spec", "cty"} <= folded or {"npi", "primary specialty", "city town"} <= folded


def _plan(_file: str, headings: Sequence[str]) -> Plan:
    at = {name: position for position, heading in enumerate(headings) if (name := fold(heading)) in _COLUMNS}
    matches = [(heading, _COLUMNS.get(fold(heading), "")) for heading in headings]

    def read_row(cells: Sequence[str]) -> Row | LeftOut:
        cell = {name: text for name, position in at.items() if (text := cells[position].strip())}
        specialty = next((fold(cell[name]) for name in _SPECIALTY if name in cell), "")
        if specialty not in _SPECIALTIES:
            return LeftOut("not a mental-health profession")
        return _listing(cell) | {"profession": _SPECIALTIES[specialty]}

    report = (HeadingMatch(heading, column, "name" if column else "unused") for heading, column in matches)
    return Plan(read_row, tuple(report), _NOTES)


def _listing(cell: Row) -> Row:
    row: Row = {"source": "Medicare"}
    for heading, text in cell.items():
        column = _COLUMNS[heading]
        row[column] = f"{row[column]}, {text}" if column == "address" and column in row else text
    row["name"] = " ".join(cell[part] for part in _NAME_ORDER if part in cell)
    row["gender"] = _GENDERS.get(row.get("gender", "").casefold(), "")
    for column in ("name", "practice", "address", "city"):
        row[column] = readable(row.get(column, ""))
    return row


SOURCE = Source(name="Medicare, Doctors and Clinicians", recognises=_recognises, plan=_plan)
