"""``therapist-matcher handoff`` writes the page that the app downloads."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from matcher.cli import main
from matcher.pipeline import partner_page
from matcher.shortlist import read_shortlist, write_shortlist
from tests.handoff.people import entry_of

GOAL = "We want to stay calm when we disagree."


def run(*words: object) -> Result:
    return CliRunner().invoke(main, ["handoff", *(str(word) for word in words)])


@pytest.fixture
def shortlist(tmp_path: Path) -> Path:
    path = tmp_path / "shortlist.csv"
    path.write_bytes(write_shortlist([entry_of(1), entry_of(2)]))
    return path


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_page_is_that_of_the_app(shortlist: Path, tmp_path: Path, language: str) -> None:
    out = tmp_path / "page.html"
    done = run(shortlist, "--goal", GOAL, "--language", language, "--out", out)
    assert done.exit_code == 0, done.output
    assert "Wrote 2 people" in done.output
    expected = partner_page(read_shortlist(shortlist.read_bytes()), language=language, goal=GOAL)
    assert out.read_text(encoding="utf-8") == expected
    assert f'<html lang="{language}">' in expected


def test_a_goal_that_blames_is_said_so_gently_and_written_all_the_same(shortlist: Path, tmp_path: Path) -> None:
    out = tmp_path / "page.html"
    done = run(shortlist, "--goal", "You never listen", "--out", out)
    assert done.exit_code == 0
    assert "About the goal: This part says what one of you does wrong." in done.output
    assert "You never listen" in out.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("content", "said"), [(b"", "empty"), (b"\x89PNG\r\n", "a picture"), (b"a,b\n1,2\n", "not a shortlist")]
)
def test_anything_else_is_refused_in_a_line(tmp_path: Path, content: bytes, said: str) -> None:
    other = tmp_path / "other.csv"
    other.write_bytes(content)
    done = run(other, "--out", tmp_path / "page.html")
    assert done.exit_code == 1
    assert said in done.output
    assert "Traceback" not in done.output
    assert not (tmp_path / "page.html").exists()


def test_a_language_that_there_is_not_is_named(shortlist: Path) -> None:
    done = run(shortlist, "--language", "xx")
    assert done.exit_code != 0
    assert "'xx'" in done.output
