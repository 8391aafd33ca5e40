"""ROOM 7: what the partner gets. Knows what a listing states; never who searched, how, or what came out first.

``page`` the file · ``parts`` the same pieces for the app · ``card`` one therapist · ``script`` the words for the first
contact · ``call_sheet`` the questions · ``concerns`` the worries · ``language`` all texts, one file a language.
"""

from matcher.handoff.card import Card, is_for_one, make_card
from matcher.handoff.concerns import Concern, concerns
from matcher.handoff.contact import Reach, reach_of
from matcher.handoff.goal import goal_ideas, review_goal
from matcher.handoff.invitation import review_invitation
from matcher.handoff.language import LANGUAGES, Texts, partner_texts, searcher_texts
from matcher.handoff.page import write_page
from matcher.handoff.parts import after_part, card_part, concerns_part, contact_part, parts_style, safety_part
from matcher.handoff.wording import Remark

__all__ = [
    "LANGUAGES",
    "Card",
    "Concern",
    "Reach",
    "Remark",
    "Texts",
    "after_part",
    "card_part",
    "concerns",
    "concerns_part",
    "contact_part",
    "goal_ideas",
    "is_for_one",
    "make_card",
    "partner_texts",
    "parts_style",
    "reach_of",
    "review_goal",
    "review_invitation",
    "safety_part",
    "searcher_texts",
    "write_page",
]
