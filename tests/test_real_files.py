"""The public register as its publisher ships it: files that are not part of the project."""

import re
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from matcher.building import build_directory, update_directory
from matcher.directory import Directory
from matcher.model import Criterion, Need, PersonQuery, Search
from matcher.pipeline import find_matches, find_person, find_place, open_directory

SHARED = Path(__file__).resolve().parents[2] / "shared" / "data" / "nppes"
MEDICARE = SHARED.parent / "dac"
AS_OF = date(2026, 11, 24)

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


def assert_same(built: Directory, direct: Directory) -> None:
    pd.testing.assert_frame_equal(built.listings, direct.listings)
    pd.testing.assert_frame_equal(built.facts, direct.facts)
    for place, balance in (("90012", 0.0), ("10001", 1.0), ("04101", 0.5)):
        search = Search(place=find_place(place), balance=balance, radius_km=None)
        assert find_matches(built, search) == find_matches(direct, search)
    query = PersonQuery(name=direct.listings["name"].iloc[0])
    assert find_person(built, query) == find_person(direct, query)


def test_weeks_of_the_register_with_all_that_comes_with_them_build_as_they_open(tmp_path: Path) -> None:
    files = sorted(SHARED.glob("*.csv"))
    said = build_directory(tmp_path / "out", files, as_of=AS_OF)
    built, direct = open_directory(tmp_path / "out"), open_directory(files, as_of=AS_OF)
    assert_same(built, direct)
    assert said == direct.report
    assert [read.rows_read - read.rows_kept - sum(read.left_out.values()) for read in said.files] == [0] * len(files)


def test_a_week_brought_in_later_is_as_if_it_had_been_there(tmp_path: Path) -> None:
    first, *later = sorted(SHARED.glob("npidata_pfile_2*")) + sorted(SHARED.glob("npidata_pfile_deactivated*"))
    build_directory(tmp_path / "out", [first], as_of=AS_OF)
    update_directory(tmp_path / "out", later, as_of=AS_OF)
    assert_same(open_directory(tmp_path / "out"), open_directory([first, *later], as_of=AS_OF))


@pytest.mark.skipif(not MEDICARE.is_dir(), reason="Medicare's files are not beside the project")
def test_both_shapes_of_medicares_list_build_with_the_register(tmp_path: Path) -> None:
    files = [*sorted(MEDICARE.glob("*.csv")), *sorted(SHARED.glob("npidata_pfile_20240101*"))]
    build_directory(tmp_path / "out", files, as_of=AS_OF)
    built = open_directory(tmp_path / "out")
    assert_same(built, open_directory(files, as_of=AS_OF))
    assert built.report.people < len(built)
