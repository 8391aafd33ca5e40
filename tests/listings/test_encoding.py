"""Whatever a file was saved with, the same text comes out."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.listings.encoding import find_encoding, mend
from tests.listings.tables import load_text

TEXT = "name,city,about\nZoë Exámple,Boston,„first“ – it’s 100 €\nJosé Example,Salem,naïve\n"


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (TEXT.encode(), "UTF-8"),
        (TEXT.encode("utf-8-sig"), "UTF-8"),
        (TEXT.encode("utf-16"), "UTF-16-LE"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "UTF-16-BE"),
        (TEXT.encode("utf-16-le"), "UTF-16-LE"),
        (TEXT.encode("utf-16-be"), "UTF-16-BE"),
        (TEXT.encode("utf-32"), "UTF-32-LE"),
        (TEXT.encode("cp1252"), "Windows-1252"),
        (TEXT.replace("\n", "\r").encode(), "UTF-8"),
        (TEXT.replace("\n", "\r\n").encode("cp1252"), "Windows-1252"),
    ],
)
def test_one_text_in_many_encodings(content: bytes, encoding: str) -> None:
    table, report = load_text(content)
    assert table["name"].tolist() == ["Zoë Exámple", "José Example"]
    assert table["about"].tolist() == ["„first“ – it’s 100 €", "naïve"]
    assert table["row"].tolist() == [2, 3]
    assert report.files[0].encoding == encoding


@pytest.mark.parametrize(
    ("head", "encoding", "mark"),
    [
        (b"", "utf-8", 0),
        (b"n\0a\0m\0", "utf-16-le", 0),
        (b"name,city\0,about\n", "utf-8", 0),
        (b"\xef\xbb\xbfname", "utf-8", 3),
    ],
)
def test_a_few_nuls_are_damage_and_many_are_an_encoding(head: bytes, encoding: str, mark: int) -> None:
    assert find_encoding(head) == (encoding, mark)


@given(st.text(st.characters(codec="cp1252", exclude_categories=["Cc"])))
def test_single_bytes_of_windows_are_mended_and_counted(text: str) -> None:
    line = text.encode("cp1252").decode("utf-8", errors="surrogateescape")
    mended, bad = mend(line)
    if bad == sum(not char.isascii() for char in text):
        assert mended == text
    assert mend(mended) == (mended, 0)


def test_a_truncated_file_of_two_byte_letters_loses_only_its_last_letter() -> None:
    table, _ = load_text(TEXT.encode("utf-16")[:-3])
    assert len(table) == 2
