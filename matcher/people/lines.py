"""The name line, taken apart: people type a place, a practice or a whole sentence where a name is asked for."""

import re
from dataclasses import dataclass, replace

from matcher.people.index import PersonIndex
from matcher.people.listing_title import read_title
from matcher.people.spelling import city_key, name_text, practice_key, state_key
from matcher.people.titles import LABELS, NOISE, NOISE_IN_SENTENCES, PRACTICE_WORDS, SEPARATORS, TITLES

__all__ = ["Line", "city_and_state", "lines_of_address", "read_lines"]

_SEPARATED = re.compile(r"\s+-+\s+|\s*[;|/:]\s*|\s+(?:" + "|".join(sorted(SEPARATORS - {"c/o"})) + r")\s+|\s+c/o\s+")
_LEGAL_FORM = re.compile(r"(?<![\s,][a-z])[\s,]+(?:p ?)?(?:l ?l ?c|l ?l ?p|inc|p ?c|ltd|corp)[\s,]*$")
_PRONOUNS = re.compile(r"\(? ?\b(?:she|he|they|her|him|them) ?/ ?(?:she|he|they|her|him|them|hers|his)\b[^)]*\)?")
_ZIP = re.compile(r"\b\d{5}(?:-\d{4})?\b")
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


def read_lines(typed: str, base: Line, index: PersonIndex) -> list[Line]:
    """The ways to take the name line apart: all a name, a name with a place, a name with a practice, a practice."""
    text = _LEGAL_FORM.sub("", _without_noise(_PRONOUNS.sub(" ", name_text(typed)).strip()))
    if not text:
        return [base]
    if index.has_practice(practice_key(text)):
        return _as_practice(replace(base, name=text), index)
    chunks = [_without_noise(chunk.strip(" ,")) for chunk in _SEPARATED.split(text) if chunk.strip(" ,")]
    chunks = [chunk for chunk in chunks if not all(map(_is_noise, chunk.split()))] or chunks
    if len(chunks) == 1:
        text = chunks[0]
    if len(chunks) > 1:
        lines = [_from_chunks(chunks, base, index)]
    else:
        lines = [*_comma_lines(text, base, index), *_run_on_lines(text, base, index)]
        if not _has_practice_word(text):
            lines = [replace(base, name=text), *lines, *_run_together(text, base, index)]
    nameless = not any(line.name for line in lines)
    if nameless or (len(chunks) == 1 and _has_practice_word(text)):
        lines.append(replace(base, name=text))
    lines = [taken for line in lines for taken in _as_practice(line, index)]
    return list(dict.fromkeys(lines))[:_MOST_LINES]


def _as_practice(line: Line, index: PersonIndex) -> list[Line]:
    """A line whose name reads like a practice is one; a person may still be named inside it."""
    if not (_has_practice_word(line.name) or index.has_practice(practice_key(line.name))):
        return [line]
    practice = replace(line, name="", practice=practice_key(line.name))
    return [practice, line] if read_title(line.name, "", index.is_given).people else [practice]


def _without_noise(text: str) -> str:
    """Without *my therapist is* in front, *my counselor* behind, and parts like *she works* between commas."""
    parts = [part.split() for part in text.split(",")]
    kept = [part for part in parts if part and not (len(part) > 1 and all(map(_is_noise, part)))]
    if not kept:
        return text
    front = _run_of_noise(kept[0])
    if len(kept[0]) > front:
        kept[0] = kept[0][front:]
    back = _run_of_noise(kept[-1][::-1])
    if back > 1 and len(kept[-1]) > back:
        kept[-1] = kept[-1][:-back]
    return ", ".join(" ".join(part) for part in kept)


def _run_of_noise(words: list[str]) -> int:
    """How many words in front are noise; a lone *Her* or *See* is a name."""
    run = next((at for at, word in enumerate(words) if not _is_noise(word)), len(words))
    return run if run > 1 or (run == 1 and words[0] in NOISE) else 0


def _is_noise(word: str) -> bool:
    return word in NOISE or word in NOISE_IN_SENTENCES


def _from_chunks(chunks: list[str], base: Line, index: PersonIndex) -> Line:
    """Parts told apart by *at*, *from*, *in*, a dash: each is a practice, a place or the name."""
    line = base
    for chunk in chunks:
        place = _known_place(chunk, index) if chunk is not chunks[0] or _is_place_first(chunks, index) else None
        if place:
            line = replace(line, city=place[0] or line.city, state=place[1])
        elif _has_practice_word(chunk) or (line.name and not line.practice):
            line = replace(line, practice=practice_key(chunk))
        else:
            line = replace(line, name=f"{line.name} {chunk}".strip())
    return line


