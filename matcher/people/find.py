"""Find a person in a directory: candidates, scores, their other listings, and what has to be asked."""

from collections.abc import Iterable, Mapping, Sequence

from matcher.model import Judgement, PersonMatch, PersonQuery
from matcher.people.areas import Area
from matcher.people.asked import Asked, read_query
from matcher.people.candidates import Candidates
from matcher.people.comparison import NameComparer
from matcher.people.family_names import FamilyNames
from matcher.people.given_names import GivenNames
from matcher.people.index import PersonIndex
from matcher.people.links import Reader, find_linked
from matcher.people.scoring import Scored, score
from matcher.people.verdicts import Verdict, settle
from matcher.people.wider import look_wider

__all__ = ["find_person", "judge_queries"]


def find_person(index: PersonIndex, query: PersonQuery) -> list[PersonMatch]:
    """Every listing that is, or may be, the person asked about, best first; whoever is missing is somebody else.

    The answer does not depend on the order of the listings. An empty query finds nobody.
    """
    if query.is_empty():
        return []
    comparer = NameComparer(GivenNames(index.given_counts, len(index)), FamilyNames(index.names.words))
    reader = Reader(index)
    best: dict[int, tuple[Verdict, Scored]] = {}
    readings = sorted(read_query(query, index), key=lambda asked: (not asked.readings, not asked.place.stated))
    for asked in readings:
        # A name was found with this practice, or the practice in its place: others are nobody's question.
        if best and not asked.readings and (_is_settled(best.values()) or not asked.place.stated):
            continue
        for verdict, scored in _answer(asked, reader, comparer):
            known = best.get(scored.listed.position)
            if known is None or (verdict, scored.points) > (known[0], known[1].points):
                best[scored.listed.position] = verdict, scored
    for asked in readings if not best else ():
        for scored in look_wider(asked, Candidates(asked, index, reader.names, comparer.given), reader, comparer):
            best.setdefault(scored.listed.position, (Verdict.ASK, scored))
    return _matches(best.values())


def _is_settled(found: Iterable[tuple[Verdict, Scored]]) -> bool:
    return any(verdict is Verdict.SAME for verdict, _ in found)


def _answer(asked: Asked, reader: Reader, comparer: NameComparer) -> list[tuple[Verdict, Scored]]:
    candidates = Candidates(asked, reader.index, reader.names, comparer.given)
    rows = candidates.rows()
    areas = map(Area, candidates.area_of(rows).tolist())
    scored = [score(asked, listed, area, comparer) for listed, area in zip(reader.rows(rows), areas, strict=True)]
    return settle(asked, scored, comparer, lambda source: find_linked(source, asked, reader, comparer))


def _matches(found: Iterable[tuple[Verdict, Scored]]) -> list[PersonMatch]:
    ordered = sorted(found, key=lambda each: (-each[0], -each[1].points, each[1].listed.identity))
    return [
        PersonMatch(
            position=scored.listed.position,
            judgement=Judgement.SAME if verdict is Verdict.SAME else Judgement.UNSURE,
            score=round(_share(scored.points), 4),
            reason=scored.reason,
        )
        for verdict, scored in ordered
    ]


def _share(points: float) -> float:
    """Points as a number 0–1, for ordering and for show."""
    return 1 / (1 + 2 ** -((points - 14) / 2))


def judge_queries(
    index: PersonIndex, listing_ids: Sequence[str], queries: Mapping[str, PersonQuery]
) -> dict[str, dict[str, str]]:
    """Answer many questions: ``{query_id: {listing_id: "same" | "ask"}}``; ``listing_ids`` by position."""
    words = {Judgement.SAME: "same", Judgement.UNSURE: "ask"}
    return {
        query_id: {listing_ids[match.position]: words[match.judgement] for match in find_person(index, query)}
        for query_id, query in queries.items()
    }
