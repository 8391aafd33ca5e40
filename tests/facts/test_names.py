"""Whom a text names: the therapist with a title, and people beside the therapist."""

from matcher.facts.names import read_names
from matcher.facts.tokens import read_tokens


def test_the_first_title_names_the_therapist_where_nobody_says_i() -> None:
    names = read_names(read_tokens("Dr. Ada Example sees couples. Mr. Bo Sample may have room."))
    assert {"ada", "example"} <= names.own
    assert "sample" not in names.own
    assert not names.speaks


def test_where_somebody_says_i_a_later_title_names_somebody_else() -> None:
    names = read_names(read_tokens("I am a counselor and I see adults. Dr. Sample in my suite has openings."))
    assert names.speaks
    assert names.own == frozenset()


def test_people_beside_the_therapist_are_named_after_what_they_are_to_the_therapist() -> None:
    assert read_names(read_tokens("My colleague Bo has openings.")).others == {"bo"}
    assert read_names(read_tokens("My husband and I run the practice.")).others == frozenset()
