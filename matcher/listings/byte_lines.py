"""The lines of a national register, block by block, with whole runs of plain lines taken at once.

Blocks are told apart in other threads while this one reads: the work is numpy's, which lets go of the interpreter.
"""

import re
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from types import TracebackType
from typing import BinaryIO, Protocol, Self

import numpy as np

from matcher.listings.sieve import ODD, Shape, Sieved, sieve

__all__ = ["ByteLines", "LineStream", "PlainLines"]

# Large enough that the calls cost nothing, small enough that a few blocks fit the processor's own memory.
_BLOCK = 1 << 21
_THREADS = 2
_BLOCKS_AHEAD = 3
_LONE_RETURN = re.compile(r"(?<=\r)(?!\n)")


class LineStream(Protocol):
    """Anything that hands out one line after the other, and ``""`` at the end."""

    def readline(self) -> str:
        """The next line with its end."""


@dataclass(frozen=True, slots=True)
class PlainLines:
    """Plain lines in a row: ``begin`` to ``end`` of a block; the first of them is line ``number`` of the file."""

    block: Sieved
    begin: int
    end: int
    number: int

    def __len__(self) -> int:
        return self.end - self.begin


class ByteLines:
    """Lines one by one, as a text stream hands them out, or plain ones many at a time. Close it when done.

    Args:
        stream: the bytes of a UTF-8 file.
        skip: how many bytes of mark stand before the first line.
        shape: how plain lines are built.
    """

    def __init__(self, stream: BinaryIO, skip: int, shape: Shape) -> None:
        stream.seek(skip)
        self._stream = stream
        self._shape = shape
        self._rest = b""
        self._ended = False
        self._pool = ThreadPoolExecutor(_THREADS)
        self._coming: deque[Future[Sieved]] = deque()
        self._block: Sieved | None = None
        self._at = 0
        self._odd = np.empty(0, dtype=np.int64)
        self._pieces: deque[str] = deque()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.shutdown(cancel_futures=True)

    def readline(self) -> str:
        """The next line with its end; ``""`` when there is none."""
        if self._pieces:
            return self._pieces.popleft()
        block = self._current()
        if block is None:
            return ""
        text = block.line(self._at).decode("utf-8", errors="surrogateescape")
        self._at += 1
        if "\r" in text:
            self._pieces.extend(piece for piece in _LONE_RETURN.split(text) if piece)
            return self._pieces.popleft()
        return text

    def take_plain(self, number: int) -> PlainLines | None:
        """The plain lines that come next, as far as this block goes; ``number`` is that of the next line."""
        block = None if self._pieces else self._current()
        if block is None:
            return None
        begin = self._at
        next_odd = np.searchsorted(self._odd, begin)
        end = int(self._odd[next_odd]) if next_odd < len(self._odd) else len(block)
        self._at = end
        return PlainLines(block, begin, end, number) if end > begin else None

    def _current(self) -> Sieved | None:
        while self._block is None or self._at >= len(self._block):
            while len(self._coming) < _BLOCKS_AHEAD and (data := self._read_block()):
                self._coming.append(self._pool.submit(sieve, data, self._shape))
            if not self._coming:
                self._block = None
                return None
            self._block, self._at = self._coming.popleft().result(), 0
            self._odd = np.flatnonzero(self._block.kinds == ODD)
        return self._block

    def _read_block(self) -> bytes:
        """Whole lines of about the size of a block; nothing at the end."""
        parts = [self._rest]
        while not self._ended:
            part = self._stream.read(_BLOCK)
            self._ended = not part
            end = part.rfind(b"\n") + 1
            if end:
                parts.append(part[:end])
                self._rest = part[end:]
                return b"".join(parts)
            parts.append(part)
        self._rest = b""
        return b"".join(parts)
