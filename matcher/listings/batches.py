"""Rows → values, a batch at a time: cleaned columns, what was found wrong, and what tells one person from another.

A batch depends on nothing but its own rows, so that many are worked on at once, each in a process of its own.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import pyarrow as pa

from matcher.listings.clean import clean_columns
from matcher.listings.clean_rows import CLEAN_SCHEMA
from matcher.listings.cleaned import PROBLEMS, Value
from matcher.listings.columns import COLUMNS
from matcher.listings.person_keys import PersonKeys, person_keys
from matcher.listings.report import Tally
from matcher.listings.source import Bulk
from matcher.model import RowIssue
from matcher.row_store import LINE, unpacked

__all__ = ["Cleaned", "clean_batch", "merge_issues"]

NO_NAME = "no name"
_PLACE = {column.name: at for at, column in enumerate(COLUMNS)}


@dataclass(frozen=True, slots=True)
class Cleaned:
    """One batch: the cleaned table with the line of each row, the issues of its cells, and the keys of its people."""

    table: pa.Table
    issues: tuple[RowIssue, ...]
    counts: dict[str, int]
    nameless: int
    keys: PersonKeys


def clean_batch(file: str, rows: bytes, bulk: Bulk | None) -> Cleaned:
    """Clean some rows of one file, packed; those without a name are left out."""
    raw = unpacked(rows)
    lines = raw[LINE].to_pylist()
    if bulk:
        texts = bulk.columns(raw)
        texts = {column.name: texts[column.name] for column in COLUMNS if column.name in texts}
    else:
        texts = {name: raw[name].to_pylist() for name in raw.column_names if name != LINE}
    tally = Tally(file)
    columns = clean_columns(texts, lines, tally)
    kept = [at for at, name in enumerate(columns["name"]) if name]
    nameless = len(lines) - len(kept)
    if nameless:
        for at in sorted(set(range(len(lines))) - set(kept)):
            row = ", ".join(cells[at] for cells in texts.values() if cells[at])
            tally.note(lines[at], "name", row, "name/missing", PROBLEMS["missing"], set_aside=True)
        columns = {name: [values[at] for at in kept] for name, values in columns.items()}
        lines = [lines[at] for at in kept]
    return Cleaned(_table(columns, lines), tuple(tally.issues), dict(tally.counts), nameless, person_keys(columns))


def _table(columns: dict[str, list[Value]], lines: Sequence[int]) -> pa.Table:
    values = {LINE: lines, **columns}
    return pa.table([pa.array(values[field.name], field.type) for field in CLEAN_SCHEMA], schema=CLEAN_SCHEMA)


def merge_issues(tally: Tally, batches: Sequence[Cleaned]) -> int:
    """Bring the issues of batches into the tally of their file, as if they had been cleaned together.

    That is: column by column, each column from the first row to the last. Returns how many rows had no name.
    """
    counts: Counter[str] = Counter()
    for batch in batches:
        counts.update(batch.counts)
    issues = sorted((issue for batch in batches for issue in batch.issues), key=_order)
    tally.bring(issues, {code: counts[code] for code in sorted(counts, key=lambda code: (_code_order(code), code))})
    nameless = sum(batch.nameless for batch in batches)
    if nameless:
        tally.leave_out(NO_NAME, nameless)
    return nameless


def _order(issue: RowIssue) -> tuple[int, int]:
    return _code_order(issue.code), issue.row


def _code_order(code: str) -> int:
    """The points (0, 0) are found after all columns were cleaned, rows without a name at the very end."""
    late = {"latitude/zero-point": 1, "name/missing": 2}.get(code, 0)
    return _PLACE[code.partition("/")[0]] + late * len(_PLACE)
