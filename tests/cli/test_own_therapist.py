"""``own-therapist``: what is wrong with a question is said by its number, and nothing of it is repeated."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from matcher.cli import main
from tests.factory import GOOD, csv_of


@pytest.mark.parametrize(
    "line",
    [
        '{"query_id": "Q1"}',
        '{"query": {"name": "Zerlina"}}',
        '["Zerlina"]',
        '{"query_id": "Q1", "query": "Zerlina"}',
        '"Zerlina"',
    ],
)
def test_a_question_of_another_shape_is_said_to_be_so(tmp_path: Path, line: str) -> None:
    directory, queries = tmp_path / "directory.csv", tmp_path / "queries.jsonl"
    directory.write_bytes(csv_of({"listing_id": "V1", "name": "Margaret Klein", **GOOD}))
    queries.write_text('{"query_id": "Q0", "query": {}}\n' + line, encoding="utf-8")
    done = CliRunner().invoke(main, ["own-therapist", str(directory), str(queries)])
    assert done.exit_code == 1
    assert "Question 2 is not" in done.output
    assert "Zerlina" not in done.output


def test_odd_values_and_odd_letters_are_questions_without_an_answer(tmp_path: Path) -> None:
    directory, queries = tmp_path / "directory.csv", tmp_path / "queries.jsonl"
    directory.write_bytes(csv_of({"listing_id": "V1", "name": "Margaret Klein", **GOOD}))
    queries.write_bytes(
        b'{"query_id": 1, "query": {"name": 5, "city": null, "phone": ["x"]}}\n{"query_id": "\xff", "query": {}}'
    )
    done = CliRunner().invoke(main, ["own-therapist", str(directory), str(queries)])
    assert done.exit_code == 0, done.output
    assert '"1": {}' in done.output
