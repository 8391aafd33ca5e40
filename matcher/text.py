"""What more than one room does with words: fold them for comparing, make them plain for showing."""

import re
import unicodedata

from anyascii import anyascii

__all__ = ["fold", "is_blank", "plain", "without_contacts", "words"]

# Characters that change how text is laid out without being seen: directions, joiners, marks of byte order.
_INVISIBLE = dict.fromkeys(
    [0x00AD, 0x061C, 0x180E, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF]
)
# Cells that say nothing, whatever they look like (real exports: ``[]``, ``None``, ``See Website``).
_BLANKS = frozenset(
    ["", "-", "--", "n/a", "na", "nan", "none", "none provided", "no info provided", "[]", "{}", "null", "see website"]
)
# Ways to reach somebody that turn up inside prose: the searcher's screens show none of them.
_CONTACT = re.compile(
    r"(?:https?://|www\.)\S+"
    r"|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}"
    r"|(?:\+?1[\s.-]?)?(?:\(\d{3}\)|\b\d{3})[\s.-]{0,2}\d{3}[\s.-]{0,2}\d{4}\b",
    re.IGNORECASE,
)
_NOT_WORD = re.compile(r"[^a-z0-9]+")


def plain(value: object, limit: int = 10_000) -> str:
    """One line of visible text: no control or direction characters, single spaces, at most ``limit`` characters.

    Applying it twice changes nothing. Use it on every value that came from a file before it is shown.
    """
    text = unicodedata.normalize("NFC", "" if value is None else str(value))
    if not text.isprintable():  # else there is nothing to take out, and looking at every letter is slow
        text = text.translate(_INVISIBLE)
        text = "".join(" " if unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") else char for char in text)
    text = " ".join(text.split())
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def fold(value: str) -> str:
    """Lower-case ASCII words with single spaces, for comparing: ``"Zoë  O'Neill"`` → ``"zoe o neill"``."""
    ascii_text = value if value.isascii() else anyascii(value)
    return _NOT_WORD.sub(" ", ascii_text.casefold()).strip()


def words(value: str) -> list[str]:
    """The folded words of a text, in order."""
    return fold(value).split()


def is_blank(value: str) -> bool:
    """Whether a cell says nothing: empty, or one of the markers that exports write for *empty*."""
    return value.strip().casefold() in _BLANKS


def without_contacts(value: str) -> str:
    """The text with phone numbers, e-mail and web addresses replaced by ``[…]``: only the partner makes contact."""
    return _CONTACT.sub("[…]", value)
