"""ROOM 1: files → one clean table of listings, and a report in which every row is accounted for.

Reads any CSV of listings and the public register of the US. Knows nothing of what a visitor looks for.
"""

from matcher.listings.columns import COLUMNS, Column, Kind
from matcher.listings.files import ListingFile
from matcher.listings.load import Loaded, read_listing_paths, read_listings, read_listings_into
from matcher.listings.table import listing_at, listings_at
from matcher.listings.updating import files_before

__all__ = [
    "COLUMNS",
    "Column",
    "Kind",
    "ListingFile",
    "Loaded",
    "files_before",
    "listing_at",
    "listings_at",
    "read_listing_paths",
    "read_listings",
    "read_listings_into",
]
