"""What a visitor asks for, and what comes back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from matcher.model.facts import Criterion, Finding, Issue, ListingFacts
from matcher.model.listing import Listing
from matcher.model.people import PersonQuery

__all__ = [
    "KM_PER_MILE",
    "CriterionResult",
    "Fit",
    "FitPart",
    "FunnelStep",
    "Match",
    "NearMiss",
    "Need",
    "OwnTherapistHit",
    "Place",
    "Ranking",
    "Search",
    "Seeking",
    "Verdict",
]

KM_PER_MILE = 1.609344


class Seeking(StrEnum):
    """Whose therapy is looked for."""

    COUPLES = "couples"
    PARTNER_ALONE = "partner_alone"


class Need(StrEnum):
    """How firmly a criterion is wanted.

    MUST: the listing says so. ASK: out if it says no, kept if it is silent. IGNORE: not looked at.
    """

    MUST = "must"
    ASK = "ask"
    IGNORE = "ignore"


class Verdict(StrEnum):
    """A listing's answer held against a criterion."""

    MET = "met"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"


def _default_needs() -> dict[Criterion, Need]:
    return {
        Criterion.RELATIONSHIP: Need.MUST,
        Criterion.TEN_YEARS: Need.MUST,
        Criterion.INTRO_CALL: Need.ASK,
        Criterion.SELF_PAY: Need.ASK,
        Criterion.ACCEPTING: Need.ASK,
    }


@dataclass(frozen=True, slots=True)
class Place:
    """A point to measure from, in degrees, with the name to show. ``detail`` says what the point is."""

    name: str
    latitude: float
    longitude: float
    state: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Search:
    """Everything one search depends on.

    Args:
        place: where to measure from; ``None`` searches everywhere, ordered by fit alone.
        radius_km: how far an office may be; ``None`` for any distance.
        seeking: couples therapy, or therapy for the partner alone (the couples criterion falls away).
        issue: with ``PARTNER_ALONE``, what the partner wants help with; it must be named in the listing.
        needs: per criterion; one that is missing is ignored.
        accept_video: also keep listings beyond the radius that offer video and are licensed in the place's state;
            in the order they count as being at the edge of the radius.
        max_fee_usd: leave out listings whose lowest stated fee for what is sought is higher; silent ones stay.
        balance: 0 orders by closeness alone, 1 by fit alone.
        own_therapists: the visitor's and the partner's own therapists; never printed.
        cleared: listing ids about which the visitor said "not my therapist".
        confirmed: listing ids about which the visitor said "yes, that is my therapist".
        limit: how many matches to return.
    """

    place: Place | None = None
    radius_km: float | None = 25 * KM_PER_MILE
    seeking: Seeking = Seeking.COUPLES
    issue: Issue | None = None
    needs: Mapping[Criterion, Need] = field(default_factory=_default_needs)
    accept_video: bool = False
    max_fee_usd: float | None = None
    balance: float = 0.5
    own_therapists: tuple[PersonQuery, ...] = field(default=(), repr=False)
    cleared: frozenset[str] = field(default=frozenset(), repr=False)
    confirmed: frozenset[str] = field(default=frozenset(), repr=False)
    limit: int = 50


@dataclass(frozen=True, slots=True)
class FitPart:
    """One part of fit: ``score`` 0–1 counts ``weight`` points; ``detail`` says why in words."""

    name: str
    weight: int
    score: float
    detail: str
    stated: bool


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a listing meets the article's criteria; not a chance that therapy helps.

    ``score`` is 0–1; ``confidence`` is the share of the weight, 0–1, on which the listing says anything.
    """

    score: float
    confidence: float
    parts: tuple[FitPart, ...]


@dataclass(frozen=True, slots=True)
class CriterionResult:
    """One criterion held against one listing, with what to ask where the listing is silent."""

    criterion: Criterion
    label: str
    need: Need
    verdict: Verdict
    finding: Finding
    question: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """One therapist on the list, complete with reasons.

    ``distance_km`` is the straight line from the place to the office, ``None`` without a place or an office that can
    be placed. ``by_video`` marks a match that is kept because of video, beyond the radius. ``score`` is the blend
    that orders the list. ``other_offices`` are further listings of the same person. ``cautions`` are sentences.
    """

    position: int
    listing: Listing
    facts: ListingFacts
    results: tuple[CriterionResult, ...]
    fit: Fit
    score: float
    distance_km: float | None = None
    by_video: bool = False
    other_offices: tuple[Listing, ...] = ()
    cautions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FunnelStep:
    """One step of the search: how many listings it took away and how many were left after it."""

    name: str
    removed: int
    left: int


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A listing that fails exactly one criterion, and which."""

    match: Match
    missing: str
    reason: str


@dataclass(frozen=True, slots=True)
class OwnTherapistHit:
    """A listing taken out, or held back until the visitor answers, because it is or may be their own therapist.

    ``asked`` tells which of the ``Search.own_therapists`` it is, counted from 0.
    """

    listing: Listing
    sure: bool
    reason: str
    asked: int = 0


@dataclass(frozen=True, slots=True)
class Ranking:
    """The answer to one search.

    ``matches`` are ordered, one per person, at most ``Search.limit``; ``total`` counts all of them. ``unplaced`` meet
    the criteria but have no usable place. ``own_excluded`` were taken out as the visitor's own therapist,
    ``own_unsure`` are held back until the visitor answers.
    """

    matches: tuple[Match, ...]
    total: int
    funnel: tuple[FunnelStep, ...]
    near_misses: tuple[NearMiss, ...] = ()
    unplaced: tuple[Match, ...] = ()
    unplaced_total: int = 0
    own_excluded: tuple[OwnTherapistHit, ...] = field(default=(), repr=False)
    own_unsure: tuple[OwnTherapistHit, ...] = field(default=(), repr=False)
