"""THE DATA'S WAY. Read this first.

    open_directory(files)            read → merge people → read facts → locate → index   → Directory   (directory.py)
    find_matches(directory, search)  own therapist out → area → criteria → fit → order   → Ranking
    shortlist_entries(matches)       what is handed over: facts of the listings, nothing of the search
    partner_page(entries)            the same as a page that the partner opens on a phone

The first half runs once per file. The second runs at every move of a slider: it works on packed columns, and
records are built for the few rows that are shown.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from weakref import WeakKeyDictionary

import numpy as np
import numpy.typing as npt

from matcher.directory import Directory, open_directory
from matcher.facts import FINDINGS, unpack_all
from matcher.handoff import partner_texts, write_page
from matcher.listings import ListingFile, listings_at
from matcher.model import (
    Answer,
    Criterion,
    CriterionResult,
    Finding,
    Judgement,
    Listing,
    ListingFacts,
    Match,
    NearMiss,
    Need,
    OwnTherapistHit,
    PersonMatch,
    PersonQuery,
    Ranking,
    Search,
    Seeking,
    ShortlistEntry,
    Stated,
    Verdict,
)
from matcher.people import find_person as find_in_index
from matcher.people import same_practice
from matcher.places import CREDIT as PLACE_CREDIT
from matcher.places import STATES, find_place, find_place_online
from matcher.places import WHAT_IS_SENT as PLACE_ONLINE
from matcher.ranking import CRITERIA, RankedRow, SearchIndex, explain_fit, fit_points, judge, rank
from matcher.shortlist import neutral_order, pick_form

__all__ = [
    "PLACE_CREDIT",
    "PLACE_ONLINE",
    "Directory",
    "ListingFile",
    "find_matches",
    "find_person",
    "find_place",
    "find_place_online",
    "open_directory",
    "partner_page",
    "shortlist_entries",
]

LONGEST_ASKED = 200
ALONE_QUESTION = "No short call is offered. May I come to the first session, or to its first part, alone?"


def find_person(directory: Directory, query: PersonQuery) -> list[PersonMatch]:
    """Every listing that is, or may be, the person asked about; whoever is not named is somebody else.

    Only the first 200 characters of each field are looked at: no name is longer, and a pasted page would take seconds.
    """
    bounded = {field.name: getattr(query, field.name)[:LONGEST_ASKED] for field in fields(PersonQuery)}
    return find_in_index(directory.people, PersonQuery(**bounded))


def find_matches(directory: Directory, search: Search) -> Ranking:
    """Answer one search: who meets the criteria, in order, with every reason, and who was taken away at which step."""
    own = _own_therapists(directory, search)
    state = search.place.state if search.place else ""
    ranked = rank(directory.index, search, own.out, STATES.index(state) if state in STATES else None)
    shown = [*ranked.rows, *ranked.near_misses, *ranked.unplaced]
    matches = _matches(directory, search, shown, own.near)
    ends = len(ranked.rows), len(ranked.rows) + len(ranked.near_misses)
    return Ranking(
        matches=tuple(matches[: ends[0]]),
        total=ranked.total,
        funnel=ranked.funnel,
        near_misses=tuple(_near_miss(*pair) for pair in zip(matches[slice(*ends)], ranked.near_misses, strict=True)),
        unplaced=tuple(matches[ends[1] :]),
        unplaced_total=ranked.unplaced_total,
        own_excluded=_hits(directory, own.sure, sure=True),
        own_unsure=_hits(directory, own.unsure, sure=False),
    )


@dataclass(frozen=True, slots=True, repr=False)
class _Own:
    """Listings of the own therapists by table position, and cautions about listings near them."""

    sure: dict[int, PersonMatch]
    unsure: dict[int, PersonMatch]
    near: dict[int, str]

    @property
    def out(self) -> npt.NDArray[np.int64]:
        return np.array([*self.sure, *self.unsure], dtype=np.int64)


def _own_therapists(directory: Directory, search: Search) -> _Own:
    sure: dict[int, PersonMatch] = {}
    unsure: dict[int, PersonMatch] = {}
    if not search.own_therapists:
        return _Own(sure, unsure, {})
    ids = directory.listings["listing_id"].array
    for asked, query in enumerate(search.own_therapists):
        for match in (replace(each, asked=asked) for each in find_person(directory, query)):
            listing_id = ids[match.position]
            if listing_id in search.cleared:
                continue
            known = match.judgement is Judgement.SAME or listing_id in search.confirmed
            (sure if known else unsure).setdefault(match.position, match)
    for position in [at for at in sure if ids[at] in search.confirmed]:
        _confirm_person(directory, position, sure)
    unsure = {at: match for at, match in unsure.items() if at not in sure}
    near = same_practice(directory.people, list(sure)) if sure else {}
    return _Own(sure, unsure, near)


def _confirm_person(directory: Directory, position: int, sure: dict[int, PersonMatch]) -> None:
    """Take every listing of a person along, once the visitor said that one of them is their therapist."""
    row = int(directory.index.row_of[position])
    for other in directory.index.same_person(row).tolist():
        reason = "You said that this is your therapist."
        sure[other] = PersonMatch(other, Judgement.SAME, 1.0, reason, sure[position].asked)


def _hits(directory: Directory, found: dict[int, PersonMatch], *, sure: bool) -> tuple[OwnTherapistHit, ...]:
    best = sorted(found.values(), key=lambda match: (-match.score, match.position))
    listings = listings_at(directory.listings, [match.position for match in best])
    pairs = zip(listings, best, strict=True)
    return tuple(OwnTherapistHit(listing, sure, match.reason, match.asked) for listing, match in pairs)


def _matches(directory: Directory, search: Search, rows: Sequence[RankedRow], near_own: dict[int, str]) -> list[Match]:
    """Complete records, with evidence and reasons, for the rows that are shown."""
    others = directory.index.other_listings([row.row for row in rows])
    # One look into the table for all offices together: each look costs as much as some ten rows.
    records = _records(directory, [row.position for row in rows] + [at for offices in others for at in offices])
    points = fit_points(directory.index, [row.row for row in rows], search)
    offices = [tuple([records[at][0] for at in positions]) for positions in others]
    return [
        _match(search, row, records[row.position], elsewhere, earned, near_own)
        for row, elsewhere, earned in zip(rows, offices, points, strict=True)
    ]


def _records(directory: Directory, positions: Sequence[int]) -> dict[int, tuple[Listing, ListingFacts]]:
    """Listing and answers by position; those shown lately are at hand, as a slider moves and most rows stay."""
    lately = _SHOWN_LATELY.setdefault(directory.index, {})
    records = {at: found for at in positions if (found := lately.get(at))}
    new = [at for at in positions if at not in records]
    if new:
        listings = listings_at(directory.listings, new)
        findings = directory.facts[FINDINGS].array.take(np.array(new, dtype=np.int64)).tolist()
        fresh = dict(zip(new, zip(listings, unpack_all(findings, listings), strict=True), strict=True))
        if len(lately) > _AT_HAND:
            lately.clear()
        lately.update(fresh)
        records |= fresh
    return records


# By directory, and gone with it: what listings say, nothing of a visitor.
_SHOWN_LATELY: WeakKeyDictionary[SearchIndex, dict[int, tuple[Listing, ListingFacts]]] = WeakKeyDictionary()
_AT_HAND = 2_000


def _match(
    search: Search,
    row: RankedRow,
    record: tuple[Listing, ListingFacts],
    offices: tuple[Listing, ...],
    points: dict[str, int],
    near_own: dict[int, str],
) -> Match:
    listing, facts = record
    alone = search.seeking is Seeking.PARTNER_ALONE
    cautions = near_own.get(row.position, ""), facts.years_conflict
    return Match(
        position=row.position,
        listing=listing,
        facts=facts,
        results=_results(facts, search, alone=alone),
        fit=explain_fit(points, facts, search.issue, alone=alone),
        score=row.score,
        distance_km=row.distance_km,
        by_video=row.by_video,
        other_offices=offices,
        cautions=tuple([caution for caution in cautions if caution]),
    )


def _results(facts: ListingFacts, search: Search, *, alone: bool) -> tuple[CriterionResult, ...]:
    return tuple(
        [
            _result(criterion, search.needs.get(criterion, Need.IGNORE), finding)
            for criterion, finding in facts.findings.items()
            if not (alone and criterion is Criterion.RELATIONSHIP)
        ]
    )


def _result(criterion: Criterion, need: Need, finding: Finding) -> CriterionResult:
    verdict, _ = judge(finding.answer, need)
    question = _question(criterion, finding.answer)
    return CriterionResult(criterion, CRITERIA[criterion].label, need, verdict, finding, question)


def _question(criterion: Criterion, answer: Answer) -> str:
    """What to ask in the call, where the listing leaves the point open; empty where it does not."""
    if criterion is Criterion.INTRO_CALL and answer is Answer.NO:
        return ALONE_QUESTION
    return "" if answer in (Answer.YES, Answer.NO) else CRITERIA[criterion].question


def _near_miss(match: Match, row: RankedRow) -> NearMiss:
    reasons = [result.finding.reason for result in match.results if result.label == row.missing]
    return NearMiss(match, row.missing, reasons[0] if reasons else "")


def shortlist_entries(matches: Iterable[Match]) -> list[ShortlistEntry]:
    """What is handed over of each match: what the listing states and what it leaves open, nothing of the search."""
    return [_entry(match) for match in matches]


def _entry(match: Match) -> ShortlistEntry:
    reason = {criterion: finding.reason for criterion, finding in match.facts.findings.items()}
    open_points = (result.question for result in match.results if result.verdict is not Verdict.MET)
    return ShortlistEntry(
        listing=match.listing,
        couples_work=reason[Criterion.RELATIONSHIP],
        years=reason[Criterion.TEN_YEARS],
        intro_call=reason[Criterion.INTRO_CALL],
        self_pay=reason[Criterion.SELF_PAY],
        accepting=reason[Criterion.ACCEPTING],
        questions=tuple(question for question in open_points if question),
        stated=Stated(
            answers={result.criterion: result.finding.answer for result in match.results},
            couples_focus=match.facts.couples_focus,
            call_kind=match.facts.call_kind,
            practising_since=match.facts.practising_since,
        ),
    )


def partner_page(entries: Iterable[ShortlistEntry], *, language: str = "en", goal: str = "") -> str:
    """The partner's page as one HTML file: the same for one set of listings, whatever order they come in.

    Args:
        entries: who was kept.
        language: ``en`` or ``es``.
        goal: one sentence for the first contact, as the searcher wrote it; may be empty.
    """
    shuffled = neutral_order(entries)
    return write_page(partner_texts(language), shuffled, pick_form(shuffled), goal=goal)
