"""The contact for the address book: one card, nothing smuggled in, lines short enough."""

import re

from hypothesis import given
from hypothesis import strategies as st

from matcher.handoff.contact_card import contact_card, contact_card_name
from matcher.model import Listing

from .people import PAYLOADS, entry_of


def lines_of(card: str) -> list[str]:
    """The card as a reader unfolds it."""
    return card.replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


def test_an_ordinary_card() -> None:
    assert lines_of(contact_card(entry_of(1, practice="Rain, Sun; Partners").listing)) == [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "N:Ada Example B;;;;",
        "FN:Ada Example B",
        "ORG:Rain\\, Sun\\; Partners",
        "TEL;TYPE=WORK,VOICE:+1-503-555-0123",
        "EMAIL;TYPE=INTERNET,WORK:ada@example.com",
        "URL:https://www.example.com/ada",
        "ADR;TYPE=WORK:;;;Salem;OR;97301;",
        "END:VCARD",
    ]


def test_the_street_stays_out() -> None:
    assert "Home Street" not in contact_card(entry_of().listing)


@given(st.text(), st.text(), st.sampled_from(PAYLOADS))
def test_no_value_begins_a_line_of_its_own(name: str, practice: str, payload: str) -> None:
    listing = Listing("1", name + payload, practice=practice, city=payload, email=payload, phone="503 555 0123")
    card = contact_card(listing)
    names = [line.split(":")[0].split(";")[0] for line in lines_of(card)]
    assert names[:4] == ["BEGIN", "VERSION", "N", "FN"]
    assert set(names) <= {"BEGIN", "VERSION", "N", "FN", "ORG", "TEL", "EMAIL", "URL", "ADR", "END"}
    assert names.count("BEGIN") == names.count("END") == 1
    assert all(len(line.encode()) <= 75 for line in card.split("\r\n"))


@given(st.text())
def test_the_file_has_a_name_that_every_system_takes(name: str) -> None:
    assert re.fullmatch(r"[\w-]{1,60}\.vcf", contact_card_name(Listing("1", name)))
