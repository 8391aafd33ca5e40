"""From one listing of a person to their others: the directory is asked about the listing itself."""

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from matcher.people.areas import Area, Wanted
from matcher.people.asked import Asked
from matcher.people.candidates import Candidates
from matcher.people.comparison import NameComparer
from matcher.people.index import PersonIndex
from matcher.people.levels import APART, Family, Middle
from matcher.people.listed import Listed, read_rows
from matcher.people.scoring import Scored, score
from matcher.people.tokens import Remembered

__all__ = ["Reader", "are_one_person", "find_linked", "share_contact"]


@dataclass(slots=True, repr=False)
class Reader:
    """Reads each row of a directory once for one question."""

    index: PersonIndex
    names: Remembered = field(init=False)
    _read: dict[int, Listed] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.names = Remembered(self.index.names, len(self.index))

    def rows(self, rows: npt.NDArray[np.int32]) -> list[Listed]:
        """The rows, read, in this order."""
        new = np.array([row for row in rows.tolist() if row not in self._read], dtype=np.int32)
        if len(new):
            self._read.update((listed.position, listed) for listed in read_rows(self.index, new))
        return [self._read[row] for row in rows.tolist()]


def find_linked(source: Scored, asked: Asked, reader: Reader, comparer: NameComparer) -> list[Scored]:
    """Every other listing scored against this one, as if its own entry were the question."""
    if source.named is None:
        return []
    listed = source.listed
    itself = Asked(
        readings=source.named.readings,
        practices=listed.practices,
        place=_city_of(listed, reader.index),
        phone=listed.phone,
        email=listed.email,
        npi=listed.npi,
        licence="",
    )
    candidates = Candidates(itself, reader.index, reader.names, comparer.given)
    # Whoever carries the family name asked for was compared already, unless only part of the name was asked for.
    whole = any(len(reading.given) > 1 and len(reading.family.core) > 1 for reading in asked.readings)
    # A number may lead to another city than the one asked for: the person's other listings are there.
    moved = source.is_anchored and asked.place.stated and listed.city not in asked.place.cities
    new = _families(itself) - _families(asked) or not whole or moved
    rows = candidates.tied_or_here() if new else np.unique(candidates.of_same_numbers())
    rows = rows[rows != listed.position]
    areas = map(Area, candidates.area_of(rows).tolist())
    return [score(itself, other, area, comparer) for other, area in zip(reader.rows(rows), areas, strict=True)]


def are_one_person(one: Scored, other: Scored, comparer: NameComparer) -> bool:
    """Whether nothing in two listings says that they are two people."""
    mine, theirs = one.listed, other.listed
    if mine.npi and mine.npi == theirs.npi:
        return True
    if (mine.npi and theirs.npi) or {mine.gender, theirs.gender} == {"F", "M"}:
        return False
    if one.named is None or other.named is None:
        return True
    match = comparer.best(one.named.readings, other.named.readings)
    if match.given in APART or match.middle is Middle.CONFLICT or match.family is Family.NONE:
        return False
    return match.family is not Family.OTHER or share_contact(mine, theirs)


def share_contact(one: Listed, other: Listed) -> bool:
    """Whether two listings have a number, an address or a practice in common."""
    return bool(
        (one.npi and one.npi == other.npi)
        or (one.phone and one.phone == other.phone)
        or (one.email and one.email == other.email)
        or set(one.practices) & set(other.practices)
    )


def _families(asked: Asked) -> set[str]:
    return {part for reading in asked.readings if not reading.doubt for part in reading.family.parts}


def _city_of(listed: Listed, index: PersonIndex) -> Wanted:
    return Wanted(frozenset({listed.city}), frozenset({int(index.areas.city_states[listed.city])}), stated=True)
