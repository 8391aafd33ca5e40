"""The parts of one person's name, with every way the words can be read."""

from dataclasses import dataclass, field

from matcher.people.roles import is_credential
from matcher.people.titles import AMBIGUOUS_CREDENTIALS, CREDENTIALS, GENERATIONS, PARTICLES, TITLES

__all__ = ["Family", "Reading", "family_of", "read_name", "without_credentials"]

_LONGEST = 8  # words; anything longer is prose, not a name
_DOTTED = 3  # letters between the dots of a credential: Psy.D., Ph.D., L.M.F.T.


@dataclass(frozen=True, slots=True, repr=False)
class Family:
    """A family name: all of it in one word, its parts, and its last part without particles.

    ``van der Veen`` is ``("vanderveen", ("vanderveen",), "veen")``; ``Robles Quiñones`` has two parts.
    """

    joined: str = ""
    parts: tuple[str, ...] = ()
    core: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class Reading:
    """One way to read a name. ``doubt`` says how unusual this way is, in points (see ``levels``)."""

    given: str = ""
    middles: tuple[str, ...] = ()
    family: Family = field(default_factory=Family)
    generation: int = 0
    doubt: float = 0.0


# How unusual a reading is. 0: as the words stand. The family name in front without a comma is how registers and
# East Asian names are written, so it costs little; two of three words as a family name may as well be a middle name.
_FAMILY_FIRST, _FAMILY_FIRST_MARKED, _TWO_WORD_FAMILY = 1.0, 0.0, 2.0
# Ortega y Salinas: a word between two family names.
_JOINING = frozenset({"y", "e"})
# Lydia O Boyle: O'Boyle without its apostrophe, or a middle initial.
_LONE_LETTER = 0.5


def family_of(words: list[str]) -> Family:
    """The family name written in these words; hyphens separate parts, particles join the part that follows."""
    parts: list[str] = []
    held, core = "", ""
    for word in [piece for each in words for piece in each.split("-") if piece]:
        if word in PARTICLES and len(words) > 1:
            held += "st" if word == "saint" else word
            continue
        parts.append(held + word)
        held, core = "", word
    if held:
        parts, core = ([held, *parts] if not parts else [held + parts[0], *parts[1:]]), core or held
    parts = [("st" + part[5:]) if part.startswith("saint") and len(part) > len("saint") + 2 else part for part in parts]
    return Family("".join(parts), tuple(parts), core)


def read_name(text: str, *, family_first: bool = False) -> list[Reading]:
    """Every sensible reading of one person's name in folded words, the likeliest first.

    ``family_first`` says that the text had the family name before a comma; the comma is kept in the text.
    """
    if family_first:
        family_words, generation = _generation(text.partition(",")[0].split())
        given_words, later = _generation(_without_titles(text.partition(",")[2].split()))
        while len(given_words) > 1 and given_words[-1] in PARTICLES and len(given_words[-1]) > 1:
            family_words = [given_words.pop(), *family_words]
        given, *middles = given_words or [""]
        readings = [Reading(given, tuple(middles), family_of(family_words), generation or later)]
        if middles and len(middles[-1]) > 1:
            # Curtis, Catherine Wade: the last of the given names may be the family name she was born with.
            both = family_of([middles[-1], *family_words])
            readings.append(Reading(given, tuple(middles[:-1]), both, generation or later, _TWO_WORD_FAMILY))
        return readings
    words, generation = _generation(_without_titles(text.replace(",", " ").split())[:_LONGEST])
    words = [word for at, word in enumerate(words) if word not in _JOINING or not 1 < at < len(words) - 1]
    if len(words) == 1:
        return [
            Reading("", (), family_of(words), generation),
            Reading(words[0], (), Family(), generation),
        ]
    return [
        Reading(given, tuple(middles), family_of(family), generation, doubt)
        for given, middles, family, doubt in _splits(words)
    ]


def _splits(words: list[str]) -> list[tuple[str, list[str], list[str], float]]:
    if not words:
        return []
    first, last, count = words[0], words[-1], len(words)
    found: list[tuple[str, list[str], list[str], float]] = []
    start = next((at for at in range(1, count - 1) if words[at] in PARTICLES), None)
    if start is not None:
        found.append((first, words[1:start], words[start:], _LONE_LETTER if len(words[start]) == 1 else 0.0))
        if start > 1 and len(words[start - 1]) > 1:
            found.append((first, words[1 : start - 1], words[start - 1 :], _TWO_WORD_FAMILY))
    if start is None or len(words[start]) == 1 or words[start] in ("al", "el", "ben", "san", "le", "la"):
        found.append((first, words[1:-1], [last], 0.0))
    initials = next((at for at in range(count - 1, 0, -1) if len(words[at]) == 1), 0)
    if count > 2 and len(last) > 1 and len(words[-2]) > 1 and words[-2] not in PARTICLES:  # noqa: PLR2004
        marked = 0 < initials == count - 3
        found.append((first, words[1:-2], words[-2:], 0.0 if marked else _TWO_WORD_FAMILY))
    doubt = _FAMILY_FIRST_MARKED if len(last) == 1 and len(first) > 1 else _FAMILY_FIRST
    cut = next((at for at in range(count - 1) if words[at] not in PARTICLES), 0)
    found.append((words[cut + 1], words[cut + 2 :], words[: cut + 1], doubt))
    if count > 2 and len(words[1]) > 1 and len(words[2]) > 1:  # noqa: PLR2004
        found.append((words[2], words[3:], words[:2], doubt + _TWO_WORD_FAMILY))
    return found


def without_credentials(words: list[str]) -> list[str]:
    """The words without the credentials at their end; a surname that looks like one stays where it is needed."""
    kept = list(words)
    while len(kept) > 1:
        if size := _whole_credential(kept):
            del kept[-size:]
            continue
        last = kept[-1].replace(".", "")
        uncertain = last in AMBIGUOUS_CREDENTIALS or last not in CREDENTIALS
        if not is_credential(last) or (uncertain and len(kept) <= 2):  # noqa: PLR2004
            break
        kept.pop()
    return kept


def _whole_credential(words: list[str]) -> int:
    """How many words at the end are one credential written with dots: ``ph d``, ``l m f t``."""
    for size in (4, 3, 2):
        tail = words[-size:]
        if len(words) > size and all(len(word) <= _DOTTED for word in tail) and "".join(tail) in CREDENTIALS:
            return size
    return 0


def _without_titles(words: list[str]) -> list[str]:
    kept = list(words)
    while len(kept) > 1 and (kept[0] in TITLES or (len(kept) > 2 and _is_certain_credential(kept[0]))):  # noqa: PLR2004
        kept.pop(0)
    return without_credentials(kept)


def _is_certain_credential(word: str) -> bool:
    return word in CREDENTIALS and word not in AMBIGUOUS_CREDENTIALS


def _generation(words: list[str]) -> tuple[list[str], int]:
    """The words without Jr., III and the like, and which generation these name (0: none)."""
    kept = [word for at, word in enumerate(words) if at == 0 or word not in GENERATIONS]
    named = [GENERATIONS[word] for at, word in enumerate(words) if at > 0 and word in GENERATIONS]
    return kept, named[-1] if named else 0
