"""A file of listings as it comes in: on disk, or as the bytes of an upload."""

import io
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, cast

from matcher.errors import ListingsError

__all__ = ["ListingFile"]

# What a file begins with that is no table of text, and what to do about it. Only whole formats a visitor is likely
# to have at hand; anything else is tried as text.
_NOT_TEXT: tuple[tuple[bytes, str, str], ...] = (
    (b"PK\x03\x04", "a ZIP archive or an Excel workbook", "Unpack it, or save the sheet as CSV, and load that file"),
    (
        b"\xd0\xcf\x11\xe0",
        "an old Excel workbook",
        "Open it in a spreadsheet, save the sheet as CSV and load that file",
    ),
    (b"%PDF", "a PDF", "Ask its publisher for the table as CSV"),
    (b"\x1f\x8b", "a compressed file", "Unpack it and load what is inside"),
    (b"PAR1", "a Parquet file", "Save the table as CSV and load that file"),
    (b"\x89PNG", "a picture", "Load the table itself, as CSV"),
)
# Files in the register's own archives that list nobody: the headings alone, and addresses for computers.
_NO_TABLES = ("fileheader", "endpoint", "readme", "code_values")
_WEB_PAGE = (b"<!doctype html", b"<html")


@dataclass(frozen=True, slots=True)
class ListingFile:
    """A file to read: either ``path`` or ``content``. ``name`` is what the person sees in reports.

    ``member`` names a file inside the ZIP archive at ``path``; it is read there, without unpacking it first.
    """

    name: str
    path: Path | None = None
    content: bytes | None = field(default=None, repr=False)
    member: str = ""

    @classmethod
    def at(cls, path: Path | str) -> "ListingFile":
        """The file at a path, under its own name."""
        return cls(name=Path(path).name, path=Path(path))

    @classmethod
    def all_at(cls, path: Path | str) -> "list[ListingFile]":
        """The file at a path; of a ZIP archive with CSV files, as the register is shipped, every one that is a table.

        Raises:
            ListingsError: an archive that is damaged.
        """
        path = Path(path)
        if not zipfile.is_zipfile(path):
            return [cls.at(path)]
        try:
            with zipfile.ZipFile(path) as archive:
                names = [name for name in archive.namelist() if _is_table(name)]
        except zipfile.BadZipFile as error:
            raise ListingsError(f"“{path.name}” is a damaged archive. Download it again.") from error
        return [cls(Path(name).name, path, member=name) for name in sorted(names)] or [cls.at(path)]

    @property
    def size(self) -> int:
        """The bytes to read, unpacked; 0 where nobody can tell."""
        if self.content is not None:
            return len(self.content)
        try:
            if self.path and self.member:
                with zipfile.ZipFile(self.path) as archive:
                    return archive.getinfo(self.member).file_size
            return self.path.stat().st_size if self.path else 0
        except (OSError, KeyError, zipfile.BadZipFile):
            return 0

    def open(self) -> BinaryIO:
        """The bytes, from the beginning.

        Raises:
            ListingsError: there is no such file, it may not be read, it is empty, or it is no text.
        """
        stream = io.BytesIO(self.content) if self.content is not None else self._open_path()
        head = stream.read(64)
        stream.seek(0)
        try:
            self._check(head)
        except ListingsError:
            stream.close()
            raise
        return stream

    def _open_path(self) -> BinaryIO:
        if self.path is None:
            raise ListingsError(f"“{self.name}” came without content. Choose the file again.")
        try:
            if self.member:
                # The archive closes with the member: nothing else holds it.
                return cast("BinaryIO", zipfile.ZipFile(self.path).open(self.member))
            return self.path.open("rb")
        except (zipfile.BadZipFile, KeyError, RuntimeError) as error:
            raise ListingsError(f"“{self.name}” could not be read from its archive: {error}.") from error
        except OSError as error:
            why = error.strerror or "it cannot be opened"
            raise ListingsError(f"“{self.name}” could not be read: {why}. Check the path and try again.") from error

    def _check(self, head: bytes) -> None:
        if not head.strip():
            raise ListingsError(f"“{self.name}” is empty. Load a CSV file with one listing per row.")
        for beginning, what, do in _NOT_TEXT:
            if head.startswith(beginning):
                raise ListingsError(f"“{self.name}” is {what}, not a CSV file. {do}.")
        if head.lstrip().lower().startswith(_WEB_PAGE):
            raise ListingsError(
                f"“{self.name}” is a web page, not a CSV file. The download may have failed: load the CSV itself."
            )


def _is_table(name: str) -> bool:
    """Whether a file of an archive is a table of rows: the register's archives also hold headings and documents."""
    lower = Path(name).name.casefold()
    return lower.endswith((".csv", ".txt", ".tsv")) and not any(word in lower for word in _NO_TABLES)
