"""What a search means, said slowly: one row at a time, no packing, no early stop. The fast search must equal it."""

import math
from collections import Counter
from dataclasses import dataclass

from matcher.model import Answer, Criterion, Issue, Need, Search, Seeking
from matcher.ranking import CLOSENESS_HALF_KM, EARTH_RADIUS_KM, FIT_PARTS

ISSUES = list(Issue)


@dataclass(frozen=True)
class Row:
    """One listing, as plain values; ``points`` are those of the parts that do not depend on the search."""

    position: int
    answers: dict[Criterion, Answer]
    focus: int
    points: dict[str, int]
    issues: int
    top_issues: int
    latitude: float | None
    longitude: float | None
    video: bool
    licensed: int
    fee_individual: float | None
    fee_couples: float | None
    person: int
    tie: int


def distance_km(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    p1, p2 = math.radians(lat1), math.radians(lat2)
    a = math.sin((p2 - p1) / 2) ** 2
    a += math.cos(p1) * math.cos(p2) * math.sin(math.radians(lon2 - lon1) / 2) ** 2
    return round(2 * EARTH_RADIUS_KM * math.asin(math.sqrt(min(1.0, max(0.0, a)))), 6)


def failed(row: Row, search: Search) -> list[str]:
    """Names of what a row fails."""
    out = []
    alone = search.seeking is Seeking.PARTNER_ALONE
    for criterion in Criterion:
        need = search.needs.get(criterion, Need.IGNORE)
        if alone and criterion is Criterion.RELATIONSHIP:
            continue
        answer = row.answers[criterion]
        if (need is Need.MUST and answer is not Answer.YES) or (need is Need.ASK and answer is Answer.NO):
            out.append(criterion.value)
    if alone and search.issue is not None and not named(row, search.issue):
        out.append("issue")
    fee = row.fee_individual if alone or row.fee_couples is None else row.fee_couples
    if search.max_fee_usd is not None and fee is not None and fee > search.max_fee_usd:
        out.append("fee")
    return out


def named(row: Row, issue: Issue) -> bool:
    bit = 1 << ISSUES.index(issue)
    return bool((row.issues | row.top_issues) & bit)


def fit(row: Row, search: Search) -> float:
    focus = row.focus
    if search.seeking is Seeking.PARTNER_ALONE:
        if search.issue is None:
            focus = 60
        else:
            bit = 1 << ISSUES.index(search.issue)
            focus = 100 if row.top_issues & bit else 60 if row.issues & bit else 0
    total = sum(FIT_PARTS[name].weight * points for name, points in row.points.items())
    return (total + FIT_PARTS["focus"].weight * focus) / 10_000


@dataclass(frozen=True)
class Expected:
    """The whole answer, as positions."""

    ranked: list[int]
    total: int
    near: list[tuple[int, str]]
    unplaced: list[int]
    unplaced_total: int
    in_area: int
    own: int
    failed_first: dict[str, int]


def search_slowly(rows: list[Row], search: Search, out: set[int], state_bit: int | None) -> Expected:
    inside: list[tuple[Row, float | None, float]] = []
    outside: list[tuple[Row, float | None, float]] = []
    for row in rows:
        if search.place is None:
            inside.append((row, None, fit(row, search)))
            continue
        if row.latitude is None or row.longitude is None:
            outside.append((row, None, fit(row, search)))
            continue
        away = distance_km(search.place.latitude, search.place.longitude, row.latitude, row.longitude)
        counted = away
        if search.radius_km is not None and away > search.radius_km:
            if not (search.accept_video and state_bit is not None and row.video and row.licensed >> state_bit & 1):
                continue
            counted = search.radius_km
        close = 1 / (1 + counted / CLOSENESS_HALF_KM)
        inside.append((row, away, search.balance * fit(row, search) + (1 - search.balance) * close))
    in_area = len(inside)
    inside = [entry for entry in inside if entry[0].position not in out]
    outside = [entry for entry in outside if entry[0].position not in out]
    first = Counter(what[0] for what in (failed(row, search) for row, _, _ in inside) if what)
    kept = [entry for entry in inside if not failed(entry[0], search)]
    people = {row.person for row, _, _ in kept}
    short = [entry for entry in inside if len(failed(entry[0], search)) == 1 and entry[0].person not in people]
    apart = [entry for entry in outside if not failed(entry[0], search)]
    return Expected(
        ranked=[row.position for row in one_a_person(kept)][: search.limit],
        total=len(people),
        near=[(row.position, failed(row, search)[0]) for row in one_a_person(short)][:10],
        unplaced=[row.position for row in one_a_person(apart)][:20],
        unplaced_total=len({row.person for row, _, _ in apart}),
        in_area=in_area,
        own=in_area - len(inside),
        failed_first=dict(first),
    )


def one_a_person(entries: list[tuple[Row, float | None, float]]) -> list[Row]:
    ordered = sorted(entries, key=lambda e: (-e[2], math.inf if e[1] is None else e[1], e[0].tie))
    seen: set[int] = set()
    chosen = []
    for row, _, _ in ordered:
        if row.person not in seen:
            seen.add(row.person)
            chosen.append(row)
    return chosen
