"""Which of the partner's possible concerns a listing names."""

import re
from functools import cache

from matcher.model import Issue, Listing

__all__ = ["issue_mask", "issues_in", "issues_of", "named_issues", "named_top_issues"]

# What listings tick or write for each concern; whole words, read in small letters. The trap beside each is left out.
_WORDS: dict[Issue, str] = {
    Issue.ADDICTION: r"addict\w*|alcohol\w*|substance (?:use|abuse)|drug (?:use|abuse)|recovery coaching|sobriety",
    Issue.ANGER: r"anger",
    Issue.ANXIETY: r"anxiety|anxious|panic|worr(?:y|ies)|ansiedad",
    Issue.CAREER: r"career|work (?:stress|issues|problems)|job (?:stress|loss)|burn-?out|workplace",
    Issue.DEPRESSION: r"depressi\w+|depressed|mood disorders?|depresion|depresión",
    Issue.GRIEF: r"grief|griev\w+|bereave\w*|mourning|duelo",
    Issue.LIFE_CHANGES: r"life (?:transitions?|changes?)|transitions|midlife|retirement",
    Issue.MENS_ISSUES: r"men['’]?s (?:issues|health|mental|work|group)|(?:help|work with|therapy for|support) men",
    Issue.SELF_ESTEEM: r"self[- ]?(?:esteem|worth|confidence)|autoestima",
    Issue.SLEEP: r"sleep|insomnia",
    Issue.STRESS: r"stress|coping",
    Issue.TRAUMA: r"trauma\w*|ptsd|post-?traumatic",
    Issue.WOMENS_ISSUES: r"women['’]?s (?:issues|health|mental|group)|(?:help|work with|therapy for|support) women",
}
_PATTERNS = {issue: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for issue, words in _WORDS.items()}
_ANY = re.compile(r"\b(?:" + "|".join(_WORDS.values()) + r")\b", re.IGNORECASE)
# A sentence that turns a concern away, or is not about clients, names it without helping with it.
_REFUSES = re.compile(r"\b(?:not|no|never|don['’]?t|doesn['’]?t|cannot|can['’]?t|without|refer)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"[^.!?\n;]+")


def issues_of(text: str) -> frozenset[Issue]:
    """Concerns named in a list of specialties."""
    if not _ANY.search(text):
        return frozenset()
    return frozenset(issue for issue, pattern in _PATTERNS.items() if pattern.search(text))


def named_issues(listing: Listing) -> frozenset[Issue]:
    """Concerns named anywhere: in the lists, or in a sentence of the text that does not turn them away."""
    named = issues_of(f"{listing.top_specialties}; {listing.specialties}; {listing.approaches}")
    if listing.about and _ANY.search(listing.about):
        for sentence in _SENTENCE.findall(listing.about):
            if not _REFUSES.search(sentence):
                named |= issues_of(sentence)
    return named


def named_top_issues(listing: Listing) -> frozenset[Issue]:
    """Concerns among the specialties the therapist puts first."""
    return issues_of(listing.top_specialties)


@cache
def issue_mask(issues: frozenset[Issue]) -> int:
    """The concerns as bits, in the order of ``Issue``."""
    return sum(1 << bit for bit, issue in enumerate(Issue) if issue in issues)


@cache
def issues_in(mask: int) -> frozenset[Issue]:
    """The concerns of some bits: what ``issue_mask`` made the bits of."""
    return frozenset(issue for bit, issue in enumerate(Issue) if mask >> bit & 1)
