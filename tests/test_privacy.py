"""What must never leave the memory of a visit: the own therapist's name, and everything about the search."""

import functools
import gc
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from matcher.model import PersonQuery, Search
from matcher.people import PersonIndex, save_person_index
from matcher.pipeline import Directory, find_matches, find_person, find_place, shortlist_entries
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


@functools.cache
def small_directory() -> Directory:
    return directory_of({"name": "Ordinary Person"}, {"name": "Anna Other", "practice": "Harbor Counseling"})


HOSTILE = st.text(st.sampled_from("aZé-.,'&()\"/|:;@+ 0159\t\n\0\ud800ł🙂%\\{}"), max_size=60)


@given(name=HOSTILE, city=HOSTILE, phone=HOSTILE, email=HOSTILE)
def test_no_text_whatever_makes_an_error_that_could_carry_it(name: str, city: str, phone: str, email: str) -> None:
    query = PersonQuery(name=name, former_name=city, practice=phone, city=city, phone=phone, email=email, licence=name)
    find_person(small_directory(), query)


def remembered(part: str) -> Iterator[object]:
    """Containers anywhere in this process that hold a text with this part."""
    for each in gc.get_objects():
        if isinstance(each, dict):
            texts = [*each.keys(), *each.values()]
        elif isinstance(each, list | tuple | set | frozenset):
            texts = list(each)
        else:
            continue
        if any(isinstance(text, str) and part in text.lower() for text in texts):
            yield each


def test_nothing_of_a_question_stays_in_memory_that_another_visit_could_share() -> None:
    part = "roomxev"[::-1]  # put together here, so that this file itself does not hold it
    for name in (f"Zerlina {part}", f"z{part}", f"Dr. {part} in Salem", f"Zerlina née {part}"):
        query = PersonQuery(name=name, practice=f"{part} Counseling", city=part, email=f"z@{part}.example")
        find_person(small_directory(), query)
    del query, name
    gc.collect()
    assert not list(remembered(part))
    kept = [f"a list with {part}"]
    assert kept in list(remembered(part))


def test_an_index_that_was_asked_stores_nothing_of_the_question(tmp_path: Path) -> None:
    people: PersonIndex = small_directory().people
    find_person(small_directory(), SECRET)
    save_person_index(people, tmp_path)
    written = b"".join(path.read_bytes() for path in tmp_path.iterdir()).lower()
    assert b"ordinary" in written
    assert not [part for part in PARTS if part.encode() in written]


def test_a_visit_writes_the_name_nowhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    root = Path(__file__).resolve().parent.parent
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    with caplog.at_level(logging.DEBUG):
        app = AppTest.from_file(str(root / "app.py"), default_timeout=60).run()
        app.text_input(key="own_name").set_value(SECRET.name).run()
        app.text_input(key="own_practice").set_value(SECRET.practice).run()
        app.text_input(key="partner_phone").set_value(SECRET.phone).run()
    assert not app.exception
    said = capfd.readouterr()
    files = "".join(path.read_text("utf-8", "replace") for path in tmp_path.rglob("*") if path.is_file())
    everything = (said.out + said.err + caplog.text + files + str(dict(app.query_params))).lower()
    assert not [part for part in PARTS if part in everything]


def test_a_second_visit_sees_nothing_of_the_first() -> None:
    root = Path(__file__).resolve().parent.parent
    first = AppTest.from_file(str(root / "app.py"), default_timeout=60).run()
    first.text_input(key="own_name").set_value(SECRET.name).run()
    second = AppTest.from_file(str(root / "app.py"), default_timeout=60).run()
    assert second.text_input(key="own_name").value == ""
    assert "own therapist you named" not in " ".join(caption.value for caption in second.caption)
