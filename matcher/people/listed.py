"""Candidate rows, read: who is named in each and what it states."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from matcher.people.index import PersonIndex
from matcher.people.listing_title import Title, read_title
from matcher.people.spelling import practice_key

__all__ = ["Listed", "read_rows"]


@dataclass(frozen=True, slots=True, repr=False)
class Listed:
    """One row of the directory, folded for comparing. Empty text means *not stated*.

    ``identity`` is the row's own text: it breaks ties in the same way whatever the order of the rows.
    """

    position: int
    title: Title
    practices: tuple[str, ...]
    phone: str
    email: str
    npi: str
    gender: str
    city: int
    identity: tuple[str, ...]


def read_rows(index: PersonIndex, rows: npt.NDArray[np.int32]) -> list[Listed]:
    """Read these rows; the answer has the order of ``rows``."""
    columns = [column.to_pylist() for column in index.table.take(pa.array(rows, pa.int64())).columns]
    cities = index.areas.city_of[rows].tolist()
    places = index.areas.names_of(rows).to_pylist()
    found = []
    for position, city, place, *texts in zip(rows.tolist(), cities, places, *columns, strict=True):
        name, other_names, practice, phone, email, gender, npi = texts
        title = read_title(name, other_names, index.is_given)
        practices = (practice, *map(practice_key, title.practices)) if title.practices else (practice,)
        found.append(
            Listed(
                position=position,
                title=title,
                practices=tuple(dict.fromkeys(filter(None, practices))),
                phone=phone,
                email=email,
                npi=npi,
                gender=gender,
                city=city,
                identity=(*texts, place),
            )
        )
    return found
