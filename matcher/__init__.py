"""Find a couples therapist whom a reluctant partner could choose, from public listings, on your own machine.

    from matcher import Search, find_matches, open_directory

    directory = open_directory("data/listings.csv")
    ranking = find_matches(directory, Search())

``pipeline.py`` shows the data's way from end to end.
"""

from matcher.errors import ListingsError, MatcherError, PlaceError, ShortlistError
from matcher.model import Criterion, Need, PersonQuery, Place, Search, Seeking
from matcher.pipeline import Directory, find_matches, find_person, open_directory, shortlist_entries
from matcher.places import find_place

__all__ = [
    "Criterion",
    "Directory",
    "ListingsError",
    "MatcherError",
    "Need",
    "PersonQuery",
    "Place",
    "PlaceError",
    "Search",
    "Seeking",
    "ShortlistError",
    "find_matches",
    "find_person",
    "find_place",
    "open_directory",
    "shortlist_entries",
]
