"""What a person typed, taken apart: a ZIP, or a city and perhaps a state."""

import re
from dataclasses import dataclass

from matcher.model.states import state_code
from matcher.places.zip_table import city_key, city_table
from matcher.text import fold, plain

__all__ = ["PlaceQuery", "read_query"]

_ZIP_AT_END = re.compile(r"(?:^|[\s,])(\d{5})(?:[-\s]?\d{4})?$")
_COUNTRY_AT_END = re.compile(r"[\s,]+(?:usa?|u\.s\.a?\.?|united states(?: of america)?)\.?$", re.IGNORECASE)
_LONGEST_STATE = 3  # words: "District of Columbia"

# Everyday names that no postal list knows.
_EVERYDAY = {
    "sf": "San Francisco, CA", "san fran": "San Francisco, CA", "philly": "Philadelphia, PA", "dc": "Washington, DC",
    "d c": "Washington, DC", "vegas": "Las Vegas, NV", "nola": "New Orleans, LA", "slc": "Salt Lake City, UT",
    "kcmo": "Kansas City, MO", "the bronx": "Bronx, NY", "nyc": "New York, NY", "new york city": "New York, NY",
    "washington dc": "Washington, DC", "washington d c": "Washington, DC",
    # These three are also states, or the code of one; alone they mean the city.
    "new york": "New York, NY", "washington": "Washington, DC", "la": "Los Angeles, CA",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class PlaceQuery:
    """A place asked for: ``zip_code`` of five digits, or ``cities`` to try in turn with ``state`` (code or empty).

    A state alone has no cities.
    ``unknown_state`` holds what stood where a state belongs and is none. ``text`` is what was typed, made plain.
    """

    text: str
    zip_code: str = ""
    cities: tuple[str, ...] = ()
    state: str = ""
    unknown_state: str = ""


def read_query(text: str) -> PlaceQuery:
    """Take apart a ZIP or ZIP+4, "Portland, OR", "Portland Oregon", "12 Main St, Portland, OR 97201"."""
    shown = plain(text, limit=200)
    typed = _EVERYDAY.get(fold(shown), shown)
    typed = _COUNTRY_AT_END.sub("", typed).strip(" ,")
    zip_match = _ZIP_AT_END.search(typed)
    if zip_match:
        return PlaceQuery(shown, zip_code=zip_match[1])
    parts = [part.strip() for part in typed.split(",") if part.strip()]
    if len(parts) > 1:
        state = state_code(parts[-1])
        cities = tuple(reversed(parts[:-1]))
        return PlaceQuery(shown, cities=cities, state=state, unknown_state="" if state else parts[-1])
    if whole_state := state_code(typed):
        return PlaceQuery(shown, state=whole_state)
    return _without_comma(shown, typed)


def _without_comma(shown: str, typed: str) -> PlaceQuery:
    """The last words may be a state; but "West New York" is a city, so a city of the full name goes first."""
    words = typed.split()
    namesakes = city_table().get(city_key(typed), ())
    if not any(city.official for city in namesakes):
        for count in range(min(_LONGEST_STATE, len(words) - 1), 0, -1):
            state = state_code(" ".join(words[-count:]))
            if state:
                return PlaceQuery(shown, cities=(" ".join(words[:-count]),), state=state)
    return PlaceQuery(shown, cities=(typed,) if typed else ())
