"""Second offices of the US register: ``pl_pfile_….csv``. Each row is a further office of a person in the main file."""

import re
from collections.abc import Sequence

from matcher.listings.letter_case import readable
from matcher.listings.source import Plan, Row, Source
from matcher.model import HeadingMatch

__all__ = ["SOURCE"]

_PREFIX = "provider secondary practice location address"
# What follows the prefix; the register itself writes hyphens and blanks between them in several ways.
_ENDINGS: dict[str, str] = {
    "address line 1": "address",
    "address line 2": "address",
    "city name": "city",
    "state name": "state",
    "postal code": "postal_code",
    "country code if outside u s": "country",
    "telephone number": "phone",
}
_NOT_A_WORD = re.compile(r"[^a-z0-9]+")


def _column(heading: str) -> str:
    folded = _NOT_A_WORD.sub(" ", heading.casefold()).strip()
    if folded == "npi":
        return "npi"
    return _ENDINGS.get(folded.removeprefix(_PREFIX).strip(), "") if folded.startswith(_PREFIX) else ""


def _recognises(headings: Sequence[str]) -> bool:
    return {"npi", "address", "city"} <= {_column(heading) for heading in headings}


def _plan(_file: str, headings: Sequence[str]) -> Plan:
    columns = [_column(heading) for heading in headings]
    matches = [
        HeadingMatch(heading, column, "name" if column else "unused")
        for heading, column in zip(headings, columns, strict=True)
    ]

    def read_row(cells: Sequence[str]) -> Row:
        row: Row = {}
        for column, cell in zip(columns, cells, strict=True):
            if column and (text := cell.strip()):
                row[column] = f"{row[column]}, {text}" if column in row else text
        for column in ("address", "city"):
            row[column] = readable(row.get(column, ""))
        return row

    return Plan(
        read_row, tuple(matches), ("Second offices: each is shown with what the main file says of the person.",)
    )


SOURCE = Source(name="NPPES, second offices", recognises=_recognises, plan=_plan, adds_offices=True)
