"""ALL CAPS made readable."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.listings.letter_case import readable


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("MARY-ANN O'BRIEN III", "Mary-Ann O'Brien III"),
        ("JOHN MCKAY JR.", "John McKay Jr."),
        ("MACK MC", "Mack Mc"),
        ("ÉMILE NG", "Émile Ng"),
        ("1 WOMEN'S WAY NE STE 22B, 22ND ST", "1 Women's Way NE Ste 22b, 22nd St"),
        ("PO BOX 4", "PO Box 4"),
        ("EXAMPLE COUNSELING PLLC", "Example Counseling PLLC"),
        ("de la Cruz", "de la Cruz"),
        ("Ada EXAMPLE", "Ada EXAMPLE"),
        ("", ""),
    ],
)
def test_capitals(text: str, better: str) -> None:
    assert readable(text) == better


@given(st.text())
def test_doing_it_twice_changes_nothing_unless_all_of_it_are_abbreviations(text: str) -> None:
    once = readable(text)
    assert once.isupper() or readable(once) == once
    assert once.casefold() == text.casefold() or not text.isascii()
