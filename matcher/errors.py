"""Errors fit for the screen: each message says what is wrong, where, and what to do.

    MatcherError
    ├── DirectoryError (also ValueError)   a built directory that cannot be opened or written
    ├── ListingsError   (also ValueError)   a file of listings that cannot be used at all
    ├── PlaceError      (also LookupError)  a place that cannot be found
    └── ShortlistError  (also ValueError)   a shortlist file that cannot be read

A bad *row* is never an error: it is a ``RowIssue`` in the load report. Views catch ``MatcherError`` only.
No message ever repeats the name of the visitor's own therapist.
"""

__all__ = ["DirectoryError", "ListingsError", "MatcherError", "PlaceError", "ShortlistError"]


class MatcherError(Exception):
    """Anything the person at the screen can be told in one clear sentence."""


class DirectoryError(MatcherError, ValueError):
    """A built directory that cannot be opened or written."""


class ListingsError(MatcherError, ValueError):
    """A file of listings that cannot be used at all."""


class PlaceError(MatcherError, LookupError):
    """A place that cannot be found; ``suggestions`` holds spellings that can."""

    def __init__(self, message: str, suggestions: tuple[str, ...] = ()) -> None:
        """Keep the sentence for the person and the spellings to offer instead."""
        super().__init__(message)
        self.suggestions = suggestions


class ShortlistError(MatcherError, ValueError):
    """A shortlist file that cannot be read back."""
