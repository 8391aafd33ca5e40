"""Is this the same person? The visitor's own therapist, found under any spelling in a directory.

    index = build_person_index(listings)            once per directory
    find_person(index, PersonQuery(name="…"))       every listing that is, or may be, this person
    same_practice(index, positions)                 who works where they work: a caution
    save_person_index(index, folder)                keep it; open_person_index(folder) maps it back in no time

The way of a question: ``asked`` and ``lines`` read what was typed, ``candidates`` finds the rows worth comparing,
``comparison`` and ``scoring`` compare them (``levels`` holds the points and the reasons), ``links`` follows a person
to their other listings, ``verdicts`` decides who is taken out and who is asked about; where nobody is found, ``wider``
looks once more.
"""

from matcher.people.find import find_person, judge_queries
from matcher.people.index import PersonIndex, build_person_index
from matcher.people.neighbours import same_practice
from matcher.people.storage import open_person_index, save_person_index

__all__ = [
    "PersonIndex",
    "build_person_index",
    "find_person",
    "judge_queries",
    "open_person_index",
    "same_practice",
    "save_person_index",
]
