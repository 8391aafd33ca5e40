"""Answer + need → met, not met, unknown; and what each criterion is called, why it is there and what to ask."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from matcher.model import Answer, Criterion, Need, Verdict

__all__ = ["CRITERIA", "PACKED_CODES", "CriterionWords", "failing_bits", "judge", "kinds_of", "pack_answers"]

BITS_PER_ANSWER = 2
PACKED_CODES = 1 << (BITS_PER_ANSWER * len(Criterion))


@dataclass(frozen=True, slots=True)
class CriterionWords:
    """The plain words of one criterion: its label, why it is there, and what to ask where a listing is silent.

    ``source`` is ``article`` or ``ours``.
    """

    label: str
    why: str
    question: str
    source: str = "article"


CRITERIA: dict[Criterion, CriterionWords] = {
    Criterion.RELATIONSHIP: CriterionWords(
        "Experience with relationship issues",
        "Many therapists see couples now and then; this asks for one who works with relationships.",
        "How much of your work is with couples, and what training do you have for it?",
    ),
    Criterion.TEN_YEARS: CriterionWords(
        "Ten or more years in the profession",
        "At least a decade of practice. More than ten years earns nothing extra.",
        "How long have you been working as a therapist?",
    ),
    Criterion.INTRO_CALL: CriterionWords(
        "A short call before the first session",
        "Your partner can get a sense of the person before agreeing to anything.",
        "Could I talk with you for a few minutes before a first session, or come to its first part alone?",
    ),
    Criterion.SELF_PAY: CriterionWords(
        "Can be paid privately",
        "An insurance claim needs a diagnosis for one of you; paying privately needs no claim. "
        "Do ask: a therapist may keep a diagnosis in their own records.",
        "Can we pay privately, and do you record a diagnosis if we do?",
    ),
    Criterion.ACCEPTING: CriterionWords(
        "Takes new clients now",
        "Many listings are of therapists who are full.",
        "Are you taking new clients at the moment?",
        source="ours",
    ),
}


def judge(answer: Answer, need: Need) -> tuple[Verdict, bool]:
    """Hold one answer against one need.

    Returns:
        The verdict, and whether the listing stays. A contradiction (CHECK) is never taken as a yes or a no.
    """
    return _JUDGED[answer, need]


def _judge(answer: Answer, need: Need) -> tuple[Verdict, bool]:
    verdict = {Answer.YES: Verdict.MET, Answer.NO: Verdict.NOT_MET}.get(answer, Verdict.UNKNOWN)
    stays = {Need.MUST: verdict is Verdict.MET, Need.ASK: verdict is not Verdict.NOT_MET, Need.IGNORE: True}[need]
    return verdict, stays


# Asked some hundred times a search, so every case is settled once.
_JUDGED = {(answer, need): _judge(answer, need) for answer in Answer for need in Need}


def pack_answers(answers: Mapping[Criterion, npt.NDArray[np.int8]]) -> npt.NDArray[np.uint16]:
    """Put the answers of every row, one array per criterion, into one small integer a row (two bits each)."""
    packed = np.zeros(len(next(iter(answers.values()))), dtype=np.uint16)
    for bit, criterion in enumerate(Criterion):
        packed |= answers[criterion].astype(np.uint16) << np.uint16(BITS_PER_ANSWER * bit)
    return packed


def kinds_of(codes: npt.NDArray[np.uint16]) -> tuple[npt.NDArray[np.uint16], npt.NDArray[np.int64]]:
    """Packed answers told apart only where a need can tell them apart: a contradiction counts like silence.

    Returns:
        The packed answers of every kind, in order, and the kind of every given code; there are at most 243 kinds.
    """
    both = codes & (codes >> np.uint16(1)) & np.uint16(0b0101010101)
    kinds, kind = np.unique(codes & ~(both * np.uint16(Answer.CHECK)), return_inverse=True)
    return kinds, kind.astype(np.int64)


def failing_bits(needs: Mapping[Criterion, Need]) -> npt.NDArray[np.uint8]:
    """For every packed code, which criteria it fails: bit *i* for the *i*-th ``Criterion``; 0 means all met.

    One look-up in this table (1,024 entries) replaces five comparisons a row.
    """
    return _failing_bits(tuple(needs.get(criterion, Need.IGNORE) for criterion in Criterion))


@cache
def _failing_bits(needs: tuple[Need, ...]) -> npt.NDArray[np.uint8]:
    """The table of one of the 243 ways to need five things, worked out once."""
    codes = np.arange(PACKED_CODES)
    failing = np.zeros(PACKED_CODES, dtype=np.uint8)
    for bit, need in enumerate(needs):
        fails = np.array([not judge(answer, need)[1] for answer in Answer])
        failing |= fails[(codes >> (BITS_PER_ANSWER * bit)) & 3].astype(np.uint8) << np.uint8(bit)
    failing.setflags(write=False)
    return failing
