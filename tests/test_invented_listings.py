"""The invented directory: reproducible, plainly invented, and as full or empty as real listings are."""

import csv
import itertools
import re
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from matcher.listings.columns import COLUMNS
from matcher.model import KM_PER_MILE
from matcher.places import Located, find_place, locate
from matcher.ranking import great_circle_km

DATA = Path(__file__).parents[1] / "data"
sys.path.insert(0, str(DATA))  # the sentences and towns stand beside the script, outside the package

from invented.about_text import VOICES  # noqa: E402 - found only after the line above
from invented.profile import AS_OF_YEAR  # noqa: E402
from invented.towns import LARGEST_CITIES  # noqa: E402

Row = dict[str, str]

CITIES = [f"{town.city}, {town.state}" for town in LARGEST_CITIES]
ROWS: list[Row] = list(csv.DictReader((DATA / "listings.csv").read_text("utf-8").splitlines()))
# One listing for each person: neither second offices nor the other directory's spellings.
PEOPLE: list[Row] = list(
    {row["licence_number"]: row for row in reversed(ROWS) if "register" not in row["source_url"]}.values()
)


def _lower_bound(row: Row) -> int | None:
    """Years in practice that the columns state, at least; ``None`` where they state nothing."""
    number = re.search(r"\d+", row["years_in_practice"])
    if number:
        return 0 if row["years_in_practice"].startswith("<") else int(number[0])
    return AS_OF_YEAR - int(row["practising_since"]) if row["practising_since"] else None


def _is_conflict(row: Row) -> bool:
    years = _lower_bound(row)
    return bool(row["graduation_year"]) and years is not None and AS_OF_YEAR - int(row["graduation_year"]) < years


def _meets(row: Row) -> bool:
    """Relationship issues ticked, couples seen, ten years stated and not contradicted."""
    ticked = "Relationship Issues" in row["specialties"] and "Couples" in row["participants"]
    return ticked and (_lower_bound(row) or 0) >= 10 and not _is_conflict(row)


def _locate(rows: list[Row]) -> Located:
    nothing = np.full(len(rows), np.nan)
    city, state, zip_code = ([row[column] for row in rows] for column in ("city", "state", "postal_code"))
    return locate(city, state, zip_code, nothing, nothing)


def _share(rows: list[bool]) -> float:
    return 100 * sum(rows) / len(rows)


def test_the_script_writes_the_same_bytes_again(tmp_path: Path) -> None:
    again = tmp_path / "again.csv"
    subprocess.run([sys.executable, DATA / "make_listings.py", again], check=True, capture_output=True)
    assert again.read_bytes() == (DATA / "listings.csv").read_bytes()


def test_the_columns_are_ours() -> None:
    assert list(ROWS[0]) == [column.name for column in COLUMNS]


def test_there_are_enough_of_them_in_enough_places_and_the_file_is_small() -> None:
    assert len(ROWS) >= 1_600
    assert len({(row["city"], row["state"]) for row in ROWS}) >= 60
    assert len(CITIES) == len(set(CITIES)) == 100
    assert (DATA / "listings.csv").stat().st_size < 2_500_000


def test_every_row_says_that_it_is_invented() -> None:
    assert {row["source"] for row in ROWS} == {"Invented for demonstration"}
    assert [row["listing_id"] for row in ROWS] == [f"demo-{number:04}" for number in range(1, len(ROWS) + 1)]


def test_phones_addresses_and_numbers_lead_nowhere() -> None:
    host = re.compile(r"https://(?:[a-z0-9.-]+\.)?example\.(?:com|org)/[a-z0-9-]*|https://[a-z0-9.-]+\.example\.org")
    for row in ROWS:
        assert re.fullmatch(r"\(\d{3}\) 555-01\d\d", row["phone"])
        assert re.fullmatch(r"([a-z.-]+@example\.(com|org))?", row["email"])
        assert all(host.fullmatch(row[column]) for column in ("website", "source_url") if row[column])
        assert re.fullmatch(r"(9\d{9})?", row["npi"])
        assert "@" not in row["about"]
        assert "http" not in row["about"]


def test_a_phone_or_number_belongs_to_one_person() -> None:
    for column in ("phone", "npi", "email"):
        owners = Counter(row[column] for row in PEOPLE if row[column])
        assert max(owners.values()) == 1


def test_every_listing_has_a_zip_of_its_own_state() -> None:
    assert set(_locate(ROWS).how.tolist()) == {1}
    assert all(find_place(row["postal_code"]).state == row["state"] for row in ROWS[::25])


@pytest.fixture(scope="module")
def meeting() -> Located:
    """Where the people who meet the firm criteria have their office."""
    return _locate([row for row in PEOPLE if _meets(row)])


@pytest.mark.parametrize("city", CITIES)
def test_each_of_the_largest_cities_finds_several(city: str, meeting: Located) -> None:
    place = find_place(city)
    miles = great_circle_km(place.latitude, place.longitude, meeting.latitude, meeting.longitude) / KM_PER_MILE
    assert (miles <= 50).sum() >= 5


def _relationship(row: Row) -> bool:
    return "Relationship Issues" in row["specialties"]


