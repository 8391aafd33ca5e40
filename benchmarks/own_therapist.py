"""Finding one's own therapist: the person index against a rapidfuzz scan of every title, question by question."""

import platform
import resource
import statistics
import tempfile
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd
from rapidfuzz import process, utils
from rapidfuzz.fuzz import token_sort_ratio

from benchmarks.listings import SOURCE
from matcher.model import PersonQuery
from matcher.people import build_person_index, find_person, open_person_index, save_person_index

__all__ = ["compare_own_therapist"]

CUTOFF = 90
KINDS = ("as listed", "turned round", "one slip", "with the city", "phone alone")
OURS, SCAN = "find_person", "token_sort_ratio scan"


def compare_own_therapist(listings: int, questions: int, seed: int) -> dict[str, object]:
    """Time every question with both contenders in turn; also what each of them finds, and building and opening."""
    random = np.random.default_rng(seed)
    table = _make_table(listings, random)
    began = time.perf_counter()
    index = build_person_index(table)
    built = time.perf_counter() - began
    with tempfile.TemporaryDirectory() as folder:
        save_person_index(index, Path(folder))
        stored = sum(path.stat().st_size for path in Path(folder).iterdir())
        began = time.perf_counter()
        opened_index = open_person_index(Path(folder))
        opened = time.perf_counter() - began
        titles = [utils.default_process(name) for name in table["name"]]
        contenders: dict[str, Callable[[PersonQuery], set[int]]] = {
            OURS: lambda query: {match.position for match in find_person(opened_index, query)},
            SCAN: lambda query: _scan(titles, query),
        }
        times, found = _run(contenders, table, questions, random)
    return {
        "listings": listings,
        "questions": questions,
        "seed": seed,
        "seconds_to_build": round(built, 2),
        "milliseconds_to_open": round(opened * 1000, 1),
        "stored_mb": round(stored / 2**20, 1),
        "peak_mb_of_the_whole_run": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
        "milliseconds": {name: _middle_and_slow(took) for name, took in times.items()},
        "times_faster_than_the_scan": round(statistics.median(np.array(times[SCAN]) / np.array(times[OURS])), 1),
        "found_percent_by_kind": found,
        "versions": {
            "python": platform.python_version(),
            **{name: version(name) for name in ("numpy", "pandas", "pyarrow", "rapidfuzz")},
        },
    }


def _run(
    contenders: dict[str, Callable[[PersonQuery], set[int]]],
    table: pd.DataFrame,
    questions: int,
    random: np.random.Generator,
) -> tuple[dict[str, list[float]], dict[str, dict[str, float]]]:
    times: dict[str, list[float]] = {name: [] for name in contenders}
    hits: dict[str, dict[str, list[bool]]] = {name: {kind: [] for kind in KINDS} for name in contenders}
    for number, position in enumerate(random.integers(0, len(table), questions).tolist()):
        kind = KINDS[number % len(KINDS)]
        query = _question(table.iloc[position], kind, random)
        names = list(contenders)
        for name in names[number % 2 :] + names[: number % 2]:
            began = time.perf_counter()
            answer = contenders[name](query)
            times[name].append((time.perf_counter() - began) * 1000)
            hits[name][kind].append(position in answer)
    shares = {
        name: {kind: round(100 * statistics.mean(got), 1) for kind, got in kinds.items() if got}
        for name, kinds in hits.items()
    }
    return times, shares


def _scan(titles: list[str], query: PersonQuery) -> set[int]:
    asked = utils.default_process(query.name)
    if not asked:
        return set()
    found = process.extract(asked, titles, scorer=token_sort_ratio, score_cutoff=CUTOFF, limit=None)
    return {position for _, _, position in found}


def _make_table(count: int, random: np.random.Generator) -> pd.DataFrame:
    """Names, practices and cities of the invented listings, recombined; every third name as a register writes it."""
    pool = pd.read_csv(SOURCE, dtype=str, keep_default_na=False)
    bare = pool["name"].str.replace(r",.*", "", regex=True).str.split()
    first, last = _draw(bare.str[0], count, random), _draw(bare.str[-1], count, random)
    initial = random.choice(np.array(list("ABCDEFGHJKLMNPRST"), dtype=object), count)
    place = pool.iloc[random.integers(0, len(pool), count)].reset_index(drop=True)
    plain, register = first + " " + last, pd.Series(last + ", " + first + " " + initial).str.upper().to_numpy()
    return pd.DataFrame(
        {
            "name": np.where(random.integers(0, 3, count) == 0, register, plain),
            "practice": _draw(pool["practice"], count, random),
            "address": place["address"],
            "city": place["city"],
            "state": place["state"],
            "phone": [f"{area}555{line:04d}" for area, line in _numbers(count, random)],
        }
    )


def _draw(column: pd.Series, count: int, random: np.random.Generator) -> npt.NDArray[np.object_]:
    return column.to_numpy(dtype=object)[random.integers(0, len(column), count)]


def _numbers(count: int, random: np.random.Generator) -> list[tuple[int, int]]:
    return list(zip(random.integers(201, 990, count).tolist(), random.integers(0, 10_000, count).tolist(), strict=True))


def _question(listing: pd.Series, kind: str, random: np.random.Generator) -> PersonQuery:
    if kind == "phone alone":
        return PersonQuery(phone=listing["phone"])
    family, _, given = listing["name"].title().partition(", ")
    words = [*given.split(), family] if given else listing["name"].split()
    city = listing["city"] if kind != "as listed" else ""
    if kind == "turned round":
        words = [words[-1], *words[:-1]]
    if kind == "one slip":
        at = int(random.integers(1, max(2, len(words[-1]))))
        words[-1] = words[-1][:at] + words[-1][at + 1 :]
    return PersonQuery(name=" ".join(words), city=city, state=listing["state"] if city else "")


def _middle_and_slow(took: list[float]) -> dict[str, float]:
    return {"median": round(statistics.median(took), 2), "p95": round(float(np.percentile(took, 95)), 2)}
