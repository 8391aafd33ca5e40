"""Who works where the own therapist works: a caution on the card, never an exclusion."""

from collections.abc import Iterable

import numpy as np
import pyarrow as pa

from matcher.people.index import PersonIndex, address_key
from matcher.people.spelling import practice_key

__all__ = ["same_practice"]

PRACTICE_CAUTION = "Same practice as the therapist you named."
ADDRESS_CAUTION = "Same address as the therapist you named."


def same_practice(index: PersonIndex, positions: Iterable[int]) -> dict[int, str]:
    """Listings at a practice or street address of these listings, with the sentence to show.

    Args:
        index: the directory.
        positions: rows of the own therapist's listings, as ``find_person`` gave them.

    Returns:
        Position → caution, without the given positions. A practice of the same name counts within one state only.
    """
    own = np.array(sorted(set(positions)), dtype=np.int32)
    found: dict[int, str] = {}
    rows = index.table.select(["practice", "address", "city", "state"]).take(pa.array(own, pa.int64())).to_pylist()
    for position, row in zip(own.tolist(), rows, strict=True):
        address = address_key(f"{row['address']}|{row['city']}|{row['state']}")
        found |= dict.fromkeys(index.addresses.rows_with_text(address).tolist(), ADDRESS_CAUTION)
        same = index.practice_keys.rows_with_text(practice_key(row["practice"]))
        states = index.areas.city_states[index.areas.city_of]
        same = same[states[same] == states[position]]
        found |= dict.fromkeys(same.tolist(), PRACTICE_CAUTION)
    return {position: caution for position, caution in sorted(found.items()) if position not in set(own.tolist())}
