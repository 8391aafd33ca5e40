"""Who is named in a listing: one person, two, a practice with a person inside, or no person at all."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from matcher.people.names import Reading, family_of, read_name, without_credentials
from matcher.people.roles import is_credential, without_roles
from matcher.people.titles import (
    CREDENTIALS,
    FORMER_MARKERS,
    GENERATIONS,
    LEGAL_FORMS,
    PRACTICE_WORDS,
    SEPARATORS,
    TITLES,
)

__all__ = ["Named", "Title", "read_title"]

_ASIDE = re.compile(r"\(([^()]*)\)|\"([^\"]*)\"")
# What separates a practice from a person, or two people, in one line.
_CHUNKS = re.compile(r"\s+-+\s+|\s*[:;|/]\s*|\s+(?:at|with|for|of|by|dba|from|in)\s+")
_AND = re.compile(r"\s*(?:&|\band\b|\bor\b|\+)\s*")
_FORMER = re.compile(r"\b(?:" + "|".join(sorted(FORMER_MARKERS, key=len, reverse=True)) + r")\b\s*:?\s*")
_MOST_NAME_WORDS = 5
_MOST_PERSON_WORDS = 3  # given, middle, family


@dataclass(frozen=True, slots=True, repr=False)
class Named:
    """One person named in a listing: the readings of every name they go by."""

    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True, repr=False)
class Title:
    """What one line names. ``families`` are family names in the title of a practice that names no whole person."""

    people: tuple[Named, ...]
    practices: tuple[str, ...] = ()
    families: tuple[str, ...] = ()


def read_title(name: str, other_names: str, is_given: Callable[[str], bool]) -> Title:
    """Read a listing's name, folded by ``name_text``, with the other names the listing states for the same person.

    ``is_given`` knows given names: it tells *James Holler Counseling* from *Quiet Harbor Counseling*.
    """
    text, asides = _asides(without_roles(name))
    pieces = [part for piece in [*_CHUNKS.split(text), *asides.people] for part in _apart(piece)]
    chunks = [piece.strip(" ,") for piece in pieces if piece.strip(" ,")]
    practices = [chunk for chunk in chunks if _is_practice(chunk)]
    people = [readings for chunk in chunks if chunk not in practices for readings in _people_in(chunk, is_given)]
    inside = [_inside_practice(chunk, is_given) for chunk in practices]
    families = [word for _, words in inside for word in words]
    if practices:
        # Beside a practice, a lone word is a place or a slogan more often than a person.
        families += [reading.family.joined for each in people for reading in each if not reading.given]
        people = [readings for readings in people if readings and readings[0].given]
    people = people or [readings for found, _ in inside for readings in found]
    others = [reading for other in filter(None, re.split(r"[;|]", other_names)) for reading in _one_name(other)]
    named = tuple(Named((*readings, *_with_asides(readings, asides), *others)) for readings in people if readings)
    if not named and others:
        named = (Named(tuple(others)),)
    return Title(named, tuple(practices), tuple(families))


@dataclass(frozen=True, slots=True, repr=False)
class _Asides:
    nicknames: tuple[str, ...]
    former: tuple[str, ...]
    people: tuple[str, ...]


def _asides(text: str) -> tuple[str, _Asides]:
    """Take what stands in brackets or quotes, or behind *née*, out of a line and say what it is."""
    nicknames, former, people = [], [], []
    body = _ASIDE.sub(" ", text)
    has_person = not _is_practice(body) and bool(body.strip(" ,"))
    for match in _ASIDE.finditer(text):
        inside = (match.group(1) or match.group(2) or "").strip(" ,")
        marked = _FORMER.match(inside)
        words = _name_words(inside[marked.end() :] if marked else inside)
        if not words:
            continue
        if marked:
            former.append(" ".join(words))
        elif not has_person or len(words) > 1:
            people.append(inside)
        else:
            nicknames.append(words[0])
            former.append(words[0])
    outside = _FORMER.search(body)
    if outside and outside.start() > 0:
        former.append(" ".join(_name_words(body[outside.end() :])))
        body = body[: outside.start()]
    return " ".join(body.split()), _Asides(tuple(nicknames), tuple(filter(None, former)), tuple(people))


def _name_words(text: str) -> list[str]:
    """The words of a name without titles, credentials, pronouns (she/her) and legal forms."""
    words = [word for word in text.replace(",", " ").replace("/", " ").split() if word not in TITLES]
    pronouns = {"she", "her", "hers", "he", "him", "his", "they", "them", "theirs", "ella", "el"}
    kept = [word for word in without_credentials(words) if word not in pronouns]
    return [] if len(kept) == 1 and kept[0] in CREDENTIALS else kept


def _with_asides(readings: list[Reading], asides: _Asides) -> list[Reading]:
    more = []
    for reading in readings:
        more += [
            Reading(nick, reading.middles, reading.family, reading.generation, reading.doubt)
            for nick in asides.nicknames
        ]
        for former in asides.former:
            words = former.split()
            more.append(Reading(reading.given, (), family_of(words), reading.generation, reading.doubt))
            more += [] if len(words) == 1 else read_name(former)
    return more


def _apart(piece: str) -> list[str]:
    """A practice and a person with only a comma between them, each by itself."""
    if "," not in piece or not _is_practice(piece):
        return [piece]
    parts = piece.split(",")
    kinds = [_is_practice(part) for part in parts]
    joined = [parts[0]]
    for before, kind, part in zip(kinds, kinds[1:], parts[1:], strict=False):
        if kind == before or not part.strip():
            joined[-1] += "," + part
        else:
            joined.append(part)
    return joined


def _is_practice(text: str) -> bool:
    words = set(re.findall(r"[a-z]+", text))
    return bool(words & PRACTICE_WORDS) or bool(words & LEGAL_FORMS)


def _inside_practice(chunk: str, is_given: Callable[[str], bool]) -> tuple[list[list[Reading]], list[str]]:
    """People in front of the words of a practice (James Holler Counseling), else the family names in it."""
    words = chunk.replace(",", " ").split()
    end = next((at for at, word in enumerate(words) if word in PRACTICE_WORDS or word in LEGAL_FORMS), len(words))
    front = without_credentials([word for word in words[:end] if word not in SEPARATORS and word not in TITLES])
    while front and front[-1] in ("&", "and"):
        front.pop()
    if "&" in front or "and" in front:
        return _people_in(" ".join(front), is_given), [word for word in front if word not in ("&", "and")]
    certain = all(word in LEGAL_FORMS or word in CREDENTIALS for word in words[end:])
    if 1 < len(front) < _MOST_NAME_WORDS and (certain or is_given(front[0])):
        return [read_name(" ".join(front))], []
    return [], front[:1]


def _people_in(chunk: str, is_given: Callable[[str], bool]) -> list[list[Reading]]:
    """The readings of each person in a chunk without practice words; two who share a family name are told apart."""
    halves = [half.strip(" ,") for half in _AND.split(chunk) if half.strip(" ,")]
    if len(halves) == 1:
        two = _two_in_a_row(chunk, is_given)
        # The comma may as well stand behind two family names, so that reading is kept beside the two people.
        return [*map(read_name, two), _one_name(chunk)] if two else [_one_name(chunk)]
    readings = [_one_name(half) for half in halves]
    anchor = next((each for each in reversed(readings) if each and each[0].given), None)
    people = []
    for half, own in zip(halves, readings, strict=True):
        words = _name_words(half)
        if len(words) == 1 and anchor:
            shared = [Reading(words[0], (), each.family, 0, each.doubt) for each in anchor]
            people.append(shared)
        else:
            people.append(own)
    return people


def _two_in_a_row(chunk: str, is_given: Callable[[str], bool]) -> list[str]:
    """*Ann Lee, Bob Roe*: two whole names around a comma, where *Lee, Ann* has one word in front."""
    parts = [_name_words(part) for part in chunk.split(",")]
    whole = [words for words in parts if words]
    both = len(whole) == 2 and all(1 < len(words) <= _MOST_PERSON_WORDS for words in whole)  # noqa: PLR2004
    return [" ".join(words) for words in whole] if both and all(is_given(words[0]) for words in whole) else []


def _one_name(chunk: str) -> list[Reading]:
    """Readings of one name with its commas: *Klein, Peggy*, *Peggy Klein, LMFT*, *Klein Jr., Peter*."""
    head, *rest = (part.strip() for part in chunk.split(","))
    behind = [words for words in (_behind_comma(part) for part in rest) if words]
    head_words = without_credentials([word for word in head.split() if word])
    generations = [word for part in rest for word in part.split() if word in GENERATIONS]
    only_marks = all(word in GENERATIONS for words in behind for word in words)
    if behind and head_words and not only_marks:
        named = " ".join(word for words in behind for word in words)
        return read_name(f"{' '.join(head_words)}, {named}", family_first=True)
    return read_name(" ".join([*head_words, *generations]))


def _behind_comma(part: str) -> list[str]:
    """The words behind a comma that are not credentials or titles."""
    words = part.split()
    if "".join(words) in CREDENTIALS or all(is_credential(word) or word in TITLES for word in words):
        return []
    return without_credentials([word for word in words if word not in TITLES])
