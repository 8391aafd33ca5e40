"""The words for the first contact: what the listing offers is taken up, what it leaves open is asked."""

from collections.abc import Mapping

import pytest

from matcher.handoff import partner_texts, reach_of
from matcher.handoff.script import LONGEST_GOAL, Script, write_script
from matcher.model import Answer

from .people import entry_of, stated_of

GOAL = "We want to stay calm when we disagree."


def script(
    answers: Mapping[str, Answer] | None = None, *, language: str = "en", goal: str = "", alone: bool = False
) -> Script:
    reach = reach_of(entry_of().listing)
    return write_script(partner_texts(language), "Ada", stated_of(**(answers or {})), reach, goal=goal, alone=alone)


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({}, "Your listing speaks of a short call."),
        ({}, "may I come alone at first?"),
        ({}, "We would pay for it ourselves."),
        ({"intro_call": Answer.UNKNOWN}, "Could we talk for a few minutes first?"),
        ({"intro_call": Answer.UNKNOWN}, "may I come to the first session, or its first part, alone?"),
        ({"intro_call": Answer.NO}, "May I come to the first session, or its first part, alone?"),
        ({"intro_call": Answer.CHECK}, "Could we talk for a few minutes first?"),
        ({"self_pay": Answer.UNKNOWN}, "Can we pay for it ourselves?"),
    ],
)
def test_what_is_open_is_asked(answers: dict[str, Answer], said: str) -> None:
    spoken = script(answers)
    assert said in spoken.call
    assert said in spoken.mail


def test_nobody_offers_to_pay_where_that_is_not_possible() -> None:
    assert "pay" not in script({"self_pay": Answer.NO}).call


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("alone", [True, False])
def test_two_lengths_and_the_goal_in_the_longer(language: str, alone: bool) -> None:  # noqa: FBT001
    spoken = script(language=language, goal=GOAL, alone=alone)
    assert GOAL in spoken.call
    assert GOAL in spoken.mail
    assert len(spoken.call_short) < len(spoken.call)
    assert len(spoken.mail_short) < len(spoken.mail)
    assert spoken.mail_link.startswith("mailto:ada@example.com?subject=")


def test_a_story_does_not_go_into_a_sentence() -> None:
    assert len(script(goal="We want peace. " * 100).call) < LONGEST_GOAL + 400


def test_braces_in_a_goal_stay_braces() -> None:
    assert "{name} {0}" in script(goal="{name} {0}").call


@pytest.mark.parametrize("alone", [True, False])
@pytest.mark.parametrize("answer", list(Answer))
def test_never_who_made_the_list_and_no_word_of_a_diagnosis(answer: Answer, alone: bool) -> None:  # noqa: FBT001
    spoken = write_script(
        partner_texts("en"), "Ada", stated_of(answer), reach_of(entry_of().listing), goal="", alone=alone
    )
    for text in (spoken.call, spoken.call_short, spoken.mail, spoken.mail_short):
        assert not [word for word in ("list ", "my partner", "diagnos", "husband", "wife", "sent me") if word in text]


def test_without_an_address_there_is_no_link() -> None:
    spoken = write_script(partner_texts(), "Ada", stated_of(), reach_of(entry_of(email="").listing), alone=False)
    assert (spoken.mail_link, spoken.mail_short_link) == ("", "")
    assert spoken.mail
