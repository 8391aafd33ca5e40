"""Whether a client can pay directly, in the therapist's own words.

A way to pay, a fee for a session or the refusal of insurers is a yes; a refusal of private payment, or a payer through
whom everybody has to come, is a no. An amount by itself counts when it is the price of a session.
"""

from collections.abc import Sequence

from matcher.facts.said import Said
from matcher.facts.sentences import Sentence
from matcher.facts.statements import Mention, find_mentions, quote_of
from matcher.facts.turns import turn, turn_at_end, turn_at_start
from matcher.model import Answer

__all__ = ["read_self_pay"]

# Kinds of ``words/self_pay.csv``.
_EXPLICIT = frozenset(["pay", "cash", "means", "reimburse"])
_AMOUNTS = frozenset(["money", "fee", "means_word", "reduced"])
_PAYERS = frozenset(["payer_only", "payer_must", "scheme", "nobody_pays"])
_MAY_PAY = frozenset(["take_money", "pay_verb"])
# These are kinds of private payment; that one of them is not offered does not refuse payment as such.
_ALL_INSURERS = frozenset(["any", "all", "every", "without", "none", "insurance", "plan"])
_ME = frozenset(["me", "us"])
_ONESELF = frozenset(["themselves", "yourself", "own", "you"])
_ONE_KIND = frozenset(["slidingscale", "superbill", "outofnetwork"])


def read_self_pay(text: str, sentences: Sequence[Sentence], column: str = "about") -> Said | None:
    """What a text says on paying directly; ``None`` where it says nothing."""
    sides: dict[str, list[Mention]] = {"yes": [], "amount": [], "no": [], "payer": []}
    for mention in find_mentions("self_pay", sentences):
        me = _ME.intersection(mention.sentence.words[mention.start : mention.end])
        other = mention.context.other and mention.kind not in _PAYERS and not me
        if not (other or mention.context.third or mention.context.asked):
            sides.get(_side(mention), []).append(mention)
    yes, amount, no, payer = sides.values()
    yes = [one for one in yes if not any(_speaks_of_it(other, one) for other in [*no, *payer])]
    if no and all(one.kind in {"means", "insurance"} for one in yes):
        return Said(Answer.NO, quote_of(column, text, no[0]), "Says that clients cannot pay privately.")
    # That somebody else pays is only a hint beside a fee for clients.
    hint = all(one.kind in {"scheme", "nobody_pays"} for one in payer)
    if payer and all(one.kind == "insurance" for one in yes) and not (amount and hint):
        return Said(Answer.NO, quote_of(column, text, payer[0]), "Says that every client comes through a payer.")
    if not (yes or amount):
        return None
    best = (yes or amount)[0]
    return Said(Answer.YES, quote_of(column, text, best), _REASONS.get(best.kind, "Can be paid privately."))


def _speaks_of_it(other: Mention, paying: Mention) -> bool:
    """*Unable to see people who wish to pay on their own*, *the fund pays me directly*: one statement, and no offer."""
    if other.at != paying.at or paying.kind != "pay":
        return False
    if other.kind == "wish_to_pay":
        return other.start <= paying.start < other.end
    oneself = _ONESELF.intersection(paying.sentence.words[paying.start : paying.end])
    return other.kind == "scheme" and not oneself and other.start < paying.start <= other.end


_REASONS = {
    "insurance": "Does not bill insurance, so clients pay privately.",
    "money": "A fee for a session is stated.",
    "fee": "A fee for a session is stated.",
}


def _side(mention: Mention) -> str:
    """Where one mention counts: ``yes``, ``amount``, ``no``, ``payer``, or nowhere."""
    context, kind = mention.context, mention.kind
    side = ""
    if kind == "insurance":
        side = "yes" if _refuses_insurance(mention) else ""
    elif (kind in _MAY_PAY or kind == "nobody_pays") and turn("of_a_call").search(mention.sentence.flat):
        side = ""
    elif kind in _PAYERS:
        side = "" if context.denied_before else "payer"
    elif kind == "wish_to_pay":
        side = "no" if turn("can_not").search(mention.sentence.flat) else ""
    elif kind in _MAY_PAY:
        said = mention.sentence.text(mention.start, mention.end)
        of_insurance = turn("insurance_words").search(said + mention.after(2)) and not turn("money_or").search(said)
        side = "no" if context.denied and not of_insurance else ""
    elif kind in _EXPLICIT and (context.denied_before or context.refused) and not _is_of_insurance(mention):
        words = mention.sentence.words[mention.start : mention.end]
        side = "no" if kind != "reimburse" and _ONE_KIND.isdisjoint(words) else ""
    elif kind in _EXPLICIT:
        was = (
            mention.before(1) in {" was ", " were "}
            or mention.before(2) == " will be "
            or (kind == "cash" and not _is_paid_with(mention))
        )
        side = "" if context.future or context.past or was else "yes"
    elif kind in _AMOUNTS:
        side = "amount" if _is_fee(mention) and (kind != "means_word" or _is_paid_with(mention)) else ""
    return side


_NEAR = 6
_MANY, _SHORT = 8, 4


def _is_paid_with(mention: Mention) -> bool:
    """Whether a means of payment is spoken of as one: *cash or check*, and not *does cash run through your fingers*."""
    low, high = mention.sentence.clause(mention.start)
    return high - low <= _MANY or bool(turn("paid_with").search(mention.sentence.flat))


def _is_fee(mention: Mention) -> bool:
    """Whether an amount is the price of a session of therapy; a denial before it (*not free: $150*) changes nothing."""
    low, high = mention.sentence.clause(mention.start)
    if mention.sentence.words[low] in {"(", ")"}:
        low = 0
    before = mention.sentence.text(0, mention.start)
    if turn_at_end("costs_of_a_call").search(before) or turn_at_start("for_a_call").match(mention.after(_NEAR)):
        return False
    near = mention.sentence.text(max(low, mention.start - _NEAR), min(high, mention.end + _NEAR))
    if turn("not_a_fee").search(near):
        return False
    statement = mention.sentence.text(low, min(high, mention.end + _SHORT))
    for_professionals = turn("professional").search(statement) or turn_at_start("professional_subject").match(statement)
    if for_professionals or (mention.context.future and mention.kind == "fee"):
        return False
    return mention.kind in {"money", "fee"} or not mention.context.denied


def _refuses_insurance(mention: Mention) -> bool:
    """Whether no insurer stands between: *not on panels*, *insurance: none*."""
    words = mention.sentence.words
    dropped = turn_at_end("drops_one").search(mention.sentence.text(0, mention.start))
    if dropped and words[mention.start : mention.end] == ("insurer",) and _ALL_INSURERS.isdisjoint(words):
        return False  # *I no longer take Example Health*: others may be taken
    return mention.context.denied_before or mention.after(3).startswith((" : no", " : not ", " – no", " – not "))


def _is_of_insurance(mention: Mention) -> bool:
    """Whether the denial before a way to pay is about insurance: *no insurance, private pay only*."""
    left = mention.sentence.text(mention.low, mention.end - 1)
    return bool(turn("denied_insurance").search(left)) and " or " not in left
