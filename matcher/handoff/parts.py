"""The pieces of the page for the app's own screens: the same templates and words, so that they cannot differ."""

from collections.abc import Callable
from functools import cache

from jinja2.environment import TemplateModule
from markupsafe import Markup

from matcher.handoff.card import Card
from matcher.handoff.concerns import concerns
from matcher.handoff.language import Texts
from matcher.handoff.page import page_file, templates

__all__ = ["after_part", "card_part", "concerns_part", "contact_part", "parts_style", "safety_part"]


def parts_style() -> str:
    """The style of all pieces; once a screen. The screen gives the colours."""
    return Markup("<style>{}</style>").format(page_file("parts.css"))


def card_part(texts: Texts, card: Card) -> str:
    """One therapist: what is stated, what is open, their own words."""
    return _framed(_macro("card")(card, texts), _macro("own_words")(card, texts, open=False))


def contact_part(texts: Texts, card: Card) -> str:
    """How to start with one therapist: ways to reach them, questions, words for the first contact."""
    return _framed(_macro("contact")(card, texts, open=False, in_page=False))


def concerns_part(texts: Texts, *, alone: bool = False) -> str:
    """The worries, each folded."""
    return _framed(*(_macro("concern")(worry, texts, open=False) for worry in concerns(texts, alone=alone)))


def after_part(texts: Texts) -> str:
    """What to ask oneself after the call."""
    return _framed(_macro("after")(texts))


def safety_part(texts: Texts) -> str:
    """Where help is, in neutral words."""
    return _framed(_macro("safety")(texts))


def _framed(*pieces: Markup) -> str:
    return Markup('<div class="hand">{}</div>').format(Markup("\n").join(pieces))


@cache
def _macros() -> TemplateModule:
    return templates().get_template("parts.html").module


def _macro(name: str) -> Callable[..., Markup]:
    found: Callable[..., Markup] = getattr(_macros(), name)
    return found
