"""Where every ZIP code and every city lies: two tables from the ``zipcodes`` package, each built once at first use."""

import functools
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from statistics import median
from typing import NamedTuple, TypedDict

import zipcodes

from matcher.text import words

__all__ = ["CityEntry", "ZipEntry", "city_key", "city_table", "zip_table"]

Point = tuple[float, float]

# People abbreviate these, the postal service writes them out (and the other way round for the last).
_LONG_FORMS = {
    "st": "saint", "ste": "sainte", "ft": "fort", "mt": "mount", "mtn": "mountain", "n": "north", "s": "south",
    "e": "east", "w": "west", "hts": "heights", "spgs": "springs", "pt": "point", "twp": "township",
}  # fmt: skip
# The one ZIP whose sign is wrong in the source: Majuro lies west of the date line.
_CORRECTED: dict[str, Point] = {"96960": (7.0801, 171.1569)}
# Regions of the military postal service: its towns are ships and bases without a published place.
_MILITARY_STATES = frozenset(["AA", "AE", "AP"])


class _Row(TypedDict):
    zip_code: str
    zip_code_type: str
    city: str
    acceptable_cities: list[str]
    unacceptable_cities: list[str]
    state: str
    lat: str
    long: str


@dataclass(frozen=True, slots=True)
class ZipEntry:
    """One ZIP code: its city and state, and its centre in degrees, ``None`` where nobody publishes one."""

    zip_code: str
    city: str
    state: str
    centre: Point | None

    @property
    def is_military(self) -> bool:
        """Whether it belongs to the military postal service."""
        return self.state in _MILITARY_STATES


@dataclass(frozen=True, slots=True)
class CityEntry:
    """One city: the middle of its ZIP codes in degrees, and how many there are (a measure of its size).

    ``official`` is false for names that people use and the postal service does not (Queens, Capitol Hill).
    """

    name: str
    state: str
    centre: Point
    zips: int
    official: bool


def city_key(text: str) -> str:
    """What spellings of one city have in common: ``"St. Louis"`` and ``"Saint Louis"`` → ``"saintlouis"``."""
    return "".join(_LONG_FORMS.get(word, word) for word in words(text))


@functools.cache
def zip_table() -> dict[str, ZipEntry]:
    """Every ZIP code by its five digits; built at the first call (half a second) and kept."""
    return {row["zip_code"]: _zip_entry(row) for row in _rows()}


@functools.cache
def city_table() -> dict[str, tuple[CityEntry, ...]]:
    """Every city by its ``city_key``, official names before others, then the largest first; built at the first call."""
    return _city_entries(_rows())


def _rows() -> list[_Row]:
    # The package decodes its table once and keeps it.
    rows: list[_Row] = zipcodes.list_all()  # type: ignore[no-untyped-call]  # the package ships no types
    return rows


def _zip_entry(row: _Row) -> ZipEntry:
    return ZipEntry(row["zip_code"], row["city"], row["state"], _centre(row))


def _centre(row: _Row) -> Point | None:
    """The centre of a ZIP; 872 ZIPs carry (0, 0), which means *unknown*."""
    point = _CORRECTED.get(row["zip_code"]) or (float(row["lat"]), float(row["long"]))
    return None if point == (0.0, 0.0) else point


class _Tier(IntEnum):
    """How the postal service regards a city's name for a ZIP."""

    PRIMARY = 0
    ACCEPTABLE = 1
    UNOFFICIAL = 2


class _Use(NamedTuple):
    """One ZIP that a city's name is used for. ``delivered``: mail is brought to the door, so people live there."""

    tier: _Tier
    name: str
    centre: Point | None
    delivered: bool


def _city_entries(rows: Iterable[_Row]) -> dict[str, tuple[CityEntry, ...]]:
    found: dict[str, list[CityEntry]] = defaultdict(list)
    for (key, state), uses in _gather(rows).items():
        entry = _city_entry(state, uses)
        if entry is not None:
            found[key].append(entry)
    return {key: tuple(sorted(entries, key=_largest_first)) for key, entries in found.items()}


def _gather(rows: Iterable[_Row]) -> dict[tuple[str, str], list[_Use]]:
    key_of = functools.cache(city_key)
    gathered: dict[tuple[str, str], list[_Use]] = defaultdict(list)
    for row in rows:
        state, centre, delivered = row["state"], _centre(row), row["zip_code_type"] == "STANDARD"
        if state in _MILITARY_STATES:
            continue
        for tier, names in (
            (_Tier.PRIMARY, [row["city"]]),
            (_Tier.ACCEPTABLE, row["acceptable_cities"]),
            (_Tier.UNOFFICIAL, row["unacceptable_cities"]),
        ):
            for name in names:
                gathered[key_of(name), state].append(_Use(tier, name, centre, delivered))
    return gathered


def _city_entry(state: str, uses: list[_Use]) -> CityEntry | None:
    """One city, or ``None`` where none of its ZIPs has a place; other names count only where it has no own ZIP."""
    best = min(uses, key=lambda use: (use.tier, use.name))
    kept = [use for use in uses if use.tier is _Tier.PRIMARY] if best.tier is _Tier.PRIMARY else uses
    points = [use.centre for use in kept if use.centre and use.delivered] or [u.centre for u in kept if u.centre]
    if not points:
        return None
    middle = median(point[0] for point in points), median(point[1] for point in points)
    return CityEntry(best.name, state, middle, len(kept), official=best.tier is not _Tier.UNOFFICIAL)


def _largest_first(city: CityEntry) -> tuple[bool, int, str]:
    return not city.official, -city.zips, city.state
