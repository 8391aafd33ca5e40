"""Two people, name by name: the best reading of both, its levels and its points."""

from collections.abc import Sequence
from dataclasses import dataclass

from matcher.people.family_names import FamilyNames
from matcher.people.given_names import GivenNames
from matcher.people.levels import APART, Family, Given, Middle
from matcher.people.names import Reading

__all__ = ["NOBODY", "NameComparer", "NameMatch"]

_REALLY_GIVEN = frozenset({Given.EXACT, Given.SHORT, Given.SPELLING})
_AGREEING_MIDDLES = _REALLY_GIVEN | {Given.SOUND, Given.TYPO, Given.INITIAL, Given.SHARED_FULL}
# Mary Lou and Marylou, María Isabel and Maribel.
_WRITTEN_AS_ONE = frozenset({Given.EXACT, Given.LIKE_SHORT})
# What a family name in front costs more when both words are given names: James Thomas is not Thomas James.
_BOTH_GIVEN = 2.0


@dataclass(frozen=True, slots=True, repr=False)
class NameMatch:
    """How well two names agree. ``points`` is the sum of the levels less the doubt in the readings."""

    family: Family
    given: Given
    middle: Middle
    points: float
    slip: bool = False
    """Both names are established ones that are a slip apart: a misspelling is possible, a neighbour is likelier."""

    @property
    def words(self) -> list[str]:
        """What to tell the visitor, without repeating what they typed."""
        return [level.words for level in (self.family, self.given, self.middle) if level.words]


NOBODY = NameMatch(Family.NONE, Given.MISSING, Middle.MISSING, Family.NONE.points)


@dataclass(frozen=True, slots=True, repr=False)
class NameComparer:
    """Compares names for one question."""

    given: GivenNames
    family: FamilyNames

    def best(self, asked: Sequence[Reading], listed: Sequence[Reading], *, any_family: bool = True) -> NameMatch:
        """The best match over all readings of both names.

        ``any_family`` allows another family name beside an agreeing given name: worth it only where a number or a
        practice ties the two together.
        """
        # Two unusual readings together say no more than the two usual ones, and a lone word, or a word and a letter,
        # has no order to turn.
        found = [
            (one, other, self._match(one, other, any_family=any_family))
            for one in asked
            for other in listed
            if not (one.doubt and other.doubt)
            and not (other.doubt and not (len(one.given) > 1 and one.family.joined))
            and not (one.doubt and not (len(other.given) > 1 and other.family.joined))
        ]
        if not found:
            return NOBODY
        one, other, best = max(found, key=lambda each: each[2].points)
        if max(one.doubt, other.doubt) > 0 and self._denied(found):
            return NOBODY
        return best

    def _denied(self, found: list[tuple[Reading, Reading, NameMatch]]) -> bool:
        """Whether the plain readings agree but for the middle name, so that a bold reading only dodges it."""
        return any(
            match.middle is Middle.CONFLICT
            and match.family is Family.EXACT
            and match.given in _REALLY_GIVEN
            and all(self._is_given(middle) for middle in (*one.middles, *other.middles))
            for one, other, match in found
            if one.doubt == other.doubt == 0
        )

    def _is_given(self, middle: str) -> bool:
        return len(middle) == 1 or self.given.is_known(middle)

    def _match(self, one: Reading, other: Reading, *, any_family: bool) -> NameMatch:
        family = self.family.compare(one.family, other.family)
        if family is Family.OTHER and not (any_family and one.given and other.given):
            return NOBODY
        given, middle = self._given(one, other)
        if family is Family.OTHER and given not in _REALLY_GIVEN:
            return NOBODY
        if one.generation and other.generation and one.generation != other.generation:
            middle = Middle.CONFLICT
        points = family.points + given.points + middle.points - self._doubt(one) - self._doubt(other)
        return NameMatch(family, given, middle, points)

    def _doubt(self, reading: Reading) -> float:
        turned = reading.doubt > 0 and len(reading.family.parts) == 1
        if turned and self.given.is_known(reading.given) and self.given.is_known(reading.family.joined):
            return reading.doubt + _BOTH_GIVEN
        return reading.doubt

    def _given(self, one: Reading, other: Reading) -> tuple[Given, Middle]:
        if not (one.middles or other.middles or "-" in one.given or "-" in other.given):
            return self.given.compare(one.given, other.given), Middle.MISSING
        # A birth name kept in the middle (Laura Jensen Park) is no other middle name.
        ones = tuple(middle for middle in _middles(one, other) if middle not in other.family.parts)
        others = tuple(middle for middle in _middles(other, one) if middle not in one.family.parts)
        straight = self.given.compare(one.given, other.given), self._middles(ones, others)
        if straight[0] in _REALLY_GIVEN and straight[1] is not Middle.CONFLICT:
            return straight
        options = [straight]
        if one.middles or other.middles:
            options += [*self._joined(one, other), *self._joined(other, one), *self._turned(one, other)]
        options += [(level, Middle.MISSING) for level in (_as_given(self, one, other), _as_given(self, other, one))]
        return max(options, key=lambda pair: pair[0].points + pair[1].points)

    def _turned(self, one: Reading, other: Reading) -> list[tuple[Given, Middle]]:
        """K. Ramesh and Ramesh K.: an initial in front is as often the father's name as one's own."""
        if not one.middles or not other.middles or len({len(one.given), len(one.middles[0])} & {1}) == 0:
            return []
        across = self.given.compare(one.given, other.middles[0]), self.given.compare(one.middles[0], other.given)
        named = [level for level in across if level in _REALLY_GIVEN]
        return [(named[0], Middle.AGREES)] if named and not APART & {*across} else []

    def _joined(self, one: Reading, other: Reading) -> list[tuple[Given, Middle]]:
        """Mary Lou and Marylou: the first middle name belongs to the given name."""
        if not one.middles or len(one.middles[0]) == 1:
            return []
        level = self.given.compare(one.given + one.middles[0], other.given)
        if level is Given.LIKE_SHORT and (other.middles or self.given.compare(one.given, other.given) not in APART):
            return []
        return [(level, self._middles(one.middles[1:], other.middles))] if level in _WRITTEN_AS_ONE else []

    def _middles(self, ones: tuple[str, ...], others: tuple[str, ...]) -> Middle:
        if not ones or not others:
            return Middle.MISSING
        agrees = any(self.given.compare(one, other) in _AGREEING_MIDDLES for one in ones for other in others)
        return Middle.AGREES if agrees else Middle.CONFLICT


def _middles(one: Reading, other: Reading) -> tuple[str, ...]:
    """The middle names; the second half of *Carol-Ann* counts as one beside *Carol Pat*."""
    halves = one.given.split("-")[1:] if other.middles and "-" not in other.given else []
    return (*halves, *one.middles)


def _as_given(comparer: NameComparer, one: Reading, other: Reading) -> Given:
    """The level of one person's given name as the other's middle name."""
    if not one.given or one.middles or len(one.given) == 1:
        return Given.OTHER
    levels = [comparer.given.compare(one.given, middle) for middle in other.middles]
    if any(level in _REALLY_GIVEN for level in levels):
        return Given.MIDDLE
    return Given.MIDDLE_INITIAL if Given.INITIAL in levels else Given.OTHER
