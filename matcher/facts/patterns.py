"""Patterns over plain words, written as data.

One pattern is a row of words with spaces between: ``a/b`` either · ``[a]`` may be missing · ``{name}`` any phrase of
a group (``words/macros.csv``) · ``~`` up to three further words, ``~6`` up to six · ``#`` a number, ``#th`` an ordinal,
``$`` an amount of money · ``word*`` any word that begins so · ``_`` joins words of one alternative · ``^`` the
beginning of a statement. A pattern matches whole words only.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from matcher.facts.words import read_words

__all__ = ["Table", "group", "table"]

_COMMON = frozenset(
    "a an the i we my our me us you your of to in on for with and or is am are be not no do can will have has it this "
    "that at by as from , . : ( )".split()
)

_EVERYWHERE = _COMMON | {"comma", "slash"}


@dataclass(frozen=True, slots=True)
class _Pattern:
    kind: str
    regex: re.Pattern[str]


@cache
def group(name: str) -> frozenset[str]:
    """Every phrase of one group."""
    found = frozenset(
        phrase for phrases, of, _why in read_words("macros") if of == name for phrase in phrases.split("|")
    )
    if not found:
        raise KeyError(name)
    return found


class Table:
    """The patterns of one file, found by the rarest word each of them needs."""

    def __init__(self, name: str) -> None:
        """Compile ``words/<name>.csv``."""
        self._by_anchor: dict[str, list[_Pattern]] = {}
        self._always: list[_Pattern] = []
        for written, kind, _why in read_words(name):
            pattern = _Pattern(kind, re.compile(_regex(written)))
            anchors = _anchors(written)
            if not anchors:
                self._always.append(pattern)
            for anchor in anchors:
                self._by_anchor.setdefault(anchor, []).append(pattern)

    def find(self, flat: str, words: tuple[str, ...]) -> Iterator[tuple[str, int, int]]:
        """Kind and offsets into ``flat`` of everything found; the longest match of a pattern at each place."""
        there = set(words)
        there.update(_NUMBER_WORD for word in words if word[0].isdigit())
        there.update(_MONEY for word in words if word[0] == "$")
        tried = {id(pattern): pattern for word in there for pattern in self._by_anchor.get(word, ())}
        for pattern in (*tried.values(), *self._always):
            for match in pattern.regex.finditer(flat):
                yield pattern.kind, match.start(), match.end()


_NUMBER_WORD, _MONEY = "#", "$"


@cache
def table(name: str) -> Table:
    """The compiled patterns of one file."""
    return Table(name)


def _regex(written: str) -> str:
    parts = written.split()
    if parts[0] == "^":
        return r"(?<=^ )" + "".join(_part(part) for part in parts[1:])
    return r"(?<= )" + "".join(_part(part) for part in parts)


def _part(part: str) -> str:
    if part.startswith("[") and part.endswith("]"):
        return f"(?:{_part(part[1:-1])})?"
    if part.startswith("~"):
        return rf"(?:[a-z0-9$()][^ ]* ){{0,{part[1:] or 3}}}?"
    phrases = sorted({phrase for name in part.split("/") for phrase in _phrases(name)}, key=lambda text: -len(text))
    return "(?:" + "|".join(phrases) + ") "


def _phrases(name: str) -> list[str]:
    if name.startswith("{"):
        return [_word(phrase) for phrase in group(name[1:-1])]
    return [_word(name.replace("_", " "))]


_SPECIAL = {
    "#": r"\d+(?:\.\d+)?",
    "#th": r"\d+(?:st|nd|rd|th)",
    "#s": r"(?:19|20)\d\ds",
    "####": r"(?:19|20)\d\d",
    "$": r"\$\d[\d.]*",
    "comma": ",",
    "slash": "/",
}


def _word(text: str) -> str:
    return " ".join(_SPECIAL.get(word) or re.escape(word).replace(r"\*", "[a-z]*") for word in text.split())


def _anchors(written: str) -> frozenset[str]:
    """Words of which one must be there for a pattern to match; empty where any word may do."""
    best: frozenset[str] = frozenset()
    for part in written.split():
        if part[0] in "[~^":
            continue
        words = frozenset(anchor for name in part.split("/") for anchor in _anchor_of(name))
        if "" in words or words & _COMMON:
            continue
        if not best or len(words) < len(best):
            best = words
    return best


def _anchor_of(name: str) -> Iterator[str]:
    phrases = group(name[1:-1]) if name.startswith("{") else [name.replace("_", " ")]
    for phrase in phrases:
        words = phrase.split()
        if any(word[0] == "#" for word in words):
            yield _NUMBER_WORD
        elif "$" in words:
            yield _MONEY
        else:
            rare = [word for word in words if word not in _EVERYWHERE and not word.endswith("*")]
            yield max(rare, key=len, default="")
