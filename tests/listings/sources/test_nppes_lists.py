"""Lists that come with the register: who left, and names of organisations. They list nobody."""

import pytest

from tests.listings.tables import csv_text, file, load, nppes_row, nppes_text

PERSON = nppes_row(Last_Update_Date="01/02/2024")


@pytest.mark.parametrize("heading", ["NPPES Deactivation Date", "NPI Deactivation Date", "Deactivation Date"])
@pytest.mark.parametrize(("day", "stays"), [("01/03/2024", False), ("01/02/2024", False), ("01/01/2024", True)])
def test_who_left_after_their_entry_goes(heading: str, day: str, *, stays: bool) -> None:
    left = file(csv_text(["NPI", heading], [[PERSON["NPI"], day], ["9000000009", day]]), "deactivated.csv")
    table, report = load(file(nppes_text(2025, PERSON)), left)
    assert table["npi"].tolist() == ([PERSON["NPI"]] if stays else [])
    assert report.files[1].format == "NPPES, deactivated numbers"
    assert report.files[1].left_out == {"deactivated": 2}


def test_a_title_above_the_list_is_skipped() -> None:
    text = "NPPES Deactivated NPI Report\n\nNPI,NPPES Deactivation Date\n9000000001,01/03/2024\n"
    _, report = load(file(nppes_text(2025, PERSON)), file(text, "deactivated.csv"))
    assert report.left_out == {"deactivated": 2}


def test_names_of_organisations_are_counted_and_add_nobody() -> None:
    headings = ["NPI", "Provider Other Organization Name", "Provider Other Organization Name Type Code"]
    table, report = load(file(csv_text(headings, [["9000000001", "EXAMPLE CENTER", "3"]]), "othername.csv"))
    assert len(table) == 0
    assert report.left_out == {"another name of an organisation, not of a therapist": 1}
