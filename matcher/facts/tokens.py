"""Text → plain words in one spelling, each knowing which characters of the original it stands for.

Contractions are opened (``don't`` → ``do not``), numbers in words become digits, British, Spanish and misspelt words
become the one form that the rules know, and idioms whose words mislead (``no strings attached``) become one word.
"""

import re
from dataclasses import dataclass
from functools import cache

from matcher.facts.raw import plain_letters
from matcher.facts.spelling import meant
from matcher.facts.words import read_words

__all__ = ["Token", "read_tokens"]


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or mark, and where it stands in the original text."""

    word: str
    start: int
    end: int


_TOKEN = re.compile(
    r"[$£€] ?\d[\d,]*(?:\.\d+)?|\d[\d,]*(?:\.\d+)?(?:st\b|nd\b|rd\b|th\b|'?s\b)?"
    r"|'\d\ds?\b|[a-z]+(?:'[a-z]{1,4})?|[½¼]"
    r"|\n[ \t]*(?:[-*•–o][ \t]|\n)|(?<=\s)[-–]+(?=\s)|-{2,}|[.!?;:,()\[\]–•✓✗\n+/\"&%#*@<>=-]"
)
_CONTRACTED = {
    "'m": "am", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would",
}  # fmt: skip
_SPANISH_MARKS = frozenset(
    ["de", "la", "el", "los", "las", "con", "para", "que", "mi", "en", "una", "por", "y", "es", "soy", "del", "se"]
)
_ENOUGH_SPANISH = 2
_LONGEST_PHRASE = 8


def read_tokens(text: str) -> list[Token]:
    """The words and marks of a text in one spelling."""
    letters, offsets = plain_letters(text)
    raw = _raw_tokens(letters)
    if offsets is not None:
        raw = [Token(token.word, offsets[token.start], _end(offsets, token.end)) for token in raw]
    marks = sum(token.word in _SPANISH_MARKS for token in raw)
    is_spanish = marks >= _ENOUGH_SPANISH or (marks > 0 and len(raw) < _LONGEST_PHRASE)
    if is_spanish:
        raw = _rewrite(raw, "spanish")
    spelt = [Token(meant(token.word), token.start, token.end) for token in raw]
    return _rewrite(_with_numbers(_rewrite(spelt, "rewrites")), "idioms")


def _end(offsets: list[int], end: int) -> int:
    return max(offsets[end - 1] + 1, offsets[end]) if offsets[end] > offsets[end - 1] else offsets[end - 1] + 1


def _raw_tokens(letters: str) -> list[Token]:
    found: list[Token] = []
    for match in _TOKEN.finditer(letters):
        word, start, end = match.group(), match.start(), match.end()
        if word[0].isalpha():
            found.extend(Token(part, start, end) for part in _opened(word))
        elif word[0] in "$£€":
            found.append(Token("$" + word[1:].strip().replace(",", ""), start, end))
        elif word[0].isdigit():
            found.append(Token(word.replace(",", "").rstrip("."), start, end))
        elif word[0] in "-–" and not _is_inner_hyphen(letters, start, end):
            found.append(Token("–", start, end))
        elif word[0] == "-" and _joins_numbers(letters, start, end):
            found.append(Token("to", start, end))
        elif word[0] == "\n":
            found.extend(_line_end(letters, word, start, end))
        elif word[0] not in '-#*"':
            found.append(Token(word, start, end))
    return found


def _opened(word: str) -> tuple[str, ...]:
    stem, apostrophe, tail = word.partition("'")
    if not apostrophe:
        return (word,)
    if tail == "t" and stem.endswith("n"):
        return ({"ca": "can", "wo": "will", "sha": "shall", "ai": "am"}.get(stem[:-1], stem[:-1]), "not")
    if tail == "s":
        return (stem, "is") if stem in _IS_AFTER else (stem + "s",) if stem in {"couple"} else (stem,)
    return (stem, _CONTRACTED.get("'" + tail, tail))


_IS_AFTER = frozenset(["it", "that", "there", "here", "what", "who", "he", "she", "let", "this", "where", "how"])


def _is_inner_hyphen(letters: str, start: int, end: int) -> bool:
    """A hyphen inside a word or between numbers, not a dash between clauses."""
    before, after = letters[start - 1 : start], letters[end : end + 1]
    return (
        end - start == 1
        and letters[start] == "-"
        and (before.isalnum() or after.isalnum())
        and not (before.isspace() and after.isspace())
    )


def _joins_numbers(letters: str, start: int, end: int) -> bool:
    return letters[start - 1 : start].isdigit() and letters[end : end + 1].lstrip("$£€")[:1].isdigit()


def _line_end(letters: str, mark: str, start: int, end: int) -> list[Token]:
    """A line break ends a sentence, unless the text is only wrapped: the next line goes on in small letters."""
    if mark.strip():
        return [Token("•", start, end)]
    return [Token("\n", start, end)]


def _with_numbers(tokens: list[Token]) -> list[Token]:
    """Numbers in words as digits: ``twenty five`` → ``25``."""
    numbers = _numbers()
    found: list[Token] = []
    for token in tokens:
        value = numbers.get(token.word)
        if value is None or (token.word == "once" and not found):
            found.append(token)
            continue
        last = found[-1] if found else None
        is_unit_after_tens = value < 10 and last is not None and last.word in _TENS and last.end < token.start
        if last is not None and is_unit_after_tens and not last.word.startswith("$"):
            found[-1] = Token(str(int(last.word) + value), last.start, token.end)
        else:
            found.append(Token(str(value), token.start, token.end))
    return found


_TENS = frozenset(str(tens) for tens in range(20, 100, 10))


@cache
def _numbers() -> dict[str, int]:
    return {word: int(value) for word, value, _why in read_words("numbers")}


@cache
def _phrases(table: str) -> dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]:
    """Phrases by their first word, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for phrase, becomes, _why in read_words(table):
        parts = tuple(phrase.split())
        found.setdefault(parts[0], []).append((parts, tuple(becomes.split())))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


def _rewrite(tokens: list[Token], table: str) -> list[Token]:
    phrases = _phrases(table)
    if not any(token.word in phrases for token in tokens):
        return tokens
    words = [token.word for token in tokens]
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        for phrase, becomes in phrases.get(words[at], ()):
            if tuple(words[at : at + len(phrase)]) == phrase:
                start, end = tokens[at].start, tokens[at + len(phrase) - 1].end
                found.extend(Token(word, start, end) for word in becomes)
                at += len(phrase)
                break
        else:
            found.append(tokens[at])
            at += 1
    return found
