"""The physical lines of a file, numbered, with a way to give lines back after looking ahead."""

from collections import deque

from matcher.listings.byte_lines import ByteLines, LineStream, PlainLines
from matcher.listings.encoding import mend

__all__ = ["Lines"]

# No listing is longer; a "line" beyond it is a file without line ends, and cutting it into cells would fill memory.
_MOST_CHARACTERS = 1_000_000


class Lines:
    """Lines one by one, as ``csv.reader`` takes them; ``taken`` holds those of the current record.

    ``number`` is the line handed out last, from 1. ``ran_out`` says that a record asked for more lines than there
    are, or than ``most`` allows. ``bad_bytes``, ``nuls`` and ``too_long`` speak of the current record.
    """

    def __init__(self, stream: LineStream) -> None:
        self._stream = stream
        self._back: deque[str] = deque()
        self.number = 0
        self.most = 1
        self.read_non_ascii = False
        self.begin()

    def begin(self) -> None:
        """Start a new record."""
        self.taken: list[str] = []
        self.ran_out = False
        self.bad_bytes = 0
        self.nuls = 0
        self.too_long = False

    def __iter__(self) -> "Lines":
        return self

    def __next__(self) -> str:
        if len(self.taken) >= self.most:
            self.ran_out = True
            raise StopIteration
        line = self._back.popleft() if self._back else self._stream.readline()
        if not line:
            self.ran_out = True
            raise StopIteration
        self.number += 1
        self.taken.append(line)
        return self._usable(line)

    def take_plain(self) -> PlainLines | None:
        """The plain lines that come next, if the stream can tell; only between two records."""
        if self._back or not isinstance(self._stream, ByteLines):
            return None
        plain = self._stream.take_plain(self.number + 1)
        self.number += len(plain) if plain else 0
        return plain

    def give_back(self, keep: int) -> int:
        """Give back the lines of this record but for the first ``keep``; returns how many those are."""
        back = self.taken[keep:]
        del self.taken[keep:]
        self._back.extendleft(reversed(back))
        self.number -= len(back)
        return len(back)

    def first_alone(self) -> tuple[str, int]:
        """The first line of this record as if it were all of it, and how many lines were given back."""
        back = self.give_back(keep=1)
        self.bad_bytes, self.nuls, self.too_long = 0, 0, False
        return self._usable(self.taken[0]), back

    def _usable(self, line: str) -> str:
        """The line with bad bytes mended and NULs taken out; counts both."""
        if len(line) > _MOST_CHARACTERS:
            self.too_long = True
            return "\n"
        if not line.isascii():
            line, bad = mend(line)
            self.bad_bytes += bad
            self.read_non_ascii = self.read_non_ascii or not bad
        if "\0" in line:
            self.nuls += line.count("\0")
            line = line.replace("\0", "")
        return line
