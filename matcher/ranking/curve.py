"""A walk through every spot of the map that never jumps: rows near each other on it are near each other in memory."""

import numpy as np
import numpy.typing as npt

__all__ = ["place_on_curve"]

_BITS = 16  # cells of a few hundred metres, far less than a block of rows covers

Numbers = npt.NDArray[np.uint32]


def place_on_curve(latitude: npt.NDArray[np.float64], longitude: npt.NDArray[np.float64]) -> Numbers:
    """Where points in degrees stand on the Hilbert curve; NaN is not allowed."""
    last = (1 << _BITS) - 1
    x = ((longitude + 180.0) / 360.0 * last).astype(np.uint32)
    y = ((latitude + 90.0) / 180.0 * last).astype(np.uint32)
    walked = np.zeros(len(x), dtype=np.uint32)
    for bit in range(_BITS - 1, -1, -1):
        side = np.uint32(1 << bit)
        right, upper = (x & side) > 0, (y & side) > 0
        quarter = np.where(right, np.where(upper, 2, 3), np.where(upper, 1, 0)).astype(np.uint32)
        walked += quarter << np.uint32(2 * bit)
        # In the lower quarters the curve is turned on its side, in the right one also upside down.
        turned = right & ~upper
        x, y = np.where(turned, last - x, x), np.where(turned, last - y, y)
        x, y = np.where(upper, x, y), np.where(upper, y, x)
    return walked
