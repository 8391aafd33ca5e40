"""The word lists of the reader: tables of words, what they stand for, and the reason beside each entry.

``spellings`` restores misspelt words · ``numbers`` numbers written in words · ``rewrites`` many ways to write one
thing · ``spanish`` Spanish into the same words · ``macros`` groups of words that patterns name · one table of
patterns for each answer.
"""

import csv
from functools import cache
from pathlib import Path

__all__ = ["read_words"]


@cache
def read_words(name: str) -> tuple[tuple[str, str, str], ...]:
    """The rows of one table: the words, what they stand for, and why. Lines that start with ``//`` are remarks."""
    with (Path(__file__).parent / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        rows = csv.reader(line for line in file if not line.startswith("//"))
        next(rows)
        return tuple((row[0], row[1], row[2]) for row in rows if row)
