"""Headings of real exports are known; near misses are guesses that the report shows; the rest stays unused."""

import json

import pytest

from matcher.listings.columns import COLUMNS_BY_NAME
from matcher.listings.headings import ALIASES, GUESS_FROM, UNUSED, Part, count_known, match_headings
from matcher.text import fold
from tests.listings.tables import SHARED, load_text

VOCABULARY = SHARED.parent / "docs" / "vocabulary.json"


@pytest.mark.parametrize(
    ("heading", "column", "how"),
    [
        ("name", "name", "name"),
        ("Postal Code", "postal_code", "name"),
        (" lst_nm", Part.LAST_NAME, "alias"),
        ("ZIP", "postal_code", "alias"),
        ("E-Mail", "email", "alias"),
        ("Letzte Änderung", "last_updated", "alias"),
        ("acceptingNewPatients", "accepting_new_clients", "alias"),
        ("Specialty 3", "specialties", "alias"),
        ("Phone.1", "phone", "alias"),
        ("Address_2", "address", "alias"),
        ("Theraist Name", "name", "guess"),
        ("Telphone Number", "phone", "guess"),
        ("Years in Practise", "years_in_practice", "guess"),
        ("Insurances Accepted", "insurance", "guess"),
        ("Code Postal", "postal_code", "guess"),
        ("Fax Number", "", "unused"),
        ("Age Groups", "", "unused"),
        ("Zips_nearby", "", "unused"),
        ("Favourite colour", "", "unused"),
        ("", "", "unused"),
        ("x", "", "unused"),
    ],
)
def test_one_heading(heading: str, column: str, how: str) -> None:
    match = match_headings([heading])[0]
    assert (match.column, match.how) == (column, how)
    assert match.similarity >= GUESS_FROM


@pytest.mark.parametrize(
    ("headings", "columns"),
    [
        (["Specialties", "Issues"], ["top_specialties", "specialties"]),
        (["Specialties"], ["specialties"]),
        (["top_specialties", "specialties"], ["top_specialties", "specialties"]),
        (["Specialties", "Top Specialties", "Issues"], ["specialties", "top_specialties", "specialties"]),
        (["treatment_modalities"], ["approaches"]),
        (["treatment_modalities", "Types_of_Therapy"], ["participants", "approaches"]),
    ],
)
def test_headings_that_depend_on_their_company(headings: list[str], columns: list[str]) -> None:
    assert [match.column for match in match_headings(headings)] == columns


def test_aliases_are_folded_and_mean_one_thing_each() -> None:
    aliases = [alias for several in ALIASES.values() for alias in several]
    assert [alias for alias in aliases if alias != fold(alias)] == []
    assert len(aliases) == len(set(aliases))
    assert UNUSED.isdisjoint(aliases)
    assert {str(target) for target in ALIASES} <= set(COLUMNS_BY_NAME) | set(Part)


def test_our_own_headings_are_all_known_by_name() -> None:
    matches = match_headings(list(COLUMNS_BY_NAME))
    assert [match.column for match in matches] == list(COLUMNS_BY_NAME)
    assert {match.how for match in matches} == {"name"}
    assert count_known(list(COLUMNS_BY_NAME)) == len(COLUMNS_BY_NAME)


def test_prose_is_not_a_row_of_headings() -> None:
    assert count_known(["I am a therapist", "Boston", "Couples", "In practice since 2001", "x" * 200]) == 0


def test_a_guess_is_shown_in_the_report() -> None:
    _, report = load_text("Theraist Name,Cty\nAda Example,Boston\n")
    guess = report.files[0].headings[0]
    assert (guess.heading, guess.column, guess.how) == ("Theraist Name", "name", "guess")


@pytest.mark.real_files
@pytest.mark.skipif(not VOCABULARY.exists(), reason="the vocabulary of real exports is not on this machine")
def test_headings_seen_in_real_exports_are_known_or_unused_on_purpose() -> None:
    seen = json.loads(VOCABULARY.read_text("utf-8"))["header_aliases"]
    folded = {fold(heading) for several in seen.values() for heading in several}
    guessed = [heading for heading in folded if match_headings([heading])[0].how == "guess"]
    unknown = [heading for heading in folded if match_headings([heading])[0].how == "unused" and heading not in UNUSED]
    assert (guessed, unknown) == ([], [])
