"""Files that speak of the same people by NPI: newer register entries, people who left it, further offices."""

from collections.abc import Sequence

from matcher.errors import ListingsError
from matcher.listings.numbers import clean_date
from matcher.listings.raw_file import RawFile
from matcher.listings.source import Row

__all__ = ["join_files"]

REPLACED = "replaced by a newer entry of the same NPI"
DEACTIVATED = "deactivated"
OFFICE_OF_NOBODY = "second office of someone who is not among the therapists"

# What an office row says itself; everything else is taken from the person's own entry. Coordinates are not: they
# would be those of the first office.
_OF_THE_OFFICE = frozenset(["address", "city", "state", "postal_code", "country", "phone", "latitude", "longitude"])


def join_files(files: Sequence[RawFile]) -> None:
    """Bring files of one register together, in place. Every row that goes is counted in its file's tally.

    Raises:
        ListingsError: only second offices were given, and nobody they could belong to.
    """
    registers = [file for file in files if file.source.is_register]
    _believe_newest(registers)
    offices = [file for file in files if file.source.adds_offices]
    others = [file for file in files if not file.source.adds_offices]
    if offices and not others:
        raise ListingsError(
            f"“{offices[0].name}” lists only further offices, without the people. "
            "Load it together with the register's main file (npidata_pfile_….csv)."
        )
    _join_offices(offices, [*registers, *(file for file in others if file not in registers)])


def _believe_newest(registers: Sequence[RawFile]) -> None:
    """Keep, of all rows about one NPI, the one that was updated last, unless the person has left since."""
    newest: dict[str, tuple[str, int, int]] = {}
    for number, file in enumerate(registers):
        for at, npi in enumerate(file.raw.get("npi", [])):
            entry = (_updated(file, at), number, at)
            newest[npi] = max(newest.get(npi, entry), entry)
    left: dict[str, str] = {}
    for file in registers:
        for npi, day in file.withdrawn.items():
            left[npi] = max(left.get(npi, ""), str(clean_date(day).value))
    for number, file in enumerate(registers):
        kept = []
        for at, npi in enumerate(file.raw.get("npi", [])):
            entry = (_updated(file, at), number, at)
            if newest[npi] != entry:
                file.tally.leave_out(REPLACED)
            elif npi in left and entry[0] <= left[npi]:
                file.tally.leave_out(DEACTIVATED)
            else:
                kept.append(at)
        file.keep_only(kept)


def _updated(file: RawFile, at: int) -> str:
    dates = file.raw.get("last_updated")
    return str(clean_date(dates[at]).value) if dates else ""


def _join_offices(offices: Sequence[RawFile], others: Sequence[RawFile]) -> None:
    people: dict[str, tuple[RawFile, int]] = {}
    for file in others:
        for at, npi in enumerate(file.raw.get("npi", [])):
            if npi:
                people.setdefault(npi, (file, at))
    seen: dict[str, int] = {}
    for file in offices:
        rows = [(line, file.row(at)) for at, line in enumerate(file.rows)]
        file.raw, file.rows = {}, []
        for line, row in rows:
            npi = row.get("npi", "")
            if npi not in people:
                file.tally.leave_out(OFFICE_OF_NOBODY)
                continue
            seen[npi] = seen.get(npi, 1) + 1
            file.add(line, _office(people[npi][0].row(people[npi][1]), row, seen[npi]))
        file.level()


def _office(person: Row, office: Row, number: int) -> Row:
    shared = {column: text for column, text in person.items() if column not in _OF_THE_OFFICE}
    name = person.get("listing_id", person["npi"])
    return shared | office | {"listing_id": f"{name}-{number}"}
