"""The columns of the shortlist file: what is handed to the partner, in the order a reader wants it.

Left out on purpose: coordinates, the raw answers behind the short phrases, and whatever the searcher did or typed.
"""

from dataclasses import dataclass
from enum import Enum, auto

__all__ = ["SHORTLIST_COLUMNS", "Form", "ShortlistColumn"]


class Form(Enum):
    """How a value stands in its cell."""

    TEXT = auto()
    PHONE = auto()
    USD = auto()
    QUESTIONS = auto()
    STATED = auto()


@dataclass(frozen=True, slots=True)
class ShortlistColumn:
    """One column: its heading, what it means, and the field it holds (of the listing, or of the entry itself).

    A file without an ``optional`` column is still read: lists written before the column came open as they are.
    """

    heading: str
    meaning: str
    field: str
    form: Form = Form.TEXT
    of_entry: bool = False
    optional: bool = False


SHORTLIST_COLUMNS: tuple[ShortlistColumn, ...] = (
    ShortlistColumn("Name", "The therapist's name, or the practice's, as published", "name"),
    ShortlistColumn("Credentials", "Degrees, licences and certificates, as written after the name", "credentials"),
    ShortlistColumn("Profession", "The profession under which the therapist is listed", "profession"),
    ShortlistColumn("Practice", "Name of the practice, clinic or group", "practice"),
    ShortlistColumn("Phone", "Phone number for new clients", "phone", Form.PHONE),
    ShortlistColumn("E-mail", "E-mail address for new clients", "email"),
    ShortlistColumn("Website", "The therapist's own web page", "website"),
    ShortlistColumn("Address", "Street and number of the office", "address"),
    ShortlistColumn("City", "City of the office", "city"),
    ShortlistColumn("State", "State of the office", "state"),
    ShortlistColumn("Postal code", "Postal code of the office", "postal_code"),
    ShortlistColumn("Country", "Country of the office; empty means the United States", "country"),
    ShortlistColumn("How sessions are held", "In person, video, phone", "formats"),
    ShortlistColumn("Languages", "Languages in which therapy is offered", "languages"),
    ShortlistColumn("Gender", "Gender as the listing states it", "gender"),
    ShortlistColumn("Couples work", "What the listing states about work with couples", "couples_work", of_entry=True),
    ShortlistColumn("Years", "What the listing states about years in practice", "years", of_entry=True),
    ShortlistColumn("Intro call", "What it states about a short call before a session", "intro_call", of_entry=True),
    ShortlistColumn("Private pay", "What the listing states about paying privately", "self_pay", of_entry=True),
    ShortlistColumn("New clients", "Whether the listing takes new clients", "accepting", of_entry=True),
    ShortlistColumn("Couples fee from (USD)", "Lowest stated fee, couples", "fee_couples_low_usd", Form.USD),
    ShortlistColumn("Couples fee to (USD)", "Highest stated fee, couples", "fee_couples_high_usd", Form.USD),
    ShortlistColumn("Individual fee from (USD)", "Lowest stated fee, one person", "fee_individual_low_usd", Form.USD),
    ShortlistColumn("Individual fee to (USD)", "Highest stated fee, one person", "fee_individual_high_usd", Form.USD),
    ShortlistColumn("Sliding scale", "Whether the fee can be lowered according to income", "sliding_scale"),
    ShortlistColumn("Insurance", "Insurance plans named", "insurance"),
    ShortlistColumn("Puts first", "The few specialties the therapist puts first", "top_specialties"),
    ShortlistColumn("Approaches", "Methods and schools of therapy", "approaches"),
    ShortlistColumn("Who is seen", "Individuals, couples, families, groups", "participants"),
    ShortlistColumn("In their own words", "What the therapist writes", "about"),
    ShortlistColumn(
        "Questions to ask", "What the listing leaves open, one a line", "questions", Form.QUESTIONS, of_entry=True
    ),
    ShortlistColumn("Other names", "Former, professional or other names of the same person", "other_names"),
    ShortlistColumn("Licence number", "Number of the licence to practise, to look it up", "licence_number"),
    ShortlistColumn("Licensed in", "States in which the therapist is licensed", "licence_state"),
    ShortlistColumn("Listing checked on", "Date on which the listing was last changed or checked", "last_updated"),
    ShortlistColumn("Source", "The directory or register the listing came from", "source"),
    ShortlistColumn("Source page", "The public page of the listing", "source_url"),
    ShortlistColumn("Listing id", "Identifies the listing in its source", "listing_id"),
    ShortlistColumn(
        "In short",
        "What the listing states, as codes, so that the page can be made in another language",
        "stated",
        Form.STATED,
        of_entry=True,
        optional=True,
    ),
)
