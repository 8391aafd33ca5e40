"""The list of pages and the settings of the window."""

import streamlit as st

from matcher.ui.cards import show_styles
from matcher.ui.views import about, directory, find, partner, shortlist

__all__ = ["PAGES", "show"]

PAGES = {
    "find": (find.show, "Find", "Find a therapist"),
    "shortlist": (shortlist.show, "Shortlist", "Your shortlist"),
    "partner": (partner.show, "Partner", "For the partner"),
    "directory": (directory.show, "Directory", "The directory"),
    "about": (about.show, "About", "About"),
}


def show() -> None:
    """Draw the navigation and the page that is open."""
    # The icon is set before the navigation: a page icon by name would be fetched from another host.
    st.set_page_config(page_title="therapist-matcher", page_icon="🌿", layout="wide")
    pages = [
        st.Page(page, title=title, url_path=path, default=path == "find") for path, (page, title, _) in PAGES.items()
    ]
    chosen = st.navigation(pages, position="top")
    show_styles()
    chosen.run()
