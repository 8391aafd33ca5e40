"""Cleaners of ways to reach somebody: phone, e-mail, web address. Each is safe to apply twice."""

import re
from urllib.parse import urlsplit

from matcher.listings.cleaned import Cleaned
from matcher.text import is_blank, plain

__all__ = ["clean_email", "clean_phone", "clean_url"]

_EXTENSION = re.compile(r"\s*(?:ext\.?|extension|x|#)\s*\.?\s*(\d{1,6})\s*$", re.IGNORECASE)
_SEVERAL_PHONES = re.compile(r"[;|/\n]|,|\bor\b", re.IGNORECASE)
_LETTERS_OF_KEYS = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")
_US_DIGITS, _WITH_COUNTRY_CODE = 10, 11
_FEWEST_DIGITS_ABROAD, _MOST_DIGITS_ABROAD = 7, 15

_EMAIL = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[\w-]{1,63}\.)+[A-Za-z]{2,24}")
_LONGEST_URL = 2000
_SCHEME = re.compile(r"^([A-Za-z][A-Za-z0-9+.-]*):(?!\d)")
# What needs no second look: nearly every address and phone of a register, and a million of them take time.
_PLAIN_URL = re.compile(r"https://(?:[a-z0-9-]{1,63}\.)+[a-z0-9-]{2,63}/[A-Za-z0-9/_-]{0,200}")
_PLAIN_PHONE = re.compile(r"[2-9][0-9]{9}")
# Characters no address needs and with which one could end early inside a page.
_BREAKS_OUT = re.compile(r"[\"'<>\\]")
_HOST = re.compile(r"^(?:[\w-]{1,63}\.)+[\w-]{2,63}$")


def clean_phone(text: str) -> Cleaned:
    """``(617) 555-0123``, with ``ext. 4`` where there is one; a number abroad begins with ``+``."""
    if _PLAIN_PHONE.fullmatch(text):
        return Cleaned(f"({text[:3]}) {text[3:6]}-{text[6:]}")
    if is_blank(text):
        return Cleaned("")
    if re.fullmatch(r"[\d.]+E\+?\d+", text.strip(), re.IGNORECASE):
        return Cleaned("", "rounded")
    parts = [part for part in _SEVERAL_PHONES.split(re.sub(r"\.0+$", "", plain(text))) if any(map(str.isdigit, part))]
    if not parts:
        return Cleaned("", "unreadable")
    number = _one_phone(parts[0])
    return Cleaned(number, "several" if len(parts) > 1 else "") if number else Cleaned("", "unreadable")


def _one_phone(text: str) -> str:
    extension = _EXTENSION.search(text)
    bare = text[: extension.start()] if extension else text
    after = f" ext. {extension[1]}" if extension else ""
    digits = re.sub(r"[^0-9A-Z]", "", bare.upper()).translate(_LETTERS_OF_KEYS)
    # A word of the keypad has at most seven letters; more letters are prose
    if not digits.isdecimal() or sum(map(str.isalpha, bare)) > len("FLOWERS"):
        return ""
    if bare.strip().startswith(("+", "00")) and not bare.strip().startswith(("+1", "001")):
        abroad = digits.removeprefix("00") if not bare.strip().startswith("+") else digits
        return f"+{abroad}{after}" if _FEWEST_DIGITS_ABROAD <= len(abroad) <= _MOST_DIGITS_ABROAD else ""
    digits = digits.removeprefix("00")
    if len(digits) == _WITH_COUNTRY_CODE and digits.startswith("1"):
        digits = digits[1:]
    if len(digits) != _US_DIGITS or digits[0] in "01":
        return ""
    return f"({digits[:3]}) {digits[3:6]}-{digits[6:]}{after}"


def clean_email(text: str) -> Cleaned:
    """The first address in the cell, the part after the @ in lower case."""
    if is_blank(text):
        return Cleaned("")
    found = _EMAIL.findall(plain(text))
    if not found:
        return Cleaned("", "unreadable")
    user, _, host = found[0].rpartition("@")
    return Cleaned(f"{user.removeprefix('mailto:')}@{host.lower()}", "several" if len(found) > 1 else "")


def clean_url(text: str) -> Cleaned:
    """An http or https address with a host and no password in it; one without a scheme gets https."""
    if _PLAIN_URL.fullmatch(text):
        return Cleaned(text)
    bare = plain(text, max(len(text), 1))
    if len(bare) > _LONGEST_URL or is_blank(bare):
        return Cleaned("", "unreadable" if len(bare) > _LONGEST_URL else "")
    scheme = _SCHEME.match(bare)
    if scheme and scheme[1].lower() not in {"http", "https"}:
        return Cleaned("", "refused")
    address = bare if scheme else f"https://{bare.lstrip('/')}"
    try:
        split = urlsplit(address)
        host = split.hostname or ""
    except ValueError:
        return Cleaned("", "unreadable")
    if split.username is not None or _BREAKS_OUT.search(address):
        return Cleaned("", "refused")
    return Cleaned(address) if _HOST.match(host) and " " not in address else Cleaned("", "unreadable")
