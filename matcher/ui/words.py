"""How numbers and places are said on the screens."""

import re

from matcher.model import KM_PER_MILE, Listing, Match, Seeking
from matcher.text import plain, without_contacts

__all__ = ["count", "distance", "fee", "formats", "label", "name_line", "place_line", "quiet"]


# Signs that markdown gives a meaning to, and all others a name has no use for.
_LOUD = re.compile(r"[^\w\s.,'’()-]|_")


def quiet(value: str, limit: int = 400) -> str:
    """Text of a listing fit for the searcher: one plain line without any way to reach the therapist."""
    return without_contacts(plain(value, limit))


def label(value: str, limit: int = 80) -> str:
    """Text of a listing fit for a label, which Streamlit reads as markdown: letters, digits and quiet signs only."""
    return " ".join(_LOUD.sub(" ", quiet(value, limit)).split())


def count(number: int, one: str, many: str) -> str:
    """``1 therapist``, ``1,204 therapists``."""
    return f"{number:,} {one if number == 1 else many}"


def distance(km: float, *, miles: bool) -> str:
    """A distance as people say it: ``0.4 mi``, ``12 mi``; straight line."""
    value, unit = (km / KM_PER_MILE, "mi") if miles else (km, "km")
    return f"{value:.1f} {unit}" if value < 10 else f"{value:,.0f} {unit}"  # noqa: PLR2004 - decimals stop at ten


def fee(listing: Listing, seeking: Seeking) -> str:
    """The fee for what is sought, or what else is stated; empty where nothing is."""
    couples = _range(listing.fee_couples_low_usd, listing.fee_couples_high_usd)
    individual = _range(listing.fee_individual_low_usd, listing.fee_individual_high_usd)
    if seeking is Seeking.COUPLES and couples:
        return f"{couples} a couples session"
    return f"{individual} an individual session" if individual else ""


def _range(low: float | None, high: float | None) -> str:
    stated = sorted({amount for amount in (low, high) if amount is not None})
    return "–".join(f"${amount:,.0f}" for amount in stated)


def formats(listing: Listing) -> str:
    """How sessions are held, as the listing says."""
    return quiet(listing.formats.replace(";", ","))


def place_line(listing: Listing) -> str:
    """City, state and postal code; no street, which may be a home."""
    city = quiet(listing.city)
    return " ".join(filter(None, [", ".join(filter(None, [city, listing.state])), quiet(listing.postal_code)]))


def name_line(match: Match) -> tuple[str, str]:
    """The name and what stands after it, without saying a credential twice."""
    name, credentials = quiet(match.listing.name, 120), quiet(match.listing.credentials, 120)
    return name, "" if credentials and credentials.casefold() in name.casefold() else credentials
