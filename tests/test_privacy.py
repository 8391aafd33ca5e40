"""What must never leave the memory of a visit: the own therapist's name, and everything about the search."""

import logging

import pytest

from matcher.model import PersonQuery, Search
from matcher.pipeline import find_matches, find_place, shortlist_entries
from matcher.shortlist import write_shortlist, write_working_list
from tests.factory import directory_of

SECRET = PersonQuery(
    name="Zerlina Quastenburg",
    former_name="Zerlina Oddworth",
    practice="Hidden Harbour",
    city="Nowhereville",
    phone="(415) 555-0187",
    email="zq@example.com",
)
PARTS = ["zerlina", "quastenburg", "oddworth", "hidden harbour", "nowhereville", "555-0187", "zq@example"]


def test_the_name_is_in_no_repr() -> None:
    text = repr(SECRET) + str(SECRET) + repr(Search(own_therapists=(SECRET,))) + f"{SECRET!s}"
    assert not [part for part in PARTS if part in text.lower()]


def test_the_name_and_the_search_are_in_no_file_and_no_log(caplog: pytest.LogCaptureFixture) -> None:
    directory = directory_of({"name": "Zerlina Quastenburg"}, {"name": "Ordinary Person"})
    search = Search(place=find_place("94103"), balance=0.85, own_therapists=(SECRET,))
    with caplog.at_level(logging.DEBUG):
        ranking = find_matches(directory, search)
    entries = shortlist_entries(ranking.matches)
    files = write_shortlist(entries) + write_working_list(entries, {})
    everything = (files.decode("utf-8-sig", "replace") + caplog.text).lower()
    assert "ordinary person" in everything
    assert not [part for part in [*PARTS, "94103", "0.85"] if part in everything]
    shortlist = write_shortlist(entries).decode("utf-8-sig").lower()
    assert not [word for word in ("score", "rank", "fit ", "distance", "balance", "radius") if word in shortlist]


def test_errors_do_not_repeat_the_name() -> None:
    directory = directory_of({"name": "Ordinary Person"})
    odd = PersonQuery(name="\ud800\0" + "Zerlina Quastenburg " * 2000, phone="x" * 5000)
    try:
        ranking = find_matches(directory, Search(own_therapists=(odd,)))
    except Exception as error:  # noqa: BLE001 - whatever comes must not carry the name
        said = str(error) + repr(error)
    else:
        said = repr(ranking)
    assert "zerlina" not in said.lower()
