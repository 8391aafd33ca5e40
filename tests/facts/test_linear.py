"""No text, however crafted, takes more than linear work: four times the text, about four times the calls."""

import sys
from datetime import date
from types import FrameType

import pytest

from matcher.facts.written import read_written

CRAFTED = (
    " ", ".", "\n", "a", "not ", "20 years ", "couples ", "1", "<", "&", "&a;", "- ", "'", "free call ", ", ", "( ",
    "i do not see couples, ", "â€", "? ", "$", "i do not offer free phone calls before 10 years ",
)  # fmt: skip
SHORT, TIMES, SLACK = 4_000, 4, 1.6


def calls_for(text: str) -> int:
    """Python and C calls while a text is read: what time would be on a machine that is always equally fast."""
    count = 0

    def profile(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(profile)
    try:
        read_written(text, date(2026, 11, 24))
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("piece", CRAFTED)
def test_work_grows_with_the_length_alone(piece: str) -> None:
    text = piece * (SHORT // len(piece) + 1)
    read_written(text, date(2026, 11, 24))  # the tables are compiled once
    assert calls_for(text * TIMES) <= calls_for(text) * TIMES * SLACK + 2_000
