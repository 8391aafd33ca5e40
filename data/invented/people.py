"""Invented people: a name nobody else in the file has, letters after it, and ways to reach them that lead nowhere."""

import random
import re
import unicodedata
from dataclasses import dataclass

from invented.deck import happens
from invented.names import FEMALE_NAMES, LAST_NAMES, MALE_NAMES, NEUTRAL_NAMES
from invented.profile import Profile
from invented.towns import Town
from invented.vocabulary import ASSOCIATE_TITLES, COUNSELLOR_LICENCES, LICENSED_SOCIAL_WORK_STATES

__all__ = ["People", "Person"]

_GENDERS = {"Female": FEMALE_NAMES, "Male": MALE_NAMES, "Non-binary": NEUTRAL_NAMES}
_SHARES = {"Female": 66, "Male": 31, "Non-binary": 3}
_KINDS = {"mft": 24, "social_work": 28, "counsellor": 30, "psychology": 18}
_DEGREES = {"social_work": ("MSW",), "counsellor": ("MA", "MS", "MEd"), "mft": ("MA", "MS", ""), "psychology": ("",)}


@dataclass(frozen=True, slots=True)
class Person:
    """Who somebody is in every directory that lists them. The phone is one of the numbers kept for fiction."""

    first: str
    initial: str
    last: str
    gender: str
    profession: str
    credentials: str
    licence_number: str
    phone: str
    email: str
    website: str
    npi: str

    @property
    def name(self) -> str:
        """As published, the initial included where there is one."""
        return " ".join(part for part in (self.first, self.initial, self.last) if part)


class People:
    """Makes people up; no name, phone, e-mail address or number is given out twice."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._names: set[tuple[str, str]] = set()
        self._phones: dict[str, list[int]] = {}
        self._count = 0

    def invent(self, town: Town, profile: Profile) -> Person:
        """One more person with an office in the town."""
        self._count += 1
        gender, first, last = self._new_name()
        profession, credentials = self._credentials(town.state, profile)
        handle = _handle(f"{first}.{last}")
        return Person(
            first=first,
            initial=f"{self._chance.choice('ABCDEFGHJKLMNPRSTW')}." if happens(self._chance, 0.2) else "",
            last=last,
            gender=gender,
            profession=profession,
            credentials=credentials,
            licence_number=f"X{town.state}{10_000 + self._count * 7}",
            phone=self._phone(town),
            email=self._chance.choice((f"{handle}@example.com", f"{handle}@example.org")),
            website=self._chance.choice((f"https://www.example.com/{handle}", f"https://{handle}.example.org")),
            npi=f"9{self._count * 104_729 % 1_000_000_000:09}",
        )

    def _new_name(self) -> tuple[str, str, str]:
        while True:
            gender = self._chance.choices(list(_SHARES), list(_SHARES.values()))[0]
            first = self._chance.choice(_GENDERS[gender].split())
            last = self._chance.choice(LAST_NAMES.split())
            if happens(self._chance, 0.04):
                last = f"{last}-{self._chance.choice(LAST_NAMES.split())}"
            if (first, last) not in self._names:
                self._names.add((first, last))
                return gender, first, last

    def _phone(self, town: Town) -> str:
        """(area) 555-0100 to 555-0199 are reserved for fiction; the rarest area code of the town is used up last."""
        for area in town.area_codes.split():
            if area not in self._phones:
                self._phones[area] = self._chance.sample(range(100, 200), 100)
            if self._phones[area]:
                return f"({area}) 555-0{self._phones[area].pop()}"
        raise ValueError(f"{town.city} has more people than fictitious phone numbers")

    def _credentials(self, state: str, profile: Profile) -> tuple[str, str]:
        shares = dict(_KINDS)
        if not profile.sees_couples:
            shares["mft"] = 4 if profile.relationship != "none" else 0
        kind = self._chance.choices(list(shares), list(shares.values()))[0]
        if profile.is_associate:
            return ASSOCIATE_TITLES[kind]
        profession, licence = _licence(kind, state)
        if kind == "psychology":
            return profession, self._chance.choice(("PhD", "PsyD", "PhD", "PsyD", "EdD"))
        degree = self._chance.choice(_DEGREES[kind])
        extra = self._chance.choice(("", "", "", "", "CADC", "NCC", "SEP")) if kind != "mft" else ""
        letters = [part for part in (degree, licence, extra) if part]
        return profession, ", ".join(letters)


def _licence(kind: str, state: str) -> tuple[str, str]:
    if kind == "mft":
        return "Marriage & Family Therapist", "LMFT"
    if kind == "social_work":
        return "Clinical Social Worker", "LICSW" if state in LICENSED_SOCIAL_WORK_STATES else "LCSW"
    if kind == "counsellor":
        return "Professional Counselor", COUNSELLOR_LICENCES.get(state, "LPC")
    return "Psychologist", "PhD"


def _handle(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z.-]", "", plain).replace(".", "-")
