"""``therapist-matcher facts``: what listings state, with the words it rests on."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import click

from matcher.cli.terminal import EXISTING_FILE, json_lines, said_plainly, write_text
from matcher.facts import read_facts, read_item
from matcher.listings import listings_at, read_listing_paths
from matcher.model import Answer, Criterion, Listing, ListingFacts
from matcher.ranking import CRITERIA
from matcher.ui.words import count, place_line, quiet

__all__ = ["facts"]

_ANSWERS = {Answer.YES: "yes", Answer.NO: "no", Answer.UNKNOWN: "not stated", Answer.CHECK: "check"}
_QUOTE_WIDTH = 160


@click.command()
@click.argument("files", nargs=-1, type=EXISTING_FILE)
@click.option("--jsonl", "items", type=EXISTING_FILE, help="Read {id, text, credentials, specialties} lines instead.")
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), help="Count years to this day instead of today.")
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="How many listings to print.")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="Write here instead of the terminal.")
def facts(files: tuple[Path, ...], items: Path | None, as_of: datetime | None, limit: int, out: Path | None) -> None:
    """Print what each listing of FILES states on the five questions, with the words it rests on.

    With --jsonl, one object a line is read and one is written: met, not_met or unknown for each question, the years,
    and the quote for each answer that is not unknown.
    """
    day = as_of.date() if as_of else datetime.now(tz=UTC).astimezone().date()
    with said_plainly():
        if items:
            lines = [json.dumps(read_item(item, day), ensure_ascii=False) for item in json_lines(items)]
            write_text("\n".join(lines), out)
        elif files:
            table, _ = read_listing_paths(list(files))
            shown = listings_at(table, list(range(min(limit, len(table)))))
            pages = [_page(listing, read_facts(listing, day)) for listing in shown]
            write_text("\n\n".join([*pages, *_rest(len(table), limit)]), out)
        else:
            raise click.UsageError("Give a file of listings, or --jsonl with a file of items.")


def _rest(listings: int, limit: int) -> Sequence[str]:
    more = listings - limit
    return [f"{count(more, 'more listing', 'more listings')}: ask for them with --limit."] if more > 0 else []


def _page(listing: Listing, found: ListingFacts) -> str:
    head = " · ".join(filter(None, [quiet(listing.name), place_line(listing)]))
    lines = [head]
    for criterion in Criterion:
        finding = found.findings[criterion]
        lines.append(f"  {CRITERIA[criterion].label}: {_ANSWERS[finding.answer]}. {quiet(finding.reason)}")
        lines += [f"      “{quiet(quote.shown, _QUOTE_WIDTH)}” ({quote.place or 'text'})" for quote in finding.evidence]
    if found.practising_since:
        lines.append(f"  In practice since {found.practising_since} at the latest.")
    if found.years_conflict:
        lines.append(f"  ! {quiet(found.years_conflict)}")
    return "\n".join(lines)
