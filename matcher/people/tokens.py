"""Which rows contain a word, or one that is spelt or sounds nearly like it.

Every distinct word is kept once, with the rows it stands in. A misspelling is found without trying all spellings:
each word carries one bit per letter and one per pair of letters it contains, one slip changes few of these bits, and
only words within that reach are compared letter by letter.
"""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
from rapidfuzz.distance import OSA

from matcher.people.keys import KeyIndex, Rows, hashes, letters_of
from matcher.people.sound import sound_key
from matcher.people.words import Words

__all__ = ["Marks", "Remembered", "Rows", "TokenIndex", "split_words"]

Marks = npt.NDArray[np.bool_]

_NO_ROWS: Rows = np.empty(0, dtype=np.int32)
# One slip (a letter dropped, added, changed or two swapped) touches at most two distinct letters.
_BITS_PER_SLIP = 2
# … and at most three pairs of neighbours go and three come (two letters swapped).
_PAIRS_PER_SLIP = 6
# Words shorter than this are not forgiven a slip: "Lee", "Kim", "Ann" have dozens of neighbours.
_SHORTEST_FORGIVEN = 4
# From this length on two slips are forgiven.
_LONG = 8
_LONGEST = 127  # lengths are kept in one byte


@dataclass(frozen=True, slots=True, repr=False)
class TokenIndex:
    """Words of one or more text columns and the rows (positions 0…n-1) they stand in."""

    words: Words
    starts: npt.NDArray[np.int64]
    rows: Rows
    letters: npt.NDArray[np.uint32]
    pairs: npt.NDArray[np.uint64]
    lengths: npt.NDArray[np.int8]
    sounds: KeyIndex
    """Words by the key of their sound; empty where sounds are not asked for."""

    @classmethod
    def build(cls, tokens: pa.Array, parents: Rows, *, sounds: bool) -> "TokenIndex":
        """Index ``tokens[i]`` as standing in row ``parents[i]``; both of one length."""
        encoded = tokens.dictionary_encode()
        words, went = Words.build(encoded.dictionary)
        codes = went.astype(np.int32)[encoded.indices.to_numpy()]
        counts = np.bincount(codes, minlength=len(words))
        heard = [sound_key(word) for word in words.texts.to_pylist()] if sounds else []
        return cls(
            words=words,
            starts=np.concatenate([[0], np.cumsum(counts)]).astype(np.int64),
            rows=parents[np.argsort(codes, kind="stable")],
            letters=_letters(words.texts),
            pairs=_pairs(words.texts),
            lengths=np.minimum(pc.binary_length(words.texts).to_numpy(), _LONGEST).astype(np.int8),
            sounds=KeyIndex.build(hashes(pa.array(heard, pa.string()))),
        )

    def rows_with(self, word: str) -> Rows:
        """Rows that contain exactly this word, ascending; a row may come twice."""
        at = self.words.at(word)
        return _NO_ROWS if at is None else self._rows_of(at)

    def rows_with_any(self, words: Collection[str]) -> Rows:
        """Rows that contain one of the words; order and repeats are not defined."""
        found = [self._rows_of(at) for at in self.words.ids(words).tolist()]
        return np.concatenate(found) if found else _NO_ROWS

    def count(self, word: str) -> int:
        """In how many rows a word stands."""
        at = self.words.at(word)
        return 0 if at is None else int(self.starts[at + 1] - self.starts[at])

    def spelt_like(self, word: str) -> set[str]:
        """Words of the directory one slip away (two in long words), not the word itself."""
        if len(word) < _SHORTEST_FORGIVEN:
            return set()
        slips = 2 if len(word) >= _LONG else 1
        alone = pa.array([word], pa.string())
        near = np.bitwise_count(self.letters ^ _letters(alone)[0]) <= _BITS_PER_SLIP * slips
        near &= np.abs(self.lengths - np.int8(min(len(word), _LONGEST))) <= slips
        reach = np.flatnonzero(near)
        reach = reach[np.bitwise_count(self.pairs[reach] ^ _pairs(alone)[0]) <= _PAIRS_PER_SLIP * slips]
        found = self.words.named(reach)
        return {other for other in found if 0 < OSA.distance(word, other, score_cutoff=slips) <= slips}

    def made_with(self, word: str) -> set[str]:
        """Words of the directory that begin or end with this one, and whose rest is a word too: two names in one."""
        if len(word) < _SHORTEST_FORGIVEN:
            return set()
        texts = self.words.texts
        at = pc.or_(pc.starts_with(texts, word), pc.ends_with(texts, word)).to_numpy(zero_copy_only=False)
        found = self.words.named(np.flatnonzero(at))
        rests = {
            other: other.removeprefix(word) if other.startswith(word) else other.removesuffix(word) for other in found
        }
        return {other for other, rest in rests.items() if len(rest) >= _SHORTEST_FORGIVEN and rest in self.words}

    def sounding_like(self, word: str) -> set[str]:
        """Words of the directory that are pronounced alike, not the word itself."""
        return set(self.words.named(self.sounds.rows_with_text(sound_key(word)))) - {word}

    def _rows_of(self, at: int) -> Rows:
        return self.rows[self.starts[at] : self.starts[at + 1]]


