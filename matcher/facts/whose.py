"""Whose a statement is: the listing's therapist, or a colleague, a husband, the practice next door."""

import re

from matcher.facts.names import TITLES
from matcher.facts.patterns import group
from matcher.facts.sentences import Sentence
from matcher.facts.turns import turn, turn_at_start

__all__ = ["is_other", "is_third"]

_OWN = re.compile(r"(?<= )(?:i|we) ")
_SELF_BEFORE = re.compile(r"(?<= )(?:am|is|as|was|being|be|been|became|of) (?:both )?$")
_ASIDES = frozenset(["he", "she", "also", "himself", "herself"])
_A_FEW_WORDS = 6
_CLOSE_BEFORE = 40


def is_other(sentence: Sentence, at: int) -> bool:
    """Whether the statement around a word is about somebody other than the therapist and their clients."""
    low, _ = sentence.clause(at)
    left = sentence.text(low, at + 1)
    people = list(turn("other_person").finditer(left))
    if people and " sole " in left:
        return False
    if people and (
        people[-1].group().startswith("supervised ")
        or not _is_self(sentence, left[: people[-1].start()], people[-1].group())
    ):
        return _OWN.search(left[people[-1].end() - 1 :]) is None
    return _names_another(sentence, low) or (low > 0 and _goes_on_about_other(sentence, low))


def _names_another(sentence: Sentence, low: int) -> bool:
    """Whether a statement begins with a name that is not the therapist's: *Mr. Bly may have room*."""
    if sentence.words[low] in sentence.names.others and low + 1 < len(sentence.words):
        return sentence.words[low] not in group("subject")
    if sentence.words[low] not in TITLES:
        return False
    return low + 1 < len(sentence.words) and sentence.words[low + 1] not in sentence.names.own


def _is_self(sentence: Sentence, before: str, person: str) -> bool:
    """Whether a person named is the speaker: *I am Dani, a mom, a coffee addict and, for 11 years, a therapist*."""
    if _SELF_BEFORE.search(before):
        return True
    speaks = " i am " in sentence.text(0, _A_FEW_WORDS) or sentence.flat.startswith(" i have been ")
    return speaks and person.startswith(("a ", "an ")) and before.endswith((", ", " and "))


def _goes_on_about_other(sentence: Sentence, low: int) -> bool:
    """Whether a statement without a subject of its own goes on about somebody named before it."""
    first = sentence.words[low]
    second = sentence.words[low + 1] if low + 1 < len(sentence.words) else ""
    before = sentence.text(0, low)
    if low and sentence.words[low - 1] == ":" and first not in {"i", "we"} and turn("other_person").search(before):
        return True
    if first in TITLES:
        return sentence.names.speaks or is_other(sentence, low - 1)
    if first in _ASIDES and is_other(sentence, low - 1):
        return True  # *My wife, also a therapist, …*
    if first in {"(", ")"}:
        return (
            _in_brackets(sentence, low) if first == "(" else second in group("clause_verb") and _behind(sentence, low)
        )
    if first in {"who", "which", "whose"}:
        people = list(turn("other_person").finditer(before))
        named = people and not _is_self(sentence, before[: people[-1].start()], people[-1].group())
        introduced = first != "which" and turn("introduced").search(before)
        return bool(named or introduced or turn("supervised").search(before)) or (
            sentence.names.speaks and " dr " in before[-_CLOSE_BEFORE:]
        )
    verbs = group("clause_verb")
    if first == "however":  # *my colleague, however, has openings*
        first = next((word for word in sentence.words[low + 1 :] if word != ","), "")
    return (first in verbs or (first in {"and", "or"} and second in verbs)) and is_other(sentence, low - 1)


def _in_brackets(sentence: Sentence, low: int) -> bool:
    """Whether brackets hold something about somebody named just before them."""
    close = sentence.text(max(0, low - _A_FEW_WORDS), low)
    return bool(turn("other_person").search(close)) or (sentence.names.speaks and " dr " in close)


def _behind(sentence: Sentence, low: int) -> bool:
    """*My colleague (also an LPC) is accepting*: what stands in brackets does not change the subject."""
    before = sentence.words[:low]
    opened = low - 1 - before[::-1].index("(") if "(" in before else 0
    return opened > 0 and is_other(sentence, opened - 1)


def is_third(sentence: Sentence, low: int, end: int) -> bool:
    """Whether a statement is about *him* or *her* in a text whose therapist says *I*."""
    if not sentence.names.speaks:
        return False
    while low > 0 and (
        sentence.words[low] in {"who", "which"}
        or (sentence.words[low] == "and" and " ".join(sentence.words[low + 1 : low + 2]) in group("clause_verb"))
    ):
        low, end = sentence.clause(low - 1)  # *she offers calls, and is accepting*: still about her
    return bool(turn_at_start("third").match(sentence.text(low, end)))
