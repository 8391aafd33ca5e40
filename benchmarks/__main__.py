"""``python -m benchmarks COMMAND``: run one benchmark and print, or write, its figures."""

import json
from pathlib import Path

import click

from benchmarks.build import build
from benchmarks.facts import compare_facts
from benchmarks.generate import write_listings
from benchmarks.own_therapist import compare_own_therapist


@click.group()
def main() -> None:
    """Run a benchmark."""


def _finish(figures: object, json_file: Path | None) -> None:
    text = json.dumps(figures, indent=2)
    if json_file:
        json_file.write_text(text + "\n", encoding="utf-8")
    click.echo(text)


_listings = click.option("--listings", default=100_000, show_default=True, help="How many listings.")
_seed = click.option("--seed", default=1, show_default=True, help="The same seed makes the same listings and searches.")
_json = click.option("--json", "json_file", type=click.Path(dir_okay=False, path_type=Path), help="Write figures here.")


@main.command()
@_listings
@_seed
@_json
@click.option("--out", required=True, type=click.Path(dir_okay=False, path_type=Path), help="The CSV file to write.")
def generate(listings: int, seed: int, out: Path, json_file: Path | None) -> None:
    """Write realistic invented listings to a CSV file."""
    _finish(write_listings(listings, seed, out), json_file)


@main.command()
@_listings
@_seed
@_json
@click.option("--searches", default=300, show_default=True, help="How many searches, of five kinds in turn.")
@click.option("--complete/--bare", default=True, help="Whether to time complete matches, which needs a full table.")
def search(listings: int, seed: int, json_file: Path | None, searches: int, *, complete: bool) -> None:
    """Bare and complete searches against pandas, Polars, DuckDB, a BallTree and numpy by hand."""
    from benchmarks.search import compare_search  # noqa: PLC0415 - needs the extra ``bench``, other commands do not

    _finish(compare_search(listings, searches, seed, complete=complete), json_file)


@main.command("own_therapist")
@_listings
@_seed
@_json
@click.option("--questions", default=200, show_default=True, help="How many questions, of five kinds in turn.")
def own_therapist(listings: int, seed: int, json_file: Path | None, questions: int) -> None:
    """The own therapist's listings, against a rapidfuzz scan of all titles."""
    _finish(compare_own_therapist(listings, questions, seed), json_file)


@main.command()
@click.option("--listings", default=200, show_default=True, help="How many texts of every length.")
@_seed
@_json
def facts(listings: int, seed: int, json_file: Path | None) -> None:
    """What listings state, against a list of keywords."""
    _finish(compare_facts(listings, seed), json_file)


main.add_command(build)

if __name__ == "__main__":
    main()
