"""Any table of listings with headings that say what they are: our own CSV, exports of directories, hand-made lists."""

import json
from collections.abc import Callable, Sequence

from matcher.errors import ListingsError
from matcher.listings.columns import COLUMNS_BY_NAME, Kind
from matcher.listings.headings import Part, match_headings
from matcher.listings.parts import split_address, split_city_state, split_fee, split_licence, video_words
from matcher.listings.source import Plan, Row, Source

__all__ = ["SOURCE"]

# How the cells of several headings that mean one column are put together; other columns take the first that says
# anything.
_JOINED: dict[str, str] = {
    "address": ", ",
    "credentials": ", ",
    "about": "\n",
    **{name: "; " for name, column in COLUMNS_BY_NAME.items() if column.kind in {Kind.LIST, Kind.STATES, Kind.STATED}},
}
_SPLITTERS: dict[str, Callable[[str], Row]] = {
    Part.CITY_STATE: split_city_state,
    Part.FULL_ADDRESS: split_address,
    Part.LICENCE: split_licence,
    Part.FEE: split_fee,
    Part.FEE_COUPLES: lambda text: split_fee(text, couples=True),
    Part.TELEHEALTH: lambda text: {"formats": video_words(text)},
}
_NAME_PARTS = (Part.FIRST_NAME, Part.MIDDLE_NAME, Part.LAST_NAME, Part.NAME_SUFFIX)
# Splitting these changes what is written: the original stays beside it.
_KEPT_AS_WRITTEN: dict[str, str] = {
    Part.FEE: "fee_individual_low_usd",
    Part.FEE_COUPLES: "fee_couples_low_usd",
    Part.LICENCE: "licence_number",
}
_HEADINGS_SHOWN = 12


def _plan(file: str, headings: Sequence[str]) -> Plan:
    matches = match_headings(headings)
    targets = [match.column for match in matches]
    if not {"name", Part.LAST_NAME} & set(targets):
        raise ListingsError(_no_name(file, headings))
    if not {"city", Part.CITY_STATE} & set(targets):
        # without a column for the city, an address can only be searched if it holds the city itself
        targets = [Part.FULL_ADDRESS if target == "address" else target for target in targets]
    used = [(position, target) for position, target in enumerate(targets) if target]
    simple = [
        (position, target) for position, target in used if target not in _SPLITTERS and targets.count(target) == 1
    ]
    others = [pair for pair in used if pair not in simple]

    def read_row(cells: Sequence[str]) -> Row:
        row = {target: cells[position] for position, target in simple if cells[position]}
        for position, target in others:
            if cell := cells[position].strip():
                _add(row, target, cell)
        return _with_name(row) if not row.get("name") else row

    return Plan(read_row, matches)


def _no_name(file: str, headings: Sequence[str]) -> str:
    shown = ", ".join(f"“{heading.strip()}”" for heading in headings[:_HEADINGS_SHOWN] if heading.strip())
    more = " …" if len(headings) > _HEADINGS_SHOWN else ""
    return (
        f"“{file}” has no column for the therapist's name. Headings found: {shown or 'none'}{more}. "
        "Give one column the heading “name” (or “first name” and “last name”) and load the file again."
    )


def _add(row: Row, target: str, cell: str) -> None:
    """Put a cell into its column, or into the several columns it is taken apart into."""
    split = _SPLITTERS.get(target)
    if split is None:
        _join(row, target, cell)
        return
    for column, value in split(cell).items():
        if value:
            _join(row, column, value)
    about = _KEPT_AS_WRITTEN.get(target)
    if about and row.get(about) != cell.strip("$ "):
        _keep_as_written(row, about, cell)


def _join(row: Row, column: str, cell: str) -> None:
    before = row.get(column)
    if not before:
        row[column] = cell
    elif (between := _JOINED.get(column)) and cell != before:
        row[column] = before + between + cell


def _keep_as_written(row: Row, column: str, cell: str) -> None:
    try:
        kept = json.loads(row.get("as_written", "{}"))
    except ValueError:
        return
    row["as_written"] = json.dumps({column: cell} | kept, ensure_ascii=False) if isinstance(kept, dict) else ""


def _with_name(row: Row) -> Row:
    """First and last name put together where the row has no name in one piece."""
    parts = [row.pop(part, "") for part in _NAME_PARTS]
    if "name" not in row and (name := " ".join(part for part in parts if part)):
        row["name"] = name
    return row


SOURCE = Source(name="CSV of listings", recognises=lambda _headings: True, plan=_plan)