def _is_place_first(chunks: list[str], index: PersonIndex) -> bool:
    """*Denver: Peggy Klein*: the part behind is a whole name, and the part in front is nobody's."""
    behind = chunks[1]
    front = chunks[0].split()
    return (
        not _has_practice_word(behind) and len(behind.split()) > 1 and (len(front) > 1 or not index.is_given(front[0]))
    )


def _comma_lines(text: str, base: Line, index: PersonIndex) -> list[Line]:
    """*Peggy Klein, Denver, CO* and *Peggy Klein, Lakeside Counseling*."""
    parts = [part.strip() for part in text.split(",") if part.strip()]
    lines = []
    for cut in range(1, len(parts)):
        head, tail = ", ".join(parts[:cut]), " ".join(parts[cut:])
        place = _known_place(tail, index) or (("", tail) if state_key(tail) else None)
        if place and _fits(place, base):
            lines.append(replace(base, name=head, city=place[0] or base.city, state=place[1]))
        elif _has_practice_word(tail) != _has_practice_word(head):
            name, practice = (head, tail) if _has_practice_word(tail) else (tail, head)
            lines.append(replace(base, name=name, practice=practice_key(practice)))
    return lines


def _fits(place: tuple[str, str], base: Line) -> bool:
    """Whether a place found in the name line agrees with the city that was typed where it belongs."""
    return not (place[0] and base.city) or city_key(place[0]) == city_key(city_and_state(base.city, "")[0])


def _run_on_lines(text: str, base: Line, index: PersonIndex) -> list[Line]:
    """*peggy klein denver co*, *peggy klein lakeside counseling*, *lakeside counseling peggy klein*."""
    words = text.replace(",", " ").split()
    lines = []
    for cut in range(1, len(words)):
        head, tail = words[:cut], words[cut:]
        if len(tail) <= _LONGEST_PLACE and (place := _known_place(" ".join(tail), index)) and _fits(place, base):
            lines.append(replace(base, name=" ".join(head), city=place[0] or base.city, state=place[1]))
        for name, practice in ((head, tail), (tail, head)):
            key = practice_key(" ".join(practice))
            person = " ".join(name)
            if _has_practice_word(person) or len(practice) == 1 or not index.has_practice(key):
                continue
            # Lakeside Counseling Salem OR: what stands beside the practice is a place, not a name.
            if not _known_place(person, index):
                lines.append(replace(base, name=person, practice=key))
    if not lines and _has_practice_word(text):
        lines += _guessed_practice(words, base)
    return lines


def _run_together(typed: str, base: Line, index: PersonIndex) -> list[Line]:
    """*peggyklein*, as in an address or a user name: a given and a family name of the directory without a space."""
    text = typed.strip("@/+ ")
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
    """City and state of a text that is nothing but a place of the directory; a whole state before a city in another."""
    city, state = city_and_state(text, "")
    code = state_key(text) if len(text) > 2 else ""  # noqa: PLR2004 - two letters may be a name
    there = index.areas.by_name.get(city_key(city), [])
    if there and (not code or any(index.areas.city_states[at] == index.areas.state_ids.get(code) for at in there)):
        return city, state
    words = text.replace(",", " ").split()
    for cut in range(len(words) - 1, 0, -1):
        state = state_key(" ".join(words[cut:]))
        if state and city_key(" ".join(words[:cut])) in index.areas.by_name:
            return " ".join(words[:cut]), state
    return ("", text) if code else None


def _has_practice_word(text: str) -> bool:
    return any(word in PRACTICE_WORDS for word in re.findall(r"[a-z]+", text))


def city_and_state(city: str, state: str) -> tuple[str, str]:
    """City and state apart, where both were typed into the city's field (``Denver, CO``)."""
    head, comma, tail = _ZIP.sub("", city).partition(",")
    if comma and state_key(tail):
        return head, state or tail
    words = head.split() if not comma else city.split()
    if len(words) > 1 and not state and len(words[-1]) == 2 and state_key(words[-1]):  # noqa: PLR2004
        return " ".join(words[:-1]), words[-1]
    return city, state


def lines_of_address(address: str, base: Line, index: PersonIndex) -> list[Line]:
    """What an e-mail address says that no listing states: *m.klein@lakesidecounseling.com*."""
    local, _, domain = address.lower().partition("@")
    label = domain.partition(".")[0].replace("-", "")
    practice = base.practice or (label if index.has_practice(label) else "")
    words = [word for word in re.split(r"[^a-z]+", local) if word and word not in TITLES | LABELS]
    names = [" ".join(words)] if words else []
    if len(words) == 1:
        names += [line.name for line in _run_together(words[0], base, index)]
        names += [words[0].removeprefix("dr")] if words[0].startswith("dr") else []
        names += [f"{words[0][0]} {words[0][1:]}"] if words[0][1:] in index.names.words else []
    return [replace(base, name=name, practice=practice) for name in names if name]
