"""Whether new clients are taken now, in the therapist's own words."""

from collections.abc import Sequence

from matcher.facts.said import Said
from matcher.facts.sentences import Sentence
from matcher.facts.statements import Mention, find_mentions, quote_of
from matcher.facts.turns import turn, turn_at_start
from matcher.model import Answer

__all__ = ["read_accepting"]

# Kinds of ``words/accepting.csv``: what says that there is room, and what says that there is none.
_FIRM_OPEN = frozenset(["open", "whoever", "no_wait", "opening_word", "soon", "take_you"])
_FAINT_OPEN = frozenset(["come_in", "back", "building", "open_weak", "reopen"])
_AFTER_ACCEPTING = frozenset(["", ",", ")", "and", "but", "currently"])
_AFTER_OPEN = frozenset(["", ")", "but", "currently"])
_NEAR, _FAR = 4, 9
_NONE = frozenset(["nothing", "none", "nobody", "no"])
_WAS = frozenset(["was", "were", "had", "did", "having"])
_PLACES = frozenset(["space", "spaces", "spots", "openings", "opening", "availability", "seats"])
_FULL = frozenset(["full", "waitlist", "leave", "retire", "existing", "later"])
# *Anyone* and *new clients* by themselves say no where they are denied, and nothing otherwise.
_ONLY_DENIED = frozenset(["anyone", "newcomer"])
# A refusal that names one of these is about a part of the practice.
_PART = frozenset(
    "evenings evening mornings morning afternoons afternoon weekends weekend saturdays mondays tuesdays wednesdays "
    "thursdays fridays couples individuals adults teens children office person telehealth video online group testing "
    "evaluations assessments slidingscale hours daytime daytimes times".split()
)


def read_accepting(text: str, sentences: Sequence[Sentence], column: str = "about") -> Said | None:
    """What a text says on taking new clients now; ``None`` where it says nothing."""
    judged = [
        (mention, _verdict(mention))
        for mention in find_mentions("accepting", sentences)
        if _is_own(mention) and not mention.context.asked
    ]
    no = [mention for mention, verdict in judged if verdict is Answer.NO]
    covering = [one for one in no if one.kind in {"later", "full"}]
    yes = [mention for mention, verdict in judged if verdict is Answer.YES and not _is_inside(mention, covering)]
    firm_no = [one for one in no if one.kind != "later"]
    # *I keep no waitlist* from somebody who is full opens nothing.
    yes = [one for one in yes if not (firm_no and one.kind == "no_wait")]
    firm_yes = [one for one in yes if one.kind not in _FAINT_OPEN]
    if firm_yes and firm_no:
        return _settle(text, column, firm_yes, firm_no)
    in_part = bool(firm_no) and not any(_is_whole(one) for one in firm_no)
    if firm_yes or (yes and (not no or in_part)):
        return _yes(text, column, (firm_yes or yes)[0])
    # A list is often named before it is said that there is nothing but the list.
    plain = [one for one in firm_no if one.kind != "waitlist"] or firm_no[-1:] or no
    return _no(text, column, plain[0]) if no else None


def _is_own(mention: Mention) -> bool:
    """Whether it is about this therapist's clients; *my panel is full, see other psychologists* is."""
    return mention.is_own or (mention.kind in _FULL and not (mention.context.other or mention.context.third))


def _is_inside(mention: Mention, others: Sequence[Mention]) -> bool:
    """*Look for openings after Easter*: the openings are part of what says not now."""
    return any(one.at == mention.at and one.start <= mention.start < one.end for one in others)


def _yes(text: str, column: str, mention: Mention) -> Said:
    return Said(Answer.YES, quote_of(column, text, mention), "Says that new clients are taken.")


def _no(text: str, column: str, mention: Mention) -> Said:
    return Said(Answer.NO, quote_of(column, text, mention), "Says that no new clients are taken now.")


def _settle(text: str, column: str, yes: list[Mention], no: list[Mention]) -> Said:
    """Room in one format, at some hours or for some people is room: *evenings are full, mornings are open*."""
    whole = [one for one in no if _is_whole(one)]
    last = max((one.at, one.start) for one in no)
    later = [one for one in yes if (one.at, one.start) > last]
    return _no(text, column, whole[0]) if whole and not later else _yes(text, column, (later or yes)[0])


def _is_whole(mention: Mention) -> bool:
    """Whether a refusal is about the whole practice, and not only about some hours, some people or one format."""
    around = _around(mention)
    return _PART.isdisjoint(around) or bool(turn("all_hours").search(f" {' '.join(around)} "))


def _around(mention: Mention) -> tuple[str, ...]:
    """The statement up to a mention and what it goes on with, as far as the next comma."""
    low, high = mention.sentence.clause(mention.start)
    words = mention.sentence.words
    following = words[mention.end : high]
    end = following.index(",") if "," in following else len(following)
    return words[low : mention.end] + following[:end]


