"""The one table of columns: name, meaning, kind, whether it is required.

``data/README.md`` and ``model.Listing`` are checked against it. The cleaner of a column follows from its kind
(``clean.CLEANERS``); the headings that other directories use for it stand in ``headings.py``.
"""

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["COLUMNS", "COLUMNS_BY_NAME", "Column", "Kind"]


class Kind(StrEnum):
    """What sort of value a column holds; decides how it is cleaned."""

    TEXT = "text"
    PROSE = "text, line breaks kept"
    LIST = "list, separated by semicolons"
    STATED = "yes, no, or the listing's own words"
    YEAR = "year"
    DATE = "date, YYYY-MM-DD"
    USD = "US dollars"
    DEGREES = "decimal degrees"
    STATE = "two-letter US state"
    STATES = "two-letter US states, separated by semicolons"
    POSTAL_CODE = "postal code"
    PHONE = "phone number"
    EMAIL = "e-mail address"
    URL = "web address (http or https)"
    NPI = "ten digits"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the listings table."""

    name: str
    meaning: str
    kind: Kind = Kind.TEXT
    required: bool = False


COLUMNS: tuple[Column, ...] = (
    Column("listing_id", "Identifies the listing in its source; made from file and line where the file has none"),
    Column("source", "The directory or register the listing came from"),
    Column("source_url", "The public page of the listing", Kind.URL),
    Column("name", "The therapist's name, or the practice's, as published", required=True),
    Column("other_names", "Former, professional or other names of the same person", Kind.LIST),
    Column("profession", "The profession under which the therapist is registered or listed", Kind.LIST),
    Column("credentials", "Degrees, licences and certificates, as written after the name"),
    Column("licence_number", "Number of the licence to practise"),
    Column("licence_state", "States in which the therapist is licensed", Kind.STATES),
    Column("practice", "Name of the practice, clinic or group"),
    Column("address", "Street and number of the office"),
    Column("city", "City of the office"),
    Column("state", "State of the office", Kind.STATE),
    Column("postal_code", "Postal code of the office; five digits in the US", Kind.POSTAL_CODE),
    Column("country", "Country of the office; empty means the United States"),
    Column("latitude", "Latitude of the office, north positive", Kind.DEGREES),
    Column("longitude", "Longitude of the office, east positive", Kind.DEGREES),
    Column("phone", "Phone number for new clients", Kind.PHONE),
    Column("email", "E-mail address for new clients", Kind.EMAIL),
    Column("website", "The therapist's own web page", Kind.URL),
    Column("top_specialties", "The few specialties the therapist puts first", Kind.LIST),
    Column("specialties", "All specialties and issues ticked or listed", Kind.LIST),
    Column("approaches", "Methods and schools of therapy", Kind.LIST),
    Column("participants", "Who is seen: individuals, couples, families, groups", Kind.LIST),
    Column("about", "What the therapist writes, in their own words", Kind.PROSE),
    Column("practising_since", "Year in which practice began, where the listing states one", Kind.YEAR),
    Column("years_in_practice", "Years in practice exactly as stated, for instance 10+ Years"),
    Column("graduation_year", "Year of the professional degree; not yet practice", Kind.YEAR),
    Column("registered_on", "Date of entry in a public register; practice is at least possible since", Kind.DATE),
    Column("intro_call", "Whether a short call before the first session is offered", Kind.STATED),
    Column("self_pay", "Whether a client can pay privately; also the accepted means of payment", Kind.STATED),
    Column("fee_individual_low_usd", "Lowest stated fee for an individual session", Kind.USD),
    Column("fee_individual_high_usd", "Highest stated fee for an individual session", Kind.USD),
    Column("fee_couples_low_usd", "Lowest stated fee for a couples session", Kind.USD),
    Column("fee_couples_high_usd", "Highest stated fee for a couples session", Kind.USD),
    Column("sliding_scale", "Whether the fee can be lowered according to income", Kind.STATED),
    Column("insurance", "Insurance plans named", Kind.LIST),
    Column("accepting_new_clients", "Whether new clients are taken now", Kind.STATED),
    Column("formats", "How sessions are held: in person, video, phone", Kind.LIST),
    Column("languages", "Languages in which therapy is offered", Kind.LIST),
    Column("gender", "Gender as the listing states it"),
    Column("last_updated", "Date on which the listing was last changed or checked", Kind.DATE),
    Column("npi", "National Provider Identifier", Kind.NPI),
    Column("as_written", "Original values that cleaning changed in meaning, as JSON {column: original}"),
)
COLUMNS_BY_NAME: dict[str, Column] = {column.name: column for column in COLUMNS}
