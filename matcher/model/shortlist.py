"""What is handed over to the partner, and what may come back."""

from dataclasses import dataclass
from enum import StrEnum

from matcher.model.listing import Listing

__all__ = ["Pick", "PickChoice", "ShortlistEntry"]


@dataclass(frozen=True, slots=True)
class ShortlistEntry:
    """One therapist on a shortlist. ``questions`` are what the listing leaves open, to ask in the call.

    ``years``, ``intro_call``, ``self_pay`` and ``couples_work`` are short phrases of what the listing states.
    Holds nothing of the searcher: no distance, score, rank, note or setting.
    """

    listing: Listing
    couples_work: str = ""
    years: str = ""
    intro_call: str = ""
    self_pay: str = ""
    accepting: str = ""
    questions: tuple[str, ...] = ()


class PickChoice(StrEnum):
    """What the partner thinks of one therapist."""

    PICK = "pick"
    MAYBE = "maybe"
    NO = "no"
    OPEN = ""


@dataclass(frozen=True, slots=True)
class Pick:
    """The partner's choices, by listing id; whoever is not named is still open."""

    choices: dict[str, PickChoice]
