"""Searches of five kinds: ours, complete and bare, against plain pandas with a haversine over every row."""

import platform
import statistics
import time
from collections.abc import Callable
from datetime import date
from importlib.metadata import version

import numpy as np
import pandas as pd

from benchmarks.listings import make_listings
from matcher.model import KM_PER_MILE, Criterion, Need, Place, Search
from matcher.pipeline import Directory, find_matches, find_place, open_directory
from matcher.ranking import FIT_PARTS, closeness, fit_points, great_circle_km, rank

__all__ = ["compare_search"]

AS_OF = date(2026, 11, 24)
DENSE = ("10001", "90012", "60601", "77002")
RURAL = ("59301", "79734", "83340", "04619")
NOBODY = np.array([], dtype=np.int64)


def compare_search(listings: int, searches: int, seed: int) -> dict[str, object]:
    """Time every search with each contender in turn; medians and 95th percentiles in ms, and paired ratios.

    Raises:
        AssertionError: a contender found other listings than ours.
    """
    began = time.perf_counter()
    directory = open_directory(make_listings(listings, seed), as_of=AS_OF)
    opened = time.perf_counter() - began
    plain = _plain_table(directory)
    contenders: dict[str, Callable[[Search], list[int]]] = {
        "find_matches, 50 complete": lambda s: [match.position for match in find_matches(directory, s).matches],
        "bare search": lambda s: [row.position for row in rank(directory.index, s, NOBODY).rows],
        "pandas + haversine": lambda s: _search_plainly(plain, s),
    }
    times: dict[str, list[float]] = {name: [] for name in contenders}
    for number, search in enumerate(_searches(searches, seed)):
        answers = {}
        names = list(contenders)
        for name in names[number % 3 :] + names[: number % 3]:
            start = time.perf_counter()
            answers[name] = contenders[name](search)
            times[name].append((time.perf_counter() - start) * 1000)
        if len({tuple(answer) for answer in answers.values()}) != 1:
            raise AssertionError(f"The contenders disagree on search {number}: {search}")
    return {
        "listings": listings,
        "searches": searches,
        "seed": seed,
        "seconds_to_open": round(opened, 1),
        "milliseconds": {
            name: {"median": round(statistics.median(took), 2), "p95": round(float(np.percentile(took, 95)), 2)}
            for name, took in times.items()
        },
        "times_faster_than_pandas": {
            name: round(statistics.median(np.array(times["pandas + haversine"]) / np.array(took)), 1)
            for name, took in times.items()
        },
        "versions": {"python": platform.python_version(), **{n: version(n) for n in ("numpy", "pandas")}},
    }


def _searches(count: int, seed: int) -> list[Search]:
    """Dense 25 miles, rural 25 miles, 100 miles, the whole country by distance, the whole country by fit."""
    random = np.random.default_rng(seed)
    made = []
    for number in range(count):
        kind = number % 5
        place: Place | None = find_place(str(random.choice(RURAL if kind == 1 else DENSE)))
        radius = {0: 25.0, 1: 25.0, 2: 100.0}.get(kind)
        must = random.choice(list(Criterion), size=2, replace=False).tolist()
        made.append(
            Search(
                place=None if kind == 4 else place,
                radius_km=None if radius is None else radius * KM_PER_MILE,
                needs={c: Need.MUST if c.value in must else Need.ASK for c in Criterion},
                balance=float(random.choice([0.2, 0.5, 0.8])),
            )
        )
    return made


def _plain_table(directory: Directory) -> pd.DataFrame:
    index = directory.index
    rows = range(len(index))
    points = pd.DataFrame([fit_points(index, row, Search()) for row in rows])
    table = pd.DataFrame(
        {
            "position": index.position,
            "latitude": index.latitude,
            "longitude": index.longitude,
            "fit": sum(points[name] * part.weight for name, part in FIT_PARTS.items()) / 10_000,
            "person": index.person,
            "tie": index.tie_rank,
        }
    )
    for criterion in Criterion:
        table[criterion.value] = directory.facts[criterion.value].to_numpy()[index.position]
    return table


def _search_plainly(table: pd.DataFrame, search: Search) -> list[int]:
    for criterion, need in search.needs.items():
        table = table[table[criterion.value] == 1] if need is Need.MUST else table[table[criterion.value] != 2]
    if search.place is None:
        table = table.assign(score=table["fit"], distance=0.0)
    else:
        placed = table[table["latitude"].notna()]
        away = great_circle_km(
            search.place.latitude,
            search.place.longitude,
            placed["latitude"].to_numpy(),
            placed["longitude"].to_numpy(),
        )
        table = placed.assign(distance=away)
        if search.radius_km is not None:
            table = table[table["distance"] <= search.radius_km]
        near = closeness(table["distance"].to_numpy())
        table = table.assign(score=search.balance * table["fit"] + (1 - search.balance) * near)
    table = table.sort_values(["score", "distance", "tie"], ascending=[False, True, True])
    return [int(position) for position in table.drop_duplicates("person")["position"].head(search.limit)]
