"""The command line prints what the app shows, and says plainly what is wrong."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from matcher.cli import main
from matcher.model import KM_PER_MILE, PersonQuery, Search
from matcher.pipeline import find_matches, find_place, open_directory
from matcher.shortlist import read_shortlist
from tests.factory import GOOD, csv_of

ROOT = Path(__file__).resolve().parents[2]
LISTINGS = ROOT / "data" / "listings.csv"


def run(*words: object) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


def test_search_prints_the_ranking_of_the_pipeline(tmp_path: Path) -> None:
    target = tmp_path / "shortlist.csv"
    own = "Harriet Abbott"
    done = run(
        "search",
        LISTINGS,
        "--place",
        "94110",
        "--own-therapist",
        own,
        "--limit",
        7,
        "--csv",
        target,
        "--as-of",
        "2026-11-24",
    )
    assert done.exit_code == 0, done.output
    directory = open_directory(LISTINGS)
    search = Search(
        place=find_place("94110"), radius_km=25 * KM_PER_MILE, own_therapists=(PersonQuery(name=own),), limit=7
    )
    expected = [match.listing.name for match in find_matches(directory, search).matches]
    printed = re.findall(r"^ +\d+\. (.+?)  \[fit", done.output, re.MULTILINE)
    assert [line.startswith(name) for line, name in zip(printed, expected, strict=True)] == [True] * 7
    assert {entry.listing.name for entry in read_shortlist(target.read_bytes())} == set(expected)
    assert own not in target.read_text(encoding="utf-8-sig")


def test_several_files_are_one_directory(tmp_path: Path) -> None:
    for number in range(2):
        row = {"listing_id": f"f{number}", "name": f"Person {'AB'[number]}", **GOOD}
        (tmp_path / f"{number}.csv").write_bytes(csv_of(row))
    done = run("search", tmp_path / "0.csv", tmp_path / "1.csv", "--place", "San Francisco, CA")
    assert "2 therapists meet the criteria" in done.output


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--place", "Nowhereville, ZZ"], "not a US state"),
        (["--csv", "/no/such/folder/list.csv"], "No such file"),
        (["--must", "nonsense"], "nonsense"),
    ],
)
def test_what_is_wrong_is_said_in_a_line(words: list[str], said: str) -> None:
    done = run("search", LISTINGS, *words)
    assert done.exit_code != 0
    assert said in done.output
    assert "Traceback" not in done.output


def test_a_file_that_is_no_list_is_said_so(tmp_path: Path) -> None:
    picture = tmp_path / "picture.csv"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    done = run("search", picture)
    assert done.exit_code == 1
    assert "picture.csv" in done.output


def test_own_therapist_answers_every_query(tmp_path: Path) -> None:
    directory = tmp_path / "directory.csv"
    directory.write_bytes(csv_of({"listing_id": "V1", "name": "Margaret Klein", **GOOD}))
    queries = tmp_path / "queries.jsonl"
    asked = [
        {"query_id": "Q1", "query": {"name": "Margaret Klein", "city": "San Francisco", "state": "CA"}},
        {"query_id": "Q2", "query": {"name": "Somebody Different", "city": "", "unknown field": "x"}},
    ]
    queries.write_text("\n".join(json.dumps(line) for line in asked), encoding="utf-8")
    done = run("own-therapist", directory, queries)
    answers = json.loads(done.output)
    assert set(answers["Q1"]) == {"V1"}
    assert answers["Q2"] == {}


def test_a_broken_query_line_is_not_repeated(tmp_path: Path) -> None:
    queries = tmp_path / "queries.jsonl"
    queries.write_text('{"query_id": "Q1", "query": {"name": "Zerlina', encoding="utf-8")
    done = run("own-therapist", LISTINGS, queries)
    assert done.exit_code == 1
    assert "Zerlina" not in done.output


def test_every_command_is_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for name in main.commands:
        assert f"therapist-matcher {name}" in readme, name


def test_facts_prints_answers_and_quotes(tmp_path: Path) -> None:
    listings = tmp_path / "listings.csv"
    row = {"listing_id": "F1", "name": "Ada Example", "about": "I no longer offer free calls.", "city": "Salem"}
    listings.write_bytes(csv_of(row))
    done = run("facts", listings, "--as-of", "2026-11-24")
    assert "A short call before the first session: no" in done.output
    assert "“I no longer offer free calls” (text)" in done.output


def test_facts_answers_items_line_by_line(tmp_path: Path) -> None:
    items = tmp_path / "items.jsonl"
    items.write_text(json.dumps({"id": "1", "text": "LMFT for 12 years.", "credentials": "", "specialties": ""}))
    done = run("facts", "--jsonl", items, "--as-of", "2026-11-23")
    answer = json.loads(done.output)
    assert (answer["id"], answer["years"], answer["ten_plus"]) == ("1", 12, "met")


def test_facts_wants_something_to_read() -> None:
    assert run("facts").exit_code == 2
