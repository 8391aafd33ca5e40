"""From points to answers: who is taken out, who is asked about, and who is let go because somebody fits better."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from enum import IntEnum

from matcher.people.areas import Area
from matcher.people.asked import Asked
from matcher.people.comparison import NameComparer
from matcher.people.levels import APART, ASK_FROM, SAME_FROM, Family, Given, Middle, Shared
from matcher.people.links import are_one_person, share_contact
from matcher.people.scoring import Scored

__all__ = ["Verdict", "settle"]

Answers = dict[int, tuple["Verdict", Scored]]

# Who is followed to their other listings: all that are sure, and a few that are not.
_MOST_SURE, _MOST_UNSURE = 12, 6
# Evidence beyond the name (a phone, a practice) that settles which of two namesakes is meant.
_SETTLES = 4.0
# More questions than this help nobody; the best ones are asked.
_MOST_QUESTIONS = 40
# Where more namesakes than this would be asked about, only those with the very given name are.
_MANY_NAMESAKES = 12
# Another family name may be a former one; a practice may be named after a partner; a letter is any of many names.
_NEVER_SURE = frozenset({Family.OTHER, Family.PRACTICE, Family.INITIAL})
# Names that agree as a whole; and ways of agreeing that are too weak to follow to somebody's other listings.
_WHOLE_FAMILY = frozenset({Family.EXACT, Family.REORDERED, Family.PARTICLE})
_WHOLE = frozenset({Given.EXACT, Given.SHORT, Given.SPELLING})
_LEADING_ASTRAY = frozenset({Given.UNKNOWN, Given.MIDDLE_INITIAL, Given.LIKE_SHORT})
# Ways in which given names agree that are dropped first where there are too many to ask about.
_LOOSELY = frozenset({Given.SHORT, Given.SOUND, Given.TYPO, Given.SHARED_FULL, Given.LIKE_SHORT, Given.MIDDLE_INITIAL})
# Given names that two people of one family and one phone may well have.
_RELATIVES = frozenset({Given.SOUND, Given.SHARED_FULL, Given.MIDDLE_INITIAL, Given.LIKE_SHORT})


class Verdict(IntEnum):
    """What is done with a listing; higher is surer."""

    OTHER = 0
    ASK = 1
    SAME = 2


def settle(
    asked: Asked, scored: Iterable[Scored], comparer: NameComparer, linked: Callable[[Scored], list[Scored]]
) -> list[tuple[Verdict, Scored]]:
    """The listings that are taken out or asked about, after following the person to their other listings."""
    direct = {each.listed.position: each for each in scored}
    named = bool(asked.readings)
    judge = _by_name if named else _by_anchor
    answers: Answers = {at: (judge(each), each) for at, each in direct.items() if judge(each) is not Verdict.OTHER}
    if not named:
        _ask_where_several(answers, comparer)
    _follow(answers, direct, linked)
    _tell_namesakes_apart(answers, comparer)
    _prefer_the_very_name(answers)
    return _worth_asking(answers)


def _by_name(scored: Scored) -> Verdict:
    match = scored.match
    if Shared.NUMBER in scored.shared:
        return Verdict.SAME
    if match.given is Given.UNKNOWN and match.family in _WHOLE_FAMILY and _is_at_the_same_desk(scored):
        return Verdict.ASK
    if match.given in APART or match.middle is Middle.CONFLICT or match.family is Family.NONE:
        return Verdict.OTHER
    if scored.points < ASK_FROM:
        return Verdict.OTHER
    doubtful = match.family in _NEVER_SURE or match.given in _RELATIVES
    sure = scored.points >= SAME_FROM and not doubtful
    return Verdict.SAME if sure else Verdict.ASK


def _is_at_the_same_desk(scored: Scored) -> bool:
    """The same phone or e-mail, or the same practice in the same city."""
    return scored.is_anchored or (Shared.PRACTICE in scored.shared and scored.area is Area.SAME_CITY)


def _by_anchor(scored: Scored) -> Verdict:
    """Without a name a phone, an e-mail or a number decides; a practice is full of colleagues."""
    if scored.is_anchored:
        return Verdict.SAME
    practice = Shared.PRACTICE in scored.shared or Shared.PRACTICE_LIKE in scored.shared
    return Verdict.ASK if practice and scored.area >= Area.NOT_STATED else Verdict.OTHER


def _ask_where_several(answers: Answers, comparer: NameComparer) -> None:
    """A number that belongs to several people, or a listing that names several, settles nothing."""
    sure = [scored for verdict, scored in answers.values() if verdict is Verdict.SAME]
    several = any(not are_one_person(one, other, comparer) for one in sure for other in sure)
    for scored in sure:
        if several or len(scored.listed.title.people) > 1:
            answers[scored.listed.position] = Verdict.ASK, scored
    exact = any(Shared.PRACTICE in scored.shared for _, scored in answers.values())
    for at, (_, scored) in list(answers.items()):
        if exact and not scored.is_anchored and Shared.PRACTICE not in scored.shared:
            del answers[at]


def _follow(
    answers: Answers,
    direct: dict[int, Scored],
    linked: Callable[[Scored], list[Scored]],
) -> None:
    """Add the other listings of everybody found, two steps far; a link is as sure as its weaker end."""
    followed: set[int] = set()
    for step in range(2):
        for verdict, source in _sources(answers):
            if source.listed.position in followed:
                continue
            followed.add(source.listed.position)
            # Two steps need firm ground: a listing that is sure, or reached by a number; else only a number leads on.
            firm = not step or verdict is Verdict.SAME or source.is_anchored
            if not firm and not source.listed.npi:
                continue
            for other in linked(source):
                if firm or Shared.NUMBER in other.shared:
                    _add_link(answers, direct, verdict, source, other)


def _sources(answers: Answers) -> list[tuple[Verdict, Scored]]:
    ordered = sorted(answers.values(), key=lambda each: (-each[0], -each[1].points, each[1].listed.identity))
    sure = [each for each in ordered if each[0] is Verdict.SAME]
    # A weak resemblance leads to strangers.
    unsure = [each for each in ordered if each[0] is Verdict.ASK and each[1].match.given not in _LEADING_ASTRAY]
    if len(unsure) > _MOST_UNSURE:
        # A crowd of namesakes leads anywhere; those with more than the name in common lead to the person.
        unsure = [each for each in unsure if each[1].shared][:_MOST_UNSURE]
    return sure[:_MOST_SURE] + unsure


def _add_link(answers: Answers, direct: dict[int, Scored], verdict: Verdict, source: Scored, other: Scored) -> None:
    at = other.listed.position
    own = direct.get(at)
    number = Shared.NUMBER in other.shared
    # The question said another middle name or generation: father and son may share everything else.
    contradicts = own is not None and own.match.middle is Middle.CONFLICT and own.match.given not in APART
    if contradicts and not number:
        return
    # Two NPIs, or two genders in the register, are two people.
    mine, theirs = source.listed, other.listed
    if not number and ((mine.npi and theirs.npi) or {mine.gender, theirs.gender} == {"F", "M"}):
        return
    # A namesake of a found person in another town is nobody new, unless something ties the two together.
    if not other.shared and other.area is not Area.SAME_CITY:
        return
    # Neither another family name nor an initial that fits says anything among colleagues: that takes a number.
    if (other.match.family is Family.OTHER or other.match.given is Given.MIDDLE_INITIAL) and not other.is_anchored:
        return
    reached = min(verdict, _by_name(other))
    if reached is Verdict.SAME and not (number or other.shared or own is not None):
        reached = Verdict.ASK
    known = answers.get(at)
    if reached is Verdict.OTHER:
        return
    if known is not None and (known[0], known[1].support) >= (reached, source.support):
        return
    points = min(source.points, other.points)
    answers[at] = (
        reached,
        replace(other, points=points, support=source.support, linked=", as in another listing of this person"),
    )


def _tell_namesakes_apart(answers: Answers, comparer: NameComparer) -> None:
    """Two people who both fit are both asked about, unless more than the name speaks for one of them."""
    sure = [scored for verdict, scored in answers.values() if verdict is Verdict.SAME]
    contested: dict[int, float] = {}
    for one in sure:
        for other in sure:
            if one is not other and not are_one_person(one, other, comparer):
                rival = contested.get(one.listed.position, 0.0)
                contested[one.listed.position] = max(rival, other.support)
    if not contested:
        return
    strongest = max(scored.support for scored in sure)
    for scored in sure:
        at = scored.listed.position
        if strongest - scored.support >= _SETTLES and at in contested:
            del answers[at]
        elif strongest - max(contested.values()) < _SETTLES:
            answers[at] = Verdict.ASK, scored


def _prefer_the_very_name(answers: Answers) -> None:
    """Beside a listing of the very given name, a short form of it is asked about unless something ties the two."""
    sure = [scored for verdict, scored in answers.values() if verdict is Verdict.SAME]
    very = [scored for scored in sure if scored.match.given is Given.EXACT and not scored.linked]
    for scored in sure if very else ():
        loose = scored.match.given in (Given.SHORT, Given.SPELLING) and not scored.shared
        if loose and not any(share_contact(scored.listed, one.listed) for one in very):
            answers[scored.listed.position] = Verdict.ASK, scored


def _worth_asking(answers: Answers) -> list[tuple[Verdict, Scored]]:
    sure = [each for each in answers.values() if each[0] is Verdict.SAME]
    asked = sorted(
        (each for each in answers.values() if each[0] is Verdict.ASK),
        key=lambda each: (-each[1].points, each[1].listed.identity),
    )
    asked = _at_home(asked, sure)
    if len(asked) > _MANY_NAMESAKES:
        asked = [each for each in asked if each[1].match.given not in _LOOSELY] or asked
    return sure + asked[:_MOST_QUESTIONS]


def _at_home(asked: list[tuple[Verdict, Scored]], sure: list[tuple[Verdict, Scored]]) -> list[tuple[Verdict, Scored]]:
    """Without the namesakes in other cities that share nothing more, once the person is found in one."""
    homes = {scored.listed.city for _, scored in sure}
    here = homes or any(_is_whole_name_here(scored) for _, scored in asked)
    return [
        (verdict, scored)
        for verdict, scored in asked
        if not here or scored.shared or scored.linked or not (_is_elsewhere(scored, homes) or _is_by_chance(scored))
    ]


def _is_by_chance(scored: Scored) -> bool:
    """Nothing but a middle initial that fits: one in fifteen does."""
    return scored.match.given is Given.MIDDLE_INITIAL


def _is_whole_name_here(scored: Scored) -> bool:
    """Whether both names, whole, stand in the city asked for."""
    match = scored.match
    whole = match.family is Family.EXACT and match.given in _WHOLE
    return whole and scored.area is Area.SAME_CITY and not scored.linked


def _is_elsewhere(scored: Scored, homes: set[int]) -> bool:
    """Not in the city asked for; where none was asked for, every city is one that was not found."""
    return scored.area in (Area.SAME_STATE, Area.NOT_STATED) and scored.listed.city not in homes
