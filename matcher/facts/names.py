"""Whom a text names: its therapist, with a title, and people around the therapist; and whether it says *I*.

Names are told by the words before them, in plain words without capitals.
"""

import re
from dataclasses import dataclass

from matcher.facts.tokens import Token

__all__ = ["NOBODY", "TITLES", "Names", "read_names"]

TITLES = frozenset(["dr", "mr", "ms", "mrs"])
"""Titles before a name, as plain words."""

_SPEAKS_OFTEN = 2
"""Once may be a quotation."""
_HEADING = 5
"""Where *I* speaks, only a title among so many first words names the therapist."""
_FULL_NAME = 3
_BESIDE = re.compile(
    r"\bmy (?:\w+ ){0,2}?(?:colleague|associate|husband|wife|partner|supervisor|mentor|friend|sister|brother|officemate"
    r"|suitemate|office mate|suite mate|coworker|cotherapist) (?:, )?(?:dr )?([a-z]+)\b"
    r"|\bshar(?:e|es|ing) (?:\w+ ){1,4}?with ([a-z]+)\b"
)
# What follows *my colleague* where no name does; any other word that is no name begins no statement.
_NO_NAMES = frozenset(
    "and or but who that which is was are were has have had will can does did also sees see works runs handles takes "
    "offers in at on of to for from with as the a an my our i we he she they you here there now then if so because "
    "when".split()
)


@dataclass(frozen=True, slots=True)
class Names:
    """Whether the therapist speaks as *I*, the therapist's own names, and the names of others."""

    speaks: bool = False
    own: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()


NOBODY = Names()


def read_names(tokens: list[Token]) -> Names:
    """Whom a text names."""
    speaks = sum(token.word in {"i", "my", "me"} for token in tokens) >= _SPEAKS_OFTEN
    text = " ".join(token.word for token in tokens)
    beside = frozenset(name for match in _BESIDE.finditer(text) for name in match.groups() if name)
    return Names(speaks, _first_titled(tokens[:_HEADING] if speaks else tokens), beside - _NO_NAMES)


def _first_titled(tokens: list[Token]) -> frozenset[str]:
    """The words right after the first title: mostly first name and surname."""
    for at, token in enumerate(tokens):
        if token.word in TITLES:
            return frozenset(named.word for named in tokens[at + 1 : at + 1 + _FULL_NAME])
    return frozenset()
