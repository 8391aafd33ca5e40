"""Worries that keep people from therapy, each taken seriously: acknowledged, one fact, one question for the call."""

from dataclasses import dataclass

from matcher.handoff.language import Texts

__all__ = ["Concern", "concerns"]


@dataclass(frozen=True, slots=True)
class Concern:
    """One worry, in the words of the one who has it. ``source`` tells what the fact rests on."""

    name: str
    title: str
    acknowledge: str
    fact: str
    question: str
    source: str


def concerns(texts: Texts, *, alone: bool = False) -> list[Concern]:
    """All of them, in the order of the texts; those about being two are left out where one goes alone."""
    names = texts.tables("concerns")
    if alone:
        names = [name for name in names if texts[f"concerns.{name}.for"] == "both"]
    parts = ("title", "acknowledge", "fact", "question", "source")
    return [Concern(name, *(texts[f"concerns.{name}.{part}"] for part in parts)) for name in names]
