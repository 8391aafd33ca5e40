"""One therapist as the partner sees them."""

import pytest

from matcher.handoff import is_for_one, make_card, partner_texts
from matcher.handoff.card import LONGEST_NAME, LONGEST_OWN_WORDS, Card
from matcher.model import Answer, CallKind, CouplesFocus, Criterion, ShortlistEntry, Stated

from .people import entry_of, hostile_entry, stated_of

EN, ES = partner_texts("en"), partner_texts("es")


def points(card: Card) -> dict[str, tuple[str, str, str]]:
    return {point.label: (point.sign, point.text, point.question) for point in card.points}


def test_what_is_stated_and_where() -> None:
    card = make_card(EN, entry_of())
    assert card.facts == ("Quiet Room", "Salem, OR 97301 · In person, Video", "$180 for a session as a couple")
    assert points(card)["Years at work"] == ("yes", "At work since 1998 or before.", "")
    assert points(card)["A short call first"] == ("yes", "Yes, by phone.", "")


def test_what_is_open_comes_with_the_question() -> None:
    said = points(make_card(EN, entry_of(1, stated_of(Answer.UNKNOWN))))
    assert said["Paying yourself"] == ("ask", "Not stated.", EN["points.self_pay.question"])
    assert said["A short call first"] == ("ask", "Not stated.", EN["points.intro_call.question"])


def test_the_fallback_where_no_call_is_offered() -> None:
    sign, text, question = points(make_card(EN, entry_of(1, stated_of(intro_call=Answer.NO))))["A short call first"]
    assert (sign, question) == ("no", EN["points.intro_call.question_no"])
    assert "alone" in text


@pytest.mark.parametrize("answer", list(Answer))
@pytest.mark.parametrize("criterion", list(Criterion))
@pytest.mark.parametrize("focus", list(CouplesFocus))
@pytest.mark.parametrize("kind", list(CallKind))
def test_there_are_words_for_everything_that_can_be_stated(
    answer: Answer, criterion: Criterion, focus: CouplesFocus, kind: CallKind
) -> None:
    stated = Stated({criterion: answer}, focus, kind, 2004)
    for texts in (EN, ES):
        [point] = make_card(texts, entry_of(1, stated)).points
        assert point.text
        assert point.sign in ("yes", "no", "ask")


def test_a_year_is_told_also_where_it_does_not_settle_the_ten_years() -> None:
    since = Stated({Criterion.TEN_YEARS: Answer.UNKNOWN}, practising_since=2019)
    assert points(make_card(EN, entry_of(1, since)))["Years at work"] == ("ask", "At work since 2019 or before.", "")


def test_the_other_language_says_the_same() -> None:
    english, spanish = make_card(EN, entry_of()), make_card(ES, entry_of())
    assert [point.sign for point in spanish.points] == [point.sign for point in english.points]
    assert spanish.facts[1] == "Salem, OR 97301 · En persona, Por video"
    assert not {point.text for point in spanish.points} & {point.text for point in english.points}


def test_a_file_without_codes_shows_its_own_phrases() -> None:
    old = ShortlistEntry(entry_of().listing, years="States 20 years.", intro_call="A call is offered.")
    assert points(make_card(EN, old)) == {
        "Years at work": ("said", "States 20 years.", ""),
        "A short call first": ("said", "A call is offered.", ""),
    }


def test_for_one_alone_the_fee_for_one_is_shown() -> None:
    both = entry_of(fee_individual_low_usd=120.0, fee_individual_high_usd=150.0)
    assert "$120–$150 for a session alone" in make_card(EN, both, alone=True).facts
    assert "$180 for a session as a couple" in make_card(EN, both).facts


def test_a_list_is_for_one_if_nobody_was_asked_about_couples() -> None:
    alone = Stated({Criterion.TEN_YEARS: Answer.YES})
    assert is_for_one([entry_of(1, alone), entry_of(2, Stated())])
    assert not is_for_one([entry_of(1, alone), entry_of(2)])
    assert not is_for_one([entry_of(1, Stated())])
    assert not is_for_one([])


@pytest.mark.parametrize("number", range(12))
def test_text_is_bounded_and_in_one_line(number: int) -> None:
    card = make_card(EN, hostile_entry(number), goal="x" * 10_000)
    for text in (card.name, card.credentials, card.own_words, card.street, *card.facts, *card.more):
        assert text.isprintable()
        assert len(text) <= LONGEST_OWN_WORDS
    assert len(card.name) <= LONGEST_NAME
    assert all(len(question) <= 200 for question in card.questions)


def test_distance_is_nobodys_business_here() -> None:
    assert not [text for text in make_card(EN, entry_of(latitude=44.9, longitude=-123.0)).facts if " mi" in text]
