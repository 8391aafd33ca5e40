"""``therapist-matcher own-therapist``: which listings are this person, for many questions at once."""

import json
from dataclasses import fields
from pathlib import Path

import click

from matcher.cli.terminal import EXISTING, EXISTING_FILE, json_lines, said_plainly, write_text
from matcher.errors import ListingsError
from matcher.listings import read_listing_paths
from matcher.model import PersonQuery
from matcher.people import PersonIndex, build_person_index, judge_queries
from matcher.pipeline import open_directory

__all__ = ["own_therapist"]


@click.command("own-therapist")
@click.argument("directory_file", metavar="DIRECTORY.csv", type=EXISTING)
@click.argument("queries_file", metavar="QUERIES.jsonl", type=EXISTING_FILE)
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="Write here instead of the terminal.")
def own_therapist(directory_file: Path, queries_file: Path, out: Path | None) -> None:
    """Answer QUERIES.jsonl, one {query_id, query} a line, with {query_id: {listing_id: "same" or "ask"}}."""
    with said_plainly():
        people, ids = _people(directory_file)
        queries = dict(_read_query(line, number) for number, line in enumerate(json_lines(queries_file), start=1))
        answers = judge_queries(people, ids, queries)
        write_text(json.dumps(answers, indent=1), out)


def _people(path: Path) -> tuple[PersonIndex, list[str]]:
    """The names of a file or of a built directory, and the id of each listing."""
    if path.is_dir():
        built = open_directory(path)
        return built.people, built.listings["listing_id"].tolist()
    table, _ = read_listing_paths([path])
    return build_person_index(table), table["listing_id"].tolist()


def _read_query(line: object, number: int) -> tuple[str, PersonQuery]:
    """One question; what is wrong with it is said by its number, since the line itself may hold a name."""
    asked = line.get("query") if isinstance(line, dict) else None
    if not isinstance(line, dict) or "query_id" not in line or not isinstance(asked, dict):
        raise ListingsError(
            f'Question {number} is not an object like {{"query_id": "1", "query": {{"name": "…", "city": "…"}}}}. '
            "Nothing was answered; correct it and run the command again."
        )
    known = {field.name for field in fields(PersonQuery)}
    texts = {name: str(value) for name, value in asked.items() if name in known and value is not None}
    return str(line["query_id"]), PersonQuery(**texts)
