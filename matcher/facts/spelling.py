"""Misspelt words that matter → the word that was meant.

Only words of the list below are ever restored, only from a misspelling with the same first letter: one letter
wrong, missing, doubled or swapped; two in a word of ten letters or more. Real words stay what they are.
"""

from functools import cache, lru_cache

from matcher.facts.words import read_words

__all__ = ["meant"]

_SHORTEST = 6
_LONG = 10


@lru_cache(maxsize=65_536)
def meant(word: str) -> str:
    """The word that was meant; the word itself where nothing fits, or where two things would."""
    index, real = _index()
    if len(word) < _SHORTEST - 1 or word in real:
        return word
    reach = 2 if len(word) >= _LONG - 1 else 1
    found: set[str] = set()
    for depth in range(reach + 1):
        for cut in _deletions(word, depth):
            found |= {known for known in index.get(cut, ()) if _is_near(word, known, reach)}
        if found:
            break
    near = sorted(found, key=lambda known: (_distance(word, known), known))
    if not near or (len(near) > 1 and _distance(word, near[0]) == _distance(word, near[1])):
        return near[0] if near and near[0].rstrip("s") == near[-1].rstrip("s") else word
    return near[0]


def _is_near(word: str, known: str, reach: int) -> bool:
    allowed = reach if len(known) >= _LONG else 1
    return word[0] == known[0] and _distance(word, known) <= allowed


@cache
def _index() -> tuple[dict[str, frozenset[str]], frozenset[str]]:
    rows = read_words("spellings")
    real = frozenset(word for word, _kind, _why in rows)
    index: dict[str, set[str]] = {}
    for word, kind, _why in rows:
        if kind == "restore":
            for depth in range(3 if len(word) >= _LONG else 2):
                for cut in _deletions(word, depth):
                    index.setdefault(cut, set()).add(word)
    return {cut: frozenset(words) for cut, words in index.items()}, real


def _deletions(word: str, depth: int) -> set[str]:
    cuts = {word}
    for _ in range(depth):
        cuts = {cut[:at] + cut[at + 1 :] for cut in cuts for at in range(len(cut))}
    return cuts


@lru_cache(maxsize=4096)
def _distance(left: str, right: str) -> int:
    """Letters inserted, left out, changed or swapped with their neighbour to get from one word to the other."""
    before: list[int] = []
    row = list(range(len(right) + 1))
    for at, char in enumerate(left, start=1):
        older, before = before, row
        row = [at]
        for to, other in enumerate(right, start=1):
            best = min(before[to] + 1, row[to - 1] + 1, before[to - 1] + (char != other))
            if older and to > 1 and char == right[to - 2] and left[at - 2] == other:
                best = min(best, older[to - 2] + 1)
            row.append(best)
    return row[-1]
