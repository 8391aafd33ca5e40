"""One invented person's listing as a row: column name → text, empty where the listing says nothing."""

import random
from dataclasses import dataclass

from invented.about_text import Writer
from invented.deck import Deck, happens
from invented.people import Person
from invented.profile import Profile
from invented.towns import Town
from invented.vocabulary import (
    APPROACHES,
    COUPLES_APPROACHES,
    EXPENSIVE_STATES,
    ISSUES,
    LANGUAGES,
    NEIGHBOUR_STATES,
    PLANS,
    PRACTICE_ENDS,
    PRACTICE_STARTS,
    RELATED_SPECIALTIES,
    RELATIONSHIP_SPECIALTIES,
    STATE_NAMES,
    STREETS,
)

__all__ = ["SOURCE", "Clerk", "Row"]

Row = dict[str, str]

SOURCE = "Invented for demonstration"
_FORMATS = {"In person; Video": 56, "Video": 12, "In person": 16, "In person; Video; Phone": 9, "": 7}
_LANGUAGES = {"English": 52, "English; Spanish": 12, "other": 10, "": 26}
_SMALLEST_BUCKET = 10  # directories write 10+ Years, 15+ Years …
_GROUP_SHARE = 0.15  # of the people in a town who work where the one before them works


@dataclass(frozen=True, slots=True)
class _Office:
    practice: str
    address: str
    zip_code: str


