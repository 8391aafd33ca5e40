"""Opening a built directory: the label says what there is, and every file is as the label says."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from matcher.errors import DirectoryError
from matcher.store.prints import print_of, text_print

__all__ = ["KIND", "LABEL", "VERSION", "Stored", "check_all", "is_folder", "label_text", "open_folder"]

KIND = "therapist-matcher directory"
VERSION = 1
"""Raised whenever what is written changes its meaning: an old folder is then built again, never misread."""
LABEL = "directory.json"
_AGAIN = "Build it again: therapist-matcher build {0} FILE…"


@dataclass(frozen=True, slots=True)
class Stored:
    """A directory on disk: where its data lie, and what was said of them when they were published."""

    data: Path
    contents: dict[str, Any] = field(repr=False)
    files: dict[str, dict[str, Any]] = field(repr=False)


def label_text(data: str, files: dict[str, dict[str, Any]], contents: dict[str, Any]) -> str:
    """The label of a folder, which also vouches for itself."""
    body = {"kind": KIND, "version": VERSION, "data": data, "files": files, "contents": contents}
    return json.dumps(body | {"label": _print(body)}, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _print(body: dict[str, Any]) -> str:
    return text_print(json.dumps(body, ensure_ascii=False, sort_keys=True))


def is_folder(path: Path) -> bool:
    """Whether this is a folder, finished or not, rather than a file of listings."""
    return path.is_dir()


def open_folder(folder: Path) -> Stored:
    """Open a folder after a quick look at every file; how large they are does not matter.

    Raises:
        DirectoryError: it is no finished directory of this version, or a file is missing or was changed.
    """
    stored = _read_label(folder)
    try:
        _check(folder, stored, whole=False)
    except DirectoryError:
        # Perhaps a newer build took its place between the label and the files: then the new label says so.
        stored, before = _read_label(folder), stored
        if stored.data == before.data:
            raise
        _check(folder, stored, whole=False)
    return stored


def check_all(folder: Path) -> None:
    """Read every byte and compare it with what was published.

    Raises:
        DirectoryError: as ``open_folder``, and for the smallest change anywhere.
    """
    _check(folder, _read_label(folder), whole=True)


def _read_label(folder: Path) -> Stored:
    again = _AGAIN.format(folder)
    if not folder.is_dir():
        raise DirectoryError(f"There is no directory at {folder}. {again}")
    try:
        body = json.loads((folder / LABEL).read_text(encoding="utf-8"))
        kind, version, vouched = body["kind"], body["version"], body.pop("label")
        data = Path(body["data"]).name
    except FileNotFoundError:
        raise DirectoryError(
            f"{folder} holds no finished directory: its build was interrupted, or it is another folder. {again}"
        ) from None
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise DirectoryError(f"{folder} is damaged: {LABEL} cannot be read. {again}") from error
    if kind == KIND and version != VERSION:
        raise DirectoryError(
            f"{folder} was built by another version of this program (format {version}, not {VERSION}). {again}"
        )
    if kind != KIND or vouched != _print(body):
        raise DirectoryError(f"{folder} is damaged: {LABEL} was changed after the build. {again}")
    return Stored(folder / data, body["contents"], body["files"])


def _check(folder: Path, stored: Stored, *, whole: bool) -> None:
    for name, known in stored.files.items():
        try:
            found = print_of(stored.data / name, whole=whole)
        except OSError as error:
            why = error.strerror or "it cannot be read"
            raise DirectoryError(f"{folder} is damaged: {name}: {why}. {_AGAIN.format(folder)}") from error
        if any(found[what] != known[what] for what in found):
            raise DirectoryError(f"{folder} is damaged: {name} was changed after the build. {_AGAIN.format(folder)}")
