"""One listing as a whole: columns and words together, grades, conflicts, and quotes that can be found again."""

from dataclasses import fields
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.facts import read_facts, read_item, unpack_facts
from matcher.facts.packed import pack_facts
from matcher.model import Answer, CallKind, CouplesFocus, Criterion, Listing, ListingFacts

AS_OF = date(2026, 11, 24)


def read(**columns: object) -> ListingFacts:
    return read_facts(Listing(listing_id="L", name="N", **columns), AS_OF)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("columns", "focus"),
    [
        ({"specialties": "Anxiety; Couples"}, CouplesFocus.TICKED),
        ({"top_specialties": "Couples"}, CouplesFocus.STATED),
        ({"about": "I help couples talk again."}, CouplesFocus.STATED),
        ({"credentials": "LMFT"}, CouplesFocus.EVIDENT),
        ({"about": "I am trained in the Gottman Method."}, CouplesFocus.EVIDENT),
        ({"about": "EFT tapping for stress."}, CouplesFocus.NONE),
        ({"specialties": "Couples", "about": "I do not see couples."}, CouplesFocus.NONE),
    ],
)
def test_couples_focus_is_graded(columns: dict[str, str], focus: CouplesFocus) -> None:
    assert read(**columns).couples_focus is focus


@pytest.mark.parametrize(
    ("about", "kind"),
    [
        ("Free 15-minute phone call.", CallKind.PHONE),
        ("A short video chat first, free.", CallKind.VIDEO),
        ("I offer a free consultation.", CallKind.UNSPECIFIED),
        ("I offer a 20-minute intro call for $20.", CallKind.PAID_SHORT),
        ("I do not offer free calls.", CallKind.NONE),
    ],
)
def test_the_call_is_graded(about: str, kind: CallKind) -> None:
    assert read(about=about).call_kind is kind


def test_columns_against_words_is_a_check_with_both_quotes() -> None:
    finding = read(accepting_new_clients="Yes", about="My practice is full.").findings[Criterion.ACCEPTING]
    assert finding.answer is Answer.CHECK
    assert {quote.column for quote in finding.evidence} == {"accepting_new_clients", "about"}


def test_years_beyond_the_degree_are_a_check() -> None:
    facts = read(about="I have 20 years of experience as a therapist.", graduation_year=2020)
    assert facts.findings[Criterion.TEN_YEARS].answer is Answer.CHECK
    assert "2020" in facts.years_conflict


def test_relationship_issues_stay_where_couples_are_refused() -> None:
    facts = read(specialties="Relationship Issues", about="I see individuals. I do not see couples.")
    assert facts.findings[Criterion.RELATIONSHIP].answer is Answer.YES


def test_practice_begins_in_a_year_so_that_it_does_not_rot() -> None:
    facts = read(about="I have been a therapist for 12 years.")
    assert (facts.practising_since, facts.years) == (2014, 12)


def test_silence_is_unknown_without_a_quote() -> None:
    facts = read()
    assert {finding.answer for finding in facts.findings.values()} == {Answer.UNKNOWN}
    assert all(finding.evidence == () for finding in facts.findings.values())


_SNIPPETS = (
    "I do not ", "I see ", "couples", "free ", "15-minute ", "phone call ", "no longer ", "accepting new clients", ". ",
    "20 years ", "since 2004 ",
    "private pay ", "$150 ", "my colleague ", "? ", "No. ", "<b>", "&amp;", "â€™", "\n- ", "é",
)  # fmt: skip


@given(st.lists(st.one_of(st.sampled_from(_SNIPPETS), st.text(max_size=8)), max_size=40).map("".join))
def test_every_quote_stands_in_the_listing(about: str) -> None:
    listing = Listing(listing_id="L", name="N", about=about, credentials="LMFT", specialties="Couples")
    for finding in read_facts(listing, AS_OF).findings.values():
        assert (finding.answer is Answer.UNKNOWN) or finding.evidence
        for quote in finding.evidence:
            assert quote.quote == str(getattr(listing, quote.column))[quote.start : quote.end]
            assert quote.quote.strip()


@given(st.lists(st.sampled_from(_SNIPPETS), max_size=30).map("".join))
def test_packed_facts_come_back_as_they_were(about: str) -> None:
    listing = Listing(listing_id="L", name="N", about=about, specialties="Anxiety; Couples", graduation_year=2020)
    facts = read_facts(listing, AS_OF)
    assert unpack_facts(pack_facts(facts), listing) == facts


def test_an_item_is_answered_in_the_words_of_a_score_sheet() -> None:
    answer = read_item(
        {"id": "a", "text": "I see couples. No free calls.", "credentials": "", "specialties": ""}, AS_OF
    )
    assert answer == {
        "id": "a",
        "relationship": "met",
        "ten_plus": "unknown",
        "intro_call": "not_met",
        "self_pay": "unknown",
        "accepting_new": "unknown",
        "years": None,
        "evidence": {"relationship": "I see couples", "intro_call": "No free calls"},
    }


def test_every_column_that_is_read_exists() -> None:
    known = {field.name for field in fields(Listing)}
    from matcher.facts.rows import TEXT_COLUMNS, USD_COLUMNS, YEAR_COLUMNS  # noqa: PLC0415

    assert known.issuperset((*TEXT_COLUMNS, *USD_COLUMNS, *YEAR_COLUMNS))


@pytest.mark.parametrize(
    ("about", "criterion", "quote"),
    [
        ("Do you give free consultations? No, we start.", Criterion.INTRO_CALL, "Do you give free consultations? No"),
        ("¿Ves parejas? No, las derivo.", Criterion.RELATIONSHIP, "Ves parejas? No"),
        ("Q: New clients? A: Yes, in March.", Criterion.ACCEPTING, "New clients? A: Yes, in March"),
        ("Couples: no. Teens: yes.", Criterion.RELATIONSHIP, "Couples: no"),
        (
            "Phone me and we take 10 free minutes first.",
            Criterion.INTRO_CALL,
            "Phone me and we take 10 free minutes first",
        ),
        ("No couples, but I see families.", Criterion.RELATIONSHIP, "No couples"),
        (
            "They ask for couples sessions and I don't provide those.",
            Criterion.RELATIONSHIP,
            "They ask for couples sessions and I don't provide those",
        ),
        (
            "Things I stopped doing: couples, letters.",
            Criterion.RELATIONSHIP,
            "Things I stopped doing: couples, letters",
        ),
        (
            "I opened my practice. That was 12 years ago.",
            Criterion.TEN_YEARS,
            "I opened my practice. That was 12 years ago",
        ),
    ],
)
def test_a_quote_holds_what_says_it(about: str, criterion: Criterion, quote: str) -> None:
    assert [found.quote for found in read(about=about).findings[criterion].evidence] == [quote]