class Clerk:
    """Fills in listings."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._formats, self._languages = Deck(chance, _FORMATS), Deck(chance, _LANGUAGES)
        self._last_office: dict[str, _Office] = {}

    def fill_in(self, person: Person, profile: Profile, town: Town, writer: Writer) -> Row:
        """The whole row but for its id and address on the web."""
        languages = self._spoken()
        office = self._office(town)
        top, specialties = self._specialties(profile)
        approaches = self._approaches(profile)
        words = _words(person, profile, town) | {"practice": office.practice}
        words |= _subjects(specialties, approaches)
        return {
            "source": SOURCE,
            "name": person.name,
            "profession": person.profession,
            "credentials": person.credentials,
            "licence_number": person.licence_number,
            "licence_state": self._licence_states(town.state),
            "practice": office.practice,
            "address": office.address,
            "city": town.city,
            "state": town.state,
            "postal_code": office.zip_code,
            "phone": person.phone,
            "email": person.email if happens(self._chance, 0.7) else "",
            "website": person.website if happens(self._chance, 0.6) else "",
            "top_specialties": "; ".join(top),
            "specialties": "; ".join(specialties),
            "approaches": "; ".join(approaches),
            "participants": self._participants(profile),
            "about": writer.write(profile, self._voice(profile, office.practice, languages), words),
            **_years(profile),
            "registered_on": self._registered(profile) if happens(self._chance, 0.25) else "",
            "intro_call": profile.call_field,
            "self_pay": profile.self_pay,
            **self._money(profile, town.state),
            "accepting_new_clients": profile.accepting,
            "formats": self._formats.deal(),
            "languages": languages,
            "gender": person.gender if happens(self._chance, 0.88) else "",
            "last_updated": self._day(2023, 2026) if happens(self._chance, 0.85) else "",
            "npi": person.npi if happens(self._chance, 0.5) else "",
        }

    def move(self, row: Row, town: Town) -> Row:
        """The same person's second office: another street, in the same town or the one given."""
        office = self._office(town)
        there = {"address": office.address, "postal_code": office.zip_code, "city": town.city, "state": town.state}
        return row | there

    def _office(self, town: Town) -> _Office:
        last = self._last_office.get(town.city)
        if last and last.practice and happens(self._chance, _GROUP_SHARE):
            return last
        street = f"{self._chance.randint(11, 989)} {self._chance.choice(STREETS)}"
        suite = f", Suite {self._chance.randint(1, 40)}" if happens(self._chance, 0.4) else ""
        name = f"{self._chance.choice(PRACTICE_STARTS)} {self._chance.choice(PRACTICE_ENDS)}"
        practice = name if happens(self._chance, 0.4) else ""
        self._last_office[town.city] = _Office(practice, street + suite, self._chance.choice(town.zips.split()))
        return self._last_office[town.city]

    def _spoken(self) -> str:
        spoken = self._languages.deal()
        return f"English; {self._chance.choice(LANGUAGES)}" if spoken == "other" else spoken

    def _licence_states(self, state: str) -> str:
        other = NEIGHBOUR_STATES.get(state, "")
        return f"{state}; {other}" if other and happens(self._chance, 0.15) else state

    def _specialties(self, profile: Profile) -> tuple[list[str], list[str]]:
        """The top three and, with them, everything ticked."""
        issues = self._chance.sample(list(ISSUES), self._chance.randint(5, 14))
        top = issues[:3]
        ticked = list(issues)
        if profile.relationship == "top":
            top[self._chance.randrange(3)] = RELATIONSHIP_SPECIALTIES[0]
        if profile.relationship != "none":
            ticked.append(RELATIONSHIP_SPECIALTIES[0])
            ticked += self._chance.sample(RELATED_SPECIALTIES, self._chance.randint(0, 3))
        if profile.relationship != "none" and profile.sees_couples and happens(self._chance, 0.5):
            ticked.append(self._chance.choice(RELATIONSHIP_SPECIALTIES[1:]))
        return top, [*top, *sorted(set(ticked) - set(top))]

    def _approaches(self, profile: Profile) -> list[str]:
        methods = self._chance.sample(list(APPROACHES), self._chance.randint(2, 6))
        if profile.sees_couples and happens(self._chance, 0.45):
            methods += self._chance.sample(COUPLES_APPROACHES, self._chance.choice((1, 1, 2)))
        if profile.bare_eft == "tapping" or (profile.bare_eft == "couples" and profile.sees_couples):
            methods.append("EFT")
        return methods

    def _participants(self, profile: Profile) -> str:
        others = [who for who in ("Family", "Group") if happens(self._chance, 0.2)]
        if profile.sees_couples:
            return "; ".join(["Individuals", "Couples", *others])
        return "; ".join(["Individuals", *others[1:]]) if happens(self._chance, 0.9) else ""

    def _voice(self, profile: Profile, practice: str, languages: str) -> str:
        if "Spanish" in languages and happens(self._chance, 0.25):
            return "spanish"
        return "first" if profile.voice == "practice" and not practice else profile.voice

    def _registered(self, profile: Profile) -> str:
        """Entries in the public register begin in 2005."""
        year = max(profile.since, 2006)
        return self._day(min(year, 2026), min(year + 2, 2026))

    def _money(self, profile: Profile, state: str) -> Row:
        base = self._chance.randrange(130, 240, 5) if state in EXPENSIVE_STATES else self._chance.randrange(90, 190, 5)
        high = base + self._chance.choice((0, 0, 20, 30, 50))
        extra = self._chance.choice((0, 20, 25, 40, 60))
        both = profile.has_fee and profile.sees_couples and happens(self._chance, 0.6)
        only_couples = both and happens(self._chance, 0.06)
        individual = profile.has_fee and not only_couples
        return {
            "fee_individual_low_usd": str(base) if individual else "",
            "fee_individual_high_usd": str(high) if individual else "",
            "fee_couples_low_usd": str(base + extra) if both else "",
            "fee_couples_high_usd": str(high + extra) if both else "",
            "sliding_scale": "Yes" if happens(self._chance, 0.6) else "",
            "insurance": self._insurance(profile),
        }

    def _insurance(self, profile: Profile) -> str:
        if profile.self_pay == "No":
            return "Medicaid"
        if not profile.has_plans:
            return ""
        plans = sorted(self._chance.sample(PLANS, self._chance.randint(1, 6)))
        return "; ".join([*plans, "Out of Network"] if profile.out_of_network else plans)

    def _day(self, first_year: int, last_year: int) -> str:
        year = self._chance.randint(first_year, last_year)
        month = self._chance.randint(1, 10)
        return f"{year}-{month:02}-{self._chance.randint(1, 28):02}"


def _words(person: Person, profile: Profile, town: Town) -> dict[str, str]:
    return {
        "first": person.first,
        "city": town.city,
        "state": STATE_NAMES[town.state],
        "years": str(profile.years),
        "since": str(profile.since),
    }


def _subjects(specialties: list[str], approaches: list[str]) -> dict[str, str]:
    """What the sentences are about, taken from what is ticked."""
    issue, issue2, *_ = [ISSUES[name] for name in specialties if name in ISSUES]
    return {"issue": issue, "issue2": issue2, "method": APPROACHES[approaches[0]]}


def _years(profile: Profile) -> Row:
    is_since = profile.stated_years and profile.years_form == "since"
    return {
        "practising_since": str(profile.since) if is_since else "",
        "years_in_practice": _years_words(profile) if profile.stated_years else "",
        "graduation_year": "" if profile.graduated is None else str(profile.graduated),
    }


def _years_words(profile: Profile) -> str:
    if profile.years == 0:
        return "< 1 Year"
    exact = f"{profile.years} Year" if profile.years == 1 else f"{profile.years} Years"
    bucket = f"{profile.lower_bound}+ Years" if profile.years >= _SMALLEST_BUCKET else exact
    words = {"bucket": bucket, "in practice for": f"In Practice for {exact}", "number": exact}
    return words.get(profile.years_form, "")
