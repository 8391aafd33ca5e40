"""Candidate rows, read: who is named in each and what it states."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from matcher.people.index import PersonIndex, address_key
from matcher.people.listing_title import Title, read_title
from matcher.people.spelling import phone_digits, practice_key

__all__ = ["Listed", "read_rows"]


@dataclass(frozen=True, slots=True, repr=False)
class Listed:
    """One row of the directory, folded for comparing. Empty text means *not stated*."""

    position: int
    title: Title
    practices: tuple[str, ...]
    address: str
    phone: str
    email: str
    npi: str
    gender: str
    city: int
    identity: tuple[str, ...]
    """The row's own text: breaks ties in the same way whatever the order of the rows."""


def read_rows(index: PersonIndex, rows: npt.NDArray[np.int32]) -> list[Listed]:
    """Read these rows; the answer has the order of ``rows``."""
    taken = index.table.take(pa.array(rows, pa.int64()))
    columns = {name: taken.column(name).to_pylist() for name in taken.column_names}
    cities = index.areas.city_of[rows].tolist()
    titles = [
        read_title(name, other, index.is_given)
        for name, other in zip(columns["name"], columns["other_names"], strict=True)
    ]
    return [
        Listed(
            position=position,
            title=titles[at],
            practices=_practices(columns["practice"][at], titles[at]),
            address=address_key(f"{columns['address'][at]}|{columns['city'][at]}|{columns['state'][at]}"),
            phone=phone_digits(columns["phone"][at]),
            email=columns["email"][at].strip().lower(),
            npi=columns["npi"][at].strip(),
            gender=columns["gender"][at].strip()[:1].upper(),
            city=cities[at],
            identity=tuple(columns[name][at] for name in taken.column_names),
        )
        for at, position in enumerate(rows.tolist())
    ]


def _practices(stated: str, title: Title) -> tuple[str, ...]:
    keys = (practice_key(practice) for practice in (stated, *title.practices))
    return tuple(dict.fromkeys(filter(None, keys)))
