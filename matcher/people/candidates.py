"""Which rows are worth comparing: few enough to be read one by one, wide enough to miss nobody."""

import numpy as np
import numpy.typing as npt

from matcher.people.areas import Area
from matcher.people.asked import Asked
from matcher.people.given_names import full_names, short_forms, without_digraphs
from matcher.people.index import PersonIndex, licence_key
from matcher.people.short_names import SPELLINGS
from matcher.people.titles import PRACTICE_WORDS

__all__ = ["Candidates", "find_candidates"]

Rows = npt.NDArray[np.int32]

# More rows than this of one city, state or number are narrowed down by the given name before they are read.
_MANY = 150
# A shared number of more rows than this is a switchboard, not a person.
_MOST_SHARING = 300


class Candidates:
    """Finds the rows for one question in one directory."""

    def __init__(self, asked: Asked, index: PersonIndex) -> None:
        """Work out the words to look for."""
        self.asked, self.index = asked, index
        self.near = index.areas.near(asked.place)
        readings = asked.readings
        families = {form for reading in readings for form in _forms(reading.family)}
        self.families = families | {without_digraphs(form) for form in families}
        self.givens = {
            form
            for reading in readings
            for name in (reading.given, *reading.middles)
            if len(name) > 1
            for form in _given_forms(name)
        } | {reading.given + reading.middles[0] for reading in readings if reading.given and reading.middles}

    def rows(self) -> Rows:
        """All rows to compare, ascending, each once."""
        parts = [self.anchored()]
        if self.families:
            parts += [self._by_name()]
        parts += [self.of_practice(practice) for practice in self.asked.practices]
        return np.unique(np.concatenate(parts))

    def anchored(self) -> Rows:
        """Rows with the phone, e-mail, licence or NPI asked for."""
        asked, index = self.asked, self.index
        found = [
            index.phones.rows_with(int(asked.phone or 0)),
            index.emails.rows_with_text(asked.email),
            index.npis.rows_with(int(asked.npi or 0)),
        ]
        if asked.licence:
            found += [
                index.licences.rows_with_text(licence_key(f"{state}|{asked.licence}"))
                for state in index.areas.state_ids
            ]
        return np.concatenate([rows[:_MOST_SHARING] for rows in found])

    def of_practice(self, practice: str, *, near: bool = True) -> Rows:
        """Rows of this practice (a key), with ``near`` of one with nearly its name, in the place if one is stated."""
        rows = self.index.practice_keys.rows_with_text(practice)
        words = [] if not near else [word for word in practice.split() if word not in PRACTICE_WORDS and len(word) > 1]
        alike = [self._with_word(word) for word in words] if words else []
        if alike:
            common = alike[0]
            for other in alike[1:]:
                common = np.intersect1d(common, other)
            rows = np.concatenate([rows, common])
        here = self._area_of(rows) >= Area.NOT_STATED
        kept = rows[here] if here.any() or not self.families else rows
        return self._narrowed(kept) if self.families else kept[:_MOST_SHARING]

    def _with_word(self, word: str) -> Rows:
        spelt = {word} | self.index.practices.spelt_like(word)
        return np.concatenate([self.index.practices.rows_with_any(spelt), self.index.names.rows_with(word)])

    def _by_name(self) -> Rows:
        index = self.index
        near = set().union(*(index.names.spelt_like(word) | index.names.sounding_like(word) for word in self.families))
        exact_rows = index.names.rows_with_any(self.families)
        rows = np.concatenate([exact_rows, index.names.rows_with_any(near)])
        if not self.asked.place.stated:
            return self._with_given(rows) if self.givens else rows[:0]
        area = self._area_of(rows)
        city, nearby = rows[area == Area.SAME_CITY], rows[area == Area.NEAR]
        in_state = exact_rows[self._area_of(exact_rows) == Area.SAME_STATE]
        initials = np.empty(0, dtype=np.int32)
        if any(len(reading.family.joined) == 1 for reading in self.asked.readings):
            initials = index.names.rows_with_any(self.givens)
            initials = initials[self._area_of(initials) == Area.SAME_CITY]
        return np.concatenate([self._narrowed(city), self._narrowed(nearby), self._with_given(in_state), initials])

    def _narrowed(self, rows: Rows) -> Rows:
        return self._with_given(rows) if len(rows) > _MANY and self.givens else rows

    def _with_given(self, rows: Rows) -> Rows:
        """The rows that also carry the given name in some form, or only an initial of it."""
        names = self.index.names
        givens = set(self.givens)
        for reading in self.asked.readings:
            for name in (reading.given, *reading.middles):
                if len(name) > 1:
                    givens |= names.spelt_like(name) | names.sounding_like(name)
                    givens.add(name[0])
        marks = np.zeros(len(self.index), dtype=bool)
        marks[names.rows_with_any(givens)] = True
        return rows[marks[rows]]

    def _area_of(self, rows: Rows) -> npt.NDArray[np.int8]:
        return self.index.areas.area_of(rows, self.asked.place, self.near)


def find_candidates(asked: Asked, index: PersonIndex) -> Rows:
    """Rows of the directory that may be the person asked about, ascending, each once."""
    return Candidates(asked, index).rows()


def _forms(family: object) -> set[str]:
    joined, parts, core = family.joined, family.parts, family.core  # type: ignore[attr-defined]
    return {form for form in (joined, core, *parts) if len(form) > 1}


def _given_forms(name: str) -> set[str]:
    forms = {name, name.replace("-", ""), without_digraphs(name)} | short_forms(name) | SPELLINGS.get(name, frozenset())
    for full in full_names(name):
        forms |= short_forms(full)
    return forms | set(name.split("-"))
