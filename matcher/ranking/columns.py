"""What a search needs of a directory, one entry a row, before it is packed."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from matcher.model import Criterion

__all__ = ["SearchColumns"]


@dataclass(frozen=True, slots=True)
class SearchColumns:
    """What ``build_index`` needs, one entry a row, in the order of the directory's table.

    Degrees are NaN where the place is unknown and count to seven decimal places, a centimetre; fees are NaN where
    none is stated; ``licensed`` has bit *i* set for the *i*-th state of the gazetteer; ``person`` is equal for
    listings of one person; ``tie_rank`` is a permutation that settles ties for good.
    """

    answers: Mapping[Criterion, npt.NDArray[np.int8]]
    couples_focus: npt.NDArray[np.int8]
    call_kind: npt.NDArray[np.int8]
    issues: npt.NDArray[np.uint32]
    top_issues: npt.NDArray[np.uint32]
    latitude: npt.NDArray[np.float64]
    longitude: npt.NDArray[np.float64]
    video: npt.NDArray[np.bool_]
    licensed: npt.NDArray[np.uint64]
    fee_individual_usd: npt.NDArray[np.float64]
    fee_couples_usd: npt.NDArray[np.float64]
    months_since_update: npt.NDArray[np.float64]
    years_stated: npt.NDArray[np.bool_]
    years_register_only: npt.NDArray[np.bool_]
    years_conflict: npt.NDArray[np.bool_]
    person: npt.NDArray[np.int32]
    tie_rank: npt.NDArray[np.int32]
