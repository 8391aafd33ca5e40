"""Answers read from a listing, each with the words it rests on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum

__all__ = ["Answer", "CallKind", "CouplesFocus", "Criterion", "Evidence", "Finding", "Issue", "ListingFacts"]


class Answer(IntEnum):
    """What a listing says on one point. Silence is UNKNOWN, never NO. Two bits, so that a row packs small."""

    UNKNOWN = 0
    YES = 1
    NO = 2
    CHECK = 3
    """Two places in the listing contradict each other: shown with both quotes, never taken as YES."""


class Criterion(StrEnum):
    """The questions every listing is asked."""

    RELATIONSHIP = "relationship"
    TEN_YEARS = "ten_years"
    INTRO_CALL = "intro_call"
    SELF_PAY = "self_pay"
    ACCEPTING = "accepting"


class CouplesFocus(IntEnum):
    """How far couples work goes beyond a ticked box; higher is clearer."""

    NONE = 0
    TICKED = 1
    """Named in a list of specialties, approaches or participants, and nowhere else."""
    STATED = 2
    """Said in the therapist's own words, or among the *top* specialties."""
    EVIDENT = 3
    """A training or certificate in couples therapy, a marriage-and-family licence, or couples as the main work."""


class CallKind(IntEnum):
    """What kind of short call before the first session is offered; higher is better for the partner."""

    NONE = 0
    PAID_SHORT = 1
    UNSPECIFIED = 2
    VIDEO = 3
    PHONE = 4


class Issue(StrEnum):
    """What a partner may want help with alone; the value is what a person reads. Order is the bit position."""

    ADDICTION = "Alcohol, drugs or addiction"
    ANGER = "Anger"
    ANXIETY = "Anxiety"
    CAREER = "Work and career"
    DEPRESSION = "Depression"
    GRIEF = "Grief and loss"
    LIFE_CHANGES = "Life changes"
    MENS_ISSUES = "Men's issues"
    SELF_ESTEEM = "Self-esteem"
    SLEEP = "Sleep"
    STRESS = "Stress and coping"
    TRAUMA = "Trauma and PTSD"
    WOMENS_ISSUES = "Women's issues"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of the listing that an answer rests on: ``quote == value_of(column)[start:end]``, offsets in characters."""

    column: str
    quote: str
    start: int
    end: int

    @property
    def shown(self) -> str:
        """The quote as one would write it: an amount of money as *$180*, everything else as it stands."""
        return f"${float(self.quote):,.0f}" if self.column.endswith("_usd") else self.quote

    @property
    def place(self) -> str:
        """The name of the column in plain words; empty for the text, which speaks for itself."""
        if self.column == "about":
            return ""
        return "fee" if self.column.startswith("fee_") else self.column.replace("_", " ")


@dataclass(frozen=True, slots=True)
class Finding:
    """One answer, the words it rests on and the reason in plain words.

    ``evidence`` is empty only for UNKNOWN; a CHECK carries the quotes of both sides.
    """

    answer: Answer
    reason: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class ListingFacts:
    """Everything read from one listing.

    ``practising_since`` is the latest year in which practice can have begun (so today's year minus it is a lower
    bound on the years), or ``None`` where nothing is stated. ``years`` is that lower bound at the date of reading.
    ``years_conflict`` says, in words, that the stated years exceed what a graduation or licence year allows.
    ``issues`` are named anywhere in the listing, ``top_issues`` among its top specialties.
    """

    findings: Mapping[Criterion, Finding]
    couples_focus: CouplesFocus = CouplesFocus.NONE
    call_kind: CallKind = CallKind.NONE
    practising_since: int | None = None
    years: int | None = None
    years_conflict: str = ""
    issues: frozenset[Issue] = field(default_factory=frozenset)
    top_issues: frozenset[Issue] = field(default_factory=frozenset)
