"""The whole way, as people go it: search, shortlist, hand over; another visitor opens the list and picks."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FilePayload, Page, expect

from matcher.shortlist import PICK_FILE, SHORTLIST_FILE, WORKING_LIST_FILE, read_pick, read_shortlist
from tests.browser.conftest import Visit, go_to, new_page


@pytest.fixture
def partner(chromium: Browser, server: str, request: pytest.FixtureRequest) -> Iterator[Visit]:
    """A second visitor, who knows nothing of the first."""
    page = new_page(chromium, phone="phone" in request.node.name)
    visit = Visit(page, server)
    yield visit
    page.context.close()
    assert visit.foreign == []


def keep_three(visit: Visit) -> None:
    visit.open()
    visit.type_into("Where?", "94110")
    expect(visit.page.get_by_role("heading", name="what you asked for")).to_be_visible()
    for _ in range(3):
        visit.press("Add to shortlist")


@pytest.mark.browser
@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_search_hand_over_and_pick(visit: Visit, partner: Visit, size: str) -> None:
    assert size
    keep_three(visit)
    go_to(visit, "Shortlist")
    visit.page.get_by_role("textbox", name="Private note").first.fill("not for anybody else")
    visit.after(lambda: visit.page.keyboard.press("Tab"))
    name, content = visit.download("Download the list for your partner (3)")
    assert name == SHORTLIST_FILE
    assert len(read_shortlist(content)) == 3
    for secret in (b"not for anybody else", b"94110 ", b"fit", b"score"):
        assert secret not in content.lower()
    visit.unfold("Keep a copy for yourself")
    name, private = visit.download("Download my private working list")
    assert name == WORKING_LIST_FILE
    assert b"not for anybody else" in private

    partner.open("/partner")
    partner.upload(content, SHORTLIST_FILE)
    expect(partner.page.get_by_role("heading", name="3 therapists")).to_be_visible()
    choose = partner.page.get_by_role("radio", name="Pick").first
    partner.after(choose.click)
    name, picked = partner.download("Download my choice")
    assert name == PICK_FILE
    assert [choice.value for choice in read_pick(picked).choices.values()].count("pick") == 1


def tab_to(page: Page, reached: Callable[[], bool], limit: int = 150) -> None:
    for _ in range(limit):
        page.keyboard.press("Tab")
        if reached():
            return
    pytest.fail("the keyboard does not get there")


def press_enter(visit: Visit) -> None:
    visit.after(lambda: visit.page.keyboard.press("Enter"))


def download_by_enter(page: Page) -> bytes:
    with page.expect_download() as waiting:
        page.keyboard.press("Enter")
    return Path(waiting.value.path()).read_bytes()


@pytest.mark.browser
def test_by_keyboard_alone(visit: Visit, partner: Visit) -> None:
    page = visit.open().page
    tab_to(page, lambda: focused(page).startswith("Where?"))
    page.keyboard.type("94110")
    press_enter(visit)
    tab_to(page, lambda: focused(page) == "Add to shortlist")
    press_enter(visit)
    expect(page.get_by_role("button", name="On your shortlist").first).to_be_visible()
    page.evaluate("() => document.activeElement.blur()")
    tab_to(page, lambda: focused(page) == "Shortlist")
    press_enter(visit)
    tab_to(page, lambda: focused(page).startswith("Download the list for your partner"))
    content = download_by_enter(page)

    page = partner.open("/partner").page
    # Listened for ahead of time: a browser that is told only at the key press now and then misses its first dialog.
    page.on("filechooser", lambda _chooser: None)
    tab_to(page, lambda: focused(page).endswith("Upload"))
    with page.expect_file_chooser() as chooser:
        page.keyboard.press("Enter")
    file: FilePayload = {"name": SHORTLIST_FILE, "mimeType": "text/csv", "buffer": content}
    partner.after(lambda: chooser.value.set_files(file))
    tab_to(page, lambda: focused(page) == "Pick")
    partner.after(lambda: page.keyboard.press("Space"))
    tab_to(page, lambda: focused(page) == "Download my choice")
    assert [choice.value for choice in read_pick(download_by_enter(page)).choices.values()] == ["pick"]


def focused(page: Page) -> str:
    """What a screen reader would call the element that has the focus."""
    return str(
        page.evaluate(
            "() => { const e = document.activeElement; return e.getAttribute('aria-label') || e.innerText || '' }"
        )
    ).strip()


@pytest.mark.browser
@pytest.mark.parametrize("path", ["/", "/shortlist", "/partner", "/directory", "/about"])
@pytest.mark.parametrize("scheme", ["light", "dark"], indirect=True)
@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_axe_finds_nothing_of_ours(visit: Visit, path: str, size: str) -> None:
    assert size
    visit.open(path)
    if path == "/":
        visit.type_into("Where?", "94110")
    assert visit.axe() == []


@pytest.mark.browser
@pytest.mark.parametrize("path", ["/", "/shortlist", "/partner", "/directory", "/about"])
def test_nothing_runs_over_the_edge_of_a_phone(visit: Visit, path: str) -> None:
    visit.open(path)
    if path == "/":
        visit.type_into("Where?", "94110")
    over = visit.page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth")
    assert over <= 0


@pytest.mark.browser
def test_the_searcher_sees_no_way_to_contact(visit: Visit) -> None:
    keep_three(visit)
    for page in ("Find", "Shortlist"):
        go_to(visit, page)
        assert visit.page.locator("a[href^='tel:'], a[href^='mailto:']").count() == 0
        assert "555-01" not in visit.page.inner_text("[data-testid=stMain]")
        assert "@example" not in visit.page.inner_text("[data-testid=stMain]")


@pytest.mark.browser
def test_an_own_therapist_goes_and_comes_back(visit: Visit) -> None:
    visit.open()
    visit.type_into("Where?", "94110")
    first = visit.page.locator(".tm-card h3").first
    name = first.evaluate("node => node.firstChild.textContent").strip()
    visit.type_into("Your own therapist", name)
    if visit.page.get_by_text("Is this your therapist?").count():
        visit.press("Yes")
    expect(visit.page.get_by_text("Excluded as an own therapist")).to_be_visible()
    assert name not in [
        text.strip() for text in visit.page.locator(".st-key-questions ~ * .tm-card h3").all_inner_texts()
    ]
    assert name.replace(" ", "") not in visit.page.url
    visit.unfold("Excluded as an own therapist")
    visit.press("Not my therapist, put back")
    expect(visit.page.locator(".tm-card h3").filter(has_text=name).first).to_be_visible()
