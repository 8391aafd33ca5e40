"""Years of practice, in the therapist's own words.

Every span and every year in the text is a candidate; it counts when the words around it speak of the therapist's own
practice, and not of an age, a marriage, a former trade, a client's past or a team.
"""

import re
from collections.abc import Sequence
from datetime import date

from matcher.facts.said import YearsSaid
from matcher.facts.sentences import Sentence
from matcher.facts.spans import is_practice
from matcher.facts.statements import MASK, Mention, find_mentions, quote_of
from matcher.facts.turns import turn, turn_at_end, turn_at_start
from matcher.model import Answer, Evidence

__all__ = ["read_years"]

MOST_YEARS = 70
# What a number belongs to, the surest sense first: it counts for the first kind that covers it.
_NOT_PRACTICE_FIRST = ("mask", "age", "client_span", "other_span", "org_span", "job", "part")
_ORDER = (
    "mine", *_NOT_PRACTICE_FIRST, "span_nearly", "upper", "nth_done", "nth_of_practice", "in_nth", "ago", "since_lic",
    "since_founded", "since_named", "since_range", "since", "since_decade", "since_bare", "last_n", "bare", "span",
    "months", "ago_bare",
)  # fmt: skip
_NOT_PRACTICE = frozenset([*_NOT_PRACTICE_FIRST, "upper", "ago_bare"])
# These say by themselves that the years are years of practice.
_CERTAIN = frozenset(["mine", "ago", "nth_done", "nth_of_practice", "bare", "last_n"])
# These name a year or a number that is not reached yet.
_NOT_YET_FULL = frozenset(["nth_of_practice", "in_nth", "span_nearly"])
_YOUNG = frozenset(["new", "new_role", "new_sup", "new_led"])
_UNITS = frozenset(["years", "minute", "hours", "months", "week", "days", "session", "to", "percent"])
_BARE_END = re.compile(r"^ (?:[.,;:()–/]|and|but|years|of|before|now|since|$| $|because|so|with|in)")
_ARTICLES = frozenset(["a", "an", "the", "my", "our", "another", "it"])
_NEARLY = frozenset(["nearly", "almost", "going"])
_FEW = 10
_MONTHS_A_YEAR = 12
_EARLY_IN_SENTENCE = 3
_CLOSE = 3


def read_years(text: str, sentences: Sequence[Sentence], as_of: date, column: str = "about") -> list[YearsSaid]:
    """Every statement on years of practice in a text, and every one on not being fully licensed yet."""
    said: list[YearsSaid] = []
    found = list(find_mentions("experience", sentences, masked=False))
    for mention in _settled(found):
        answered = _answered(mention, sentences)
        years = answered[0] if answered else _years(mention, as_of)
        if years is not None and 0 <= years <= MOST_YEARS:
            since = as_of.year - years
            reason = (
                f"In practice since {since}." if _names_year(mention) else f"States at least {years} years of practice."
            )
            quote = _both(column, text, mention, answered[1]) if answered else quote_of(column, text, mention)
            said.append(YearsSaid(quote, reason, years, since))
    masked = {(one.at, at) for one in found if one.kind == MASK for at in range(one.start, one.end)}
    for mention in found:
        context = mention.context
        hidden = (mention.at, mention.end - 1) in masked
        if (
            mention.kind in _YOUNG
            and not hidden
            and not (context.other or context.denied or context.past)
            and (not context.professional or mention.kind == "new_led")
        ):
            said.append(YearsSaid(quote_of(column, text, mention), "Not yet fully licensed.", answer=Answer.NO))
    return said


def _names_year(mention: Mention) -> bool:
    return mention.kind.startswith("since")


def _settled(found: Sequence[Mention]) -> list[Mention]:
    """For every number the one mention that says what it counts, where that may be practice."""
    taken: set[tuple[int, int]] = set()
    kept: list[Mention] = []
    ranked = [one for one in found if one.kind in _ORDER and _is_whole(one)]
    for mention in sorted(ranked, key=lambda one: (_ORDER.index(one.kind), one.at, one.start, -one.end)):
        words = mention.sentence.words
        numbers = {(mention.at, at) for at in range(mention.start, mention.end) if words[at][0].isdigit()}
        numbers = numbers or {(mention.at, mention.end - 1)}
        if mention.kind in _NOT_PRACTICE:
            taken |= numbers
        elif taken.isdisjoint(numbers):
            taken |= numbers
            kept.append(mention)
    return kept


def _is_whole(mention: Mention) -> bool:
    """Whether a number stands by itself: *a counselor for eight*, and not *for eight minutes*."""
    unit = " ".join(mention.sentence.words[mention.end : mention.end + 1])
    if mention.kind == "bare":
        return unit not in _UNITS and bool(_BARE_END.match(mention.after(3)))
    if mention.kind in {"part", "age"} and turn_at_end("span_role_before").search(mention.before()):
        return False  # *A therapist for eleven of them*, *a counselor for over thirty*
    if mention.kind == "client_span" and mention.sentence.words[mention.start] == "who":
        # *I am a therapist who has spent ten years …*
        return not turn("i_am_one").search(mention.sentence.text(0, mention.start))
    if mention.kind == "org_span":
        return not turn("own").search(mention.before())
    if mention.kind == "age" and turn("own_practice").search(mention.before()):
        return False  # *My practice turned ten*
    # *Over 18* is an age, *over 18 years* is not.
    return mention.kind != "age" or unit not in {"years", "decades", "plus"}


