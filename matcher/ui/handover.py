"""What the searcher hands over: the page for the partner, the table, and what comes back."""

import streamlit as st

from matcher.errors import ShortlistError
from matcher.handoff import LANGUAGES, partner_texts, searcher_texts
from matcher.model import PickChoice, ShortlistEntry
from matcher.pipeline import partner_page
from matcher.shortlist import SHORTLIST_FILE, read_pick, write_shortlist
from matcher.ui import words

__all__ = ["choose_language", "show_downloads", "show_pick_back"]


def choose_language(label: str, key: str) -> str:
    """A switch between the languages of the page, and which is on."""
    return st.segmented_control(
        label,
        list(LANGUAGES),
        default="en",
        required=True,
        format_func=LANGUAGES.__getitem__,
        key=key,
        persist_state="session",
    )


def show_downloads(entries: list[ShortlistEntry], goal: str) -> None:
    """The page as one file, in a language of choice, and the same list as a table."""
    texts = searcher_texts()
    st.markdown(texts["handover.intro"])
    language = choose_language(texts["handover.language"], "page_language")
    st.download_button(
        texts.fill("handover.page", count=len(entries)),
        partner_page(entries, language=language, goal=goal),
        partner_texts(language)["page.file_name"],
        "text/html",
        key="download_page",
        type="primary",
        on_click="ignore",
    )
    st.caption(f"{texts['handover.then']} {texts['handover.read_only_on_phone']}")
    st.caption(f"**{texts['handover.csv_title']}.** {texts['handover.csv']}")
    st.download_button(
        f"Download the list for your partner ({len(entries)})",
        write_shortlist(entries),
        SHORTLIST_FILE,
        "text/csv",
        key="download_shortlist",
        on_click="ignore",
    )


def show_pick_back() -> None:
    """Open the choice that the partner gave back; only the picks are shown, and nobody is asked for one."""
    texts = searcher_texts()
    with st.expander(texts["pick_back.title"]):
        upload = st.file_uploader(texts["pick_back.label"], type=["csv"], key="pick_file", max_upload_size=1)
        if upload is None:
            return
        try:
            pick = read_pick(upload.getvalue())
        except ShortlistError as error:
            st.error(str(error))
            return
        by_choice = {
            wanted: [words.label(pick.names[one]) for one, choice in pick.choices.items() if choice is wanted]
            for wanted in (PickChoice.PICK, PickChoice.MAYBE)
        }
        if not any(by_choice.values()):
            st.markdown(texts["pick_back.nobody"])
            return
        for name in by_choice[PickChoice.PICK]:
            st.markdown(texts.fill("pick_back.pick", name=name))
        if by_choice[PickChoice.MAYBE]:
            st.markdown(texts.fill("pick_back.maybe", names=", ".join(by_choice[PickChoice.MAYBE])))
        st.caption(texts["pick_back.next"])
