"""What is handed from room to room: records and the words they are made of, nothing that acts.

``facts`` answers and evidence · ``listing`` one listing and what was understood of a file · ``people`` who is
who · ``search`` what is asked and what comes back · ``shortlist`` what is handed over.
"""

from matcher.model.facts import (
    Answer,
    CallKind,
    CouplesFocus,
    Criterion,
    Evidence,
    Finding,
    Issue,
    ListingFacts,
)
from matcher.model.listing import FileReport, HeadingMatch, Listing, LoadReport, RowIssue
from matcher.model.people import Judgement, PersonMatch, PersonQuery
from matcher.model.search import (
    KM_PER_MILE,
    CriterionResult,
    Fit,
    FitPart,
    FunnelStep,
    Match,
    NearMiss,
    Need,
    OwnTherapistHit,
    Place,
    Ranking,
    Search,
    Seeking,
    Verdict,
)
from matcher.model.shortlist import Pick, PickChoice, PickForm, ShortlistEntry, Stated

__all__ = [
    "KM_PER_MILE",
    "Answer",
    "CallKind",
    "CouplesFocus",
    "Criterion",
    "CriterionResult",
    "Evidence",
    "FileReport",
    "Finding",
    "Fit",
    "FitPart",
    "FunnelStep",
    "HeadingMatch",
    "Issue",
    "Judgement",
    "Listing",
    "ListingFacts",
    "LoadReport",
    "Match",
    "NearMiss",
    "Need",
    "OwnTherapistHit",
    "PersonMatch",
    "PersonQuery",
    "Pick",
    "PickChoice",
    "PickForm",
    "Place",
    "Ranking",
    "RowIssue",
    "Search",
    "Seeking",
    "ShortlistEntry",
    "Stated",
    "Verdict",
]
