"""Where people live: big metropolitan areas by population, and the ZIP codes of the whole country for the rest."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import zipcodes

from matcher.model.states import STATES

__all__ = ["METROS", "Offices", "draw_offices"]

IN_A_METRO = 0.7  # of all listings; the rest stand at ZIP codes anywhere
SPREAD_DEGREES = 0.19  # one standard deviation, some 13 miles: a big city and its suburbs
SPREAD_ELSEWHERE = 0.03

# ZIP code of the centre, and inhabitants of the area in hundreds of thousands, rounded.
METROS: dict[str, int] = dict(
    pair
    for line in (
        "10001:195 90012:128 60601:93 75201:81 77002:75 20001:63 19102:63 30303:63 33128:62 85003:51 02108:49 92501:47",
        "94102:46 48201:43 98101:40 55401:37 33602:33 92101:33 80202:30 32801:28 28202:28 21201:28 63101:28 78201:27",
        "97205:25 78701:25 95811:24 15222:24 89101:23 45202:23 64101:22 43215:22 46204:21 44113:22 95112:19 37201:21",
        "23510:18 02903:17 32202:17 53202:16 73102:15 27601:15 38103:13 23219:13 40202:13 70112:10 84101:13 06103:12",
        "14202:12 35203:11 85701:11 14604:11 93721:10 74103:10 87102:9 68102:10 99501:4 96813:10 83702:8 50309:7",
    )
    for pair in ((entry.split(":")[0], int(entry.split(":")[1])) for entry in line.split())
)


class Offices(NamedTuple):
    """Points in degrees, and the state as its place in ``STATES``, one entry an office."""

    latitude: npt.NDArray[np.float64]
    longitude: npt.NDArray[np.float64]
    state: npt.NDArray[np.int64]


def draw_offices(count: int, random: np.random.Generator) -> Offices:
    """Draw offices where people live, to five decimal places."""
    spots = _spots()
    at_home = {zip_code: at for at, zip_code in enumerate(spots.codes)}
    weights = np.array(list(METROS.values()), dtype=np.float64)
    metros = np.array([at_home[zip_code] for zip_code in METROS])
    in_metro = random.random(count) < IN_A_METRO
    anywhere = random.integers(0, len(spots.codes), count)
    spot = np.where(in_metro, metros[random.choice(len(metros), count, p=weights / weights.sum())], anywhere)
    away = random.normal(0, 1, (2, count)) * np.where(in_metro, SPREAD_DEGREES, SPREAD_ELSEWHERE)
    # Suburbs over a border are given the state of the centre: looking every office up would change no time.
    return Offices(
        np.round(spots.latitude[spot] + away[0], 5), np.round(spots.longitude[spot] + away[1], 5), spots.state[spot]
    )


class _Spots(NamedTuple):
    codes: list[str]
    latitude: npt.NDArray[np.float64]
    longitude: npt.NDArray[np.float64]
    state: npt.NDArray[np.int64]


def _spots() -> _Spots:
    """Every ZIP code of the fifty states and Washington that has a point."""
    rows = sorted(
        (entry["zip_code"], float(entry["lat"]), float(entry["long"]), STATES.index(entry["state"]))
        for entry in zipcodes.list_all()  # type: ignore[no-untyped-call]
        if entry["state"] in STATES and float(entry["lat"]) > 0
    )
    codes, latitude, longitude, state = zip(*rows, strict=True)
    return _Spots(list(codes), np.array(latitude), np.array(longitude), np.array(state))
