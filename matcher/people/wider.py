"""A second, wider look, where the first found nobody: a few questions are better than no answer.

Nicknames that no table knows and family names written as they were heard once share nothing but one whole name and
the city. Whoever is found here is only ever asked about.
"""

from dataclasses import dataclass

import numpy as np
from rapidfuzz.distance import JaroWinkler

from matcher.people.areas import Area
from matcher.people.asked import Asked
from matcher.people.candidates import Candidates, given_forms
from matcher.people.comparison import NameComparer, NameMatch
from matcher.people.levels import ASK_FROM, Family, Given, Middle
from matcher.people.links import Reader
from matcher.people.listed import Listed
from matcher.people.names import Reading
from matcher.people.scoring import Scored
from matcher.people.sound import sound_key
from matcher.people.tokens import Rows

__all__ = ["look_wider"]

# More than three people at once are too many to be asked about; each may have two listings.
_MOST, _MOST_LISTINGS = 3, 5
# Family names resemble each other when letters or sounds agree to this degree (0-1); the first sound has to.
_RESEMBLES = 0.7
_REALLY_GIVEN = frozenset({Given.EXACT, Given.SHORT, Given.SPELLING, Given.SHARED_FULL})
_OTHER_FAMILY = frozenset({Family.OTHER, Family.TYPO, Family.SOUND})
_SAME_FAMILY = frozenset({Family.EXACT, Family.REORDERED, Family.PARTICLE, Family.PART})


@dataclass(frozen=True, slots=True, repr=False)
class _Found:
    scored: Scored
    likeness: float
    name: tuple[str, str]


def look_wider(asked: Asked, candidates: Candidates, reader: Reader, comparer: NameComparer) -> list[Scored]:
    """At most three people of the city asked for who share the whole family name or the whole given name."""
    best: dict[int, _Found] = {}
    for reading in asked.readings if asked.place.cities else ():
        for found in _of_reading(reading, candidates, reader, comparer):
            known = best.get(found.scored.listed.position)
            if known is None or found.likeness > known.likeness:
                best[found.scored.listed.position] = found
    ordered = sorted(best.values(), key=lambda each: (-each.likeness, each.scored.listed.identity))
    names = list(dict.fromkeys(each.name for each in ordered))[:_MOST]
    return [each.scored for each in ordered if each.name in names][:_MOST_LISTINGS]


def _of_reading(reading: Reading, candidates: Candidates, reader: Reader, comparer: NameComparer) -> list[_Found]:
    if reading.doubt or len(reading.given) <= 1:
        return []
    if not reading.family.joined:
        return _first_names(reading, candidates, reader)
    if len(reading.family.core) <= 1:
        return []
    rows = reader.rows(_rows(reading, candidates))
    return [found for listed in rows for found in _compared(reading, listed, comparer)]


def _first_names(reading: Reading, candidates: Candidates, reader: Reader) -> list[_Found]:
    """*Dr. Octavia*: the people of this very given name in the city, where they are so few that one can ask."""
    rows = reader.rows(np.unique(candidates.in_city(candidates.names.rows_with_any({reading.given}))))
    match = NameMatch(Family.MISSING, Given.EXACT, Middle.MISSING, 0.0)
    found = [
        _found(listed, other, match, 1.0)
        for listed in rows
        for person in listed.title.people
        for other in person.readings[:1]
        if other.given == reading.given
    ]
    return found if len({each.name for each in found}) <= _MOST else []


def _rows(reading: Reading, candidates: Candidates) -> Rows:
    """Rows of the city with the very family name, and those with the given name and a word like the family name."""
    names = candidates.names
    forms = candidates.family_forms(reading.family)[0]
    forms = forms.union(*(names.tokens.made_with(part) for part in reading.family.parts))
    same_family = candidates.in_city(names.rows_with_any(forms))
    same_given = candidates.in_city(names.rows_with_any(given_forms(reading.given)))
    titles = candidates.index.table["name"].take(same_given).to_pylist()
    alike = [any(_likeness(reading.family.core, word) for word in title.replace(",", " ").split()) for title in titles]
    return np.unique(np.concatenate([same_family, same_given[np.array(alike, dtype=bool)]]))


def _likeness(one: str, other: str) -> float:
    """How alike two family names are, 0 where they are not: by letters or by sounds, whichever says more."""
    heard, other_heard = sound_key(one), sound_key(other)
    if heard[:1] != other_heard[:1] and one[:1] != other[:1]:
        return 0.0
    alike = max(JaroWinkler.similarity(one, other), JaroWinkler.similarity(heard, other_heard))
    return alike if alike >= _RESEMBLES and len(other) > 1 else 0.0


def _compared(reading: Reading, listed: Listed, comparer: NameComparer) -> list[_Found]:
    found = []
    for person in listed.title.people if len(listed.title.people) == 1 else ():
        for other in person.readings:
            if other.doubt or len(other.given) <= 1:
                continue
            family, given = (
                comparer.family.compare(reading.family, other.family),
                comparer.given.compare(reading.given, other.given),
            )
            likeness = _likeness(reading.family.core, other.family.core)
            if family in _SAME_FAMILY and given is Given.UNKNOWN:
                found.append(_found(listed, other, NameMatch(family, given, Middle.MISSING, family.points), 0.5))
            elif family is Family.OVERLAP and given in _REALLY_GIVEN:
                found.append(_found(listed, other, NameMatch(family, given, Middle.MISSING, family.points), 1.0))
            elif family in _OTHER_FAMILY and given in _REALLY_GIVEN and likeness:
                near = Family.RESEMBLES
                found.append(_found(listed, other, NameMatch(near, given, Middle.MISSING, near.points), likeness))
    return found


def _found(listed: Listed, reading: Reading, match: NameMatch, likeness: float) -> _Found:
    """Kept with points just worth a question: what speaks for it is less than any level counts."""
    points = ASK_FROM + likeness - 1
    scored = Scored(listed, points, match, None, (), Area.SAME_CITY)
    return _Found(scored, likeness, (reading.given, reading.family.joined))
