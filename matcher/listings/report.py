"""What became of the files: issues counted and the first of each kind kept, shares filled per column."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import pyarrow as pa
import pyarrow.compute as pc

from matcher.model import RowIssue
from matcher.text import plain

__all__ = ["ISSUES_KEPT", "Tally", "filled_share"]

# Enough to see a pattern and to repair a file by hand; a million bad cells must not fill the memory.
ISSUES_KEPT = 50
_VALUE_SHOWN = 200


@dataclass(slots=True)
class Tally:
    """The issues and the left-out rows of one file, counted while it is read."""

    file: str
    issues: list[RowIssue] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    left_out: Counter[str] = field(default_factory=Counter)

    def note(self, row: int, column: str, value: str, code: str, message: str, *, set_aside: bool = False) -> None:
        """Count an issue; keep its details while it is among the first of its kind."""
        self.counts[code] += 1
        if self.counts[code] <= ISSUES_KEPT:
            shown = plain(value, _VALUE_SHOWN)
            self.issues.append(RowIssue(self.file, row, column, shown, code, message, set_aside))

    def bring(self, issues: Iterable[RowIssue], counts: Mapping[str, int]) -> None:
        """Take over issues that were counted elsewhere; of each kind as many are kept as have room."""
        kept = Counter(issue.code for issue in self.issues)
        for issue in issues:
            kept[issue.code] += 1
            if kept[issue.code] <= ISSUES_KEPT:
                self.issues.append(issue)
        self.counts.update(counts)

    def leave_out(self, reason: str, count: int = 1) -> None:
        """Count rows that become no listing."""
        self.left_out[reason] += count


def filled_share(values: pa.Array) -> float:
    """The share of listings, 0–1, that state a column."""
    if not len(values):
        return 0.0
    if not pa.types.is_large_string(values.type):
        return 1.0 - int(values.null_count) / len(values)
    stated = pc.sum(pc.not_equal(pc.binary_length(values), 0)).as_py()
    return int(stated) / len(values)
