"""A person index on disk: plain arrays that are mapped into memory, so that opening reads next to nothing.

Several processes that open one folder share its pages. Nothing is pickled: numbers are ``.npy``, text is Arrow, and
what an index holds is read off its dataclasses, so that this file knows no field by name.
"""

import json
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, get_type_hints

import numpy as np
import pyarrow as pa

from matcher.errors import ListingsError
from matcher.people.index import PersonIndex

__all__ = ["open_person_index", "save_person_index"]

# Raised whenever the folding, the keys or the fields change: an old folder is then built again, never misread.
FORMAT = 2
_LABEL = "people.json"
_COLUMN = "text"


def save_person_index(index: PersonIndex, folder: Path) -> None:
    """Write an index into a folder, which is made if it is missing; the label comes last, when all is there."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / _LABEL).unlink(missing_ok=True)
    _save(index, folder, "")
    (folder / _LABEL).write_text(json.dumps({"format": FORMAT, "listings": len(index)}) + "\n", encoding="utf-8")


def open_person_index(folder: Path) -> PersonIndex:
    """Open what ``save_person_index`` wrote; it answers exactly as the index that was saved.

    Raises:
        ListingsError: the folder holds no complete index of this version.
    """
    try:
        label = json.loads((folder / _LABEL).read_text(encoding="utf-8"))
        index: PersonIndex | None = _open(PersonIndex, folder, "") if label["format"] == FORMAT else None
    except (OSError, ValueError, KeyError, TypeError, pa.ArrowException) as error:
        raise ListingsError(_unusable(folder)) from error
    if index is None or len(index) != label["listings"]:
        raise ListingsError(_unusable(folder))
    return index


def _unusable(folder: Path) -> str:
    return (
        f"The stored names in {folder} are not complete, or were stored by another version of this program. "
        "Build the directory again; the listings themselves are not touched."
    )


def _save(value: object, folder: Path, name: str) -> None:
    if isinstance(value, np.ndarray):
        np.save(folder / f"{name}.npy", value, allow_pickle=False)
    elif isinstance(value, pa.Table):
        _write_table(value, folder / f"{name}.arrow")
    elif isinstance(value, pa.Array):
        _write_table(pa.table({_COLUMN: value}), folder / f"{name}.arrow")
    else:
        for field in _stored(type(value)):
            _save(getattr(value, field), folder, _joined(name, field))


def _write_table(table: pa.Table, path: Path) -> None:
    with pa.OSFile(str(path), "wb") as sink, pa.ipc.new_file(sink, table.schema) as writer:
        writer.write_table(table.combine_chunks())


def _open(kind: Any, folder: Path, name: str) -> Any:  # noqa: ANN401 - a field of any kind
    if is_dataclass(kind):
        kinds = get_type_hints(kind)
        made: Any = kind
        return made(**{field: _open(kinds[field], folder, _joined(name, field)) for field in _stored(kind)})
    if kind in (pa.Table, pa.StringArray):
        table = pa.ipc.open_file(pa.memory_map(str(folder / f"{name}.arrow"))).read_all()
        return table if kind is pa.Table else table[_COLUMN].combine_chunks()
    # A plain view of the mapped pages: the memmap class itself makes every slice slower.
    return np.load(folder / f"{name}.npy", mmap_mode="r", allow_pickle=False).view(np.ndarray)


def _stored(kind: Any) -> list[str]:  # noqa: ANN401 - any dataclass
    """The fields a dataclass is made from; what it works out for itself is not stored."""
    return [field.name for field in fields(kind) if field.init]


def _joined(name: str, field: str) -> str:
    return f"{name}.{field}" if name else field
