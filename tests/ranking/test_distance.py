"""Distance over the ground: at the poles, over the date line, and against the ellipsoid."""

import numpy as np
import pytest
from geopy.distance import geodesic

from matcher.ranking import great_circle_km
from tests.ranking.reference import distance_km

POLE, DATE_LINE, COAST_TO_COAST = (
    ((90.0, 0.0), (90.0, 120.0)),
    ((0.0, 180.0), (0.0, -180.0)),
    ((40.7, -74.0), (34.05, -118.24)),
)
NEXT_DOOR, ALASKA, OPPOSITE = (
    ((40.7, -74.0), (40.71, -74.0)),
    ((61.2, -149.9), (64.8, -147.7)),
    ((40.0, 10.0), (-40.0, -170.0)),
)


@pytest.mark.parametrize(("here", "there"), [POLE, DATE_LINE, COAST_TO_COAST, NEXT_DOOR, ALASKA, OPPOSITE])
def test_distance_holds_at_the_poles_and_the_date_line(here: tuple[float, float], there: tuple[float, float]) -> None:
    fast = great_circle_km(*here, np.array([there[0]]), np.array([there[1]]))[0]
    assert fast == pytest.approx(distance_km(*here, *there), abs=1e-6)


@pytest.mark.parametrize(("here", "there"), [COAST_TO_COAST, NEXT_DOOR, ALASKA])
def test_the_sphere_is_close_enough_to_the_ellipsoid(here: tuple[float, float], there: tuple[float, float]) -> None:
    fast = great_circle_km(*here, np.array([there[0]]), np.array([there[1]]))[0]
    assert fast == pytest.approx(geodesic(here, there).km, rel=0.006)
