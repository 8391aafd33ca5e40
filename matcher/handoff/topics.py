"""What a sentence is about: the themes couples bring, by their words. What is said for each stands in the texts."""

import re

__all__ = ["topics_in"]

# A word stands here only where it names its theme alone: "time" is no theme, "time together" is one.
_WORDS: dict[str, str] = {
    "money": r"money|spending|debts?|budget|financ\w+|savings|bills|salary|gambling",
    "work": r"jobs?|unemploy\w+|jobless|find (?:some )?work|overtime|workload|career"
    r"|(?:money|stress),? work|stress from work",
    "drinking": r"drink\w*|alcohol|drunk|drugs?|weed|beer|sober",
    "arguing": r"argu\w+|fight(?:s|ing)?|quarrel\w*|frustrat\w+|disagree\w*|yell\w*|shout\w*|loud|calm(?:ly)?",
    "closeness": r"sex(?:ual\w*)?|sex life|intima\w+|clos(?:e|er|eness)|affection|tender\w*|touch",
    "children": r"kids?|child(?:ren)?|parenting|sons?|daughters?|bedtime|raising",
    "housework": r"chores?|housework|dishes|cleaning|laundry|cooking|household",
    "family": r"in-?laws?|mother in law|(?:your|my|his|her) (?:mother|mom|father|dad|parents|sister|brother|family)"
    r"|grandparents",
    "trust": r"trust|lying|lies|lied|affairs?|cheat\w*|jealous\w*|secrets?|honest\w*",
    "time": r"time (?:together|for (?:us|each other))|(?:evenings?|weekends?|nights?) "
    r"(?:together|for us|that belongs? to us)"
    r"|date nights?|more time",
    "phones": r"phones?|screens?|gaming|video games|social media",
    "talking": r"communicat\w+|listen\w*|hear each other|talk to each other|speak up",
}
_PATTERNS = {topic: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for topic, words in _WORDS.items()}


def topics_in(text: str) -> list[str]:
    """The themes named, in the order in which they come up; each once."""
    found = {topic: match.start() for topic, pattern in _PATTERNS.items() if (match := pattern.search(text))}
    return sorted(found, key=found.__getitem__)
