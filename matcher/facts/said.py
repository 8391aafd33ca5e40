"""What one place in a listing says on one point, before places are weighed against each other."""

from dataclasses import dataclass

from matcher.model import Answer, Evidence

__all__ = ["Said", "YearsSaid", "whole"]


@dataclass(frozen=True, slots=True)
class Said:
    """One statement: the answer, the words it rests on, and why in plain words.

    ``grade`` is a ``CouplesFocus`` or a ``CallKind`` where the point is graded. ``firm`` tells a statement that
    stands by itself from a mere hint, which loses against any firm one.
    """

    answer: Answer
    evidence: tuple[Evidence, ...]
    reason: str
    grade: int = 0
    firm: bool = True


@dataclass(frozen=True, slots=True)
class YearsSaid:
    """Years of practice from one place: at least ``years``, or only ``answer`` where no number is given.

    ``since`` is the latest year in which practice can have begun. ``entered`` marks a date of entry in a register,
    which bounds the years from below and contradicts nothing. ``licensed`` is a licence year, ``graduated`` a degree
    year: they bound the years from above.
    """

    evidence: tuple[Evidence, ...]
    reason: str
    years: int | None = None
    since: int | None = None
    answer: Answer = Answer.UNKNOWN
    entered: bool = False
    licensed: int | None = None
    graduated: int | None = None


def whole(column: str, value: object) -> tuple[Evidence, ...]:
    """Evidence that quotes the complete value of a column."""
    text = str(value)
    return (Evidence(column, text, 0, len(text)),)
