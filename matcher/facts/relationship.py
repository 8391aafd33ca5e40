"""Couples and relationship work in the therapist's own words.

Couples therapy, training in it and a licence as a marriage and family therapist are strong; single words such as
*dating* or *partner* count when several of them stand together. A refusal of couples stands against couples work, and
not against work on relationship issues with one person.
"""

from collections.abc import Sequence

from matcher.facts.said import Said
from matcher.facts.sentences import Sentence
from matcher.facts.statements import Mention, find_mentions, quote_of
from matcher.facts.turns import turn, turn_after, turn_at_end, turn_at_start
from matcher.model import Answer, CouplesFocus

__all__ = ["read_relationship"]

# Kinds of ``words/relationship.csv``.
_EVIDENT = frozenset(["mft", "trained"])
_STRONG = _EVIDENT | {"couples", "issue", "couple_word", "joint"}
_COUPLES = frozenset(["couples", "couple_word", "both", "trained", "joint", "pair"])
_FAINT = frozenset(["partner_word", "both", "issue_word", "rel_word", "marriage_word"])
_REFUSALS = frozenset(["refuse", "refer_out", "only_individuals", "leave_out"])
_NOTHING = frozenset(["bare_eft", "rel_with", "leave_to", "other_therapist"])
_ISSUES = frozenset(["issue", "mft"])
_ENOUGH_WEAK = 2
_FAR = 8
_BARE_NO = frozenset(["no", "neither", "not", "never", "sorry , no"])


def read_relationship(text: str, sentences: Sequence[Sentence], column: str = "about") -> Said | None:
    """What a text says on couples and relationship work; ``None`` where it says nothing."""
    found = _between_people(list(find_mentions("relationship", sentences)))
    left_to_others = {one.at for one in found if one.kind == "leave_to"}
    sent_away = {
        (one.at, at)
        for one in found
        if one.kind == "refer_out" and not one.context.denied
        for at in range(one.start, one.end)
    }
    yes: list[Mention] = []
    weak: list[Mention] = []
    no: list[Mention] = []
    for mention in found:
        verdict = _verdict(mention)
        if verdict is Answer.YES and mention.at in left_to_others and mention.kind not in _EVIDENT:
            verdict = Answer.NO
        if verdict is Answer.YES and (mention.at, mention.start) in sent_away:
            continue  # *I leave relationship problems to those who …*
        if verdict is Answer.YES:
            (yes if mention.kind in _STRONG else weak).append(mention)
        elif verdict is Answer.NO:
            no.append(mention)
    if len({one.sentence.words[one.end - 1] for one in weak}) >= _ENOUGH_WEAK:
        yes = yes or weak[:1]
    limited = [one for one in yes if one.context.denied]
    no = [one for one in no if not any(one.at == other.at and one.start > other.start for other in limited)]
    return _weigh(text, column, yes, no)


def _between_people(found: list[Mention]) -> list[Mention]:
    """The mentions without relationships *with food*, *with anxiety* and other things."""
    things = {
        (one.at, one.start)
        for one in found
        if one.kind == "rel_with" and not turn_at_start("with_somebody").match(one.after(4))
    }
    return [one for one in found if things.isdisjoint((one.at, at) for at in range(one.start, one.end))]


def _verdict(mention: Mention) -> Answer:
    """Whether one mention says that relationship work is done (YES), that it is not (NO), or neither."""
    context, kind = mention.context, mention.kind
    if kind not in _EVIDENT and _is_sent_elsewhere(mention):
        return Answer.NO
    if kind not in _REFUSALS and not context.limited and turn("question").search(mention.sentence.flat):
        return Answer.NO if context.denied and kind in _COUPLES else Answer.UNKNOWN
    professional = context.professional and kind != "refer_out"  # *couples are referred to another agency*
    if kind in _NOTHING or professional or _is_of_another(mention):
        return Answer.UNKNOWN
    if kind in _REFUSALS or context.denied:
        return _verdict_denied(mention)
    if context.ended and turn("by_therapist").search(mention.sentence.flat):
        return Answer.NO if kind in _COUPLES else Answer.UNKNOWN
    gone = (context.past or context.future) and (kind not in _EVIDENT or context.future)
    return Answer.UNKNOWN if gone else Answer.YES


