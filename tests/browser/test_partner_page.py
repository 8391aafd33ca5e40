"""The partner's page in a real browser, opened as a file: on a phone, by keyboard, on paper, without a script."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, Request, expect

from matcher.model import Answer, PickChoice, ShortlistEntry
from matcher.pipeline import partner_page
from matcher.shortlist import PICK_FILE, read_pick, write_shortlist
from tests.browser.conftest import DESKTOP, PHONE, Visit, go_to
from tests.handoff.people import entry_of, hostile_entry, stated_of

pytestmark = pytest.mark.browser

SMALLEST_TARGET_PX = 44
WAIT_MS = 5_000
LEAST_PDF_BYTES = 10_000
THREE = [entry_of(1), entry_of(2, stated_of(intro_call=Answer.NO)), entry_of(3, stated_of(Answer.UNKNOWN))]
Open = Callable[..., Page]


@pytest.fixture
def opened(chromium: Browser, tmp_path: Path) -> Iterator[Open]:
    """Open a list as its page, the way a file viewer does; at the end nothing has been asked and nothing failed."""
    asked: list[str] = []
    faults: list[str] = []
    contexts = []
    path = tmp_path / "people.html"

    def note(request: Request) -> None:
        if request.url.split("#")[0] != path.as_uri() and not request.url.startswith("blob:"):
            asked.append(request.url)

    def open_page(
        entries: list[ShortlistEntry] = THREE,
        *,
        language: str = "en",
        phone: bool = True,
        dark: bool = False,
        script: bool = True,
        before: str = "",
        change: Callable[[str], str] = str,
    ) -> Page:
        html = partner_page(entries, language=language, goal="We want to stay calm.")
        path.write_text(change(html), encoding="utf-8")
        context = chromium.new_context(
            viewport=PHONE if phone else DESKTOP,
            color_scheme="dark" if dark else "light",
            java_script_enabled=script,
            reduced_motion="reduce",
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(WAIT_MS)
        page.on("request", note)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda message: faults.append(message.text))
        page.on("dialog", lambda dialog: faults.append(dialog.message))
        if before:
            page.add_init_script(before)
        page.goto(path.as_uri())
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert asked == []
    assert faults == []


def choose(page: Page, number: int, choice: str) -> None:
    page.locator(f"#person-{number}").get_by_role("radio", name=choice, exact=True).click()


def name_of(page: Page, number: int) -> str:
    return str(page.locator(f"#person-{number}").get_attribute("data-name"))


def unfold(page: Page) -> None:
    page.evaluate("() => document.querySelectorAll('details').forEach(part => { part.open = true; })")


def seen(places: Locator) -> list[Locator]:
    return [place for place in places.all() if place.is_visible()]


@pytest.mark.parametrize("phone", [True, False], ids=["phone", "desktop"])
@pytest.mark.parametrize("dark", [True, False], ids=["dark", "light"])
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("used", [True, False], ids=["used", "fresh"])
def test_axe_finds_nothing(opened: Open, phone: bool, dark: bool, language: str, used: bool) -> None:  # noqa: FBT001
    page = opened(phone=phone, dark=dark, language=language)
    if used:
        choose(page, 1, {"en": "Pick", "es": "Sí"}[language])
        choose(page, 2, "No")
        unfold(page)
    faults = Axe().run(page).response["violations"]
    assert [f"{fault['id']}: {fault['nodes'][0]['html'][:200]}" for fault in faults] == []


def test_axe_finds_nothing_without_a_script(opened: Open) -> None:
    """Axe is a script itself, so the page's own is taken out of the file instead of being switched off."""
    page = opened(change=lambda html: re.sub(r"<script>.*</script>", "", html, flags=re.DOTALL))
    assert page.locator("details:not([open], #give-back)").count() == 0
    faults = Axe().run(page).response["violations"]
    assert [f"{fault['id']}: {fault['nodes'][0]['html'][:200]}" for fault in faults] == []


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_nothing_runs_over_the_edge_of_a_phone(opened: Open, script: bool) -> None:  # noqa: FBT001
    page = opened([hostile_entry(number) for number in range(12)], script=script)
    if script:
        unfold(page)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= PHONE["width"]
    boxes = [place.bounding_box() for place in page.locator("article, .start, summary, .button, .facts").all()]
    assert max(box["x"] + box["width"] for box in boxes if box) <= PHONE["width"]


