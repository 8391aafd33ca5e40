"""Links that can only call, write or open an ordinary web page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.handoff import contact_links
from matcher.model import Listing


def links(**contact: str) -> dict[str, str]:
    return contact_links(Listing("1", "Jo Doe", **contact))  # type: ignore[arg-type]


def test_all_three() -> None:
    assert links(phone="(617) 555-0123", email="jo@example.com", website="https://example.com/jo") == {
        "Call (617) 555-0123": "tel:+1-617-555-0123",
        "Write to jo@example.com": "mailto:jo@example.com",
        "Open example.com": "https://example.com/jo",
    }


@pytest.mark.parametrize(
    "website",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//example.com",
        "https://user:word@example.com",
        "https://example.com/a b",
        "https:\\\\example.com",
        "http://[::1",
        "https://localhost",
    ],
)
def test_no_other_kind_of_address(website: str) -> None:
    assert links(website=website) == {}


@pytest.mark.parametrize(
    "email", ["jo@", "jo@example", "a@b.co?bcc=x@y.zz", "jo@example.com, x@y.zz", "<jo@example.com>"]
)
def test_no_other_kind_of_mail(email: str) -> None:
    assert links(email=email) == {}


@pytest.mark.parametrize("phone", ["", "call me", "12", "555" * 20])
def test_no_other_kind_of_phone(phone: str) -> None:
    assert links(phone=phone) == {}


@given(st.text(), st.text(), st.text())
def test_whatever_the_listing_says(phone: str, email: str, website: str) -> None:
    for link in links(phone=phone, email=email, website=website).values():
        assert link.startswith(("tel:", "mailto:", "http://", "https://"))
