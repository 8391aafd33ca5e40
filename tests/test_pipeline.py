"""From files to a ranking, end to end on small directories."""

import pytest

from matcher.errors import ListingsError
from matcher.model import Criterion, Issue, Need, PersonQuery, Search, Seeking, Verdict
from matcher.pipeline import Directory, ListingFile, find_matches, find_place, open_directory, shortlist_entries
from tests.factory import GOOD, csv_of, directory_of

MISSION = find_place("94110")


def names(directory: Directory, search: Search) -> list[str]:
    return [match.listing.name for match in find_matches(directory, search).matches]


def test_the_nearest_or_the_best_comes_first_as_the_balance_says() -> None:
    directory = directory_of(
        {"name": "Near Plain", "intro_call": "", "self_pay": ""},
        {"name": "Far Fitting", "city": "Oakland", "postal_code": "94612"},
    )
    assert names(directory, Search(place=MISSION, balance=0.0)) == ["Near Plain", "Far Fitting"]
    assert names(directory, Search(place=MISSION, balance=1.0)) == ["Far Fitting", "Near Plain"]


@pytest.mark.parametrize(
    ("column", "value", "criterion"),
    [
        ("years_in_practice", "4 Years", Criterion.TEN_YEARS),
        ("intro_call", "no", Criterion.INTRO_CALL),
        ("self_pay", "no", Criterion.SELF_PAY),
        ("accepting_new_clients", "no", Criterion.ACCEPTING),
    ],
)
def test_a_stated_no_takes_a_listing_out_and_says_why(column: str, value: str, criterion: Criterion) -> None:
    directory = directory_of({"name": "Out", column: value}, {"name": "In"})
    ranking = find_matches(directory, Search(place=MISSION))
    assert [match.listing.name for match in ranking.matches] == ["In"]
    (near,) = ranking.near_misses
    assert near.match.listing.name == "Out"
    result = next(result for result in near.match.results if result.criterion is criterion)
    assert result.verdict is Verdict.NOT_MET
    assert near.missing == result.label


def test_silence_stays_and_brings_the_question() -> None:
    directory = directory_of({"intro_call": "", "self_pay": "", "accepting_new_clients": ""})
    (match,) = find_matches(directory, Search(place=MISSION)).matches
    silent = [result for result in match.results if result.verdict is Verdict.UNKNOWN]
    assert {result.criterion for result in silent} == {Criterion.INTRO_CALL, Criterion.SELF_PAY, Criterion.ACCEPTING}
    assert all(result.question.endswith("?") for result in silent)
    (entry,) = shortlist_entries([match])
    assert entry.questions == tuple(result.question for result in silent)


def test_evidence_is_quoted_from_its_column() -> None:
    about = "I have worked with couples for more than twenty-two years. I offer a free 15-minute phone call."
    directory = directory_of({"about": about, "intro_call": "", "years_in_practice": "", "top_specialties": ""})
    (match,) = find_matches(directory, Search(place=MISSION)).matches
    found = [evidence for result in match.results for evidence in result.finding.evidence]
    assert {evidence.column for evidence in found} >= {"about"}
    for evidence in found:
        assert str(getattr(match.listing, evidence.column))[evidence.start : evidence.end] == evidence.quote


def test_the_own_therapist_is_nowhere_under_any_of_their_listings() -> None:
    directory = directory_of(
        {"name": "Margaret Klein", "npi": "9000000001"},
        {"name": "Peggy Klein, LMFT", "npi": "9000000001", "city": "Oakland", "postal_code": "94612"},
        {"name": "Someone Else"},
    )
    search = Search(place=MISSION, own_therapists=(PersonQuery(name="Peggy Klein", city="Oakland"),))
    ranking = find_matches(directory, search)
    shown = [*ranking.matches, *(near.match for near in ranking.near_misses), *ranking.unplaced]
    assert [match.listing.name for match in shown] == ["Someone Else"]
    out = {hit.listing.name for hit in (*ranking.own_excluded, *ranking.own_unsure)}
    assert out == {"Margaret Klein", "Peggy Klein, LMFT"}


