"""Whether two given names can be one person's."""

from dataclasses import dataclass, field
from functools import cache

from nicknames import NickNamer
from rapidfuzz.distance import OSA

from matcher.people.levels import Given
from matcher.people.short_names import SHORT_FORMS, SPELLINGS
from matcher.people.sound import sounds_alike
from matcher.people.words import Counts

__all__ = ["GivenNames", "full_names", "short_forms", "without_digraphs"]

# A name carried by this share of the listings (and this many) is a name, not a slip of the pen.
_KNOWN_SHARE, _KNOWN_COUNT = 1 / 20_000, 3
# A gender is typical of a name when this share of the listings that state one agree, among this many.
_TYPICAL_SHARE, _TYPICAL_COUNT = 0.9, 5
# Shorter names have too many neighbours (Ed, Al, Jo); in longer ones a second slip is forgiven.
_SHORTEST_FORGIVEN, _TWO_SLIPS_FROM = 3, 8
# Two names this alike are neighbours rather than short and full form: Julia and Julie, Ann and Anna.
_NEIGHBOURS_SLIPS, _LONG_NEIGHBOURS = 1, 5
# Names further apart than this, in letters and as a share of the longer one, do not sound alike either.
_FAR, _FAR_SHARE = 4, 0.6
# So many letters in a row that two names share, or share in front, make one look like a short form of the other.
_TELLING, _SHARED_FRONT = 4, 3


@cache
def _english() -> NickNamer:
    return NickNamer()


def full_names(name: str) -> frozenset[str]:
    """The names that this one may be short for, English and others."""
    return frozenset(_english().canonicals_of(name))


def short_forms(name: str) -> frozenset[str]:
    """Every name that stands in a direct short-form relation to this one."""
    english = _english()
    return (frozenset(english.nicknames_of(name)) | full_names(name) | SHORT_FORMS.get(name, frozenset())) - {name}


