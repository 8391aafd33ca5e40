"""Which rows of a million could be one person at all: the few that share a number with a name, or an NPI.

``duplicates`` decides who is one person, with the words of every row in memory. Here each row leaves behind some
numbers; rows none of whose numbers comes twice cannot be the same person as any other row.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from matcher.listings.cleaned import Value
from matcher.listings.duplicates import bare_licence, name_keys, number_people, person_numbers
from matcher.text import fold

__all__ = ["PersonKeys", "number_rows", "person_keys"]

# As ``fold`` finds words in plain letters.
_WORD = re.compile(r"[a-z0-9]+")

Keys = npt.NDArray[np.uint64]
Rows = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class PersonKeys:
    """The numbers left behind by some rows: ``keys[i]`` is one of row ``rows[i]``, of ``count`` rows from 0."""

    rows: Rows
    keys: Keys
    count: int


def person_keys(columns: Mapping[str, Sequence[Value]]) -> PersonKeys:
    """The numbers of these rows. Whatever makes two rows one person gives them a number in common; never the reverse.

    Apart from the NPI, that is a name in common with the phone, the e-mail address, a licence number, the ZIP code and
    the first word of the address (mostly the number of the house), or the city of the practice.
    """
    text = {name: [str(value or "") for value in columns[name]] for name in _READ}
    names = [name_keys(name, others) for name, others in zip(text["name"], text["other_names"], strict=True)]
    row_of_name = np.repeat(np.arange(len(names)), [len(keys) for keys in names])
    name_numbers = _numbers([key for keys in names for key in sorted(keys)], "name")
    found = [_stated(np.arange(len(names)), _numbers(text["npi"], "npi"), text["npi"])]
    for kind, beside in _beside(text).items():
        number, is_stated = _numbers(beside, kind), np.array([bool(part) for part in beside], dtype=np.bool_)
        kept = is_stated[row_of_name]
        found.append((row_of_name[kept], _mixed(name_numbers[kept], number[row_of_name[kept]])))
    found += _licences(text["licence_number"], row_of_name, name_numbers)
    rows, keys = (np.concatenate(parts) for parts in zip(*found, strict=True))
    return PersonKeys(rows, keys, len(names))


_READ = ("npi", "name", "other_names", "licence_number", "email", "phone", "address", "city", "practice", "postal_code")


def _beside(text: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """What, together with a name, may tell a person; less exact than in ``duplicates``, so that nobody is missed."""
    cities = {city: fold(city) for city in dict.fromkeys(text["city"])}
    places = zip(text["address"], text["postal_code"], text["city"], strict=True)
    practices = zip(text["practice"], text["city"], strict=True)
    return {
        "phone": [phone.partition(" ext")[0] for phone in text["phone"]],
        "email": [email.casefold() for email in text["email"]],
        "office": [_office(address, zip_code or cities[city]) for address, zip_code, city in places],
        "practice": [cities[city] if practice else "" for practice, city in practices],
    }


def _office(address: str, place: str) -> str:
    words = _WORD.search(address.casefold() if address.isascii() else fold(address))
    return f"{words[0]} {place}" if words and place else ""


def _licences(numbers: Sequence[str], row_of_name: Rows, name_numbers: Keys) -> list[tuple[Rows, Keys]]:
    """Every licence number of every row with every name of it."""
    several = [[bare_licence(number) for number in cell.split(";")] if cell else [] for cell in numbers]
    found = []
    for place in range(max(map(len, several), default=0)):
        bare = [row[place] if place < len(row) else "" for row in several]
        kept = np.array([bool(part) for part in bare], dtype=np.bool_)[row_of_name]
        found.append((row_of_name[kept], _mixed(name_numbers[kept], _numbers(bare, "licence")[row_of_name[kept]])))
    return found


def _numbers(texts: Sequence[str], kind: str) -> Keys:
    """One number per text, the same in every process; texts of two kinds have nothing in common."""
    if not texts:
        return np.empty(0, dtype=np.uint64)
    return pd.util.hash_array(np.array(texts, dtype=object), hash_key=f"{kind:>16}", categorize=False)


def _stated(rows: Rows, numbers: Keys, texts: Sequence[str]) -> tuple[Rows, Keys]:
    kept = np.array([bool(text) for text in texts], dtype=np.bool_)
    return rows[kept], numbers[kept]


def _mixed(one: Keys, other: Keys) -> Keys:
    """One number of two; multiplied first, because a plain exclusive-or gives pairs that cancel each other out."""
    return np.asarray(one * np.uint64(0x9E3779B97F4A7C15) ^ other, dtype=np.uint64)


def number_rows(
    batches: Sequence[PersonKeys], columns_of: Callable[[Rows], Mapping[str, Sequence[Value]]]
) -> npt.NDArray[np.int32]:
    """``duplicates.person_numbers`` of all rows, with only the rows in memory that may be one person with another.

    Args:
        batches: the numbers of the rows, batch after batch.
        columns_of: our columns of some rows, by their place among all.
    """
    starts = np.concatenate([[0], np.cumsum([batch.count for batch in batches])]).astype(np.int64)
    rows = np.concatenate([batch.rows + start for batch, start in zip(batches, starts, strict=False)] or [starts[:0]])
    keys = np.concatenate([batch.keys for batch in batches]) if batches else np.empty(0, dtype=np.uint64)
    order = np.argsort(keys, kind="stable")
    same = keys[order][1:] == keys[order][:-1]
    shared = np.append(same, False) | np.append(False, same) if len(keys) else np.zeros(0, dtype=np.bool_)
    candidates = np.unique(rows[order[shared]])
    first_rows = np.arange(starts[-1], dtype=np.int64)
    if len(candidates):
        numbers = person_numbers(columns_of(candidates))
        _, first = np.unique(numbers, return_index=True)
        first_rows[candidates] = candidates[first[numbers]]
    return number_people(first_rows)
