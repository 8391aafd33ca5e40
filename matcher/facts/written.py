"""Everything the therapist's own words say, read once."""

from dataclasses import dataclass, field
from datetime import date

from matcher.facts.accepting import read_accepting
from matcher.facts.experience import read_years
from matcher.facts.intro_call import read_intro_call
from matcher.facts.relationship import read_relationship
from matcher.facts.said import Said, YearsSaid
from matcher.facts.self_pay import read_self_pay
from matcher.facts.sentences import read_sentences
from matcher.facts.tokens import read_tokens
from matcher.model import Criterion

__all__ = ["Written", "read_written"]

_READERS = {
    Criterion.RELATIONSHIP: read_relationship,
    Criterion.INTRO_CALL: read_intro_call,
    Criterion.SELF_PAY: read_self_pay,
    Criterion.ACCEPTING: read_accepting,
}


@dataclass(frozen=True, slots=True)
class Written:
    """What one text states: at most one statement per criterion, and every statement about years."""

    said: dict[Criterion, Said] = field(default_factory=dict)
    years: tuple[YearsSaid, ...] = ()


def read_written(text: str, as_of: date, column: str = "about") -> Written:
    """Read a text; evidence points into it under the name ``column``."""
    if not text:
        return Written()
    sentences = read_sentences(read_tokens(text))
    said = {criterion: found for criterion, read in _READERS.items() if (found := read(text, sentences, column))}
    return Written(said, tuple(read_years(text, sentences, as_of, column)))
