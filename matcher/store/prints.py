"""Fingerprints of files: all of a file, or some pages of it, for a look that takes no time whatever its size."""

from hashlib import blake2b
from pathlib import Path
from typing import Any

__all__ = ["print_of", "prints_of", "text_print"]

_PIECE = 1 << 20
_DIGEST_BYTES = 16
# Pages that are looked at in a quick check; a file up to their sum is read whole.
_PAGE, _PAGES = 4096, 16


def prints_of(folder: Path) -> dict[str, dict[str, Any]]:
    """Size and fingerprints of every file below a folder, by its path in it."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): print_of(path, whole=True) for path in paths}


def print_of(path: Path, *, whole: bool) -> dict[str, Any]:
    """Size and fingerprint of some pages of a file, and of all of it if asked for.

    Raises:
        OSError: the file is missing or cannot be read.
    """
    size = path.stat().st_size
    with path.open("rb") as file:
        pages = blake2b(digest_size=_DIGEST_BYTES)
        for start in _starts(size):
            file.seek(start)
            pages.update(file.read(_PAGE))
        found: dict[str, Any] = {"size": size, "pages": pages.hexdigest()}
        if whole:
            file.seek(0)
            everything = blake2b(digest_size=_DIGEST_BYTES)
            while piece := file.read(_PIECE):
                everything.update(piece)
            found["all"] = everything.hexdigest()
    return found


def _starts(size: int) -> list[int]:
    """Where the pages begin: all of them in a small file, else some from the first to the last."""
    if size <= _PAGE * _PAGES:
        return list(range(0, size, _PAGE))
    return [(size - _PAGE) * number // (_PAGES - 1) for number in range(_PAGES)]


def text_print(text: str) -> str:
    """The fingerprint of a text."""
    return blake2b(text.encode(), digest_size=_DIGEST_BYTES).hexdigest()
