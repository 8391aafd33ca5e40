"""Ways to reach a therapist, as links that can only call, write or open an ordinary web page."""

import re
from urllib.parse import quote, urlsplit

import phonenumbers

from matcher.model import Listing
from matcher.text import plain

__all__ = ["contact_links"]

_EMAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}")


def contact_links(listing: Listing) -> dict[str, str]:
    """Label → link for phone, e-mail and web site, in this order; what cannot be a safe link is left out.

    Phones become ``tel:`` links (RFC 3966), only ``http`` and ``https`` addresses are kept.
    """
    links = {
        **_phone(plain(listing.phone, 60)),
        **_email(plain(listing.email, 200)),
        **_website(plain(listing.website, 500)),
    }
    return {label: link for label, link in links.items() if link}


def _phone(text: str) -> dict[str, str]:
    try:
        number = phonenumbers.parse(text, "US")
    except phonenumbers.NumberParseException:
        return {}
    if not phonenumbers.is_possible_number(number):
        return {}
    shown = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)
    return {f"Call {shown}": phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.RFC3966)}


def _email(text: str) -> dict[str, str]:
    return {f"Write to {text}": f"mailto:{quote(text, safe='@')}"} if _EMAIL.fullmatch(text) else {}


def _website(text: str) -> dict[str, str]:
    try:
        url = urlsplit(text)
        safe = url.scheme in ("http", "https") and "." in (url.hostname or "") and not (url.username or url.password)
    except ValueError:
        return {}
    return {f"Open {url.hostname}": text} if safe and " " not in text and "\\" not in text else {}
