"""How a mention is meant: denied, under a condition, ended, somebody else's, only asked about."""

import pytest

from matcher.facts.context import Context
from matcher.facts.sentences import read_sentences
from matcher.facts.statements import find_mentions
from matcher.facts.tokens import read_tokens


def context(text: str, name: str = "relationship") -> Context:
    """The context of the first mention that any table finds in a text."""
    found = list(find_mentions(name, read_sentences(read_tokens(text))))
    assert found, text
    return found[0].context


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("I see couples.", False),
        ("I do not see couples.", True),
        ("I never, ever see couples.", True),
        ("Couples therapy is not offered.", True),
        ("Couples I do not see.", True),
        ("For couples work I recommend Relate, as it is not something I offer.", True),
        ("There is no couple I will not see.", False),
        ("I do not see families or couples.", True),
        ("I do not judge couples.", False),
        ("I not only see individuals but couples.", False),
        ("Couples: no.", True),
        ("Do you see couples? No.", True),
        ("Do you see couples? Yes, I do.", False),
        ("What I do not do, however often I am asked, is see couples.", True),
        ("Not offered here: couples therapy.", True),
    ],
)
def test_denied(text: str, *, denied: bool) -> None:
    assert context(text).denied is denied


def test_a_refusal_under_a_condition_is_limited() -> None:
    assert context("I do not see couples where there is violence.").limited
    assert not context("I do not see couples.").limited


@pytest.mark.parametrize("text", ["I used to see couples but no longer do.", "I have stopped seeing couples."])
def test_ended(text: str) -> None:
    assert context(text).ended


def test_wished_for() -> None:
    assert context("I hope to see couples some day.").future


@pytest.mark.parametrize(
    "text",
    [
        "My colleague sees couples.",
        "Lena works alongside Dr. Park, who sees couples.",
        "My office mate Ana, who has room, sees couples.",
    ],
)
def test_somebody_else(text: str) -> None:
    assert context(text).other


@pytest.mark.parametrize("text", ["I am an associate and see couples.", "My colleague and I see couples."])
def test_the_therapist_is_nobody_else(text: str) -> None:
    assert not context(text).other


def test_she_is_somebody_else_where_the_therapist_says_i() -> None:
    assert context("I love my work. I share my office with Ana. She sees couples.").third
    assert not context("She sees couples.").third


def test_for_professionals() -> None:
    assert context("I offer free consultation calls for other clinicians.", "intro_call").professional


def test_what_people_ask_is_no_offer() -> None:
    assert context("People often ask for a free call.", "intro_call").asked
