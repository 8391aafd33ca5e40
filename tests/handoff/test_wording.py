"""The labelled sentences: what has to be said about each, and that kind words are left alone."""

import csv
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.handoff import Remark, goal_ideas, review_goal, review_invitation, searcher_texts

CASES = Path(__file__).parents[1] / "cases"
HINTS = {"no_question", "no_small_step"}
REVIEWS: dict[str, Callable[[str], list[Remark]]] = {"goals": review_goal, "invitations": review_invitation}


def read_cases(name: str) -> list[dict[str, str]]:
    with (CASES / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return [case | {"table": name} for case in csv.DictReader(file)]


ALL = [*read_cases("goals"), *read_cases("invitations")]


def expected_of(case: dict[str, str]) -> set[str]:
    return {*case["expected"].split(), *case.get("hints", "").split()} - {"none"}


def found_in(case: dict[str, str]) -> set[str]:
    return {remark.code for remark in REVIEWS[case["table"]](case["text"])}


@pytest.mark.parametrize("case", ALL, ids=lambda case: f"{case['table']}: {case['text'][:60]}")
def test_labelled_case(case: dict[str, str]) -> None:
    found, expected = found_in(case), expected_of(case)
    # A weaker case may draw a further remark; a strong one has one right answer.
    assert found == expected if case["strength"] == "strong" else found >= expected, case["why"]


@pytest.mark.parametrize("name", list(REVIEWS))
def test_there_are_enough_cases_and_no_kind_sentence_is_flagged(name: str) -> None:
    cases = read_cases(name)
    confusion = Counter((code, code in found_in(case)) for case in cases for code in expected_of(case))
    print("\n".join(f"{code:>14} found {found!s:<5} {count:>4}" for (code, found), count in sorted(confusion.items())))
    kind = [case for case in cases if case["expected"] == "none"]
    assert len(cases) >= 60
    assert len(kind) >= 20
    assert [case["text"] for case in kind if found_in(case) - HINTS] == []


@pytest.mark.parametrize("name", list(REVIEWS))
def test_every_rule_has_a_case(name: str) -> None:
    prefix = {"goals": "goal", "invitations": "invitation"}[name]
    codes = {key.split(".")[1] for key in searcher_texts().flat if key.startswith(prefix) and key.endswith(".message")}
    assert codes == {code for case in read_cases(name) for code in expected_of(case)}


@pytest.mark.parametrize("idea", goal_ideas())
def test_our_own_ideas_pass_our_own_rules(idea: str) -> None:
    assert review_goal(idea) == []


@pytest.mark.parametrize("code", ["ultimatum", "order", "blame", "sides", "arranged", "no_question", "no_small_step"])
def test_other_words_that_we_offer_are_free_of_what_they_replace(code: str) -> None:
    offer = searcher_texts()[f"invitation.{code}.offer"].replace("{topic_first}", "Money").replace("{topic}", "money")
    flagged = {remark.code for remark in review_invitation(offer.removeprefix("Perhaps: "))} - HINTS
    assert flagged == set()


def test_an_ultimatum_is_reworded_around_its_own_issue() -> None:
    [first, *_] = review_invitation("Stop the drinking and go to therapy or I am leaving.")
    assert first.code == "ultimatum"
    assert "The drinking: that is what weighs on me." in first.offer
    assert "only if you mean it" in first.message


def test_words_of_violence_get_help_and_no_coaching() -> None:
    for review in REVIEWS.values():
        [only] = review("You hit me and you never listen, go to therapy or I am gone")
        assert only.code == "safety"
        assert only.offer == ""
        assert "1-800-799-7233" in only.message


def test_a_remark_speaks_of_the_words_and_never_of_a_person() -> None:
    verdicts = ("you are", "you're", "abuser", "victim", "your partner is", "unhealthy", "wrong with")
    messages = [text.lower() for key, text in searcher_texts().flat.items() if key.endswith(".message")]
    assert [text for text in messages if any(verdict in text for verdict in verdicts)] == []


def test_curly_quotes_and_capitals_change_nothing() -> None:
    plain, curly = "You don't care about us.", "YOU DON\N{RIGHT SINGLE QUOTATION MARK}T CARE ABOUT US."
    assert [one.code for one in review_goal(plain)] == [one.code for one in review_goal(curly)]


@pytest.mark.parametrize("words", ["a ", "you ", "some ", "I'm ", "go to a ", "you really just ", "my ", "(", "x"])
def test_no_pattern_runs_away_on_repeated_words(words: str) -> None:
    """A pattern that can match one text in many ways would never come back from these."""
    for review in REVIEWS.values():
        assert review(("go to " + words * 2_000)[:2_000])


@given(st.text(max_size=400))
def test_any_text_gets_an_answer_and_quotes_its_own_words(text: str) -> None:
    for review in REVIEWS.values():
        assert all(isinstance(remark, Remark) for remark in review(text))
