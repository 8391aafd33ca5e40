"""Links that can only call, write or open an ordinary web page."""

from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.handoff import Reach, reach_of
from matcher.handoff.contact import mail_link
from matcher.model import Listing


def reach(**contact: str) -> Reach:
    return reach_of(Listing("1", "Jo Doe", **contact))  # type: ignore[arg-type]  # text fields only


def test_all_three() -> None:
    assert reach(phone="(617) 555-0123", email="jo@example.com", website="https://www.example.com/jo") == Reach(
        phone="(617) 555-0123",
        phone_link="tel:+1-617-555-0123",
        email="jo@example.com",
        website="https://www.example.com/jo",
        host="example.com",
    )


def test_a_number_of_another_country_is_shown_with_its_code() -> None:
    assert reach(phone="+44 20 7946 0123").phone == "+44 20 7946 0123"


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
        'https://example.com/"onclick=x',
        "http://[::1",
        "https://localhost",
        "https://example.com/" + "a" * 300,
    ],
)
def test_no_other_kind_of_address(website: str) -> None:
    assert not reach(website=website)


@pytest.mark.parametrize(
    "email",
    [
        "jo@",
        "jo@example",
        "a@b.co?bcc=x@y.zz",
        "jo@example.com, x@y.zz",
        "<jo@example.com>",
        "jo@example.com\r\nBcc: all@example.org",
        "jo@example.com\u202e",
    ],
)
def test_no_other_kind_of_mail(email: str) -> None:
    assert reach(email=email).email in ("", "jo@example.com")
    assert not email.isprintable() or not reach(email=email)


@pytest.mark.parametrize("phone", ["", "call me", "12", "911", "555" * 20, "1-900-555-0123"])
def test_no_other_kind_of_phone(phone: str) -> None:
    assert not reach(phone=phone)


@given(st.text(), st.text(), st.text())
def test_whatever_the_listing_says(phone: str, email: str, website: str) -> None:
    found = reach(phone=phone, email=email, website=website)
    assert found.phone_link == "" or found.phone_link.startswith("tel:")
    assert found.website == "" or found.website.startswith(("http://", "https://"))


@given(st.text(), st.text())
def test_a_mail_link_says_what_it_was_given_to_one_address_only(subject: str, body: str) -> None:
    link = urlsplit(mail_link("jo@example.com", subject, body))
    assert unquote(link.path) == "jo@example.com"
    assert not set(link.query) & set("\r\n <>\"'")
    said = parse_qs(link.query, keep_blank_values=True)
    assert set(said) == {"subject", "body"}
    assert "\n" not in said["subject"][0]
    assert said["body"][0].splitlines() == "\n".join(body.splitlines()).splitlines() or not body.isprintable()


@pytest.mark.parametrize("address", ["a%0Abcc@example.com", "a&bcc=b@example.com", "a?cc=b@example.com"])
def test_signs_in_an_address_stay_in_the_address(address: str) -> None:
    link = urlsplit(mail_link(reach(email=address).email, "Hello", "Text"))
    assert unquote(link.path) in (address, "")
    assert set(parse_qs(link.query)) == {"subject", "body"}
