"""A stored person index: the same answers, no pickle, and a clear sentence when it cannot be used."""

from pathlib import Path

import numpy as np
import pytest

from matcher.errors import ListingsError
from matcher.model import PersonQuery
from matcher.people import PersonIndex, find_person, open_person_index, same_practice, save_person_index
from tests.people.directories import background, index_of, listing
from tests.people.test_own_therapist import read_cases

QUERIES = [
    PersonQuery(name="Peggy Klein", city="Salem"),
    PersonQuery(name="margret kline salem oregon"),
    PersonQuery(phone="503 555 0142"),
    PersonQuery(practice="Lakeside Counseling", city="Salem"),
    PersonQuery(email="m.klein@example.com"),
    PersonQuery(licence="L-1234"),
    PersonQuery(name="Maria Quill"),
    PersonQuery(),
]


def directory() -> PersonIndex:
    own = listing(
        name="KLEIN, MARGARET A",
        practice="Lakeside Counseling, LLC",
        address="1 Front St, Suite 4",
        city="Salem",
        state="OR",
        phone="503-555-0142",
        email="m.klein@example.com",
        npi="9000000001",
        licence_number="L 1234",
        licence_state="OR",
    )
    beside = listing(name="Ann Oakes", practice="Elsewhere", address="1 Front Street #9", city="Salem", state="OR")
    stated = (dict(case, **{name[2:]: value for name, value in case.items()}) for case in read_cases())
    return index_of([own, beside, *background(), *stated])


def test_the_opened_index_answers_as_the_saved_one(tmp_path: Path) -> None:
    built = directory()
    save_person_index(built, tmp_path / "people")
    opened = open_person_index(tmp_path / "people")
    assert len(opened) == len(built)
    for query in QUERIES:
        assert find_person(opened, query) == find_person(built, query)
    assert same_practice(opened, [0]) == same_practice(built, [0]) != {}


def test_an_opened_index_reads_from_the_file_and_cannot_be_changed(tmp_path: Path) -> None:
    save_person_index(directory(), tmp_path)
    opened = open_person_index(tmp_path)
    assert isinstance(opened.names.rows.base, np.memmap)
    assert not opened.names.rows.flags.writeable


def test_nothing_is_pickled_and_a_directory_without_listings_is_kept(tmp_path: Path) -> None:
    save_person_index(index_of([]), tmp_path)
    assert {path.suffix for path in tmp_path.iterdir()} == {".npy", ".arrow", ".json"}
    opened = open_person_index(tmp_path)
    assert [find_person(opened, query) for query in QUERIES] == [[]] * len(QUERIES)


def test_saving_again_replaces_what_was_there(tmp_path: Path) -> None:
    save_person_index(directory(), tmp_path)
    save_person_index(index_of(background()), tmp_path)
    assert len(open_person_index(tmp_path)) == len(background())


@pytest.mark.parametrize("harm", ["no folder", "no label", "another version", "a missing part", "a cut part"])
def test_what_cannot_be_used_is_said_plainly(tmp_path: Path, harm: str) -> None:
    folder = tmp_path / "people"
    if harm != "no folder":
        save_person_index(index_of(background()), folder)
    if harm == "no label":
        (folder / "people.json").unlink()
    if harm == "another version":
        (folder / "people.json").write_text('{"format": 0, "listings": 4}')
    if harm == "a missing part":
        (folder / "table.arrow").unlink()
    if harm == "a cut part":
        (folder / "names.rows.npy").write_bytes(b"\x93NUMPY")
    with pytest.raises(ListingsError, match="Build the directory again"):
        open_person_index(folder)
