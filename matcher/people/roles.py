"""What people do, written behind their name in words: *Licensed Professional Counselor*, *MFT Intern*."""

import re

from matcher.people.titles import CREDENTIALS

__all__ = ["is_credential", "without_roles"]

# Whoever is one of these says so behind the name; the same words in front belong to a practice.
_NOUNS = frozenset(
    "therapist counselor counsellor psychologist psychotherapist psychiatrist analyst psychoanalyst worker nurse "
    "practitioner coach clinician intern trainee candidate resident fellow associate supervisor specialist "
    "professional".split()
)
_BEFORE_NOUNS = frozenset(
    "licensed registered certified provisionally provisional clinical independent professional marriage and family "
    "couples couple mental health social individual sex psychiatric advanced practice graduate associate staff senior "
    "relationship trauma addiction addictions substance abuse school child pastoral".split()
)
# With one of these the rest of the line is a role, without a comma too.
_OPENERS = frozenset("licensed registered certified provisionally provisional".split())
_NEVER_A_NAME = frozenset("intern trainee candidate".split())
_WORTH_A_LOOK = re.compile(r"\b(?:" + "|".join(sorted(_NOUNS | _OPENERS)) + r")\b")
# Newer credentials than any list knows hardly ever hold a vowel; names nearly always do.
_NO_VOWEL = re.compile(r"^[b-df-hj-np-tv-xz]{4,}$")


def is_credential(word: str) -> bool:
    """Whether a folded word is a degree or licence: listed, made of listed ones (*pmhnp-bc*), or without a vowel."""
    plain = word.replace(".", "")
    if plain in CREDENTIALS or _NO_VOWEL.match(plain):
        return True
    parts = plain.split("-")
    return len(parts) > 1 and all(part in CREDENTIALS for part in parts)


def without_roles(text: str) -> str:
    """A folded line without the role behind the name; a practice keeps its words."""
    if not _WORTH_A_LOOK.search(text):
        return text
    head, *rest = text.split(",")
    kept = [_without_opened(head.split()), *(" ".join(part.split()) for part in rest if not _is_role(part.split()))]
    return ", ".join(part for part in kept if part)


def _without_opened(words: list[str]) -> str:
    for at in range(1, len(words)):
        if words[at] in _OPENERS and _is_role(words[at:]):
            return " ".join(words[:at])
    while len(words) > 2 and words[-1] in _NEVER_A_NAME:  # noqa: PLR2004 - a given and a family name remain
        words = words[:-1]
    return " ".join(words)


def _is_role(words: list[str]) -> bool:
    return (
        bool(words)
        and all(word in _NOUNS or word in _BEFORE_NOUNS or is_credential(word) for word in words)
        and (any(word in _NOUNS or word in _OPENERS for word in words))
    )
