"""``therapist-matcher build``: files of any size → one folder that opens in no time, and bringing it up to date."""

import sys
import time
from datetime import datetime
from pathlib import Path

import click

from matcher.building import build_directory, update_directory
from matcher.cli.terminal import EXISTING_FILE, said_plainly
from matcher.model import LoadReport
from matcher.text import plain
from matcher.ui.words import count

__all__ = ["build"]

# A terminal is written over several times a second, a log gets a line now and then.
_SECONDS_BETWEEN_NEWS = {True: 0.2, False: 5.0}
# Earlier than that nobody can tell how long it takes.
_LEAST_SHARE_TO_FORETELL = 0.02
_MINUTE = 60
# Names and notes come from files: no more of them than this, and nothing in them that a terminal would act on.
_LONGEST = 120
_WIDTH = 118


@click.command()
@click.argument("out", type=click.Path(file_okay=False, path_type=Path))
@click.argument("files", nargs=-1, type=EXISTING_FILE)
@click.option("--update", is_flag=True, help="Bring the directory that is at OUT up to date with FILES.")
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), help="Count years to this day instead of today.")
@click.option("--processes", type=click.IntRange(min=1), help="How many to work in (one per core).")
def build(out: Path, files: tuple[Path, ...], *, update: bool, as_of: datetime | None, processes: int | None) -> None:
    """Read FILES once and write a directory to the folder OUT, to search it or to open the app on it.

    FILES may be the national register as it is shipped (.zip or unpacked), its second offices and deactivated
    numbers, Medicare's list of clinicians, and any CSV of listings; together they become one directory. Only
    therapists are kept. Stop it at any moment: OUT is never seen half-written.
    """
    if not files and not update:
        raise click.UsageError("Give at least one file of listings.")
    news = _News()
    with said_plainly():
        do = update_directory if update else build_directory
        try:
            report = do(out, files, as_of=as_of.date() if as_of else None, processes=processes, progress=news)
        except KeyboardInterrupt:
            raise click.ClickException(f"Stopped. What was at {out} before is untouched.") from None
        finally:
            news.end()
        _print_summary(report, out)


class _News:
    """What is being done, the share done and the time left, on the error stream."""

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._last = 0.0
        self._on_terminal = sys.stderr.isatty()

    def __call__(self, what: str, share: float) -> None:
        """Say it, unless something was said just now."""
        now = time.monotonic()
        if now - self._last < _SECONDS_BETWEEN_NEWS[self._on_terminal]:
            return
        self._last = now
        line = f"{share:4.0%}  {plain(what, _LONGEST)}{self._left(now - self._began, share)}"
        click.echo(f"\r\x1b[K{line[:_WIDTH]}" if self._on_terminal else line, err=True, nl=not self._on_terminal)

    def _left(self, passed: float, share: float) -> str:
        if share < _LEAST_SHARE_TO_FORETELL:
            return ""
        left = passed / share - passed
        return f", about {left / _MINUTE:.0f} min left" if left > 2 * _MINUTE else f", about {left:.0f} s left"

    def end(self) -> None:
        """Leave the line to what is printed next."""
        if self._on_terminal:
            click.echo("\r\x1b[K", err=True, nl=False)


def _print_summary(report: LoadReport, out: Path) -> None:
    for file in report.files:
        click.echo(f"{plain(file.name, _LONGEST)}: {file.format}, {file.encoding}")
        click.echo(f"{file.rows_read:>13,}  {'row read' if file.rows_read == 1 else 'rows read'}")
        for reason, left_out in sorted(file.left_out.items(), key=lambda pair: (-pair[1], pair[0])):
            click.echo(f"{-left_out:>13,}  {reason}")
        click.echo(f"{file.rows_kept:>13,}  {'listing' if file.rows_kept == 1 else 'listings'} kept")
        for note in file.notes:
            click.echo(f"               {plain(note, 2 * _LONGEST)}")
    if report.issue_counts:
        click.echo("Cells and rows with something to look at (shown on the Directory page):")
        for code, times in report.issue_counts.items():
            click.echo(f"{times:>13,}  {code}")
    kept = count(report.rows_kept, "listing", "listings")
    click.echo(f"{kept} of {count(report.people, 'person', 'people')} in {out}.")
    click.echo(f"Search it: therapist-matcher search {out} --place …   Open it: therapist-matcher --directory {out}")
