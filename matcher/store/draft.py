"""Writing a built directory: aside, under a lock, and put in place by renaming one file.

Until the label is renamed, whatever was there before is what opens; afterwards, the new one does. There is no moment
between. What an interrupted build leaves behind is removed by the next one.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from matcher.errors import DirectoryError
from matcher.store.folder import LABEL, label_text
from matcher.store.prints import prints_of, text_print

_HAS_LOCKS = find_spec("fcntl") is not None
if _HAS_LOCKS:
    import fcntl

__all__ = ["Draft", "begin"]

_DATA, _UNFINISHED = "data-", "unfinished-"
_NEW_LABEL = f"{_UNFINISHED}{LABEL}"


@dataclass(frozen=True, slots=True)
class Draft:
    """A directory that is being written: ``data`` is what will be published, ``spill`` is for what is not."""

    folder: Path
    data: Path
    spill: Path

    def publish(self, contents: dict[str, Any]) -> None:
        """Put what was written in the place of what was there; ``contents`` comes back when it is opened."""
        files = prints_of(self.data)
        name = self._place(files)
        label = self.folder / _NEW_LABEL
        with label.open("w", encoding="utf-8") as file:
            file.write(label_text(name, files, contents))
            file.flush()
            os.fsync(file.fileno())
        label.replace(self.folder / LABEL)
        _clear(self.folder, keep=name)

    def _place(self, files: dict[str, dict[str, Any]]) -> str:
        """Give the data the name that follows from what they are, so that the same input makes the same folder."""
        name = stem = _DATA + text_print("".join(f"{path} {known['all']}\n" for path, known in files.items()))
        number = 1
        while (self.folder / name).exists():
            if prints_of(self.folder / name) == files:
                return name
            # It was damaged since; as long as the label speaks of it, it must not be touched.
            number += 1
            name = f"{stem}-{number}"
        self.data.rename(self.folder / name)
        return name


@contextmanager
def begin(folder: Path) -> Iterator[Draft]:
    """A draft of the directory at ``folder``, which is made where it is missing. Nothing is left of it afterwards.

    Raises:
        DirectoryError: the folder holds something else, cannot be written, or is being built by somebody else.
    """
    is_new = not folder.exists()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        foreign = [path.name for path in folder.iterdir() if not _is_ours(path)]
    except OSError as error:
        raise DirectoryError(f"{folder} cannot be written: {error.strerror}. Choose another place.") from error
    if foreign:
        raise DirectoryError(
            f"{folder} holds other things ({', '.join(sorted(foreign)[:3])}), which a build must not touch. "
            "Choose a folder that is empty or does not exist yet."
        )
    with _locked(folder):
        unfinished = folder / f"{_UNFINISHED}{os.getpid()}"
        _clear_unfinished(folder)
        try:
            draft = Draft(folder, unfinished / "data", unfinished / "spill")
            draft.data.mkdir(parents=True)
            draft.spill.mkdir()
            yield draft
        except OSError as error:
            why = error.strerror or str(error)
            raise DirectoryError(
                f"{folder} could not be written: {why}. What was there before is untouched."
            ) from error
        finally:
            shutil.rmtree(unfinished, ignore_errors=True)
            if is_new and not any(folder.iterdir()):
                folder.rmdir()


def _is_ours(path: Path) -> bool:
    return path.name == LABEL or path.name.startswith((_DATA, _UNFINISHED))


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Nobody else builds here; the lock goes with the process, however that ends."""
    if not _HAS_LOCKS:
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise DirectoryError(f"Another build is writing to {folder} right now. Wait until it is done.") from error
        yield
    finally:
        os.close(handle)


def _clear_unfinished(folder: Path) -> None:
    for path in folder.glob(f"{_UNFINISHED}*"):
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)


def _clear(folder: Path, keep: str) -> None:
    """Remove data that no label speaks of any more; who has them open keeps them until they close."""
    for path in folder.glob(f"{_DATA}*"):
        if path.name != keep:
            shutil.rmtree(path, ignore_errors=True)
