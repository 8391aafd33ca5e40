"""What a hostile listing, a foreign page or a careless start must not be able to do."""

import http.client
from contextlib import closing
from urllib.parse import urlparse

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit, go_to

PAYLOADS = [
    "![x](https://tracker.invalid/pixel.png)",
    "<img src=https://tracker.invalid/a.png onerror=alert(1)>",
    "[click](javascript:alert(1))",
    "<script>document.title='owned'</script>",
    "<style>body{display:none}</style>",
    "$$\\frac{1}{2}$$ :red[hot] **bold** https://tracker.invalid",
    "\u202eevil\u2066 text\u0000",
    '=HYPERLINK("https://tracker.invalid")',
    "{{ 7 * 7 }} {% raw %}",
]
COLUMNS = "listing_id,name,credentials,practice,city,state,postal_code,phone,email,website,specialties,about,formats"


def hostile_csv() -> bytes:
    rows = [COLUMNS]
    for number, payload in enumerate(PAYLOADS):
        text = '"' + payload.replace('"', '""').replace("\0", "") + '"'
        about = text[:-1] + ' I have 20 years of experience with couples and offer a free phone call."'
        cells = [f'"{number}-' + text[1:], text, text, text, '"San Francisco"', '"CA"', '"94110"']
        rows.append(",".join([*cells, text, text, text, '"Couples"', about, text]))
    return "\n".join(rows).encode()


@pytest.mark.browser
def test_hostile_listings_stay_text_everywhere(visit: Visit) -> None:
    visit.open("/directory")
    visit.upload(hostile_csv(), "hostile.csv")
    expect(visit.page.get_by_text("Listings kept")).to_be_visible()
    for title in visit.page.locator("[data-testid=stExpander] summary").all():
        title.click()
    visit.ready()
    go_to(visit, "Find")
    visit.type_into("Where?", "94110")
    expect(visit.page.locator(".tm-card h3").first).to_be_visible()
    assert visit.page.locator(".tm-card img, .tm-card script, .tm-card style, .tm-card a").count() == 0
    assert visit.page.title() != "owned"
    visit.press("Add to shortlist")
    visit.press("Add to shortlist")
    go_to(visit, "Shortlist")
    _, content = visit.download("Download the list for your partner (2)")
    go_to(visit, "Partner")
    visit.upload(content)
    expect(visit.page.get_by_role("heading", name="2 therapists")).to_be_visible()
    links = visit.page.locator(".hand a").evaluate_all("all => all.map(a => a.protocol)")
    assert set(links) <= {"tel:", "mailto:", "http:", "https:"}
    assert visit.page.locator(".hand img, .tm-card img").count() == 0


def ask(server: str, path: str, host: str = "127.0.0.1") -> tuple[int, str]:
    """Status and policy of the answer to one request under any host name."""
    connection = http.client.HTTPConnection("127.0.0.1", urlparse(server).port or 80, timeout=10)
    upgrade = {
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Sec-WebSocket-Key": "x3JJHMbDL1EzLkh9GBhXDw==",
        "Sec-WebSocket-Version": "13",
    }
    with closing(connection):
        connection.request("GET", path, headers={"Host": host, **(upgrade if "stream" in path else {})})
        with closing(connection.getresponse()) as answer:
            return answer.status, answer.getheader("content-security-policy") or ""


@pytest.mark.browser
def test_every_page_carries_the_policy(server: str) -> None:
    for path in ("/", "/partner", "/_stcore/health"):
        _, policy = ask(server, path)
        assert "default-src 'self'" in policy
        assert "'unsafe-eval'" not in policy


@pytest.mark.browser
def test_another_host_name_cannot_open_the_connection(server: str) -> None:
    assert (
        ask(server, "/_stcore/stream", f"127.0.0.1:{urlparse(server).port}")[0] == http.HTTPStatus.SWITCHING_PROTOCOLS
    )
    assert ask(server, "/_stcore/stream", "rebound.invalid")[0] == http.HTTPStatus.FORBIDDEN


@pytest.mark.browser
def test_broken_files_give_a_sentence(visit: Visit) -> None:
    visit.open("/directory")
    visit.upload(b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "picture.csv")
    expect(visit.page.get_by_test_id("stAlert").first).to_be_visible()
    visit.open("/partner")
    visit.upload(b"a,b\n1,2\n", "other.csv")
    expect(visit.page.get_by_test_id("stAlert").first).to_be_visible()
