"""The partner's page: one HTML file that needs nobody, asks nobody and opens from a phone's files."""

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from urllib.parse import quote

from jinja2 import Environment
from markupsafe import Markup

from matcher.handoff.card import Card, is_for_one, make_card
from matcher.handoff.concerns import concerns
from matcher.handoff.language import Texts
from matcher.markup import escaping_templates
from matcher.model import PickForm, ShortlistEntry

__all__ = ["page_file", "templates", "write_page"]

_FOLDER = files("matcher.handoff") / "templates"
_NOTHING_ELSE = "default-src 'none'; base-uri 'none'; form-action 'none'"


def write_page(texts: Texts, entries: Sequence[ShortlistEntry], form: PickForm, *, goal: str = "") -> str:
    """The file, in the order of the entries.

    Args:
        texts: the language of the page.
        entries: whom the partner can choose from; the order is shown, so it must be a neutral one.
        form: how the page writes the choice down, should the partner want to give it back.
        goal: the one thing it should be about; it stands in the words for the first contact.
    """
    alone = is_for_one(list(entries))
    people = [make_card(texts, entry, goal=goal, alone=alone) for entry in entries]
    css, script = _style(), page_file("page.js")
    return (
        templates()
        .get_template("page.html")
        .render(
            t=texts,
            people=people,
            form=form,
            concerns=concerns(texts, alone=alone),
            list_key=_list_key(people),
            policy=f"{_NOTHING_ELSE}; style-src {_digest(css)}; script-src {_digest(script)}",
            css=css,
            script=script,
        )
        .lstrip()
    )


@cache
def templates() -> Environment:
    """The templates of this room; every value is escaped and a missing one is an error."""
    environment = escaping_templates("matcher.handoff")
    environment.filters["vcard_link"] = _vcard_link
    return environment


def _vcard_link(card: str) -> str:
    """A contact as a link that works without a script and without a request."""
    return f"data:text/vcard;charset=utf-8,{quote(card, safe='')}"


@cache
def _style() -> Markup:
    return Markup("\n").join(page_file(name) for name in ("colours.css", "parts.css", "page.css"))


@cache
def page_file(name: str) -> Markup:
    """A file of ours, put into the page as it is."""
    return Markup((_FOLDER / name).read_text(encoding="utf-8"))  # noqa: S704 - our own files, no visitor's text


def _digest(content: str) -> str:
    """What the policy allows: this very text and no other."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"


def _list_key(people: Sequence[Card]) -> str:
    """Under this name a device keeps the marks of one list, apart from those of another."""
    ids = "\n".join(person.listing_id for person in people)
    return hashlib.sha256(ids.encode("utf-8", "replace")).hexdigest()[:12]
