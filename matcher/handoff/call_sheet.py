"""Four to six questions for the call with one therapist: what the listing leaves open, then what is good to ask."""

from matcher.handoff.language import Texts
from matcher.model import Answer, CouplesFocus, Criterion, ShortlistEntry, Stated
from matcher.text import plain

__all__ = ["FEWEST", "MOST", "call_sheet", "open_question"]

FEWEST, MOST = 4, 6
# What decides the first call comes first: is it possible at all, and then what it costs to come.
_ORDER = (
    Criterion.INTRO_CALL,
    Criterion.ACCEPTING,
    Criterion.RELATIONSHIP,
    Criterion.SELF_PAY,
    Criterion.TEN_YEARS,
)
_GRADES_TO_ASK_ABOUT = frozenset([CouplesFocus.NONE, CouplesFocus.TICKED])


def call_sheet(texts: Texts, entry: ShortlistEntry, *, alone: bool) -> list[str]:
    """The questions, at least four and at most six, each once."""
    stated = entry.stated
    left_open = [open_question(texts, stated, criterion, alone=alone) for criterion in _ORDER]
    if not stated.answers:  # an older file: its own words are all there is
        left_open = [plain(question, 200) for question in entry.questions]
    open_first = [question for question in dict.fromkeys(left_open) if question][: MOST - 1]
    general = [question for question in _general(texts, alone=alone) if question not in open_first]
    # One question of the partner's own kind is always in, however much a listing leaves open.
    return [*open_first, *general[: max(FEWEST, min(MOST, len(open_first) + 2)) - len(open_first)]]


def open_question(texts: Texts, stated: Stated, criterion: Criterion, *, alone: bool) -> str:
    """What to ask where the listing is silent, contradicts itself or offers no call; empty where all is said."""
    answer = stated.answers.get(criterion)
    if answer is None:
        return ""
    if criterion is Criterion.INTRO_CALL and answer is Answer.NO:
        return texts["alone_questions.intro_call_no" if alone else "points.intro_call.question_no"]
    only_ticked = criterion is Criterion.RELATIONSHIP and stated.couples_focus in _GRADES_TO_ASK_ABOUT
    if answer is Answer.NO or (answer is Answer.YES and not only_ticked):
        return ""
    if criterion is Criterion.SELF_PAY and alone:
        return texts["alone_questions.self_pay"]
    return texts[f"points.{criterion.value}.question"]


def _general(texts: Texts, *, alone: bool) -> list[str]:
    wanted = ("both", "alone") if alone else ("both", "couples")
    return [
        texts[f"questions.{name}.text"]
        for name in texts.tables("questions")
        if texts[f"questions.{name}.for"] in wanted
    ]
