"""What the packing promises: a walk without jumps, balls that leave nobody out, bounds that never ask too much."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.model import Place, Search
from matcher.ranking import SearchIndex, build_index
from matcher.ranking.asked import ask
from matcher.ranking.blocks import count_before
from matcher.ranking.curve import place_on_curve
from matcher.ranking.index import BLOCK, expand
from tests.ranking.directories import random_columns

SIDE, LAST_CELL = 32, np.float64(65_535)
NOBODY = np.array([], dtype=np.int64)
ONE_LISTING = build_index(random_columns(1, seed=1))


@pytest.fixture(scope="module")
def index() -> SearchIndex:
    return build_index(random_columns(5 * BLOCK + 3, seed=2))


def test_the_walk_through_the_map_never_jumps() -> None:
    """The cells of a square of the map, in the order of the curve: each is next to the last."""
    x, y = (side.ravel().astype(np.float64) for side in np.meshgrid(np.arange(SIDE), np.arange(SIDE)))
    walked = place_on_curve((y + 0.5) / LAST_CELL * 180 - 90, (x + 0.5) / LAST_CELL * 360 - 180)
    order = np.argsort(walked)
    steps = np.abs(np.diff(x[order])) + np.abs(np.diff(y[order]))
    assert len(set(walked.tolist())) == SIDE * SIDE
    assert (steps == 1).all()


def test_no_point_lies_outside_the_ball_of_its_block(index: SearchIndex) -> None:
    centre, radius = index.balls[:3].T[:, :, None], index.balls[3][:, None]
    away = np.sqrt(((index.unit.astype(np.float64) - centre) ** 2).sum(axis=1))
    assert (np.isnan(away) | (away <= radius)).all()
    assert np.isfinite(away).sum() == index.placed


def test_the_fittest_of_every_block_come_first(index: SearchIndex) -> None:
    points = index.couples_points[index.profile[: index.placed]]
    starts = np.arange(index.placed) % BLOCK == 0
    assert (starts[1:] | (points[1:] <= points[:-1])).all()


def test_counts_stand_before_every_block() -> None:
    kind = np.random.default_rng(1).integers(0, 3, 2 * BLOCK + 9).astype(np.int32)
    before = count_before(kind, 3)
    for line, end in enumerate([0, BLOCK, 2 * BLOCK, len(kind)]):
        assert before[line].tolist() == np.bincount(kind[:end], minlength=3).tolist()


@settings(deadline=None)
@given(st.floats(0, 1), st.floats(0, 20_000), st.integers(0, 10_000), st.sampled_from([0.0, 1e-9, 0.01, 0.3, 0.5, 1.0]))
def test_nobody_is_passed_over_who_reaches_the_score(floor: float, away: float, points: int, balance: float) -> None:
    asked = ask(
        build_index(random_columns(1, seed=1)), Search(place=Place("here", 0, 0), balance=balance), NOBODY, None
    )
    score = float(asked.scores(np.array([points], dtype=np.int32), np.array([away]))[0])
    if score >= floor:
        assert points >= asked.points_needed(floor, np.array([away]))[0]
        assert points >= asked.points_needed_at(floor, away)


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 9)), max_size=8))
def test_ranges_are_written_out_one_after_the_other(ranges: list[tuple[int, int]]) -> None:
    starts = np.array([start for start, _ in ranges], dtype=np.int32)
    ends = starts + np.array([length for _, length in ranges], dtype=np.int32)
    assert expand(starts, ends).tolist() == [at for start, length in ranges for at in range(start, start + length)]
