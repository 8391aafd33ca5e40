"""Straight-line distance over the ground, in kilometres; not travel time.

The search uses the great circle over whole arrays; the rows that are shown use geopy's geodesic on the WGS-84
ellipsoid. The two differ by at most about half a per cent.
"""

import math

import numpy as np
import numpy.typing as npt
from geopy.distance import geodesic

__all__ = ["EARTH_RADIUS_KM", "geodesic_km", "great_circle_km", "unit_vectors"]

EARTH_RADIUS_KM = 6371.0088  # mean radius, IUGG
_MILLIMETRES_A_KM = 1e6

Floats = npt.NDArray[np.float64]


def great_circle_km(latitude: float, longitude: float, latitudes: Floats, longitudes: Floats) -> Floats:
    """Distance in km from one point to many, all in degrees (haversine; holds at the poles and the date line).

    Rounded to the millimetre, so that one spot under two longitudes, as at a pole, is equally far.
    """
    lat, lats = math.radians(latitude), np.radians(latitudes)
    half_lat = (lats - lat) / 2
    half_lon = np.radians(longitudes - longitude) / 2
    chord = np.sin(half_lat) ** 2 + math.cos(lat) * np.cos(lats) * np.sin(half_lon) ** 2
    away = 2 * EARTH_RADIUS_KM * np.arcsin(np.sqrt(np.minimum(chord, 1)))
    return np.rint(away * _MILLIMETRES_A_KM) / _MILLIMETRES_A_KM


def unit_vectors(latitudes: Floats, longitudes: Floats) -> Floats:
    """Points on the unit sphere, shape (3, n), for degrees: their dot product is the cosine of the angle between."""
    lats, lons = np.radians(latitudes), np.radians(longitudes)
    return np.stack([np.cos(lats) * np.cos(lons), np.cos(lats) * np.sin(lons), np.sin(lats)])


def geodesic_km(start: tuple[float, float], end: tuple[float, float]) -> float:
    """Distance in km between two (latitude, longitude) points in degrees, on the ellipsoid."""
    return float(geodesic(start, end).kilometers)
