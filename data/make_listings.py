"""Write the invented listings: ``python data/make_listings.py [FILE]``, byte for byte the same at every run.

No person in the file exists. Names are put together at random; phones are numbers reserved for fiction, e-mail and
web addresses are reserved for examples; the towns and their ZIP codes are real.
"""

import csv
import random
import sys
from pathlib import Path

from invented.about_text import Writer
from invented.listing import Clerk, Row
from invented.people import People
from invented.profile import Profiles
from invented.second_listings import second_listing
from invented.towns import LARGEST_CITIES, OTHER_TOWNS

SEED = 20261019  # with it each of the largest cities finds at least five people who meet the firm criteria
DEFAULT = Path(__file__).parent / "listings.csv"
# The columns of matcher/listings/columns.py; a test keeps the two equal.
COLUMNS = (
    "listing_id", "source", "source_url", "name", "other_names", "profession", "credentials", "licence_number",
    "licence_state", "practice", "address", "city", "state", "postal_code", "country", "latitude", "longitude",
    "phone", "email", "website", "top_specialties", "specialties", "approaches", "participants", "about",
    "practising_since", "years_in_practice", "graduation_year", "registered_on", "intro_call", "self_pay",
    "fee_individual_low_usd", "fee_individual_high_usd", "fee_couples_low_usd", "fee_couples_high_usd",
    "sliding_scale", "insurance", "accepting_new_clients", "formats", "languages", "gender", "last_updated", "npi",
    "as_written",
)  # fmt: skip


def make_listings(seed: int = SEED) -> list[Row]:
    """All listings in the order of the file: by state, town and surname, with the ids numbered in that order."""
    chance = random.Random(seed)
    profiles, people, clerk = Profiles(chance), People(chance), Clerk(chance)
    rows: list[tuple[str, str, str, str, Row]] = []
    for town in (*LARGEST_CITIES, *OTHER_TOWNS):
        writer = Writer(chance)
        for _ in range(town.people):
            profile = profiles.deal()
            person = people.invent(town, profile)
            row = clerk.fill_in(person, profile, town, writer)
            listed = [row, *second_listing(chance, clerk, person, town, row)]
            rows += [(one["state"], one["city"], person.last, person.first, one) for one in listed]
    rows.sort(key=lambda entry: entry[:4])
    return [_numbered(number, row) for number, (*_, row) in enumerate(rows, start=1)]


def write_listings(path: Path) -> None:
    """Write them as CSV in UTF-8 with plain line ends."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(make_listings())


def _numbered(number: int, row: Row) -> Row:
    host = row.pop("host", "listings.example.com")
    return row | {"listing_id": f"demo-{number:04}", "source_url": f"https://{host}/{number:04}"}


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT
    write_listings(target)
    print(f"{target}: {target.stat().st_size:,} bytes")
