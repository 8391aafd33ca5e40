"""The turns of phrase that say how a mention is meant, from ``words/turns.csv``, as compiled expressions."""

import re
from functools import cache

from matcher.facts.patterns import group
from matcher.facts.words import read_words

__all__ = ["turn", "turn_after", "turn_at_end", "turn_at_start"]

# From a mention to the verb it is the subject of: no new subject, no other verb.
_UP_TO_VERB = (
    r"(?:(?!(?:i|we|she|he|they|you|but|who|which|that|is|are|was|were|has|have|had|can|will|do|does|could|would|am"
    r"|should|must|may|need|being|because|since|so|if|when|while|there|and new) )(?:[a-z0-9$][^ ]*|[,/]) ){0,7}?"
)
_GROUP = re.compile(r"\{([a-z_]+)\}")


@cache
def turn(kind: str) -> re.Pattern[str]:
    """Any turn of one kind, anywhere in flat words."""
    return re.compile(rf"(?<= )(?:{_alternatives(kind)}) ")


@cache
def turn_at_start(kind: str) -> re.Pattern[str]:
    """Any turn of one kind at the very beginning of flat words."""
    return re.compile(rf"^ (?:{_alternatives(kind)}) ")


@cache
def turn_at_end(kind: str) -> re.Pattern[str]:
    """Any turn of one kind at the very end of flat words."""
    return re.compile(rf"(?<= )(?:{_alternatives(kind)}) $")


@cache
def turn_after(kind: str) -> re.Pattern[str]:
    """Any turn of one kind that says something of the subject before it."""
    return re.compile(rf"^ {_UP_TO_VERB}(?:{_alternatives(kind)}) ")


def _alternatives(kind: str) -> str:
    rows = [expression for expression, of, _why in read_words("turns") if of == kind]
    if not rows:
        raise KeyError(kind)
    return "|".join(_GROUP.sub(lambda name: _group(name[1]), row) for row in rows)


def _group(name: str) -> str:
    phrases = sorted(group(name), key=lambda phrase: (-len(phrase), phrase))
    return "(?:" + "|".join(map(re.escape, phrases)) + ")"
