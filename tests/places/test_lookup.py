"""A visitor's place: found, or a clear sentence with spellings to try."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.errors import PlaceError
from matcher.places import find_place
from matcher.places.zip_table import zip_table


@pytest.mark.parametrize(
    ("text", "name", "detail"),
    [
        ("94110", "San Francisco, CA 94110", "centre of ZIP 94110"),
        ("94110-0001", "San Francisco, CA 94110", "centre of ZIP 94110"),
        ("Portland, OR", "Portland, OR", "middle of the ZIP codes of Portland, OR"),
        ("portland oregon", "Portland, OR", "middle of the ZIP codes of Portland, OR"),
        ("Ft. Worth, TX", "Fort Worth, TX", "middle of the ZIP codes of Fort Worth, TX"),
        ("st louis mo", "Saint Louis, MO", "middle of the ZIP codes of Saint Louis, MO"),
        ("Washington, D.C.", "Washington, DC", "middle of the ZIP codes of Washington, DC"),
    ],
)
def test_a_place_is_found_and_says_what_the_point_is(text: str, name: str, detail: str) -> None:
    place = find_place(text)
    assert (place.name, place.detail) == (name, detail)
    assert place.state == name.split(", ")[1][:2]


@pytest.mark.parametrize(("text", "state"), [("Portland", "OR"), ("Columbus", "OH"), ("St. Paul", "MN")])
def test_a_city_far_bigger_than_its_namesakes_is_taken_and_said_so(text: str, state: str) -> None:
    place = find_place(text)
    assert place.state == state
    assert "by far the largest of" in place.detail


@pytest.mark.parametrize("text", ["Springfield", "Aurora", "Arlington", "Mount Vernon", "London"])
def test_a_city_with_rivals_is_asked_back(text: str) -> None:
    with pytest.raises(PlaceError, match="Add the state") as caught:
        find_place(text)
    assert len(caught.value.suggestions) == 5
    assert all(suggestion.startswith(text) for suggestion in caught.value.suggestions)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("San Fransisco", "San Francisco, CA"),
        ("Sprngfield", "Springfield, IL"),
        ("Philadelfia", "Philadelphia, PA"),
        ("Albuquerqe", "Albuquerque, NM"),
        ("Bufalo NY", "Buffalo, NY"),
        ("Los Angelos, CA", "Los Angeles, CA"),
        ("Portland, CA", "Portland, OR"),
        ("2139", "02139"),
    ],
)
def test_a_misspelt_place_gets_the_likeliest_spelling_first(text: str, first: str) -> None:
    with pytest.raises(PlaceError) as caught:
        find_place(text)
    assert caught.value.suggestions[0] == first


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "Type a US ZIP code"),
        ("   ", "Type a US ZIP code"),
        (" , ", "Type a US ZIP code"),
        ("00000", "not a US ZIP code"),
        ("09012", "military"),
        ("123", "five digits"),
        ("Toronto, Canada", "“Canada” is not a US state"),
        ("California", "whole state"),
        ("Qwxzvy", "Check the spelling"),
        ("Qwxzvy, ME", "in Maine"),
    ],
)
def test_what_cannot_be_found_is_told_in_a_sentence(text: str, says: str) -> None:
    with pytest.raises(PlaceError, match=says):
        find_place(text)


def test_a_zip_without_a_centre_falls_back_to_its_city() -> None:
    lost = next(zip_ for zip_ in zip_table().values() if zip_.centre is None and zip_.city == "Indianapolis")
    place = find_place(lost.zip_code)
    assert "has no known centre" in place.detail
    assert abs(place.latitude - 39.8) < 0.2


@given(st.text(max_size=60))
def test_any_text_gives_a_place_or_a_sentence(text: str) -> None:
    with contextlib.suppress(PlaceError):
        place = find_place(text)
        assert -90 <= place.latitude <= 90
        assert place.detail


@given(st.deferred(lambda: st.sampled_from(sorted(zip_table()))))
def test_a_zip_is_found_in_its_state_unless_nobody_knows_where_it_is(zip_code: str) -> None:
    entry = zip_table()[zip_code]
    try:
        place = find_place(zip_code)
    except PlaceError:
        assert entry.centre is None
    else:
        assert place.state == entry.state
