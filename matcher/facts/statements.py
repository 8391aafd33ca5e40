"""One mention in a text, judged: the words, how they are meant, and the quote that carries them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from matcher.facts.context import Context, context_of
from matcher.facts.patterns import table
from matcher.facts.sentences import Sentence
from matcher.facts.turns import turn, turn_at_start
from matcher.model import Evidence

__all__ = ["MASK", "Mention", "find_mentions", "quote_of"]

MASK = "mask"
"""The kind of pattern that finds words in another sense."""


MASK_SENTENCE = "mask_sentence"
"""The kind that says that a whole sentence speaks of something else."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that matter: their ``kind``, the sentence (number ``at``), the word positions, and the context.

    ``reply`` is the next sentence, where it answers the question that this one asks.
    """

    kind: str
    at: int
    sentence: Sentence
    start: int
    end: int
    context: Context
    reply: Sentence | None = None

    @property
    def is_own(self) -> bool:
        """Whether it is about the listing's own therapist and their clients."""
        return not (self.context.other or self.context.professional or self.context.third)

    @property
    def low(self) -> int:
        """The word at which the statement of this mention begins."""
        low, _ = self.sentence.clause(self.end - 1)
        return min(low, self.start)

    def before(self, words: int = 0) -> str:
        """The flat words of the same statement before this mention, at most so many (0: all)."""
        return self.sentence.text(max(self.low, self.start - words) if words else self.low, self.start)

    def after(self, words: int) -> str:
        """So many flat words after this mention."""
        return self.sentence.text(self.end, self.end + words)


def find_mentions(name: str, sentences: Sequence[Sentence], *, masked: bool = True) -> Iterator[Mention]:
    """Everything one table of patterns finds; with ``masked`` without what stands in another sense of the words."""
    patterns = table(name)
    for at, sentence in enumerate(sentences):
        spans = {
            (kind, sentence.word_at(low), sentence.word_at(high - 1) + 1)
            for kind, low, high in patterns.find(sentence.flat, sentence.words)
        }
        hidden = {word for kind, start, end in spans if masked and kind == MASK for word in range(start, end)}
        following = sentences[at + 1] if spans and at + 1 < len(sentences) else None
        told = following.flat if following else ""
        if following is not None and len(following.words) <= _SHORT and at + _SECOND < len(sentences):
            told = told.rstrip() + " ." + sentences[at + _SECOND].flat  # *A: I am asked that daily. I do not.*
        for kind, start, end in sorted(spans, key=lambda one: (one[1], -one[2], one[0])):
            if not (masked and kind == MASK) and (end - 1 not in hidden or kind == MASK_SENTENCE):
                alone = context_of(sentence, start, end, told)
                context = _answered(alone, sentence, told)
                says_it = sentence.end == "?" or (context.denied and not alone.denied)
                reply = following if says_it and not context.asked else None
                yield Mention(kind, at, sentence, start, end, context, reply)


def _answered(alone: Context, sentence: Sentence, following: str) -> Context:
    """The context of a mention; where it is asked about, the answer in the next sentence counts."""
    context = _contrasted(alone, sentence, following)
    if sentence.end != "?" and not turn("asked").search(sentence.flat):
        return context
    refused = turn_at_start("no_answer").match(following)
    if turn_at_start("reply_denies").match(following):
        return replace(context, denied=True, denied_before=True, limited=False)
    # *People ask for calls. No, sorry.* answers; *I have seen couples. No calls, please.* speaks of something else.
    if refused and (sentence.end == "?" or _CLOSES.match(following[refused.end() :])):
        denied = sentence.end != "?" or not context.denied
        before = sentence.end != "?" or not context.denied_before
        return replace(context, denied=denied, denied_before=before, limited=False)
    if context.denied and sentence.end != "?":
        return context  # *I can not see you privately, and yes, people ask*
    is_question = turn_at_start("question_start").match(sentence.flat) or turn("question").search(sentence.flat)
    return replace(context, asked=bool(is_question) and not turn_at_start("yes_answer").match(following))