def test_a_hostile_list_stays_text_and_asks_nothing(opened: Open) -> None:
    page = opened([hostile_entry(number) for number in range(12)])
    unfold(page)
    assert page.title() == "People you could talk to"
    assert page.locator("img, iframe, object, embed, svg, form").count() == 0
    assert page.locator("main").is_visible()
    names = [one.inner_text() for one in page.locator("article h3 > bdi").all()]
    assert any(name.startswith("<script>document.title='owned'</script>") for name in names)
    assert any(name.startswith("![x](https://tracker.invalid/pixel.png)") for name in names)
    choose(page, 1, "Pick")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Save my choice as a file").click()
    assert list(read_pick(Path(waiting.value.path()).read_bytes()).choices.values()) == [PickChoice.PICK]


def test_the_policy_of_the_file_keeps_the_browser_from_asking(chromium: Browser, tmp_path: Path) -> None:
    path = tmp_path / "people.html"
    path.write_text(partner_page(THREE), encoding="utf-8")
    page = chromium.new_page()
    page.goto(path.as_uri())
    kept = page.evaluate(
        """() => new Promise(done => {
            document.addEventListener('securitypolicyviolation', event => done(event.effectiveDirective));
            document.body.append(Object.assign(new Image(), {src: 'https://tracker.invalid/a.png'}));
        })"""
    )
    page.close()
    assert kept == "img-src"


def test_without_a_script_everything_can_be_read_and_nothing_pressed(opened: Open) -> None:
    page = opened(script=False)
    for selector in ("article .points", "blockquote", "details p", ".sheet li", "footer .safety"):
        places = [place for place in page.locator(selector).all() if place.evaluate("e => !e.closest('#choice')")]
        assert places
        assert all(place.is_visible() for place in places), selector
    assert seen(page.locator("input, button, fieldset, #choice")) == []
    assert len(seen(page.locator("a[href^='tel:+1-503']"))) == len(THREE)
    assert len(seen(page.locator("a[download]"))) == len(THREE)


def test_on_paper_all_is_unfolded_and_the_buttons_are_gone(opened: Open) -> None:
    page = opened()
    choose(page, 1, "No")
    page.emulate_media(media="print")
    assert all(place.is_visible() for place in page.locator("article .points, .sheet li, .worry p").all())
    assert seen(page.locator("fieldset, button, #choice, .add")) == []
    assert len(seen(page.locator(".paper"))) == len(THREE)
    page.emulate_media(media="screen")
    assert len(page.pdf(format="Letter")) > LEAST_PDF_BYTES
    expect(page.locator("details[open]")).to_have_count(0)


def test_one_pick_at_a_time_and_two_others_beside_it(opened: Open) -> None:
    page = opened()
    expect(page.locator("#chosen")).to_have_text("Nothing chosen yet. That is fine too.")
    choose(page, 1, "Pick")
    choose(page, 3, "No")
    choose(page, 2, "Pick")
    expect(page.locator("#chosen")).to_have_text(f"You picked {name_of(page, 2)}.")
    expect(page.locator("#person-1").get_by_role("radio", name="Maybe")).to_be_checked()
    expect(page.locator("#others li")).to_have_text([name_of(page, 1), f"{name_of(page, 3)} (you said no)"])
    assert page.locator("article").count() == len(seen(page.locator("article")))


def test_the_marks_stay_on_the_device_and_can_be_cleared(opened: Open) -> None:
    page = opened()
    choose(page, 2, "Pick")
    page.reload()
    expect(page.locator("#person-2").get_by_role("radio", name="Pick")).to_be_checked()
    page.get_by_role("button", name="Clear my marks").click()
    page.reload()
    expect(page.locator("#chosen")).to_have_text("Nothing chosen yet. That is fine too.")


def test_without_storage_the_page_works_all_the_same(opened: Open) -> None:
    page = opened(before="Object.defineProperty(window, 'localStorage', { get() { throw new Error('none'); } });")
    choose(page, 1, "Maybe")
    expect(page.locator("#chosen")).to_have_text("No pick yet. That is fine too.")
    expect(page.locator("#person-1").get_by_role("radio", name="Maybe")).to_be_checked()


def test_the_choice_comes_back_as_a_file_and_as_a_sentence(opened: Open) -> None:
    page = opened()
    choose(page, 1, "Pick")
    choose(page, 2, "Maybe")
    choose(page, 3, "No")
    page.get_by_text("Share your choice, if you want to").click()
    expect(page.locator("#sentence")).to_have_text(
        f"I would like to start with {name_of(page, 1)}. I could picture talking to {name_of(page, 2)}."
    )
    page.get_by_role("button", name="Copy the sentence").click()
    expect(page.locator("#copied")).to_have_text("Copied.")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Save my choice as a file").click()
    assert waiting.value.suggested_filename == PICK_FILE
    pick = read_pick(Path(waiting.value.path()).read_bytes())
    assert list(pick.choices.values()) == [PickChoice.PICK, PickChoice.MAYBE]
    assert list(pick.names.values()) == [name_of(page, 1), name_of(page, 2)]
    assert set(pick.choices) <= {entry.listing.listing_id for entry in THREE}


