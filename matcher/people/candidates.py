"""Which rows are worth comparing: few enough to be read one by one, wide enough to miss nobody."""

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from matcher.people.areas import Area
from matcher.people.asked import Asked
from matcher.people.given_names import GivenNames, full_names, short_forms, without_digraphs
from matcher.people.index import PersonIndex, licence_key
from matcher.people.keys import hashes
from matcher.people.levels import APART
from matcher.people.names import Family, Reading
from matcher.people.short_names import SPELLINGS
from matcher.people.spelling import look_alikes
from matcher.people.titles import PARTICLES, PRACTICE_WORDS
from matcher.people.tokens import Marks, Remembered, Rows

__all__ = ["Candidates", "given_forms"]

# A number or a practice shared by more rows than this is a switchboard, not a person.
_MOST_SHARING = 300
# More namesakes than this, where no place is asked for, are not all compared: far fewer can be asked about.
_CROWD = 100
# A family name without its particle is searched for when so many letters are left.
_SHORTEST_CORE = 4
_NO_ROWS: Rows = np.empty(0, dtype=np.int32)


class Candidates:
    """Finds the rows for one question in one directory; drop it with the question."""

    def __init__(self, asked: Asked, index: PersonIndex, names: Remembered, given: GivenNames) -> None:
        """Keep the question; nothing is looked up yet."""
        self.asked, self.index, self.names, self.given = asked, index, names, given
        self._areas = index.areas.around(asked.place)

    def rows(self) -> Rows:
        """All rows to compare, ascending, each once."""
        parts = [self.anchored()]
        parts += [self._of_reading(reading) for reading in self.asked.readings]
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
            states = index.areas.state_ids
            found += [index.licences.rows_with_text(licence_key(f"{state}|{asked.licence}")) for state in states]
        return np.concatenate([self._bounded(rows) for rows in found])

    def of_practice(self, practice: str) -> Rows:
        """Rows of this practice (a key), or of one with nearly its name, in the place if one is stated."""
        words = [word for word in practice.split() if word not in PRACTICE_WORDS and len(word) > 1]
        rows = self.index.rows_of_practice(practice)
        exact = rows[self.area_of(rows) >= Area.NOT_STATED]
        if len(exact) and not self.asked.readings:
            return self._bounded(exact)
        if words:
            common = self._with_word(words[0])
            for word in words[1:]:
                common = np.intersect1d(common, self._with_word(word))
            rows = np.concatenate([rows, common])
        here = rows[self.area_of(rows) >= Area.NOT_STATED]
        if not self.asked.readings:
            return self._bounded(here)
        return np.concatenate([rows[self._carries_family(rows)], here[self._carries_given(here)]])

    def _bounded(self, rows: Rows, most: int = _MOST_SHARING) -> Rows:
        """At most so many of these rows, the same ones in whatever order the directory is."""
        if len(rows) <= most:
            return rows
        words = [self.index.table[column].take(pa.array(rows)) for column in ("name", "phone", "practice")]
        kept: Rows = rows[np.lexsort([hashes(column) for column in (*words, self.index.areas.names_of(rows))])][:most]
        return kept

    def tied_or_here(self) -> Rows:
        """The rows to compare that are in the city, or share a number or the very practice."""
        rows = self.rows()
        kept: Rows = rows[(self.area_of(rows) == Area.SAME_CITY) | np.isin(rows, self._tied())]
        return kept

    def of_same_numbers(self) -> Rows:
        """Rows with a number or the very practice asked for that carry one of the names in some form."""
        rows = self._tied()
        kept: Rows = rows[self._carries_given(rows) | self._carries_family(rows)]
        return kept

    def _tied(self) -> Rows:
        """Rows with a number asked for, or the very practice within the state: its name is common in others."""
        practices = [self.index.rows_of_practice(practice) for practice in self.asked.practices]
        near = [rows[self.area_of(rows) > Area.ELSEWHERE] for rows in practices]
        return np.concatenate([self.anchored(), *near])

    def _with_word(self, word: str) -> Rows:
        spelt = {word} | self.index.practices.spelt_like(word)
        return np.concatenate([self.index.practices.rows_with_any(spelt), self.index.names.rows_with(word)])

    def _of_reading(self, reading: Reading) -> Rows:
        names = self.names
        exact, near = self.family_forms(reading.family)
        exact_rows, near_rows = names.rows_with_any(exact), names.rows_with_any(near)
        marks = self._marks(reading)
        if not (self.asked.place.cities or self.asked.place.nearly):
            return self._anywhere(reading, exact_rows, near_rows)
        if not reading.given:
            # A family name alone is enough to ask about in one city, where it is spelt the same.
            return self.in_city(exact_rows)
        area, near_here = self.area_of(exact_rows), near_rows[self.area_of(near_rows) >= Area.NEAR]
        here, beside = exact_rows[area >= Area.NEAR], exact_rows[area == Area.SAME_STATE]
        if len(reading.given) == 1 and not any(len(middle) > 1 for middle in reading.middles):
            return np.concatenate([here, near_here])
        # Jo may be the J. of Barbara J.; a practice may carry the family name alone.
        kept = marks[here] | names.marks({reading.given[0]})[here] | (self.index.given_of[here] < 0)
        parts = [here[kept], near_here[marks[near_here]], beside[marks[beside]], self._short_here(reading, here)]
        if len(reading.family.joined) == 1:
            parts.append(self._first_names_here(reading))
        return np.concatenate(parts)

    def _anywhere(self, reading: Reading, exact: Rows, near: Rows) -> Rows:
        """Rows of both names where no city was asked for; only the very names where they are a crowd."""
        if not reading.given:
            return _NO_ROWS
        marks, rows = self._marks(reading), np.concatenate([exact, near])
        wide: Rows = rows[marks[rows] & (self.area_of(rows) >= Area.NOT_STATED)]
        if len(wide) <= _CROWD:
            return wide
        crowd = exact[self.names.marks({reading.given})[exact] & (self.area_of(exact) >= Area.NOT_STATED)]
        agreeing = self.names.marks({form for middle in reading.middles for form in (middle, middle[0])})[crowd]
        return np.concatenate([self._bounded(crowd[agreeing], _CROWD), self._bounded(crowd[~agreeing], _CROWD)])

    def _short_here(self, reading: Reading, same_family: Rows) -> Rows:
        """People of the city with a given name that may be short for this one: more than any table holds."""
        rows = self.in_city(same_family)
        numbers = self.index.given_of[rows]
        distinct = np.unique(numbers[numbers >= 0])
        named = zip(distinct.tolist(), self.index.given_counts.words.named(distinct), strict=True)
        alike = [at for at, name in named if self.given.compare(reading.given, name) not in APART]
        kept: Rows = rows[np.isin(numbers, alike)]
        return kept

    def in_city(self, rows: Rows) -> Rows:
        """Those of these rows that are in the city asked for."""
        here: Rows = rows[self.area_of(rows) == Area.SAME_CITY]
        return here

    def _first_names_here(self, reading: Reading) -> Rows:
        """*Megan H.*: everybody of this given name in the city."""
        return self.in_city(self.names.rows_with_any(given_forms(reading.given)))

    def family_forms(self, family: Family) -> tuple[set[str], set[str]]:
        """The words a family name may be listed under as it is, and those that are nearly it."""
        forms = {form for form in (family.joined, family.core, *family.parts) if len(form) > 1}
        exact = forms | {without_digraphs(form) for form in forms}
        near = {other for form in forms for other in self.names.nearly(form)}
        near |= {other for form in forms for other in look_alikes(form) | _without_particle(form)}
        return exact, near - exact

    def _carries_given(self, rows: Rows) -> Marks:
        """Which of these rows carry a given name asked for, in some form; all where only an initial is known."""
        carries = np.zeros(len(rows), dtype=bool)
        for reading in self.asked.readings:
            if len(reading.given) == 1:
                return np.ones(len(rows), dtype=bool)
            carries |= self._marks(reading)[rows]
        return carries

    def _carries_family(self, rows: Rows) -> Marks:
        """Which of these rows carry a family name asked for, or nearly."""
        carries = np.zeros(len(rows), dtype=bool)
        for reading in self.asked.readings:
            for forms in self.family_forms(reading.family):
                carries |= self.names.marks(forms)[rows]
        return carries

    def _marks(self, reading: Reading) -> Marks:
        """For every row of the directory whether it carries the given or a middle name, in some form."""
        given = tuple(name for name in (reading.given, *reading.middles) if len(name) > 1)
        forms = {reading.given + reading.middles[0]} if reading.middles else set()
        for name in given:
            forms |= given_forms(name) | self.names.nearly(name.replace("-", ""))
        return self.names.marks(forms)

    def area_of(self, rows: Rows) -> npt.NDArray[np.int8]:
        """How near each of these rows is to the place asked for, as ``Area``; same shape."""
        return self._areas[self.index.areas.city_of[rows]]


def _without_particle(form: str) -> set[str]:
    """*Vanderberg* without *van der*: a register may have put the particles behind the given name."""
    found = {form.removeprefix(particle) for particle in PARTICLES if form.startswith(particle)}
    return {rest for rest in found if len(rest) >= _SHORTEST_CORE}


def given_forms(name: str) -> set[str]:
    """The words that a given name may be listed under: its short and full forms and spellings."""
    forms = {name, name.replace("-", ""), without_digraphs(name), *name.split("-")}
    forms |= short_forms(name) | SPELLINGS.get(name, frozenset())
    for full in full_names(name):
        forms |= short_forms(full)
    return forms
