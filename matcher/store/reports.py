"""A load report ↔ JSON, so that a built directory can still say what became of every row of its files."""

from dataclasses import asdict
from typing import Any

from matcher.model import FileReport, HeadingMatch, LoadReport, RowIssue

__all__ = ["report_from_json", "report_to_json"]


def report_to_json(report: LoadReport) -> dict[str, Any]:
    """The report as plain values."""
    return asdict(report)


def report_from_json(values: dict[str, Any]) -> LoadReport:
    """The report again, equal to the one it was made from."""
    files = tuple(
        FileReport(
            **(
                file
                | {
                    "headings": tuple(HeadingMatch(**heading) for heading in file["headings"]),
                    "notes": tuple(file["notes"]),
                }
            )
        )
        for file in values["files"]
    )
    issues = tuple(RowIssue(**issue) for issue in values["issues"])
    return LoadReport(**(values | {"files": files, "issues": issues}))
