"""Many listings with the variety of the invented ones: what they say is drawn again and again, where they are is not.

The same seed makes the same listings, as packed columns for the search or as a table with every column.
"""

from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd

from benchmarks.places import Offices, draw_offices
from matcher.model import Answer, CallKind, CouplesFocus, Criterion
from matcher.model.states import STATES
from matcher.ranking import (
    ACCEPTING_POINTS,
    CALL_POINTS,
    FIT_PARTS,
    FOCUS_POINTS,
    YEARS_POINTS,
    SearchColumns,
    SearchIndex,
)

__all__ = ["SOURCE", "Drawn", "columns_of", "draw_listings", "table_of"]

SOURCE = Path(__file__).resolve().parent.parent / "data" / "listings.csv"

# Shares that are guesses, on the side of what makes a search harder.
SECOND_LISTING = 0.1  # of listings are of a person who has one already
SAME_WORDS = 0.6  # of these say the same, at another office
SECOND_LICENCE = 0.1
NO_PLACE = 0.01

Numbers = npt.NDArray[np.int64]
Points = npt.NDArray[np.int16]


class Drawn(NamedTuple):
    """Listings as drawn: whose words (a row of the invented listings), where, licensed where, and by whom."""

    words: Numbers
    offices: Offices
    placed: npt.NDArray[np.bool_]
    second_state: Numbers
    person: Numbers
    tie_rank: npt.NDArray[np.int32]


def draw_listings(count: int, seed: int, pool: int) -> Drawn:
    """Draw listings out of ``pool`` invented ones."""
    random = np.random.default_rng(seed)
    words = random.integers(0, pool, count)
    person = np.arange(count)
    second = np.flatnonzero(random.random(count) < SECOND_LISTING)
    second = second[second > 0]
    first = (random.random(len(second)) * second).astype(np.int64)
    person[second] = person[first]
    same = random.random(len(second)) < SAME_WORDS
    words[second[same]] = words[person[second[same]]]
    offices = draw_offices(count, random)
    elsewhere = random.random(count) < SECOND_LICENCE
    return Drawn(
        words=words,
        offices=offices,
        placed=random.random(count) >= NO_PLACE,
        second_state=np.where(elsewhere, random.integers(0, 51, count), offices.state),
        person=person,
        tie_rank=random.permutation(count).astype(np.int32),
    )


def columns_of(drawn: Drawn, invented: SearchIndex) -> SearchColumns:
    """The columns that a directory of these listings would give its search, from the index of the invented ones."""
    rows = invented.row_of[drawn.words]
    profile = invented.profile[rows]
    code = invented.profile_code[profile]
    points = dict(zip(FIT_PARTS, invented.profile_points[:, profile], strict=True))
    answers = {c: (code >> np.uint16(2 * bit) & np.uint16(3)).astype(np.int8) for bit, c in enumerate(Criterion)}
    years = points["years"]
    one = np.uint64(1)
    return SearchColumns(
        answers=answers,
        couples_focus=_grade(points["focus"], {FOCUS_POINTS[grade]: int(grade) for grade in CouplesFocus}),
        call_kind=_grade(points["call"], {CALL_POINTS[kind]: int(kind) for kind in CallKind}),
        issues=invented.issues[rows].astype(np.uint32),
        top_issues=invented.top_issues[rows].astype(np.uint32),
        latitude=np.where(drawn.placed, drawn.offices.latitude, np.nan),
        longitude=np.where(drawn.placed, drawn.offices.longitude, np.nan),
        video=invented.licence_masks[invented.licence[rows]] > 0,
        licensed=(one << drawn.offices.state.astype(np.uint64)) | (one << drawn.second_state.astype(np.uint64)),
        fee_individual_usd=invented.fees[invented.fee_individual[rows]],
        fee_couples_usd=invented.fees[invented.fee_couples[rows]],
        months_since_update=_months(answers[Criterion.ACCEPTING], points["reach"]),
        years_stated=years > 0,
        years_register_only=years == YEARS_POINTS["only a date of entry in a register"],
        years_conflict=years == YEARS_POINTS["contradictory"],
        person=drawn.person.astype(np.int32),
        tie_rank=drawn.tie_rank,
    )


def _grade(points: Points, grades: dict[int, int]) -> npt.NDArray[np.int8]:
    """The grade that earns so many points; any will do where an answer decides alone."""
    return np.array([grades.get(value, 0) for value in range(101)], dtype=np.int8)[points]


def _months(accepting: npt.NDArray[np.int8], points: Points) -> npt.NDArray[np.float64]:
    """Months since the last change that earn the points for being reached."""
    own = {Answer.YES: ACCEPTING_POINTS["yes"], Answer.NO: ACCEPTING_POINTS["no"]}
    fresh = points - np.array([own.get(answer, ACCEPTING_POINTS["silent"]) for answer in Answer])[accepting]
    year, two_years = ACCEPTING_POINTS["updated within a year"], ACCEPTING_POINTS["within two years"]
    return np.select([fresh == year, fresh == two_years], [6.0, 18.0], np.nan)


def table_of(drawn: Drawn, invented: pd.DataFrame, rows: slice) -> pd.DataFrame:
    """Some of the listings as a table with the columns of the invented ones."""
    words, person = drawn.words[rows], drawn.person[rows]
    table = invented.iloc[words].reset_index(drop=True)
    states = np.array(STATES, dtype=object)
    home, second = states[drawn.offices.state[rows]], states[drawn.second_state[rows]]
    placed = drawn.placed[rows]
    table["listing_id"] = [f"bench-{number:07d}" for number in range(rows.start, rows.start + len(words))]
    table["name"] = _names(invented["name"], person)
    table["licence_state"] = np.where(home == second, home, home + ";" + second)
    table["npi"] = [f"{1_000_000_000 + number}" for number in person.tolist()]
    table["state"] = np.where(placed, home, "")
    table["latitude"] = np.where(placed, drawn.offices.latitude[rows], np.nan)
    table["longitude"] = np.where(placed, drawn.offices.longitude[rows], np.nan)
    for column in ("city", "postal_code", "phone", "email", "licence_number", "other_names"):
        table[column] = ""
    return table


def _names(names: "pd.Series[str]", person: Numbers) -> npt.NDArray[np.object_]:
    """A first and a last name of the invented ones for every person, and a middle initial to tell them apart."""
    bare = names.str.replace(r",.*", "", regex=True).str.split()
    first, last = bare.str[0].to_numpy(dtype=object), bare.str[-1].to_numpy(dtype=object)
    initial = np.array([f" {chr(65 + at)}. " for at in range(26)], dtype=object)
    return np.asarray(
        first[person * 7919 % len(first)] + initial[person * 31 % 26] + last[person * 104_729 % len(last)], dtype=object
    )
