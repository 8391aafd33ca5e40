"""What a cleaner hands back, and the sentences for everything a cleaner may find wrong."""

from typing import NamedTuple

__all__ = ["PROBLEMS", "Cleaned", "Value"]

Value = str | int | float | None


class Cleaned(NamedTuple):
    """A cleaned value (``""`` or ``None`` where nothing usable is left) and the problem found, if any.

    ``problem`` is a key of ``PROBLEMS``; with the column in front of it, it is the code of the issue.
    """

    value: Value
    problem: str = ""


# Each sentence says what was done with the cell.
PROBLEMS: dict[str, str] = {
    "missing": "Without a name nobody can be found: the row was left out",
    "cut": "Longer than any real listing; the end was cut off",
    "not-a-us-state": "Not a US state; it cannot be searched as one",
    "unknown-state": "Not all of it are US states; what is none was left out",
    "zeros-restored": "Leading zeros, lost in a spreadsheet, were put back",
    "unreadable": "Could not be read; it counts as not stated",
    "rounded": "A spreadsheet rounded the number away; it counts as not stated",
    "several": "Several in one cell; the first was taken",
    "implausible": "Outside what is possible; it counts as not stated",
    "other-currency": "Not in US dollars; it counts as not stated",
    "refused": "Only http and https addresses are kept; this one was refused",
    "check-digit": "The check digit does not fit, so a digit may be wrong; kept as written",
    "zero-point": "Latitude and longitude 0, 0 mean unknown in exports; both count as not stated",
    "repeated": "The same id on several rows; a number was added to tell them apart",
}
