"""ROOM 7: what the partner gets. Knows what a listing states; never who searched, how, or what came out first."""

from matcher.handoff.contact import contact_links

__all__ = ["contact_links"]
