"""The fast search equals the slow definition, on any directory and any search."""

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.model import Answer, CallKind, CouplesFocus, Criterion, Issue, Need, Place, Search, Seeking
from matcher.ranking import SearchColumns, build_index, rank
from tests.ranking.comparison import assert_equals_the_slow_search

# A coarse grid, so that equal distances, equal scores and rows exactly on the radius are common.
LATITUDES = st.sampled_from([-90.0, -45.0, 0.0, 40.0, 40.1, 40.2, 41.0, 60.0, 89.9, 90.0])
LONGITUDES = st.sampled_from([-180.0, -179.9, -74.0, -73.9, 0.0, 10.0, 179.9, 180.0])
SCORES = st.sampled_from([0, 25, 60, 100])


@st.composite
def columns(draw: st.DrawFn) -> SearchColumns:
    count = draw(st.integers(0, 40))

    def many(values: st.SearchStrategy[int] | st.SearchStrategy[float] | st.SearchStrategy[bool]) -> Sequence[float]:
        return draw(st.lists(values, min_size=count, max_size=count))

    answers = {c: np.array(many(st.sampled_from([int(a) for a in Answer])), dtype=np.int8) for c in Criterion}
    lat = np.array(many(st.one_of(LATITUDES, st.just(math.nan))), dtype=np.float64)
    fee = st.sampled_from([math.nan, 90.0, 150.0, 200.0])
    stated = np.array(many(st.booleans()), dtype=np.bool_)
    return SearchColumns(
        answers=answers,
        couples_focus=np.array(many(st.sampled_from([int(g) for g in CouplesFocus])), dtype=np.int8),
        call_kind=np.array(many(st.sampled_from([int(k) for k in CallKind])), dtype=np.int8),
        issues=np.array(many(st.integers(0, 7)), dtype=np.uint32),
        top_issues=np.array(many(st.integers(0, 7)), dtype=np.uint32),
        latitude=lat,
        longitude=np.array(many(LONGITUDES), dtype=np.float64),
        video=np.array(many(st.booleans()), dtype=np.bool_),
        licensed=np.array(many(st.integers(0, 3)), dtype=np.uint64),
        fee_individual_usd=np.array(many(fee), dtype=np.float64),
        fee_couples_usd=np.array(many(fee), dtype=np.float64),
        months_since_update=np.array(many(st.sampled_from([math.nan, 3.0, 12.0, 20.0, 50.0])), dtype=np.float64),
        years_stated=stated,
        years_register_only=stated & np.array(many(st.booleans()), dtype=np.bool_),
        years_conflict=stated & np.array(many(st.booleans()), dtype=np.bool_),
        person=np.array(many(st.integers(0, max(count - 5, 0))), dtype=np.int32),
        tie_rank=np.array(draw(st.permutations(range(count))), dtype=np.int32),
    )


@st.composite
def searches(draw: st.DrawFn) -> Search:
    placed = draw(st.booleans())
    return Search(
        place=Place("here", draw(LATITUDES), draw(LONGITUDES), "CA") if placed else None,
        radius_km=draw(st.sampled_from([None, 0.0, 5.0, 11.2, 40.0, 400.0, 30_000.0])),
        seeking=draw(st.sampled_from(Seeking)),
        issue=draw(st.sampled_from([None, *list(Issue)[:3]])),
        needs=draw(st.dictionaries(st.sampled_from(Criterion), st.sampled_from(Need))),
        accept_video=draw(st.booleans()),
        max_fee_usd=draw(st.sampled_from([None, 100.0, 150.0])),
        balance=draw(st.sampled_from([0.0, 0.3, 0.5, 1.0])),
        limit=draw(st.sampled_from([1, 3, 50])),
    )


@settings(max_examples=400, deadline=None)
@given(columns(), searches(), st.sets(st.integers(0, 39), max_size=4), st.sampled_from([None, 0, 1]))
def test_the_fast_search_equals_the_slow_definition(
    c: SearchColumns, search: Search, out: set[int], state_bit: int | None
) -> None:
    out = {position for position in out if position < len(c.person)}
    assert_equals_the_slow_search(c, build_index(c), search, out, state_bit)


@settings(max_examples=200, deadline=None)
@given(columns(), searches())
def test_the_funnel_adds_up(c: SearchColumns, search: Search) -> None:
    found = rank(build_index(c), search, np.array([], dtype=np.int64), 0)
    left = found.funnel[0].left
    assert left == len(c.person)
    for step in found.funnel[1:]:
        assert step.removed >= 0
        left -= step.removed
        assert step.left == left
    assert found.total <= left


def test_more_than_a_screenful_is_still_exact() -> None:
    """Past the size where the search chooses before it sorts, ties on one spot are settled by the tie rank."""
    count = 9_000
    c = SearchColumns(
        answers={criterion: np.ones(count, dtype=np.int8) for criterion in Criterion},
        couples_focus=np.full(count, 2, dtype=np.int8),
        call_kind=np.full(count, 4, dtype=np.int8),
        issues=np.zeros(count, dtype=np.uint32),
        top_issues=np.zeros(count, dtype=np.uint32),
        latitude=np.full(count, 40.0),
        longitude=np.full(count, -74.0),
        video=np.zeros(count, dtype=np.bool_),
        licensed=np.zeros(count, dtype=np.uint64),
        fee_individual_usd=np.full(count, np.nan),
        fee_couples_usd=np.full(count, np.nan),
        months_since_update=np.full(count, np.nan),
        years_stated=np.ones(count, dtype=np.bool_),
        years_register_only=np.zeros(count, dtype=np.bool_),
        years_conflict=np.zeros(count, dtype=np.bool_),
        person=(np.arange(count) // 3).astype(np.int32),
        tie_rank=np.arange(count, dtype=np.int32)[::-1].copy(),
    )
    search = Search(place=Place("here", 40.0, -74.0))
    found = rank(build_index(c), search, np.array([count - 1], dtype=np.int64))
    assert [row.position for row in found.rows] == [count - 2, *range(count - 4, count - 4 - 3 * 49, -3)]
    assert found.total == count // 3
    assert rank(build_index(c), replace(search, radius_km=0.0), np.array([], dtype=np.int64)).total == count // 3