def _is_of_another(mention: Mention) -> bool:
    """Somebody else's work, or the licence of the supervisor; a colleague to whom couples are sent counts."""
    before = mention.sentence.text(0, mention.start)
    if mention.kind == "mft" and (turn("supervised").search(before) or turn("sent_elsewhere").search(before)):
        return True
    about_her = mention.context.third and mention.sentence.words[0] in {"she", "he"}
    return (mention.context.other or about_her) and mention.kind != "refer_out"


def _is_sent_elsewhere(mention: Mention) -> bool:
    """*For relationship counselling I would send you to …*, *couples: I am not your clinician*."""
    low, _ = mention.sentence.clause(mention.start)
    starts = (mention.sentence.text(0, mention.end), mention.sentence.text(low, mention.end))
    following = mention.sentence.text(mention.end, len(mention.sentence.words))
    if mention.reply is not None and turn("sent_elsewhere").search(mention.reply.flat):
        return True  # *Looking for a marriage therapist? I am not your person.*
    return bool(
        any(turn_at_start("in_that_case").match(start) for start in starts) and turn("sent_elsewhere").search(following)
    )


def _verdict_denied(mention: Mention) -> Answer:
    if mention.kind in _REFUSALS:
        return Answer.UNKNOWN if mention.context.denied and mention.kind == "only_individuals" else Answer.NO
    full = turn_after("no_room").match(mention.after(_FAR)) and not mention.context.denied_before
    if full or (mention.sentence.end == "?" and "only" in mention.sentence.words):
        return Answer.YES  # *My couples hours are full*, *is it only for married people? Not at all.*
    if mention.context.limited or (mention.kind in _COUPLES and turn("one_more_couple").search(mention.sentence.flat)):
        return Answer.YES
    return Answer.NO if mention.kind != "mft" and _refuses(mention) else Answer.UNKNOWN


def _refuses(mention: Mention) -> bool:
    """Whether a denial refuses a service, rather than an opinion or a need."""
    left = mention.sentence.text(mention.low, mention.end - 1)
    if mention.context.refused or mention.sentence.heading is not None or left.strip() in _BARE_NO:
        return True
    if turn("insurance_words").search(left) or (mention.kind in _FAINT and turn("of_a_call").search(left)):
        return False  # *insurance does not cover couples*, *no call with one partner alone*
    if mention.kind in _FAINT:
        return bool(turn_at_end("service_just_before").search(left))
    starts = mention.start == mention.sentence.clause(mention.end - 1)[0]
    return starts or mention.sentence.bullet == "✗" or bool(turn("service").search(left))


def _weigh(text: str, column: str, yes: list[Mention], no: list[Mention]) -> Said | None:
    against = [one for one in no if one.kind != "only_individuals"] or no
    if against:
        alone = all(one.kind == "only_individuals" for one in against)
        kept = _ISSUES | (_FAINT if alone else frozenset())
        yes = [one for one in yes if one.kind in kept or _comes_instead(one, against)]
        if not yes:
            quote = quote_of(column, text, against[0], whole=_is_sent_elsewhere(against[0]))
            return Said(Answer.NO, quote, "Says that couples are not seen.")
    if not yes:
        return None
    best = max(yes, key=lambda one: (one.kind in _EVIDENT, -one.at))
    grade = CouplesFocus.EVIDENT if best.kind in _EVIDENT else CouplesFocus.STATED
    return Said(Answer.YES, quote_of(column, text, best), _REASONS.get(best.kind, _DESCRIBED), grade)


_DESCRIBED = "Describes work with couples."
_REASONS = {
    "mft": "Is a marriage and family therapist.",
    "trained": "Is trained in couples therapy.",
    "issue": "Works with relationship issues.",
}


def _comes_instead(yes: Mention, no: Sequence[Mention]) -> bool:
    """*Not marriage counselling, but couples coaching*: what follows in the same breath is on offer."""
    clause = yes.sentence.clause(yes.start)
    if yes.sentence.words[clause[0]] in {"because", "as", "since"}:
        return False  # *I send you to somebody else, because couples therapy is …*
    if yes.context.denied:
        return False
    later = "instead" in yes.sentence.words  # *I do no weekly couples sessions. What I do instead are intensives*
    return any(
        (yes.at == one.at and yes.start > one.end and clause != one.sentence.clause(one.start))
        or (later and yes.at == one.at + 1)
        for one in no
    )
