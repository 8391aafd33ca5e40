"""Text → plain words in one spelling, each knowing which characters of the original it stands for.

Contractions are opened (``don't`` → ``do not``), numbers in words become digits, British, Spanish and misspelt words
become the one form that the patterns know, and idioms whose words mislead (``no strings attached``) go away.
"""

import re
from dataclasses import dataclass
from functools import cache

from matcher.facts.raw import plain_letters
from matcher.facts.spelling import meant
from matcher.facts.words import read_words

__all__ = ["LINE", "MARKS", "Token", "read_tokens"]

LINE = "\n"
"""A line break that ends a sentence."""
MARKS = frozenset('.!?;:,()[]–•✓✗+/"=' + LINE)


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or mark, and where it stands in the original text."""

    word: str
    start: int
    end: int


_CONTACT = r"https?://\S+|www\.\S+|[\w.+-]{1,64}@[\w.-]{2,64}|\(?\b\d{3}\)?[ .-]?\d{3}[ .-]\d{4}\b|\b\d{3}[.-]\d{4}\b"
_TOKEN = re.compile(
    rf"(?P<contact>{_CONTACT})"
    r"|(?P<money>[$£€] ?\d+(?:,\d{3})*(?:\.\d+)?|\b\d+(?:,\d{3})*(?:\.\d+)? ?[$£€](?!\d))"
    r"|(?P<dated>\b\d{1,2}/(?:19|20)\d\d\b)"
    r"|(?P<number>\d+(?:,\d{3})*(?:\.\d+)?(?P<suffix>st\b|nd\b|rd\b|th\b|'?s\b)?)"
    r"|(?P<short>'\d\ds?\b)"
    r"|(?P<dotted>\b[a-z](?:\.[a-z])+\b\.?)"
    r"|(?P<word>[a-z]+(?:'[a-z]{1,4})*)"
    r"|(?P<line>\n\s*)"
    r"|(?P<dash>(?<=\s)[-–~]+(?=\s)|-{2,}|–)"
    r"|(?P<mark>[.!?;:,()\[\]•✓✗+/\"=&%-])"
)
_TAILS = {"'m": "am", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would"}
_NOT_STEMS = {"ca": "can", "wo": "will", "sha": "shall", "ai": "am"}
_IS_AFTER = frozenset(
    ["it", "that", "there", "here", "what", "who", "he", "she", "this", "where", "how", "everyone", "answer"]
)
_SOMEBODY = frozenset(["anyone", "anybody", "someone", "somebody", "everybody"])
_SPANISH_MARKS = frozenset(
    ["de", "la", "el", "los", "las", "con", "para", "que", "mi", "en", "una", "por", "y", "es", "soy", "del", "se"]
)
_ENOUGH_SPANISH = 2
_FEW_WORDS = 12
_ABBREVIATIONS = frozenset("dr mr mrs ms st vs lic est approx avg ph psy ed inc ave tel ext".split())
_QUOTED = re.compile(r'["”] [a-z]')
_TIMES = frozenset(["a.m.", "p.m."])


def read_tokens(text: str) -> list[Token]:
    """The words and marks of a text in one spelling, in order."""
    letters, offsets = plain_letters(text)
    raw = _raw_tokens(letters, text if offsets is None else "".join(text[at : at + 1] for at in offsets))
    if offsets is not None:
        raw = [Token(token.word, offsets[token.start], _end(offsets, token.end)) for token in raw]
    if _is_spanish(raw):
        raw = _rewrite(raw, "spanish")
    spelt = [Token(meant(token.word), token.start, token.end) for token in raw]
    return _with_numbers(_rewrite(_rewrite(spelt, "rewrites"), "idioms"))


def _is_spanish(tokens: list[Token]) -> bool:
    marks = sum(token.word in _SPANISH_MARKS for token in tokens)
    if sum(token.word in _sure() for token in tokens) > _ENOUGH_SPANISH:
        return True
    return marks >= _ENOUGH_SPANISH or (len(tokens) <= _FEW_WORDS and any(token.word in _sure() for token in tokens))


@cache
def _sure() -> frozenset[str]:
    """Spanish words that no English text holds."""
    rows = read_words("spanish")
    return frozenset(phrase for phrases, _becomes, why in rows if why == "sure" for phrase in phrases.split("|"))


def _end(offsets: list[int], end: int) -> int:
    return max(offsets[end], offsets[end - 1] + 1) if offsets[end] > offsets[end - 1] else offsets[end - 1] + 1


def _raw_tokens(letters: str, cased: str) -> list[Token]:
    found: list[Token] = []
    for match in _TOKEN.finditer(letters):
        kind, written, start, end = match.lastgroup or "", match.group(), match.start(), match.end()
        if kind == "word":
            found.extend(Token(part, start, end) for part in _opened(written))
        elif kind == "line":
            if not _is_wrapped(letters, cased, start, end) and found and found[-1].word != LINE:
                found.append(Token(LINE, start, end))
        elif kind == "dash" and letters[start - 1 : start].isdigit() and letters[end : end + 1].isdigit():
            found.append(Token("to", start, end))
        elif kind == "dash" and (not found or found[-1].word == LINE):
            found.append(Token("•", start, end))
        elif kind == "mark" and letters.startswith("//", start):
            found.append(Token(LINE, start, end))
        elif kind == "mark":
            found.extend(_mark(letters, found, written, start, end))
        else:
            found.append(Token(_plain(kind, written), start, end))
        _mend_end(found, written, cased, end)
    return found


def _mend_end(found: list[Token], written: str, cased: str, end: int) -> None:
    """A time of day may end a sentence (*… at 2 a.m. I have*), a quoted question may not (*a "do we fit?" chat*)."""
    if written in _TIMES and cased[end : end + 2].strip().isupper():
        found.append(Token(".", end - 1, end))
    elif written in {"?", "!"} and _QUOTED.match(cased, end) and found and found[-1].word == written:
        found.pop()


def _plain(kind: str, written: str) -> str:
    if kind == "contact":
        return "contactline"
    if kind == "money":
        return "$" + re.sub(r"[^\d.]", "", written)
    if kind == "dated":
        return written.partition("/")[2]
    if kind in {"number", "suffix"}:
        return re.sub(r"[,']", "", written)
    if kind == "short":
        return ("19" if int(written[1:3]) > 40 else "20") + written[1:]  # noqa: PLR2004 - '98 and '07
    return "–" if kind == "dash" else written.replace(".", "")


def _opened(word: str) -> tuple[str, ...]:
    stem, apostrophe, tail = word.partition("'")
    if not apostrophe:
        return (word,)
    if tail.startswith("t") and stem.endswith("n"):
        return (_NOT_STEMS.get(stem[:-1], stem[:-1]), "not")
    if tail == "s" and stem in _SOMEBODY:
        return (stem + "s",)  # *I do not take anyone's*: their insurance
    if tail == "s":
        return (stem, "is") if stem in _IS_AFTER else ("let", "us") if stem == "let" else (stem,)
    if "'" + tail in _TAILS:
        return (stem, _TAILS["'" + tail])
    return (word.replace("'", ""),)


def _is_wrapped(letters: str, cased: str, start: int, end: int) -> bool:
    """A line that is only wrapped: the next one goes on in small letters, and no blank line or bullet is between."""
    following = cased[end : end + 1]
    ends_open = letters[start - 1 : start].isalnum() or letters[start - 1 : start] in {",", "'"}
    return letters.count("\n", start, end) == 1 and following.islower() and ends_open


def _mark(letters: str, found: list[Token], written: str, start: int, end: int) -> list[Token]:
    before, after = letters[start - 1 : start], letters[end : end + 1]
    if written == "-":
        if before.isdigit() and after.lstrip("$£€")[:1].isdigit():
            return [Token("to", start, end)]
        opens_line = start == 0 or (found and found[-1].word == LINE)
        return [Token("•", start, end)] if opens_line else []
    if written in "&+":
        return [Token("and" if written == "&" else "plus", start, end)]
    if written == ".":
        is_short = bool(found) and found[-1].end == start and found[-1].word in _ABBREVIATIONS
        inside = bool(after) and not after.isspace() and after not in {'"', ")", "'", "•"} and before.isalnum()
        if (is_short and after != "" and letters[end : end + 2].strip() != "") or (inside and not after.isalpha()):
            return []
    if written == "/" and before.isalpha() and after.isalpha() and letters[start - 2 : start] in {"w", " w"}:
        return []
    return [] if written in {'"', "%", "="} else [Token(written, start, end)]


def _with_numbers(tokens: list[Token]) -> list[Token]:
    """Numbers in words as digits: ``twenty five`` → ``25``."""
    numbers = _numbers()
    if not any(token.word in numbers for token in tokens):
        return tokens
    found: list[Token] = []
    for token in tokens:
        last = found[-1] if found else None
        if token.word == "thousand" and last is not None and last.word == "2":
            found[-1] = Token("2000", last.start, token.end)
            continue
        value = numbers.get(token.word)
        if value is None and last is not None and last.word in _TENS:
            value = _AFTER_TENS.get(token.word)
        if value is None:
            found.append(token)
            continue
        if last is not None and last.word in _CENTURIES and len(value) == 2 and last.end < token.start:  # noqa: PLR2004
            found[-1] = Token(last.word + value, last.start, token.end)
            continue
        if last is not None and last.word == "2000" and last.end - last.start > len("2000") and value.isdigit():
            found[-1] = Token(str(2000 + int(value)), last.start, token.end)  # *two thousand twelve*
            continue
        if last is not None and last.word in _YEARS_IN_WORDS and len(value) == 1:
            found[-1] = Token(last.word[:-1] + value, last.start, token.end)  # *nineteen ninety-five*
            continue
        small = value.rstrip("thndrs")
        if last is not None and last.word in _TENS and len(small) == 1:
            found[-1] = Token(str(int(last.word) + int(small)) + value[1:], last.start, token.end)
        else:
            found.append(Token(value, token.start, token.end))
    return found


# Too common to be read as numbers anywhere else.
_AFTER_TENS = {
    "one": "1",
    "1": "1",
    "1st": "1st",
    "2nd": "2nd",
    "3rd": "3rd",
    "first": "1st",
    "second": "2nd",
    "third": "3rd",
}
# *Twenty thirteen*, *nineteen ninety*.
_CENTURIES = frozenset(["19", "20"])
_YEARS_IN_WORDS = frozenset(str(year) for year in range(1940, 2030, 10))
_TENS = frozenset(str(tens) for tens in range(20, 100, 10))


@cache
def _numbers() -> dict[str, str]:
    return {word: value for word, value, _why in read_words("numbers")}


@cache
def _phrases(table: str) -> dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]:
    """Phrases by their first word, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for phrases, becomes, _why in read_words(table):
        for phrase in phrases.split("|"):
            parts = tuple(phrase.split())
            found.setdefault(parts[0], []).append((parts, tuple(becomes.split())))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


def _rewrite(tokens: list[Token], table: str) -> list[Token]:
    phrases = _phrases(table)
    words = [token.word for token in tokens]
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        for phrase, becomes in phrases.get(words[at], ()):
            if words[at] == phrase[0] and tuple(words[at : at + len(phrase)]) == phrase:
                start, end = tokens[at].start, tokens[at + len(phrase) - 1].end
                found.extend(Token(word, start, end) for word in becomes)
                at += len(phrase)
                break
        else:
            found.append(tokens[at])
            at += 1
    return found
