"""Directory: load files of listings and see what was understood of them."""

from collections.abc import Sequence

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from matcher.errors import MatcherError
from matcher.model import FileReport, HeadingMatch, LoadReport, RowIssue
from matcher.pipeline import ListingFile, open_directory
from matcher.ui import cards, words
from matcher.ui.state import State, forget, state

__all__ = ["show"]

SHOWN_A_KIND = 20


def show() -> None:
    """Draw the page."""
    now = state()
    st.title("The directory")
    st.markdown(
        "Load one or several files of public therapist listings: a CSV of your own, an export, or the public "
        "register of the US (NPPES, `npidata_pfile_….csv`, with `pl_pfile_….csv` for second offices). "
        "Files are read on this computer, for this visit only, and sent nowhere."
    )
    uploads = st.file_uploader("Files of listings", type=["csv", "txt", "tsv"], accept_multiple_files=True, key="files")
    _load(now, uploads or [])
    if now.load_error:
        st.error(now.load_error)
    if now.is_demo:
        st.info("On the screen now: the invented listings that come with the program.")
    _show_report(now.directory.report)
    if st.button("Forget everything of this visit", key="forget", help="File, names, shortlist and notes"):
        forget()
        st.rerun()


def _load(now: State, uploads: Sequence[UploadedFile]) -> None:
    """Open the uploaded files once; taking them away again brings the invented listings back."""
    wanted = tuple((upload.file_id, upload.size) for upload in uploads)
    if wanted == now.loaded_files:
        return
    now.loaded_files, now.load_error = wanted, ""
    if not uploads:
        now.own_directory = None
        return
    bar = st.progress(0.0, text="Reading …")

    def tell(what: str, share: float) -> None:
        bar.progress(share, text=f"{what} …")

    try:
        files = [ListingFile(name=upload.name, content=upload.getvalue()) for upload in uploads]
        now.own_directory = open_directory(files, progress=tell)
    except MatcherError as error:
        now.load_error = str(error)
    bar.empty()


def _show_report(report: LoadReport) -> None:
    st.header("What was understood")
    read, kept, people, aside = st.columns(4)
    read.metric("Rows read", f"{report.rows_read:,}")
    kept.metric("Listings kept", f"{report.rows_kept:,}")
    people.metric("People", f"{report.people:,}")
    aside.metric("Rows left out", f"{sum(report.left_out.values()):,}")
    if report.left_out:
        cards.show_steps([(reason, f"{count:,} rows") for reason, count in report.left_out.items()])
    for file in report.files:
        _show_file(file)
    st.header("Rows with something to look at")
    if not report.issue_counts:
        st.caption("None.")
    for code, count in report.issue_counts.items():
        _show_issues(code, count, [issue for issue in report.issues if issue.code == code])
    with st.expander("How much each column says"):
        cards.show_filled(report.filled)
    with st.expander("How places were found"):
        cards.show_steps([(how, f"{count:,} listings") for how, count in report.located.items() if count])


def _show_file(file: FileReport) -> None:
    name = words.quiet(file.name, 80)
    for note in file.notes:
        cards.show_note(note, name)
    with st.expander(f"{name}: {words.count(file.rows_kept, 'listing', 'listings')}"):
        st.text(f"Format: {file.format} · encoding: {file.encoding}")
        used = [match for match in file.headings if match.how != "unused"]
        unused = [words.quiet(match.heading, 60) for match in file.headings if match.how == "unused"]
        cards.show_steps([(words.quiet(match.heading, 80), _heading_words(match)) for match in used])
        if unused:
            st.text(f"{words.count(len(unused), 'heading', 'headings')} not used: {', '.join(unused)}")


def _heading_words(match: HeadingMatch) -> str:
    name = match.column.replace("_", " ")
    return f"taken for “{name}” (a guess, {match.similarity:.0f} % alike)" if match.how == "guess" else f"→ {name}"


def _show_issues(code: str, count: int, issues: Sequence[RowIssue]) -> None:
    with st.expander(f"{code}: {count:,}"):
        rows = [
            (
                f"{words.quiet(issue.file, 60)}, line {issue.row}",
                f"{issue.column}: “{words.quiet(issue.value, 120)}”. {issue.message}",
            )
            for issue in issues[:SHOWN_A_KIND]
        ]
        cards.show_steps(rows)
        if count > len(rows):
            st.caption(f"The first {len(rows)} of {count:,} are shown.")
