"""Cleaners of words: text, lists, yes and no, states, gender, country. Each is safe to apply twice."""

import json
import re
import unicodedata

from matcher.listings.cleaned import Cleaned
from matcher.model.states import state_code
from matcher.text import fold, is_blank, plain

__all__ = [
    "clean_country",
    "clean_gender",
    "clean_list",
    "clean_names",
    "clean_prose",
    "clean_state",
    "clean_stated",
    "clean_states",
    "clean_text",
]

# The longest real about-texts have some 6,000 characters. What is longer is cut, and the cut is reported.
MOST_CHARACTERS = 20_000

_YES = frozenset(["yes", "y", "true", "t", "1", "1.0", "x", "ja", "si", "sí", "oui", "✓", "✔"])
_NO = frozenset(["no", "n", "false", "f", "0", "0.0", "nein", "non"])
# Codes of a large directory's machine-readable pages.
_CODES: dict[str, str] = {
    "newpt": "Yes",
    "newptonly": "Yes",
    "nopt": "No",
    "existptonly": "No, existing clients only",
    "existptfam": "No, existing clients and their families only",
}
_GENDERS: dict[str, str] = {"f": "Female", "m": "Male", "x": "Non-binary", "u": ""}
_UNITED_STATES = frozenset(["us", "usa", "u s", "u s a", "united states", "united states of america", "america"])

_LINE_END = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_STRONG_SEPARATOR = re.compile(r"[;|]")
_COMMA_OR_BRACKET = re.compile(r"[,()]")
_MOST_ARRAY_CHARACTERS = 50_000
# The items of a list as Python prints it: read with a pattern, because nothing from a file is ever evaluated.
_QUOTED = re.compile(r"""'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)\"""")


def clean_text(text: str) -> Cleaned:
    """One line of visible text; markers for *empty* become empty."""
    return _shortened(plain(text, limit=max(len(text), 1)))


def clean_prose(text: str) -> Cleaned:
    """Visible text that keeps its line breaks, because they end sentences; no more than one blank line in a row."""
    if text.isascii() and text.isprintable():
        return _shortened(" ".join(text.split()))
    lines = [plain(line, limit=max(len(line), 1)) for line in _LINE_END.split(text)]
    return _shortened(re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip())


def _shortened(text: str) -> Cleaned:
    if is_blank(text):
        return Cleaned("")
    if len(text) > MOST_CHARACTERS:
        return Cleaned(text[: MOST_CHARACTERS - 1].rstrip() + "…", "cut")
    return Cleaned(text)


def clean_list(text: str) -> Cleaned:
    """Items joined by semicolons, in order, each once; from commas, semicolons, bars, lines or a JSON array."""
    return _clean_items(text, commas=True)


def clean_names(text: str) -> Cleaned:
    """Names joined by semicolons, in order, each once; a comma belongs to a name, as in ``Doe, Jane``."""
    return _clean_items(text, commas=False)


def _clean_items(text: str, *, commas: bool) -> Cleaned:
    value, problem = _joined(_items(text, commas=commas))
    again = str(value)
    unsplit = commas and "," in again and ";" not in again
    if again == text or not (again.startswith("[") or unsplit):
        return Cleaned(value, problem)
    # what is left may be an array or a list in its turn, as in ", [1]" or "n/a; a, b"
    inner = _clean_items(again, commas=commas)
    return Cleaned(inner.value, inner.problem or problem)


def _joined(found: list[str]) -> Cleaned:
    items: dict[str, str] = {}
    for item in found:
        if not is_blank(item):
            items.setdefault(item.casefold(), item)
    return _shortened("; ".join(items.values()))


def _items(text: str, *, commas: bool) -> list[str]:
    array = _array(text.strip())
    lines = _LINE_END.sub(";", text) if array is None else ";".join(array)
    visible = plain(lines, limit=max(len(lines), 1))
    parts = _STRONG_SEPARATOR.split(visible)
    if commas and sum(not part.isspace() and part != "" for part in parts) == 1:
        parts = _split_at_commas(visible)
    return [part.strip(" ,;|") for part in parts]


def _split_at_commas(text: str) -> list[str]:
    """Parts between commas; a comma inside brackets belongs to its part, unless the bracket is never closed."""
    parts, depth, start = [], 0, 0
    for match in _COMMA_OR_BRACKET.finditer(text):
        if match[0] == ",":
            if not depth:
                parts.append(text[start : match.start()])
                start = match.end()
        else:
            depth = max(depth + (1 if match[0] == "(" else -1), 0)
    return [*parts, text[start:]] if not depth else text.split(",")


def _array(text: str) -> list[str] | None:
    """The items of a JSON array, or of a list as Python prints it; ``None`` if the text is neither."""
    if not (text.startswith("[") and text.endswith("]") and len(text) <= _MOST_ARRAY_CHARACTERS):
        return None
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        quoted = [single or double for single, double in _QUOTED.findall(text)]
        return quoted or None
    return [str(item) for item in found if item is not None]


def clean_stated(text: str) -> Cleaned:
    """``Yes`` or ``No`` for the usual words and codes of exports; otherwise the listing's own words."""
    folded = text.strip().casefold().rstrip(".!")
    if folded in _YES:
        return Cleaned("Yes")
    if folded in _NO:
        return Cleaned("No")
    return Cleaned(_CODES[folded]) if folded in _CODES else clean_text(text)


def clean_state(text: str) -> Cleaned:
    """The two-letter code of a US state; elsewhere the region as written, and an issue."""
    if code := state_code(text):
        return Cleaned(code)
    shown = clean_text(text)
    return Cleaned(shown.value, "not-a-us-state") if shown.value else shown


def clean_states(text: str) -> Cleaned:
    """Codes joined by semicolons, each once; what is no US state is left out, and an issue."""
    if is_blank(text):
        return Cleaned("")
    parts = [part for part in re.split(r"[;,|/\n]|\band\b", text) if not is_blank(part)]
    if len(parts) == 1 and not state_code(parts[0]):
        parts = parts[0].split()
    codes = [state_code(part) for part in parts]
    known = "; ".join(dict.fromkeys(code for code in codes if code))
    return Cleaned(known, "" if all(codes) else "unknown-state")


def clean_gender(text: str) -> Cleaned:
    """The word for a one-letter code; otherwise as written."""
    written = clean_text(text)
    folded = str(written.value).strip().casefold()
    return Cleaned(_GENDERS[folded]) if folded in _GENDERS else written


def clean_country(text: str) -> Cleaned:
    """Empty for the United States, otherwise as written."""
    return Cleaned("") if fold(text) in _UNITED_STATES else clean_text(unicodedata.normalize("NFC", text))
