"""People with several listings: whose rows are whose, and how many people there are of every set of kinds.

Nearly everybody has one listing. Whoever has several is counted once, as soon as one of the listings is of a kind that
meets what is asked; which sets of kinds occur does not depend on what is asked, so they are counted beforehand.
"""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from matcher.ranking.index import Ints, Rows

__all__ = ["PeopleCounts", "Several", "count_people", "find_several"]


class Several(NamedTuple):
    """Rows of people with several listings in order, the person of each, and the rows by person."""

    rows: Ints
    person: Ints
    rows_by_person: Ints
    starts: Ints


class PeopleCounts(NamedTuple):
    """People by scope and by set of kinds: where the entries of a scope start, their kinds in a column, how many."""

    people_starts: Ints
    people_kinds: npt.NDArray[np.uint8]
    people_counts: Ints


def find_several(person: Ints, tie_rank: Ints) -> Several:
    """Find who has several rows; rows of one person are listed by tie rank."""
    order = np.argsort(person, kind="stable")
    ordered = person[order]
    same = ordered[1:] == ordered[:-1]
    shared = np.zeros(len(person), dtype=np.bool_)
    shared[order[1:][same]] = shared[order[:-1][same]] = True
    rows = np.flatnonzero(shared)
    _, number = np.unique(person[rows], return_inverse=True)
    by_person = rows[np.lexsort((tie_rank[rows], number))]
    starts = np.concatenate([[0], np.cumsum(np.bincount(number))]) if len(rows) else np.zeros(1, dtype=np.int64)
    return Several(_ints(rows), _ints(number), _ints(by_person), _ints(starts))


def count_people(scope_kinds: Ints, several: Several, kind: Ints, members: list[Ints]) -> PeopleCounts:
    """Count people in every scope by the set of kinds of their listings in it.

    Args:
        scope_kinds: rows by scope and kind, everybody's.
        several: who has several listings.
        kind: the kind of each of ``several.rows``.
        members: per scope, which entries of ``several.rows`` belong to it.
    """
    scopes, kinds = scope_kinds.shape
    scope = np.repeat(np.arange(scopes), [len(entries) for entries in members])
    entry = np.concatenate(members)
    # Whoever has several listings is counted by person; everybody else is one row of one kind.
    alone = scope_kinds - np.bincount(scope * kinds + kind[entry], minlength=scopes * kinds).reshape(scopes, kinds)
    people = len(several.starts)
    found = np.unique((scope * people + several.person[entry]) * np.int64(kinds) + kind[entry])
    group, first, length = np.unique(found // max(kinds, 1), return_index=True, return_counts=True)
    sets, set_kinds = _number_sets(first, length, found % max(kinds, 1), kinds)
    count = set_kinds.shape[1]
    table = np.bincount(group // people * count + sets, minlength=scopes * count).reshape(scopes, count)
    table[:, :kinds] += alone
    filled, numbers = np.nonzero(table)
    starts = np.searchsorted(filled, np.arange(scopes + 1))
    return PeopleCounts(_ints(starts), set_kinds[:, numbers], _ints(table[filled, numbers]))


def _number_sets(first: Rows, length: Rows, kind: Rows, kinds: int) -> tuple[Rows, npt.NDArray[np.uint8]]:
    """Number the distinct sets of kinds: a set of one kind has its number, larger ones follow.

    Returns:
        The number of each set, and the kinds of each number in a column, where the first stands in for none.
    """
    sets = kind[first]
    large = np.flatnonzero(length > 1)
    table = np.repeat(kind[first[large], None], max(int(length.max(initial=1)), 1), axis=1)
    for at in range(1, table.shape[1]):
        longer = length[large] > at
        table[longer, at] = kind[first[large[longer]] + at]
    distinct, number = np.unique(table, axis=0, return_inverse=True)
    sets[large] = kinds + number.reshape(-1)
    single = np.repeat(np.arange(kinds)[:, None], table.shape[1], axis=1)
    return sets, np.concatenate([single, distinct]).T.astype(np.uint8)


def _ints(values: npt.NDArray[np.integer]) -> Ints:
    return values.astype(np.int32)
