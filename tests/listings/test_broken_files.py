"""Files that are broken on purpose: each gives a clear sentence or counted issues with line numbers, never silence."""

import io
import zipfile
from pathlib import Path

import pytest

from matcher.errors import ListingsError
from matcher.listings import ListingFile, read_listings
from matcher.listings.report import ISSUES_KEPT
from matcher.model import LoadReport
from tests.listings.tables import file, listings, load, load_text

HEAD = "listing_id,name,city,state,about\n"
GOOD = "d1,Ada Example,Boston,MA,Hello\n"


def where(report: LoadReport, code: str) -> list[int]:
    return [issue.row for issue in report.issues if issue.code == code]


def zipped() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("list.csv", HEAD + GOOD)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "“list.csv” is empty"),
        (b"  \r\n\t\r\n", "“list.csv” is empty"),
        (zipped(), "is a ZIP archive or an Excel workbook, not a CSV file. Unpack it"),
        (b"%PDF-1.7 and so on", "is a PDF"),
        (b"\n<!DOCTYPE html><html><body>Not found</body></html>", "is a web page"),
        (b"city,state\nBoston,MA\n", "no column for the therapist's name. Headings found: “city”, “state”."),
        (b"Q1,Q2\n1,2\n", "no column for the therapist's name. Headings found: “Q1”, “Q2”."),
        (b"just some words\nand some more\n", "no column for the therapist's name"),
        (bytes(range(256)) * 20, "no column for the therapist's name"),
    ],
    ids=["empty", "blank", "zip", "pdf", "web page", "no name", "unknown headings", "prose", "binary"],
)
def test_a_file_that_cannot_be_used_is_a_sentence(content: bytes, sentence: str) -> None:
    with pytest.raises(ListingsError, match=r"list\.csv") as error:
        load_text(content)
    assert sentence in str(error.value)


def test_a_missing_file_and_no_file_are_sentences(tmp_path: Path) -> None:
    with pytest.raises(ListingsError, match="could not be read: No such file"):
        load(ListingFile.at(tmp_path / "gone.csv"))
    with pytest.raises(ListingsError, match="Choose at least one"):
        read_listings([])
    with pytest.raises(ListingsError, match="Choose the file again"):
        load(ListingFile("nothing.csv"))


@pytest.mark.parametrize(
    ("row", "code", "kept"),
    [
        ("d2,Bo Example,Boston,MA,one,two\n", "row/too-many-cells", False),
        ("d2,Bo Example,Boston\n", "row/too-few-cells", True),
        ("the rest of a text\n", "row/broken-off", False),
        ('d2,"Bo Example,Boston,MA,text\n', "row/open-quote", True),
        ('d2,Bo Example,Boston,MA,"an open end\n', "row/open-quote", True),
        ('d2,"Bo, Example,Boston,MA,text, and more\n', "row/open-quote-unusable", False),
        ("d2,Bo\0 Example,Boston,MA,text\n", "row/nul", True),
        (f"d2,Bo Example,Boston,MA,{'x' * 140_000}\n", "row/too-long", False),
        (f"d2,Bo Example,Boston,MA,{'x' * 1_100_000}\n", "row/too-long", False),
        ("d2,,Boston,MA,text\n", "name/missing", False),
        ("d2,N/A,Boston,MA,text\n", "name/missing", False),
    ],
)
def test_a_damaged_row_is_counted_with_its_line_and_the_rows_around_it_stay(row: str, code: str, *, kept: bool) -> None:
    last = "d3,Cy Example,Salem,MA,Bye\n"
    table, report = load_text(HEAD + GOOD + row + last)
    assert where(report, code) == [3]
    assert report.issue_counts[code] == 1
    assert report.issues[0].set_aside is not kept
    assert table["name"].tolist() == ["Ada Example", *(["Bo Example"] if kept else []), "Cy Example"]
    assert table["row"].tolist() == [2, *([3] if kept else []), 4]
    assert report.rows_read == 3


