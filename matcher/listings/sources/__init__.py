"""The formats that can be read, one file each: its headings → our columns, nothing else."""

from collections.abc import Sequence

from matcher.listings.source import Source
from matcher.listings.sources import any_csv, medicare, nppes, nppes_offices

__all__ = ["SOURCES", "source_of"]

# The first that recognises the headings reads the file; ``any_csv`` recognises all and stands last.
SOURCES: tuple[Source, ...] = (nppes.SOURCE, nppes_offices.SOURCE, medicare.SOURCE, any_csv.SOURCE)


def source_of(headings: Sequence[str]) -> Source:
    """The format that a file with these headings is in."""
    return next(source for source in SOURCES if source.recognises(headings))