@dataclass(frozen=True, slots=True, repr=False)
class GivenNames:
    """What a directory teaches about given names, and the comparison of two of them.

    Keeps what it has worked out for the names of one question only; make one per question and drop it.
    """

    counts: Counts
    listings: int
    _counted: dict[str, tuple[int, int, int]] = field(default_factory=dict)
    _memory: dict[tuple[str, str], Given] = field(default_factory=dict)
    _short: dict[str, frozenset[str]] = field(default_factory=dict)

    def compare(self, one: str, other: str) -> Given:
        """The level of two folded given names (not initials of one another only): symmetric."""
        key = (one, other) if one <= other else (other, one)
        if key not in self._memory:
            self._memory[key] = self._compare(*key)
        return self._memory[key]

    def is_known(self, name: str) -> bool:
        """Whether this is an established name rather than a misspelling of one."""
        return self.is_common(name) or name in SHORT_FORMS or bool(self._short_forms(name))

    def is_common(self, name: str) -> bool:
        """Whether so many listings carry this name that it is nobody's nickname alone."""
        return self._count(name)[0] >= max(_KNOWN_COUNT, self.listings * _KNOWN_SHARE)

    def gender(self, name: str) -> str:
        """``F`` or ``M`` where listings with this name nearly always state it, else ``""``."""
        _, women, men = self._count(name)
        if women + men < _TYPICAL_COUNT:
            return ""
        if women >= _TYPICAL_SHARE * (women + men):
            return "F"
        return "M" if men >= _TYPICAL_SHARE * (women + men) else ""

    def _count(self, name: str) -> tuple[int, int, int]:
        if name not in self._counted:
            self._counted[name] = self.counts.of(name)
        return self._counted[name]

    def _short_forms(self, name: str) -> frozenset[str]:
        if name not in self._short:
            self._short[name] = short_forms(name)
        return self._short[name]

    def _compare(self, one: str, other: str) -> Given:
        if not one or not other:
            return Given.MISSING
        if len(one) == 1 or len(other) == 1:
            # Two equal initials say no more than one: J. Rowe and J. Rowe may be Jane and John.
            return Given.INITIAL if one[0] == other[0] else Given.OTHER
        if one == other or one.replace("-", "") == other.replace("-", ""):
            return Given.EXACT
        if {self.gender(one), self.gender(other)} == {"F", "M"}:
            # Alex may be Alexandra, whatever most of them are; Albert is not Bertha.
            return Given.SHARED_FULL if other in self._short_forms(one) else Given.OTHER
        return self._related(one, other)

    def _related(self, one: str, other: str) -> Given:  # noqa: PLR0911 - a ladder: the first step that holds
        slips = OSA.distance(one, other, score_cutoff=_FAR)
        if other in SPELLINGS.get(one, ()):
            return Given.SPELLING
        if without_digraphs(one) == without_digraphs(other) and not (self.is_known(one) and self.is_known(other)):
            return Given.EXACT
        if other in self._short_forms(one):
            return Given.SHARED_FULL if self._are_neighbours(one, other, slips) else Given.SHORT
        if slips <= min(_FAR, _FAR_SHARE * max(len(one), len(other))) and sounds_alike(
            one.replace("-", ""), other.replace("-", "")
        ):
            return Given.SOUND
        if self._short_forms(one) & self._short_forms(other) and full_names(one) & full_names(other):
            return Given.SHARED_FULL
        if self._is_slip(one, other, slips):
            return Given.TYPO
        if one.split("-", maxsplit=1)[0] == other.split("-", maxsplit=1)[0] and ("-" in one) != ("-" in other):
            return Given.SHORT
        if self._may_be_short(one, other) or self._is_misspelt_short(one, other):
            return Given.LIKE_SHORT
        return Given.OTHER if self.is_common(one) and self.is_common(other) else Given.UNKNOWN

    def _is_misspelt_short(self, one: str, other: str) -> bool:
        """Pegy and Margaret: one slip away from a short form of the other."""
        if self.is_common(one) and self.is_common(other):
            return False
        pairs = ((short, form) for short, full in ((one, other), (other, one)) for form in self._short_forms(full))
        near = (OSA.distance(*pair, score_cutoff=1) <= 1 for pair in pairs if min(map(len, pair)) >= _TELLING)
        return any(near)

    def _are_neighbours(self, one: str, other: str, slips: int) -> bool:
        """Anna and Hannah, Ellen and Helen: short for each other once, two names of their own today."""
        begins = one.startswith(other) or other.startswith(one)
        whole = min(len(one), len(other)) >= _LONG_NEIGHBOURS or (self.is_common(one) and self.is_common(other))
        return slips <= _NEIGHBOURS_SLIPS + (whole and not begins)

    def _may_be_short(self, one: str, other: str) -> bool:
        """Whether one looks made from the other: Rivki and Rivka, Wolf and Wolfgang, Thanos and Athanasios."""
        short, long = sorted((one, other), key=len)
        if _ends_apart(one, other):
            return False
        if len(short) >= _TELLING and long.startswith(short) | long.endswith(short) and len(long) - len(short) > 1:
            return True
        if self.is_common(one) and self.is_common(other):
            return False
        inside = len(short) >= _TELLING and (short[:_TELLING] in long or short[-_TELLING:] in long)
        return inside or (len(short) >= _SHORTEST_FORGIVEN and short[:_SHARED_FRONT] == long[:_SHARED_FRONT])

    def _is_slip(self, one: str, other: str, slips: int) -> bool:
        allowed = 1 if min(len(one), len(other)) < _TWO_SLIPS_FROM else 2
        if slips > allowed or min(len(one), len(other)) < _SHORTEST_FORGIVEN:
            return False
        if _ends_apart(one, other):
            return False
        return not (self.is_known(one) and self.is_known(other))


def _ends_apart(one: str, other: str) -> bool:
    """Erik and Erika, Mario and Maria: the last letter makes another person of it."""
    return (
        bool({one[-1], other[-1]} & {"a", "o"})
        and one[-1] != other[-1]
        and one[:3] == other[:3]
        and (abs(len(one) - len(other)) <= 1)
    )


def without_digraphs(name: str) -> str:
    """Goetz and Götz: ae, oe, ue are how ä, ö, ü are typed without the key."""
    return name.replace("ae", "a").replace("oe", "o").replace("ue", "u")
