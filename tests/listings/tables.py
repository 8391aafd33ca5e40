"""Invented files of listings for the tests of this room."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import pandas as pd

from matcher.listings import ListingFile, read_listings
from matcher.listings.table import listings_at
from matcher.model import Listing, LoadReport

__all__ = ["SHARED", "csv_text", "file", "listings", "load", "load_text", "nppes_headings", "nppes_row", "nppes_text"]

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data"
"""Public files that are not part of the project; tests that need them skip where they are missing."""


def file(content: str | bytes, name: str = "list.csv", encoding: str = "utf-8") -> ListingFile:
    """An upload with this content."""
    return ListingFile(name, content=content.encode(encoding) if isinstance(content, str) else content)


def load(*files: ListingFile) -> tuple[pd.DataFrame, LoadReport]:
    """Read files and hold the report to its promise: every row is accounted for, in each file and in the table."""
    table, report = read_listings(files)
    for read in report.files:
        assert read.rows_read == read.rows_kept + sum(read.left_out.values()), read
    assert report.rows_kept == len(table)
    assert report.issue_counts == dict(sorted(report.issue_counts.items(), key=lambda pair: -pair[1]))
    return table, report


def load_text(content: str | bytes, encoding: str = "utf-8") -> tuple[pd.DataFrame, LoadReport]:
    """Read one upload."""
    return load(file(content, encoding=encoding))


def listings(table: pd.DataFrame) -> list[Listing]:
    """Every listing of a table."""
    return listings_at(table, range(len(table)))


def csv_text(headings: Sequence[str], rows: Iterable[Sequence[str]], delimiter: str = ",") -> str:
    """A CSV file as text."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter)
    writer.writerows([headings, *rows])
    return text.getvalue()


def _address(kind: str) -> list[str]:
    lines = [f"Provider {line} Line Business {kind} Address" for line in ("First", "Second")]
    ends = (
        "City Name",
        "State Name",
        "Postal Code",
        "Country Code (If outside U.S.)",
        "Telephone Number",
        "Fax Number",
    )
    return lines + [f"Provider Business {kind} Address {end}" for end in ends]


def nppes_headings(year: int) -> list[str]:
    """The headings of the register's main file: 329 in 2018, 330 from 2020, the sex code renamed in 2025."""
    names = ("Last Name", "First Name", "Middle Name", "Name Prefix Text", "Name Suffix Text", "Credential Text")
    headings = ["NPI", "Entity Type Code", "Replacement NPI", "Employer Identification Number (EIN)"]
    headings += ["Provider Organization Name (Legal Business Name)", "Provider Last Name (Legal Name)"]
    headings += [f"Provider {name}" for name in names[1:]]
    headings += ["Provider Other Organization Name", "Provider Other Organization Name Type Code"]
    headings += [f"Provider Other {name}" for name in names] + ["Provider Other Last Name Type Code"]
    headings += _address("Mailing") + _address("Practice Location")
    headings += ["Provider Enumeration Date", "Last Update Date", "NPI Deactivation Reason Code"]
    headings += ["NPI Deactivation Date", "NPI Reactivation Date"]
    headings += ["Provider Sex Code" if year >= 2025 else "Provider Gender Code"]
    headings += [f"Authorized Official {end}" for end in ("Last Name", "First Name", "Middle Name")]
    headings += ["Authorized Official Title or Position", "Authorized Official Telephone Number"]
    slot = (
        "Healthcare Provider Taxonomy Code",
        "Provider License Number",
        "Provider License Number State Code",
        "Healthcare Provider Primary Taxonomy Switch",
    )
    headings += [f"{part}_{number}" for number in range(1, 16) for part in slot]
    other = ("", " Type Code", " State", " Issuer")
    headings += [f"Other Provider Identifier{part}_{number}" for number in range(1, 51) for part in other]
    headings += ["Is Sole Proprietor", "Is Organization Subpart", "Parent Organization LBN", "Parent Organization TIN"]
    headings += [f"Authorized Official {end}" for end in ("Name Prefix Text", "Name Suffix Text", "Credential Text")]
    headings += [f"Healthcare Provider Taxonomy Group_{number}" for number in range(1, 16)]
    return headings + (["Certification Date"] if year >= 2020 else [])


def nppes_row(**changes: str) -> dict[str, str]:
    """An invented therapist of the register; keywords name headings by ``_`` for everything but letters and digits."""
    place = "Provider_Business_Practice_Location_Address"
    row = {
        "NPI": "9000000001",
        "Entity_Type_Code": "1",
        "Provider_Last_Name_Legal_Name": "O'MARLOWE-MCKAY",
        "Provider_First_Name": "ZELDA",
        "Provider_Middle_Name": "Q",
        "Provider_Credential_Text": "LMFT",
        "Provider_First_Line_Business_Practice_Location_Address": "12 EXAMPLE ST NE",
        "Provider_Second_Line_Business_Practice_Location_Address": "STE 4",
        f"{place}_City_Name": "LOS ANGELES",
        f"{place}_State_Name": "CA",
        f"{place}_Postal_Code": "900120000",
        f"{place}_Country_Code_If_outside_U_S": "US",
        f"{place}_Telephone_Number": "2135550123",
        "Provider_Enumeration_Date": "05/23/2005",
        "Last_Update_Date": "01/02/2024",
        "Provider_Gender_Code": "F",
        "Provider_Sex_Code": "F",
        "Healthcare_Provider_Taxonomy_Code_1": "106H00000X",
        "Provider_License_Number_1": "LMFT00001",
        "Provider_License_Number_State_Code_1": "CA",
        "Healthcare_Provider_Primary_Taxonomy_Switch_1": "Y",
    }
    return row | changes


def nppes_text(year: int, *rows: Mapping[str, str]) -> str:
    """A main file of the register with these rows."""
    headings = nppes_headings(year)
    keys = ["_".join("".join(char if char.isalnum() else " " for char in heading).split()) for heading in headings]
    return csv_text(headings, [[row.get(key, "") for key in keys] for row in rows])
