"""Reading what listings state: the reader against a list of keywords, on texts of growing length, on one core."""

import math
import platform
import re
import statistics
import time
from collections.abc import Callable
from datetime import date
from importlib.metadata import version

import numpy as np
import pandas as pd

from benchmarks.listings import SOURCE
from matcher.facts import read_item

__all__ = ["compare_facts"]

LENGTHS = (100, 300, 1_000, 3_000, 10_000)
USUAL_LENGTH = 300
AS_OF = date(2026, 1, 1)
READER, KEYWORDS = "read_item", "keyword list"

# What one would write in an afternoon: a word counts, whoever says it and whatever is said about it.
_KEYWORDS = [
    re.compile(r"couple|marriage|marital|relationship", re.IGNORECASE),
    re.compile(r"(\d+)\+? years", re.IGNORECASE),
    re.compile(r"consultation|phone call|intro call", re.IGNORECASE),
    re.compile(r"self[- ]pay|private pay|out[- ]of[- ]pocket|cash", re.IGNORECASE),
    re.compile(r"accepting|new clients|openings", re.IGNORECASE),
]


def compare_facts(listings: int, seed: int) -> dict[str, object]:
    """Read ``listings`` texts of every length with both contenders in turn.

    The texts are sentences of the invented listings, drawn anew, so that no text is read twice. Reported are
    milliseconds of CPU per text, listings per second of 300 characters, and the exponent with which the time of the
    reader grows with length (1 is linear).
    """
    random = np.random.default_rng(seed)
    sentences = _sentences()
    contenders: dict[str, Callable[[str], object]] = {READER: _read, KEYWORDS: _look_for_keywords}
    times = {name: {length: list[float]() for length in LENGTHS} for name in contenders}
    for contender in contenders.values():
        contender(_text(sentences, LENGTHS[-1], random))  # word lists are compiled at the first text
    for length in LENGTHS:
        for number in range(listings):
            text = _text(sentences, length, random)
            names = list(contenders)
            for name in names[number % 2 :] + names[: number % 2]:
                began = time.process_time()
                contenders[name](text)
                times[name][length].append((time.process_time() - began) * 1000)
    middle = {name: {n: statistics.mean(took) for n, took in lengths.items()} for name, lengths in times.items()}
    ours = middle[READER]
    return {
        "texts_of_each_length": listings,
        "seed": seed,
        "cpu_milliseconds_per_text": {
            name: {str(n): round(value, 3) for n, value in lengths.items()} for name, lengths in middle.items()
        },
        "listings_per_second_of_300_characters": round(1000 / ours[USUAL_LENGTH]),
        "times_slower_than_keywords": round(ours[USUAL_LENGTH] / middle[KEYWORDS][USUAL_LENGTH], 1),
        "exponent_of_length": round(
            math.log(ours[LENGTHS[-1]] / ours[USUAL_LENGTH]) / math.log(LENGTHS[-1] / USUAL_LENGTH), 2
        ),
        "versions": {"python": platform.python_version(), **{name: version(name) for name in ("numpy", "pandas")}},
    }


def _read(text: str) -> object:
    return read_item({"id": "1", "text": text, "credentials": "", "specialties": ""}, AS_OF)


def _look_for_keywords(text: str) -> object:
    return [pattern.search(text) is not None for pattern in _KEYWORDS]


def _sentences() -> list[str]:
    """Every sentence of the invented listings."""
    about = pd.read_csv(SOURCE, dtype=str, keep_default_na=False)["about"]
    return sorted({one.strip() for text in about for one in re.split(r"(?<=[.!?])\s+", text) if one.strip()})


def _text(sentences: list[str], length: int, random: np.random.Generator) -> str:
    parts: list[str] = []
    while sum(map(len, parts)) + len(parts) < length:
        parts.append(sentences[int(random.integers(0, len(sentences)))])
    return " ".join(parts)[:length]
