"""Cells that hold several columns, taken apart."""

import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.listings.columns import COLUMNS_BY_NAME
from matcher.listings.parts import split_address, split_city_state, split_fee, split_licence, video_words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Portland, ME", {"city": "Portland", "state": "ME"}),
        ("Portland, ME 04101", {"city": "Portland", "state": "ME", "postal_code": "04101"}),
        ("Portland ME 04101-1234", {"city": "Portland", "state": "ME", "postal_code": "04101-1234"}),
        ("Portland/OR", {"city": "Portland", "state": "OR"}),
        ("Charleston, West Virginia, USA", {"city": "Charleston", "state": "West Virginia"}),
        ("Charleston West Virginia", {"city": "Charleston", "state": "West Virginia"}),
        ("Arkansas City Kansas", {"city": "Arkansas City", "state": "Kansas"}),
        ("Kansas", {"city": "Kansas"}),
        ("KS 67005", {"state": "KS", "postal_code": "67005"}),
        ("Paris, France", {"city": "Paris, France"}),
        ("Boston", {"city": "Boston"}),
        ("", {"city": ""}),
    ],
)
def test_city_and_state(text: str, found: dict[str, str]) -> None:
    assert split_city_state(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "12 Elm St, Suite 4, Portland, ME 04101",
            {"address": "12 Elm St, Suite 4", "city": "Portland", "state": "ME", "postal_code": "04101"},
        ),
        ("12 Elm St\nPortland, ME", {"address": "12 Elm St", "city": "Portland", "state": "ME"}),
        ("12 Elm St, Portland ME", {"address": "12 Elm St", "city": "Portland", "state": "ME"}),
        ("Portland, ME", {"address": "", "city": "Portland", "state": "ME"}),
        ("12 Elm St", {"address": "12 Elm St"}),
        ("by video only", {"address": "by video only"}),
        (
            "9 Elm St Portland ME 04101",
            {"address": "9 Elm St Portland ME 04101", "state": "ME", "postal_code": "04101"},
        ),
    ],
)
def test_address(text: str, found: dict[str, str]) -> None:
    assert split_address(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("LMFT 12345, CA", {"licence_number": "LMFT 12345", "licence_state": "CA"}),
        ("California / 12345", {"licence_number": "12345", "licence_state": "California"}),
        ("MA 4567", {"licence_number": "4567", "licence_state": "MA"}),
        ("PSY-00123 (NY)", {"licence_number": "PSY-00123", "licence_state": "NY"}),
        ("12345", {"licence_number": "12345"}),
        ("Licensed Psychologist", {"credentials": "Licensed Psychologist"}),
    ],
)
def test_licence(text: str, found: dict[str, str]) -> None:
    assert split_licence(text) == found


def fee(low: str = "", high: str = "", whose: str = "individual") -> dict[str, str]:
    found = {f"fee_{whose}_low_usd": low, f"fee_{whose}_high_usd": high}
    return {column: amount for column, amount in found.items() if amount}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("$130 - $160", fee("130", "160")),
        ("$150+", fee("150")),
        ("up to $200", fee("", "200")),
        ("$60+", fee("60")),
        ("$175", fee("175", "175")),
        ("175", fee("175", "175")),
        ("from 120", fee("120")),
        ("$1,200", fee("1200", "1200")),
        ("$92.50", fee("92.5", "92.5")),
        ("$150 for 50 minutes", fee("150", "150")),
        ("Couple Sessions $200", fee("200", "200", "couples")),
        ("$120 individual, $160 couples", fee("120", "120") | fee("160", "160", "couples")),
        ("Individual $120-$140; family or couples $180", fee("120", "140") | fee("180", "180", "couples")),
        ("Individual $120 Couples $160", fee("120", "120") | fee("160", "160", "couples")),
        ("contact for fee", {}),
        ("inquire for rates", {}),
        ("sliding scale from $80", fee("80") | {"sliding_scale": "sliding scale from $80"}),
        ("", {}),
    ],
)
def test_fee(text: str, found: dict[str, str]) -> None:
    assert split_fee(text) == found


def test_a_heading_may_say_that_the_fee_is_for_couples() -> None:
    assert split_fee("$200 - $250", couples=True) == fee("200", "250", "couples")


@pytest.mark.parametrize(
    ("text", "words"), [("Yes", "Video"), ("TRUE", "Video"), ("No", ""), ("0", ""), ("Online only", "Online only")]
)
def test_video(text: str, words: str) -> None:
    assert video_words(text) == words


@pytest.mark.parametrize("split", [split_address, split_city_state, split_fee, split_licence])
@given(text=st.text())
def test_any_text_gives_columns(split: Callable[[str], dict[str, str]], text: str) -> None:
    assert set(split(text)) <= set(COLUMNS_BY_NAME)


@pytest.mark.parametrize("split", [split_address, split_city_state, split_fee, split_licence])
@pytest.mark.parametrize("piece", [" ", "1", "A ", ",", "$1 ", "CA ", "-", "1,", "\n"])
def test_long_cells_take_no_time(split: Callable[[str], dict[str, str]], piece: str) -> None:
    begin = time.process_time()
    split(piece * 50_000)
    assert time.process_time() - begin < 1
