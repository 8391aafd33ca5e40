"""ROOM 5: facts and a search → a ranked list, every step counted and every score explained.

Knows small integers and coordinates only: neither the words of a listing nor how an answer was reached.
"""

from matcher.ranking.build import build_index
from matcher.ranking.columns import SearchColumns
from matcher.ranking.criteria import CRITERIA, CriterionWords, judge
from matcher.ranking.distance import EARTH_RADIUS_KM, great_circle_km
from matcher.ranking.fit import (
    ACCEPTING_POINTS,
    CALL_POINTS,
    CLOSENESS_HALF_KM,
    FIT_PARTS,
    FOCUS_POINTS,
    ISSUE_POINTS,
    PAY_POINTS,
    YEARS_POINTS,
    FitPartWords,
    closeness,
    explain_fit,
)
from matcher.ranking.index import SearchIndex
from matcher.ranking.order import Ranked, RankedRow, fit_points, rank
from matcher.ranking.store import open_search_index, save_search_index

__all__ = [
    "ACCEPTING_POINTS",
    "CALL_POINTS",
    "CLOSENESS_HALF_KM",
    "CRITERIA",
    "EARTH_RADIUS_KM",
    "FIT_PARTS",
    "FOCUS_POINTS",
    "ISSUE_POINTS",
    "PAY_POINTS",
    "YEARS_POINTS",
    "CriterionWords",
    "FitPartWords",
    "Ranked",
    "RankedRow",
    "SearchColumns",
    "SearchIndex",
    "build_index",
    "closeness",
    "explain_fit",
    "fit_points",
    "great_circle_km",
    "judge",
    "open_search_index",
    "rank",
    "save_search_index",
]