class Remembered:
    """The words of a directory, looked up for one question: whoever is looked up again is not searched again."""

    def __init__(self, tokens: TokenIndex, rows: int) -> None:
        """Keep the index of a directory with so many rows; nothing is looked up yet."""
        self.tokens, self._size = tokens, rows
        self._near: dict[str, frozenset[str]] = {}
        self._rows: dict[frozenset[str], Rows] = {}
        self._marks: dict[frozenset[str], Marks] = {}

    def nearly(self, word: str) -> frozenset[str]:
        """Words of the directory that are spelt or sound nearly like this one."""
        if word not in self._near:
            self._near[word] = frozenset(self.tokens.spelt_like(word) | self.tokens.sounding_like(word))
        return self._near[word]

    def rows_with_any(self, words: Collection[str]) -> Rows:
        """Rows that contain one of the words; order and repeats are not defined."""
        key = frozenset(words)
        if key not in self._rows:
            self._rows[key] = self.tokens.rows_with_any(key)
        return self._rows[key]

    def marks(self, words: Collection[str]) -> Marks:
        """For every row of the directory whether it contains one of the words."""
        key = frozenset(words)
        if key not in self._marks:
            self._marks[key] = np.zeros(self._size, dtype=np.bool_)
            self._marks[key][self.rows_with_any(key)] = True
        return self._marks[key]


def _letters(words: pa.StringArray) -> npt.NDArray[np.uint32]:
    """One bit for each letter that stands in a word, for all words at once."""
    data, starts, lengths = letters_of(words)
    bits = np.zeros(len(words), dtype=np.uint32)
    stated = np.flatnonzero(lengths)
    if len(stated):
        bits[stated] = np.bitwise_or.reduceat(np.uint32(1) << (data.astype(np.uint32) & np.uint32(31)), starts[stated])
    return bits


def _pairs(words: pa.StringArray) -> npt.NDArray[np.uint64]:
    """One of 64 bits for each pair of neighbouring letters in a word, for all words at once."""
    data, starts, lengths = letters_of(words)
    bits = np.zeros(len(words), dtype=np.uint64)
    stated = np.flatnonzero(lengths)
    if len(stated):
        places = (data[:-1].astype(np.uint64) * np.uint64(31) + data[1:]) & np.uint64(63)
        single = np.append(np.uint64(1) << places, np.uint64(0))
        single[(starts + lengths - 1)[stated]] = 0  # the last letter of a word has no neighbour in it
        bits[stated] = np.bitwise_or.reduceat(single, starts[stated])
    return bits


def split_words(texts: pa.Array | pa.ChunkedArray) -> tuple[pa.Array, Rows]:
    """All words (``[a-z0-9]+``) of folded texts and the row each comes from."""
    texts = texts.combine_chunks() if isinstance(texts, pa.ChunkedArray) else texts
    lists = pc.split_pattern_regex(texts, "[^a-z0-9]+")
    words, parents = pc.list_flatten(lists), pc.list_parent_indices(lists)
    kept = pc.greater(pc.binary_length(words), 0)
    return words.filter(kept), parents.filter(kept).to_numpy().astype(np.int32)
