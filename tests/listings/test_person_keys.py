"""Comparing only rows that may be one person finds the same people as comparing all."""

from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.listings.cleaned import Value
from matcher.listings.duplicates import PERSON_COLUMNS, person_numbers
from matcher.listings.person_keys import number_rows, person_keys

FEW: dict[str, list[str]] = {
    "npi": ["", "", "9000000001", "9000000002"],
    "name": ["Ada Example", "Dr. Ada B. Example, PhD", "EXAMPLE, ADA", "Bo Other", "Zoë Lee", "Zoe Lee", "Cher", ""],
    "other_names": ["", "", "Ada Example", "Ada Married; Bo Other"],
    "licence_number": ["", "LMFT 123", "lmft123; 77A88", "00", "77a-88"],
    "licence_state": ["", "CA", "CA; NV"],
    "email": ["", "a@example.com", "A@example.com"],
    "phone": ["", "(617) 555-0123", "(617) 555-0123 ext. 4"],
    "address": ["", "1 Elm St.", "1 ELM ST", "2 Oak Rd"],
    "city": ["", "Salem", "SALEM", "Bangor"],
    "state": ["", "MA"],
    "practice": ["", "Elm Therapy", "ELM THERAPY"],
    "postal_code": ["", "02138"],
}
people = st.fixed_dictionaries({name: st.sampled_from(texts) for name, texts in FEW.items()})


def columns_of(rows: list[dict[str, str]]) -> dict[str, list[Value]]:
    return {name: [row[name] for row in rows] for name in PERSON_COLUMNS}


@settings(deadline=None)
@given(st.lists(people, max_size=14), st.integers(1, 5))
def test_rows_that_may_be_one_person_are_all_that_need_comparing(rows: list[dict[str, str]], size: int) -> None:
    batches = [person_keys(columns_of(rows[at : at + size])) for at in range(0, len(rows), size)]
    found = number_rows(batches, lambda positions: columns_of([rows[at] for at in positions.tolist()]))
    assert found.tolist() == person_numbers(columns_of(rows)).tolist()


def test_people_who_share_nothing_are_not_even_looked_at() -> None:
    rows = [dict.fromkeys(PERSON_COLUMNS, "") | {"name": f"Ada {name}ton", "phone": "x"} for name in "abcdef"]
    looked_at: list[object] = []

    def texts(positions: object) -> dict[str, list[Value]]:
        looked_at.append(positions)
        return columns_of(rows)

    assert number_rows([person_keys(columns_of(rows))], texts).tolist() == list(range(6))
    assert looked_at == []
