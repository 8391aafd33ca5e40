"""The same invented person a second time: another office, or another directory with another spelling."""

import random

from invented.listing import Clerk, Row
from invented.names import LAST_NAMES, NICKNAMES
from invented.people import Person
from invented.towns import Town

__all__ = ["second_listing"]

_OFFICE_SHARE = 0.06
_SPELLING_SHARE = 0.05
# What the other directory copies as well; it knows little else.
_COPIED = (
    "source", "profession", "licence_state", "city", "state", "postal_code", "phone", "top_specialties", "participants",
    "formats", "gender",
)  # fmt: skip
_IDENTIFYING = ("licence_number", "email", "npi")


def second_listing(chance: random.Random, clerk: Clerk, person: Person, town: Town, row: Row) -> list[Row]:
    """No row for most people, one for some."""
    drawn = chance.random()
    if drawn < _OFFICE_SHARE:
        return [clerk.move(row, town)]
    if drawn < _OFFICE_SHARE + _SPELLING_SHARE:
        return [_other_spelling(chance, person, row)]
    return []


def _other_spelling(chance: random.Random, person: Person, row: Row) -> Row:
    copied = {column: row[column] for column in _COPIED} | {column: row[column] for column in _IDENTIFYING}
    first, last, credentials, other_names = person.first, person.last, row["credentials"], ""
    kind = chance.choice(("nickname", "initial", "former name", "letters"))
    if kind == "nickname" and first in NICKNAMES:
        first = NICKNAMES[first]
    elif kind == "former name":
        last = chance.choice(LAST_NAMES.split())
        other_names = person.name
    elif kind == "letters" and ", " in credentials:
        credentials = ", ".join(reversed(credentials.split(", ")))
    else:
        first = f"{first[0]}."
    return copied | {
        "name": f"{first} {last}",
        "other_names": other_names,
        "credentials": credentials,
        "host": "register.example.org",
    }
