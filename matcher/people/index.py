"""Everything of a directory that is needed to find a person in it, as packed columns."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from matcher.people.areas import Areas, Floats
from matcher.people.columns import address_keys, folded_columns, licence_keys, text_columns
from matcher.people.given_names import short_forms
from matcher.people.keys import KeyIndex, Keys, hashes, numbers
from matcher.people.spelling import run_together, words_of
from matcher.people.titles import CREDENTIALS, GENERATIONS, LEGAL_FORMS
from matcher.people.tokens import Rows, TokenIndex, split_words
from matcher.people.words import Counts

__all__ = ["COLUMNS", "PersonIndex", "build_person_index"]

COLUMNS: tuple[str, ...] = (
    "name", "other_names", "practice", "address", "city", "state", "phone", "email", "gender", "npi",
    "licence_number", "licence_state",
)  # fmt: skip

# A word that stands as a given name less often than this, of all its places in names, is a family name put in front.
_GIVEN_SHARE = 0.1
# Short words that some spellings join to the next one: van der Veen and Vanderveen, O Donoghue and Odonoghue.
_JOINED_UP_TO = 3
_JOINED_SINGLE = ("o", "d", "l")
# Where the given name stands: behind the comma in a register, else in front, titles apart.
_GIVEN = (r"^[^,(]+, ?(?P<given>[a-z]{2,})", r"^(?:(?:dr|mr|mrs|ms|miss|prof) )?(?P<given>[a-z]{2,})")
_INITIAL_BEHIND = r"^[^,(]+, ?[a-z](?: |$)"
_NO_PERSON_FIRST = (
    r"[:(-]|counsel|therap|psycholog|wellness|health|cent(?:er|re)|clinic|services|associates|\bllc\b|\binc\b"
)


@dataclass(frozen=True, slots=True, repr=False)
class PersonIndex:
    """A directory, ready to be asked about a person. Build it once; asking changes nothing in it.

    ``table`` holds the columns a candidate row is compared by, folded; ``given_counts`` says of each given name how
    many listings carry it and how many of these state the gender F and M; ``given_of`` is the number of the given name
    of each row whose title is one person with a given name written out, else -1. Nothing here was typed by a visitor.
    """

    table: pa.Table
    names: TokenIndex
    practices: TokenIndex
    areas: Areas
    phones: KeyIndex
    emails: KeyIndex
    npis: KeyIndex
    licences: KeyIndex
    practice_keys: KeyIndex
    addresses: KeyIndex
    address_of: Keys
    given_counts: Counts
    given_of: npt.NDArray[np.int32]

    def is_given(self, word: str) -> bool:
        """Whether a folded word is used as a given name, in this directory or in the tables of short forms."""
        given = self.given_counts.of(word)[0]
        return given > _GIVEN_SHARE * self.names.count(word) or bool(short_forms(word))

    def has_practice(self, practice: str) -> bool:
        """Whether a practice of this name, folded by ``practice_key``, is listed."""
        return self.practice_keys.has_text(run_together(practice))

    def rows_of_practice(self, practice: str) -> Rows:
        """The rows of every practice of exactly this name, however its words are spaced."""
        return self.practice_keys.rows_with_text(run_together(practice))

    def __len__(self) -> int:
        return int(self.table.num_rows)

    def __repr__(self) -> str:
        return f"PersonIndex({len(self)} listings)"


def build_person_index(
    listings: pd.DataFrame, latitude: Floats | None = None, longitude: Floats | None = None
) -> PersonIndex:
    """Learn the names, numbers and places of a directory.

    Args:
        listings: text columns as in ``COLUMNS``; one that is missing counts as empty, empty text as *not stated*.
        latitude: degrees, shape (n,), NaN where unknown: of each listing's city, so that a neighbouring city is
            recognised. Without it nothing but the same city is near.
        longitude: likewise.
    """
    stated = text_columns(listings, COLUMNS)
    folded = folded_columns(stated)
    tokens, parents = _name_tokens(folded["name"], folded["other_names"])
    given = _given_words(folded["name"])
    given_counts = _given_counts(given, folded["gender"])
    address_of = hashes(address_keys(stated))
    return PersonIndex(
        table=folded,
        names=TokenIndex.build(tokens, parents, sounds=True),
        practices=TokenIndex.build(*split_words(folded["practice"]), sounds=False),
        areas=Areas.build(stated["city"], stated["state"], latitude, longitude),
        phones=KeyIndex.build(numbers(folded["phone"])),
        emails=KeyIndex.build(hashes(folded["email"])),
        npis=KeyIndex.build(numbers(folded["npi"])),
        licences=KeyIndex.build(hashes(licence_keys(stated))),
        practice_keys=KeyIndex.build(hashes(pc.replace_substring(folded["practice"], " ", ""))),
        addresses=KeyIndex.build(address_of),
        address_of=address_of,
        given_counts=given_counts,
        given_of=given_counts.words.numbered(given),
    )


def licence_key(text: str) -> str:
    """State and number of a licence without punctuation; empty where either is missing."""
    state, _, number = text.partition("|")
    digits = "".join(words_of(number))
    return f"{state.strip().lower()} {digits}" if digits and state.strip() else ""


def _name_tokens(names: pa.ChunkedArray, other_names: pa.ChunkedArray) -> tuple[pa.Array, Rows]:
    """Words of the names, hyphenated ones also joined, short ones also joined to their neighbours."""
    both = pc.binary_join_element_wise(names, other_names, " ; ").combine_chunks()
    words, parents = split_words(both)
    hyphenated = pc.match_substring(both, "-")
    at = np.flatnonzero(hyphenated.to_numpy(zero_copy_only=False)).astype(np.int32)
    squashed, squashed_from = split_words(pc.replace_substring(both.take(pa.array(at)), "-", ""))
    pieces = [(words, parents), (squashed, at[squashed_from]), *_joins(words, parents)]
    return pa.concat_arrays([piece for piece, _ in pieces]), np.concatenate([rows for _, rows in pieces])


def _joins(words: pa.Array, parents: Rows) -> list[tuple[pa.Array, Rows]]:
    """Each short word joined to the next, and two short words to the one after."""
    short = pc.binary_length(words).to_numpy(zero_copy_only=False)
    joins = (short <= _JOINED_UP_TO) & (short > 1)
    joins |= pc.is_in(words, pa.array(_JOINED_SINGLE)).to_numpy(zero_copy_only=False)
    pairs = np.flatnonzero(joins[:-1] & (parents[:-1] == parents[1:]))
    triples = pairs[np.isin(pairs + 1, pairs)]
    found = []
    for starts, size in ((pairs, 2), (triples, 3)):
        parts = [words.take(pa.array(starts + step)) for step in range(size)]
        found.append((pc.binary_join_element_wise(*parts, ""), parents[starts]))
    return found


def _given_words(names: pa.ChunkedArray) -> pa.Array:
    """The given name of every row where it stands in a usual place, null in practices, pairs and behind initials."""
    behind, front = (pc.struct_field(pc.extract_regex(names, where), "given") for where in _GIVEN)
    marks = pa.array(sorted(CREDENTIALS | LEGAL_FORMS | set(GENERATIONS)))
    behind = pc.if_else(pc.is_in(behind, marks), None, behind)
    front = pc.if_else(pc.match_substring_regex(names, _INITIAL_BEHIND), None, front)
    given = pc.if_else(pc.match_substring_regex(names, _NO_PERSON_FIRST), None, pc.coalesce(behind, front))
    return given.combine_chunks()


def _given_counts(given: pa.Array, genders: pa.ChunkedArray) -> Counts:
    counts = (
        pa.table({"given": given, "f": pc.equal(genders, "F"), "m": pc.equal(genders, "M")})
        .filter(pc.is_valid(given))
        .group_by("given")
        .aggregate([("f", "count"), ("f", "sum"), ("m", "sum")])
    )
    counted = (pc.fill_null(counts[name], 0).to_numpy().astype(np.int32) for name in ("f_count", "f_sum", "m_sum"))
    return Counts.build(counts["given"].combine_chunks(), counted)
