"""The partner's choice on its way back, if the partner wants to give it."""

from collections.abc import Iterable, Sequence

from matcher.errors import ShortlistError
from matcher.model import Pick, PickChoice, PickForm, ShortlistEntry
from matcher.shortlist.cells import write_table
from matcher.shortlist.table_file import read_table
from matcher.text import plain

__all__ = ["PICK_FILE", "pick_form", "read_pick", "write_pick"]

PICK_FILE = "my-choice.csv"

_LONGEST_NAME, _LONGEST_ID = 120, 300
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


def pick_form(entries: Iterable[ShortlistEntry]) -> PickForm:
    """What the page needs to write the same file by itself. Overlong names and ids are cut: a page stays small."""
    lines = {
        entry.listing.listing_id: _line(
            [plain(entry.listing.name, _LONGEST_NAME), entry.listing.listing_id[:_LONGEST_ID]]
        )
        for entry in entries
    }
    return PickForm(PICK_FILE, _line(_HEADINGS), lines)


def _line(cells: Sequence[str]) -> str:
    return write_table([cells]).decode("utf-8-sig").removesuffix("\r\n")


def read_pick(content: bytes) -> Pick:
    """Read a choice back; an empty one means that nobody was chosen.

    Raises:
        ShortlistError: the file is not such a choice, or a choice in it is none of pick, maybe, no.
    """
    table = read_table(content, _HEADINGS)
    if not set(_HEADINGS) <= set(table.headings):
        raise ShortlistError(f"This file is not a choice. Open the file called “{PICK_FILE}”.")
    return Pick(
        {cells[_ID]: _choice(number, cells[_CHOICE]) for number, cells in table.rows},
        {cells[_ID]: plain(cells[_NAME], _LONGEST_NAME) for _, cells in table.rows},
    )


def _choice(row: int, text: str) -> PickChoice:
    try:
        return PickChoice(text.strip().lower())
    except ValueError as error:
        raise ShortlistError(f"Row {row}: “{text[:40]}” is neither pick, maybe nor no.") from error
