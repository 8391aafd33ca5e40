"""What a visitor typed, read: whose name, which practice, where, which numbers, in every sensible way."""

import re
from dataclasses import dataclass, replace

from matcher.model import PersonQuery
from matcher.people.areas import Wanted
from matcher.people.index import PersonIndex
from matcher.people.listing_title import read_title
from matcher.people.names import Reading
from matcher.people.spelling import city_key, name_text, phone_digits, practice_key, state_key
from matcher.people.titles import NOISE, PRACTICE_WORDS, SEPARATORS, TITLES

__all__ = ["Asked", "Line", "read_query"]

_EMAIL = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
_TEN_DIGITS = re.compile(r"\b\d{10}\b")
_PHONE_LIKE = re.compile(r"\+?[\d().\s/-]{9,}\d(?:\s*(?:x|ext\.?)\s*\d+)?")
_SEPARATED = re.compile(r"\s+-+\s+|\s*[;|/:]\s*|\s+(?:" + "|".join(sorted(SEPARATORS - {"c/o"})) + r")\s+|\s+c/o\s+")
_MOST_LINES = 6
_SHORTEST_GIVEN = 2
_LONGEST_PLACE = 4  # words of the longest city names with their state


@dataclass(frozen=True, slots=True, repr=False)
class Line:
    """One way to take the typed words apart. All folded."""

    name: str = ""
    practice: str = ""
    city: str = ""
    state: str = ""


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
    base = Line(practice=practice_key(query.practice), city=query.city, state=query.state)
    asked = []
    for line in _lines(_without_numbers(query.name), base, index):
        asked.append(  # noqa: PERF401 - six named parts read better in a loop
            Asked(
                readings=_readings(line.name, query.former_name, index),
                practices=(line.practice,) if line.practice else (),
                place=index.areas.wanted(*_place(line.city, line.state)),
                phone=phone,
                email=email.group().lower() if email else "",
                npi=npi.group() if npi else "",
                licence=query.licence,
            )
        )
    return asked


def _without_numbers(typed: str) -> str:
    return _PHONE_LIKE.sub(" ", _EMAIL.sub(" ", typed))


def _readings(name: str, former: str, index: PersonIndex) -> tuple[Reading, ...]:
    title = read_title(name, "", index.is_given) if name else None
    readings = [reading for person in title.people for reading in person.readings] if title else []
    earlier = (
        [reading for person in read_title(name_text(former), "", index.is_given).people for reading in person.readings]
        if former
        else []
    )
    return (*readings, *(_with_given(reading, readings) for reading in earlier))


def _with_given(former: Reading, readings: list[Reading]) -> Reading:
    """A former family name alone takes the given name from the present one."""
    given = next((reading for reading in readings if reading.given), None)
    return former if former.given or given is None else replace(former, given=given.given, middles=given.middles)


def _place(city: str, state: str) -> tuple[str, str]:
    """City and state apart, where both were typed into the city's field (``Denver, CO``)."""
    head, comma, tail = city.partition(",")
    if comma and state_key(tail):
        return head, state or tail
    words = city.split()
    if len(words) > 1 and not state and len(words[-1]) == 2 and state_key(words[-1]):  # noqa: PLR2004
        return " ".join(words[:-1]), words[-1]
    return city, state


def _lines(typed: str, base: Line, index: PersonIndex) -> list[Line]:
    """The ways to take the name line apart: all a name, a name with a place, a name with a practice, a practice."""
    text = _without_noise(name_text(typed))
    if not text:
        return [base]
    chunks = [chunk.strip(" ,") for chunk in _SEPARATED.split(text) if chunk.strip(" ,")]
    if len(chunks) > 1:
        lines = [_from_chunks(chunks, base, index)]
    else:
        lines = [*_comma_lines(text, base, index), *_run_on_lines(text, base, index)]
        if not _has_practice_word(text):
            lines = [replace(base, name=text), *lines, *_run_together(text, base, index)]
    if not lines or _has_practice_word(text) or index.practice_keys.has_text(practice_key(text)):
        lines.append(replace(base, name=text))
    lines = [taken for line in lines for taken in _as_practice(line, index)]
    return list(dict.fromkeys(lines))[:_MOST_LINES]


