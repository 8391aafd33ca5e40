"""Taking apart what a person typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.places.query import PlaceQuery, read_query


@pytest.mark.parametrize(
    ("text", "zip_code", "cities", "state"),
    [
        ("94110", "94110", (), ""),
        (" 94110-1234 ", "94110", (), ""),
        ("941101234", "94110", (), ""),
        ("12 Main St, Portland, OR 97201", "97201", (), ""),
        ("94110, USA", "94110", (), ""),
        ("Portland, OR", "", ("Portland",), "OR"),
        ("Portland OR", "", ("Portland",), "OR"),
        ("Portland, Oregon", "", ("Portland",), "OR"),
        ("Charleston West Virginia", "", ("Charleston",), "WV"),
        ("West New York", "", ("West New York",), ""),
        ("West New York NJ", "", ("West New York",), "NJ"),
        ("12 Main St, Portland, OR", "", ("Portland", "12 Main St"), "OR"),
        ("NYC", "", ("New York",), "NY"),
        ("LA", "", ("Los Angeles",), "CA"),
        ("Washington D.C.", "", ("Washington",), "DC"),
        ("California", "", (), "CA"),
        ("", "", (), ""),
    ],
)
def test_places_are_taken_apart(text: str, zip_code: str, cities: tuple[str, ...], state: str) -> None:
    query = read_query(text)
    assert (query.zip_code, query.cities, query.state) == (zip_code, cities, state)


def test_what_stands_where_a_state_belongs_is_kept_for_the_message() -> None:
    assert read_query("Toronto, Canada").unknown_state == "Canada"


@given(st.text(max_size=300))
def test_any_text_can_be_taken_apart(text: str) -> None:
    query = read_query(text)
    assert isinstance(query, PlaceQuery)
    assert not query.zip_code or (len(query.zip_code) == 5 and query.zip_code.isdigit())
