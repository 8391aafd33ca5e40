"""The screens around the partner's page: the page's own words, gentle remarks, one pick at a time."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from matcher.handoff import card_part, contact_part, make_card, partner_texts, searcher_texts
from matcher.model import Pick, PickChoice
from matcher.shortlist import neutral_order, read_shortlist, write_pick, write_shortlist
from tests.handoff.people import entry_of, hostile_entry

THREE = read_shortlist(write_shortlist([entry_of(number) for number in range(1, 4)]))
IDS = [entry.listing.listing_id for entry in THREE]


def partner_screen() -> None:
    from matcher.ui.views import partner  # noqa: PLC0415 - the script of the screen runs by itself

    partner.show()


def shortlist_screen() -> None:
    from matcher.model import Search  # noqa: PLC0415 - as above
    from matcher.pipeline import find_matches  # noqa: PLC0415
    from matcher.ui.state import builtin_directory, state  # noqa: PLC0415
    from matcher.ui.views import shortlist  # noqa: PLC0415

    now = state()
    if not now.matches:
        found = find_matches(builtin_directory(), Search(limit=3)).matches
        now.matches = {match.listing.listing_id: match for match in found}
        now.shortlist = tuple(now.matches)
    shortlist.show()


def screen(script: Callable[[], None]) -> AppTest:
    return AppTest.from_function(script, default_timeout=60).run()


@pytest.fixture
def partner() -> AppTest:
    app = screen(partner_screen)
    app.file_uploader(key="shortlist_file").set_value(("list.csv", write_shortlist(THREE), "text/csv")).run()
    assert not app.exception
    return app


@pytest.fixture
def shortlist() -> AppTest:
    app = screen(shortlist_screen)
    assert not app.exception
    return app


def html(app: AppTest) -> str:
    return " ".join(element.proto.body for element in app.get("html"))


def markdown(app: AppTest) -> str:
    return " ".join(element.value for element in app.markdown)


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_partner_reads_the_words_of_the_page(partner: AppTest, language: str) -> None:
    partner.segmented_control(key="partner_language").set_value(language).run()
    texts = partner_texts(language)
    shown = html(partner)
    for entry in THREE:
        card = make_card(texts, entry)
        assert card_part(texts, card) in shown
        assert contact_part(texts, card) in shown
    assert partner.title[0].value == texts["cover.title"]


def test_the_partners_own_goal_goes_into_the_script(partner: AppTest) -> None:
    partner.text_input(key="partner_goal").set_value("We want to be kind.").run()
    assert "We want to be kind." in html(partner)


def test_the_order_is_neutral_even_if_a_spreadsheet_sorted_the_file(partner: AppTest) -> None:
    keys = [control.key for control in partner.segmented_control if str(control.key).startswith("choice_")]
    assert keys == [f"choice_{entry.listing.listing_id}" for entry in neutral_order(THREE)]


def test_one_pick_at_a_time_and_the_others_stay(partner: AppTest) -> None:
    for listing_id in IDS[:2]:
        partner.segmented_control(key=f"choice_{listing_id}").set_value(PickChoice.PICK).run()
    assert partner.segmented_control(key=f"choice_{IDS[0]}").value is PickChoice.MAYBE
    assert f"You picked {THREE[1].listing.name}." in markdown(partner)
    others = [entry.listing.name for entry in THREE if entry is not THREE[1]]
    assert all(f"- {name}" in markdown(partner) for name in others)


def test_a_hostile_name_stays_out_of_markdown() -> None:
    app = screen(partner_screen)
    entries = [hostile_entry(number) for number in range(12)]
    app.file_uploader(key="shortlist_file").set_value(("list.csv", write_shortlist(entries), "text/csv")).run()
    assert not app.exception
    labels = [control.label for control in app.segmented_control]
    assert len(labels) == len(entries) + 1
    assert not [label for label in labels if set(label) & set("<>[]*`$:{}!_")]


def test_worries_can_be_read_before_there_is_a_list() -> None:
    assert "“It would look weak.”" in html(screen(partner_screen))


def test_a_goal_gets_gentle_remarks_and_a_good_one_gets_a_nod(shortlist: AppTest) -> None:
    shortlist.text_input(key="goal").set_value("He never listens").run()
    assert searcher_texts()["goal.blame.message"] in html(shortlist)
    shortlist.text_input(key="goal").set_value("We want to stay calm when we disagree.").run()
    assert searcher_texts()["goal.blame.message"] not in html(shortlist)
    assert shortlist.success[0].value == searcher_texts()["goal.good"]


def test_what_is_tried_out_is_shown_as_text(shortlist: AppTest) -> None:
    shortlist.text_area(key="invitation").set_value("<img src=x> go to therapy or I am leaving").run()
    shown = html(shortlist)
    assert searcher_texts()["invitation.ultimatum.message"] in shown
    assert "<img" not in shown
    assert "&lt;img src=x&gt;" in shown


@pytest.mark.parametrize(
    ("choices", "said"),
    [
        ({IDS[0]: PickChoice.PICK}, f"start with **{THREE[0].listing.name}**"),
        ({IDS[1]: PickChoice.MAYBE}, f"They could also picture: {THREE[1].listing.name}."),
        ({}, "Nobody was chosen."),
    ],
)
def test_the_choice_comes_back(shortlist: AppTest, choices: dict[str, PickChoice], said: str) -> None:
    content = write_pick(THREE, Pick(choices))
    shortlist.file_uploader(key="pick_file").set_value(("my-choice.csv", content, "text/csv")).run()
    assert not shortlist.exception
    assert said in markdown(shortlist)


def test_a_file_that_is_no_choice_is_said_so(shortlist: AppTest) -> None:
    shortlist.file_uploader(key="pick_file").set_value(("x.csv", write_shortlist(THREE), "text/csv")).run()
    assert "not a choice" in shortlist.error[0].value
