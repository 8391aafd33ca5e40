"""Many listings with the variety of the invented ones: rows are drawn again and again and moved a little."""

import io
from pathlib import Path

import numpy as np
import pandas as pd

from matcher.pipeline import ListingFile
from matcher.places import locate

__all__ = ["make_listings"]

SOURCE = Path(__file__).resolve().parent.parent / "data" / "listings.csv"
SPREAD_DEGREES = 0.15  # about ten miles: a town and its surroundings


def make_listings(count: int, seed: int) -> ListingFile:
    """A CSV of ``count`` listings, the same for the same seed; names are recombined so that people stay distinct."""
    random = np.random.default_rng(seed)
    pool = pd.read_csv(SOURCE, dtype=str, keep_default_na=False)
    table = pool.iloc[random.integers(0, len(pool), count)].reset_index(drop=True)
    nowhere = np.full(len(table), np.nan)
    found = locate(table["city"].tolist(), table["state"].tolist(), table["postal_code"].tolist(), nowhere, nowhere)
    shift = random.normal(0, SPREAD_DEGREES, (2, count))
    table["latitude"] = pd.Series(np.round(found.latitude + shift[0], 5)).map("{:.5f}".format).replace("nan", "")
    table["longitude"] = pd.Series(np.round(found.longitude + shift[1], 5)).map("{:.5f}".format).replace("nan", "")
    table["listing_id"] = [f"bench-{number:07d}" for number in range(count)]
    firsts, lasts = (
        pool["name"].str.split().str[0],
        pool["name"].str.replace(r",.*", "", regex=True).str.split().str[-1],
    )
    table["name"] = (
        firsts.iloc[random.integers(0, len(pool), count)].to_numpy()
        + " "
        + lasts.iloc[random.integers(0, len(pool), count)].to_numpy()
    )
    for column in ("npi", "phone", "email", "licence_number", "other_names"):
        table[column] = ""
    buffer = io.BytesIO()
    table.to_csv(buffer, index=False)
    return ListingFile(name=f"{count} listings.csv", content=buffer.getvalue())
