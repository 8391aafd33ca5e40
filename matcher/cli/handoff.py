"""``therapist-matcher handoff``: the partner's page from a shortlist file."""

from pathlib import Path

import click

from matcher.cli.terminal import EXISTING_FILE, said_plainly
from matcher.handoff import LANGUAGES, review_goal
from matcher.pipeline import partner_page
from matcher.shortlist import read_shortlist
from matcher.ui.words import count

__all__ = ["handoff"]


@click.command()
@click.argument("shortlist_file", metavar="SHORTLIST.csv", type=EXISTING_FILE)
@click.option("--goal", default="", help="One sentence, with “we”: what it should be about.")
@click.option("--language", type=click.Choice(list(LANGUAGES)), default="en", show_default=True)
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("people-you-could-talk-to.html"),
    show_default=True,
    help="Where to write the page.",
)
def handoff(shortlist_file: Path, *, goal: str, language: str, out: Path) -> None:
    """Write the page that your partner opens on a phone: no account, nothing to install, nothing is sent.

    What is worth a second look in the goal is said on the side; the page is written as you worded it.
    """
    with said_plainly():
        entries = read_shortlist(shortlist_file.read_bytes())
        out.write_text(partner_page(entries, language=language, goal=goal), encoding="utf-8", newline="\n")
        for remark in review_goal(goal) if goal.strip() else ():
            click.echo(f"About the goal: {remark.message}", err=True)
        click.echo(f"Wrote {count(len(entries), 'person', 'people')} to {out}.")