def test_a_worrys_question_goes_on_the_call_sheet(opened: Open) -> None:
    page = opened()
    page.get_by_text("“I do not want a label.”").click()
    page.get_by_role("checkbox", name="Put this question on my list").check()
    for person in page.locator("article").all():
        person.locator("details.contact > summary").click()
        shown = seen(person.locator(".sheet li"))
        assert "do you record a diagnosis? Where?" in shown[0].inner_text()
        assert len(shown) in (4, 5, 6)
    page.get_by_role("checkbox", name="Put this question on my list").uncheck()
    expect(page.locator(".sheet .mine")).to_have_count(0)


def test_the_contact_can_be_saved(opened: Open) -> None:
    page = opened()
    page.locator("#person-1 details.contact > summary").click()
    with page.expect_download() as waiting:
        page.locator("#person-1").get_by_role("link", name="Save the contact").click()
    assert waiting.value.suggested_filename.endswith(".vcf")
    assert Path(waiting.value.path()).read_text(encoding="utf-8").startswith("BEGIN:VCARD\n") or Path(
        waiting.value.path()
    ).read_bytes().startswith(b"BEGIN:VCARD\r\n")


def focused(page: Page) -> str:
    """What has the focus: the value of a radio, else the words of a link, button or summary."""
    return str(page.evaluate("() => document.activeElement.value || document.activeElement.innerText || ''")).strip()


def tab_to(page: Page, words: str, limit: int = 80) -> None:
    for _ in range(limit):
        page.keyboard.press("Tab")
        if focused(page).startswith(words):
            return
    pytest.fail(f"the keyboard does not get to “{words}”")


def test_by_keyboard_alone(opened: Open) -> None:
    page = opened(phone=False)
    page.keyboard.press("Tab")
    assert focused(page) == "Skip to the list"
    page.keyboard.press("Enter")
    tab_to(page, "pick")
    page.keyboard.press("Space")
    expect(page.locator("#chosen")).to_have_text(f"You picked {name_of(page, 1)}.")
    tab_to(page, "How to start with")
    page.keyboard.press("Enter")
    tab_to(page, "Call (503) 555-0123")
    tab_to(page, "How to start with", limit=60)
    tab_to(page, "“It would look weak.”")
    page.keyboard.press("Enter")
    expect(page.locator("details.worry[open]")).to_have_count(1)


def test_targets_are_large_enough_for_a_thumb(opened: Open) -> None:
    page = opened()
    choose(page, 1, "Pick")
    unfold(page)
    places = seen(page.locator("summary, .button, .quiet, fieldset.choice label, label.add, #others a"))
    small = {place.inner_text(): box for place in places if (box := place.bounding_box())}
    assert len(small) > 20
    assert {words for words, box in small.items() if box["height"] < SMALLEST_TARGET_PX} == set()


def test_an_email_link_carries_the_words(opened: Open) -> None:
    link = opened().locator("#person-1 a[href^='mailto:']").first.get_attribute("href")
    assert link is not None
    assert "We%20want%20to%20stay%20calm." in link


@pytest.mark.parametrize("scheme", ["light", "dark"], indirect=True)
@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_axe_finds_nothing_of_ours_in_the_apps_view_of_a_list(visit: Visit, size: str) -> None:
    assert size
    visit.open("/partner").upload(write_shortlist(THREE))
    visit.after(visit.page.get_by_role("radio", name="Pick").first.click)
    for folded in visit.page.locator(".hand summary").all():
        if folded.is_visible():
            folded.click()
    assert visit.axe() == []
    assert visit.page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth") <= 0


@pytest.mark.parametrize("scheme", ["light", "dark"], indirect=True)
def test_axe_finds_nothing_of_ours_where_the_searcher_prepares(visit: Visit) -> None:
    visit.open()
    visit.press("Add to shortlist")
    go_to(visit, "Shortlist")
    visit.type_into("The goal, in one sentence", "He never listens")
    visit.page.get_by_text("How to bring it up").first.click()
    message = visit.page.get_by_role("textbox", name="Try out what you want to say")
    message.fill("Go to therapy or I am leaving.")
    visit.after(partial(message.press, "Control+Enter"))
    expect(visit.page.get_by_text("This ties the end to going or not going.")).to_be_visible()
    assert visit.axe() == []
    _, page = visit.download("Download the page for your partner (1)")
    assert b"He never listens" in page
    assert b"or I am leaving" not in page