def _as_practice(line: Line, index: PersonIndex) -> list[Line]:
    """A line whose name reads like a practice is one; a person may still be named inside it."""
    if not (_has_practice_word(line.name) or index.practice_keys.has_text(practice_key(line.name))):
        return [line]
    practice = replace(line, name="", practice=practice_key(line.name))
    return [practice, line] if read_title(line.name, "", index.is_given).people else [practice]


def _without_noise(text: str) -> str:
    words = text.split()
    while words and words[0].strip(",") in NOISE:
        words.pop(0)
    return " ".join(words)


def _from_chunks(chunks: list[str], base: Line, index: PersonIndex) -> Line:
    """Parts told apart by *at*, *from*, *in*, a dash: each is a practice, a place or the name."""
    line = base
    for chunk in chunks:
        place = _known_place(chunk, index) if chunk is not chunks[0] else None
        if place:
            line = replace(line, city=place[0], state=place[1])
        elif _has_practice_word(chunk) or (line.name and not line.practice):
            line = replace(line, practice=practice_key(chunk))
        else:
            line = replace(line, name=f"{line.name} {chunk}".strip())
    return line


def _comma_lines(text: str, base: Line, index: PersonIndex) -> list[Line]:
    """*Peggy Klein, Denver, CO* and *Peggy Klein, Lakeside Counseling*."""
    parts = [part.strip() for part in text.split(",") if part.strip()]
    lines = []
    for cut in range(1, len(parts)):
        head, tail = ", ".join(parts[:cut]), " ".join(parts[cut:])
        if place := _known_place(tail, index):
            lines.append(replace(base, name=head, city=place[0], state=place[1]))
        elif _has_practice_word(tail) and not _has_practice_word(head):
            lines.append(replace(base, name=head, practice=practice_key(tail)))
    return lines


def _run_on_lines(text: str, base: Line, index: PersonIndex) -> list[Line]:
    """*peggy klein denver co*, *peggy klein lakeside counseling*, *lakeside counseling peggy klein*."""
    words = text.replace(",", " ").split()
    lines = []
    for cut in range(1, len(words)):
        head, tail = words[:cut], words[cut:]
        if len(tail) <= _LONGEST_PLACE and (place := _known_place(" ".join(tail), index)):
            lines.append(replace(base, name=" ".join(head), city=place[0], state=place[1]))
        for name, practice in ((head, tail), (tail, head)):
            key = practice_key(" ".join(practice))
            if len(practice) > 1 and not _has_practice_word(" ".join(name)) and index.practice_keys.has_text(key):
                lines.append(replace(base, name=" ".join(name), practice=key))
    if not lines and _has_practice_word(text):
        lines += _guessed_practice(words, base)
    return lines


def _run_together(text: str, base: Line, index: PersonIndex) -> list[Line]:
    """*peggyklein*, as in an address or a user name: a given and a family name of the directory without a space."""
    if not text.isalpha() or text in index.names.words:
        return []
    cuts = range(_SHORTEST_GIVEN, len(text) - 1)
    pairs = [(text[:cut], text[cut:]) for cut in cuts]
    return [
        replace(base, name=f"{given} {family}")
        for given, family in reversed(pairs)
        if given in index.given_counts and family in index.names.words
    ][:2]


def _guessed_practice(words: list[str], base: Line) -> list[Line]:
    """A practice the directory does not know: one or two words in front, or behind, may be the person."""
    start = 1 if words[0] in TITLES else 0
    cuts = [cut for cut in (start + 1, start + 2) if cut < len(words) and not _has_practice_word(" ".join(words[:cut]))]
    return [
        replace(base, name=" ".join(words[:cut]), practice=practice_key(" ".join(words[cut:])))
        for cut in reversed(cuts)
    ]


def _known_place(text: str, index: PersonIndex) -> tuple[str, str] | None:
    """City and state of a text that is nothing but a place of the directory."""
    city, state = _place(text, "")
    if city_key(city) in index.areas.by_name:
        return city, state
    words = text.replace(",", " ").split()
    for cut in range(len(words) - 1, 0, -1):
        state = state_key(" ".join(words[cut:]))
        if state and city_key(" ".join(words[:cut])) in index.areas.by_name:
            return " ".join(words[:cut]), state
    return ("", text) if state_key(text) and len(text) > 2 else None  # noqa: PLR2004


def _has_practice_word(text: str) -> bool:
    return any(word in PRACTICE_WORDS for word in re.findall(r"[a-z]+", text))
