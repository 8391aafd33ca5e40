"""Years, dates, dollars, degrees, NPI and postal codes, whole and as spreadsheets damage them."""

import time
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.listings.clean import Cleaner
from matcher.listings.numbers import (
    clean_date,
    clean_latitude,
    clean_longitude,
    clean_npi,
    clean_postal_code,
    clean_usd,
    clean_year,
    has_npi_check_digit,
)

CLEANERS = [clean_date, clean_latitude, clean_longitude, clean_npi, clean_postal_code, clean_usd, clean_year]
near = st.one_of(st.text(max_size=20), st.text("0123456789.,-/ E+$°N", max_size=14))


@pytest.mark.parametrize("cleaner", CLEANERS, ids=lambda cleaner: cleaner.__name__)
@given(text=near)
def test_cleaning_twice_changes_nothing(cleaner: Cleaner, text: str) -> None:
    once = cleaner(text)
    assert cleaner("" if once.value is None else str(once.value)).value == once.value


@pytest.mark.parametrize("cleaner", CLEANERS, ids=lambda cleaner: cleaner.__name__)
@pytest.mark.parametrize("piece", ["1", " ", "1,", "T", "-"])
def test_long_cells_take_no_time(cleaner: Cleaner, piece: str) -> None:
    begin = time.process_time()
    cleaner(piece * 50_000)
    assert time.process_time() - begin < 1


@pytest.mark.parametrize(
    ("text", "value", "problem"),
    [
        ("2009", 2009, ""),
        ("2009.0", 2009, ""),
        ("since 2009", 2009, ""),
        ("03/15/2009", 2009, ""),
        ("2009-2011", 2009, "several"),
        ("n/a", None, ""),
        ("12", None, "unreadable"),
        ("1850", None, "unreadable"),
        ("1901", None, "implausible"),
        ("2099", None, "implausible"),
    ],
)
def test_year(text: str, value: int | None, problem: str) -> None:
    assert clean_year(text) == (value, problem)


@pytest.mark.parametrize(
    "text",
    [
        "2024-01-05",
        "2024-01-05T10:11:12Z",
        "2024-01-05 10:11",
        "01/05/2024",
        "1/5/2024",
        "1/5/24",
        "1/5/2024 9:30 AM",
        "05.01.2024",
        "January 5, 2024",
        "Jan 5, 2024",
        "5 January 2024",
        "05-Jan-2024",
        "2024/01/05",
        "20240105",
        "45296",
        "45296.0",
    ],
)
def test_one_day_in_many_forms(text: str) -> None:
    assert clean_date(text) == ("2024-01-05", "")


@pytest.mark.parametrize(
    ("text", "value", "problem"),
    [
        ("13/02/2024", "2024-02-13", ""),
        ("January 2024", "2024-01-01", ""),
        ("2024-03", "2024-03-01", ""),
        ("soon", "", "unreadable"),
        ("02/30/2024", "", "unreadable"),
        ("1/1/1900", "", "implausible"),
        ("2999-01-01", "", "implausible"),
        ("99999", "", "unreadable"),
    ],
)
def test_date(text: str, value: str, problem: str) -> None:
    assert clean_date(text) == (value, problem)


@given(st.dates(date(1990, 1, 1), date(2025, 12, 31)))
def test_every_day_is_read_back(day: date) -> None:
    serial = (day - date(1899, 12, 30)) // timedelta(days=1)
    for text in (day.isoformat(), day.strftime("%m/%d/%Y"), day.strftime("%B %d, %Y"), str(serial)):
        assert clean_date(text) == (day.isoformat(), "")


@pytest.mark.parametrize(
    ("text", "value", "problem"),
    [
        ("$1,200.50", 1200.5, ""),
        ("150", 150.0, ""),
        ("150.0", 150.0, ""),
        ("$130 - $160", 130.0, "several"),
        ("60 €", None, "other-currency"),
        ("free", None, "unreadable"),
        ("-5", None, "implausible"),
        ("99999", None, "implausible"),
        ("none", None, ""),
    ],
)
def test_usd(text: str, value: float | None, problem: str) -> None:
    assert clean_usd(text) == (value, problem)


@pytest.mark.parametrize(
    ("text", "value", "problem"),
    [
        ("42.36", 42.36, ""),
        ("42,36", 42.36, ""),
        ("42.36° N", 42.36, ""),
        ("42.36S", -42.36, ""),
        ("", None, ""),
        ("91", None, "implausible"),
        ("north", None, "unreadable"),
    ],
)
def test_latitude(text: str, value: float | None, problem: str) -> None:
    assert clean_latitude(text) == (value, problem)


def test_longitude_reaches_further() -> None:
    assert clean_longitude("-122.4") == (-122.4, "")
    assert clean_longitude("122.4 W") == (-122.4, "")
    assert clean_longitude("181") == (None, "implausible")


@pytest.mark.parametrize(
    ("text", "value", "problem"),
    [
        ("1234567893", "1234567893", ""),
        ("1234567893.0", "1234567893", ""),
        ("1234567890", "1234567890", "check-digit"),
        ("9000000001", "9000000001", ""),
        ("1.23457E+09", "", "rounded"),
        ("12345", "", "unreadable"),
        ("null", "", ""),
    ],
)
def test_npi(text: str, value: str, problem: str) -> None:
    assert clean_npi(text) == (value, problem)


@given(st.integers(100_000_000, 299_999_999))
def test_one_of_ten_last_digits_fits(nine: int) -> None:
    assert sum(has_npi_check_digit(f"{nine}{last}") for last in range(10)) == 1


@pytest.mark.parametrize(
    ("text", "state", "country", "value", "problem"),
    [
        ("04416", "ME", "", "04416", ""),
        ("04416-1234", "ME", "", "04416", ""),
        ("900120000", "CA", "", "90012", ""),
        ("90012.0", "CA", "", "90012", ""),
        ("4416", "ME", "", "04416", "zeros-restored"),
        ("4416.0", "ME", "", "04416", "zeros-restored"),
        ("41023134", "ME", "", "04102", "zeros-restored"),
        ("601", "PR", "", "00601", "zeros-restored"),
        ("4416", "", "", "04416", "zeros-restored"),
        ("4416", "TX", "", "", "unreadable"),
        ("1010", "", "Austria", "1010", ""),
        ("SW1A 1AA", "", "United Kingdom", "SW1A 1AA", ""),
        ("k1a 0b1", "", "", "K1A 0B1", ""),
        ("00000", "", "", "", "implausible"),
        ("12", "MA", "", "", "unreadable"),
        ("?", "MA", "", "", "unreadable"),
    ],
)
def test_postal_code(text: str, state: str, country: str, value: str, problem: str) -> None:
    assert clean_postal_code(text, state, country) == (value, problem)
