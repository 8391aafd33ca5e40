"""How much each agreement speaks for one person, in points, with the reason beside it.

A point is about one doubling of the odds. The points of all fields are added: from ``SAME_FROM`` on a listing is
taken out without a question, from ``ASK_FROM`` on the visitor is asked, below it stays.
"""

from enum import Enum

from matcher.people.areas import Area

__all__ = ["APART", "ASK_FROM", "SAME_FROM", "AreaPoints", "Family", "Given", "Level", "Middle", "Shared"]

# Family name, given name and city, each as typed, make 19; a short form of the given name or half of a double family
# name still leaves 17. A slip in either name, an initial, a missing city stay below: they are asked about.
SAME_FROM = 17.0
# A family name and its city make 13, a full name without a place 14; a misspelt name needs a city or a full match.
ASK_FROM = 10.5


class Level(Enum):
    """A level of agreement: points, and the words for the visitor (empty: not worth saying)."""

    def __init__(self, points: float, words: str) -> None:
        """Keep both where the level is used."""
        self.points = points
        self.words = words


class Family(Level):
    """How two family names compare."""

    EXACT = (8.0, "same family name")  # accents, case, hyphens, particles written together do not count
    REORDERED = (7.9, "same family names in another order")
    PARTICLE = (7.5, "same family name without its particle")  # directories drop "de los", "van"
    PART = (7.0, "one of the two family names")  # hyphenated, married or Spanish double names, shortened
    PRACTICE = (7.0, "the practice carries the family name")
    OVERLAP = (4.0, "one family name in common")  # each has another one too: cousins as often as one person
    SOUND = (4.5, "a family name that sounds the same")
    TYPO = (4.5, "nearly the same family name")
    INITIAL = (1.5, "same first letter of the family name")
    RESEMBLES = (0.5, "a family name not far from it")  # asked about only where nothing else is found
    MISSING = (-2.5, "")  # a given name is half a million people; its short form is worth asking in one practice
    OTHER = (-6.0, "another family name")  # a former name, if phone and given name agree; else somebody else
    NONE = (-30.0, "")


class Given(Level):
    """How two given names compare."""

    EXACT = (6.0, "same given name")
    SHORT = (5.0, "a short form of the given name")
    SPELLING = (4.5, "the given name in another spelling")  # transliterations
    MIDDLE = (3.5, "the middle name used as given name")  # with the city half a point short: Lynn and Jennifer Lynn
    SHARED_FULL = (3.0, "given names that may be short for the same name")  # Peggy and Maggie
    SOUND = (3.0, "a given name that sounds the same")
    TYPO = (3.0, "nearly the same given name")
    INITIAL = (2.0, "same first letter of the given name")
    LIKE_SHORT = (2.0, "a given name that may be a short form")  # no table knows it: Rivki, Burgl, Thanos
    MIDDLE_INITIAL = (-0.5, "the middle initial fits the given name")  # any of 26: one in fifteen fits by chance
    MISSING = (0.0, "")
    UNKNOWN = (-30.0, "a given name that may be a nickname")  # one of the two is no name that listings carry
    OTHER = (-30.0, "")  # relatives share everything but this; no other agreement outweighs it


# Given names that speak against one person, whatever else agrees.
APART = frozenset({Given.UNKNOWN, Given.OTHER})


class Middle(Level):
    """How two middle names and generation suffixes compare."""

    AGREES = (1.5, "same middle name")
    MISSING = (0.0, "")
    CONFLICT = (-30.0, "")  # another middle initial is another person: the commonest way to tell namesakes apart


class Shared(Level):
    """What two entries have in common besides the name."""

    PHONE = (11.0, "same phone")  # outweighs another state; relatives at one number differ in the given name
    EMAIL = (11.0, "same e-mail")
    PRACTICE = (8.0, "same practice")  # practice names repeat from state to state: never enough by itself elsewhere
    PRACTICE_LIKE = (2.5, "a practice of nearly the same name")
    NUMBER = (60.0, "same licence or NPI number")  # given to one person only


AreaPoints: dict[Area, tuple[float, str]] = {
    Area.SAME_CITY: (5.0, "same city"),
    Area.NEAR: (1.5, "a city nearby"),
    Area.NOT_STATED: (0.0, ""),
    Area.SAME_STATE: (-2.0, "same state"),
    Area.ELSEWHERE: (-8.0, "elsewhere"),  # a namesake, unless a phone, an e-mail or a practice says otherwise
}
