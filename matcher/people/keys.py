"""Which rows share a number or an address of some kind: sorted keys, found by bisection."""

from dataclasses import dataclass
from itertools import cycle

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

__all__ = ["KeyIndex", "Keys", "Rows", "hash_of", "hashes", "numbers"]

Keys = npt.NDArray[np.uint64]
Rows = npt.NDArray[np.int32]

# One odd factor for each place in a text, from the splitmix64 sequence: the sum of letter × factor, without its
# carry beyond 64 bits, differs for two texts as surely as two dice rolls of 2⁵⁶ sides. Written out in numpy, a
# million texts take a third of a second; they must never change, since stored indexes hold keys made of them.
_PLACES = 256
_WIDE = (1 << 64) - 1
_STIR = 0x94D049BB133111EB
# Texts hashed at a time: bounds the memory, whatever the size of the column.
_AT_A_TIME = 1 << 16


def _factors() -> Keys:
    steps = np.arange(1, _PLACES + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    steps = (steps ^ (steps >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    steps = (steps ^ (steps >> np.uint64(27))) * np.uint64(_STIR)
    return (steps ^ (steps >> np.uint64(31))) | np.uint64(1)


_FACTORS = _factors()
_FACTOR_LIST: list[int] = _FACTORS.tolist()


@dataclass(frozen=True, slots=True, repr=False)
class KeyIndex:
    """Rows by key; key 0 means *not stated* and is never found."""

    keys: Keys
    rows: Rows

    @classmethod
    def build(cls, keys: Keys) -> "KeyIndex":
        """Index one key per row, shape (n,)."""
        stated = np.flatnonzero(keys).astype(np.int32)
        order = np.argsort(keys[stated], kind="stable")
        return cls(keys[stated][order], stated[order])

    def rows_with(self, key: int) -> Rows:
        """Rows with this key, ascending; none for key 0."""
        wanted = np.uint64(key)
        start, end = np.searchsorted(self.keys, wanted, "left"), np.searchsorted(self.keys, wanted, "right")
        return self.rows[start:end]

    def rows_with_text(self, text: str) -> Rows:
        """Rows whose key was made of this text."""
        return self.rows_with(hash_of(text))

    def has_text(self, text: str) -> bool:
        """Whether any row's key was made of this text."""
        return bool(text) and len(self.rows_with_text(text)) > 0


def hashes(texts: pa.Array | pa.ChunkedArray) -> Keys:
    """One number per text, 0 for the empty text; two texts share one by accident once in 10¹⁶."""
    whole = texts.combine_chunks() if isinstance(texts, pa.ChunkedArray) else texts
    found = np.zeros(len(whole), dtype=np.uint64)
    for start in range(0, len(whole), _AT_A_TIME):
        found[start : start + _AT_A_TIME] = _hashes(whole.slice(start, _AT_A_TIME))
    return found


def _hashes(texts: pa.StringArray) -> Keys:
    data, starts, lengths = letters_of(texts)
    places = np.arange(len(data), dtype=np.int64) - np.repeat(starts, lengths)
    terms = (data.astype(np.uint64) + np.uint64(1)) * _FACTORS[places % _PLACES]
    stated = np.flatnonzero(lengths)
    found = np.zeros(len(lengths), dtype=np.uint64)
    if len(stated):
        sums = np.add.reduceat(terms, starts[stated])
        sums = (sums ^ (sums >> np.uint64(32))) * np.uint64(_STIR)
        found[stated] = np.maximum(sums ^ (sums >> np.uint64(29)), np.uint64(1))
    return found


def hash_of(text: str) -> int:
    """The same number for one text."""
    if not text:
        return 0
    placed = zip(text.encode(), cycle(_FACTOR_LIST), strict=False)
    total = sum((letter + 1) * factor for letter, factor in placed) & _WIDE
    total = ((total ^ (total >> 32)) * _STIR) & _WIDE
    return max(total ^ (total >> 29), 1)


def letters_of(texts: pa.StringArray) -> tuple[npt.NDArray[np.uint8], npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """All bytes of the texts in a row, and where each text starts and how long it is."""
    _, offsets, data = texts.buffers()
    if offsets is None or not len(texts):
        return np.empty(0, np.uint8), np.zeros(len(texts), np.int64), np.zeros(len(texts), np.int64)
    bounds = np.frombuffer(offsets, np.int32)[texts.offset : texts.offset + len(texts) + 1].astype(np.int64)
    first, last = int(bounds[0]), int(bounds[-1])
    letters = np.frombuffer(data, np.uint8)[first:last] if data is not None else np.empty(0, np.uint8)
    return letters, bounds[:-1] - first, np.diff(bounds)


def numbers(digits: pa.ChunkedArray) -> Keys:
    """One number per text of digits, 0 for every other text."""
    plain = pc.match_substring_regex(digits, r"^[0-9]{1,18}$")
    whole = pc.cast(pc.if_else(plain, digits, "0"), pa.uint64())
    return np.asarray(whole.to_numpy(), dtype=np.uint64)
