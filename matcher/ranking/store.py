"""A search index on disk: one plain array file for each column, mapped into memory when it is opened.

Opening reads no column: the pages of a file are fetched when a search touches them, and several processes share them.
"""

import json
from dataclasses import fields
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from matcher.errors import MatcherError
from matcher.ranking.index import SearchIndex

__all__ = ["INDEX_VERSION", "open_search_index", "save_search_index"]

INDEX_VERSION = 2
"""Goes up whenever the columns change: an index of another version is built again, never guessed at."""

_HEAD = "search.json"


def save_search_index(index: SearchIndex, folder: Path) -> None:
    """Write an index into a folder, which is made where it is missing; the same index gives the same bytes.

    The head, which says that the index is complete, is written last.
    """
    folder.mkdir(parents=True, exist_ok=True)
    head: dict[str, int | dict[str, int]] = {"version": INDEX_VERSION}
    lengths: dict[str, int] = {}
    for field in fields(index):
        value = getattr(index, field.name)
        if isinstance(value, np.ndarray):
            np.save(_file(folder, field.name), value, allow_pickle=False)
            lengths[field.name] = value.size
        else:
            head[field.name] = int(value)
    (folder / _HEAD).write_text(json.dumps({**head, "values": lengths}, indent=1) + "\n", encoding="utf-8")


def open_search_index(folder: Path) -> SearchIndex:
    """Open a saved index without reading its columns.

    Raises:
        MatcherError: the folder holds no complete index of this version.
    """
    try:
        head = json.loads((folder / _HEAD).read_text(encoding="utf-8"))
        if head["version"] != INDEX_VERSION:
            raise _unusable(folder, "was written by another version of the program")
        columns: dict[str, Any] = {name: int(head[name]) for name in head.keys() - {"version", "values"}}
        columns |= {name: _open_array(folder, name, size) for name, size in head["values"].items()}
        return SearchIndex(**columns)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise _unusable(folder, "is missing or damaged") from error


def _open_array(folder: Path, name: str, size: int) -> npt.NDArray[np.generic]:
    """One column; an empty file cannot be mapped, so an empty column is read."""
    array = np.load(_file(folder, name), mmap_mode="r" if size else None, allow_pickle=False)
    if array.size != size:
        raise ValueError(f"{name} holds {array.size} values and should hold {size}")
    # A plain array over the same memory: numpy is slower with its own kind of mapped array.
    return np.asarray(array)


def _file(folder: Path, name: str) -> Path:
    return folder / f"{name}.npy"


def _unusable(folder: Path, what: str) -> MatcherError:
    return MatcherError(f"The search index in {folder} {what}. Build the directory again from its files.")
