"""The file for the partner: sends nothing, tells nothing of the searcher, is small, runs nothing of a listing."""

import base64
import hashlib
import random
import re
from dataclasses import fields
from html.parser import HTMLParser

import pytest

from matcher.handoff import partner_texts, write_page
from matcher.model import Listing, PersonQuery, Search
from matcher.pipeline import find_matches, find_place, partner_page, shortlist_entries
from tests.factory import directory_of

from .people import entry_of, form_of, hostile_entry

MOST_BYTES = 150_000
SHOWN = {
    "listing_id", "name", "credentials", "practice", "address", "city", "state", "postal_code", "phone", "email",
    "website", "about", "formats", "languages", "gender", "sliding_scale", "fee_individual_low_usd",
    "fee_individual_high_usd", "fee_couples_low_usd", "fee_couples_high_usd",
}  # fmt: skip


class Elements(HTMLParser):
    """Every element of a page with its attributes, and the texts of style and script."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.inside: dict[str, list[str]] = {"style": [], "script": []}
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        if self.lasttag in self.inside and self.cdata_elem:
            self.inside[self.lasttag].append(data)


def hostile_page() -> str:
    return partner_page([hostile_entry(number) for number in range(12)], goal="</script><b>{{ x }}" * 50)


def policy_of(html: str) -> str:
    return next(at["content"] for _, at in Elements(html).found if at.get("http-equiv") == "Content-Security-Policy")


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_policy_allows_our_own_style_and_script_and_nothing_else(language: str) -> None:
    html = partner_page([entry_of()], language=language)
    parsed = Elements(html)
    rules = dict(rule.strip().split(" ", 1) for rule in policy_of(html).split(";"))
    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'"
    for kind in ("style", "script"):
        [content] = ["".join(parsed.inside[kind])]
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert rules[f"{kind}-src"] == f"'sha256-{digest}'"
    assert set(rules) == {"default-src", "base-uri", "form-action", "style-src", "script-src"}


def test_nothing_in_the_file_asks_for_anything() -> None:
    for tag, attributes in Elements(partner_page([entry_of(), entry_of(2)])).found:
        assert tag not in ("img", "link", "iframe", "object", "embed", "video", "audio", "form", "base", "svg")
        assert not set(attributes) & {"src", "srcset", "style", "background", "poster", "ping", "action"}
        assert not [name for name in attributes if name.startswith("on")]


def test_a_hostile_list_stays_text() -> None:
    parsed = Elements(hostile_page())
    assert {tag for tag, _ in parsed.found} <= {
        "html", "head", "meta", "title", "style", "body", "a", "header", "h1", "p", "nav", "main", "section", "h2",
        "article", "h3", "bdi", "span", "br", "ul", "li", "b", "details", "summary", "fieldset", "legend", "label",
        "input", "h4", "ol", "blockquote", "div", "button", "footer", "script",
    }  # fmt: skip
    assert [tag for tag, _ in parsed.found].count("script") == 1
    schemes = {at["href"].split(":")[0] for tag, at in parsed.found if tag == "a" and not at["href"].startswith("#")}
    assert schemes <= {"tel", "mailto", "http", "https", "data"}
    data = [at["href"] for _, at in parsed.found if at.get("href", "").startswith("data:")]
    assert all(link.startswith("data:text/vcard;charset=utf-8,BEGIN%3AVCARD") for link in data)
    # The id of a listing has to come back as it is; it stands in an attribute that nobody sees.
    seen = re.sub(r'data-line="[^"]*"', "", hostile_page())
    assert not re.search("[\u202a-\u202e\u2066-\u2069\u200e\u200f\0]", seen)


@pytest.mark.parametrize("language", ["en", "es"])
def test_twelve_therapists_are_a_small_file_even_hostile_ones(language: str) -> None:
    usual = [entry_of(number, about="I offer a calm place. " * 100) for number in range(12)]
    sizes = [len(partner_page(usual, language=language).encode()), len(hostile_page().encode())]
    print(f"{sizes[0]:,} bytes usual, {sizes[1]:,} bytes hostile")
    assert max(sizes) < MOST_BYTES


def test_the_order_is_nobodys() -> None:
    twelve = [entry_of(number) for number in range(12)]
    mixed = random.Random(3).sample(twelve, 12)  # noqa: S311 - any order will do
    assert partner_page(mixed) == partner_page(twelve)
    names = re.findall(r'data-name="([^"]+)"', partner_page(twelve))
    assert sorted(names) == sorted(entry.listing.name for entry in twelve)
    assert names != sorted(names)


def test_what_is_not_for_the_partner_is_not_in_the_file() -> None:
    marker = "LEFT-OUT-7"
    left_out: dict[str, object] = {field.name: marker for field in fields(Listing) if field.name not in SHOWN}
    assert {"source", "source_url", "latitude", "insurance", "npi"} <= set(left_out)
    assert marker not in partner_page([entry_of(1, None, **left_out)])


def test_nothing_of_the_searcher_is_in_the_file() -> None:
    own = PersonQuery(name="Zerlina Quastenburg", practice="Hidden Harbour", phone="(415) 555-0187")
    directory = directory_of({"name": "Zerlina Quastenburg"}, {"name": "Ordinary Person", "postal_code": "94110"})
    search = Search(place=find_place("94103"), balance=0.85, own_therapists=(own,))
    page = partner_page(shortlist_entries(find_matches(directory, search).matches)).lower()
    assert "ordinary person" in page
    secrets = ["zerlina", "quastenburg", "hidden harbour", "555-0187", "94103", "0.85", "score", "rank", "distance"]
    assert [secret for secret in secrets if secret in page] == []


def test_the_goal_stands_in_the_words_for_the_first_contact() -> None:
    goal = "We want to stay calm & kind <together>."
    page = write_page(partner_texts(), [entry_of()], form_of(entry_of()), goal=goal)
    assert "We want to stay calm &amp; kind &lt;together&gt;." in page
    assert "We%20want%20to%20stay%20calm%20%26%20kind%20%3Ctogether%3E." in page


def test_everything_is_open_without_a_script() -> None:
    found = Elements(partner_page([entry_of()])).found
    folded = [attributes for tag, attributes in found if tag == "details" and attributes.get("id") != "give-back"]
    assert folded
    assert all("open" in attributes for attributes in folded)
