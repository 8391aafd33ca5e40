"""Searches of five kinds: ours, bare and complete, against what one would use instead."""

import gc
import platform
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from importlib.metadata import version

import numpy as np
import numpy.typing as npt

from benchmarks.alone import best_alone
from benchmarks.listings import SOURCE, columns_of, draw_listings, table_of
from benchmarks.peers import BY_HAND, PEERS, Found, Peer, plain_table
from matcher.model import KM_PER_MILE, Criterion, Need, Place, Search
from matcher.model.states import STATES
from matcher.pipeline import Directory, find_matches, find_place, open_directory
from matcher.ranking import SearchIndex, build_index, rank

__all__ = ["KINDS", "compare_search"]

AS_OF = date(2026, 11, 24)
DENSE = ("10001", "90012", "60601", "77002")
RURAL = ("59301", "79734", "83340", "04619")
NOBODY = np.array([], dtype=np.int64)
SAME_SCORE = 1e-9
ROUNDS = 3
OURS, ALONE, COMPLETE = "bare search", "the best 50 alone", "find_matches, 50 complete"

KINDS: dict[str, float | None] = {
    "25 miles, big city": 25,
    "25 miles, country": 25,
    "100 miles": 100,
    "25 miles and video in the whole state": 25,
    "the whole country": None,
}
"""The five kinds of search, and their radius in miles; every second search of the last kind has no place either."""


@dataclass(frozen=True, slots=True)
class _Asked:
    kind: str
    search: Search
    state: int | None


def compare_search(listings: int, searches: int, seed: int, *, complete: bool = True) -> dict[str, object]:
    """Time every search with each contender in turn; medians and 95th percentiles in ms, and paired ratios.

    Raises:
        AssertionError: a contender found other listings than ours.
    """
    invented = open_directory(SOURCE, as_of=AS_OF)
    drawn = draw_listings(listings, seed, len(invented))
    columns = columns_of(drawn, invented.index)
    began = time.perf_counter()
    index = build_index(columns)
    built = time.perf_counter() - began
    table = plain_table(columns, index)
    contenders: dict[str, Peer] = {OURS: _bare(index)}
    if complete:
        listed = table_of(drawn, invented.listings, slice(0, listings))
        facts = invented.facts.iloc[drawn.words].reset_index(drop=True)
        contenders[COMPLETE] = _complete(replace(invented, listings=listed, facts=facts, index=index))
    contenders |= {name: make(table) for name, make in PEERS.items()}
    contenders[ALONE] = _alone(index)  # among the others, so that it does not find the caches as ours left them
    contenders |= {name: make(table) for name, make in BY_HAND.items()}
    asked = _searches(searches, seed)
    times = _time_all(contenders, asked)
    kinds = np.array([one.kind for one in asked])
    return {
        "listings": listings,
        "searches": searches,
        "seed": seed,
        "rounds": ROUNDS,
        "profiles": len(index.profile_code),
        "seconds_to_build_the_index": round(built, 2),
        "bytes_a_listing": round(_size(index) / listings, 1),
        "milliseconds": {name: _figures(took, kinds) for name, took in times.items()},
        "times_as_long_as_the_bare_search": {
            name: {"median of pairs": round(float(np.median(took / times[OURS])), 2)} for name, took in times.items()
        },
        "best_peer_to_ours": _ratios(times, OURS),
        "best_peer_to_the_best_50_alone": _ratios(times, ALONE),
        "versions": {
            "python": platform.python_version(),
            **{name: version(name) for name in ("numpy", "pandas", "polars", "duckdb", "scikit-learn")},
        },
    }


def _bare(index: SearchIndex) -> Peer:
    def answer(search: Search, state: int | None) -> Found:
        rows = rank(index, search, NOBODY, state).rows
        return Found([row.position for row in rows], [row.score for row in rows])

    return answer


def _alone(index: SearchIndex) -> Peer:
    def answer(search: Search, state: int | None) -> Found:
        return Found(*best_alone(index, search, NOBODY, state))

    return answer


