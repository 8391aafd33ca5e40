"""Which rows contain a word, or one that is spelt or sounds nearly like it.

Every distinct word is kept once, with the rows it stands in. A misspelling is found without trying all spellings:
each word carries one bit per letter it contains, one slip changes at most two of these bits, and only words within
that reach are compared letter by letter.
"""

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from rapidfuzz.distance import OSA

from matcher.people.sound import sound_key

__all__ = ["Rows", "TokenIndex"]

Rows = npt.NDArray[np.int32]

_NO_ROWS: Rows = np.empty(0, dtype=np.int32)
# One slip (a letter dropped, added, changed or two swapped) touches at most two distinct letters.
_BITS_PER_SLIP = 2
# Words shorter than this are not forgiven a slip: "Lee", "Kim", "Ann" have dozens of neighbours.
_SHORTEST_FORGIVEN = 4
# From this length on two slips are forgiven.
_LONG = 9


@dataclass(frozen=True, slots=True, repr=False)
class TokenIndex:
    """Words of one or more text columns and the rows (positions 0…n-1) they stand in."""

    ids: dict[str, int]
    words: list[str]
    starts: npt.NDArray[np.int64]
    rows: Rows
    letters: npt.NDArray[np.uint32]
    lengths: npt.NDArray[np.int8]
    by_sound: dict[str, list[int]] = field(default_factory=dict)

    @classmethod
    def build(cls, tokens: pa.Array, parents: Rows, *, sounds: bool) -> "TokenIndex":
        """Index ``tokens[i]`` as standing in row ``parents[i]``; both of one length."""
        codes, distinct = pd.factorize(np.asarray(tokens.to_numpy(zero_copy_only=False), dtype=object))
        words = [str(word) for word in distinct]
        order = np.argsort(codes, kind="stable")
        starts = np.concatenate([[0], np.cumsum(np.bincount(codes, minlength=len(words)))]).astype(np.int64)
        by_sound: dict[str, list[int]] = {}
        if sounds:
            for at, word in enumerate(words):
                by_sound.setdefault(sound_key(word), []).append(at)
        return cls(
            ids={word: at for at, word in enumerate(words)},
            words=words,
            starts=starts,
            rows=parents[order],
            letters=np.fromiter((_letter_bits(word) for word in words), dtype=np.uint32, count=len(words)),
            lengths=np.fromiter((min(len(word), 127) for word in words), dtype=np.int8, count=len(words)),
            by_sound=by_sound,
        )

    def rows_with(self, word: str) -> Rows:
        """Rows that contain exactly this word, ascending; a row may come twice."""
        at = self.ids.get(word)
        return _NO_ROWS if at is None else self._rows_of(at)

    def rows_with_any(self, words: "set[str] | frozenset[str]") -> Rows:
        """Rows that contain one of the words; order and repeats are not defined."""
        found = [self._rows_of(at) for at in map(self.ids.get, sorted(words)) if at is not None]
        return np.concatenate(found) if found else _NO_ROWS

    def count(self, word: str) -> int:
        """In how many rows a word stands."""
        at = self.ids.get(word)
        return 0 if at is None else int(self.starts[at + 1] - self.starts[at])

    def spelt_like(self, word: str) -> set[str]:
        """Words of the directory one slip away (two in long words), not the word itself."""
        if len(word) < _SHORTEST_FORGIVEN:
            return set()
        slips = 2 if len(word) >= _LONG else 1
        near = np.abs(self.lengths - np.int8(min(len(word), 127))) <= slips
        near &= np.bitwise_count(self.letters ^ np.uint32(_letter_bits(word))) <= _BITS_PER_SLIP * slips
        found = (self.words[at] for at in np.flatnonzero(near).tolist())
        return {other for other in found if 0 < OSA.distance(word, other, score_cutoff=slips) <= slips}

    def sounding_like(self, word: str) -> set[str]:
        """Words of the directory that are pronounced alike, not the word itself."""
        return {self.words[at] for at in self.by_sound.get(sound_key(word), ())} - {word}

    def _rows_of(self, at: int) -> Rows:
        return self.rows[self.starts[at] : self.starts[at + 1]]


def _letter_bits(word: str) -> int:
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) & 31)
    return bits & 0xFFFFFFFF


def split_words(texts: pa.Array | pa.ChunkedArray) -> tuple[pa.Array, Rows]:
    """All words (``[a-z0-9]+``) of folded texts and the row each comes from."""
    texts = texts.combine_chunks() if isinstance(texts, pa.ChunkedArray) else texts
    lists = pc.split_pattern_regex(texts, "[^a-z0-9]+")
    words, parents = pc.list_flatten(lists), pc.list_parent_indices(lists)
    kept = pc.greater(pc.binary_length(words), 0)
    return words.filter(kept), parents.filter(kept).to_numpy().astype(np.int32)
