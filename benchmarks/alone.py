"""The best fifty and nothing else: the work that the peers do, with the parts that ``rank`` is made of.

No counts of what fails and why, no near misses, nobody without a place: what the app shows beside the list costs more
than the list itself, and the peers are not asked for it.
"""

import numpy as np
import numpy.typing as npt

from matcher.model import Search
from matcher.ranking import SearchIndex
from matcher.ranking.area import nearest_chords
from matcher.ranking.asked import ask
from matcher.ranking.best import Best
from matcher.ranking.index import PLACED, UNPLACED
from matcher.ranking.lists import search_by_fit
from matcher.ranking.order import fill_lists

__all__ = ["best_alone"]


def best_alone(
    index: SearchIndex, search: Search, out: npt.NDArray[np.int64], state_bit: int | None
) -> tuple[list[int], list[float]]:
    """Table positions and scores of the best rows, in order; the same that ``rank`` finds."""
    asked = ask(index, search, out, state_bit)
    best = Best(asked, search.limit)
    if search.place is None:
        search_by_fit(best, [PLACED, UNPLACED])
    else:
        fill_lists(asked, [best], nearest_chords(asked), None)
    return index.position[best.rows].tolist(), best.scores.tolist()
