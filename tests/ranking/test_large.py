"""Directories of many blocks: the same answers as the slow definition, in whatever order the rows come."""

from dataclasses import fields, replace
from pathlib import Path
from random import Random

import numpy as np
import pytest

from matcher.model import Criterion, Issue, Need, Place, Search, Seeking
from matcher.ranking import (
    SearchColumns,
    SearchIndex,
    build_index,
    lists,
    open_search_index,
    rank,
    rings,
    save_search_index,
)
from matcher.ranking.index import BLOCK
from tests.ranking.comparison import assert_equals_the_slow_search
from tests.ranking.directories import TOWNS, random_columns

COUNT = 12 * BLOCK + 7
NOBODY = np.array([], dtype=np.int64)


@pytest.fixture(scope="module")
def columns() -> SearchColumns:
    return random_columns(COUNT, seed=11)


@pytest.fixture(scope="module")
def index(columns: SearchColumns) -> SearchIndex:
    return build_index(columns)


def random_search(seed: int) -> Search:
    """Any search around one of the towns; most ways of asking come up within a few dozen."""
    random = Random(seed)  # noqa: S311 - nothing secret is drawn
    town = random.choice(TOWNS.tolist())
    lat, lon = random.gauss(town[0], 0.05), random.gauss(town[1], 0.05)
    place = Place("here", min(max(lat, -90), 90), min(max(lon, -180), 180), "CA")
    return Search(
        place=place if random.random() < 0.8 else None,
        radius_km=random.choice([None, 0.0, 3.0, 15.0, 40.0, 160.0, 21_000.0]),
        seeking=random.choice(list(Seeking)),
        issue=random.choice([None, *list(Issue)[:3]]),
        needs={criterion: random.choices(list(Need), [0.15, 0.5, 0.35])[0] for criterion in Criterion},
        accept_video=random.random() < 0.5,
        max_fee_usd=random.choice([None, None, 100.0, 150.0]),
        balance=random.choice([0.0, 0.2, 0.5, 0.8, 1.0]),
        limit=random.choice([1, 5, 50]),
    )


@pytest.mark.parametrize("seed", range(60))
def test_many_blocks_give_the_answers_of_the_slow_definition(
    columns: SearchColumns, index: SearchIndex, seed: int
) -> None:
    out = Random(seed).sample(range(COUNT), 6) if seed % 2 else []  # noqa: S311 - as above
    assert_equals_the_slow_search(columns, index, random_search(seed), out, [None, 0, 1, 51][seed % 4])


@pytest.mark.parametrize("seed", range(60, 120))
def test_every_way_through_a_big_directory_is_exact(
    columns: SearchColumns, index: SearchIndex, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the sizes at which another way is taken made small, each of them is gone here too."""
    monkeypatch.setattr(rings, "_FIRST", 2)
    monkeypatch.setattr(rings, "_SECOND", 5)
    monkeypatch.setattr(rings, "_FEW", 12)
    monkeypatch.setattr(lists, "_SHORT_LIST", 10)
    out = Random(seed).sample(range(COUNT), 6) if seed % 2 else []  # noqa: S311 - as above
    assert_equals_the_slow_search(columns, index, random_search(seed), out, [None, 0, 1, 51][seed % 4])


@pytest.mark.parametrize("seed", range(6))
def test_what_hardly_anybody_meets_is_found_wherever_it_is(seed: int) -> None:
    """All criteria must be met and nobody near does: the few are looked up by what they answer."""
    columns = random_columns(COUNT, seed=seed + 100)
    search = replace(random_search(seed), needs=dict.fromkeys(Criterion, Need.MUST), radius_km=None)
    assert_equals_the_slow_search(columns, build_index(columns), search)


@pytest.mark.parametrize("seed", range(4))
def test_everybody_with_several_listings_is_still_exact(seed: int) -> None:
    """Four listings a person on average: far more rows than people are needed to fill a list."""
    columns = random_columns(COUNT, seed=seed, persons=0.25)
    assert_equals_the_slow_search(columns, build_index(columns), random_search(seed), [1, 2, 3], 1)


def test_what_is_remembered_is_what_would_be_found(columns: SearchColumns) -> None:
    """Two places, radii and balances in turn, with and without somebody to keep out: every answer as on a new index."""
    index = build_index(columns)
    for seed in range(24):
        wishes = random_search(seed // 4)
        moved = replace(wishes, place=random_search(seed).place, balance=random_search(seed).balance)
        out = np.array([seed] if seed % 3 == 0 else [], dtype=np.int64)
        assert rank(index, moved, out, 1) == rank(build_index(columns), moved, out, 1)


def test_nobodys_own_therapist_is_remembered(columns: SearchColumns) -> None:
    index = build_index(columns)
    rank(index, replace(random_search(0), place=Place("here", 40.7, -74.0)), np.arange(5), None)
    assert index.unplaced_answers == {}


def test_the_order_of_rows_changes_nothing(columns: SearchColumns, index: SearchIndex) -> None:
    order = np.random.default_rng(5).permutation(COUNT)
    moved = {field.name: getattr(columns, field.name) for field in fields(SearchColumns)}
    answers = {criterion: values[order] for criterion, values in columns.answers.items()}
    shuffled = build_index(
        SearchColumns(
            **{**{name: values[order] for name, values in moved.items() if name != "answers"}, "answers": answers}
        )
    )
    for seed in range(20):
        one = rank(index, random_search(seed), NOBODY, 1)
        other = rank(shuffled, random_search(seed), NOBODY, 1)
        assert [row.position for row in one.rows] == [int(order[row.position]) for row in other.rows]
        assert (one.total, one.funnel) == (other.total, other.funnel)


def test_an_opened_index_gives_the_same_answers(index: SearchIndex, tmp_path: Path) -> None:
    save_search_index(index, tmp_path)
    opened = open_search_index(tmp_path)
    for seed in range(20):
        assert rank(opened, random_search(seed), NOBODY, 1) == rank(index, random_search(seed), NOBODY, 1)


def test_other_listings_are_those_of_the_person(columns: SearchColumns, index: SearchIndex) -> None:
    rows = index.row_of[:200].tolist()
    for position, others in zip(range(200), index.other_listings(rows), strict=True):
        same = np.flatnonzero(columns.person == columns.person[position])
        assert sorted([*others, position]) == same.tolist()
