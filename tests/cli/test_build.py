"""``build`` on the command line: a summary in which every row is accounted for, and a folder that can be searched."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from matcher.cli import main
from tests.factory import GOOD, csv_of
from tests.listings.tables import csv_text, nppes_row, nppes_text

ROOT = Path(__file__).resolve().parents[2]


def run(*words: object) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


@pytest.fixture
def listings(tmp_path: Path) -> Path:
    rows = [{"listing_id": f"t{number}", "name": f"Person {chr(65 + number)}", **GOOD} for number in range(3)]
    path = tmp_path / "list.csv"
    path.write_bytes(csv_of(*rows, {"name": "n/a", "city": "Boston"}))
    return path


def test_a_summary_accounts_for_every_row(tmp_path: Path, listings: Path) -> None:
    done = run("build", tmp_path / "out", listings)
    assert done.exit_code == 0, done.output
    numbers = [int(n.replace(",", "")) for n in re.findall(r"^ +(-?[\d,]+)  ", done.stdout, re.MULTILINE)]
    read, no_name, kept, issues = numbers
    assert (read, no_name, kept, issues) == (4, -1, 3, 1)
    assert "3 listings of 3 people" in done.stdout
    assert "%" in done.stderr


def test_nothing_in_a_file_reaches_the_terminal_as_a_command(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("Our \x1b[2J list\n\nname,city\nAda Example,Boston\n", encoding="utf-8")
    done = run("build", tmp_path / "out", tmp_path / "list.csv")
    assert done.exit_code == 0, done.output
    assert "Lines above the headings were skipped" in done.stdout
    assert "\x1b" not in done.output


def test_a_folder_is_searched_like_its_files(tmp_path: Path, listings: Path) -> None:
    run("build", tmp_path / "out", listings)
    words = ["--place", "94110", "--limit", "2"]
    from_folder, from_file = run("search", tmp_path / "out", *words), run("search", listings, *words)
    assert from_folder.exit_code == 0, from_folder.output
    assert from_folder.output == from_file.output
    assert "3 therapists meet the criteria" in from_folder.output


def test_own_therapist_answers_from_a_folder(tmp_path: Path, listings: Path) -> None:
    run("build", tmp_path / "out", listings)
    queries = tmp_path / "queries.jsonl"
    queries.write_text(json.dumps({"query_id": "Q", "query": {"name": "Person A", "city": "San Francisco"}}))
    answers = [json.loads(run("own-therapist", path, queries).output) for path in (tmp_path / "out", listings)]
    assert answers[0] == answers[1]
    assert "t0" in answers[0]["Q"]


def test_an_update_takes_people_out_and_brings_people_in(tmp_path: Path) -> None:
    files = {
        "first.csv": nppes_text(2025, nppes_row(NPI="9000000001"), nppes_row(NPI="9000000002")),
        "week.csv": nppes_text(2025, nppes_row(NPI="9000000003")),
        "gone.csv": csv_text(["NPI", "NPPES Deactivation Date"], [["9000000001", "05/06/2025"]]),
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    run("build", tmp_path / "out", tmp_path / "first.csv")
    done = run("build", "--update", tmp_path / "out", tmp_path / "week.csv", tmp_path / "gone.csv")
    assert done.exit_code == 0, done.output
    assert "2 listings of 2 people" in done.stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["build", "{tmp}/out"], "Give at least one file"),
        (["build", "{tmp}", "{tmp}/list.csv"], "holds other things (list.csv)"),
        (["build", "--update", "{tmp}/out", "{tmp}/list.csv"], "There is no directory"),
        (["search", "{tmp}"], "holds no finished directory"),
        (["--directory", "{tmp}"], "holds no finished directory"),
        (["--directory", "{tmp}/out"], "does not exist"),
    ],
)
def test_what_is_wrong_is_said_in_a_line(tmp_path: Path, listings: Path, words: list[str], said: str) -> None:
    assert listings.exists()
    done = run(*(word.format(tmp=tmp_path) for word in words))
    assert done.exit_code != 0
    assert said in done.output
    assert "Traceback" not in done.output
