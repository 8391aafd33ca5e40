"""The command line: the app with no arguments, the same pipeline without a browser otherwise.

One file per command; ``terminal.py`` holds what they share.
"""

import click

from matcher.cli.facts import facts
from matcher.cli.own_therapist import own_therapist
from matcher.cli.search import search
from matcher.ui.server import serve

__all__ = ["main"]


@click.group(invoke_without_command=True)
@click.version_option(package_name="therapist-matcher")
@click.option("--port", type=click.IntRange(1, 65535), help="Where to listen on this machine (8501).")
@click.option("--no-browser", is_flag=True, help="Do not open a browser window.")
@click.pass_context
def main(context: click.Context, port: int | None, *, no_browser: bool) -> None:
    """Find a couples therapist your reluctant partner could choose.

    Without a command, the app opens in a browser. It runs on this machine and sends nothing anywhere.
    """
    if context.invoked_subcommand is None:
        serve(port=port, open_browser=not no_browser)


main.add_command(search)
main.add_command(own_therapist)
main.add_command(facts)
