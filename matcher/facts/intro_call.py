"""A short call before the first session, in the therapist's own words.

A call is recognised by what it is made of, not by its name: somebody talks; it is free, short, before the first
session, or there to see whether the two fit.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from matcher.facts.said import Said
from matcher.facts.sentences import Sentence
from matcher.facts.statements import Mention, find_mentions, quote_of
from matcher.facts.turns import turn_after, turn_at_start
from matcher.model import Answer, CallKind

__all__ = ["read_intro_call"]

LONGEST_CALL_MINUTES = 30
_FEATURES = ("free", "brief", "before", "fit")
_ENOUGH = 2
_NEAR = 12
_WITH = frozenset(["you", "together", "us"])
_PHONE = frozenset(["phone", "call", "telephone", "ring", "voice"])
_OTHER_KIND = frozenset(["person", "office", "email", "text", "texting", "emails", "texts"])


@dataclass(slots=True)
class _Parts:
    """What one sentence holds of a call, by kind."""

    found: dict[str, list[Mention]] = field(default_factory=dict)

    def has(self, *kinds: str) -> bool:
        return any(kind in self.found for kind in kinds)

    def features(self) -> int:
        return sum(kind in self.found for kind in _FEATURES)


def read_intro_call(text: str, sentences: Sequence[Sentence], column: str = "about") -> Said | None:
    """What a text says on a call before the first session; ``None`` where it says nothing."""
    parts: dict[int, _Parts] = {}
    for mention in find_mentions("intro_call", sentences):
        parts.setdefault(mention.at, _Parts()).found.setdefault(mention.kind, []).append(mention)
    _join_answers(parts, sentences)
    judged = [found for part in parts.values() for found in _judge(part)]
    yes = [mention for mention, answer in judged if answer is Answer.YES]
    no = [mention for mention, answer in judged if answer is Answer.NO]
    if yes and (not no or _stands(yes, no)):
        best = max(yes, key=lambda one: (_kind(one), -one.at))
        return Said(Answer.YES, quote_of(column, text, best), "A short call first is offered.", _kind(best))
    if no:
        return Said(Answer.NO, quote_of(column, text, no[0]), "Says that no short call is offered.")
    return None


def _join_answers(parts: dict[int, _Parts], sentences: Sequence[Sentence]) -> None:
    """*Call first? Yes, fifteen free minutes.*: what the answer says belongs to the question."""
    for at in sorted(parts):
        following = parts.get(at + 1)
        if following is None:
            continue
        told = sentences[at + 1].flat
        answered = sentences[at].end == "?" and turn_at_start("yes_answer").match(told)
        if answered or turn_at_start("it_is_free").match(told):  # *Let's start with a chat. It's free.*
            for kind in _FEATURES:
                if kind in following.found:
                    parts[at].found.setdefault(kind, following.found[kind])


def _stands(yes: Sequence[Mention], no: Sequence[Mention]) -> bool:
    """Whether an offer stands beside a refusal: it comes last, or the refusal is only of another kind of meeting."""
    last = max((one.at, one.end) for one in no)
    return any((one.at, one.end) > last for one in yes) or all(
        _OTHER_KIND.intersection(one.sentence.words) for one in no
    )


def _judge(part: _Parts) -> list[tuple[Mention, Answer]]:
    """The mentions of one sentence that amount to a call, each with whether it is offered."""
    judged: list[tuple[Mention, Answer]] = []
    for mention in _calls(part):
        context = mention.context
        if not mention.is_own or part.has("mask_sentence") or turn_after("opinion_after").match(mention.after(_NEAR)):
            continue
        if context.denied or context.ended:
            judged.append((mention, Answer.NO))
        elif not (context.past or context.future or context.asked or _is_long(mention.sentence)):
            judged.append((mention, Answer.YES))
    refused = any(answer is Answer.NO for _, answer in judged)
    return [one for one in judged if not (refused and one[1] is Answer.YES and _gives_reason(one[0]))]


def _gives_reason(mention: Mention) -> bool:
    """*We offer no talks in advance, as the phones are only for bookings*: a reason is no offer."""
    low, _ = mention.sentence.clause(mention.start)
    return mention.sentence.words[low] in {"as", "because", "since"}


def _calls(part: _Parts) -> list[Mention]:
    if part.has("offer"):
        return [*part.found["offer"], *_instead(part)]
    weak = part.found.get("offer_weak", [])
    if weak and (part.features() or any(one.context.denied for one in weak)):
        return weak
    talks = part.found.get("talk", [])
    if talks and (part.has("brief") or part.features() >= _ENOUGH or _is_denied_before(part)):
        return talks
    if part.has("brief") and part.has("free") and part.has("before", "fit"):
        return part.found["brief"]
    return []


def _instead(part: _Parts) -> list[Mention]:
    """*No phone consultations, but I will meet you by video for ten minutes*: a talk after the *but* is a call, too."""
    last = part.found["offer"][-1]
    if not (part.has("brief") and last.context.denied and "but" in last.sentence.words[last.end :]):
        return []
    return [
        talk
        for talk in part.found.get("talk", [])
        if "but" in last.sentence.words[last.end : talk.start] and not _WITH.isdisjoint(talk.sentence.words[last.end :])
    ]


def _is_denied_before(part: _Parts) -> bool:
    """*I do not speak with people before the first session*: one feature is enough for a refusal."""
    return part.features() > 0 and any(one.context.denied for one in part.found["talk"])


def _is_long(sentence: Sentence) -> bool:
    """Whether the sentence speaks of a full session: every span in it is longer than a short call."""
    spans = [
        float(word)
        for word, following in zip(sentence.words, sentence.words[1:], strict=False)
        if following == "minute" and word.replace(".", "").isdigit()
    ]
    return bool(spans) and min(spans) > LONGEST_CALL_MINUTES


def _kind(mention: Mention) -> int:
    words = frozenset(mention.sentence.words)
    priced = any(word.startswith("$") for word in words)
    if priced and "free" not in words:
        return CallKind.PAID_SHORT
    if "video" in words and "phone" not in words:
        return CallKind.VIDEO
    return CallKind.PHONE if words & _PHONE else CallKind.UNSPECIFIED
