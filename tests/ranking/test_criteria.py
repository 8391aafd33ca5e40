"""Answer against need; the packed table says the same."""

from itertools import product

import numpy as np
import pytest

from matcher.model import Answer, Criterion, Need, Verdict
from matcher.ranking import CRITERIA, judge
from matcher.ranking.criteria import failing_bits, pack_answers


@pytest.mark.parametrize(
    ("answer", "need", "verdict", "stays"),
    [
        (Answer.YES, Need.MUST, Verdict.MET, True),
        (Answer.YES, Need.ASK, Verdict.MET, True),
        (Answer.NO, Need.MUST, Verdict.NOT_MET, False),
        (Answer.NO, Need.ASK, Verdict.NOT_MET, False),
        (Answer.NO, Need.IGNORE, Verdict.NOT_MET, True),
        (Answer.UNKNOWN, Need.MUST, Verdict.UNKNOWN, False),
        (Answer.UNKNOWN, Need.ASK, Verdict.UNKNOWN, True),
        (Answer.CHECK, Need.MUST, Verdict.UNKNOWN, False),
        (Answer.CHECK, Need.ASK, Verdict.UNKNOWN, True),
    ],
)
def test_silence_is_never_a_no(answer: Answer, need: Need, verdict: Verdict, stays: bool) -> None:  # noqa: FBT001
    assert judge(answer, need) == (verdict, stays)


@pytest.mark.parametrize("need", Need)
def test_the_packed_table_says_what_judge_says(need: Need) -> None:
    everything = list(product(Answer, repeat=len(Criterion)))
    columns = {c: np.array([row[at] for row in everything], dtype=np.int8) for at, c in enumerate(Criterion)}
    fails = failing_bits(dict.fromkeys(Criterion, need))[pack_answers(columns)]
    for row, bits in zip(everything, fails.tolist(), strict=True):
        expected = sum((not judge(answer, need)[1]) << at for at, answer in enumerate(row))
        assert bits == expected


def test_every_criterion_has_words_and_a_question() -> None:
    assert list(CRITERIA) == list(Criterion)
    for words in CRITERIA.values():
        assert words.question.endswith("?")
        assert words.why.endswith(".")
