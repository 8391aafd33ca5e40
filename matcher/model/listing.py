"""One listing, and what was understood of the files the listings came from."""

from dataclasses import dataclass, field

__all__ = ["FileReport", "HeadingMatch", "Listing", "LoadReport", "RowIssue"]


@dataclass(frozen=True, slots=True)
class Listing:
    """One therapist as one directory shows them. Empty text and ``None`` mean *not stated*.

    The fields are the columns of ``listings/columns.py``, which says what each one means; a test keeps the two equal.
    """

    listing_id: str
    name: str
    source: str = ""
    source_url: str = ""
    other_names: str = ""
    profession: str = ""
    credentials: str = ""
    licence_number: str = ""
    licence_state: str = ""
    practice: str = ""
    address: str = ""
    city: str = ""
    state: str = ""
    postal_code: str = ""
    country: str = ""
    latitude: float | None = None
    longitude: float | None = None
    phone: str = ""
    email: str = ""
    website: str = ""
    top_specialties: str = ""
    specialties: str = ""
    approaches: str = ""
    participants: str = ""
    about: str = ""
    practising_since: int | None = None
    years_in_practice: str = ""
    graduation_year: int | None = None
    registered_on: str = ""
    intro_call: str = ""
    self_pay: str = ""
    fee_individual_low_usd: float | None = None
    fee_individual_high_usd: float | None = None
    fee_couples_low_usd: float | None = None
    fee_couples_high_usd: float | None = None
    sliding_scale: str = ""
    insurance: str = ""
    accepting_new_clients: str = ""
    formats: str = ""
    languages: str = ""
    gender: str = ""
    last_updated: str = ""
    npi: str = ""
    as_written: str = ""


@dataclass(frozen=True, slots=True)
class RowIssue:
    """Something in one row that was set aside or repaired. ``row`` is the line number in the file, from 1.

    ``code`` is stable (``phone/unreadable``), ``value`` the original, ``message`` says what was done.
    ``set_aside`` tells whether the whole row was left out.
    """

    file: str
    row: int
    column: str
    value: str
    code: str
    message: str
    set_aside: bool = False


@dataclass(frozen=True, slots=True)
class HeadingMatch:
    """Which column a heading of the file was taken for, and how: ``name``, ``alias``, ``guess`` or ``unused``.

    ``similarity`` is 0–100 for a guess and 100 otherwise.
    """

    heading: str
    column: str
    how: str
    similarity: float = 100.0


@dataclass(frozen=True, slots=True)
class FileReport:
    """What became of one file. Every row is accounted for: ``rows_read == rows_kept + sum(left_out.values())``.

    ``left_out`` counts by reason in words, for instance ``"not a mental-health profession": 311``.
    ``notes`` are sentences for the person (encoding repaired, preamble skipped, what this kind of file never states).
    """

    name: str
    format: str
    encoding: str
    rows_read: int
    rows_kept: int
    left_out: dict[str, int] = field(default_factory=dict)
    headings: tuple[HeadingMatch, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What was understood of all files that were opened together.

    ``issues`` lists the first issues of each kind (at most ``ISSUES_KEPT`` a kind and file); ``issue_counts`` counts
    every one. ``filled`` is the share of listings, 0–1, that state each column. ``located`` counts listings by how
    their place was found.
    """

    files: tuple[FileReport, ...]
    issues: tuple[RowIssue, ...] = ()
    issue_counts: dict[str, int] = field(default_factory=dict)
    filled: dict[str, float] = field(default_factory=dict)
    located: dict[str, int] = field(default_factory=dict)
    people: int = 0

    @property
    def rows_read(self) -> int:
        """Rows in all files, headings and blank lines not counted."""
        return sum(file.rows_read for file in self.files)

    @property
    def rows_kept(self) -> int:
        """Rows that became listings."""
        return sum(file.rows_kept for file in self.files)

    @property
    def left_out(self) -> dict[str, int]:
        """Rows that did not become listings, by reason, over all files."""
        total: dict[str, int] = {}
        for file in self.files:
            for reason, count in file.left_out.items():
                total[reason] = total.get(reason, 0) + count
        return total
