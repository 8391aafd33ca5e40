"""An offline geocoder for US places: ``ZipGazetteer().geocode("Portland, OR")``. Sends nothing anywhere."""

from dataclasses import dataclass

from geopy.geocoders.base import DEFAULT_SENTINEL, Geocoder
from geopy.location import Location

from matcher.places.query import PlaceQuery, read_query
from matcher.places.zip_table import CityEntry, ZipEntry, city_key, city_table, zip_table

__all__ = ["CREDIT", "Spot", "ZipGazetteer", "find_spots", "is_far_bigger"]

CREDIT = "ZIP coordinates © GeoNames, CC BY 4.0"

# "Columbus" means Ohio (47 ZIPs against 14), "Springfield" (38, 21, 16) is asked back; small places always are.
_FAR_BIGGER = 3
_BIG_CITY_ZIPS = 10


@dataclass(frozen=True, slots=True)
class Spot:
    """A point in degrees with what it is the middle of; ``zips`` is the number of ZIP codes behind it."""

    name: str
    state: str
    latitude: float
    longitude: float
    zips: int
    detail: str


class ZipGazetteer(Geocoder):  # type: ignore[misc]  # geopy ships no types
    """A geopy geocoder over the ZIP codes of the ``zipcodes`` package: any geopy geocoder can stand in its place."""

    def geocode(
        self,
        query: str,
        *,
        exactly_one: bool = True,
        timeout: object = DEFAULT_SENTINEL,  # noqa: ARG002 - geopy's signature; nothing here can be slow
    ) -> Location | list[Location] | None:
        """The place asked for, ``None`` if there is none; with ``exactly_one=False`` all namesakes, largest first.

        ``Location.raw`` holds the ``Spot``. A namesake is taken without asking: ``find_place`` is the careful one.
        """
        spots = find_spots(read_query(query))
        found = [Location(spot.name, (spot.latitude, spot.longitude), {"spot": spot}) for spot in spots]
        if not found:
            return None
        return found[0] if exactly_one else found


def find_spots(query: PlaceQuery) -> tuple[Spot, ...]:
    """Every place the query may mean, largest first; empty if there is none or its position is unknown."""
    if query.zip_code:
        entry = zip_table().get(query.zip_code)
        spot = _zip_spot(entry) if entry else None
        return (spot,) if spot else ()
    if query.unknown_state:
        return ()
    for city in query.cities:
        found = _cities(city, query.state)
        if found:
            return tuple(_city_spot(entry) for entry in found)
    return ()


def is_far_bigger(first: int, second: int) -> bool:
    """Whether a city of ``first`` ZIP codes is surely meant rather than a namesake of ``second``."""
    return first >= _BIG_CITY_ZIPS and first >= _FAR_BIGGER * second


def _cities(name: str, state: str) -> list[CityEntry]:
    namesakes = city_table().get(city_key(name), ())
    if state:
        return [city for city in namesakes if city.state == state]
    return [city for city in namesakes if city.official] or list(namesakes)


def _city_spot(city: CityEntry) -> Spot:
    name = f"{city.name}, {city.state}"
    return Spot(name, city.state, *city.centre, city.zips, f"middle of the ZIP codes of {name}")


def _zip_spot(entry: ZipEntry) -> Spot | None:
    """The centre of a ZIP; its city's middle where the ZIP itself has none and is not military."""
    name = f"{entry.city}, {entry.state} {entry.zip_code}"
    if entry.centre:
        return Spot(name, entry.state, *entry.centre, 1, f"centre of ZIP {entry.zip_code}")
    if entry.is_military:
        return None
    for city in _cities(entry.city, entry.state):
        detail = f"middle of the ZIP codes of {city.name}, {city.state}; ZIP {entry.zip_code} has no known centre"
        return Spot(name, entry.state, *city.centre, 1, detail)
    return None
