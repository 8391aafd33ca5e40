"""The offline geocoder."""

import pytest
from geopy.distance import geodesic
from geopy.geocoders.base import Geocoder
from geopy.location import Location

from matcher.places import ZipGazetteer
from matcher.places.gazetteer import is_far_bigger


@pytest.mark.parametrize(
    ("query", "point", "within_km"),
    [
        ("94110", (37.749, -122.415), 2),
        ("Brooklyn, NY", (40.65, -73.95), 5),
        ("Jamaica Plain, MA", (42.31, -71.11), 4),
        ("Hollywood, CA", (34.10, -118.33), 5),
        ("Queens, NY", (40.73, -73.80), 10),
        ("Saint Louis, MO", (38.63, -90.25), 10),
        ("Honolulu", (21.31, -157.86), 10),
        ("San Juan, Puerto Rico", (18.42, -66.06), 8),
    ],
)
def test_known_places_lie_where_they_are(query: str, point: tuple[float, float], within_km: float) -> None:
    found = ZipGazetteer().geocode(query)
    assert isinstance(found, Location)
    assert geodesic(point, (found.latitude, found.longitude)).km < within_km


@pytest.mark.parametrize("query", ["", "Nowhere At All", "09012", "00000", "Toronto, Canada", "California"])
def test_unknown_places_are_none(query: str) -> None:
    assert ZipGazetteer().geocode(query) is None


def test_all_namesakes_come_largest_first() -> None:
    found = ZipGazetteer().geocode("Springfield", exactly_one=False)
    assert isinstance(found, list)
    assert [place.address for place in found[:3]] == ["Springfield, IL", "Springfield, MA", "Springfield, MO"]


def test_it_is_a_geopy_geocoder() -> None:
    assert isinstance(ZipGazetteer(), Geocoder)


@pytest.mark.parametrize(("first", "second", "expected"), [(47, 14, True), (38, 21, False), (6, 1, False)])
def test_only_a_big_city_outshines_its_namesakes(first: int, second: int, *, expected: bool) -> None:
    assert is_far_bigger(first, second) is expected
