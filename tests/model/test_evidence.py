"""Quotes as people read them."""

import pytest

from matcher.model import Evidence


@pytest.mark.parametrize(
    ("column", "quote", "shown", "place"),
    [
        ("fee_couples_low_usd", "180.0", "$180", "fee"),
        ("fee_individual_high_usd", "1250.0", "$1,250", "fee"),
        ("about", "$180 a session", "$180 a session", ""),
        ("intro_call", "No", "No", "intro call"),
    ],
)
def test_a_quote_is_shown_as_one_would_write_it(column: str, quote: str, shown: str, place: str) -> None:
    evidence = Evidence(column, quote, 0, len(quote))
    assert (evidence.shown, evidence.place) == (shown, place)
    assert evidence.quote == quote
