"""ROOM 7: what the partner gets. Knows what a listing states; never who searched, how, or what came out first.

``page`` the file · ``parts`` the same pieces for the app · ``card`` one therapist · ``script`` the words for the first
contact · ``call_sheet`` the questions · ``concerns`` the worries · ``language`` all texts, one file a language.
"""

from matcher.handoff.card import Card, is_for_one, make_card
from matcher.handoff.concerns import Concern, concerns
from matcher.handoff.contact import Reach, reach_of
from matcher.handoff.language import LANGUAGES, Texts, partner_texts, searcher_texts
from matcher.handoff.page import write_page

__all__ = [
    "LANGUAGES",
    "Card",
    "Concern",
    "Reach",
    "Texts",
    "concerns",
    "is_for_one",
    "make_card",
    "partner_texts",
    "reach_of",
    "searcher_texts",
    "write_page",
]