def test_an_answer_settles_who_is_asked_about() -> None:
    directory = directory_of({"name": "Maria Lopez"}, {"name": "Someone Else"})
    asked = Search(own_therapists=(PersonQuery(name="Maria Lopez"),))
    ranking = find_matches(directory, asked)
    hits = [*ranking.own_excluded, *ranking.own_unsure]
    assert [hit.listing.name for hit in hits] == ["Maria Lopez"]
    answer = frozenset([hits[0].listing.listing_id])
    cleared = find_matches(directory, Search(own_therapists=asked.own_therapists, cleared=answer))
    assert {match.listing.name for match in cleared.matches} == {"Maria Lopez", "Someone Else"}
    confirmed = find_matches(directory, Search(own_therapists=asked.own_therapists, confirmed=answer))
    assert [hit.listing.name for hit in confirmed.own_excluded] == ["Maria Lopez"]
    assert confirmed.own_unsure == ()


def test_one_person_stands_once_with_all_offices() -> None:
    directory = directory_of(
        {"name": "Two Offices", "npi": "9000000001"},
        {"name": "Two Offices", "npi": "9000000001", "city": "Oakland", "postal_code": "94612"},
    )
    ranking = find_matches(directory, Search(place=MISSION))
    assert ranking.total == 1
    assert [office.city for office in ranking.matches[0].other_offices] == ["Oakland"]


def test_video_counts_where_the_licence_is() -> None:
    far = {"city": "Los Angeles", "state": "CA", "postal_code": "90012", "formats": "Video"}
    directory = directory_of(
        {"name": "Licensed Here", **far, "licence_state": "CA"},
        {"name": "Licensed Elsewhere", **far, "licence_state": "NV"},
        {"name": "No Video", **far, "formats": "In person", "licence_state": "CA"},
    )
    ranking = find_matches(directory, Search(place=MISSION, accept_video=True))
    assert [(match.listing.name, match.by_video) for match in ranking.matches] == [("Licensed Here", True)]
    assert names(directory, Search(place=MISSION)) == []


def test_without_a_place_they_are_kept_apart() -> None:
    directory = directory_of({"name": "Nowhere", "city": "", "state": "", "postal_code": ""}, {"name": "Here"})
    ranking = find_matches(directory, Search(place=MISSION))
    assert [match.listing.name for match in ranking.matches] == ["Here"]
    assert [match.listing.name for match in ranking.unplaced] == ["Nowhere"]
    assert sorted(names(directory, Search())) == ["Here", "Nowhere"]


def test_alone_the_issue_takes_the_place_of_couples_work() -> None:
    alone = {"credentials": "PhD", "participants": "Individuals", "top_specialties": "Depression"}
    directory = directory_of({"name": "Low Mood", **alone}, {"name": "Couples Only"})
    assert names(directory, Search(place=MISSION)) == ["Couples Only"]
    search = Search(place=MISSION, seeking=Seeking.PARTNER_ALONE, issue=Issue.DEPRESSION)
    assert names(directory, search) == ["Low Mood"]


def test_the_order_of_rows_and_files_changes_nothing() -> None:
    rows = [{"listing_id": f"t{n}", "name": f"Person {chr(65 + n)}", **GOOD} for n in range(6)]
    one = open_directory(ListingFile(name="a.csv", content=csv_of(*rows)))
    back = open_directory(
        [
            ListingFile(name="b.csv", content=csv_of(*rows[:2:-1])),
            ListingFile(name="c.csv", content=csv_of(*rows[2::-1])),
        ]
    )
    assert names(one, Search(place=MISSION)) == names(back, Search(place=MISSION))


def test_must_on_everything_of_an_empty_answer_is_no_dead_end() -> None:
    directory = directory_of({"intro_call": "no"})
    ranking = find_matches(directory, Search(place=MISSION, needs=dict.fromkeys(Criterion, Need.MUST)))
    assert ranking.matches == ()
    assert len(ranking.near_misses) == 1
    assert ranking.funnel[-1].left == 0


def test_a_file_without_names_is_refused_in_a_sentence() -> None:
    with pytest.raises(ListingsError, match="colour") as caught:
        open_directory(ListingFile(name="cars.csv", content=b"colour,wheels\nred,4\n"))
    assert "cars.csv" in str(caught.value)
