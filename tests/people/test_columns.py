"""Whole columns are folded as single texts are."""

import pandas as pd
import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from matcher.people.columns import address_keys, folded_columns, licence_keys, text_columns
from matcher.people.index import COLUMNS, licence_key
from matcher.people.keys import hash_of, hashes
from matcher.people.spelling import name_text

TEXTS = st.lists(st.text(st.sampled_from("aBz'`´’é&;.,-#()\t\n 09|ŁßÃ¶"), max_size=12), max_size=8)


@given(TEXTS)
def test_names_are_folded_as_one_by_one(names: list[str]) -> None:
    folded = folded_columns(text_columns(pd.DataFrame({"name": names}, dtype=str), COLUMNS))
    assert folded["name"].to_pylist() == [name_text(name) for name in names]


@given(TEXTS)
def test_hashes_are_the_same_one_by_one(texts: list[str]) -> None:
    whole = pa.array(["left out", *texts], pa.string()).slice(1)
    assert hashes(whole).tolist() == [hash_of(text) for text in texts]
    assert [number == 0 for number in hashes(whole).tolist()] == [text == "" for text in texts]


def test_texts_of_more_than_one_block_keep_their_own_numbers() -> None:
    texts = [f"text {number}" for number in range(70_000)]
    numbers = hashes(pa.array(texts))
    assert len(set(numbers.tolist())) == len(texts)
    assert numbers[69_999] == hash_of("text 69999")


def test_an_address_leaves_the_suite_out_and_needs_a_number() -> None:
    streets = ["12 Main St, Suite 4", "12 main st #9", "12 MAIN ST", "Main Street", "Suite 12", "", "12"]
    table = text_columns(pd.DataFrame({"address": streets, "city": "Salem", "state": "OR"}), COLUMNS)
    assert address_keys(table).to_pylist() == ["12 main st in salem or"] * 3 + [""] * 4


def test_a_licence_counts_with_its_state_only() -> None:
    numbers, states = ["L-12 34", "L1234", "L1234", ""], ["OR", " or ", "", "OR"]
    table = text_columns(pd.DataFrame({"licence_number": numbers, "licence_state": states}), COLUMNS)
    assert licence_keys(table).to_pylist() == ["or l1234", "or l1234", "", ""]
    assert licence_key("OR|L-1234") == "or l1234"
