"""Who is one person: on a shared number or a name with something beside it, never on a name alone."""

from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.listings.cleaned import Value
from matcher.listings.duplicates import name_keys, person_numbers
from matcher.model import Listing

ADA = {"name": "Ada Example"}


def numbers(*people: dict[str, str]) -> list[int]:
    rows = [asdict(Listing("", "")) | person for person in people]
    columns: dict[str, list[Value]] = {column: [row[column] for row in rows] for column in rows[0]}
    return [int(number) for number in person_numbers(columns)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"name": "Ada Example", "npi": "9000000001"}, {"name": "Ada Married", "npi": "9000000001"}),
        (
            ADA | {"licence_number": "LMFT 123", "licence_state": "CA"},
            ADA | {"licence_number": "lmft123", "licence_state": "CA; NV"},
        ),
        (ADA | {"phone": "(617) 555-0123"}, {"name": "Dr. Ada B. Example, PhD", "phone": "(617) 555-0123 ext. 4"}),
        (ADA | {"phone": "(617) 555-0123"}, {"name": "EXAMPLE, ADA", "phone": "(617) 555-0123"}),
        (ADA | {"email": "ada@example.com"}, {"name": "Ada Example LMFT", "email": "Ada@example.com"}),
        (ADA | {"address": "1 Elm St.", "postal_code": "02138"}, ADA | {"address": "1 ELM ST", "postal_code": "02138"}),
        (ADA | {"practice": "Elm Therapy", "city": "Salem"}, ADA | {"practice": "ELM THERAPY", "city": "Salem"}),
        (
            {"name": "Ada Married", "other_names": "Ada Example", "phone": "(617) 555-0123"},
            ADA | {"phone": "(617) 555-0123"},
        ),
    ],
)
def test_one_person(one: dict[str, str], other: dict[str, str]) -> None:
    assert numbers(one, other) == [0, 0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (ADA, ADA),
        (ADA | {"city": "Salem"}, ADA | {"city": "Salem"}),
        (ADA | {"phone": "(617) 555-0123"}, {"name": "Bo Other", "phone": "(617) 555-0123"}),
        (
            ADA | {"npi": "9000000001", "phone": "(617) 555-0123"},
            ADA | {"npi": "9000000002", "phone": "(617) 555-0123"},
        ),
        (
            ADA | {"licence_number": "123", "licence_state": "CA"},
            ADA | {"licence_number": "123", "licence_state": "NY"},
        ),
        (ADA | {"licence_number": "00", "licence_state": "CA"}, ADA | {"licence_number": "00", "licence_state": "CA"}),
        ({"name": "Example", "phone": "(617) 555-0123"}, {"name": "Example", "phone": "(617) 555-0123"}),
        (ADA | {"address": "1 Elm St", "city": "Salem"}, ADA | {"address": "1 Elm St", "city": "Boston"}),
    ],
)
def test_two_people(one: dict[str, str], other: dict[str, str]) -> None:
    assert numbers(one, other) == [0, 1]


def test_three_listings_are_one_person_through_the_one_in_the_middle() -> None:
    middle = ADA | {"phone": "(617) 555-0123", "email": "ada@example.com"}
    assert numbers(ADA | {"phone": "(617) 555-0123"}, {"name": "Bo"}, middle, ADA | {"email": "ada@example.com"}) == [
        0,
        1,
        0,
        0,
    ]


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Dr. Zoë A. Lee, PhD, LMFT", "zoe lee"),
        ("LEE, ZOE A", "zoe lee"),
        ("Zoe Lee LMFT", "zoe lee"),
        ("Jia Ma", "jia ma"),
        ("MA, JIA", "jia ma"),
        ("Jia Ma, MA", "jia ma"),
        ("Zoe Lee Ph.D.", "zoe lee"),
        ("Lee, PhD", ""),
        ("Lee", ""),
        ("", ""),
    ],
)
def test_names_without_titles(name: str, key: str) -> None:
    assert name_keys(name) == frozenset([key] if key else [])


_rows = st.lists(
    st.fixed_dictionaries(
        {
            "listing_id": st.uuids().map(str),
            "name": st.sampled_from(["Ada Example", "Example, Ada", "Bo Other", "Ada"]),
            "npi": st.sampled_from(["", "9000000001", "9000000002"]),
            "phone": st.sampled_from(["", "(617) 555-0123", "(617) 555-0124"]),
            "email": st.sampled_from(["", "ada@example.com"]),
        }
    ),
    max_size=8,
)


def groups(people: list[dict[str, str]]) -> set[frozenset[str]]:
    found: dict[int, set[str]] = {}
    for person, number in zip(people, numbers(*people) if people else [], strict=True):
        found.setdefault(number, set()).add(person["listing_id"])
    return {frozenset(ids) for ids in found.values()}


@given(_rows, st.randoms())
def test_the_order_of_rows_does_not_matter_and_no_person_has_two_npis(
    rows: list[dict[str, str]], chance: st.DataObject
) -> None:
    shuffled = rows.copy()
    chance.shuffle(shuffled)  # type: ignore[attr-defined]  # a random.Random
    by_id = {row["listing_id"]: row for row in rows}
    sizes = [sorted(map(len, groups(order))) for order in (rows, shuffled)]
    assert sizes[0] == sizes[1]
    for ids in groups(rows):
        assert len({by_id[one]["npi"] for one in ids} - {""}) <= 1
