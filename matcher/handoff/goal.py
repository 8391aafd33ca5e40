"""The goal, one sentence for two: what may not help in it, and another way to put it."""

from collections.abc import Sequence

from matcher.handoff.language import searcher_texts
from matcher.handoff.topics import topics_in
from matcher.handoff.wording import Remark, Rule, first_found, rule, sentences_of, tidy
from matcher.handoff.wording_rules import BLAME, LABEL, OTHER, SAFETY

__all__ = ["goal_ideas", "review_goal"]

MOST_WORDS = 30
"""A sentence that can be said in one breath."""
MOST_TOPICS = 2
"""Two themes can hang together ("talk about money without a fight"); three are a pile."""

_WHOM = r"(?:you|him|her|my (?:partner|husband|wife|spouse|boyfriend|girlfriend|fianc[eé]e?))"
# A task for one is no goal for two. In-laws are a theme, not a task.
_ONE_PERSON = (
    rule(
        "one_person",
        rf"\b(?:want|need|get|like|expect|teach|help)s? {_WHOM} to (?!stop\b)\w+",
        rf"\b{OTHER} (?:should|must|needs? to|has to|have to|ought to|has got to)\b",
        r"\b(?:work on|deal with|fix|sort out|control|about) (?:your|his|her) (?:own )?\w+",
        unless=r"\b(?:your|his|her) (?:mother|father|mom|dad|parents|family|sister|brother)\b(?!.*\b(?:must"
        r"|should)\b)",
    ),
)
# Where it has been, in place of where it should go.
_HISTORY = (
    rule(
        "history",
        r"\b(?:years?|months?|weeks?|decades?|long) ago\b",
        r"\blast (?:year|month|summer|winter|spring|fall|autumn|christmas|time)\b",
        r"\b(?:since|in|back in) (?:19|20)\d\d\b",
        r"\bsince (?:you|we|he|she|they|the|last|our|my)\b",
        r"\bfor (?:\d+|two|three|four|five|six|seven|eight|nine|ten|many|so many|the (?:past|last)(?: \w+)?"
        r"|all these) (?:years|months)\b",
        r"\b(?:all these|so many|too many) years\b",
        r"\bused to (?:be|have|do|go|talk|love|laugh)\b",
        r"\b(?:the|your|his|her) affair\b|\bcheated\b|\bcheating\b",
        r"\b(?:what|when) (?:you|he|she) (?:did|said|cheated|left|lied)\b",
        r"\bback what we had\b|\bwhen we (?:were (?:dating|young|first)|first|met)\b|\blike (?:we were )?before\b"
        r"|\bthe (?:good )?old days\b|\b(?:at|in) the beginning\b|\bhow we were\b",
        r"\b(?:what )?happened (?:back )?(?:then|before|in)\b|\bback (?:then|when)\b",
    ),
)
# Nobody could tell on a normal day whether it has been reached.
_WIDE = (
    rule(
        "wide",
        r"\b(?:save|fix|repair|rescue|heal) (?:us|everything|things|our (?:marriage|relationship)"
        r"|this (?:marriage|relationship))",
        r"\bfix everything\b|\beverything (?:to be |be )?(?:better|good|fine|right|perfect|ok)\b",
        r"\bbe (?:happy|happier|normal|fine|ok|okay)\b",
        r"\bwork on (?:us|things|ourselves|our (?:marriage|relationship)|the relationship)\b",
        r"\b(?:a|an|our) (?:better|good|happy|happier|normal|perfect) (?:marriage|relationship|life|couple"
        r"|family)\b",
        r"\bnever (?:want to )?(?:fight|argue|disagree|quarrel)\b(?! on\b)",
    ),
)
_SHARED: tuple[Rule, ...] = (*BLAME, *LABEL, *_ONE_PERSON, *_HISTORY, *_WIDE)
_WE = rule("we", r"\b(?:we|us|our|ours|ourselves|together|each other)\b")


def review_goal(text: str) -> list[Remark]:
    """What is worth a second look, most important first; an empty list means that it reads well.

    Where words speak of violence or fear, that is the only remark.
    """
    goal = tidy(text)
    sentences = sentences_of(goal)
    if not sentences:
        return [_remark("empty", "")]
    if danger := list(first_found(SAFETY, sentences)):
        return [_remark(code, quote) for code, quote in danger]
    topics = topics_in(goal)
    found = [*first_found(_SHARED, sentences), *_shape(goal, sentences, topics)]
    # One idea is enough: it stands below the last remark.
    return [_remark(code, quote, topics, last=at == len(found)) for at, (code, quote) in enumerate(found, start=1)]


def goal_ideas() -> list[str]:
    """Goals that read well, to begin from; one a theme."""
    texts = searcher_texts()
    return [texts[f"topics.{topic}.goal"] for topic in texts.tables("topics")]


def _shape(goal: str, sentences: list[str], topics: list[str]) -> list[tuple[str, str]]:
    """Too much at once, too long, or no *we* in it."""
    found = []
    if len(topics) > MOST_TOPICS:
        found.append(("pile", ", ".join(searcher_texts()[f"topics.{topic}.name"] for topic in topics)))
    if len(topics) <= MOST_TOPICS and (len(sentences) > 1 or len(goal.split()) > MOST_WORDS):
        found.append(("long", ""))
    if not _WE.search(goal):
        found.append(("not_we", ""))
    return found


def _remark(code: str, quote: str, topics: Sequence[str] = (), *, last: bool = False) -> Remark:
    texts = searcher_texts()
    idea = texts[f"topics.{topics[0]}.goal"] if topics else texts["goal.idea"]
    offer = texts.fill("goal.offer", idea=idea) if last else ""
    return Remark(code, quote, texts[f"goal.{code}.message"], offer)
