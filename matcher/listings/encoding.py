"""Bytes → lines of text, whatever the file was saved with. Nothing is guessed from the language.

byte order mark → pattern of NUL bytes → UTF-8, single bad bytes read as Windows-1252
"""

import codecs
import io
import re
from typing import BinaryIO

__all__ = ["find_encoding", "mend", "open_text"]

# The longer marks first: the one of UTF-32 begins with the one of UTF-16.
_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_HEAD = 4096
# In UTF-16 every second byte of English text is NUL; stray NULs in damaged files never come near this share.
_NUL_SHARE = 0.3

# ``surrogateescape`` turns a bad byte 0xNN into U+DCNN: each is looked up here, cell by cell, so that a file in which
# two encodings are mixed is mended where it is wrong and left alone where it is right.
_BAD_BYTES = re.compile("[\udc80-\udcff]")
_WINDOWS_1252 = {0xDC00 + byte: bytes([byte]).decode("cp1252", errors="replace") for byte in range(0x80, 0x100)}


def find_encoding(head: bytes) -> tuple[str, int]:
    """The name of the encoding and the length of its mark in bytes, from the first bytes of a file."""
    for mark, name in _MARKS:
        if head.startswith(mark):
            return name, len(mark)
    half = max(len(head) // 2, 1)
    if head[1::2].count(0) / half > _NUL_SHARE:
        return "utf-16-le", 0
    if head[0::2].count(0) / half > _NUL_SHARE:
        return "utf-16-be", 0
    return "utf-8", 0


def open_text(stream: BinaryIO) -> tuple[io.TextIOWrapper, str]:
    """The text of a file, line ends untouched, and the name of its encoding. Bad bytes wait for ``mend``."""
    encoding, mark = find_encoding(stream.read(_HEAD))
    stream.seek(mark)
    errors = "surrogateescape" if encoding == "utf-8" else "replace"
    return io.TextIOWrapper(stream, encoding=encoding, errors=errors, newline=""), encoding


def mend(line: str) -> tuple[str, int]:
    """The line with bad bytes read as Windows-1252, and how many there were."""
    if line.isascii():
        return line, 0
    bad = len(_BAD_BYTES.findall(line))
    return (line.translate(_WINDOWS_1252), bad) if bad else (line, 0)
