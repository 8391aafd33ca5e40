"""``python -m benchmarks search``: run one benchmark and print, or write, its figures."""

import json
from pathlib import Path

import click

from benchmarks.build import build
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
    figures = compare_search(listings, searches, seed)
    text = json.dumps(figures, indent=2)
    if json_file:
        json_file.write_text(text + "\n", encoding="utf-8")
    click.echo(text)


main.add_command(build)

if __name__ == "__main__":
    main()
