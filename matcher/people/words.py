"""The distinct words of a directory, each with a number, found without keeping a Python object for any of them."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from matcher.people.keys import Keys, hash_of, hashes

__all__ = ["Counts", "Words"]

Ids = npt.NDArray[np.int64]


# Fewer words than this are hashed faster one by one than as a column.
_FEW = 20


@dataclass(frozen=True, slots=True, repr=False)
class Words:
    """Distinct words, numbered 0…n-1 in the order of their hashes, so that bisection finds a word."""

    hashes: Keys
    texts: pa.StringArray

    @classmethod
    def build(cls, distinct: pa.StringArray) -> tuple["Words", Ids]:
        """Number these words, which are all different and not empty; also where each of them went."""
        keys = hashes(distinct)
        order = np.argsort(keys, kind="stable")
        went = np.empty(len(order), dtype=np.int64)
        went[order] = np.arange(len(order))
        return cls(keys[order], distinct.take(pa.array(order))), went

    def __len__(self) -> int:
        return len(self.hashes)

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self.at(word) is not None

    def at(self, word: str) -> int | None:
        """The number of a word; ``None`` where the directory does not have it."""
        key = np.uint64(hash_of(word))
        at = int(np.searchsorted(self.hashes, key))
        return at if at < len(self.hashes) and self.hashes[at] == key and self.texts[at].as_py() == word else None

    def ids(self, words: Collection[str]) -> Ids:
        """The numbers of those of these words that the directory has, in no order.

        Goes by the hashes alone: a word in ten million billion is one too many, for a comparison to sort out.
        """
        if not words or not len(self):
            return np.empty(0, dtype=np.int64)
        if len(words) < _FEW:
            keys = np.fromiter((hash_of(word) for word in words), dtype=np.uint64, count=len(words))
        else:
            keys = hashes(pa.array(list(words), pa.string()))
        at = np.minimum(np.searchsorted(self.hashes, keys), len(self) - 1)
        found: Ids = at[self.hashes[at] == keys]
        return found

    def numbered(self, column: pa.Array) -> npt.NDArray[np.int32]:
        """The number of the word in each cell of a column, -1 for null; every other cell is one of these words."""
        stated = column.is_valid().to_numpy(zero_copy_only=False)
        numbers = np.full(len(column), -1, dtype=np.int32)
        numbers[stated] = np.searchsorted(self.hashes, hashes(column.drop_null()))
        return numbers

    def named(self, ids: npt.NDArray[np.integer]) -> list[str]:
        """The words with these numbers."""
        texts: list[str] = self.texts.take(pa.array(ids)).to_pylist()
        return texts


@dataclass(frozen=True, slots=True, repr=False)
class Counts:
    """How many listings carry each word as a given name, and how many of these state the gender F and M."""

    words: Words
    numbers: npt.NDArray[np.int32]
    """Shape (n, 3): all, F, M."""

    @classmethod
    def build(cls, words: pa.StringArray, counted: Iterable[npt.NDArray[np.integer]]) -> "Counts":
        """Keep three numbers for each of these words, which are all different."""
        numbered, went = Words.build(words)
        numbers = np.empty((len(numbered), 3), dtype=np.int32)
        numbers[went] = np.column_stack(list(counted))
        return cls(numbered, numbers)

    def __contains__(self, word: object) -> bool:
        return word in self.words

    def of(self, word: str) -> tuple[int, int, int]:
        """All, F and M; zeros for a word that is no given name here."""
        at = self.words.at(word)
        if at is None:
            return 0, 0, 0
        every, women, men = self.numbers[at].tolist()
        return every, women, men
