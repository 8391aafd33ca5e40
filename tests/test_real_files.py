"""The public register as its publisher ships it: files that are not part of the project."""

import re
from pathlib import Path

import pytest

from matcher.model import Criterion, Need, Search
from matcher.pipeline import find_matches, find_place, open_directory

SHARED = Path(__file__).resolve().parents[2] / "shared" / "data" / "nppes"

pytestmark = [
    pytest.mark.real_files,
    pytest.mark.skipif(not SHARED.is_dir(), reason="the register's files are not beside the project"),
]


def test_two_weeks_of_the_register_search_as_one() -> None:
    weeks = sorted(SHARED.glob("npidata_pfile_2*"))
    directory = open_directory(weeks)
    report = directory.report
    assert report.rows_read == 9_062
    assert report.rows_read == report.rows_kept + sum(report.left_out.values())
    assert report.rows_kept == len(directory)
    ranking = find_matches(directory, Search(place=find_place("90012"), balance=0.0))
    assert ranking.matches
    distances = [match.distance_km or 0.0 for match in ranking.matches]
    assert distances == sorted(distances)
    for match in ranking.matches:
        answers = match.facts.findings
        assert re.search("Marriage", match.listing.profession + match.listing.credentials) or match.facts.couples_focus
        assert (match.facts.years or 0) >= 10
        assert answers[Criterion.INTRO_CALL].answer == answers[Criterion.SELF_PAY].answer == 0


def test_a_register_never_meets_what_it_never_states() -> None:
    directory = open_directory(sorted(SHARED.glob("npidata_pfile_20240101*")))
    for criterion in (Criterion.INTRO_CALL, Criterion.SELF_PAY, Criterion.ACCEPTING):
        assert find_matches(directory, Search(needs={criterion: Need.MUST})).total == 0
    assert any("never states" in note for file in directory.report.files for note in file.notes)
