"""Rules on what somebody writes: each finds words, says why they may not help, and never judges a person.

A rule is a pattern with a code; what is said about it stands in the texts under that code. Nothing typed is kept.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from matcher.text import plain

__all__ = ["LONGEST_TEXT", "Remark", "Rule", "first_found", "rule", "sentences_of", "tidy"]

LONGEST_TEXT = 2_000
"""Characters that are looked at: a message, not a diary."""

_TITLE = re.compile(r"\b(Dr|Mr|Mrs|Ms|St)\.")
_SENTENCE = re.compile(r"[^.!?;\n]+[.!?;]*")
_QUOTES = dict.fromkeys((0x2018, 0x2019, 0x00B4, 0x0060), "'") | dict.fromkeys((0x201C, 0x201D), '"')


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing worth a second look. About the words, never about a person.

    ``quote`` holds the words it is about (empty where something is missing), ``offer`` other words to try.
    """

    code: str
    quote: str
    message: str
    offer: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern that raises the remark ``code``, unless ``unless`` is found in the same sentence."""

    code: str
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None = None

    def search(self, sentence: str) -> str:
        """The words of the sentence that the rule is about; empty where it does not apply."""
        found = self.pattern.search(sentence)
        spared = self.unless is not None and self.unless.search(sentence) is not None
        return found.group().strip() if found and not spared else ""


def rule(code: str, *patterns: str, unless: str = "") -> Rule:
    """A rule from alternatives, read without regard to capitals."""
    return Rule(code, _any(patterns), _any([unless]) if unless else None)


def _any(patterns: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


def tidy(text: str) -> str:
    """The text as the rules read it: one line, straight quotes, of bounded length."""
    return _TITLE.sub(r"\1", plain(text, LONGEST_TEXT).translate(_QUOTES))


def sentences_of(text: str) -> list[str]:
    """The sentences of a tidy text. One that begins with *or* belongs to the one before, as in *Come. Or I leave*."""
    sentences: list[str] = []
    for found in _SENTENCE.finditer(text):
        sentence = found.group().strip()
        if sentences and sentence.casefold().startswith("or "):
            sentences[-1] = f"{sentences[-1]} {sentence}"
        elif sentence.strip(".!?; "):
            sentences.append(sentence)
    return sentences


def first_found(rules: Iterable[Rule], sentences: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Code and words of every rule that applies, in the order of the rules; each code once."""
    seen: set[str] = set()
    for one in rules:
        words = next(filter(None, (one.search(sentence) for sentence in sentences)), "")
        if words and one.code not in seen:
            seen.add(one.code)
            yield one.code, words
