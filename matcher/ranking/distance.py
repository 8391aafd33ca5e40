"""Straight-line distance over the ground, in kilometres; not travel time.

The great circle on a sphere: within about half a per cent of the distance on the ellipsoid, far less than an office may
be away from the middle of its ZIP code. The distance that is shown is the one that was searched by, so that nobody in
a search of 25 miles is shown as 25.1 miles away.
"""

import math

import numpy as np
import numpy.typing as npt

__all__ = ["EARTH_RADIUS_KM", "great_circle_km", "unit_vectors"]

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
    return np.asarray(np.rint(away * _MILLIMETRES_A_KM) / _MILLIMETRES_A_KM, dtype=np.float64)


def unit_vectors(latitudes: Floats, longitudes: Floats) -> Floats:
    """Points on the unit sphere, shape (3, n), for degrees: their dot product is the cosine of the angle between."""
    lats, lons = np.radians(latitudes), np.radians(longitudes)
    return np.stack([np.cos(lats) * np.cos(lons), np.cos(lats) * np.sin(lons), np.sin(lats)])
