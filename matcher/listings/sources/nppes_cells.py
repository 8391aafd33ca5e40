"""What the cells of the US register mean, for one row and for many: names, licences, markers for *empty*."""

from collections.abc import Sequence

from matcher.listings.letter_case import readable
from matcher.listings.source import Row
from matcher.listings.sources.taxonomy import STUDENT, is_mental_health, profession_of

__all__ = ["GENDERS", "HEADINGS", "PAGE", "PRACTICE", "SLOTS", "SLOT_PARTS", "full_name", "licences", "value"]

PRACTICE = "Provider Business Practice Location Address"
# heading → our column; several headings for one column are read by name
HEADINGS: dict[str, str] = {
    "NPI": "npi",
    "Entity Type Code": "",
    "Provider Last Name (Legal Name)": "name",
    "Provider First Name": "name",
    "Provider Middle Name": "name",
    "Provider Name Suffix Text": "name",
    "Provider Credential Text": "credentials",
    "Provider Other Organization Name": "practice",
    "Provider Other Last Name": "other_names",
    "Provider Other First Name": "other_names",
    "Provider Other Middle Name": "other_names",
    "Provider First Line Business Practice Location Address": "address",
    "Provider Second Line Business Practice Location Address": "address",
    f"{PRACTICE} City Name": "city",
    f"{PRACTICE} State Name": "state",
    f"{PRACTICE} Postal Code": "postal_code",
    f"{PRACTICE} Country Code (If outside U.S.)": "country",
    f"{PRACTICE} Telephone Number": "phone",
    "Provider Enumeration Date": "registered_on",
    "Last Update Date": "last_updated",
    "NPI Deactivation Date": "",
    "NPI Reactivation Date": "",
    "Provider Gender Code": "gender",
    "Provider Sex Code": "gender",
}
SLOTS = range(1, 16)
# The four headings of a slot: what is in them, and our column for it.
SLOT_PARTS: tuple[tuple[str, str], ...] = (
    ("Healthcare Provider Taxonomy Code_", "profession"),
    ("Provider License Number_", "licence_number"),
    ("Provider License Number State Code_", "licence_state"),
    ("Healthcare Provider Primary Taxonomy Switch_", ""),
)
# What the register writes where it may not or does not say.
_EMPTY = frozenset(["<UNAVAIL>", "--", "NONE", "=========="])
GENDERS = {"F": "Female", "M": "Male"}
PAGE = "https://npiregistry.cms.hhs.gov/provider-view/"


def value(text: str) -> str:
    """A cell as it counts: without blanks around it, and empty where the register says that it does not say."""
    text = text.strip()
    return "" if text in _EMPTY else text


def full_name(*parts: str) -> str:
    """The parts of a name that are stated, in order, in readable letters."""
    return readable(" ".join(part for part in parts if part))


def licences(slots: Sequence[Sequence[str]]) -> Row:
    """Profession, licence numbers and states of the mental-health slots; the one marked as primary comes first.

    Each slot is code, licence number, state and the mark of the primary one; slots without a code are not given.
    """
    ordered = sorted(slots, key=lambda slot: slot[3] != "Y")
    kept = [slot for slot in ordered if is_mental_health(slot[0])]
    professions = [profession_of(code) for code, *_ in ordered if is_mental_health(code) or code == STUDENT]
    columns = (professions, [slot[1] for slot in kept], [slot[2] for slot in kept])
    joined = ["; ".join(dict.fromkeys(filter(None, values))) for values in columns]
    return dict(zip(("profession", "licence_number", "licence_state"), joined, strict=True))
