"""Folding, plain text, and taking contact details out."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.text import fold, is_blank, plain, without_contacts, words


@pytest.mark.parametrize(
    ("value", "folded"),
    [("Zoë  O'Neill", "zoe o neill"), ("MÜLLER-Łódź", "muller lodz"), ("  ", ""), ("Ð—ß", "d ss")],
)
def test_fold(value: str, folded: str) -> None:
    assert fold(value) == folded
    assert words(value) == folded.split()


@given(st.text())
def test_folding_twice_changes_nothing(value: str) -> None:
    assert fold(fold(value)) == fold(value)


@given(st.text(), st.integers(1, 40))
def test_plain_text_is_one_short_visible_line(value: str, limit: int) -> None:
    shown = plain(value, limit)
    assert len(shown) <= limit
    assert plain(shown, limit) == shown
    assert not any(unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") for char in shown)
    assert not set(shown) & {"\u202e", "\u200b", "\u2066", "\ufeff"}


@pytest.mark.parametrize("value", ["", " ", "N/A", "none provided", "[]", "See Website", "null"])
def test_blank_markers(value: str) -> None:
    assert is_blank(value)


@pytest.mark.parametrize("value", ["0", "no", "Nan Smith", "None of my clients"])
def test_words_are_not_blank(value: str) -> None:
    assert not is_blank(value)


@pytest.mark.parametrize(
    "contact",
    [
        "(617) 555-0123",
        "617-555-0123",
        "617.555.0123",
        "+1 617 555 0123",
        "6175550123",
        "jo.doe+new@mail.example.com",
        "https://example.com/x?y=1",
        "www.example.org",
    ],
)
def test_ways_to_reach_somebody_go(contact: str) -> None:
    assert without_contacts(f"Call me: {contact} today") == "Call me: […] today"


@pytest.mark.parametrize("value", ["$150-200 a session", "since 2009", "10-15 years", "ZIP 94110-2345", "24/7"])
def test_other_numbers_stay(value: str) -> None:
    assert without_contacts(value) == value
