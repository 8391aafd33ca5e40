"""Words → sentences and the statements within them."""

import pytest

from matcher.facts.sentences import Sentence, read_sentences
from matcher.facts.tokens import read_tokens


def sentences(text: str) -> list[Sentence]:
    return read_sentences(read_tokens(text))


def statements(text: str) -> list[str]:
    (sentence,) = sentences(text)
    ends = [*sentence.breaks[1:], len(sentence.words)]
    return [" ".join(sentence.words[low:high]) for low, high in zip(sentence.breaks, ends, strict=True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I do not see couples, families or children", ["i do not see couples , families or children"]),
        ("I do not see couples but I see families", ["i do not see couples", "but i see families"]),
        ("I take no insurance, and I offer a call", ["i take no insurance ,", "and i offer a call"]),
        ("Lena works with Dr. Park, who is full", ["lena works with dr park ,", "who is full"]),
        ("Not offered: couples, custody", ["not offered : couples , custody"]),
        ("Fees: $150", ["fee :", "$150"]),
    ],
)
def test_where_a_new_statement_begins(text: str, expected: list[str]) -> None:
    assert statements(text) == expected


def test_bullets_know_their_heading_and_their_mark() -> None:
    found = sentences("I do not offer:\n- couples therapy\n✗ custody\nWelcome")
    assert [sentence.bullet for sentence in found] == ["", "•", "✗", ""]
    assert found[1].heading is found[0]
    assert found[3].heading is None


def test_a_text_that_says_i_is_told_apart() -> None:
    assert all(one.names.speaks for one in sentences("I see couples. My fee is $100."))
    assert not any(one.names.speaks for one in sentences("She sees couples. Her fee is $100."))


def test_a_sentence_without_an_end_is_cut() -> None:
    assert max(len(one.words) for one in sentences("couples " * 1000)) <= 70


def test_a_place_in_the_flat_words_leads_back_to_the_word() -> None:
    (sentence,) = sentences("I see couples")
    assert sentence.words[sentence.word_at(sentence.flat.index("couples"))] == "couples"
    assert sentence.clause(2) == (0, 3)


def test_a_line_that_denies_is_the_heading_of_the_bullets_below_it() -> None:
    found = sentences("WHAT I DON'T DO\n- Couples\n- Court letters\nWHAT I DO\n- Teens")
    assert [sentence.heading is found[0] for sentence in found] == [False, True, True, False, False]


def test_a_time_of_day_ends_a_sentence_before_a_capital() -> None:
    assert len(sentences("You check a phone at 2 a.m. I have helped for years")) == 2
    assert len(sentences("I see clients from 8 a.m. to noon")) == 1


def test_a_question_mark_within_quotes_ends_nothing() -> None:
    assert len(sentences('You can have a 10-minute "is this for me?" chat by phone')) == 1
    assert len(sentences('Clients ask "is this for me?" Call and see')) == 2
