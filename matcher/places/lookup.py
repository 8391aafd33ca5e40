"""What a visitor typed → the one place they mean, or a clear sentence and the spellings to offer instead."""

import functools

from rapidfuzz import fuzz, process

from matcher.errors import PlaceError
from matcher.model import Place
from matcher.model.states import STATE_NAMES
from matcher.places.gazetteer import Spot, find_spots, is_far_bigger
from matcher.places.query import PlaceQuery, read_query
from matcher.places.zip_table import CityEntry, city_key, city_table, zip_table

__all__ = ["find_place"]

_OFFERED = 5  # suggestions that can be read at a glance
# One wrong letter in five keeps two spellings above this; below it the offers look random.
_LIKE_ENOUGH = 78.0
# The right name in another state is likelier than a name with two wrong letters in the right one.
_RIGHT_NAME_ELSEWHERE = 88.0
# Of two spellings equally close, the larger city is likelier to be meant: points per ZIP code, capped.
_POINTS_PER_ZIP, _MOST_POINTS = 0.5, 8.0


def find_place(text: str) -> Place:
    """The place meant by a ZIP, "City, ST", "City ST", "City, State" or a city alone. Offline.

    A city alone is taken when it has one namesake far bigger than the rest, and ``Place.detail`` says so.

    Raises:
        PlaceError: nothing was typed, the place is unknown, or several are meant alike; ``suggestions`` can be tried.
    """
    query = read_query(text)
    spots = find_spots(query)
    if not spots:
        raise _not_found(query)
    first, others = spots[0], spots[1:]
    if not others:
        return _place(first)
    if not is_far_bigger(first.zips, others[0].zips):
        offers = tuple(spot.name for spot in spots[:_OFFERED])
        message = f"There are {len(spots)} places called “{query.text}”. Add the state, for instance “{offers[0]}”."
        raise PlaceError(message, offers)
    return _place(first, f", by far the largest of {len(spots)} places of that name")


def _place(spot: Spot, remark: str = "") -> Place:
    return Place(spot.name, spot.latitude, spot.longitude, state=spot.state, detail=spot.detail + remark)


def _not_found(query: PlaceQuery) -> PlaceError:
    if not (query.zip_code or query.cities or query.state):
        return PlaceError("Type a US ZIP code, or a city and state such as “Portland, OR”.")
    if query.zip_code:
        return _zip_not_found(query.zip_code)
    if query.text.replace("-", "").isdigit():
        return _not_five_digits(query.text)
    if query.unknown_state:
        return PlaceError(
            f"“{query.unknown_state}” is not a US state or territory. Type a city and state such as “Portland, OR”.",
            _similar(query.cities[0], ""),
        )
    return _city_not_found(query)


def _zip_not_found(zip_code: str) -> PlaceError:
    entry = zip_table().get(zip_code)
    if entry and entry.is_military:
        return PlaceError(f"{zip_code} is a military ZIP code without a published place. Type the nearest US city.")
    if entry:
        return PlaceError(f"Nobody publishes where ZIP {zip_code} lies. Type the city and state instead.")
    return PlaceError(f"{zip_code} is not a US ZIP code. Check the digits, or type the city and state.")


def _not_five_digits(text: str) -> PlaceError:
    padded = text.zfill(5)
    offers = (padded,) if padded in zip_table() else ()
    return PlaceError(f"A US ZIP code has five digits; “{text}” is not one.", offers)


def _city_not_found(query: PlaceQuery) -> PlaceError:
    if not query.cities:
        largest = tuple(_name(entry) for entry in _cities_of(query.state)[:_OFFERED])
        return PlaceError(f"{STATE_NAMES[query.state]} is a whole state. Add a city, or type a ZIP code.", largest)
    city = query.cities[0]
    where = f" in {STATE_NAMES[query.state]}" if query.state else ""
    offers = _similar(city, query.state)
    remedy = "Is it one of these?" if offers else "Check the spelling, or type a ZIP code."
    return PlaceError(f"No US city called “{city}” was found{where}. {remedy}", offers)


def _similar(city: str, state: str) -> tuple[str, ...]:
    """Cities spelt alike, the likeliest first; with a state, those within it and the right name in other states."""
    key, entries = city_key(city), _keys_of(state)
    hits = process.extract(key, entries.keys(), scorer=fuzz.ratio, score_cutoff=_LIKE_ENOUGH, limit=50)
    scored = [(score + _points(entry), _name(entry)) for hit, score, _ in hits for entry in entries[hit]]
    if state:
        scored += [(_RIGHT_NAME_ELSEWHERE + _points(entry), _name(entry)) for entry in _keys_of("").get(key, ())]
    likeliest_first = sorted(scored, key=lambda pair: (-pair[0], pair[1]))
    return tuple(dict.fromkeys(name for _, name in likeliest_first))[:_OFFERED]


def _points(entry: CityEntry) -> float:
    return min(entry.zips * _POINTS_PER_ZIP, _MOST_POINTS)


@functools.cache
def _keys_of(state: str) -> dict[str, list[CityEntry]]:
    """Cities with an official name by key: of one state, or of all for ``""``."""
    found: dict[str, list[CityEntry]] = {}
    for key, entries in city_table().items():
        kept = [entry for entry in entries if entry.official and state in ("", entry.state)]
        if kept:
            found[key] = kept
    return found


def _cities_of(state: str) -> list[CityEntry]:
    cities = [entry for entries in _keys_of(state).values() for entry in entries]
    return sorted(cities, key=lambda entry: (-entry.zips, entry.name))


def _name(entry: CityEntry) -> str:
    return f"{entry.name}, {entry.state}"
