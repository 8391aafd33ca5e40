"""The list of pages and the settings of the window."""

import streamlit as st

from matcher.ui.cards import show_styles
from matcher.ui.state import state
from matcher.ui.views import about, directory, find, partner, shortlist

__all__ = ["PAGES", "show"]

READING_WIDTH_PX = 860  # pages of text; the search uses the whole width

PAGES = {
    "find": (find.show, "Find"),
    "shortlist": (shortlist.show, "Shortlist"),
    "partner": (partner.show, "Partner"),
    "directory": (directory.show, "Directory"),
    "about": (about.show, "About"),
}


def show() -> None:
    """Draw the navigation and the page that is open."""
    # The icon is set before the navigation: a page icon by name would be fetched from another host.
    st.set_page_config(page_title="therapist-matcher", page_icon="🌿", layout="wide")
    pages = {
        path: st.Page(page, title=title, url_path=path, default=path == "find") for path, (page, title) in PAGES.items()
    }
    state().pages = pages
    # Drawn in the page, not in the sidebar: on a phone the sidebar hides behind a button and then covers the page.
    chosen = st.navigation(list(pages.values()), position="hidden")
    show_styles()
    with st.container(horizontal=True, key="pages", gap="small"):
        for page in pages.values():
            st.page_link(page, width="content")
    with st.container(width=READING_WIDTH_PX if chosen.url_path else "stretch"):
        chosen.run()
