"""One bit per byte of a block: where a character stands, how many stand before a position, where the n-th one is.

A comparison of a million bytes and the counting of its bits take microseconds; a loop over them takes a second.
"""

import numpy as np
import numpy.typing as npt

__all__ = ["Bits", "BitsOf", "Bytes", "Positions"]

Bytes = npt.NDArray[np.uint8]
Positions = npt.NDArray[np.int64]
_WORD = 64
_ONE = np.uint64(1)


class BitsOf:
    """Bits of several characters of one block of bytes."""

    def __init__(self, block: Bytes) -> None:
        self._block = block

    def __call__(self, character: str) -> "Bits":
        """Set where this character stands."""
        return Bits.of(self._block == ord(character))

    def not_ascii(self) -> "Bits":
        """Set where a byte is no ASCII."""
        return Bits.of(self._block >= 0x80)  # noqa: PLR2004 - the first byte beyond ASCII


class Bits:
    """Bit *i* of the words is position *i* of the block; ``before`` counts the set ones in the words before each."""

    def __init__(self, words: npt.NDArray[np.uint64]) -> None:
        self.words = words
        self._before: npt.NDArray[np.int64] | None = None

    @classmethod
    def of(cls, where: npt.NDArray[np.bool_]) -> "Bits":
        """The bits of a mask."""
        packed = np.zeros(-(-len(where) // _WORD) * 8, dtype=np.uint8)
        packed[: -(-len(where) // 8)] = np.packbits(where, bitorder="little")
        return cls(packed.view("<u8").astype(np.uint64, copy=False))

    def ahead(self, steps: int) -> "Bits":
        """Set at *i* where these bits are set at *i + steps*; fewer than 64 steps."""
        shifted = self.words >> np.uint64(steps)
        shifted[:-1] |= self.words[1:] << np.uint64(_WORD - steps)
        return Bits(shifted)

    def __and__(self, other: "Bits") -> "Bits":
        return Bits(self.words & other.words)

    def positions(self) -> Positions:
        """Where the bits are set, ascending."""
        at = np.flatnonzero(self.words)
        words, found = self.words[at], []
        while len(at):
            lowest = words & (~words + _ONE)
            found.append(at * _WORD + np.bitwise_count(lowest - _ONE))
            words = words ^ lowest
            left = words != 0
            at, words = at[left], words[left]
        return np.sort(np.concatenate(found)) if found else np.empty(0, dtype=np.int64)

    def count_before(self, positions: Positions) -> Positions:
        """How many bits are set before each position; positions lie within the block or at its end."""
        word, bit = positions // _WORD, (positions % _WORD).astype(np.uint64)
        inside = np.minimum(word, len(self.words) - 1)
        partial = self.words[inside] & ((_ONE << bit) - _ONE)
        # a position at the very end may lie in a word that does not exist
        return self._running()[word] + np.where(word < len(self.words), np.bitwise_count(partial), 0)

    def nth(self, numbers: Positions) -> Positions:
        """The positions of the set bits with these numbers, counted from 0; each must exist."""
        running = self._running()
        word = np.searchsorted(running, numbers, side="right") - 1
        left = numbers - running[word]
        words = self.words[word]
        while (open_ := left > 0).any():
            words = np.where(open_, words & (words - _ONE), words)
            left = left - open_
        lowest = words & (~words + _ONE)
        return np.asarray(word * _WORD + np.bitwise_count(lowest - _ONE), dtype=np.int64)

    def _running(self) -> npt.NDArray[np.int64]:
        if self._before is None:
            self._before = np.zeros(len(self.words) + 1, dtype=np.int64)
            np.cumsum(np.bitwise_count(self.words), out=self._before[1:])
        return self._before
