"""The command line: the app with no arguments, the same pipeline without a browser otherwise.

One file per command; ``terminal.py`` holds what they share.
"""

from pathlib import Path

import click

from matcher.cli.build import build
from matcher.cli.facts import facts
from matcher.cli.handoff import handoff
from matcher.cli.own_therapist import own_therapist
from matcher.cli.search import search
from matcher.cli.terminal import said_plainly
from matcher.pipeline import open_directory
from matcher.ui.server import serve

__all__ = ["main"]


@click.group(invoke_without_command=True)
@click.version_option(package_name="therapist-matcher")
@click.option("--port", type=click.IntRange(1, 65535), help="Where to listen on this machine (8501).")
@click.option("--no-browser", is_flag=True, help="Do not open a browser window.")
@click.option(
    "--directory",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Open the app on a directory that was built, for all who visit it.",
)
@click.pass_context
def main(context: click.Context, port: int | None, *, no_browser: bool, directory: Path | None) -> None:
    """Find a couples therapist your reluctant partner could choose.

    Without a command, the app opens in a browser. It runs on this machine and sends nothing anywhere.
    """
    if context.invoked_subcommand is not None:
        return
    if directory:
        # Opening takes no time, and what is wrong is better said here than on a page.
        with said_plainly():
            open_directory(directory)
    serve(port=port, open_browser=not no_browser, directory=directory)


main.add_command(search)
main.add_command(handoff)
main.add_command(build)
main.add_command(own_therapist)
main.add_command(facts)
