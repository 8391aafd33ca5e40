"""Every page draws, and the screens do what the pipeline says, driven without a browser."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Button

from matcher.ui import results

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def app() -> AppTest:
    return AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()


def html(app: AppTest) -> str:
    return " ".join(element.proto.body for element in app.get("html"))


def test_the_search_opens_with_invented_listings_said_to_be_so(app: AppTest) -> None:
    assert not app.exception
    assert "invented listings" in app.info[0].value
    assert "<h3>" in html(app)


def test_a_place_narrows_and_measures(app: AppTest) -> None:
    app.text_input(key="place").set_value("94110").run()
    assert not app.exception
    assert "mi away" in html(app)
    assert any("94110" in caption.value for caption in app.caption)


def test_a_misspelt_place_brings_spellings_and_no_list(app: AppTest) -> None:
    app.text_input(key="place").set_value("Sann Fransisco, CA").run()
    assert not app.exception
    assert app.warning
    assert "<h3>" not in html(app)


def test_kilometres(app: AppTest) -> None:
    app.text_input(key="place").set_value("94110").run()
    app.segmented_control(key="unit").set_value("km").run()
    assert "km away" in html(app)


def test_ten_cards_to_a_page(app: AppTest) -> None:
    assert html(app).count("<h3>") == 10


def test_add_to_the_shortlist_and_take_off_again(app: AppTest) -> None:
    add = next(button for button in app.button if button.label == "Add to shortlist")
    app = add.click().run()
    drop = next(button for button in app.button if button.label.startswith("✓"))
    assert drop.key == str(add.key).replace("add_", "drop_")
    app = drop.click().run()
    assert not [button for button in app.button if button.label.startswith("✓")]


def test_the_own_therapists_name_is_in_no_address_and_no_card(app: AppTest) -> None:
    first = next(element.proto.body for element in app.get("html") if "<h3>" in element.proto.body)
    name = first.split("<h3>")[1].split("<")[0].strip()
    app.text_input(key="own_name").set_value(name).run()
    assert not app.exception
    cards = [e.proto.body for e in app.get("html") if "<h3>" in e.proto.body]
    assert not [card for card in cards if f"<h3>{name}" in card]
    assert not dict(app.query_params)


def test_alone_asks_for_the_issue_instead_of_couples_work(app: AppTest) -> None:
    app.segmented_control(key="seeking").set_value("partner_alone").run()
    assert not app.exception
    assert app.selectbox(key="issue").value == "Anything"
    assert "need_relationship" not in {control.key for control in app.segmented_control}


def excluded(app: AppTest) -> list[str]:
    return [each.label for each in app.expander if each.label.startswith("Excluded as an own therapist")]


def buttons(app: AppTest, start: str) -> list[Button]:
    return [button for button in app.button if button.key and button.key.startswith(start)]


def test_both_listings_of_the_own_therapist_go_and_come_back(app: AppTest) -> None:
    app.text_input(key="own_name").set_value("denise ARSLAN").run()
    app.text_input(key="own_phone").set_value("907-555-0123").run()
    assert excluded(app) == ["Excluded as an own therapist: 2 listings of Denise Arslan"]
    while undo := buttons(app, "undo_"):
        undo[0].click().run()
    assert not app.exception
    assert excluded(app) == []


def test_both_partners_therapists_go(app: AppTest) -> None:
    app.text_input(key="own_phone").set_value("907-555-0123").run()
    first = next(element.proto.body for element in app.get("html") if "<h3>" in element.proto.body)
    name = first.split("<h3>")[1].split("<")[0].strip()
    app.text_input(key="partner_name").set_value(name).run()
    while yes := buttons(app, "yes_"):
        yes[0].click().run()
    assert [label.split(" of ")[1] for label in excluded(app)] == ["Denise Arslan", name]


def test_a_therapist_who_is_not_listed_is_said_to_be_so(app: AppTest) -> None:
    app.text_input(key="own_name").set_value("Zerlina Quastenburg").run()
    assert "No listing here matches the own therapist you named." in [caption.value for caption in app.caption]
    assert "Quastenburg" not in html(app)


def test_at_most_three_questions_at_once_and_whoever_is_asked_about_stays_out(app: AppTest) -> None:
    app.text_input(key="own_practice").set_value("Plain Talk Therapy").run()
    assert len(buttons(app, "yes_")) == 3
    assert any("more listings wait for an answer" in caption.value for caption in app.caption)
    asked = [key.removeprefix("yes_") for key in (button.key or "" for button in buttons(app, "yes_"))]
    buttons(app, "no_")[0].click().run()
    left = [key.removeprefix("yes_") for key in (button.key or "" for button in buttons(app, "yes_"))]
    assert asked[0] not in left
    assert left[:2] == asked[1:]
    assert len(left) == 3
    assert not set(left) & {(button.key or "").removeprefix("add_") for button in buttons(app, "add_")}


def test_a_hostile_name_stays_text_in_the_label() -> None:
    assert results._as_written("[x](http://e.example) :red[a]") == r"\[x\]\(http\:\/\/e\.example\) \:red\[a\]"
    assert results._spoken(["KLEIN, MARGARET A", "Margaret Klein, LMFT"]) == "Margaret Klein"
    assert results._spoken(["KLEIN, MARGARET A"]) == "KLEIN, MARGARET A"