def test_an_open_quote_does_not_swallow_the_rows_after_it() -> None:
    rows = [f'd{number},Name {number},Boston,MA,"text, {number}"\n' for number in range(500)]
    rows[100] = 'd100,"Name 100,Boston,MA,text\n'
    table, report = load_text(HEAD + "".join(rows))
    assert len(table) == 500
    assert where(report, "row/open-quote") == [102]


def test_an_open_quote_before_rows_without_quotes_is_known_by_the_rows_inside_it() -> None:
    head = "listing_id,name,city,state,phone,email,website,profession\n"
    rows = [f"d{number},Name {number},Boston,MA,,,,LMFT\n" for number in range(9)]
    rows[2] = 'd2,Name 2,Boston,MA,,,,"LMFT\n'
    rows[8] = 'd8,Name 8,Boston,MA,,,,LMFT"\n'
    table, report = load_text(head + "".join(rows))
    assert len(table) == 9
    assert where(report, "row/open-quote") == [4]


def test_a_file_of_open_quotes_is_read_in_time() -> None:
    # each line opens a quote whether the line before left one open or not: the worst case of looking ahead
    table, report = load_text("name,city,about\n" + ',"a","\n' * 20_000)
    assert len(table) == 0
    assert report.rows_read == 20_000


def test_mixed_encodings_are_mended_where_they_are_wrong() -> None:
    content = (
        HEAD.encode() + "d1,Zoë Example,Boston,MA,“yes”\n".encode() + "d2,José Example,Boston,MA,–\n".encode("cp1252")
    )
    table, report = load_text(content)
    assert table["name"].tolist() == ["Zoë Example", "José Example"]
    assert table["about"].tolist() == ["“yes”", "–"]
    assert report.files[0].encoding == "UTF-8 mixed with Windows-1252"
    assert where(report, "row/encoding") == [3]


def test_blank_rows_and_a_letterhead_are_skipped_and_said() -> None:
    table, report = load_text("Directory of therapists\n\n;;;\nName;City\nAda Example;Boston\n;\n\nBo Example;Salem\n")
    assert table["name"].tolist() == ["Ada Example", "Bo Example"]
    assert table["row"].tolist() == [5, 8]
    assert report.rows_read == 2
    notes = " ".join(report.files[0].notes)
    assert "Lines above the headings were skipped (2), the first: “Directory of therapists”." in notes
    assert "Blank rows were skipped: 2." in notes


def test_the_same_row_again_and_the_same_id_again_are_told_apart() -> None:
    table, report = load_text(HEAD + GOOD + GOOD + "d1,Bo Example,Boston,MA,Hello\n")
    assert table["listing_id"].tolist() == ["d1", "d1 (2)"]
    assert report.left_out == {"the same row again": 1}
    assert where(report, "listing_id/repeated") == [4]


def test_issues_are_all_counted_and_some_are_kept() -> None:
    rows = "".join(f"d{number},Name {number},Boston,Atlantis,x\n" for number in range(ISSUES_KEPT + 25))
    _, report = load_text(HEAD + rows)
    assert report.issue_counts == {"state/not-a-us-state": ISSUES_KEPT + 25}
    assert len(report.issues) == ISSUES_KEPT


def test_hostile_text_stays_text() -> None:
    cells = ["=cmd|' /C calc'!A0", "<script>alert(1)</script>", "![](https://example.com/x.png)", "javascript:alert(1)"]
    row = f'd1,"{cells[0]}","{cells[1]}",MA,"{cells[2]}",{cells[3]}\n'
    table, report = load_text(HEAD.strip() + ",website\n" + row)
    listing = listings(table)[0]
    assert [listing.name, listing.city, listing.about, listing.website] == [*cells[:3], ""]
    assert where(report, "website/refused") == [2]
    assert listing.as_written == '{"website": "javascript:alert(1)"}'


def test_directions_and_invisible_letters_are_taken_out_of_names() -> None:
    table, _ = load(file(HEAD + "d1,Ada\u202e Exa\u200bmple,Boston,MA,a\u202eb\n"))
    assert (listings(table)[0].name, listings(table)[0].about) == ("Ada Example", "ab")