def _complete(directory: Directory) -> Peer:
    def answer(search: Search, _state: int | None) -> Found:
        matches = find_matches(directory, search).matches
        return Found([match.position for match in matches], [match.score for match in matches])

    return answer


def _time_all(contenders: dict[str, Peer], searches: list[_Asked]) -> dict[str, npt.NDArray[np.float64]]:
    """Milliseconds of every search, the least of ``ROUNDS``: whatever else the machine does only ever adds time.

    The contenders take turns at going first, and between two goes at a search all other searches are made, so that
    nobody finds the memory caches as they left them. One round beforehand warms everybody up.
    """
    for answer in contenders.values():
        for one in searches[: len(KINDS)]:
            answer(one.search, one.state)
    gc.collect()
    gc.freeze()  # as the app does once everything is loaded: no contender pays for the size of the others
    names = list(contenders)
    times = np.empty((ROUNDS, len(searches), len(names)))
    for turn in range(ROUNDS):
        for number, one in enumerate(searches):
            first = (number + turn) % len(names)
            answers: dict[str, Found] = {}
            for name in names[first:] + names[:first]:
                start = time.perf_counter()
                answers[name] = contenders[name](one.search, one.state)
                times[turn, number, names.index(name)] = (time.perf_counter() - start) * 1000
            for name, found in answers.items():
                _check(name, number, found, answers[OURS])
    return dict(zip(names, times.min(axis=0).T, strict=True))


def _check(name: str, number: int, found: Found, ours: Found) -> None:
    """The same listings in the same order; two whose scores differ by rounding only may change places."""
    same = len(found.scores) == len(ours.scores) and np.allclose(found.scores, ours.scores, rtol=0, atol=SAME_SCORE)
    if same and found.positions != ours.positions:
        last = ours.scores[-1] + SAME_SCORE
        sure = {p for p, score in zip(ours.positions, ours.scores, strict=True) if score > last}
        same = sure <= set(found.positions)
    if not same:
        raise AssertionError(f"{name} found other listings on search {number}")


def _searches(count: int, seed: int) -> list[_Asked]:
    random = np.random.default_rng(seed)
    made = []
    for number in range(count):
        kind, miles = list(KINDS.items())[number % len(KINDS)]
        place: Place | None = find_place(str(random.choice(RURAL if "country" in kind and miles else DENSE)))
        if miles is None and number % 2:
            place = None
        must = random.choice(list(Criterion), size=2, replace=False).tolist()
        search = Search(
            place=place,
            radius_km=None if miles is None else miles * KM_PER_MILE,
            accept_video="video" in kind,
            needs={c: Need.MUST if c.value in must else Need.ASK for c in Criterion},
            balance=float(random.choice([0.2, 0.5, 0.8])),
        )
        made.append(_Asked(kind, search, STATES.index(place.state) if place else None))
    return made


def _figures(took: npt.NDArray[np.float64], kinds: npt.NDArray[np.str_]) -> dict[str, float]:
    medians = {kind: round(float(np.median(took[kinds == kind])), 3) for kind in KINDS}
    return {
        "median": round(float(np.median(took)), 3),
        "p95": round(float(np.percentile(took, 95)), 3),
        **medians,
    }


def _ratios(times: dict[str, npt.NDArray[np.float64]], ours: str) -> dict[str, float]:
    """How many times as long as ours the best peer takes: of medians, of 95th percentiles, and search by search."""
    measures: dict[str, Callable[[npt.NDArray[np.float64]], float]] = {
        "median": lambda took: float(np.median(took)),
        "p95": lambda took: float(np.percentile(took, 95)),
    }
    ratios = {name: min(of(times[peer]) for peer in PEERS) / of(times[ours]) for name, of in measures.items()}
    best = np.min([times[peer] for peer in PEERS], axis=0)
    ratios["median of pairs with the fastest peer of each search"] = float(np.median(best / times[ours]))
    return {name: round(ratio, 2) for name, ratio in ratios.items()}


def _size(index: SearchIndex) -> int:
    return sum(column.nbytes for column in vars(index).values() if isinstance(column, np.ndarray))
