"""What a visitor typed, read: whose name, which practice, where, which numbers, in every sensible way."""

import re
from dataclasses import dataclass, replace

from matcher.model import PersonQuery
from matcher.people.areas import Wanted
from matcher.people.index import PersonIndex
from matcher.people.lines import Line, city_and_state, lines_of_address, read_lines
from matcher.people.listing_title import read_title
from matcher.people.names import Reading
from matcher.people.spelling import name_text, phone_digits, practice_key
from matcher.people.titles import LABELS, NOT_A_PRACTICE, PARTICLES, TITLES

__all__ = ["Asked", "read_query"]

_EMAIL = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
_TEN_DIGITS = re.compile(r"\b\d{10}\b")
_PHONE_LIKE = re.compile(r"\+?[\d().\s/_·•‐-―−-]{9,}\d(?:\s*(?:x|ext\.?)\s*\d+)?")  # noqa: RUF001 - dashes
_LABEL = re.compile(r"\b(?:" + "|".join(sorted(LABELS, key=len, reverse=True)) + r")\b[.:]*", re.IGNORECASE)
# JK Rowe, Rowe JK: initials typed as one word are as unusual as a family name in front.
_INITIALS, _INITIALS_DOUBT = 2, 1.0


@dataclass(frozen=True, slots=True, repr=False)
class Asked:
    """One reading of a question, ready to be compared. Numbers are 0 and texts empty where nothing was typed."""

    readings: tuple[Reading, ...]
    practices: tuple[str, ...]
    place: Wanted
    phone: str
    email: str
    npi: str
    licence: str


def read_query(query: PersonQuery, index: PersonIndex) -> list[Asked]:
    """Every sensible reading of a question, the plainest first; none where nothing identifying was typed."""
    numbers = f"{query.name} {query.phone}"
    phone = phone_digits(query.phone) or phone_digits(query.name)
    email = _EMAIL.search(query.email) or _EMAIL.search(query.name)
    npi = _TEN_DIGITS.search(query.npi) or _TEN_DIGITS.search(numbers)
    address = email.group().lower() if email else ""
    practice = practice_key(query.practice)
    base = Line(practice="" if practice in NOT_A_PRACTICE else practice, city=query.city, state=query.state)
    lines = read_lines(_without_numbers(query.name), base, index)
    if address and not index.emails.has_text(address):
        lines += lines_of_address(address, base, index)
    asked = []
    for line in lines:
        asked.append(  # noqa: PERF401 - six named parts read better in a loop
            Asked(
                readings=_readings(line.name, query.former_name, index),
                practices=(line.practice,) if line.practice else (),
                place=index.areas.wanted(*city_and_state(line.city, line.state)),
                phone=phone,
                email=address,
                npi=npi.group() if npi else "",
                licence=query.licence,
            )
        )
    return asked


def _without_numbers(typed: str) -> str:
    """The name line without phones and addresses, and without the words that announce these."""
    left = _PHONE_LIKE.sub(" ", _EMAIL.sub(" ", typed))
    return left if left == typed else _LABEL.sub(" ", left)


def _readings(name: str, former: str, index: PersonIndex) -> tuple[Reading, ...]:
    title = read_title(name, "", index.is_given) if name else None
    readings = [reading for person in title.people for reading in person.readings] if title else []
    readings += _with_initials(name, index)
    earlier = (
        [reading for person in read_title(name_text(former), "", index.is_given).people for reading in person.readings]
        if former
        else []
    )
    return (*readings, *(_with_given(reading, readings) for reading in earlier))


def _with_initials(name: str, index: PersonIndex) -> list[Reading]:
    """*JK Rowe* read as *J. K. Rowe*."""
    words = name.replace(",", " ").split()
    ends = [at for at in {0, len(words) - 1} if len(words) > 1 and len(words[at]) == _INITIALS and words[at].isalpha()]
    found = []
    for at in ends:
        if (at or words[at] not in PARTICLES | TITLES) and not index.is_given(words[at]):
            spelled = " ".join([*words[at], *words[:at], *words[at + 1 :]])
            found += [
                replace(reading, doubt=_INITIALS_DOUBT)
                for person in read_title(spelled, "", index.is_given).people
                for reading in person.readings
                if len(reading.given) == 1
            ]
    return found


def _with_given(former: Reading, readings: list[Reading]) -> Reading:
    """A former family name alone takes the given name from the present one."""
    given = next((reading for reading in readings if reading.given), None)
    return former if former.given or given is None else replace(former, given=given.given, middles=given.middles)
