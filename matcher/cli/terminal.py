"""What every command does at the terminal: say errors plainly, read JSON lines, write text."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from matcher.errors import ListingsError, MatcherError

__all__ = ["EXISTING", "EXISTING_FILE", "json_lines", "said_plainly", "write_text"]

EXISTING = click.Path(exists=True, path_type=Path)
"""A file of listings or a built directory."""
EXISTING_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@contextmanager
def said_plainly() -> Iterator[None]:
    """Turn errors fit for the screen into one line on the terminal, never a traceback."""
    try:
        yield
    except MatcherError as error:
        raise click.ClickException(str(error)) from error
    except OSError as error:
        raise click.ClickException(f"{error.filename}: {error.strerror}.") from error


def json_lines(path: Path) -> list[dict[str, Any]]:
    """One object a line; blank lines are skipped. An error names the file and never repeats a line."""
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    try:
        return [json.loads(line) for line in lines if line.strip()]
    except json.JSONDecodeError as error:
        # The line itself may hold a name, so it is not repeated.
        raise ListingsError(
            f"{path.name} is not one JSON object a line: {error.msg} at column {error.colno}."
        ) from None


def write_text(text: str, out: Path | None) -> None:
    """Write to a file, or to the terminal where none is given."""
    if out:
        out.write_text(text + "\n", encoding="utf-8")
    else:
        click.echo(text)
