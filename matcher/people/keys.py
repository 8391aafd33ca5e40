"""Which rows share a number or an address of some kind: sorted keys, found by bisection."""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa

__all__ = ["KeyIndex", "each_distinct", "hash_of", "hashes", "numbers"]

Keys = npt.NDArray[np.uint64]


@dataclass(frozen=True, slots=True, repr=False)
class KeyIndex:
    """Rows by key; key 0 means *not stated* and is never found."""

    of_row: Keys
    keys: Keys
    rows: npt.NDArray[np.int32]

    @classmethod
    def build(cls, keys: Keys) -> "KeyIndex":
        """Index one key per row, shape (n,)."""
        stated = np.flatnonzero(keys).astype(np.int32)
        order = np.argsort(keys[stated], kind="stable")
        return cls(keys, keys[stated][order], stated[order])

    def rows_with(self, key: int) -> npt.NDArray[np.int32]:
        """Rows with this key, ascending; none for key 0."""
        wanted = np.uint64(key)
        start, end = np.searchsorted(self.keys, wanted, "left"), np.searchsorted(self.keys, wanted, "right")
        return self.rows[start:end]

    def rows_like(self, row: int) -> npt.NDArray[np.int32]:
        """Rows that share the key of this row, itself included; none where it states none."""
        return self.rows_with(int(self.of_row[row]))

    def rows_with_text(self, text: str) -> npt.NDArray[np.int32]:
        """Rows whose key was made of this text."""
        return self.rows_with(hash_of(text))

    def has_text(self, text: str) -> bool:
        """Whether any row's key was made of this text."""
        return bool(text) and len(self.rows_with_text(text)) > 0


def each_distinct(column: pa.ChunkedArray, clean: Callable[[str], str]) -> pa.Array:
    """A text column with every distinct value cleaned once."""
    encoded = column.combine_chunks().dictionary_encode()
    cleaned = pa.array([clean(value) for value in encoded.dictionary.to_pylist()], pa.string())
    return cleaned.take(encoded.indices)


def hashes(texts: pa.Array | pa.ChunkedArray) -> Keys:
    """One number per text, 0 for the empty text; two texts share one by accident once in 10¹⁹."""
    whole = texts.combine_chunks() if isinstance(texts, pa.ChunkedArray) else texts
    encoded = whole.dictionary_encode()
    distinct = np.array([hash_of(text) for text in encoded.dictionary.to_pylist()], dtype=np.uint64)
    return distinct[encoded.indices.to_numpy()] if len(whole) else distinct


def hash_of(text: str) -> int:
    """The same number for one text."""
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big") if text else 0


def numbers(digits: pa.ChunkedArray) -> Keys:
    """One number per text of digits, 0 for the empty text."""
    return pd.to_numeric(pd.Series(digits.to_pandas()), errors="coerce").fillna(0).to_numpy(dtype=np.uint64)
