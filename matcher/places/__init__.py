"""ROOM 3: place text → coordinates, offline; for one visitor's place and for a whole directory.

Knows no person and no search. ``find_place_online`` is the only function of the program that sends anything, and
it is called only when a visitor switches it on.
"""

from matcher.model.states import STATE_NAMES, STATES, state_code
from matcher.places.gazetteer import CREDIT, ZipGazetteer
from matcher.places.locate import LOCATED_HOW, Located, locate
from matcher.places.lookup import find_place
from matcher.places.nominatim import WHAT_IS_SENT, find_place_online

__all__ = [
    "CREDIT",
    "LOCATED_HOW",
    "STATES",
    "STATE_NAMES",
    "WHAT_IS_SENT",
    "Located",
    "ZipGazetteer",
    "find_place",
    "find_place_online",
    "locate",
    "state_code",
]
