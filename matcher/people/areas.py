"""Where listings are, as far as names are concerned: same city, a neighbouring one, same state, elsewhere."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import IntEnum

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from rapidfuzz import process
from rapidfuzz.distance import OSA

from matcher.people.spelling import city_key, state_key

__all__ = ["Area", "Areas", "Floats", "Wanted"]

Floats = npt.NDArray[np.float64]
# A practice moves, or has a second office, within the reach of its clients: about an hour's drive.
NEAR_KM = 80.0
_EARTH_KM = 6371.0
# From these lengths on one slip and two slips in the name of a city are forgiven; of many such names a few are tried.
_SHORTEST_FORGIVEN, _TWO_SLIPS_FROM, _MOST_ALIKE = 5, 8, 5
_UNKNOWN = -1  # a state that the directory has no listing in


class Area(IntEnum):
    """How near a listing is to the place asked about; higher is nearer."""

    ELSEWHERE = 0
    SAME_STATE = 1
    NOT_STATED = 2
    NEAR = 3
    SAME_CITY = 4


@dataclass(frozen=True, slots=True, repr=False)
class Wanted:
    """The place asked about, as codes of a directory's cities and states; nothing where it names no known place."""

    cities: frozenset[int] = frozenset()
    states: frozenset[int] = frozenset()
    stated: bool = False
    nearly: frozenset[int] = frozenset()
    """Cities with nearly the name that was typed, where no city has it."""


@dataclass(frozen=True, slots=True, repr=False)
class Areas:
    """The city of every row as a code, shape (n,), and of every city its name, state and middle."""

    city_of: npt.NDArray[np.int32]
    city_names: pa.StringArray
    city_states: npt.NDArray[np.int32]
    state_names: pa.StringArray
    latitude: Floats
    longitude: Floats
    by_name: dict[str, list[int]] = field(init=False)
    state_ids: dict[str, int] = field(init=False)

    def __post_init__(self) -> None:
        by_name: dict[str, list[int]] = {}
        for code, name in enumerate(self.city_names.to_pylist()):
            by_name.setdefault(name, []).append(code)
        object.__setattr__(self, "by_name", by_name)
        object.__setattr__(self, "state_ids", {name: at for at, name in enumerate(self.state_names.to_pylist())})

    @classmethod
    def build(
        cls, city: pa.ChunkedArray, state: pa.ChunkedArray, latitude: Floats | None, longitude: Floats | None
    ) -> "Areas":
        """Group the rows of two text columns; see ``build_person_index`` for the degrees."""
        written = pc.binary_join_element_wise(city, state, "|").combine_chunks().dictionary_encode()
        folded = [_city_and_state(pair) for pair in written.dictionary.to_pylist()]
        codes, distinct = pd.factorize(np.array([f"{name}|{where}" for name, where in folded], dtype=object))
        city_of = codes.astype(np.int32)[written.indices.to_numpy()] if len(written) else np.empty(0, dtype=np.int32)
        names, states = zip(*(str(pair).split("|") for pair in distinct), strict=True) if len(distinct) else ((), ())
        state_codes, state_names = pd.factorize(np.array(states, dtype=object))
        return cls(
            city_of=city_of,
            city_names=pa.array(names, pa.string()),
            city_states=state_codes.astype(np.int32),
            state_names=pa.array([str(name) for name in state_names], pa.string()),
            latitude=_middle(city_of, latitude, len(names)),
            longitude=_middle(city_of, longitude, len(names)),
        )

    def wanted(self, city: str, state: str) -> Wanted:
        """The codes of a typed place. A city that the directory does not know leaves the state, if that is known."""
        name, letters = city_key(city), state_key(state)
        code = self.state_ids.get(letters, _UNKNOWN) if letters else None
        there = self._in_state(self.by_name.get(name, ()) if name else (), code)
        nearly = [] if there else self._in_state(self._spelt_like(name), code)
        states = {code} if code is not None else {int(self.city_states[at]) for at in (*there, *nearly)}
        known = frozenset(states) - {_UNKNOWN}
        return Wanted(frozenset(there), known, stated=bool(there or states), nearly=frozenset(nearly))

    def names_of(self, rows: npt.NDArray[np.int32]) -> pa.Array:
        """City and state of these rows as text, whatever their numbers in this directory."""
        cities = pa.array(self.city_of[rows])
        states = self.state_names.take(pa.array(self.city_states).take(cities))
        return pc.binary_join_element_wise(self.city_names.take(cities), states, "|")

    def _in_state(self, cities: Iterable[int], state: int | None) -> list[int]:
        return [at for at in cities if state is None or self.city_states[at] == state]

    def _spelt_like(self, name: str) -> list[int]:
        slips = 2 if len(name) >= _TWO_SLIPS_FROM else 1
        if len(name) < _SHORTEST_FORGIVEN:
            return []
        found = process.extract(name, self.by_name.keys(), scorer=OSA.distance, score_cutoff=slips, limit=_MOST_ALIKE)
        return [at for other, _, _ in found for at in self.by_name[other]]

    def around(self, wanted: Wanted) -> npt.NDArray[np.int8]:
        """The ``Area`` of each city, seen from a wanted place; ``around(…)[city_of[rows]]`` is that of rows.

        Where no city was asked for, or none that is known, every listing of the state is as near as it can be.
        """
        if not wanted.stated:
            return np.full(len(self.city_names), Area.NOT_STATED, dtype=np.int8)
        levels = np.full(len(self.city_names), Area.ELSEWHERE, dtype=np.int8)
        for state in wanted.states:
            levels[self.city_states == state] = Area.SAME_STATE if wanted.cities else Area.NOT_STATED
        levels[sorted(wanted.nearly)] = Area.NEAR
        for city in wanted.cities:
            if not np.isnan(self.latitude[city]):
                levels[self._km_from(city) <= NEAR_KM] = Area.NEAR
        levels[sorted(wanted.cities)] = Area.SAME_CITY
        return levels

    def _km_from(self, at: int) -> Floats:
        lat, lon = np.radians(self.latitude), np.radians(self.longitude)
        half = np.sin((lat - lat[at]) / 2) ** 2
        half += np.cos(lat) * np.cos(lat[at]) * np.sin((lon - lon[at]) / 2) ** 2
        with np.errstate(invalid="ignore"):
            return np.asarray(2 * _EARTH_KM * np.arcsin(np.sqrt(half)), dtype=np.float64)


def _city_and_state(pair: str) -> tuple[str, str]:
    city, _, state = pair.partition("|")
    return city_key(city), state_key(state)


def _middle(city_of: npt.NDArray[np.int32], degrees: Floats | None, cities: int) -> Floats:
    """The mean of the known degrees of each city; NaN where there are none."""
    if degrees is None:
        return np.full(cities, np.nan)
    known = ~np.isnan(degrees)
    sums = np.bincount(city_of[known], weights=degrees[known], minlength=cities)
    counts = np.bincount(city_of[known], minlength=cities)
    means = np.full(cities, np.nan)
    np.divide(sums, counts, out=means, where=counts > 0)
    return means
