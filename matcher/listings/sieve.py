"""Which lines of a national register need reading at all: the others are told apart by their bytes.

Nine of ten rows of the register are no therapists. A line is *plain* if it can only mean one thing to any reader of
CSV: every cell in quotes, no quote inside one, as many cells as headings, ASCII, no NUL. Of plain lines the cells
are counted and looked at where they stand. All other lines are *odd* and go to the reader, which says what is wrong.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from matcher.listings.bits import Bits, BitsOf, Bytes, Positions

__all__ = ["GONE", "KEPT", "ODD", "ORGANISATION", "OTHER", "Shape", "Sieved", "sieve"]

ODD, OTHER, ORGANISATION, GONE, KEPT = range(5)
"""What a line is: for the reader, no therapist, an organisation of therapists, deactivated, a therapist."""

# The csv module refuses longer cells; a plain line below it has none.
_LONGEST_PLAIN = 100_000
_QUOTE, _NEWLINE, _RETURN = (ord(character) for character in '"\n\r')
_NPI_DIGITS = 10
# `"1234567893","1",`: where the entity code and what follows it stand in a line
_ENTITY, _AFTER_ENTITY = _NPI_DIGITS + 4, _NPI_DIGITS + 5
_PERSON, _COMPANY = ord("1"), ord("2")
_SEPARATOR = len('","')


@dataclass(frozen=True, slots=True)
class Shape:
    """How the lines of one file are built: NPI and entity code come first.

    Args:
        width: how many cells a line has.
        codes_at: numbers of the cells that hold taxonomy codes, from 0.
        withdrawn_at: number of the cell with the date of deactivation.
        families: beginnings of the codes that are looked for; all begin with ``common``.
        common: the first characters of all families.
    """

    width: int
    codes_at: tuple[int, ...]
    withdrawn_at: int
    families: tuple[str, ...]
    common: str = "10"


@dataclass(frozen=True, slots=True)
class Sieved:
    """The lines of one block of whole lines: ``data[starts[i]:starts[i + 1]]`` is one of kind ``kinds[i]``.

    ``withdrawn[i]`` is where the date of deactivation begins in ``data``; meaningless in odd lines.
    """

    data: bytes
    starts: Positions
    kinds: npt.NDArray[np.uint8]
    withdrawn: Positions

    def __len__(self) -> int:
        return len(self.kinds)

    def line(self, at: int) -> bytes:
        """One line, its end included."""
        return self.data[self.starts[at] : self.starts[at + 1]]

    def withdrawal(self, at: int) -> tuple[str, str]:
        """NPI and date of deactivation of a plain line, as written."""
        begin = int(self.withdrawn[at])
        npi = self.data[self.starts[at] + 1 : self.starts[at] + 1 + _NPI_DIGITS]
        return npi.decode(), self.data[begin : self.data.index(b'"', begin)].decode()


def sieve(data: bytes, shape: Shape) -> Sieved:
    """Tell the lines of a block, of a byte at least, apart; a last line without an end is odd."""
    block = np.frombuffer(data, dtype=np.uint8)
    bits = BitsOf(block)
    ends = bits("\n").positions() + 1
    if not len(ends) or ends[-1] < len(block):
        ends = np.append(ends, len(block))
    starts = np.concatenate([[0], ends])
    quotes = bits('"')
    separators = quotes & bits(",").ahead(1) & quotes.ahead(2)
    first = separators.count_before(starts)
    plain = _are_whole(block, starts, shape) & (np.diff(quotes.count_before(starts)) == 2 * shape.width)
    plain &= np.diff(first) == shape.width - 1
    # `","` inside a cell that is itself a comma would be counted twice
    for unwanted in (separators & separators.ahead(2), *_strange(data, bits)):
        plain &= np.diff(unwanted.count_before(starts)) == 0
    lines = np.flatnonzero(plain)
    kinds = np.full(len(plain), ODD, dtype=np.uint8)
    withdrawn = np.zeros(len(plain), dtype=np.int64)
    withdrawn[lines] = separators.nth(first[lines] + shape.withdrawn_at - 1) + _SEPARATOR
    coded = _coded_lines(block, bits, quotes, separators, starts, shape)
    kinds[lines] = _kinds(block, starts[lines], withdrawn[lines], coded[lines])
    return Sieved(data, starts, kinds, withdrawn)


def _are_whole(block: Bytes, starts: Positions, shape: Shape) -> npt.NDArray[np.bool_]:
    """Whether each line begins with an NPI in quotes and ends with a quote, and is neither too short nor too long."""
    begin, end = starts[:-1], starts[1:]
    length = end - begin
    whole = (length > 3 * shape.width + _NPI_DIGITS) & (length < _LONGEST_PLAIN)
    some = np.flatnonzero(whole)
    begin, end = begin[some], end[some]
    digits = block[begin[:, None] + np.arange(1, _NPI_DIGITS + 1)]
    fits = ((digits >= ord("0")) & (digits <= ord("9"))).all(axis=1)
    fits &= (block[begin] == _QUOTE) & (block[begin + _NPI_DIGITS + 1] == _QUOTE) & (block[end - 1] == _NEWLINE)
    last = np.where(block[end - 2] == _RETURN, block[end - 3], block[end - 2])
    whole[some] = fits & (last == _QUOTE)
    return whole


def _strange(data: bytes, bits: BitsOf) -> list[Bits]:
    """What makes a line odd wherever it stands: NULs, other bytes than ASCII, line ends of another system."""
    found = []
    if b"\0" in data:
        found.append(bits("\0"))
    if not data.isascii():
        found.append(bits.not_ascii())
    if b"\r" in data:
        returns = bits("\r")
        found.append(Bits(returns.words & ~bits("\n").ahead(1).words))
    return found


def _coded_lines(
    block: Bytes, bits: BitsOf, quotes: Bits, separators: Bits, starts: Positions, shape: Shape
) -> npt.NDArray[np.bool_]:
    """Whether each line has a code of the families in one of its cells for codes; right for plain lines."""
    likely = quotes
    for step, character in enumerate(shape.common, start=1):
        likely &= bits(character).ahead(step)
    at = likely.positions()
    length = len(shape.families[0])
    at = at[at + length < len(block)]
    begins = block[at[:, None] + np.arange(1, length + 1)]
    wanted = [np.frombuffer(family.encode(), dtype=np.uint8) for family in shape.families]
    at = at[np.any([(begins == family).all(axis=1) for family in wanted], axis=0)]
    line = np.searchsorted(starts, at, side="right") - 1
    cell = separators.count_before(np.maximum(at - 1, 0)) - separators.count_before(starts[line])
    coded = np.zeros(len(starts) - 1, dtype=np.bool_)
    coded[line[np.isin(cell, shape.codes_at)]] = True
    return coded


def _kinds(
    block: Bytes, starts: Positions, withdrawn: Positions, coded: npt.NDArray[np.bool_]
) -> npt.NDArray[np.uint8]:
    """The kinds of plain lines. Who left and may have come back is for the reader, and so is an unknown entity."""
    entity = block[starts + _ENTITY]
    in_use = (block[withdrawn] == _QUOTE) & (block[starts + _AFTER_ENTITY] == _QUOTE)
    kinds = np.full(len(starts), ODD, dtype=np.uint8)
    kinds[in_use & ((entity == _PERSON) | (entity == _COMPANY))] = OTHER
    kinds[in_use & (entity == _COMPANY) & coded] = ORGANISATION
    kinds[in_use & (entity == _PERSON) & coded] = KEPT
    kinds[entity == _QUOTE] = GONE
    return kinds
