"""Where the listings of a whole directory lie: given coordinates first, then the ZIP, then the city."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from matcher.model.states import state_code
from matcher.places.gazetteer import find_spots, is_far_bigger
from matcher.places.query import PlaceQuery

__all__ = ["LOCATED_HOW", "Located", "locate"]

# The position in this tuple is the code in ``Located.how``.
LOCATED_HOW: tuple[str, ...] = ("given", "ZIP", "city", "not found")
_GIVEN, _ZIP, _CITY, _NOT_FOUND = range(4)

_SEPARATOR = "\x1f"  # joins city and state to one value; never part of a name

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Located:
    """Points in degrees, NaN where unknown, and how each was found (``LOCATED_HOW[code]``). All of shape (n,)."""

    latitude: Floats
    longitude: Floats
    how: npt.NDArray[np.int8]


def locate(
    city: Sequence[str], state: Sequence[str], postal_code: Sequence[str], latitude: Floats, longitude: Floats
) -> Located:
    """Place every row; all five arguments have the same length n.

    Given coordinates win where they are possible: within range, not NaN, and not (0, 0), which exports write for
    *unknown*. A city without a state is placed only if no namesake could be meant.

    Raises:
        ValueError: the arguments differ in length.
    """
    lat, lon = np.array(latitude, dtype=np.float64), np.array(longitude, dtype=np.float64)
    if len({len(city), len(state), len(postal_code), len(lat), len(lon)}) != 1:
        raise ValueError("locate needs five columns of one length")
    given = _is_possible(lat, lon)
    lat[~given], lon[~given] = np.nan, np.nan
    how = np.where(given, _GIVEN, _NOT_FOUND).astype(np.int8)
    zips = pd.Series(postal_code, dtype="object").fillna("").astype(str).str.strip().str[:5]
    _fill(lat, lon, how, zips, _ZIP)
    places = pd.Series(city, dtype="object").fillna("").astype(str) + _SEPARATOR
    _fill(lat, lon, how, places + pd.Series(state, dtype="object").fillna("").astype(str), _CITY)
    return Located(lat, lon, how)


def _is_possible(lat: Floats, lon: Floats) -> npt.NDArray[np.bool_]:
    in_range = (np.abs(lat) <= 90) & (np.abs(lon) <= 180)  # noqa: PLR2004 - the globe; False for NaN
    return np.asarray(in_range & ~((lat == 0) & (lon == 0)), dtype=np.bool_)


def _fill(lat: Floats, lon: Floats, how: npt.NDArray[np.int8], asked: "pd.Series[str]", code: int) -> None:
    """Look every distinct value up once and fill the rows that have no place yet."""
    open_rows = np.flatnonzero(how == _NOT_FOUND)
    codes, distinct = pd.factorize(asked.to_numpy()[open_rows])
    points = np.array([_point(value, code) for value in distinct], dtype=np.float64).reshape(-1, 2)
    if not len(points):
        return
    found = points[codes]
    lat[open_rows], lon[open_rows] = found[:, 0], found[:, 1]
    how[open_rows[~np.isnan(found[:, 0])]] = code


def _point(value: str, code: int) -> tuple[float, float]:
    if code == _ZIP:
        spots = find_spots(PlaceQuery(value, zip_code=value)) if value else ()
    else:
        city, _, state = value.partition(_SEPARATOR)
        known = state_code(state)
        # A state that is none (a foreign province) must not turn London, Ontario into London, Kentucky.
        is_us = bool(known) or not state.strip()
        spots = find_spots(PlaceQuery(value, cities=(city,), state=known)) if city and is_us else ()
    if not spots or (len(spots) > 1 and not is_far_bigger(spots[0].zips, spots[1].zips)):
        return np.nan, np.nan
    return spots[0].latitude, spots[0].longitude
