"""The formats that can be read, one file each: its headings → our columns, nothing else."""

from collections.abc import Sequence

from matcher.listings.source import Source
from matcher.listings.sources import any_csv, medicare, nppes, nppes_lists, nppes_offices

__all__ = ["SOURCES", "source_named", "source_of"]

# The first that recognises the headings reads the file; ``any_csv`` recognises all and stands last.
SOURCES: tuple[Source, ...] = (
    nppes.SOURCE,
    nppes_offices.SOURCE,
    nppes_lists.DEACTIVATED,
    nppes_lists.OTHER_NAMES,
    medicare.SOURCE,
    any_csv.SOURCE,
)


def source_of(headings: Sequence[str]) -> Source:
    """The format that a file with these headings is in."""
    return next(source for source in SOURCES if source.recognises(headings))


def source_named(name: str) -> Source:
    """The format that a report calls by this name; that of any CSV where none is called so."""
    return next((source for source in SOURCES if source.name == name), any_csv.SOURCE)
