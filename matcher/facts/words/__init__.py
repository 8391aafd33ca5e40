"""The word lists of the reader: tables, with the reason beside each entry.

``rewrites.csv`` and ``spanish.csv`` turn many ways to write a thing into one; ``terms.csv`` holds the words each
point is recognised by and the words that give them another sense; ``numbers.csv`` numbers written in words.
"""

import csv
import re
from functools import cache
from pathlib import Path

__all__ = ["one_of", "read_words", "terms"]


@cache
def read_words(name: str) -> tuple[tuple[str, str, str], ...]:
    """The rows of one table: the words, what they stand for, and why."""
    with (Path(__file__).parent / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        return tuple((row[0], row[1], row[2]) for row in rows if row)


@cache
def terms(kind: str) -> frozenset[str]:
    """Every term of one kind, for example ``offer_verb``."""
    found = frozenset(term for term, of_kind, _why in read_words("terms") if of_kind == kind)
    if not found:
        raise KeyError(kind)
    return found


def one_of(*kinds: str) -> str:
    """A regular expression for any term of the kinds, longest first; matches whole words."""
    every = sorted({term for kind in kinds for term in terms(kind)}, key=lambda term: (-len(term), term))
    return r"\b(?:" + "|".join(re.escape(term) for term in every) + r")\b"
