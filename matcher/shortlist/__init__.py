"""ROOM 6: whom the searcher keeps, and the files that go to the partner and come back.

Nothing of the search enters here: no place, setting, score, rank, distance, and never the own therapist.
"""

from matcher.shortlist.columns import SHORTLIST_COLUMNS, ShortlistColumn
from matcher.shortlist.csv_file import (
    SHORTLIST_FILE,
    as_handed_over,
    neutral_order,
    read_shortlist,
    write_shortlist,
)
from matcher.shortlist.pick_file import PICK_FILE, pick_form, read_pick, write_pick
from matcher.shortlist.selection import add, move_down, move_up, remove
from matcher.shortlist.working_list import WORKING_LIST_FILE, write_working_list

__all__ = [
    "PICK_FILE",
    "SHORTLIST_COLUMNS",
    "SHORTLIST_FILE",
    "WORKING_LIST_FILE",
    "ShortlistColumn",
    "add",
    "as_handed_over",
    "move_down",
    "move_up",
    "neutral_order",
    "pick_form",
    "read_pick",
    "read_shortlist",
    "remove",
    "write_pick",
    "write_shortlist",
    "write_working_list",
]
