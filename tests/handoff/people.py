"""Invented therapists for the tests of this room, ordinary and hostile."""

from dataclasses import fields

from matcher.model import (
    Answer,
    CallKind,
    CouplesFocus,
    Criterion,
    Listing,
    PickForm,
    ShortlistEntry,
    Stated,
)

__all__ = ["PAYLOADS", "entry_of", "form_of", "hostile_entry", "stated_of"]

PAYLOADS = [
    "<script>document.title='owned'</script>",
    "<img src=https://tracker.invalid/a.png onerror=alert(1)>",
    "![x](https://tracker.invalid/pixel.png) [click](javascript:alert(1))",
    "javascript:alert(document.domain)",
    "\u202eevil\u2066 text\u0000\u200f",
    "</style><style>body{display:none}</style>",
    '"><svg onload=alert(1)>',
    "{{ 7 * 7 }} {% raw %} {name} {0.__class__}",
    "jo@example.com\r\nBcc: all@example.org\r\n\r\nBEGIN:VCARD",
    "https://tracker.invalid/x' onmouseover='alert(1)",
    '=HYPERLINK("https://tracker.invalid")',
    "data:text/html,<script>alert(1)</script>",
]


def stated_of(answer: Answer = Answer.YES, **answers: Answer) -> Stated:
    """The same answer on every point, except for those that are named."""
    known = {criterion: answers.get(criterion.value, answer) for criterion in Criterion}
    yes = {criterion for criterion, said in known.items() if said is Answer.YES}
    return Stated(
        answers=known,
        couples_focus=CouplesFocus.EVIDENT if Criterion.RELATIONSHIP in yes else CouplesFocus.NONE,
        call_kind=CallKind.PHONE if Criterion.INTRO_CALL in yes else CallKind.NONE,
        practising_since=1998 if Criterion.TEN_YEARS in yes else None,
    )


def entry_of(number: int = 1, stated: Stated | None = None, **listing: object) -> ShortlistEntry:
    """One ordinary therapist; fields of the listing can be given."""
    ordinary: dict[str, object] = {
        "listing_id": f"t{number}",
        "name": f"Ada Example {'ABCDEFGHIJKLMNOP'[number]}",
        "credentials": "LMFT",
        "practice": "Quiet Room",
        "city": "Salem",
        "state": "OR",
        "postal_code": "97301",
        "phone": "(503) 555-0123",
        "email": "ada@example.com",
        "website": "https://www.example.com/ada",
        "address": "1 Home Street",
        "about": "I offer a calm place to talk.",
        "formats": "In person; Video",
        "languages": "English; Spanish",
        "fee_couples_low_usd": 180.0,
    }
    known = stated_of() if stated is None else stated
    return ShortlistEntry(Listing(**(ordinary | listing)), stated=known)  # type: ignore[arg-type]  # from a table


def hostile_entry(number: int) -> ShortlistEntry:
    """One payload, repeated to 10,000 characters, in every text field there is."""
    payload = PAYLOADS[number % len(PAYLOADS)]
    long = (payload * (10_000 // len(payload) + 1))[:10_000]
    text = {field.name: long for field in fields(Listing) if field.type is str or field.type == "str"}
    text |= {"listing_id": f"{number}-{long}", "phone": f"503 555 01{number:02}"}
    everywhere = dict.fromkeys(("couples_work", "years", "intro_call", "self_pay", "accepting"), long)
    stated = Stated() if number % 2 else stated_of(Answer.UNKNOWN)
    return ShortlistEntry(Listing(**text), questions=(long,) * 5, stated=stated, **everywhere)  # type: ignore[arg-type]


def form_of(*entries: ShortlistEntry) -> PickForm:
    """A form for the choice with one line a therapist."""
    return PickForm("my-choice.csv", '"Choice"', {one.listing.listing_id: '"a","b"' for one in entries})
