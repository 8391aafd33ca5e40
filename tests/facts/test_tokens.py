"""Text → plain words in one spelling; every word knows where it stands in the original."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.facts.spelling import meant
from matcher.facts.tokens import read_tokens
from matcher.facts.words import read_words


def words(text: str) -> str:
    return " ".join(token.word for token in read_tokens(text))


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("I don't see couples.", "i do not see couples ."),
        ("I dont, I can’t, we won't", "i do not , i can not , we will not"),
        ("twenty-five years", "25 years"),
        ("two decades", "20 years"),
        ("a decade and a half", "15 years"),
        ("my eleventh year", "my 11th years"),
        ("since twenty thirteen", "since 2013"),
        ("issued 03/2007", "issued 2007"),
        ("a 15–20 minute call", "a 20 minute call"),
        ("$1,200 or £80", "$1200 or $80"),
        ("relationship counselling", "relationship therapy"),
        ("Terapia de pareja con 20 años de experiencia", "couples therapy with 20 years of experience"),
        ("privat pay, sesions", "selfpay , session"),
        ("It costs nothing; no strings attached", "it free ; freely"),
        ("Iâ€™m full", "i am full"),
        ("self&#45;pay &amp; sliding&nbsp;scale", "selfpay and slidingscale"),
        ("<b>No</b> couples<br>please", "no couples \n please"),
        ("Call 555-0111 or write a@b.example", "call contactline or write contactline"),
        ("Dr. Park sees pairs. OK?", "dr park sees pairs . ok ?"),
        ("see\ncouples", "see couples"),
        ("- couples\n- families", "• couples \n • families"),
    ],
)
def test_one_spelling(written: str, plain: str) -> None:
    assert words(written) == plain


@pytest.mark.parametrize(
    ("written", "meaning"),
    [
        ("cuples", "couples"),
        ("insurence", "insurance"),
        ("experiance", "experience"),
        ("avialable", "available"),
        ("refereeing", "refereeing"),
        ("medicine", "medicine"),
        ("patience", "patience"),
        ("pay", "pay"),
    ],
)
def test_only_misspelt_words_are_restored(written: str, meaning: str) -> None:
    assert meant(written) == meaning


@given(st.text(max_size=300))
def test_every_word_stands_in_the_text_in_order(text: str) -> None:
    tokens = read_tokens(text)
    assert all(0 <= token.start < token.end <= len(text) for token in tokens)
    starts = [token.start for token in tokens]
    assert starts == sorted(starts)


@pytest.mark.parametrize("table", ["spanish", "rewrites", "idioms"])
def test_no_phrase_stands_twice_in_a_table(table: str) -> None:
    phrases = [phrase for row, _becomes, _why in read_words(table) for phrase in row.split("|")]
    assert sorted(phrases) == sorted(set(phrases))  # only the first would ever be read
