"""How numbers and places are said."""

import pytest

from matcher.model import Listing, Seeking
from matcher.ui import words


@pytest.mark.parametrize(
    ("km", "miles", "said"),
    [(0.0, True, "0.0 mi"), (1.609344, True, "1.0 mi"), (32.18688, True, "20 mi"), (4000.0, False, "4,000 km")],
)
def test_distance(km: float, miles: bool, said: str) -> None:  # noqa: FBT001
    assert words.distance(km, miles=miles) == said


@pytest.mark.parametrize(
    ("fees", "said"),
    [
        ({"fee_couples_low_usd": 180.0, "fee_couples_high_usd": 220.0}, "$180–$220 a couples session"),
        ({"fee_individual_low_usd": 150.0}, "$150 an individual session"),
        ({"fee_individual_low_usd": 150.0, "fee_couples_low_usd": 200.0}, "$200 a couples session"),
        ({}, ""),
    ],
)
def test_fee(fees: dict[str, float], said: str) -> None:
    assert words.fee(Listing("1", "Jo Doe", **fees), Seeking.COUPLES) == said  # type: ignore[arg-type]


def test_the_street_is_not_shown() -> None:
    listing = Listing("1", "Jo Doe", address="1 Home Street", city="Salem", state="OR", postal_code="97301")
    assert words.place_line(listing) == "Salem, OR 97301"


@pytest.mark.parametrize(("number", "said"), [(0, "0 cats"), (1, "1 cat"), (1204, "1,204 cats")])
def test_count(number: int, said: str) -> None:
    assert words.count(number, "cat", "cats") == said
