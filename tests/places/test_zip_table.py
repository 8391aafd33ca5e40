"""The table of ZIP codes and cities."""

import pytest

from matcher.places.zip_table import city_key, city_table, zip_table


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("St. Louis", "Saint Louis"),
        ("Ft Worth", "fort worth"),
        ("Mt. Vernon", "Mount Vernon"),
        ("Winston-Salem", "Winston Salem"),
        ("O'Fallon", "O Fallon"),
        ("McLean", "Mc Lean"),
        ("Coeur d’Alene", "Coeur D Alene"),
        ("N. Hollywood", "North Hollywood"),
        ("Española", "Espanola"),
    ],
)
def test_spellings_of_one_city_share_a_key(one: str, other: str) -> None:
    assert city_key(one) == city_key(other)


def test_every_zip_of_the_package_is_there_and_zero_means_unknown() -> None:
    zips = zip_table()
    assert len(zips) > 42_000
    unknown = [entry for entry in zips.values() if entry.centre is None]
    assert len(unknown) > 800
    assert all(entry.centre != (0.0, 0.0) for entry in zips.values())


def test_the_zip_with_the_wrong_sign_lies_west_of_the_date_line() -> None:
    assert zip_table()["96960"].centre == (7.0801, 171.1569)


def test_a_military_town_is_no_city() -> None:
    assert zip_table()["09012"].is_military
    assert not any(city.state in ("AA", "AE", "AP") for cities in city_table().values() for city in cities)


def test_namesakes_stand_largest_first_and_official_before_others() -> None:
    springfields = city_table()[city_key("Springfield")]
    order = [(not city.official, -city.zips) for city in springfields]
    assert order == sorted(order)
    assert springfields[0].state == "IL"


def test_every_city_lies_on_the_globe() -> None:
    centres = [city.centre for cities in city_table().values() for city in cities]
    assert all(-15 < lat < 72 and -180 <= lon <= 180 and (lat, lon) != (0, 0) for lat, lon in centres)


def test_the_table_is_built_once() -> None:
    assert zip_table() is zip_table()
