"""What one would use instead, written as well as we can: each answers the same search with the same fifty listings.

All of them are given what the packed index is given: the answers as small integers and fit as one number, worked out
beforehand. None of them is asked for the counts that ours also returns.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

import duckdb
import numpy as np
import numpy.typing as npt
import pandas as pd
import polars as pl
from sklearn.neighbors import BallTree

from matcher.model import Criterion, Need, Search
from matcher.ranking import CLOSENESS_HALF_KM, EARTH_RADIUS_KM, SearchColumns, SearchIndex, great_circle_km

__all__ = ["BY_HAND", "PEERS", "Found", "Peer", "plain_table"]

TAKEN = 200  # the best so many rows are taken before one a person is left: four times what is shown

ORDERED_BY = ("position", "person", "tie", "distance", "score")

Columns = dict[str, npt.NDArray[Any]]


class Found(NamedTuple):
    """Listings in order, as positions, and their scores."""

    positions: list[int]
    scores: list[float]


Peer = Callable[[Search, int | None], Found]


def plain_table(columns: SearchColumns, index: SearchIndex) -> pd.DataFrame:
    """One row a listing, sorted by latitude: that helps every peer that cuts a box out."""
    profile = index.profile[index.row_of]
    table = pd.DataFrame(
        {
            "position": np.arange(len(index), dtype=np.int32),
            "latitude": columns.latitude,
            "longitude": columns.longitude,
            "fit": index.couples_points[profile] / 10_000,
            "person": columns.person,
            "tie": columns.tie_rank,
            "licensed": np.where(columns.video, columns.licensed, np.uint64(0)),
            **{criterion.value: columns.answers[criterion] for criterion in Criterion},
        }
    )
    return table.sort_values("latitude", ignore_index=True)


class Box(NamedTuple):
    """Degrees that hold everything within the radius."""

    south: float
    north: float
    west: float
    east: float


def box_around(search: Search) -> Box:
    """The box around a place in the United States, so that no pole and no date line is near."""
    place, radius = search.place, search.radius_km
    if place is None or radius is None:
        return Box(-90, 90, -180, 180)
    high = np.degrees(radius / EARTH_RADIUS_KM) * 1.0001
    wide = np.degrees(np.arcsin(np.sin(radius / EARTH_RADIUS_KM) / np.cos(np.radians(place.latitude)))) * 1.0001
    return Box(place.latitude - high, place.latitude + high, place.longitude - wide, place.longitude + wide)


def best_of(table: pd.DataFrame, search: Search) -> Found:
    """The best of some rows that have a score and a distance, one a person."""
    best = table.sort_values(["score", "distance", "tie"], ascending=[False, True, True]).drop_duplicates("person")
    best = best.head(search.limit)
    return Found(best["position"].tolist(), best["score"].tolist())


def with_pandas(table: pd.DataFrame) -> Peer:
    """Masks over a data frame: the box and the needs first, then distances of what is left."""

    def answer(search: Search, state: int | None) -> Found:
        keep = pd.Series(data=True, index=table.index)
        for criterion, need in search.needs.items():
            keep &= table[criterion.value] == 1 if need is Need.MUST else table[criterion.value] != 2
        if search.place is not None:
            box = box_around(search)
            inside = table["latitude"].between(box.south, box.north) & table["longitude"].between(box.west, box.east)
            if search.accept_video and state is not None:
                inside |= ((table["licensed"] & (1 << state)) > 0) & table["latitude"].notna()
            keep &= inside
        return finish({str(name): column.to_numpy() for name, column in table[keep].items()}, search, state)

    return answer


def by_hand(table: pd.DataFrame) -> Peer:
    """Plain numpy over columns sorted by latitude: a slab by binary search, then everything else on the slab."""
    columns = {str(name): table[name].to_numpy() for name in table}

    def answer(search: Search, state: int | None) -> Found:
        box = box_around(search)
        north, west = columns["latitude"], columns["longitude"]
        low, high = (0, len(north)) if search.place is None else np.searchsorted(north, [box.south, box.north])
        slab = np.arange(low, high)
        if search.place is not None:
            slab = low + ((west[low:high] >= box.west) & (west[low:high] <= box.east)).nonzero()[0]
        if search.accept_video and state is not None:
            video = (columns["licensed"] & np.uint64(1 << state)) > 0
            video[slab] = True
            slab = (video & ~np.isnan(north)).nonzero()[0]
        for criterion, need in search.needs.items():
            answers = columns[criterion.value][slab]
            slab = slab[answers == 1 if need is Need.MUST else answers != 2]
        return finish({name: column[slab] for name, column in columns.items()}, search, state)

    return answer


def finish(rows: Columns, search: Search, state: int | None) -> Found:
    """Distance, score and order of candidate rows, with numpy."""
    if search.place is None:
        rows["distance"], rows["score"] = np.zeros(len(rows["fit"])), rows["fit"]
    else:
        here = search.place.latitude, search.place.longitude
        rows["distance"] = counted = great_circle_km(*here, rows["latitude"], rows["longitude"])
        if search.radius_km is not None:
            near = counted <= search.radius_km
            if search.accept_video and state is not None:
                near |= (rows["licensed"] & np.uint64(1 << state)) > 0
            rows = {name: column[near] for name, column in rows.items()}
            counted = np.minimum(rows["distance"], search.radius_km)
        close = (1 - search.balance) / (1 + counted / CLOSENESS_HALF_KM)
        rows["score"] = search.balance * rows["fit"] + close
    score = rows["score"]
    if len(score) > TAKEN:
        top = (score >= np.partition(score, len(score) - TAKEN)[len(score) - TAKEN]).nonzero()[0]
        rows = {name: column[top] for name, column in rows.items()}
    return best_of(pd.DataFrame({name: rows[name] for name in ORDERED_BY}), search)


def with_ball_tree(table: pd.DataFrame) -> Peer:
    """A tree over the places for searches with a radius; everything else is the same as by hand."""
    placed = table[table["latitude"].notna()]
    tree = BallTree(np.radians(placed[["latitude", "longitude"]].to_numpy()), metric="haversine")
    columns = {str(name): placed[name].to_numpy() for name in placed}
    otherwise = by_hand(table)

    def answer(search: Search, state: int | None) -> Found:
        if search.place is None or search.radius_km is None or search.accept_video:
            return otherwise(search, state)
        here = np.radians([[search.place.latitude, search.place.longitude]])
        rows = tree.query_radius(here, (search.radius_km + 0.001) / EARTH_RADIUS_KM)[0]
        for criterion, need in search.needs.items():
            answers = columns[criterion.value][rows]
            rows = rows[answers == 1 if need is Need.MUST else answers != 2]
        return finish({name: column[rows] for name, column in columns.items()}, search, state)

    return answer


def with_polars(table: pd.DataFrame) -> Peer:
    """Lazy filters and expressions over a frame in memory; the best rows by ``top_k``."""
    frame = pl.from_pandas(table).with_columns(pl.col("latitude", "longitude").fill_nan(None))

    def answer(search: Search, state: int | None) -> Found:
        box = box_around(search)
        keep = [
            pl.col(criterion.value) == 1 if need is Need.MUST else pl.col(criterion.value) != 2
            for criterion, need in search.needs.items()
        ]
        lazy = frame.lazy()
        if search.place is None:
            lazy = lazy.filter(*keep).with_columns(score=pl.col("fit"), distance=pl.lit(0.0))
        else:
            has_video = search.accept_video and state is not None
            video = pl.col("licensed").and_(1 << (state or 0)) > 0
            north, west = pl.col("latitude"), pl.col("longitude")
            near = north.is_between(box.south, box.north) & west.is_between(box.west, box.east)
            lazy = lazy.filter((near | video) & north.is_not_null() if has_video else near, *keep)
            lazy = lazy.with_columns(distance=_polars_km(search.place.latitude, search.place.longitude))
            counted = pl.col("distance")
            if search.radius_km is not None:
                within = counted <= search.radius_km
                lazy = lazy.filter(within | video if has_video else within)
                counted = pl.min_horizontal(counted, pl.lit(search.radius_km))
            close = (1 - search.balance) / (1 + counted / CLOSENESS_HALF_KM)
            lazy = lazy.with_columns(score=search.balance * pl.col("fit") + close)
        best = lazy.select("position", "person", "tie", "distance", "score").top_k(
            TAKEN, by=["score", "distance", "tie"], reverse=[False, True, True]
        )
        return best_of(pd.DataFrame(best.collect().to_dict(as_series=False)), search)

    return answer


def _polars_km(latitude: float, longitude: float) -> pl.Expr:
    lat, lats = float(np.radians(latitude)), pl.col("latitude").radians()
    half = ((pl.col("longitude") - longitude).radians() / 2).sin() ** 2
    chord = ((lats - lat) / 2).sin() ** 2 + float(np.cos(lat)) * lats.cos() * half
    return (2 * EARTH_RADIUS_KM * chord.clip(0, 1).sqrt().arcsin()).round(6)


def with_duckdb(table: pd.DataFrame) -> Peer:
    """One SQL query over a table in memory that is sorted by latitude."""
    connection = duckdb.connect(":memory:")
    connection.register("given", table)
    connection.execute("CREATE TABLE listings AS SELECT * FROM given ORDER BY latitude")

    def answer(search: Search, state: int | None) -> Found:
        needs = [f"{c.value} = 1" if need is Need.MUST else f"{c.value} <> 2" for c, need in search.needs.items()]
        best = connection.execute(_sql(search, state, needs), _values(search)).fetchnumpy()
        return best_of(pd.DataFrame(best), search)

    return answer


def _sql(search: Search, state: int | None, needs: list[str]) -> str:
    """The query; everything in it is a name or number of our own."""
    order = f"ORDER BY score DESC, distance, tie LIMIT {TAKEN}"
    names = "position, person, tie"
    if search.place is None:
        met = " AND ".join(needs)
        return f"SELECT {names}, 0.0 AS distance, fit AS score FROM listings WHERE {met} {order}"  # noqa: S608
    video = f"(licensed & {1 << state}::UBIGINT) > 0" if search.accept_video and state is not None else "false"
    box = "latitude BETWEEN $south AND $north AND longitude BETWEEN $west AND $east"
    chord = (
        "sin((radians(latitude) - radians($lat)) / 2) ** 2 + cos(radians($lat)) * cos(radians(latitude))"
        " * sin(radians(longitude - $lon) / 2) ** 2"
    )
    away = f"round(2 * {EARTH_RADIUS_KM} * asin(sqrt(greatest(0, least(1, {chord})))), 6)"
    where = " AND ".join([f"({box} OR {video})", "NOT isnan(latitude)", *needs])
    score = f"$balance * fit + (1 - $balance) / (1 + least(distance, $radius) / {CLOSENESS_HALF_KM})"
    inner = f"SELECT {names}, fit, licensed, {away} AS distance FROM listings WHERE {where}"  # noqa: S608
    outer = f"SELECT {names}, distance, {score} AS score FROM ({inner})"  # noqa: S608
    return f"{outer} WHERE distance <= $radius OR {video} {order}"


def _values(search: Search) -> dict[str, float]:
    if search.place is None:
        return {}
    box = box_around(search)
    radius = search.radius_km if search.radius_km is not None else 1e9
    here = {"lat": search.place.latitude, "lon": search.place.longitude}
    return {**box._asdict(), **here, "radius": radius, "balance": search.balance}


PEERS: dict[str, Callable[[pd.DataFrame], Peer]] = {
    "pandas, box first": with_pandas,
    "Polars, box first": with_polars,
    "DuckDB, box first": with_duckdb,
}
"""What is there to be used as it is."""

BY_HAND: dict[str, Callable[[pd.DataFrame], Peer]] = {
    "BallTree, the rest by hand": with_ball_tree,
    "numpy by hand, sorted by latitude": by_hand,
}
"""What one would have to write oneself, as an earlier version of the packed index did."""
