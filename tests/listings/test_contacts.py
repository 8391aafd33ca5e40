"""Phones, e-mail and web addresses, and what is refused."""

import time
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.listings.clean import Cleaner
from matcher.listings.contacts import clean_email, clean_phone, clean_url

CLEANERS = [clean_email, clean_phone, clean_url]
near = st.one_of(
    st.text(max_size=30),
    st.text("0123456789+-() x.ext", max_size=22),
    st.lists(
        st.sampled_from(["http", "s", "://", "javascript:", "example.com", "@", "a", "/", " ", "//", "ä", "["])
    ).map("".join),
)


@pytest.mark.parametrize("cleaner", CLEANERS, ids=lambda cleaner: cleaner.__name__)
@given(text=near)
def test_cleaning_twice_changes_nothing(cleaner: Cleaner, text: str) -> None:
    once = str(cleaner(text).value)
    assert cleaner(once) == (once, "")


@pytest.mark.parametrize("cleaner", CLEANERS, ids=lambda cleaner: cleaner.__name__)
@pytest.mark.parametrize("piece", ["1", "a", "@", "a@", "a.", "@a.", " ", "x", "+"])
def test_long_cells_take_no_time(cleaner: Cleaner, piece: str) -> None:
    begin = time.process_time()
    cleaner(piece * 30_000)
    assert time.process_time() - begin < 1


@pytest.mark.parametrize(
    ("text", "value", "problem"),
    [
        ("6175550123", "(617) 555-0123", ""),
        ("6175550123.0", "(617) 555-0123", ""),
        ("617.555.0123", "(617) 555-0123", ""),
        ("+1 617 555 0123", "(617) 555-0123", ""),
        ("1-617-555-0123", "(617) 555-0123", ""),
        ("(617) 555-0123 x4", "(617) 555-0123 ext. 4", ""),
        ("617-555-0123 ext. 12", "(617) 555-0123 ext. 12", ""),
        ("617-555-0CAL", "(617) 555-0225", ""),
        ("+44 20 7946 0958", "+442079460958", ""),
        ("0049 30 1234567", "+49301234567", ""),
        ("617-555-0123 / 617-555-0124", "(617) 555-0123", "several"),
        ("2.12689E+12", "", "rounded"),
        ("555-0123", "", "unreadable"),
        ("0175550123", "", "unreadable"),
        ("call me", "", "unreadable"),
        ("n/a", "", ""),
    ],
)
def test_phone(text: str, value: str, problem: str) -> None:
    assert clean_phone(text) == (value, problem)


@pytest.mark.parametrize(
    ("text", "value", "problem"),
    [
        ("Ada@Example.COM", "Ada@example.com", ""),
        ("mailto:ada@example.com", "ada@example.com", ""),
        ("Ada <ada@example.com>", "ada@example.com", ""),
        ("ada@example.com, bo@example.com", "ada@example.com", "several"),
        ("ada at example", "", "unreadable"),
        ("none", "", ""),
    ],
)
def test_email(text: str, value: str, problem: str) -> None:
    assert clean_email(text) == (value, problem)


@pytest.mark.parametrize(
    ("text", "value", "problem"),
    [
        ("https://example.com/ada?x=1", "https://example.com/ada?x=1", ""),
        ("HTTP://Example.com", "HTTP://Example.com", ""),
        ("www.example.com", "https://www.example.com", ""),
        ("example.com/ada", "https://example.com/ada", ""),
        ("//example.com", "https://example.com", ""),
        ("example.com:8080/x", "https://example.com:8080/x", ""),
        ("javascript:alert(1)", "", "refused"),
        (" JaVaScRiPt:alert(1)", "", "refused"),
        ("java\nscript:alert(1)", "", "unreadable"),
        ("data:text/html,x", "", "refused"),
        ("file:///etc/passwd", "", "refused"),
        ("mailto:ada@example.com", "", "refused"),
        ("https://ada:secret@example.com", "", "refused"),
        ('https://example.com/"onclick="x', "", "refused"),
        ("https://example.com/<b>", "", "refused"),
        ("http://[broken", "", "unreadable"),
        ("no page yet", "", "unreadable"),
        (f"https://example.com/{'x' * 3000}", "", "unreadable"),
        ("See Website", "", ""),
    ],
)
def test_url(text: str, value: str, problem: str) -> None:
    assert clean_url(text) == (value, problem)


@given(near)
def test_only_web_addresses_with_a_host_come_out(text: str) -> None:
    value = str(clean_url(text).value)
    if value:
        assert urlsplit(value).scheme in {"http", "https"}
        assert urlsplit(value).hostname
        assert not any(char.isspace() for char in value)
