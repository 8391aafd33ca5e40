"""The partner's choice on its way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.errors import ShortlistError
from matcher.model import Pick, PickChoice, ShortlistEntry
from matcher.shortlist import read_pick, write_pick, write_shortlist

from .entries import entries, entry


@given(entries(), st.lists(st.sampled_from(list(PickChoice)), min_size=6, max_size=6))
def test_picks_and_maybes_come_back_and_a_no_stays(shortlist: list[ShortlistEntry], choices: list[PickChoice]) -> None:
    chosen = {one.listing.listing_id: choice for one, choice in zip(shortlist, choices, strict=False)}
    given_back = {key: choice for key, choice in chosen.items() if choice.value in ("pick", "maybe")}
    assert read_pick(write_pick(shortlist, Pick(chosen))) == Pick(given_back)


def test_nobody_else_is_named() -> None:
    content = write_pick([entry("demo-1", "Ada"), entry("demo-2", "Bo")], Pick({"demo-2": PickChoice.PICK}))
    assert b"Bo" in content
    assert b"Ada" not in content


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty"),
        (b"hello", "not a choice"),
        (write_shortlist([entry()]), "not a choice"),
        (b"Choice,Name,Listing id\nperhaps,Ada,demo-1\n", "Row 2: “perhaps”"),
    ],
)
def test_anything_else_is_refused_in_a_sentence(content: bytes, says: str) -> None:
    with pytest.raises(ShortlistError, match=says):
        read_pick(content)


def test_a_choice_saved_again_by_a_spreadsheet_is_read() -> None:
    assert read_pick(b"Choice;Name;Listing id\r\nPick;Ada;demo-1\r\n").choices == {"demo-1": PickChoice.PICK}
