"""Four to six questions, those that the listing leaves open first."""

import itertools

import pytest

from matcher.handoff import partner_texts
from matcher.handoff.call_sheet import FEWEST, MOST, call_sheet
from matcher.model import Answer, CouplesFocus, Criterion, ShortlistEntry, Stated

from .people import entry_of, stated_of

EN = partner_texts("en")


def sheet(stated: Stated, *, alone: bool = False) -> list[str]:
    return call_sheet(EN, entry_of(1, stated), alone=alone)


@pytest.mark.parametrize("alone", [True, False])
@pytest.mark.parametrize("language", ["en", "es"])
def test_four_to_six_and_each_once_whatever_is_stated(language: str, alone: bool) -> None:  # noqa: FBT001
    for answers in itertools.product(Answer, repeat=len(Criterion)):
        stated = Stated(dict(zip(Criterion, answers, strict=True)))
        asked = call_sheet(partner_texts(language), entry_of(1, stated), alone=alone)
        assert FEWEST <= len(asked) <= MOST
        assert len(set(asked)) == len(asked)


def test_what_is_open_comes_first() -> None:
    asked = sheet(stated_of(self_pay=Answer.UNKNOWN, intro_call=Answer.CHECK))
    assert asked[:2] == [EN["points.intro_call.question"], EN["points.self_pay.question"]]


def test_where_all_is_said_the_general_questions_remain() -> None:
    assert sheet(stated_of()) == [EN[f"questions.{name}.text"] for name in EN.tables("questions")[:FEWEST]]


def test_without_a_call_one_may_ask_to_come_alone() -> None:
    assert sheet(stated_of(intro_call=Answer.NO))[0] == EN["points.intro_call.question_no"]


def test_a_mere_tick_is_asked_about() -> None:
    ticked = Stated(stated_of().answers, CouplesFocus.TICKED)
    assert EN["points.relationship.question"] in sheet(ticked)
    assert EN["points.relationship.question"] not in sheet(stated_of())


def test_for_one_alone_nothing_is_asked_about_two() -> None:
    answers = dict.fromkeys(set(Criterion) - {Criterion.RELATIONSHIP}, Answer.UNKNOWN)
    asked = " ".join(sheet(Stated(answers), alone=True))
    assert not [word for word in ("couple", " we pay", "both of", "two against") if word in asked.lower()]


def test_an_older_file_asks_its_own_questions() -> None:
    old = ShortlistEntry(entry_of().listing, questions=("Is there a call?", "  "))
    assert call_sheet(EN, old, alone=False)[0] == "Is there a call?"
