"""Cards and tables as HTML, through templates that escape every value.

One block of HTML a card keeps a page of ten light: more than a hundred elements make the browser the bottleneck.
"""

from functools import cache

import streamlit as st
from jinja2 import Environment

from matcher.handoff import Remark
from matcher.markup import escaping_templates
from matcher.model import FunnelStep, Match, OwnTherapistHit, Search, Verdict
from matcher.text import plain
from matcher.ui import words

__all__ = [
    "show_comparison",
    "show_filled",
    "show_funnel",
    "show_hit",
    "show_jump",
    "show_match",
    "show_note",
    "show_part",
    "show_remark",
    "show_short",
    "show_steps",
    "show_styles",
]

_SIGNS = {Verdict.MET: ("yes", "✓"), Verdict.UNKNOWN: ("ask", "?"), Verdict.NOT_MET: ("no", "✗")}


@cache
def _templates() -> Environment:
    templates = escaping_templates("matcher.ui")
    templates.filters |= {"quiet": words.quiet, "plain": plain}
    return templates


def _show(template: str, **values: object) -> None:
    st.html(_templates().get_template(template).render(**values))


def show_styles() -> None:
    """The style sheet of all cards; once a page."""
    _show("style.html")


def show_jump() -> None:
    """On a phone, a link from the questions to the list below them; not drawn where both fit side by side."""
    _show("jump.html")


def show_match(match: Match, search: Search, *, miles: bool) -> None:
    """One therapist for the searcher: what is met and why; no way to reach them."""
    name, credentials = words.name_line(match)
    away = words.distance(match.distance_km, miles=miles) + " away" if match.distance_km is not None else ""
    facts = [
        away,
        words.place_line(match.listing),
        words.formats(match.listing),
        words.fee(match.listing, search.seeking),
    ]
    _show(
        "match.html",
        match=match,
        name=name,
        credentials=credentials,
        facts=[fact for fact in facts if fact],
        results=[(result, *_SIGNS[result.verdict]) for result in match.results],
        offices=[words.place_line(office) for office in match.other_offices],
        state=search.place.state if search.place else "",
    )


def show_short(match: Match, missing: str, reason: str, *, miles: bool) -> None:
    """One therapist in two lines, with the one point they miss, if any."""
    name, credentials = words.name_line(match)
    away = words.distance(match.distance_km, miles=miles) if match.distance_km is not None else ""
    facts = [fact for fact in (away, words.place_line(match.listing)) if fact]
    _show("short.html", name=name, credentials=credentials, facts=facts, missing=missing, reason=reason)


def show_hit(hit: OwnTherapistHit) -> None:
    """A listing that is or may be the visitor's own therapist, with the reason."""
    _show("hit.html", hit=hit, place=words.place_line(hit.listing))


def show_note(note: str, about: str = "") -> None:
    """A remark set apart from the text around it."""
    _show("note.html", note=note, about=about)


def show_funnel(steps: tuple[FunnelStep, ...]) -> None:
    """How many listings every step took away, as a list with bars."""
    _show("funnel.html", steps=steps, total=max(steps[0].left, 1), text=[_funnel_words(step) for step in steps])


def _funnel_words(step: FunnelStep) -> str:
    taken = f"{step.removed:,} taken away, " if step.removed else ""
    return f"{taken}{step.left:,} left"


def show_comparison(matches: list[Match], search: Search, *, miles: bool) -> None:
    """Up to four therapists side by side, one row a point."""
    rows = [
        (
            "Distance",
            [words.distance(m.distance_km, miles=miles) if m.distance_km is not None else "–" for m in matches],
        ),
        ("Where", [words.place_line(m.listing) for m in matches]),
        ("How", [words.formats(m.listing) or "not stated" for m in matches]),
        ("Fee", [words.fee(m.listing, search.seeking) or "not stated" for m in matches]),
        ("Languages", [words.quiet(m.listing.languages.replace(";", ",")) or "not stated" for m in matches]),
    ]
    for at, result in enumerate(matches[0].results):
        cells = [f"{_SIGNS[m.results[at].verdict][1]} {words.quiet(m.results[at].finding.reason)}" for m in matches]
        rows.append((result.label, cells))
    _show("comparison.html", names=[words.name_line(m)[0] for m in matches], rows=rows)


def show_remark(remark: Remark) -> None:
    """What is worth a second look in something the visitor typed, with other words to try."""
    _show("remark.html", remark=remark)


def show_part(part: str) -> None:
    """A piece of the partner's page, escaped where it was made."""
    st.html(part)


def show_filled(filled: dict[str, float]) -> None:
    """The share of listings that state each column, as bars."""
    _show("filled.html", filled=filled.items())


def show_steps(rows: list[tuple[str, str]]) -> None:
    """A plain two-column table of terms and what they mean."""
    _show("terms.html", rows=rows)
