"""A path is one file of listings, or the tables inside an archive, read there."""

import zipfile
from pathlib import Path

import pytest

from matcher.errors import ListingsError
from matcher.listings import ListingFile, read_listing_paths

CONTENT = b"name,city\nAda Example,Boston\n"


def archive(path: Path, *names: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name in names:
            packed.writestr(name, CONTENT)
    return path


def test_an_archive_is_the_tables_in_it(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.zip", "sub/two.csv", "one.CSV", "x_fileheader.csv", "endpoint_pfile.csv", "Readme.pdf")
    files = ListingFile.all_at(path)
    assert [(file.name, file.size) for file in files] == [("one.CSV", len(CONTENT)), ("two.csv", len(CONTENT))]
    with files[1].open() as stream:
        assert stream.read() == CONTENT
    table, report = read_listing_paths([path])
    assert table["name"].tolist() == ["Ada Example"] * 2
    assert [file.name for file in report.files] == ["one.CSV", "two.csv"]


def test_an_archive_without_tables_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ListingsError, match="is a ZIP archive or an Excel workbook"):
        read_listing_paths([archive(tmp_path / "book.xlsx", "xl/workbook.xml")])


def test_a_file_that_is_no_archive_is_itself(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_bytes(CONTENT)
    (file,) = ListingFile.all_at(tmp_path / "list.csv")
    assert (file.name, file.member, file.size) == ("list.csv", "", len(CONTENT))
    (gone,) = ListingFile.all_at(tmp_path / "gone.csv")
    assert gone.size == 0
