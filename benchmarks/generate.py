"""Write many invented listings to a CSV file, a part at a time, so that five million of them need little memory."""

from pathlib import Path

import pandas as pd

from benchmarks.listings import SOURCE, draw_listings, table_of

__all__ = ["write_listings"]

ROWS_A_PART = 50_000


def write_listings(count: int, seed: int, out: Path) -> dict[str, int]:
    """Write ``count`` listings with every column; the same seed writes the same bytes."""
    invented = pd.read_csv(SOURCE, dtype=str, keep_default_na=False)
    drawn = draw_listings(count, seed, len(invented))
    with out.open("w", encoding="utf-8", newline="") as file:
        for start in range(0, count, ROWS_A_PART):
            part = table_of(drawn, invented, slice(start, min(start + ROWS_A_PART, count)))
            part.to_csv(file, index=False, header=start == 0, lineterminator="\n")
    return {"listings": count, "seed": seed, "bytes": out.stat().st_size}
