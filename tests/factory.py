"""Small directories for tests, made from invented listings."""

import csv
import io
from collections.abc import Mapping
from datetime import date

from matcher.pipeline import Directory, ListingFile, open_directory

AS_OF = date(2026, 11, 24)
GOOD = {
    "source": "test",
    "city": "San Francisco",
    "state": "CA",
    "postal_code": "94110",
    "credentials": "LMFT",
    "top_specialties": "Couples",
    "participants": "Individuals; Couples",
    "years_in_practice": "20 Years",
    "intro_call": "Free phone consultation",
    "self_pay": "yes",
    "accepting_new_clients": "yes",
}


def csv_of(*rows: Mapping[str, str]) -> bytes:
    """A CSV file of these rows, with every column that any of them has."""
    columns = list(dict.fromkeys(name for row in rows for name in row))
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, columns, restval="")
    writer.writeheader()
    writer.writerows(rows)
    return buffer.getvalue().encode()


def directory_of(*rows: Mapping[str, str]) -> Directory:
    """A directory of these rows, each completed to a therapist who meets every criterion."""
    complete = [
        {"listing_id": f"t{number}", "name": f"Therapist {chr(65 + number)}", **GOOD, **row}
        for number, row in enumerate(rows)
    ]
    return open_directory(ListingFile(name="test.csv", content=csv_of(*complete)), as_of=AS_OF)
