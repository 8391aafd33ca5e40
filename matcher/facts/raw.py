"""Written text → plain lower-case letters, with the way back to every original character.

Broken encodings, HTML entities, curly quotes, accents and capitals are read for their meaning; offsets always point
into the text as it was written.
"""

import html
import re

from anyascii import anyascii

__all__ = ["Plain", "plain_letters"]

Plain = tuple[str, list[int] | None]
"""Plain text, and for each of its characters (and its end) the offset in the original; ``None`` where equal."""

# One character for one character: the offsets stay as they are, which keeps nearly every text on the quick path.
_SAME_WIDTH = str.maketrans(
    {
        "’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'", "“": '"', "”": '"', "«": '"', "»": '"',
        "–": "–", "—": "–", "―": "–", "−": "–", "\u2011": "-", "\u2010": "-",
        "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\r": "\n", "\u2028": "\n",
        "•": "•", "·": "•", "●": "•", "▪": "•", "◦": "•", "►": "•", "★": "•", "◆": "•", "➤": "•", "|": "•", "¦": "•",
        "✓": "✓", "✔": "✓", "✅": "✓", "☑": "✓", "✗": "✗", "✘": "✗", "❌": "✗", "✖": "✗", "☒": "✗",
        "☐": "✗", "□": "✗", "🚫": "✗",
        **dict.fromkeys("🟢🟡🔴🔵🟣🟠🔶🔷🔸🔹📅🗓📍💬", "•"),
        "á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u", "ü": "u", "ñ": "n", "ç": "c", "è": "e", "ê": "e", "ä": "a",
        "ö": "o", "Á": "A", "É": "E", "Í": "I", "Ó": "O", "Ú": "U", "Ñ": "N", "¿": "•", "¡": "•", "_": " ",
    }
)  # fmt: skip
_KEPT = frozenset("£€–•✓✗½¼")
_ODD = re.compile(
    r"&#?\w{2,8};?"
    r"|<[a-zA-Z/!][^<>]{0,200}>"
    r"|[\u00c2\u00c3\u00e2][\u0080-\u00bf\u20ac\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc"
    r"\u2013-\u203a\u2122]{1,2}"
    r"|(?<=[a-zA-Z])[\ufffd?](?=(?:t|s|m|re|ve|ll|d)\b)"
)
_BOXES = re.compile(r"\[([ xX]?)\]")
_BREAKS = re.compile(r"</?(?:br|p|li|ul|ol|div|h\d|tr)\b", re.IGNORECASE)


def plain_letters(text: str) -> Plain:
    """Lower-case plain text and the offsets of its characters in ``text``."""
    if "[" in text:
        text = _BOXES.sub(_ticked, text)
    if "&" not in text and "<" not in text and not _ODD.search(text):
        same = text.translate(_SAME_WIDTH)
        if same.isascii() or all(char.isascii() or char in _KEPT for char in same):
            return same.lower(), None
    return _rewritten(text)


def _ticked(box: re.Match[str]) -> str:
    """A tick or a cross as wide as the box it stands for."""
    return ("✓" if box[1].strip() else "✗").ljust(len(box[0]))


def _rewritten(text: str) -> Plain:
    parts: list[str] = []
    offsets: list[int] = []
    at = 0
    for match in _ODD.finditer(text):
        _copy(text, at, match.start(), parts, offsets)
        repaired = _repair(match.group()).translate(_SAME_WIDTH).lower()
        parts.append(repaired)
        offsets.extend([match.start()] * len(repaired))
        at = match.end()
    _copy(text, at, len(text), parts, offsets)
    return "".join(parts), [*offsets, len(text)]


def _copy(text: str, start: int, end: int, parts: list[str], offsets: list[int]) -> None:
    for at in range(start, end):
        char = text[at].translate(_SAME_WIDTH)
        if not char.isascii() and char not in _KEPT:
            char = anyascii(char) or " "
        char = char.lower()
        parts.append(char)
        offsets.extend([at] * len(char))


def _repair(odd: str) -> str:
    if odd.startswith("&"):
        plain = html.unescape(odd)
        return odd if plain == odd else plain
    if odd.startswith("<"):
        return "\n\n" if _BREAKS.match(odd) else " "
    if odd in {"?", "\ufffd"}:
        return "'"
    return _decode(odd)


def _decode(odd: str) -> str:
    """UTF-8 that was read as Windows-1252, read as UTF-8 again; a stray part of it becomes a space."""
    for length in (len(odd), 2):
        try:
            fixed = b"".join(_byte(char) for char in odd[:length]).decode("utf-8")
        except UnicodeError:
            continue
        return "".join(char if char in "£€’‘“”–—•" else anyascii(char) for char in fixed) + odd[length:]
    return " " + "".join(char for char in odd if char.isascii())


def _byte(char: str) -> bytes:
    try:
        return char.encode("cp1252")
    except UnicodeError:
        return char.encode("latin-1")
