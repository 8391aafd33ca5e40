"""What surrounds a mention: is it denied, whose is it, is it now.

Everything here looks at one sentence, at the statement in which the words stand and at what comes right after them.
"""

from dataclasses import dataclass

from matcher.facts.sentences import Sentence
from matcher.facts.turns import turn, turn_after, turn_at_start
from matcher.facts.whose import is_other, is_third

__all__ = ["Context", "context_of"]

_LIST_GOES_ON = 4


@dataclass(frozen=True, slots=True)
class Context:
    """How a mention is meant.

    ``denied``: an odd number of denials reach it; ``denied_before``: the same, without the words of the mention
    itself. ``refused``: what follows says that it is not on offer. ``limited``: the denial holds only under a
    condition. ``ended``: it was so and is no more. ``past``, ``future``: not now. ``other``: somebody else's.
    ``professional``: for other professionals. ``third``: about *him* or *her* in a text that says *I*. ``asked``:
    only asked about, or what somebody expects, without an answer.
    """

    denied: bool = False
    denied_before: bool = False
    refused: bool = False
    limited: bool = False
    ended: bool = False
    past: bool = False
    future: bool = False
    other: bool = False
    professional: bool = False
    third: bool = False
    asked: bool = False


def context_of(sentence: Sentence, start: int, end: int, following: str = "") -> Context:
    """How the words ``start`` up to ``end`` of a sentence are meant; ``following`` are the words of the next one."""
    low, high = sentence.clause(end - 1)
    low = min(low, start)
    left, right = sentence.text(low, end - 1), sentence.text(end, len(sentence.words))
    here, whole = sentence.text(end, max(end, high)), sentence.text(low, high)
    listed = " or " in sentence.text(end, end + _LIST_GOES_ON)
    # *What I am not: I am not a couples therapist* says it once.
    denials = _denials(left, listed=listed) or int(bool(turn("what_i_do_not").search(sentence.text(0, low))))
    before = _denials(sentence.text(low, start), listed=listed)
    if sentence.heading is not None and not denials:
        denials = before = _denials(sentence.heading.flat)
    refused = bool(turn_after("not_on_offer").match(right) or turn("taken_back").search(right))
    turned = bool(turn_at_start("i_do_not").match(right))
    again = turned and right.startswith((" , which ", " which "))  # *That rules out couples, which I do not see*
    crossed = sentence.bullet == "✗" and not denials
    past = bool(
        turn("past").search(left)
        or turn_at_start("past").match(here)
        or turn_at_start("back_then").match(sentence.flat)
        or turn("past_after").search(here)
    )
    return Context(
        denied=refused or again or (denials + turned + crossed) % 2 == 1,
        denied_before=again or (before + turned + crossed) % 2 == 1,
        refused=refused or turned,
        limited=denials > 0 and not refused and _is_limited(left, right),
        ended=_has_ended(left, right, sentence.flat + following if past else ""),
        past=past,
        future=bool(turn("future").search(left) or turn("wish").search(whole)),
        other=is_other(sentence, end - 1),
        professional=_is_for_professionals(sentence, low, whole),
        third=is_third(sentence, low, end),
    )


def _is_limited(left: str, right: str) -> bool:
    """Whether a denial holds only under a condition; *I stopped seeing couples when I moved* tells a time."""
    if turn("case").search(left):
        return True
    return bool(turn_at_start("limit").match(right)) and not (turn("ended").search(left) and right.startswith(" when "))


def _is_for_professionals(sentence: Sentence, low: int, statement: str) -> bool:
    """Whether a statement, or the words before its colon, addresses professionals."""
    if turn_at_start("professional_heading").match(sentence.flat):
        return True
    if ":" in sentence.words[:low]:
        colon = low - 1 - sentence.words[:low][::-1].index(":")
        heading = sentence.text(sentence.clause(colon)[0], colon + 1)
        if turn_at_start("professional_subject").match(heading) or turn("professional").search(heading):
            statement = heading
    return bool(turn("professional").search(statement) or turn_at_start("professional_subject").match(statement))


def _has_ended(left: str, right: str, around: str) -> bool:
    ended = turn("ended")
    left = turn("not_ended").sub(" ", left)
    return bool(ended.search(left) or turn_at_start("ended").match(right) or (around and ended.search(around)))


def _denials(left: str, *, listed: bool = True) -> int:
    """How many denials in the words before a mention reach it; ``listed``: it stands in a list that goes on."""
    if left.startswith(" no , "):
        left = left.removeprefix(" no ,")  # *Insurance: no, self-pay only*
    if not listed and " or " not in left:
        # *No insurance, plenty of room*: a new thing after the comma, not one more that is denied.
        left = turn("no_thing_comma").sub(" ", left)
    for kind in ("no_thing", "cancelled", "no_refusal"):
        left = turn(kind).sub(" ", left)
    found = turn("denial").findall(left)
    # *not … nor*, *not … nobody*: one denial, said twice.
    return len(found) - (len(found) > 1 and found[-1].strip() in {"nor", "nobody", "none", "nothing"})
