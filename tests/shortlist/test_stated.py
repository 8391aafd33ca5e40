"""What a listing states as one cell of codes, and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.model import Answer, CallKind, CouplesFocus, Criterion, ShortlistEntry, Stated
from matcher.shortlist import read_shortlist, write_shortlist
from matcher.shortlist.stated import stated_from_text, stated_to_text

from .entries import entry

_stated = st.builds(
    Stated,
    answers=st.fixed_dictionaries({criterion: st.sampled_from(Answer) for criterion in Criterion}),
    couples_focus=st.sampled_from(CouplesFocus),
    call_kind=st.sampled_from(CallKind),
    practising_since=st.none() | st.integers(1950, 2026),
)


@given(_stated)
def test_the_round_trip_is_exact(stated: Stated) -> None:
    assert stated_from_text(stated_to_text(stated)) == stated
    one = ShortlistEntry(entry().listing, stated=stated)
    assert read_shortlist(write_shortlist([one]))[0].stated == stated


def test_it_can_be_read_by_eye() -> None:
    stated = Stated({Criterion.INTRO_CALL: Answer.YES, Criterion.SELF_PAY: Answer.UNKNOWN}, call_kind=CallKind.PHONE)
    assert stated_to_text(stated) == "intro_call: yes, phone; self_pay: unknown"


@pytest.mark.parametrize("cell", ["", "nonsense", "intro_call", ";;:,", "score: 9", "intro_call: perhaps", "'=1+1"])
def test_codes_that_are_not_known_are_passed_over(cell: str) -> None:
    assert stated_from_text(cell) == Stated()


@given(st.text())
def test_any_cell_is_read(cell: str) -> None:
    assert isinstance(stated_from_text(cell), Stated)


def test_a_list_from_before_the_column_still_opens() -> None:
    content = write_shortlist([entry()]).replace(b'"In short"', b'"Something else"')
    [one] = read_shortlist(content)
    assert one.stated == Stated()
