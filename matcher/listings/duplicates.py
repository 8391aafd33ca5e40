"""One therapist, several listings or offices → one number. Never on a name alone.

Two listings are one person if they share an NPI; or, with a name in common, a licence, an e-mail address, a phone,
an office, or a practice in one city. Two different NPIs are two people, whatever else they share.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from matcher.listings.cleaned import Value
from matcher.text import fold

__all__ = ["PERSON_COLUMNS", "bare_licence", "name_keys", "number_people", "person_numbers"]

# Words before and after a name that are no part of it. Letters after a comma need not be listed here: only a first
# name could be confused with them, in "Doe, Jane".
_TITLES = frozenset(["dr", "mr", "mrs", "ms", "miss", "mx", "prof", "professor", "rev", "reverend", "the"])
_CREDENTIALS = frozenset(
    [
        "phd", "psyd", "edd", "md", "do", "dmin", "dsw", "dnp", "ba", "bs", "bsw", "ma", "ms", "med", "msw",
        "mdiv", "mph", "mba", "mft", "lmft", "lmfta", "amft", "lcmft", "imft", "mfti", "lpc", "lpcc", "lpca",
        "lcpc", "lmhc", "lcmhc", "lmhca", "apcc", "apc", "ncc", "nccc", "lcsw", "licsw", "lisw", "lmsw", "lsw",
        "lcswa", "lcsww", "csw", "acsw", "swlc", "aswb", "asw", "rn", "np", "pmhnp", "bc", "ladc", "cadc",
        "casac", "cdp", "sudp", "cst", "bcba", "rpt", "abpp", "aamft", "cgp", "jr", "sr", "ii", "iii", "iv",
        "esq",
    ]
)  # fmt: skip
# "00" or "1" stand for a number somebody did not want to give.
_PLACEHOLDER_DIGITS = 2
_NOT_LICENCE = re.compile(r"[^0-9a-z]+")


def person_numbers(columns: Mapping[str, Sequence[Value]]) -> npt.NDArray[np.int32]:
    """A number per listing, shape (n,): same number, same person. Numbers count from 0 in order of appearance.

    The grouping does not depend on the order of the rows.
    """
    return number_people(_groups(columns))


def number_people(first_rows: npt.NDArray[np.int64]) -> npt.NDArray[np.int32]:
    """Numbers from 0 in order of appearance, from any row of each person per row; both of shape (n,)."""
    _, first_seen, inverse = np.unique(first_rows, return_index=True, return_inverse=True)
    rank = np.empty(len(first_seen), dtype=np.int32)
    rank[np.argsort(first_seen, kind="stable")] = np.arange(len(first_seen), dtype=np.int32)
    return rank[inverse].astype(np.int32)


def _groups(columns: Mapping[str, Sequence[Value]]) -> npt.NDArray[np.int64]:
    """One row of the same person for every row."""
    text = {name: [str(value or "") for value in columns[name]] for name in PERSON_COLUMNS}
    count = len(text["name"])
    groups = _Groups(text["npi"])
    names = [name_keys(name, others) for name, others in zip(text["name"], text["other_names"], strict=True)]
    for keys in (_npi, _licence, _email, _phone, _office, _practice):
        seen: dict[str, list[int]] = {}
        for at in range(count):
            for key in keys(text, at, names[at]):
                seen.setdefault(key, []).append(at)
        # Sorted, because a listing without an NPI could go to either of two people: the rows' order must not decide
        for _, same in sorted((key, same) for key, same in seen.items() if len(same) > 1):
            same.sort(key=lambda at: tuple(text[name][at] for name in PERSON_COLUMNS))
            for one, other in pairwise(same):
                groups.join(one, other)
    return groups.roots()


PERSON_COLUMNS = (
    "npi",
    "name",
    "other_names",
    "licence_number",
    "licence_state",
    "email",
    "phone",
    "address",
    "city",
    "state",
    "practice",
    "postal_code",
)
_Text = Mapping[str, Sequence[str]]


def name_keys(name: str, other_names: str = "") -> frozenset[str]:
    """First and last word of each name, folded, without titles and credentials: ``"Dr. Zoë A. Lee, PhD"`` → zoe lee."""
    return frozenset(key for part in (name, *other_names.split(";")) if (key := _name_key(part)))


def _name_key(name: str) -> str:
    first, *after = name.split(",")
    words = _without_titles(first)
    if len(words) == 1:
        # "Doe, Jane": the first word after the comma that is no credential
        words = [word for part in after for word in _without_titles(part) if word not in _CREDENTIALS][:1] + words
    elif not after:
        # "Jane Doe LMFT"; never fewer than two words, because Ma and Do are also last names
        while len(words) > len(("first", "last")) and words[-1] in _CREDENTIALS:
            words = words[:-1]
    return f"{words[0]} {words[-1]}" if len(words) > 1 else ""


def _without_titles(text: str) -> list[str]:
    # "Ph.D." folds to "ph d": the points go first
    words = fold(text.replace(".", "")).split()
    while words and words[0] in _TITLES:
        words = words[1:]
    return words


def _npi(text: _Text, at: int, _names: frozenset[str]) -> Iterator[str]:
    if npi := text["npi"][at]:
        yield npi


def _licence(text: _Text, at: int, names: frozenset[str]) -> Iterator[str]:
    states = [state.strip() for state in text["licence_state"][at].split(";")]
    for number in text["licence_number"][at].split(";"):
        if bare := bare_licence(number):
            yield from (f"{bare} {state} {name}" for state in states if state for name in names)


def bare_licence(number: str) -> str:
    """Letters and digits of a licence number; nothing where it is only a placeholder."""
    bare = _NOT_LICENCE.sub("", number.casefold())
    return bare if sum(map(str.isdigit, bare)) > _PLACEHOLDER_DIGITS else ""


def _email(text: _Text, at: int, names: frozenset[str]) -> Iterator[str]:
    if email := text["email"][at].casefold():
        yield from (f"{email} {name}" for name in names)


def _phone(text: _Text, at: int, names: frozenset[str]) -> Iterator[str]:
    if phone := text["phone"][at].partition(" ext")[0]:
        yield from (f"{phone} {name}" for name in names)


def _office(text: _Text, at: int, names: frozenset[str]) -> Iterator[str]:
    street, place = fold(text["address"][at]), text["postal_code"][at] or fold(text["city"][at])
    if street and place:
        yield from (f"{street} {place} {name}" for name in names)


def _practice(text: _Text, at: int, names: frozenset[str]) -> Iterator[str]:
    practice, city = fold(text["practice"][at]), fold(text["city"][at])
    if practice and city:
        yield from (f"{practice} {city} {text['state'][at]} {name}" for name in names)


class _Groups:
    """Union-find over rows; a group never holds two NPIs."""

    def __init__(self, npis: Sequence[str]) -> None:
        self._parent = list(range(len(npis)))
        self._npi = list(npis)

    def find(self, at: int) -> int:
        while self._parent[at] != at:
            self._parent[at] = self._parent[self._parent[at]]
            at = self._parent[at]
        return at

    def join(self, one: int, other: int) -> None:
        first, second = sorted((self.find(one), self.find(other)))
        npis = {self._npi[first], self._npi[second]} - {""}
        if first != second and len(npis) < 2:  # noqa: PLR2004 - two different NPIs
            self._parent[second] = first
            self._npi[first] = next(iter(npis), "")

    def roots(self) -> npt.NDArray[np.int64]:
        return np.array([self.find(at) for at in range(len(self._parent))], dtype=np.int64)
