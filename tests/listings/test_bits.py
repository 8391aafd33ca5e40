"""Bits count and find what a plain loop over the bytes finds."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.listings.bits import Bits

masks = st.lists(st.booleans(), min_size=1, max_size=300).map(lambda bits: np.array(bits, dtype=np.bool_))


@settings(deadline=None)
@given(masks)
def test_positions_are_those_of_the_mask(mask: np.ndarray) -> None:
    assert Bits.of(mask).positions().tolist() == np.flatnonzero(mask).tolist()


@settings(deadline=None)
@given(masks)
def test_counting_before_every_position_is_a_running_sum(mask: np.ndarray) -> None:
    everywhere = np.arange(len(mask) + 1)
    assert Bits.of(mask).count_before(everywhere).tolist() == [0, *np.cumsum(mask).tolist()]


@settings(deadline=None)
@given(masks)
def test_the_nth_bit_is_the_nth_position(mask: np.ndarray) -> None:
    found = Bits.of(mask).nth(np.arange(int(mask.sum())))
    assert found.tolist() == np.flatnonzero(mask).tolist()


@settings(deadline=None)
@given(masks, st.integers(1, 63))
def test_looking_ahead_shifts_the_mask(mask: np.ndarray, steps: int) -> None:
    shifted = np.append(mask[steps:], np.zeros(min(steps, len(mask)), dtype=np.bool_))
    assert Bits.of(mask).ahead(steps).positions().tolist() == np.flatnonzero(shifted).tolist()
