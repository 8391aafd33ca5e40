"""Invented entries, fixed and random, for the tests of this room."""

from hypothesis import strategies as st

from matcher.model import Listing, ShortlistEntry

__all__ = ["entries", "entry", "texts"]

_AWKWARD = "='+-@|%\t\r\n\0\ufeff\u200b \",;\N{FULLWIDTH EQUALS SIGN}\N{FULLWIDTH PLUS SIGN}a1.5"
# Every character that has a UTF-8 form, and often those that a spreadsheet or a CSV reader trips over.
texts = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
    st.text(st.sampled_from(_AWKWARD), max_size=8),
)
_usd = st.none() | st.floats(0, 5000, allow_nan=False)


def entry(listing_id: str = "demo-1", name: str = "Ada Example", **fields: str) -> ShortlistEntry:
    """A shortlist entry with the given fields of the listing."""
    return ShortlistEntry(Listing(listing_id, name, **fields), years="10 or more", questions=("Is there a call?",))  # type: ignore[arg-type]  # text fields only


def _listings() -> st.SearchStrategy[Listing]:
    return st.builds(
        Listing,
        listing_id=texts,
        name=texts.filter(bool),
        phone=texts,
        about=texts,
        city=texts,
        postal_code=texts,
        other_names=texts,
        fee_couples_low_usd=_usd,
        fee_individual_high_usd=_usd,
    )


def entries() -> st.SearchStrategy[list[ShortlistEntry]]:
    """Shortlists of one to six listings with different ids."""
    one = st.builds(
        ShortlistEntry,
        listing=_listings(),
        years=texts,
        self_pay=texts,
        questions=st.lists(texts, max_size=3).map(tuple),
    )
    return st.lists(one, min_size=1, max_size=6, unique_by=lambda entry: entry.listing.listing_id)
