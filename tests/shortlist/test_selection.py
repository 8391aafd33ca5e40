"""The searcher's selection."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.shortlist import add, move_down, move_up, remove

ids = st.lists(st.sampled_from("abcdef"), unique=True).map(tuple)
one = st.sampled_from("abcdefg")


@pytest.mark.parametrize(
    ("act", "listing_id", "after"),
    [
        (add, "d", ("a", "b", "c", "d")),
        (add, "b", ("a", "b", "c")),
        (remove, "b", ("a", "c")),
        (remove, "z", ("a", "b", "c")),
        (move_up, "b", ("b", "a", "c")),
        (move_up, "a", ("a", "b", "c")),
        (move_up, "z", ("a", "b", "c")),
        (move_down, "b", ("a", "c", "b")),
        (move_down, "c", ("a", "b", "c")),
    ],
)
def test_each_act_does_what_it_says(act: object, listing_id: str, after: tuple[str, ...]) -> None:
    assert callable(act)
    assert act(("a", "b", "c"), listing_id) == after


@given(ids, one, st.sampled_from([add, move_up, move_down]))
def test_nobody_is_lost_or_doubled(selected: tuple[str, ...], listing_id: str, act: object) -> None:
    assert callable(act)
    after = act(selected, listing_id)
    assert len(set(after)) == len(after)
    assert set(selected) <= set(after) <= {*selected, listing_id}


@given(ids, one)
def test_down_takes_back_up_unless_it_was_first(selected: tuple[str, ...], listing_id: str) -> None:
    if selected[:1] != (listing_id,):
        assert move_down(move_up(selected, listing_id), listing_id) == selected


@given(ids, one)
def test_remove_takes_back_add(selected: tuple[str, ...], listing_id: str) -> None:
    if listing_id not in selected:
        assert remove(add(selected, listing_id), listing_id) == selected
