"""All texts: plain, attributed, without a gender or a promise; a translation says the same things."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from textstat import textstat

from matcher.handoff import LANGUAGES, Texts, concerns, partner_texts, searcher_texts

FOLDER = Path(__file__).parents[2] / "matcher" / "handoff" / "texts"
FILES = sorted(FOLDER.glob("*.toml"))
ALL = [*(partner_texts(language) for language in LANGUAGES), searcher_texts()]
HARDEST_GRADE = 8
FEWEST_WORDS_TO_GRADE = 6  # below that a formula measures one long word, not a sentence
NOT_READ = (".source", ".for", ".file_name")
WORRIES = ["weakness", "change", "say", "past", "biased", "divorce", "labelled", "tried", "cost"]


def read_aloud(text: str) -> str:
    """The text with its blanks filled and without signs that no formula knows."""
    filled = re.sub(r"\{\w+\}", "Alma", text).replace("____", "Alma")
    return re.sub(r"[“”«»*]", "", filled)


def sentences(texts: Texts) -> list[tuple[str, str]]:
    spoken = {name: read_aloud(text) for name, text in texts.flat.items() if not name.endswith(NOT_READ)}
    return [(name, text) for name, text in spoken.items() if len(text.split()) >= FEWEST_WORDS_TO_GRADE]


@pytest.mark.parametrize("texts", [partner_texts("en"), searcher_texts()], ids=["partner", "searcher"])
def test_english_reads_at_grade_eight_or_below(texts: Texts) -> None:
    textstat.set_lang("en")
    grades = {name: textstat.flesch_kincaid_grade(text) for name, text in sentences(texts)}
    print(f"{len(grades)} texts, hardest {max(grades.values()):.1f}")
    assert len(grades) > 50
    assert {name: grade for name, grade in grades.items() if grade > HARDEST_GRADE} == {}


def test_spanish_reads_as_easily() -> None:
    """Crawford's formula gives the years of school that a Spanish text needs."""
    textstat.set_lang("es")
    years = {name: textstat.crawford(text) for name, text in sentences(partner_texts("es"))}
    print(f"{len(years)} texts, hardest {max(years.values()):.1f}")
    assert {name: year for name, year in years.items() if year > HARDEST_GRADE} == {}


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_a_translation_has_the_same_texts_names_and_sources(language: str) -> None:
    english, other = partner_texts("en").flat, partner_texts(language).flat
    assert list(other) == list(english)
    for name, text in english.items():
        assert sorted(re.findall(r"\{\w+\}", other[name])) == sorted(re.findall(r"\{\w+\}", text)), name
        if name.endswith((".source", ".for")):
            assert other[name] == text


def test_every_language_is_a_file() -> None:
    assert {f"partner_{language}.toml" for language in LANGUAGES} | {"searcher_en.toml"} == {one.name for one in FILES}


def tables(tree: dict[str, Any], path: str = "") -> list[tuple[str, dict[str, Any]]]:
    inside = [(f"{path}.{name}".strip("."), value) for name, value in tree.items() if isinstance(value, dict)]
    return inside + [deeper for name, value in inside for deeper in tables(value, name)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_text_has_its_source_beside_it(path: Path) -> None:
    found = tables(tomllib.loads(path.read_text(encoding="utf-8")))
    texts = [(name, table) for name, table in found if any(isinstance(value, str) for value in table.values())]
    known = re.compile(r"^(article|ours|[A-Z]\w+(?:, \w+)? (?:and|Finance) .+ 20\d\d)\b")
    assert [name for name, table in texts if not known.match(table.get("source", ""))] == []


@pytest.mark.parametrize("name", WORRIES)
def test_a_worry_has_all_three_parts_and_a_fact_that_names_its_source(name: str) -> None:
    worry = {one.name: one for one in concerns(partner_texts("en"))}[name]
    assert worry.acknowledge
    assert worry.question.endswith("?") or "?" in worry.question
    named = re.search(r"couples therapist|\(\w+ and others|insurance|study", worry.fact, re.IGNORECASE)
    assert named or name == "tried", worry.fact


def test_all_worries_are_there_and_those_about_two_fall_away_for_one() -> None:
    assert [one.name for one in concerns(partner_texts("en"))] == WORRIES
    assert [one.name for one in concerns(partner_texts("en"), alone=True)] == [
        "weakness",
        "change",
        "past",
        "labelled",
        "tried",
        "cost",
    ]


# Words that would presume who somebody is. In Spanish the words for the two are neutral or name both.
GENDERED = {
    "en": r"\b(?:he|she|him|his|hers?|husband|wife|boyfriend|girlfriend|man|men|woman|women|guy)\b",
    "es": r"\b(?:esposo|esposa|marido|mujer|hombre|novio|novia|él|ella|solo o sola|el terapeuta|la terapeuta)\b",
}


@pytest.mark.parametrize("texts", ALL, ids=["en", "es", "searcher"])
def test_no_gender_is_presumed(texts: Texts) -> None:
    read = {name: text for name, text in texts.flat.items() if not name.endswith(NOT_READ)}
    found = re.compile(GENDERED[texts.language], re.IGNORECASE)
    assert {name: text for name, text in read.items() if found.search(text)} == {}


@pytest.mark.parametrize("texts", ALL, ids=["en", "es", "searcher"])
def test_no_promise_about_a_diagnosis(texts: Texts) -> None:
    promise = re.compile(r"(?:no|without a?|never|avoids?) diagnos|(?:sin|ningún|no hay) diagn[oó]s", re.IGNORECASE)
    spoken = {name: text for name, text in texts.flat.items() if not name.endswith(NOT_READ)}
    assert {name: text for name, text in spoken.items() if promise.search(text)} == {}
    if "concerns.labelled.fact" in texts.flat:
        assert re.search(r"\b(?:so ask|así que pregunta)\b", texts["concerns.labelled.fact"])


@pytest.mark.parametrize("language", list(LANGUAGES))
def test_the_partner_never_reads_who_made_the_list(language: str) -> None:
    """The partner's partner is the other half of a couple, never somebody who searched, ranked or sent."""
    maker = re.compile(r"your partner|tu pareja|made (?:this|the) list|sent you|search|rank|score|te envió|hizo")
    read = {name: text for name, text in partner_texts(language).flat.items() if not name.endswith(NOT_READ)}
    assert {name: text for name, text in read.items() if maker.search(text)} == {}


def test_a_missing_text_is_an_error_and_braces_in_a_value_are_not() -> None:
    with pytest.raises(KeyError):
        partner_texts()["no.such.text"]
    assert partner_texts().fill("choice.picked", name="{0} {name}") == "You picked {0} {name}."
