"""The partner's choice on its way back, if the partner wants to give it."""

from collections.abc import Sequence

from matcher.errors import ShortlistError
from matcher.model import Pick, PickChoice, ShortlistEntry
from matcher.shortlist.cells import write_table
from matcher.shortlist.table_file import read_table

__all__ = ["PICK_FILE", "read_pick", "write_pick"]

PICK_FILE = "my-choice.csv"

_CHOICE, _NAME, _ID = _HEADINGS = ("Choice", "Name", "Listing id")
# A "no" stays with the partner: whom they turned down, and how many, is nobody's business.
_GIVEN_BACK = (PickChoice.PICK, PickChoice.MAYBE)


def write_pick(entries: Sequence[ShortlistEntry], pick: Pick) -> bytes:
    """The picks first, then the maybes, in the order of the list; nothing about anybody else."""
    rows = [
        (choice.value, entry.listing.name, entry.listing.listing_id)
        for choice in _GIVEN_BACK
        for entry in entries
        if pick.choices.get(entry.listing.listing_id) is choice
    ]
    return write_table([_HEADINGS, *rows])


def read_pick(content: bytes) -> Pick:
    """Read a choice back; an empty one means that nobody was chosen.

    Raises:
        ShortlistError: the file is not such a choice, or a choice in it is none of pick, maybe, no.
    """
    table = read_table(content, _HEADINGS)
    if not set(_HEADINGS) <= set(table.headings):
        raise ShortlistError(f"This file is not a choice. Open the file called “{PICK_FILE}”.")
    return Pick({cells[_ID]: _choice(number, cells[_CHOICE]) for number, cells in table.rows})


def _choice(row: int, text: str) -> PickChoice:
    try:
        return PickChoice(text.strip().lower())
    except ValueError as error:
        raise ShortlistError(f"Row {row}: “{text[:40]}” is neither pick, maybe nor no.") from error
