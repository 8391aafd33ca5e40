"""Packed columns of invented directories, for tests: a few towns, so that equal distances and scores are common."""

import numpy as np
import numpy.typing as npt

from matcher.model import Answer, CallKind, CouplesFocus, Criterion
from matcher.ranking import SearchColumns

__all__ = ["TOWNS", "random_columns"]

TOWNS = np.array(
    [[40.71, -74.01], [40.72, -73.99], [34.05, -118.24], [41.88, -87.63], [90.0, 10.0], [-17.8, 180.0], [-17.8, -180.0]]
)


def random_columns(count: int, seed: int, *, persons: float = 0.9, unplaced: float = 0.05) -> SearchColumns:
    """Columns of ``count`` listings of ``persons × count`` people; the same for the same seed."""
    random = np.random.default_rng(seed)
    towns = TOWNS[random.integers(0, len(TOWNS), count)]
    # Half of them stand on one spot, the rest within some miles of it.
    away = random.normal(0, 0.2, (count, 2)) * random.integers(0, 2, (count, 1))
    lat = np.clip(np.round(towns[:, 0] + away[:, 0], 5), -90, 90)
    lon = np.clip(np.round(towns[:, 1] + away[:, 1], 5), -180, 180)
    lat[random.random(count) < unplaced] = np.nan
    stated = random.random(count) < 0.8

    def codes(values: type[Answer] | type[CouplesFocus] | type[CallKind]) -> npt.NDArray[np.int8]:
        return random.integers(0, len(values), count).astype(np.int8)

    def fees() -> npt.NDArray[np.float64]:
        return np.where(random.random(count) < 0.5, np.nan, random.choice([90.0, 120.0, 150.0, 200.0], count))

    return SearchColumns(
        answers={criterion: codes(Answer) for criterion in Criterion},
        couples_focus=codes(CouplesFocus),
        call_kind=codes(CallKind),
        issues=random.integers(0, 64, count).astype(np.uint32),
        top_issues=random.integers(0, 8, count).astype(np.uint32),
        latitude=lat,
        longitude=lon,
        video=random.random(count) < 0.6,
        licensed=random.choice(np.array([0, 1, 2, 3, 1 << 51], dtype=np.uint64), count),
        fee_individual_usd=fees(),
        fee_couples_usd=fees(),
        months_since_update=np.where(random.random(count) < 0.3, np.nan, random.uniform(0, 40, count)),
        years_stated=stated,
        years_register_only=stated & (random.random(count) < 0.3),
        years_conflict=stated & (random.random(count) < 0.1),
        person=random.integers(0, max(int(count * persons), 1), count).astype(np.int32),
        tie_rank=random.permutation(count).astype(np.int32),
    )
