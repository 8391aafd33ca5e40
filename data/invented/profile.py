"""What an invented therapist does and what their listing leaves unsaid, in the shares counted in real listings.

The shares come from 1,261 public profiles of one large US directory (2016-17): relationship issues ticked 87 %, among
the top three 41 %, couples seen 58 %, ten years or more 60 %, years not stated 20 %, a call offered by the site's own
field 61 % and in the therapist's words 14 %, fee stated 82 %.
"""

import random
from dataclasses import dataclass

from invented.deck import Deck, happens

__all__ = ["AS_OF_YEAR", "Profile", "Profiles"]

AS_OF_YEAR = 2026
_MANY_YEARS = 10  # the decade that the article asks for
_ASSOCIATE_YEARS = 4  # supervised practice lasts about as long

# (relationship issues, couples are seen, years) → per cent. Long practice goes a little with couples work. Those whom
# most searches look for stand together, so that every hand of ten holds three or four of them.
_FOCUS_AND_YEARS: dict[tuple[str, bool, str], int] = {
    ("top", True, "ten"): 19, ("ticked", True, "ten"): 16, ("none", True, "ten"): 1,
    ("top", True, "fewer"): 6, ("ticked", True, "fewer"): 5, ("top", True, "unstated"): 6,
    ("ticked", True, "unstated"): 5, ("top", False, "ten"): 6, ("ticked", False, "ten"): 12,
    ("none", False, "ten"): 6, ("top", False, "fewer"): 2, ("ticked", False, "fewer"): 4, ("none", False, "fewer"): 3,
    ("top", False, "unstated"): 2, ("ticked", False, "unstated"): 4, ("none", False, "unstated"): 3,
}  # fmt: skip
_CALL_FIELD = {
    "Free 15-minute phone consultation": 18, "Free phone consultation": 17, "Yes, by phone": 9, "Yes": 5,
    "Free consultation": 8, "Free video consultation": 4, "No": 4, "": 35,
}  # fmt: skip
_CALL_WORDS = {
    "call_phone": 7, "call_video": 2, "call_any": 4, "call_paid": 1, "call_none": 4, "call_trap": 6, "": 76,
}  # fmt: skip
_SELF_PAY = {
    "Yes": 18, "Self-pay": 7, "Cash; Check; Visa; Mastercard": 14, "Cash; Visa; Health Savings Account": 7, "No": 2,
    "": 52,
}  # fmt: skip
_ACCEPTING = {"Yes": 58, "Yes, within 2 weeks": 7, "Waitlist only": 8, "No": 4, "": 23}
_YEARS_FORM = {
    True: {"bucket": 71, "in practice for": 12, "number": 8, "since": 8, "words only": 1},
    False: {"bucket": 69, "in practice for": 12, "number": 8, "since": 7, "words only": 4},
}
# Those whom most searches look for (couples, ten years) contradict themselves less often than the rest: bad luck must
# not empty a lonely town of them. Together the shares are the counted ones.
_GRADUATED = {
    True: {"plausible": 67, "too late": 4, "": 29},
    False: {"plausible": 59, "too late": 12, "": 29},
}
_VOICE = {"first": 58, "practice": 15, "third": 14, "terse": 13}
# A bare "EFT": about half mean tapping; those who mean couples count only if they see couples.
_TAPPING_OR_COUPLES = {"tapping": 4, "couples": 7, "": 89}


@dataclass(frozen=True, slots=True)
class Profile:
    """One therapist. ``years`` is the true number; ``stated_years`` says whether the listing tells."""

    relationship: str
    sees_couples: bool
    years: int
    stated_years: bool
    years_form: str
    graduated: int | None
    call_field: str
    call_words: str
    self_pay: str
    has_fee: bool
    has_plans: bool
    out_of_network: bool
    accepting: str
    voice: str
    bare_eft: str
    is_associate: bool

    @property
    def since(self) -> int:
        """The year in which practice began."""
        return AS_OF_YEAR - self.years

    @property
    def lower_bound(self) -> int:
        """The years a bucket such as ``15+`` promises."""
        return max((bound for bound in (10, 15, 20, 30) if bound <= self.years), default=self.years)


class Profiles:
    """Deals profiles whose shares hold in every stretch of ten."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._focus = Deck(chance, _FOCUS_AND_YEARS)
        self._call_field, self._call_words = Deck(chance, _CALL_FIELD), Deck(chance, _CALL_WORDS)
        self._self_pay, self._accepting = Deck(chance, _SELF_PAY), Deck(chance, _ACCEPTING)
        self._voice = Deck(chance, _VOICE)
        self._years_form = {sought: Deck(chance, _YEARS_FORM[sought]) for sought in (True, False)}
        self._graduated = {sought: Deck(chance, _GRADUATED[sought]) for sought in (True, False)}
        self._eft = Deck(chance, _TAPPING_OR_COUPLES)
        self._fee, self._plans = Deck(chance, {True: 84, False: 16}), Deck(chance, {True: 80, False: 20})
        self._out_of_network = Deck(chance, {True: 66, False: 34})

    def deal(self) -> Profile:
        """The next therapist; contradictions that no real listing would carry are left out."""
        relationship, couples, band = self._focus.deal()
        years = self._years(band)
        call_field, call_words = self._call_field.deal(), self._call_words.deal()
        if call_words == "call_none" and call_field not in ("", "No"):
            call_words = ""
        if call_field == "No" and call_words not in ("", "call_none"):
            call_words = ""
        self_pay, has_plans = self._self_pay.deal(), self._plans.deal()
        profile = Profile(
            relationship=relationship,
            sees_couples=couples,
            years=years,
            stated_years=band != "unstated",
            years_form=self._years_form[couples and band == "ten"].deal(),
            graduated=None,
            call_field=call_field,
            call_words=call_words,
            self_pay=self_pay,
            has_fee=self._fee.deal() and self_pay != "No",
            has_plans=has_plans,
            out_of_network=has_plans and self_pay != "No" and self._out_of_network.deal(),
            accepting=self._accepting.deal(),
            voice=self._voice.deal(),
            bare_eft=self._eft.deal(),
            is_associate=band == "fewer" and years <= _ASSOCIATE_YEARS and happens(self._chance, 0.6),
        )
        return self._with_graduation(profile)

    def _years(self, band: str) -> int:
        if band == "fewer":
            return self._chance.choice((0, 1, 2, 3, 3, 4, 5, 6, 7, 8, 9))
        if band == "ten":
            return self._chance.choice((10, 11, 12, 13, 14, 15, 16, 17, 18, 20, 21, 22, 24, 25, 28, 30, 31, 35))
        return self._chance.randint(3, 30)

    def _with_graduation(self, profile: Profile) -> Profile:
        """Some say when they graduated; a few in a year that leaves less time than they claim."""
        is_sought = profile.sees_couples and profile.stated_years and profile.years >= _MANY_YEARS
        kind = self._graduated[is_sought].deal()
        year = profile.since - self._chance.randint(0, 3)
        if kind == "too late" and profile.stated_years:
            year = min(AS_OF_YEAR - profile.lower_bound + self._chance.randint(3, 7), AS_OF_YEAR)
        values = {name: getattr(profile, name) for name in Profile.__slots__}
        return Profile(**values | {"graduated": year if kind else None})
