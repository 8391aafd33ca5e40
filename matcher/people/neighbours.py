"""Who works where the own therapist works: a caution on the card, never an exclusion."""

from collections.abc import Iterable

from matcher.people.index import PersonIndex

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
    own = sorted(set(positions))
    states = index.areas.city_states[index.areas.city_of]
    found: dict[int, str] = {}
    for position in own:
        beside = index.addresses.rows_with(int(index.address_of[position]))
        found |= dict.fromkeys(beside.tolist(), ADDRESS_CAUTION)
        same = index.rows_of_practice(index.table["practice"][position].as_py())
        found |= dict.fromkeys(same[states[same] == states[position]].tolist(), PRACTICE_CAUTION)
    return {position: found[position] for position in sorted(found.keys() - set(own))}
