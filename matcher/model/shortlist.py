"""What is handed over to the partner, and what may come back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from matcher.model.facts import Answer, CallKind, CouplesFocus, Criterion
from matcher.model.listing import Listing

__all__ = ["Pick", "PickChoice", "PickForm", "ShortlistEntry", "Stated"]


@dataclass(frozen=True, slots=True)
class Stated:
    """What a listing states, without words, so that it can be said in any language.

    A list for one person alone holds no answer on ``RELATIONSHIP``. No answer at all: the file it was read from
    is older than this, or somebody took the column out.
    """

    answers: Mapping[Criterion, Answer] = field(default_factory=dict)
    couples_focus: CouplesFocus = CouplesFocus.NONE
    call_kind: CallKind = CallKind.NONE
    practising_since: int | None = None


@dataclass(frozen=True, slots=True)
class ShortlistEntry:
    """One therapist on a shortlist. ``questions`` are what the listing leaves open, to ask in the call.

    ``years``, ``intro_call``, ``self_pay`` and ``couples_work`` are short phrases of what the listing states,
    ``stated`` is the same without words.
    Holds nothing of the searcher: no distance, score, rank, note or setting.
    """

    listing: Listing
    couples_work: str = ""
    years: str = ""
    intro_call: str = ""
    self_pay: str = ""
    accepting: str = ""
    questions: tuple[str, ...] = ()
    stated: Stated = field(default_factory=Stated)


class PickChoice(StrEnum):
    """What the partner thinks of one therapist."""

    PICK = "pick"
    MAYBE = "maybe"
    NO = "no"
    OPEN = ""


@dataclass(frozen=True, slots=True)
class Pick:
    """The partner's choices, by listing id; whoever is not named is still open.

    ``names`` are those of a file that came back, to show whom it is about; they say nothing that the ids do not.
    """

    choices: dict[str, PickChoice]
    names: dict[str, str] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class PickForm:
    """How a page that runs without this program writes the file of choices: a choice, a comma, the line by listing id.

    ``first_line`` holds the headings; every cell in ``lines`` is quoted and safe already.
    """

    file_name: str
    first_line: str
    lines: Mapping[str, str]
