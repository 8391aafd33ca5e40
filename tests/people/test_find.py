"""What holds for every question: the order of rows changes nothing, hostile listings harm nothing, crowds are small."""

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.model import Judgement, PersonQuery
from matcher.people import find_person
from tests.people.directories import background, index_of, listing
from tests.people.test_own_therapist import read_cases

ASKED = ("name", "practice", "city", "state", "phone", "email")


def listed_cases() -> list[dict[str, str]]:
    return [listing(**{name[2:]: value for name, value in case.items() if name[:2] == "l_"}) for case in read_cases()]


def found(rows: Sequence[dict[str, str]], query: PersonQuery) -> dict[str, Judgement]:
    return {rows[match.position]["name"]: match.judgement for match in find_person(index_of(rows), query)}


def test_the_order_of_the_rows_changes_nothing() -> None:
    rows = [*listed_cases(), *background()]
    queries = [PersonQuery(**{name: case[name] for name in ASKED}) for case in read_cases()[::7]]
    answers = []
    for seed in (None, 1, 2):
        order = np.arange(len(rows)) if seed is None else np.random.default_rng(seed).permutation(len(rows))
        index = index_of([rows[at] for at in order.tolist()])
        told = [
            [(rows[order[m.position]], m.judgement, m.reason) for m in find_person(index, each)] for each in queries
        ]
        answers.append([sorted(map(str, each)) for each in told])
    assert answers[0] == answers[1] == answers[2]


HOSTILE = st.text(st.sampled_from("aZé-.,'&()\"/|:;@+ 05\t\n\0ł🙂%\\"), max_size=30)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(HOSTILE, HOSTILE, HOSTILE, HOSTILE), max_size=5), HOSTILE)
def test_no_listing_whatever_stops_a_question(listings: list[tuple[str, str, str, str]], typed: str) -> None:
    rows = [listing(name=n, other_names=o, practice=p, city="Salem", state=s) for n, o, p, s in listings]
    index = index_of(rows)
    for query in (PersonQuery(name=typed, city="Salem"), PersonQuery(practice=typed), PersonQuery(name="Peggy Klein")):
        assert all(0 <= match.position < len(rows) and match.reason for match in find_person(index, query))


def test_a_crowd_of_namesakes_is_asked_about_in_part_the_same_part_in_every_order() -> None:
    rows = [
        listing(name="Mary Smith", city=f"Town {number}", state="OR", phone=f"503-555-{number:04d}")
        for number in range(400)
    ]
    query = PersonQuery(name="Mary Smith")
    straight = [rows[match.position]["phone"] for match in find_person(index_of(rows), query)]
    rows.reverse()
    assert straight == [rows[match.position]["phone"] for match in find_person(index_of(rows), query)]
    assert 0 < len(straight) <= 40


@pytest.mark.parametrize("given_name", ["Peter", "Paula", "Mary"])
def test_a_relative_at_the_same_desk_stays(given_name: str) -> None:
    desk = {"practice": "Beacon Therapy", "city": "Salem", "state": "OR", "phone": "503-555-0142"}
    rows = [*background(), listing(name="Robert Quandt", **desk), listing(name=f"{given_name} Quandt", **desk)]
    answers = found(rows, PersonQuery(name="Robert Quandt", city="Salem"))
    assert answers == {"Robert Quandt": Judgement.SAME}


def test_a_person_is_followed_to_a_listing_under_another_name_by_the_number_alone() -> None:
    rows = [
        *background(),
        listing(name="HOLLIS, DIANE", city="SALEM", state="OR", npi="9000000001", gender="F"),
        listing(name="MARLOW, DIANE", city="BOSTON", state="MA", npi="9000000001", gender="F"),
        listing(name="MARLOW, DIANE", city="BOSTON", state="MA", npi="9000000002", gender="F"),
    ]
    index = index_of(rows)
    matches = find_person(index, PersonQuery("Diane Hollis", city="Salem"))
    answers = {rows[match.position]["npi"] + rows[match.position]["city"] for match in matches}
    assert answers == {"9000000001SALEM", "9000000001BOSTON"}


def test_namesakes_elsewhere_are_nobodys_question_once_the_person_is_found() -> None:
    rows = [
        *background(),
        listing(name="Margaret Klein", city="Salem", state="OR"),
        listing(name="Margaret Klein", city="Portland", state="OR"),
    ]
    at_home = find_person(index_of(rows), PersonQuery("Margaret Klein", city="Salem"))
    assert [rows[match.position]["city"] for match in at_home] == ["Salem"]
    rows = [row for row in rows if row["city"] != "Salem"]
    away = find_person(index_of(rows), PersonQuery("Margaret Klein", city="Portland"))
    assert [match.judgement for match in away] == [Judgement.SAME]


def test_a_short_form_beside_the_very_name_is_asked_about_unless_something_ties_the_two() -> None:
    here = {"city": "Salem", "state": "OR"}
    very = listing(name="Robert Quandt", phone="503-555-0142", **here)
    for phone, expected in (("503-555-0142", Judgement.SAME), ("503-555-0199", Judgement.UNSURE)):
        rows = [*background(), very, listing(name="Bob Quandt", phone=phone, **here)]
        assert found(rows, PersonQuery("Robert Quandt", city="Salem"))["Bob Quandt"] is expected


def test_a_wider_look_asks_about_three_people_at_most_and_is_never_sure() -> None:
    here = {"city": "Salem", "state": "OR"}
    rows = [
        *background(),
        *(listing(name=f"Lori {name}", **here) for name in ("Boodrow", "Boudrod", "Bowdry", "Badry")),
    ]
    answers = find_person(index_of(rows), PersonQuery("Lori Boudreauxx", city="Salem"))
    assert len({rows[match.position]["name"] for match in answers}) <= 3
    assert {match.judgement for match in answers} <= {Judgement.UNSURE}
    assert answers
