"""One listing against one question: points and the sentence that says where they come from."""

from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from matcher.people.areas import Area
from matcher.people.asked import Asked
from matcher.people.comparison import NOBODY, NameComparer, NameMatch
from matcher.people.levels import AreaPoints, Family, Given, Level, Middle, Shared
from matcher.people.listed import Listed
from matcher.people.listing_title import Named
from matcher.people.spelling import run_together
from matcher.people.titles import PRACTICE_WORDS

__all__ = ["Scored", "practice_level", "score"]

# Two practice names this alike (0-100) are one, mistyped.
_SAME_PRACTICE_RATIO = 90.0
NOT_ASKED = NameMatch(Family.MISSING, Given.MISSING, Middle.MISSING, 0.0)
IN_PRACTICE = NameMatch(Family.PRACTICE, Given.MISSING, Middle.MISSING, Family.PRACTICE.points)


@dataclass(frozen=True, slots=True, repr=False)
class Scored:
    """A listing with its points, how the names compare, and what else is shared."""

    listed: Listed
    points: float
    match: NameMatch
    named: Named | None
    shared: tuple[Level, ...]
    area: Area
    support: float = 0.0
    """Points beyond name and place: what the question itself says for this listing, or for one it is linked to."""
    linked: str = ""

    @property
    def is_anchored(self) -> bool:
        """Whether a phone, an e-mail or a number ties it to the question."""
        return any(level in (Shared.PHONE, Shared.EMAIL, Shared.NUMBER) for level in self.shared)

    @property
    def reason(self) -> str:
        """The sentence for the visitor; repeats nothing that was typed."""
        words = [*self.match.words, *(level.words for level in self.shared), AreaPoints[self.area][1]]
        said = ", ".join(word for word in words if word)
        return f"{said[:1].upper()}{said[1:]}{self.linked}."


def score(asked: Asked, listed: Listed, area: Area, comparer: NameComparer) -> Scored:
    """Compare one row with the question."""
    shared = tuple(_shared(asked, listed))
    match, named = _name(asked, listed, comparer, any_family=bool(shared))
    points = match.points if asked.readings else 0.0
    points += sum(level.points for level in shared) + AreaPoints[area][0]
    support = sum(level.points for level in shared) + match.middle.points
    return Scored(listed, points, match, named, shared, area, support)


def _name(asked: Asked, listed: Listed, comparer: NameComparer, *, any_family: bool) -> tuple[NameMatch, Named | None]:
    people = listed.title.people
    if not asked.readings:
        return NOT_ASKED, people[0] if people else None
    found = [(comparer.best(asked.readings, person.readings, any_family=any_family), person) for person in people]
    if found:
        return max(found, key=lambda each: each[0].points)
    if not listed.title.people and any(
        part in listed.title.families for reading in asked.readings for part in reading.family.parts
    ):
        return IN_PRACTICE, None
    return NOBODY, None


def _shared(asked: Asked, listed: Listed) -> list[Level]:
    found: list[Level] = []
    if asked.npi and asked.npi == listed.npi:
        found.append(Shared.NUMBER)
    if asked.phone and asked.phone == listed.phone:
        found.append(Shared.PHONE)
    if asked.email and asked.email == listed.email:
        found.append(Shared.EMAIL)
    pairs = ((one, other) for one in asked.practices for other in listed.practices)
    levels = [level for level in (practice_level(*pair) for pair in pairs) if level]
    return [*found, *sorted(levels, key=lambda level: -level.points)[:1]]


def practice_level(one: str, other: str) -> Level | None:
    """How two folded practice names compare; ``None`` where they differ or one is missing."""
    if not one or not other:
        return None
    if run_together(one) == run_together(other) or ratio(one, other) >= _SAME_PRACTICE_RATIO:
        return Shared.PRACTICE
    own, others = _distinctive(one), _distinctive(other)
    return Shared.PRACTICE_LIKE if own and others and (own <= others or others <= own) else None


def _distinctive(practice: str) -> set[str]:
    return {word for word in practice.split() if word not in PRACTICE_WORDS and len(word) > 1}
