"""``therapist-matcher search``: the ranking of the app, printed."""

from datetime import datetime
from pathlib import Path

import click

from matcher.cli.terminal import EXISTING, said_plainly
from matcher.model import (
    KM_PER_MILE,
    Criterion,
    Issue,
    Match,
    Need,
    PersonQuery,
    Ranking,
    Search,
    Seeking,
    Verdict,
)
from matcher.pipeline import find_matches, find_place, open_directory, shortlist_entries
from matcher.shortlist import write_shortlist
from matcher.ui.words import count, distance, fee, name_line, place_line, quiet

__all__ = ["search"]

_SIGNS = {Verdict.MET: "+", Verdict.UNKNOWN: "?", Verdict.NOT_MET: "-"}


@click.command()
@click.argument("files", nargs=-1, required=True, type=EXISTING)
@click.option("--place", help='ZIP, "City, ST" or city to measure from.')
@click.option("--radius", type=click.FloatRange(min=0), default=25, show_default=True, help="How far, in miles.")
@click.option("--any-distance", is_flag=True, help="No radius at all.")
@click.option("--km", is_flag=True, help="Radius and distances in kilometres.")
@click.option("--video", is_flag=True, help="Also by video where licensed in the place's state.")
@click.option("--partner-alone", is_flag=True, help="Therapy for the partner alone instead of couples therapy.")
@click.option("--issue", type=click.Choice([issue.name.lower() for issue in Issue]), help="With --partner-alone.")
@click.option("--must", multiple=True, type=click.Choice([c.value for c in Criterion]), help="The listing must say so.")
@click.option(
    "--ask", multiple=True, type=click.Choice([c.value for c in Criterion]), help="Out only if the listing says no."
)
@click.option("--ignore", multiple=True, type=click.Choice([c.value for c in Criterion]), help="Not looked at.")
@click.option("--max-fee", type=click.FloatRange(min=0), help="Highest fee a session, in dollars.")
@click.option("--balance", type=click.FloatRange(0, 1), default=0.5, show_default=True, help="0 closeness, 1 fit.")
@click.option("--own-therapist", multiple=True, help="Never this person; may be given twice.")
@click.option("--limit", type=click.IntRange(1, 500), default=10, show_default=True, help="How many to list.")
@click.option("--csv", "csv_file", type=click.Path(dir_okay=False, path_type=Path), help="Write them as a shortlist.")
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), help="Count years to this day instead of today.")
def search(
    files: tuple[Path, ...],
    *,
    place: str | None,
    radius: float,
    any_distance: bool,
    km: bool,
    video: bool,
    partner_alone: bool,
    issue: str | None,
    must: tuple[str, ...],
    ask: tuple[str, ...],
    ignore: tuple[str, ...],
    max_fee: float | None,
    balance: float,
    own_therapist: tuple[str, ...],
    limit: int,
    csv_file: Path | None,
    as_of: datetime | None,
) -> None:
    """Search FILES together, or one built directory, and print the ranking that the app shows."""
    with said_plainly():
        wanted = Search(
            place=find_place(place) if place else None,
            radius_km=None if any_distance else radius * (1 if km else KM_PER_MILE),
            seeking=Seeking.PARTNER_ALONE if partner_alone else Seeking.COUPLES,
            issue=Issue[issue.upper()] if issue and partner_alone else None,
            needs=_needs(must, ask, ignore),
            accept_video=video,
            max_fee_usd=max_fee,
            balance=balance,
            own_therapists=tuple(PersonQuery(name=name) for name in own_therapist),
            limit=limit,
        )
        directory = open_directory(list(files), as_of=as_of.date() if as_of else None)
        ranking = find_matches(directory, wanted)
        for note in dict.fromkeys(note for file in directory.report.files for note in file.notes):
            click.echo(note)
        _print_ranking(ranking, wanted, miles=not km)
        if csv_file:
            csv_file.write_bytes(write_shortlist(shortlist_entries(ranking.matches)))
            click.echo(f"Wrote {count(len(ranking.matches), 'therapist', 'therapists')} to {csv_file}.")


def _needs(must: tuple[str, ...], ask: tuple[str, ...], ignore: tuple[str, ...]) -> dict[Criterion, Need]:
    needs = dict(Search().needs)
    for need, names in ((Need.MUST, must), (Need.ASK, ask), (Need.IGNORE, ignore)):
        needs |= {Criterion(name): need for name in names}
    return needs


def _print_ranking(ranking: Ranking, search: Search, *, miles: bool) -> None:
    if search.place:
        click.echo(f"From {search.place.name} ({search.place.detail}); straight-line distances.")
    for step in ranking.funnel:
        click.echo(
            f"{step.left:>9,} left  {-step.removed:>9,}  {step.name}"
            if step.removed
            else f"{step.left:>9,} left             {step.name}"
        )
    for hit in ranking.own_excluded:
        click.echo(f"Excluded: {quiet(hit.listing.name)}, {place_line(hit.listing)}. {hit.reason}")
    for hit in ranking.own_unsure:
        click.echo(f"Is this your therapist? {quiet(hit.listing.name)}, {place_line(hit.listing)}. {hit.reason}")
    click.echo(f"\n{count(ranking.total, 'therapist meets', 'therapists meet')} the criteria.")
    for rank, match in enumerate(ranking.matches, start=1):
        _print_match(rank, match, search, miles=miles)
    if ranking.unplaced_total:
        click.echo(f"\nWithout a usable place, kept apart: {ranking.unplaced_total:,}.")
    for near in ranking.near_misses if not ranking.matches else ():
        click.echo(f"One point short: {quiet(near.match.listing.name)}, missing: {near.missing}. {near.reason}")


def _print_match(rank: int, match: Match, search: Search, *, miles: bool) -> None:
    away = distance(match.distance_km, miles=miles) if match.distance_km is not None else ""
    by_video = "by video" if match.by_video else ""
    facts = [away, by_video, place_line(match.listing), fee(match.listing, search.seeking)]
    name = ", ".join(filter(None, name_line(match)))
    click.echo(f"\n{rank:>3}. {name}  [fit {match.fit.score * 100:.0f}]  {' · '.join(filter(None, facts))}")
    for result in match.results:
        quotes = "".join(f" “{quiet(evidence.shown, 120)}”" for evidence in result.finding.evidence[:2])
        click.echo(f"     {_SIGNS[result.verdict]} {result.label}: {quiet(result.finding.reason)}{quotes}")
    for caution in match.cautions:
        click.echo(f"     ! {quiet(caution)}")
