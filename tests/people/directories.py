"""Invented directories for the tests of this room."""

from collections.abc import Mapping, Sequence
from itertools import product

import pandas as pd

from matcher.people import PersonIndex, build_person_index
from matcher.people.index import COLUMNS

__all__ = ["background", "index_of", "listing"]

# Enough listings of each name that it counts as an established one, all far from every place the tests ask about.
_GIVEN = (
    "Maria Mario Erik Erika Don Ron Julia Julio Paul Paula Joaquin Joaquina James Thomas Holly Molly Robert Margaret "
    "Peter Stella Stephen Mary Nicholas Vincent Diane Meredith Joyce Nora Lou Julie"
).split()
_FAMILY = ("Quill", "Tarn", "Vesper", "Oakes")


def listing(**columns: str) -> dict[str, str]:
    """One row; every column that is not given is empty."""
    return dict.fromkeys(COLUMNS, "") | columns


def background() -> list[dict[str, str]]:
    """Listings in another state that make the directory know its given names."""
    return [
        listing(name=f"{given} {family}", city="Nome", state="AK", phone="907-555-0100")
        for given, family in product(_GIVEN, _FAMILY)
    ]


def index_of(rows: Sequence[Mapping[str, str]]) -> PersonIndex:
    """A directory of these rows alone."""
    return build_person_index(pd.DataFrame(list(rows), columns=list(COLUMNS)).fillna(""))
