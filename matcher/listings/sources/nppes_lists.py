"""Lists that come with the US register and list nobody: numbers taken out of use, other names of organisations.

The list of deactivated numbers (published as a workbook; save it as CSV) takes people out of the other files.
"""

from collections.abc import Sequence

from matcher.listings.source import LeftOut, Plan, Source
from matcher.model import HeadingMatch
from matcher.text import fold

__all__ = ["DEACTIVATED", "OTHER_NAMES"]

_NPI = "npi"
_DAYS = ("nppes deactivation date", "npi deactivation date", "deactivation date")
# The main file has these columns too, among hundreds: such a list has few.
_FEW = 6
_OTHER_NAME = "provider other organization name"
_ORGANISATION = "another name of an organisation, not of a therapist"
_GONE = "deactivated"


def _plan_deactivated(_file: str, headings: Sequence[str]) -> Plan:
    folded = [fold(heading) for heading in headings]
    npi, day = folded.index(_NPI), next(folded.index(name) for name in _DAYS if name in folded)

    def read_row(cells: Sequence[str]) -> LeftOut:
        return LeftOut(_GONE, cells[npi].strip(), cells[day].strip())

    used = {npi: "npi"}
    matches = tuple(
        HeadingMatch(heading, used.get(at, ""), "name" if at in used else "unused")
        for at, heading in enumerate(headings)
    )
    return Plan(read_row, matches, ("A list of numbers taken out of use: it removes people and adds nobody.",))


def _plan_other_names(_file: str, headings: Sequence[str]) -> Plan:
    matches = tuple(HeadingMatch(heading, "", "unused") for heading in headings)
    return Plan(lambda _cells: LeftOut(_ORGANISATION), matches, ("Other names of organisations: it adds nobody.",))


def _is_deactivated(headings: Sequence[str]) -> bool:
    folded = {fold(heading) for heading in headings}
    return len(headings) <= _FEW and _NPI in folded and bool(folded & set(_DAYS))


def _is_other_names(headings: Sequence[str]) -> bool:
    folded = {fold(heading) for heading in headings}
    return len(headings) <= _FEW and {_NPI, _OTHER_NAME} <= folded


DEACTIVATED = Source("NPPES, deactivated numbers", _is_deactivated, _plan_deactivated, is_register=True)
OTHER_NAMES = Source("NPPES, other names", _is_other_names, _plan_other_names)
