"""The searcher's own list."""

from matcher.shortlist import SHORTLIST_FILE, WORKING_LIST_FILE, write_shortlist, write_working_list

from .entries import entry

NOTES = {"demo-2": "=the one I like"}


def test_notes_stand_first_and_the_order_is_the_searchers() -> None:
    text = write_working_list([entry("demo-2", "Bo"), entry("demo-1", "Ada")], NOTES).decode("utf-8-sig")
    _, first, second = text.split('\r\n"', 2)
    assert first.startswith('\'=the one I like","Bo"')
    assert second.startswith('","Ada"')


def test_notes_never_reach_the_partners_file() -> None:
    assert b"the one I like" not in write_shortlist([entry("demo-2", "Bo")])


def test_nobody_mixes_up_the_two_files() -> None:
    assert "partner" in SHORTLIST_FILE
    assert "do-not-send" in WORKING_LIST_FILE
