"""What a listing states, as one cell of codes: ``intro_call: yes, phone; ten_years: yes, 1998``, and back."""

import re

from matcher.model import Answer, CallKind, CouplesFocus, Criterion, Stated

__all__ = ["stated_from_text", "stated_to_text"]

_CRITERIA = {criterion.value: criterion for criterion in Criterion}
_ANSWERS = {answer.name.lower(): answer for answer in Answer}
_FOCUS = {grade.name.lower(): grade for grade in CouplesFocus if grade}
_CALLS = {kind.name.lower(): kind for kind in CallKind if kind}
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")


def stated_to_text(stated: Stated) -> str:
    """The cell. Empty where nothing is known, so that such a list looks as it did before there was this column."""
    details = {
        Criterion.RELATIONSHIP: stated.couples_focus.name.lower() if stated.couples_focus else "",
        Criterion.INTRO_CALL: stated.call_kind.name.lower() if stated.call_kind else "",
        Criterion.TEN_YEARS: str(stated.practising_since or ""),
    }
    points = []
    for criterion in filter(stated.answers.__contains__, Criterion):
        codes = [stated.answers[criterion].name.lower(), details.get(criterion, "")]
        points.append(f"{criterion.value}: {', '.join(filter(None, codes))}")
    return "; ".join(points)


def stated_from_text(text: str) -> Stated:
    """Read the cell back. A code that is not known, as in a file that somebody changed by hand, is passed over."""
    said: dict[Criterion, tuple[Answer, str]] = {}
    for part in text.split(";"):
        name, _, codes = part.partition(":")
        answer, _, detail = codes.partition(",")
        if name.strip() in _CRITERIA and answer.strip() in _ANSWERS:
            said[_CRITERIA[name.strip()]] = _ANSWERS[answer.strip()], detail.strip()
    detail_of = {criterion: detail for criterion, (_, detail) in said.items()}
    return Stated(
        answers={criterion: answer for criterion, (answer, _) in said.items()},
        couples_focus=_FOCUS.get(detail_of.get(Criterion.RELATIONSHIP, ""), CouplesFocus.NONE),
        call_kind=_CALLS.get(detail_of.get(Criterion.INTRO_CALL, ""), CallKind.NONE),
        practising_since=_year(detail_of.get(Criterion.TEN_YEARS, "")),
    )


def _year(text: str) -> int | None:
    return int(text) if _YEAR.fullmatch(text) else None
