"""Whether two family names can be one person's."""

from collections.abc import Container
from dataclasses import dataclass, field

from rapidfuzz.distance import OSA

from matcher.people.given_names import without_digraphs
from matcher.people.levels import Family as Level
from matcher.people.names import Family
from matcher.people.sound import sounds_alike
from matcher.people.spelling import look_alikes
from matcher.people.titles import PREFIXES

__all__ = ["FamilyNames"]

# From these lengths on one slip and two slips are forgiven; shorter names have too many neighbours.
_ONE_SLIP_FROM, _TWO_SLIPS_FROM = 4, 8
# Names further apart than this, in letters and as a share of the longer one, do not sound alike either.
_FAR, _FAR_SHARE = 5, 0.6
# Two names written as one (Ellingtonburke) are taken apart when both halves are at least this long.
_SHORTEST_HALF = 4


@dataclass(frozen=True, slots=True, repr=False)
class FamilyNames:
    """Comparison of two family names; keeps what it worked out for one question, so make one per question.

    ``known`` holds the words that stand in names of the directory.
    """

    known: Container[str]
    _memory: dict[tuple[str, str], Level] = field(default_factory=dict)

    def compare(self, one: Family, other: Family) -> Level:
        """The level of two family names: symmetric."""
        key = ("-".join(one.parts), "-".join(other.parts))
        if key not in self._memory:
            self._memory[key] = self._compare(one, other)
        return self._memory[key]

    def _compare(self, one: Family, other: Family) -> Level:
        if not one.joined or not other.joined:
            return Level.MISSING
        if len(one.joined) == 1 or len(other.joined) == 1:
            return Level.INITIAL if one.joined[0] == other.joined[0] else Level.OTHER
        if one.joined == other.joined or without_digraphs(one.joined) == without_digraphs(other.joined):
            return Level.EXACT
        if set(one.parts) == set(other.parts):
            return Level.REORDERED
        if len(one.parts) == len(other.parts) == 1:
            return self._single(one, other)
        return self._several(one, other)

    def _single(self, one: Family, other: Family) -> Level:
        if one.core == other.core and not (_prefix(one) | _prefix(other)) & PREFIXES:
            return Level.PARTICLE
        if self._is_one_in_two(one.joined, other.joined) or self._is_one_in_two(other.joined, one.joined):
            return Level.OVERLAP
        return _near(one.joined, other.joined)

    def _several(self, one: Family, other: Family) -> Level:
        mine, theirs = {*one.parts, one.core}, {*other.parts, other.core}
        if mine & theirs:
            return Level.PART if min(len(one.parts), len(other.parts)) == 1 else Level.OVERLAP
        joined = _near(one.joined, other.joined)
        if joined is not Level.OTHER:
            return joined
        nearest = [_near(part, counterpart) for part in one.parts for counterpart in other.parts]
        return max(nearest, key=lambda level: level.points)

    def _is_one_in_two(self, short: str, long: str) -> bool:
        if len(short) < _SHORTEST_HALF or len(long) - len(short) < _SHORTEST_HALF:
            return False
        rest = long.removeprefix(short) if long.startswith(short) else long.removesuffix(short)
        return rest != long and rest in self.known


def _prefix(name: Family) -> set[str]:
    return {name.joined.removesuffix(name.core)} if name.joined.endswith(name.core) else set()


def _near(one: str, other: str) -> Level:
    shortest, longest = sorted((len(one), len(other)))
    if OSA.distance(one, other, score_cutoff=_FAR) > min(_FAR, longest * _FAR_SHARE):
        return Level.OTHER
    slips = 2 if shortest >= _TWO_SLIPS_FROM else 1 if shortest >= _ONE_SLIP_FROM else 0
    if sounds_alike(one, other):
        return Level.SOUND
    if slips and OSA.distance(one, other, score_cutoff=slips) <= slips:
        return Level.TYPO
    if one in look_alikes(other) or other in look_alikes(one):
        return Level.TYPO
    return Level.OTHER
