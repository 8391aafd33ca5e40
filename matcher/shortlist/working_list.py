"""The searcher's own list, with private notes: a separate file, named so that nobody sends it by mistake."""

from collections.abc import Mapping, Sequence

from matcher.model import ShortlistEntry
from matcher.shortlist.cells import write_table
from matcher.shortlist.columns import SHORTLIST_COLUMNS
from matcher.shortlist.csv_file import PRIVATE_NOTE, entry_cells

__all__ = ["WORKING_LIST_FILE", "write_working_list"]

WORKING_LIST_FILE = "my-private-notes-do-not-send.csv"


def write_working_list(entries: Sequence[ShortlistEntry], notes: Mapping[str, str]) -> bytes:
    """The searcher's list in the searcher's order, each with its note (by listing id) in the first column."""
    headings = [PRIVATE_NOTE, *(column.heading for column in SHORTLIST_COLUMNS)]
    rows = [[notes.get(entry.listing.listing_id, ""), *entry_cells(entry)] for entry in entries]
    return write_table([headings, *rows])
