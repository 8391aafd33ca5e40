"""Placing a whole directory."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.errors import PlaceError
from matcher.places import LOCATED_HOW, Located, find_place, locate


def _locate_one(
    city: str = "", state: str = "", zip_code: str = "", lat: float = np.nan, lon: float = np.nan
) -> Located:
    return locate([city], [state], [zip_code], np.array([lat]), np.array([lon]))


@pytest.mark.parametrize(
    ("row", "how"),
    [
        ({"lat": 45.5, "lon": -122.6, "zip_code": "94110"}, "given"),
        ({"lat": 0.0, "lon": 0.0, "zip_code": "94110"}, "ZIP"),
        ({"lat": 95.0, "lon": -122.6, "zip_code": "94110"}, "ZIP"),
        ({"lat": 45.5, "zip_code": "94110"}, "ZIP"),
        ({"zip_code": "94110-1234"}, "ZIP"),
        ({"zip_code": "00000", "city": "Portland", "state": "OR"}, "city"),
        ({"zip_code": "09012", "city": "Portland", "state": "Oregon"}, "city"),
        ({"city": "St. Louis", "state": "MO"}, "city"),
        ({"city": "Seattle"}, "city"),
        ({"city": "Springfield"}, "not found"),
        ({"city": "London", "state": "Ontario"}, "not found"),
        ({"state": "OR"}, "not found"),
        ({}, "not found"),
    ],
)
def test_the_surest_source_wins(row: dict[str, object], how: str) -> None:
    located = _locate_one(**row)  # type: ignore[arg-type]  # a table of keyword arguments
    assert LOCATED_HOW[located.how[0]] == how
    assert np.isnan(located.latitude[0]) == np.isnan(located.longitude[0]) == (how == "not found")


def test_given_coordinates_are_kept_as_they_are_and_the_arguments_untouched() -> None:
    latitude, longitude = np.array([45.5, 0.0]), np.array([-122.6, 0.0])
    located = locate(["", ""], ["", ""], ["", ""], latitude, longitude)
    assert (located.latitude[0], located.longitude[0]) == (45.5, -122.6)
    assert latitude.tolist() == [45.5, 0.0]


def test_rows_keep_their_order_and_an_empty_directory_is_fine() -> None:
    nothing = np.array([np.nan] * 3)
    located = locate(["", "", ""], ["", "", ""], ["94110", "", "02139"], nothing, nothing)
    assert located.how.tolist() == [1, 3, 1]
    assert located.longitude[0] < -120 < located.longitude[2]
    assert len(locate([], [], [], np.array([]), np.array([])).how) == 0


def test_columns_of_different_length_are_refused() -> None:
    with pytest.raises(ValueError, match="one length"):
        locate(["a"], [], ["94110"], np.array([np.nan]), np.array([np.nan]))


@given(st.sampled_from(["94110", "00000", "09012", "Portland, OR", "Springfield, MO", "Aurora, CO", "Nowhere, OR"]))
def test_a_listing_lies_where_a_visitor_typing_its_place_would_be(text: str) -> None:
    city, _, state = text.partition(", ")
    located = _locate_one(city=city, state=state, zip_code="" if state else text)
    try:
        place = find_place(text)
    except PlaceError:
        assert np.isnan(located.latitude[0])
    else:
        assert (located.latitude[0], located.longitude[0]) == (place.latitude, place.longitude)