def _verdict(mention: Mention) -> Answer:
    """Whether one mention says that there is room (YES), that there is none (NO), or neither."""
    statement = mention.sentence.text(*mention.sentence.clause(mention.start))
    if turn("other_seats").search(statement) or turn("cheaper_seats").search(statement):
        return Answer.UNKNOWN
    if mention.kind in _FULL:
        return _verdict_full(mention)
    if mention.kind == "not_full":
        return Answer.UNKNOWN if mention.context.denied_before or mention.context.past else Answer.YES
    if mention.kind in _ONLY_DENIED:
        return _verdict_named(mention)
    return _verdict_open(mention)


def _verdict_named(mention: Mention) -> Answer:
    """*New clients* or *anybody* by themselves: a refusal, or a question with its answer."""
    if mention.context.denied or (mention.kind == "anyone" and len(turn("denial").findall(mention.before())) == 1):
        return Answer.UNKNOWN if _is_about_something_else(mention) else Answer.NO
    reply = mention.reply.flat if mention.reply is not None else ""
    agreed = turn_at_start("yes_answer").match(reply) and not reply.startswith(" please ")
    return Answer.YES if agreed and mention.kind == "newcomer" else Answer.UNKNOWN


def _verdict_full(mention: Mention) -> Answer:
    context = mention.context
    around = mention.sentence.text(max(0, mention.start - 3), mention.end).replace(" had to ", " have to ")
    if mention.kind == "waitlist" and mention.sentence.end == "?" and context.denied:
        return Answer.YES  # *Waitlist? Not at the moment.*
    flat = mention.sentence.flat
    told = " told you " in flat or " says the " in flat or (" tell you " in flat and not turn("i_tell").search(flat))
    if told or not _WAS.isdisjoint(around.split()):
        return Answer.UNKNOWN
    if mention.after(1) in {" was ", " were "} or (mention.kind == "waitlist" and " cleared " in mention.after(_FAR)):
        return Answer.UNKNOWN
    if mention.kind == "waitlist" and context.refused:
        return Answer.NO if " closed " in mention.after(_NEAR) else Answer.UNKNOWN
    denies_itself = mention.sentence.words[mention.start] in _NONE
    answered = context.refused and mention.after(1).strip() in {":", "–", "("}
    if (context.denied_before and not denies_itself) or answered or " far from " in around:
        return Answer.YES if mention.kind in {"full", "retire"} else Answer.UNKNOWN
    no_waitlist = mention.kind == "waitlist" and not {"no", "without", "zero", "not", "never"}.isdisjoint(
        around.split()
    )
    return Answer.UNKNOWN if context.past or no_waitlist else Answer.NO


def _verdict_open(mention: Mention) -> Answer:
    context, kind = mention.context, mention.kind
    if kind in {"no_wait", "whoever"}:
        # *We cannot see anyone who is not enrolled* says nothing of those who are.
        low, _ = mention.sentence.clause(mention.start)
        silent = context.past if kind == "no_wait" else turn("denial").search(mention.sentence.text(low, mention.start))
        return Answer.UNKNOWN if silent else Answer.YES
    words = mention.sentence.words
    was = not _WAS.isdisjoint((*words[max(0, mention.start - 4) : mention.start], words[mention.start]))
    if kind == "accepting_word":
        return _verdict_alone(mention)
    if context.denied or context.ended or was:
        places = not _PLACES.isdisjoint(words[mention.start : mention.end])
        firm = kind in _FIRM_OPEN or (kind == "open_weak" and context.denied_before and places)
        return Answer.NO if firm and kind not in {"take_you", "soon"} else Answer.UNKNOWN
    low, _ = mention.sentence.clause(mention.start)
    if (context.past and not context.future) or turn("in_case_of").search(mention.sentence.text(low, mention.end)):
        return Answer.UNKNOWN  # *when I am back to taking new clients*
    reopens = kind == "reopen" and not turn("has_reopened").search(mention.sentence.flat)
    if context.future or reopens or turn("next_opening").search(mention.sentence.flat):
        return Answer.NO if kind in _FIRM_OPEN or kind == "reopen" else Answer.UNKNOWN
    return Answer.YES


def _verdict_alone(mention: Mention) -> Answer:
    """*Currently accepting* or *not currently accepting*, and no more; *open and relational* is a manner."""
    last = mention.sentence.words[mention.end - 1]
    following = " ".join(mention.sentence.words[mention.end : mention.end + 1])
    if mention.context.denied:
        return Answer.NO if following == "" and last == "accepting" else Answer.UNKNOWN
    return Answer.YES if following in (_AFTER_OPEN if last == "open" else _AFTER_ACCEPTING) else Answer.UNKNOWN


def _is_about_something_else(mention: Mention) -> bool:
    """*Cannot take payment from anybody*, *not permitted to see anyone privately*: not about room."""
    if mention.kind != "anyone":
        return False
    inside = mention.sentence.text(mention.start, mention.end + 2)
    return bool(turn("money_words").search(inside) or turn_at_start("under_condition").match(mention.after(3)))
