"""Words → sentences, each with the places where a new statement begins.

A sentence ends at a full stop, a line, a bullet or a semicolon; within it a new statement begins where a new subject
or a contrast does (``… but``, ``…, and I``). A list goes on (``couples, families or children``).
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache, cached_property

from matcher.facts.names import NOBODY, Names, read_names
from matcher.facts.patterns import group
from matcher.facts.tokens import LINE, Token

__all__ = ["Sentence", "read_sentences"]

_ENDS = frozenset([".", "!", "?", ";", "•", "✓", "✗", LINE])
_STOPS = frozenset([".", "!", "?"])
_MOST_WORDS = 70
"""A sentence without an end is cut here: no text, however crafted, takes more than linear time."""
_HARD = frozenset("– ( ) [ ] but however although though while whereas because so hence therefore".split())

_ITS_SUBJECT = frozenset(["all", "this", "every", "our"])
_DONE = frozenset(["do", "does", "did", "done", "doing"])


@dataclass(frozen=True)
class Sentence:
    """Some words of a text: ``tokens``, the mark it ended with, and the heading or bullet it stands under.

    ``names`` says whom the text names, and whether its therapist speaks as *I*.
    """

    tokens: tuple[Token, ...]
    end: str = ""
    bullet: str = ""
    heading: "Sentence | None" = None
    names: Names = NOBODY

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words alone."""
        return tuple(token.word for token in self.tokens)

    @cached_property
    def flat(self) -> str:
        """The words with one space before, between and after."""
        return " " + " ".join(self.words) + " "

    @cached_property
    def _starts(self) -> list[int]:
        """Where each word begins in ``flat``."""
        starts, at = [], 1
        for word in self.words:
            starts.append(at)
            at += len(word) + 1
        return starts

    def word_at(self, offset: int) -> int:
        """Which word an offset into ``flat`` falls into."""
        return bisect_right(self._starts, offset) - 1

    @cached_property
    def breaks(self) -> tuple[int, ...]:
        """Word positions at which a new statement begins, the first one 0."""
        words = self.words
        return (0, *(at for at in range(1, len(words)) if _turns(words, at) or _opens(words, at)))

    def clause(self, at: int) -> tuple[int, int]:
        """The bounds, in words, of the statement that holds word ``at``."""
        here = bisect_right(self.breaks, at)
        end = self.breaks[here] if here < len(self.breaks) else len(self.words)
        return self.breaks[here - 1], end

    def text(self, start: int, end: int) -> str:
        """The flat words ``start`` to ``end``, with one space around."""
        return " " + " ".join(self.words[start:end]) + " "


@cache
def _openers() -> tuple[frozenset[str], frozenset[str]]:
    return group("subject"), group("clause_verb")


_SUBJECTS_AFTER_SINCE = frozenset(["there", "i", "we", "my", "our", "it", "they", "he", "she"])
_DENIALS = frozenset(["no", "not", "never", "neither", "nor", "without"])
_MAY = frozenset(["can", "could", "will", "would", "may", "am", "is", "are", "have", "has"])
_DO = frozenset(["do", "does", "did"])
_AFTER_COMMA = frozenset(["no", "not", "please", "which", "who", "instead", "just", "being", "only"])
_IN_PLACE_OF = frozenset([("instead", "of"), ("rather", "than")])
_RELATIVE = frozenset(["which", "who", "whose", "unless", "until"])


def _turns(words: tuple[str, ...], at: int) -> bool:
    """Whether another statement begins at a word that turns the talk: *but*, *because*, and *so* unless *done so*.

    *Instead of a long form I like a short call* turns at *I*.
    """
    if words[at] in {"i", "we"} and words[:2] in _IN_PLACE_OF:
        return True
    return words[at] in _HARD and (words[at] != "so" or words[at - 1] not in _DONE)


def _opens(words: tuple[str, ...], at: int) -> bool:
    """Whether a new statement begins at this word."""
    subjects, verbs = _openers()
    word, before = words[at], words[at - 1]
    following = words[at + 1] if at + 1 < len(words) else ""
    if before == ",":
        joins = word in {"and", "or", "nor", "as", "since"} and following in subjects
        joins |= word == "and" and (following in _DO or (following in _MAY and words[at + 2 : at + 3] == ("not",)))
        return joins or word == "yet" or word in subjects or word in verbs or word in _AFTER_COMMA
    if word == "and":
        return following in subjects or following in verbs or following in _DENIALS
    if word == "or":
        return following in subjects
    if before == "/":
        return word in subjects
    if word in {"since", "as"}:
        return following in _SUBJECTS_AFTER_SINCE or (word == "as" and following in _ITS_SUBJECT)
    return not _is_denying_heading(words[:at]) if before == ":" else word in _RELATIVE and at > 1


_LONG_HEADING = 10
_REGRETS = frozenset(["unfortunately", "sorry", "afraid", "sadly", "alas"])
_DENYING_HEADING = re.compile(
    r" (?:(?:do|does|will|can) not(?: (?:do|see|treat|offer|provide|take|work with|accept|help with))?"
    r"|no|(?<!is )(?<!are )(?<!i am )not|what (?:is|are|i am) not|never|except|excluded|excluding|exclusions"
    r"|not currently|not a fit for|(?:outside|beyond)(?: of)? my (?:scope|practice|competence|training)"
    r"|not (?:offered|provided|available|included|treated|seen|covered|handled)(?: here)?) $"
)


def _is_denying_heading(before: tuple[str, ...]) -> bool:
    is_long = len(before) > _LONG_HEADING and "what" not in before[-_LONG_HEADING:]
    if is_long or _REGRETS.intersection(before[-4:-1]):
        return False  # *Unfortunately not: we have to bill a plan* denies what was asked
    return bool(_DENYING_HEADING.search(" " + " ".join(before[-5:-1]) + " "))


def read_sentences(tokens: list[Token]) -> list[Sentence]:
    """The sentences of a text, in order; a list of bullets knows the heading it stands under."""
    found: list[Sentence] = []
    held: list[Token] = []
    names = read_names(tokens)
    bullet, heading = "", None
    for token in [*tokens, Token(LINE, 0, 0)]:
        word = token.word
        if word not in _ENDS and len(held) < _MOST_WORDS:
            held.append(token)
            continue
        if len(held) == 1 and held[0].word in {"q", "a"} and word == ".":
            held = []  # *Q. Do you …? A. Yes*
        if held:
            end = word if word in _ENDS else ""
            listed = _heading_of(found[-1]) if found and found[-1].end == ";" else None
            found.append(Sentence(tuple(held), end, bullet, heading if bullet else listed, names))
            ends_list = found[-1].words[-1] == ":" or (word == LINE and _is_denying_heading((*found[-1].words, ":")))
            heading = found[-1] if ends_list else heading if bullet else None
            held = []
        if word in {"•", "✓", "✗"}:
            bullet = word
        elif bullet == "✗" and word in _STOPS:
            bullet = ""  # a cross crosses out one statement
        elif word == LINE:
            bullet = ""
        if word not in _ENDS:
            held.append(token)
    return found


def _heading_of(sentence: Sentence) -> Sentence | None:
    """The heading of a list parted by semicolons: *I do not do: couples; custody; phone consultations*."""
    if sentence.heading is not None:
        return sentence.heading
    colon = sentence.words.index(":") if ":" in sentence.words else 0
    return Sentence(sentence.tokens[: colon + 1]) if 0 < colon <= _LONG_HEADING else None