def _answered(mention: Mention, sentences: Sequence[Sentence]) -> tuple[int, Sentence] | None:
    """A span that the sentence before or after it makes one of practice, and that sentence.

    *How long have you been a therapist? Thirty-one years.*, *I opened my office in a barn. That was nine years ago.*
    """
    numbers = _numbers(mention)
    if not numbers or mention.kind not in {"span", "bare", "span_nearly"}:
        return None
    told = sentences[mention.at - 1] if mention.at else None
    following = sentences[mention.at + 1] if mention.at + 1 < len(sentences) else None
    if following is not None and turn_at_start("that_long").match(following.flat):
        told, counts = following, True
    elif told is None:
        return None
    elif told.end == "?":
        counts = mention.start <= _EARLY_IN_SENTENCE and bool(turn("how_long").search(told.flat))
    else:
        begins = turn("counted_from").fullmatch(mention.before(), 1)
        counts = begins is not None and bool(turn("began").search(told.flat))
    return (int(float(numbers[0])) - (mention.kind == "span_nearly"), told) if counts else None


def _both(column: str, text: str, mention: Mention, told: Sentence) -> tuple[Evidence, ...]:
    """The statement a span stands in, with the sentence that says what it counts."""
    (own,) = quote_of(column, text, mention)
    start, end = min(own.start, told.tokens[0].start), max(own.end, told.tokens[-1].end)
    return (Evidence(column, text[start:end], start, end),)


def _numbers(mention: Mention) -> list[str]:
    return [word for word in mention.sentence.words[mention.start : mention.end] if word[0].isdigit()]


def _years(mention: Mention, as_of: date) -> int | None:
    """The lower bound a mention states, or ``None`` where it is not about this therapist's practice."""
    numbers = _numbers(mention)
    context = mention.context
    refuted = mention.sentence.end == "?" and context.denied
    supervisors = turn("supervised").search(mention.sentence.text(0, mention.start))
    months = mention.kind == "months" and numbers and float(numbers[0]) < _MONTHS_A_YEAR
    if turn("hearsay").search(mention.sentence.flat) and context.denied:
        return None
    if not numbers or months or context.other or context.third or _is_asked(mention) or refuted or supervisors:
        return None
    if _names_year(mention):
        year = next((year for number in numbers if (year := _year(number, mention)) is not None), None)
        if year is None or year > as_of.year or mention.context.denied_before or not _is_own_beginning(mention):
            return None
        return as_of.year - year
    whole = int(float(numbers[0].rstrip("stndrh")))
    if mention.kind == "months":
        whole //= _MONTHS_A_YEAR
    if "decades" in mention.sentence.words[mention.start : mention.end] and whole < _FEW:
        whole *= 10
    if mention.kind not in _CERTAIN and not is_practice(mention):
        return None
    nearly = mention.kind == "bare" and not _NEARLY.isdisjoint(mention.sentence.words[mention.start : mention.end])
    runs = (
        nearly
        or mention.kind in _NOT_YET_FULL
        or (mention.kind not in _CERTAIN and turn("upcoming").search(mention.before()) is not None)
    )
    return whole - 1 if runs else whole


def _is_asked(mention: Mention) -> bool:
    """Whether years are only asked about; *after four decades people ask when I will retire* states them."""
    if not mention.context.asked or mention.sentence.end == "?":
        return mention.context.asked
    return bool(turn("question").search(mention.before()))


def _is_own_beginning(mention: Mention) -> bool:
    """Whether a year is one in which this therapist began: a house or a family business may be older."""
    following = mention.sentence.words[mention.end : mention.end + 2]
    if len(following) > 1 and following[0] == "to" and following[1].isdigit():
        # A number of a licence, written as *LPC-2009-0417*, begins with no year.
        return mention.kind == "since_range"
    if mention.kind == "since_bare":  # *Therapist since 2014, runner since 1990*
        return " since " not in mention.sentence.text(0, mention.start) and is_practice(mention)
    if mention.kind == "since_named":  # *I opened Example Counselling House in 2014*, and not *a bakery*
        return _ARTICLES.isdisjoint(mention.sentence.words[mention.start : mention.end])
    near = mention.sentence.text(max(0, mention.start - _CLOSE), mention.end)
    return mention.kind != "since_founded" or bool(turn("own").search(near))


def _year(word: str, mention: Mention) -> int | None:
    """A year, or the last one that a decade leaves open: *the early 1990s* began by 1993."""
    digits = word.rstrip("s")
    if not digits.isdigit() or len(digits) != len("2026"):
        return None
    around = mention.sentence.words[max(0, mention.end - 4) : mention.end]
    within = 3 if "early" in around else 6 if "mid" in around else 9
    return int(digits) + (within if word.endswith("s") else 0)
