"""One table → a CSV file that a spreadsheet opens without running anything, and back again, exactly."""

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Sequence

__all__ = ["guard", "is_formula", "unguard", "write_table"]

# What starts a formula, a command (|) or a macro (%) in one spreadsheet or another.
_STARTS = frozenset("=+-@|%")
# White space that makes the cell dangerous by itself: some programs strip it and look again.
_RISKY_SPACE = frozenset("\t\r\n")
_UNSEEN = frozenset(["Cc", "Cf", "Zs", "Zl", "Zp"])
_PLAIN_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")


def is_formula(text: str) -> bool:
    """Whether a spreadsheet might run the text: ``=1+1``, also after unseen characters or in full width.

    A plain number such as ``-12.5`` is none.
    """
    if _PLAIN_NUMBER.fullmatch(text):
        return False
    for char in text:
        if char in _RISKY_SPACE:
            return True
        if unicodedata.category(char) not in _UNSEEN:
            return unicodedata.normalize("NFKC", char)[0] in _STARTS
    return False


def guard(text: str) -> str:
    """The text as it goes into a cell: with one ``'`` in front if it might run. ``unguard`` takes it off again."""
    return f"'{text}" if _needs_guard(text) else text


def unguard(cell: str) -> str:
    """The text that ``guard`` was given: ``unguard(guard(text)) == text`` for every text."""
    return cell[1:] if cell.startswith("'") and _needs_guard(cell[1:]) else cell


def write_table(rows: Iterable[Sequence[str]]) -> bytes:
    """Rows as UTF-8 with a byte order mark, which a spreadsheet needs to read accents; every cell guarded."""
    text = io.StringIO(newline="")
    csv.writer(text, quoting=csv.QUOTE_ALL).writerows([guard(cell) for cell in row] for row in rows)
    # A lone surrogate has no UTF-8 form; a question mark is better than no file.
    return text.getvalue().encode("utf-8-sig", "replace")


def _needs_guard(text: str) -> bool:
    """Also true for text that looks guarded already, so that taking one mark off is never wrong."""
    return is_formula(text.lstrip("'"))
