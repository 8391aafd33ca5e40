"""The online alternative, off unless asked for: OpenStreetMap's Nominatim through geopy. The only file that sends."""

from geopy.exc import GeocoderQueryError, GeocoderRateLimited, GeocoderTimedOut, GeopyError
from geopy.geocoders import Nominatim

from matcher.errors import PlaceError
from matcher.model import Place
from matcher.model.states import state_code

__all__ = ["NOMINATIM_HOST", "WHAT_IS_SENT", "find_place_online"]

NOMINATIM_HOST = "nominatim.openstreetmap.org"
USER_AGENT = "therapist-matcher"  # the service asks every program to say which it is
WHAT_IS_SENT = (
    f"The place you type, your internet address and this program's name are sent to {NOMINATIM_HOST}, "
    "run by the OpenStreetMap Foundation. Nothing else is sent: no name, no listing, no other setting."
)
_TIMEOUT_S = 10


def find_place_online(
    text: str, *, user_agent: str = USER_AGENT, domain: str = NOMINATIM_HOST, scheme: str = "https"
) -> Place:
    """Ask Nominatim for a US place. One request; see ``WHAT_IS_SENT``.

    Args:
        text: a ZIP, a city, or an address.
        user_agent: names the program, as the service's rules ask.
        domain: the server, for people who run their own.
        scheme: ``https``, or ``http`` for a server on this machine.

    Raises:
        PlaceError: nothing was typed, nothing was found, or the service did not answer.
    """
    if not text.strip():
        raise PlaceError("Type a place to look up.")
    geocoder = Nominatim(user_agent=user_agent, domain=domain, scheme=scheme, timeout=_TIMEOUT_S)
    try:
        found = geocoder.geocode(text, country_codes="us", addressdetails=True, language="en")
    except GeopyError as error:
        raise PlaceError(_reason(error, domain)) from error
    if found is None:
        raise PlaceError(f"{domain} knows no US place called “{text.strip()}”.")
    return Place(
        name=str(found.address),
        latitude=float(found.latitude),
        longitude=float(found.longitude),
        state=state_code(str(found.raw.get("address", {}).get("state", ""))),
        detail=f"as found by {domain} (data © OpenStreetMap contributors)",
    )


def _reason(error: GeopyError, domain: str) -> str:
    if isinstance(error, GeocoderTimedOut):
        return f"{domain} did not answer within {_TIMEOUT_S} seconds. Try again, or type a ZIP code."
    if isinstance(error, GeocoderRateLimited):
        return f"{domain} has had too many questions. Wait a minute, or type a ZIP code."
    if isinstance(error, GeocoderQueryError):
        return f"{domain} did not understand the place. Type a city and state, or a ZIP code."
    return f"{domain} could not be asked. Check the internet connection, or type a ZIP code."
