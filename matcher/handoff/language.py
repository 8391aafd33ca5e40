"""The words people read, from one file of texts a language: a translation is one more file."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

__all__ = ["LANGUAGES", "Texts", "partner_texts", "searcher_texts"]

LANGUAGES: dict[str, str] = {"en": "English", "es": "Español"}
"""The languages of the partner's page, each in its own words."""

_FOLDER = files("matcher.handoff") / "texts"


@dataclass(frozen=True, slots=True)
class Texts:
    """All texts of one file by dotted name, such as ``cover.title``; ``source`` tells what they rest on."""

    language: str
    flat: Mapping[str, str]

    def __getitem__(self, name: str) -> str:
        """The text of that name, as it stands in the file."""
        return self.flat[name]

    def fill(self, name: str, /, **values: object) -> str:
        """The text with its ``{names}`` filled in; braces inside a value stay what they are."""
        return self.flat[name].format_map(values)

    def tables(self, name: str) -> list[str]:
        """The tables inside a table, in the order of the file: ``weakness``, ``change``, … of ``concerns``."""
        inside = (key.removeprefix(f"{name}.").split(".")[0] for key in self.flat if key.startswith(f"{name}."))
        return list(dict.fromkeys(inside))


@cache
def partner_texts(language: str = "en") -> Texts:
    """What the partner reads, in one of ``LANGUAGES``."""
    return _read(f"partner_{language}.toml", language)


@cache
def searcher_texts() -> Texts:
    """What the searcher reads about handing the list over. English only, as the rules on text are."""
    return _read("searcher_en.toml", "en")


def _read(name: str, language: str) -> Texts:
    return Texts(language, dict(_flat(tomllib.loads((_FOLDER / name).read_text(encoding="utf-8")))))


def _flat(table: dict[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", value