def _contrasted(context: Context, sentence: Sentence, following: str) -> Context:
    """Where the next sentence sets the therapist apart, it counts.

    *My associates offer calls. I do not.*
    """
    if context.past and turn_at_start("i_no_more").match(following):
        return replace(context, past=False, ended=True, denied=True, denied_before=True)
    if turn_at_start("i_gave_up").match(following) and not context.denied:
        return replace(context, ended=True, denied=True, denied_before=True)
    planned = context.future and turn_at_start("not_until_then").match(following)
    if turn_at_start("i_send_on").match(following):
        return replace(context, denied=True, denied_before=True)  # *Partners call me for sessions; I point them to …*
    others = context.other or context.third or context.professional
    told = others or turn("hearsay").search(sentence.flat)
    apart = told and not context.denied and turn_at_start("i_am_different").match(following)
    if planned or apart:
        own = replace(context, other=False, third=False, professional=False, future=False)
        return replace(own, denied=True, denied_before=True)
    assumed = context.other or turn("assumed").search(sentence.flat)
    if assumed and context.denied and turn_at_start("i_do_too").match(following):
        return replace(context, other=False, denied=False, denied_before=False, refused=False)
    return context


def quote_of(column: str, text: str, mention: Mention, *, whole: bool = False) -> tuple[Evidence, ...]:
    """The statement a mention stands in, as it was written; with the answer to a question, or the heading of a list.

    Args:
        column: where the text stands.
        text: all of it.
        mention: the words.
        whole: take the whole sentence.
    """
    low, high = (0, len(mention.sentence.words)) if whole else _said(mention)
    tokens = mention.sentence.tokens[low:high]
    start, end = tokens[0].start, tokens[-1].end
    heading = mention.sentence.heading
    if heading is not None and mention.context.denied and not turn("denial").search(mention.sentence.flat):
        # *What I do not do: … – couples*: the heading says it, if it is not too far away.
        start = heading.tokens[0].start if end - heading.tokens[0].start <= _LONGEST_QUOTE else start
    if mention.reply is not None:
        # *A: Yes* begins with whose turn it is to speak.
        words = mention.reply.words
        _, answered = mention.reply.clause(2 if words[1:2] == (":",) and words[2:] else 0)
        end = max(end, mention.reply.tokens[answered - 1].end)
    quote = text[start:end]
    lead = len(quote) - len(quote.lstrip(_AROUND + ")["))
    quote = quote[lead:].rstrip(_AROUND)
    return (Evidence(column, quote, start + lead, start + lead + len(quote)),)


def _said(mention: Mention) -> tuple[int, int]:
    """The words of a sentence that say what a mention says, with the refusal where that stands beside them."""
    sentence, low = mention.sentence, mention.low
    _, high = sentence.clause(mention.end - 1)
    high = _until_said(sentence, low, max(high, mention.end))
    if mention.context.denied and not turn("denial").search(sentence.text(low, high)):
        # *They ask for couples sessions and I do not provide those*, *things I stopped doing: couples, calls*.
        high = len(sentence.words) if mention.context.refused else high
        low = 0 if turn("what_i_do_not").search(sentence.text(0, low)) else low
    return low, high


def _until_said(sentence: Sentence, low: int, high: int) -> int:
    """Where a quote ends: *Free consultation: no*, *ring me and we can talk* say it only with the next statement."""
    words = sentence.words
    while high < len(words) and words[high] not in _BRACKETS:
        open_ended = words[high - 1] in _OPEN_ENDS and high - low <= _FIELD
        too_few = high - low <= _TOO_FEW and not turn("denial").search(sentence.text(low, high))
        if not (open_ended or too_few):
            break
        _, high = sentence.clause(high)
    return high


_LONGEST_QUOTE = 300
_TOO_FEW, _FIELD, _OPEN_ENDS = 2, 7, frozenset([":", "are", "is", "am"])
_BRACKETS = frozenset("()[]")
_SHORT, _SECOND = 7, 2
_CLOSES = re.compile(
    r"^ ?(?:$|[,:]|anymore |currently |now |here |(?:offer|do|give|hold|provide) (?:one|them|those|any|it|that|so) )"
)
_AROUND = " \n\t\r,;:–-•*"
