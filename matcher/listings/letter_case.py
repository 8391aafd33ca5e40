"""Registers write ALL CAPS: this makes names and places readable where that is safe, and leaves the rest alone."""

import re
from functools import lru_cache

__all__ = ["readable"]

# Not words but abbreviations: roman numbers, compass points of streets, forms of companies, post boxes.
_UPPER = frozenset(
    [
        "II", "III", "IV", "NE", "NW", "SE", "SW", "PO", "US", "USA", "LLC", "PLLC", "PC", "PLC", "LLP", "LCSW",
        "LMFT", "PHD",
    ]
)  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# "MCKAY" is McKay; "MACK" and "MACE" are not, so that only "MC" before two letters or more counts.
_MC = re.compile(r"^MC(?=[A-Z]{2})")


def readable(text: str) -> str:
    """``"MARY-ANN O'BRIEN III"`` → ``"Mary-Ann O'Brien III"``; text that is not all capitals stays as it is."""
    return _WORD.sub(_word, text) if text.isupper() else text


def _word(match: re.Match[str]) -> str:
    # the ordinal in "22ND"
    if match.start() and match.string[match.start() - 1].isdigit() and match[0] not in _UPPER:
        return match[0].lower()
    return _cased(match[0])


@lru_cache(maxsize=100_000)
def _cased(word: str) -> str:
    """One word; a register of a million names has some hundred thousand different ones."""
    if word in _UPPER:
        return word
    if _MC.match(word):
        return "Mc" + word[2:].capitalize()
    first, *rest = re.split(r"(['’])", word)
    # one letter before the apostrophe is a name's beginning (O'Brien), more are the word itself (Women's)
    return first.capitalize() + "".join(part.capitalize() if len(first) == 1 else part.lower() for part in rest)