def _couples(row: Row) -> bool:
    return "Couples" in row["participants"]


def _ten(row: Row) -> bool:
    return (_lower_bound(row) or 0) >= 10


def _fee(row: Row) -> bool:
    return bool(row["fee_individual_low_usd"] or row["fee_couples_low_usd"])


# Counted in 1,261 real profiles, and invented where nobody counted (new clients).
SHARES: tuple[tuple[str, int, Callable[[Row], bool]], ...] = (
    ("relationship ticked", 87, _relationship),
    ("relationship in the top three", 41, lambda row: "Relationship Issues" in row["top_specialties"]),
    ("couples", 58, _couples),
    ("couples and ten years", 36, lambda row: _couples(row) and _ten(row)),
    ("years not stated", 21, lambda row: _lower_bound(row) is None),
    ("fewer than ten years", 20, lambda row: _lower_bound(row) is not None and not _ten(row)),
    ("call by the site's field", 61, lambda row: row["intro_call"] not in ("", "No")),
    ("no call by the site's field", 4, lambda row: row["intro_call"] == "No"),
    ("fee", 82, _fee),
    ("new clients taken", 65, lambda row: row["accepting_new_clients"].startswith("Yes")),
    ("waitlist", 8, lambda row: row["accepting_new_clients"] == "Waitlist only"),
    ("silent about new clients", 23, lambda row: not row["accepting_new_clients"]),
)


@pytest.mark.parametrize(("what", "per_cent", "states"), SHARES)
def test_as_much_is_stated_as_in_real_listings(what: str, per_cent: int, states: Callable[[Row], bool]) -> None:
    assert abs(_share([states(row) for row in PEOPLE]) - per_cent) <= 3, what


def test_two_thirds_of_the_insured_name_out_of_network() -> None:
    assert abs(_share(["Out of Network" in row["insurance"] for row in PEOPLE if row["insurance"]]) - 65) <= 3


def test_a_tenth_claim_more_years_than_their_graduation_allows() -> None:
    checkable = [row for row in PEOPLE if row["graduation_year"] and _lower_bound(row) is not None]
    assert abs(_share([_is_conflict(row) for row in checkable]) - 10) <= 3


def _said(topic_start: str) -> list[re.Pattern[str]]:
    """Patterns of the sentences on one topic, in every voice."""
    return [
        _as_regex(p) for v in VOICES.values() for topic, ps in v.items() if topic.startswith(topic_start) for p in ps
    ]


def _as_regex(pattern: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\\\{\w+\\\}", ".+?", re.escape(pattern)), re.IGNORECASE)


def test_calls_are_offered_in_some_texts_and_refused_in_others() -> None:
    texts = [row["about"] for row in PEOPLE]
    offers = [*_said("call_phone"), *_said("call_video"), *_said("call_any"), *_said("call_paid")]
    assert abs(_share([any(p.search(text) for p in offers) for text in texts]) - 14) <= 3
    assert sum(any(p.search(text) for p in _said("call_none")) for text in texts) >= 20
    assert sum(any(p.search(text) for p in _said("no_couples")) for text in texts) >= 50
    assert sum(any(p.search(text) for p in _said("associate")) for text in texts) >= 50


def test_half_of_the_bare_eft_is_tapping() -> None:
    bare = [row for row in PEOPLE if "EFT" in row["approaches"].split("; ")]
    assert len(bare) >= 60
    assert abs(_share(["tapping" in row["about"] for row in bare]) - 50) <= 12


def test_at_least_250_sentence_patterns_are_in_use() -> None:
    everything = "\n".join(row["about"] for row in ROWS)
    assert sum(bool(pattern.search(everything)) for pattern in set(_said(""))) >= 250


def test_no_two_texts_in_one_town_read_alike() -> None:
    towns: dict[str, list[set[tuple[str, ...]]]] = defaultdict(list)
    for row in PEOPLE:
        words = row["about"].split()
        towns[f"{row['city']}, {row['state']}"].append(set(itertools.pairwise(words)))
    for texts in towns.values():
        for one, other in itertools.combinations(texts, 2):
            assert len(one & other) < 0.4 * len(one | other)


def test_some_people_have_two_offices_and_some_two_spellings() -> None:
    listings = defaultdict(list)
    for row in ROWS:
        listings[row["licence_number"]].append(row)
    several = [rows for rows in listings.values() if len(rows) > 1]
    offices = [rows for rows in several if len({row["address"] for row in rows if row["address"]}) > 1]
    spellings = [rows for rows in several if any("register" in row["source_url"] for row in rows)]
    assert abs(100 * len(offices) / len(listings) - 6) <= 1.5
    assert abs(100 * len(spellings) / len(listings) - 5) <= 1.5
    assert len([rows for rows in spellings if len({row["name"] for row in rows}) > 1]) >= 50


def test_no_name_is_used_for_two_people() -> None:
    names = Counter(row["name"] for row in PEOPLE)
    assert max(names.values()) == 1


def test_no_cell_can_run_in_a_spreadsheet() -> None:
    assert not any(cell[:1] in tuple("=+-@|%\t\r") for row in ROWS for cell in row.values() if cell)
