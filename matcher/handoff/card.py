"""One therapist as the partner sees them: what is stated, what is open, how to begin. In the partner's language."""

from dataclasses import dataclass

from matcher.handoff.call_sheet import call_sheet, open_question
from matcher.handoff.contact import Reach, reach_of
from matcher.handoff.contact_card import contact_card, contact_card_name
from matcher.handoff.language import Texts
from matcher.handoff.script import Script, write_script
from matcher.model import Answer, CallKind, CouplesFocus, Criterion, Listing, ShortlistEntry, Stated
from matcher.text import plain

__all__ = ["Card", "Point", "is_for_one", "make_card"]

LONGEST_NAME = 80
LONGEST_OWN_WORDS = 450
_LONGEST_LINE = 120
# The two points a first step hangs on; what else is open stands on the call sheet, so that a card stays short.
_ASKED_BESIDE = frozenset([Criterion.INTRO_CALL, Criterion.SELF_PAY])
_YES = frozenset(["yes", "y", "true", "1"])


@dataclass(frozen=True, slots=True)
class Point:
    """One point that matters: what the listing says on it, and what to ask where it leaves it open.

    ``sign`` is ``yes``, ``no`` or ``ask``.
    """

    label: str
    text: str
    sign: str
    question: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """Everything the partner reads about one therapist; all text is one plain line of bounded length.

    ``facts`` are lines: the practice, where and how, the fee.
    """

    listing_id: str
    name: str
    credentials: str
    facts: tuple[str, ...]
    points: tuple[Point, ...]
    more: tuple[str, ...]
    own_words: str
    street: str
    reach: Reach
    script: Script
    questions: tuple[str, ...]
    vcard: str
    vcard_name: str


def is_for_one(entries: list[ShortlistEntry]) -> bool:
    """Whether the list is of therapists for one person: nobody on it was asked about work with couples."""
    answers = [entry.stated.answers for entry in entries if entry.stated.answers]
    return bool(answers) and not any(Criterion.RELATIONSHIP in known for known in answers)


def make_card(texts: Texts, entry: ShortlistEntry, *, goal: str = "", alone: bool = False) -> Card:
    """Build the card of one entry."""
    listing, reach = entry.listing, reach_of(entry.listing)
    name, credentials = plain(listing.name, LONGEST_NAME), plain(listing.credentials, LONGEST_NAME)
    return Card(
        listing_id=listing.listing_id,
        name=name or plain(listing.practice, LONGEST_NAME),
        credentials="" if credentials.casefold() in name.casefold() else credentials,
        facts=_facts(texts, listing, alone=alone),
        points=_points(texts, entry, alone=alone),
        more=_more(texts, listing),
        own_words=plain(listing.about, LONGEST_OWN_WORDS),
        street=plain(listing.address, _LONGEST_LINE),
        reach=reach,
        script=write_script(texts, name, entry.stated, reach, goal=goal, alone=alone),
        questions=tuple(call_sheet(texts, entry, alone=alone)),
        vcard=contact_card(listing),
        vcard_name=contact_card_name(listing),
    )


def _facts(texts: Texts, listing: Listing, *, alone: bool) -> tuple[str, ...]:
    practice = plain(listing.practice, LONGEST_NAME)
    sliding = texts["who.sliding"] if listing.sliding_scale.strip().casefold() in _YES else ""
    lines = [
        [practice if practice != plain(listing.name) else ""],
        [_town(listing), _formats(texts, listing)],
        [_fee(texts, listing, alone=alone), sliding],
    ]
    return tuple(" · ".join(filter(None, line)) for line in lines if any(line))


def _more(texts: Texts, listing: Listing) -> tuple[str, ...]:
    languages = plain(listing.languages.replace(";", ","), _LONGEST_LINE)
    gender = plain(listing.gender, 40)
    gender = texts.flat.get(f"genders.{gender.casefold()}", gender)
    more = [texts.fill("who.languages", languages=languages) if languages else ""]
    more += [texts.fill("who.gender", gender=gender) if gender else ""]
    return tuple(line for line in more if line)


def _town(listing: Listing) -> str:
    city = ", ".join(filter(None, [plain(listing.city, 60), plain(listing.state, 20)]))
    return " ".join(filter(None, [city, plain(listing.postal_code, 12)]))


def _formats(texts: Texts, listing: Listing) -> str:
    known = {"in person": "in_person", "video": "video", "phone": "phone"}
    said = [plain(part, 40) for part in listing.formats.split(";")]
    names = [texts[f"formats.{known[part.casefold()]}"] if part.casefold() in known else part for part in said if part]
    return plain(", ".join(names), _LONGEST_LINE)


def _fee(texts: Texts, listing: Listing, *, alone: bool) -> str:
    couples = _range(listing.fee_couples_low_usd, listing.fee_couples_high_usd)
    individual = _range(listing.fee_individual_low_usd, listing.fee_individual_high_usd)
    if couples and not alone:
        return texts.fill("who.fee_couples", fee=couples)
    return texts.fill("who.fee_individual", fee=individual) if individual else ""


def _range(low: float | None, high: float | None) -> str:
    stated = sorted({amount for amount in (low, high) if amount is not None})
    return "–".join(f"${amount:,.0f}" for amount in stated)


def _points(texts: Texts, entry: ShortlistEntry, *, alone: bool) -> tuple[Point, ...]:
    stated = entry.stated
    if not stated.answers:
        return _points_as_written(texts, entry)
    asked = [criterion for criterion in Criterion if criterion in stated.answers]
    return tuple(
        Point(
            texts[f"points.{criterion.value}.label"],
            _said(texts, stated, criterion),
            _sign(stated.answers[criterion]),
            open_question(texts, stated, criterion, alone=alone) if criterion in _ASKED_BESIDE else "",
        )
        for criterion in asked
    )


def _sign(answer: Answer) -> str:
    return {Answer.YES: "yes", Answer.NO: "no"}.get(answer, "ask")


def _said(texts: Texts, stated: Stated, criterion: Criterion) -> str:
    answer, topic = stated.answers[criterion], f"points.{criterion.value}."
    if answer is Answer.YES and criterion is Criterion.RELATIONSHIP and stated.couples_focus is not CouplesFocus.NONE:
        return texts[topic + stated.couples_focus.name.lower()]
    if answer is not Answer.CHECK and criterion is Criterion.TEN_YEARS and stated.practising_since:
        return texts.fill(f"{topic}since", year=stated.practising_since)
    kinds = (CallKind.PHONE, CallKind.VIDEO, CallKind.PAID_SHORT)
    if answer is Answer.YES and criterion is Criterion.INTRO_CALL and stated.call_kind in kinds:
        return texts[topic + stated.call_kind.name.lower()]
    return texts[topic + answer.name.lower()]


def _points_as_written(texts: Texts, entry: ShortlistEntry) -> tuple[Point, ...]:
    """From a file without codes: the phrases as they stand in it, without a sign."""
    phrases = {
        Criterion.RELATIONSHIP: entry.couples_work,
        Criterion.TEN_YEARS: entry.years,
        Criterion.INTRO_CALL: entry.intro_call,
        Criterion.SELF_PAY: entry.self_pay,
        Criterion.ACCEPTING: entry.accepting,
    }
    return tuple(
        Point(texts[f"points.{criterion.value}.label"], plain(phrase, 200), "said")
        for criterion, phrase in phrases.items()
        if phrase.strip()
    )
