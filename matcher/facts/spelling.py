"""Misspelt words that matter → the word that was meant.

Only words of the list are ever restored, only from a misspelling with the same first letter: one letter wrong,
missing, doubled or swapped; two in a word of ten letters or more. Real words stay what they are.
"""

from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from matcher.facts.words import read_words

__all__ = ["meant"]

_SHORTEST = 5
_LONG = 11
_LONGEST = 20


@lru_cache(maxsize=65_536)
def meant(word: str) -> str:
    """The word that was meant; the word itself where nothing fits, or where two different things would."""
    by_letter, real = _known()
    if not _SHORTEST <= len(word) <= _LONGEST or word in real:
        return word
    reach = 2 if len(word) >= _LONG else 1
    near = {known: OSA.distance(word, known, score_cutoff=reach) for known in by_letter.get(word[0], ())}
    best = min(near.values(), default=reach + 1)
    found = sorted(known for known, slips in near.items() if slips == best)
    if best > reach or len({known.rstrip("s") for known in found}) != 1:
        return word
    return found[0]


@cache
def _known() -> tuple[dict[str, tuple[str, ...]], frozenset[str]]:
    """The words that can be restored, by first letter, and every word that is to be left alone."""
    rows = read_words("spellings")
    by_letter: dict[str, list[str]] = {}
    for word, kind, _why in rows:
        if kind == "restore":
            by_letter.setdefault(word[0], []).append(word)
    return {letter: tuple(words) for letter, words in by_letter.items()}, frozenset(word for word, _kind, _why in rows)
