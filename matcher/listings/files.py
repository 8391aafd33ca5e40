"""A file of listings as it comes in: on disk, or as the bytes of an upload."""

import io
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

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
_WEB_PAGE = (b"<!doctype html", b"<html")


@dataclass(frozen=True, slots=True)
class ListingFile:
    """A file to read: either ``path`` or ``content``. ``name`` is what the person sees in reports."""

    name: str
    path: Path | None = None
    content: bytes | None = field(default=None, repr=False)

    @classmethod
    def at(cls, path: Path | str) -> "ListingFile":
        """The file at a path, under its own name."""
        return cls(name=Path(path).name, path=Path(path))

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
            return self.path.open("rb")
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
