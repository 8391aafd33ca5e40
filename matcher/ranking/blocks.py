"""Blocks of rows: the ball around each, and how many rows of each kind stand before it."""

import numpy as np
import numpy.typing as npt

from matcher.ranking.distance import unit_vectors
from matcher.ranking.index import BLOCK

__all__ = ["count_before", "points_by_block", "surround"]

# Single precision holds a point on the unit sphere to half a metre; a ball is this much larger than its points need.
_SLACK = np.float32(1e-6)


def points_by_block(latitude: npt.NDArray[np.float64], longitude: npt.NDArray[np.float64]) -> npt.NDArray[np.float32]:
    """Points on the unit sphere, shape (blocks, 3, ``BLOCK``); NaN behind the last point."""
    blocks = -(-len(latitude) // BLOCK)
    points = np.full((blocks * BLOCK, 3), np.nan, dtype=np.float32)
    points[: len(latitude)] = unit_vectors(latitude, longitude).T
    return np.ascontiguousarray(points.reshape(blocks, BLOCK, 3).transpose(0, 2, 1))


def surround(points: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """The ball around each block, shape (4, blocks): centre and radius; no point lies outside."""
    if not len(points):
        return np.zeros((4, 0), dtype=np.float32)
    # Every block has at least one point, its first: it stands in where the last block has none.
    whole = np.where(np.isnan(points), points[:, :, :1], points)
    centre = (whole.min(axis=2) + whole.max(axis=2)) / 2
    away = np.sqrt(((whole - centre[:, :, None]) ** 2).sum(axis=1)).max(axis=1)
    return np.ascontiguousarray(np.vstack([centre.T, away[None] + _SLACK]))


def count_before(kind: npt.NDArray[np.int32], kinds: int) -> npt.NDArray[np.int32]:
    """Rows of each kind before every block of rows, and, in the last line, of all of them."""
    blocks = -(-len(kind) // BLOCK)
    cell = np.arange(len(kind)) // BLOCK * kinds + kind
    counts = np.bincount(cell, minlength=blocks * kinds).reshape(blocks, kinds)
    before = np.zeros((blocks + 1, kinds), dtype=np.int32)
    np.cumsum(counts, axis=0, out=before[1:])
    return before
