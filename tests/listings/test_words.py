"""Text, lists, yes and no, states: what exports write, and what it becomes."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.listings.clean import Cleaner
from matcher.listings.words import (
    MOST_CHARACTERS,
    clean_country,
    clean_gender,
    clean_list,
    clean_names,
    clean_prose,
    clean_state,
    clean_stated,
    clean_states,
    clean_text,
)

CLEANERS = [
    clean_text,
    clean_prose,
    clean_list,
    clean_names,
    clean_stated,
    clean_state,
    clean_states,
    clean_gender,
    clean_country,
]
PIECES = [
    '["',
    '"]',
    '", "',
    "['",
    "']",
    "[",
    "]",
    "(",
    ")",
    ",",
    ";",
    "|",
    "\n",
    "\r\n",
    " ",
    "a",
    "Bé",
    "n/a",
    "CA",
    "\0",
    "\u202e",
]
awkward = st.one_of(st.text(max_size=40), st.lists(st.sampled_from(PIECES), max_size=12).map("".join))


@pytest.mark.parametrize("cleaner", CLEANERS, ids=lambda cleaner: cleaner.__name__)
@given(text=awkward)
def test_cleaning_twice_changes_nothing(cleaner: Cleaner, text: str) -> None:
    once = str(cleaner(text).value)
    assert cleaner(once).value == once
    assert "\0" not in once
    assert "\u202e" not in once


@pytest.mark.parametrize(
    "marker", ["", "N/A", "n/a", "none provided", "no info provided", "[]", "See Website", "null", "-"]
)
@pytest.mark.parametrize("cleaner", CLEANERS, ids=lambda cleaner: cleaner.__name__)
def test_markers_for_empty_are_empty_and_no_issue(cleaner: Cleaner, marker: str) -> None:
    assert cleaner(marker) == ("", "")


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Anxiety, Depression", "Anxiety; Depression"),
        ("Anxiety; Depression, mild", "Anxiety; Depression, mild"),
        ("Anxiety | Depression", "Anxiety; Depression"),
        ("Anxiety\r\nDepression\n\n", "Anxiety; Depression"),
        ('["Anxiety", "Grief, loss", null]', "Anxiety; Grief, loss"),
        ("['Anxiety', \"Men's Issues\"]", "Anxiety; Men's Issues"),
        ("PACT (for couples, and more), Imago", "PACT (for couples, and more); Imago"),
        ("a (b, c", "a (b; c"),
        ("Anxiety, anxiety, ANXIETY", "Anxiety"),
        ("Anxiety, , n/a", "Anxiety"),
        ("One item", "One item"),
        ("[not an array]", "[not an array]"),
    ],
)
def test_lists(text: str, items: str) -> None:
    assert clean_list(text) == (items, "")


def test_a_comma_in_a_name_is_no_separator() -> None:
    assert clean_names("Doe, Jane; Jane Roe").value == "Doe, Jane; Jane Roe"


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("YES", "Yes"),
        ("true", "Yes"),
        ("1.0", "Yes"),
        ("n", "No"),
        ("newpt", "Yes"),
        ("nopt", "No"),
        ("existptonly", "No, existing clients only"),
        ("Waitlist only", "Waitlist only"),
        ("Yes, by phone", "Yes, by phone"),
    ],
)
def test_yes_and_no(text: str, answer: str) -> None:
    assert clean_stated(text) == (answer, "")


@pytest.mark.parametrize(
    ("text", "value", "problem"),
    [("Massachusetts", "MA", ""), ("ma", "MA", ""), ("Calif.", "CA", ""), ("Bavaria", "Bavaria", "not-a-us-state")],
)
def test_state(text: str, value: str, problem: str) -> None:
    assert clean_state(text) == (value, problem)


@pytest.mark.parametrize(
    ("text", "value", "problem"),
    [
        ("CA, NV", "CA; NV", ""),
        ("CA NV", "CA; NV", ""),
        ("California and New York", "CA; NY", ""),
        ("New York", "NY", ""),
        ("CA|CA|OR", "CA; OR", ""),
        ("CA, Ontario", "CA", "unknown-state"),
    ],
)
def test_states(text: str, value: str, problem: str) -> None:
    assert clean_states(text) == (value, problem)


@pytest.mark.parametrize(
    ("text", "value"), [("f", "Female"), ("M", "Male"), ("X", "Non-binary"), ("U", ""), ("Woman", "Woman")]
)
def test_gender(text: str, value: str) -> None:
    assert clean_gender(text) == (value, "")


@pytest.mark.parametrize(("text", "value"), [("USA", ""), ("United States", ""), ("Canada", "Canada")])
def test_country(text: str, value: str) -> None:
    assert clean_country(text) == (value, "")


def test_prose_keeps_its_lines_and_text_does_not() -> None:
    assert clean_prose("No  calls.\r\n\r\n\r\n\r\nFree \tvisit.").value == "No calls.\n\nFree visit."
    assert clean_text("12 Elm St\nSuite 4").value == "12 Elm St Suite 4"


def test_a_text_too_long_is_cut_and_said() -> None:
    value, problem = clean_prose("word " * MOST_CHARACTERS)
    assert (len(str(value)) <= MOST_CHARACTERS, problem) == (True, "cut")


@pytest.mark.parametrize("cleaner", CLEANERS, ids=lambda cleaner: cleaner.__name__)
@pytest.mark.parametrize("piece", [",", "(", "[", "'", '"a", ', " ", "a,(", "\n"])
def test_long_cells_take_no_time(cleaner: Cleaner, piece: str) -> None:
    begin = time.process_time()
    cleaner(f"[{piece * 20_000}]")
    assert time.process_time() - begin < 1
