"""Codes of states and the ways they are written."""

import pytest

from matcher.model.states import STATE_NAMES, STATES, state_code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("CA", "CA"),
        ("ca.", "CA"),
        ("California", "CA"),
        ("Calif.", "CA"),
        ("D.C.", "DC"),
        ("district of columbia", "DC"),
        ("N.Y.", "NY"),
        ("West Virginia", "WV"),
        ("Puerto Rico", "PR"),
        ("Ontario", ""),
        ("", ""),
    ],
)
def test_states_are_read_however_they_are_written(text: str, code: str) -> None:
    assert state_code(text) == code


def test_every_state_fits_one_bit_of_a_mask_and_keeps_its_place() -> None:
    assert len(STATES) == len(set(STATES)) <= 64
    assert STATES[:4] == ("AL", "AK", "AZ", "AR")
    assert STATES.index("WY") == 50
    assert tuple(STATE_NAMES) == STATES


@pytest.mark.parametrize("code", STATES)
def test_every_code_and_name_leads_to_its_state(code: str) -> None:
    assert state_code(code) == state_code(STATE_NAMES[code]) == code
