"""Who is asked about, and how sure we are that a listing is that person."""

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Judgement", "PersonMatch", "PersonQuery"]


class Judgement(StrEnum):
    """Whether two entries are one person. UNSURE is a result: the visitor is asked."""

    SAME = "same"
    UNSURE = "unsure"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True, repr=False)
class PersonQuery:
    """A therapist as a visitor describes them; any field may be empty.

    Never printed, logged or written: the name is in no ``repr``.
    """

    name: str = ""
    former_name: str = ""
    practice: str = ""
    city: str = ""
    state: str = ""
    phone: str = ""
    email: str = ""
    licence: str = ""
    npi: str = ""

    def __repr__(self) -> str:
        """Say that there is a query, never what it asks."""
        return "PersonQuery(…)"

    def is_empty(self) -> bool:
        """Whether nothing that could identify anybody was given (a place alone names nobody)."""
        identifying = (self.name, self.former_name, self.practice, self.phone, self.email, self.licence, self.npi)
        return not any(part.strip() for part in identifying)


@dataclass(frozen=True, slots=True)
class PersonMatch:
    """One listing that is, or may be, the person asked about.

    ``position`` is the row in the directory's table, ``score`` 0–1, ``reason`` a sentence for the visitor; ``asked``
    tells which of several people asked about it is, counted from 0.
    """

    position: int
    judgement: Judgement
    score: float
    reason: str
    asked: int = 0
