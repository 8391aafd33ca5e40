"""The searcher's selection: listing ids in the searcher's order, each at most once. Pure functions on tuples."""

__all__ = ["add", "move_down", "move_up", "remove"]

Ids = tuple[str, ...]


def add(selected: Ids, listing_id: str) -> Ids:
    """The selection with the listing at its end; unchanged if it is already in it."""
    return selected if listing_id in selected else (*selected, listing_id)


def remove(selected: Ids, listing_id: str) -> Ids:
    """The selection without the listing; unchanged if it is not in it."""
    return tuple(other for other in selected if other != listing_id)


def move_up(selected: Ids, listing_id: str) -> Ids:
    """The selection with the listing one place nearer the top; the first stays first."""
    return _move(selected, listing_id, -1)


def move_down(selected: Ids, listing_id: str) -> Ids:
    """The selection with the listing one place nearer the end; the last stays last."""
    return _move(selected, listing_id, +1)


def _move(selected: Ids, listing_id: str, step: int) -> Ids:
    if listing_id not in selected:
        return selected
    others = list(remove(selected, listing_id))
    others.insert(max(0, selected.index(listing_id) + step), listing_id)
    return tuple(others)
