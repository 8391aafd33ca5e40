"""``python -m benchmarks search``: run one benchmark and print, or write, its figures."""

import json
from pathlib import Path

import click

from benchmarks.own_therapist import compare_own_therapist
from benchmarks.search import compare_search


@click.group()
def main() -> None:
    """Run a benchmark."""


@main.command()
@click.option("--listings", default=100_000, show_default=True, help="How many listings to search.")
@click.option("--searches", default=300, show_default=True, help="How many searches, of five kinds in turn.")
@click.option("--seed", default=1, show_default=True, help="The same seed makes the same listings and searches.")
@click.option("--json", "json_file", type=click.Path(dir_okay=False, path_type=Path), help="Write the figures here.")
def search(listings: int, searches: int, seed: int, json_file: Path | None) -> None:
    """Complete searches and bare searches against plain pandas with a haversine over all rows."""
    _tell(compare_search(listings, searches, seed), json_file)


@main.command("own_therapist")
@click.option("--listings", default=100_000, show_default=True, help="How many listings to look through.")
@click.option("--questions", default=200, show_default=True, help="How many questions, of five kinds in turn.")
@click.option("--seed", default=1, show_default=True, help="The same seed makes the same listings and questions.")
@click.option("--json", "json_file", type=click.Path(dir_okay=False, path_type=Path), help="Write the figures here.")
def own_therapist(listings: int, questions: int, seed: int, json_file: Path | None) -> None:
    """The own therapist's listings, against a rapidfuzz scan of all titles."""
    _tell(compare_own_therapist(listings, questions, seed), json_file)


def _tell(figures: dict[str, object], json_file: Path | None) -> None:
    text = json.dumps(figures, indent=2)
    if json_file:
        json_file.write_text(text + "\n", encoding="utf-8")
    click.echo(text)


if __name__ == "__main__":
    main()
