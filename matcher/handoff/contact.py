"""Ways to reach a therapist, as links that can only call, write or open an ordinary web page."""

import re
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

import phonenumbers

from matcher.model import Listing
from matcher.text import plain

__all__ = ["Reach", "mail_link", "reach_of"]

_EMAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}")
# A number that takes the caller's money is nobody's office line.
_COSTLY = frozenset([phonenumbers.PhoneNumberType.PREMIUM_RATE, phonenumbers.PhoneNumberType.SHARED_COST])
_LONGEST_WEBSITE = 300


@dataclass(frozen=True, slots=True)
class Reach:
    """How a therapist can be reached; empty text where a way is not stated or is not plausible.

    ``phone`` is as people write it, ``phone_link`` a ``tel:`` link (RFC 3966). ``website`` begins with ``http`` and
    ``host`` is the name to show for it.
    """

    phone: str = ""
    phone_link: str = ""
    email: str = ""
    website: str = ""
    host: str = ""

    def __bool__(self) -> bool:
        """Whether there is any way at all."""
        return bool(self.phone or self.email or self.website)


def reach_of(listing: Listing) -> Reach:
    """The ways that are safe to offer; what cannot be a safe link is left out."""
    phone, phone_link = _phone(plain(listing.phone, 60))
    website, host = _website(plain(listing.website, _LONGEST_WEBSITE + 1))
    return Reach(phone, phone_link, _email(plain(listing.email, 200)), website, host)


def mail_link(address: str, subject: str, body: str) -> str:
    """A ``mailto:`` link with the text filled in (RFC 6068). Nothing in the texts can add a recipient or a header."""
    lines = "\r\n".join(body.splitlines())
    return f"mailto:{quote(address, safe='@')}?subject={_encoded(plain(subject))}&body={_encoded(lines)}"


def _encoded(text: str) -> str:
    return quote(text, safe="", errors="replace")


def _phone(text: str) -> tuple[str, str]:
    try:
        number = phonenumbers.parse(text, "US")
    except phonenumbers.NumberParseException:
        return "", ""
    if not phonenumbers.is_possible_number(number) or phonenumbers.number_type(number) in _COSTLY:
        return "", ""
    shown = phonenumbers.format_number(number, _shown_as(number))
    return shown, phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.RFC3966)


def _shown_as(number: phonenumbers.PhoneNumber) -> int:
    formats = phonenumbers.PhoneNumberFormat
    american = number.country_code == phonenumbers.country_code_for_region("US")
    return int(formats.NATIONAL if american else formats.INTERNATIONAL)


def _email(text: str) -> str:
    return text if _EMAIL.fullmatch(text) else ""


def _website(text: str) -> tuple[str, str]:
    try:
        url = urlsplit(text)
        host = url.hostname or ""
        safe = url.scheme in ("http", "https") and "." in host and not (url.username or url.password)
    except ValueError:
        return "", ""
    ordinary = safe and len(text) <= _LONGEST_WEBSITE and not set(text) & set(' \\"<>')
    return (text, plain(host.removeprefix("www."), 60)) if ordinary else ("", "")
