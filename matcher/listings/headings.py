"""Which column a heading means: our own names, names seen in real exports, then a guess that the report shows.

A heading may also stand for something that has to be taken apart first (``City/State``, ``Fees``): those targets are
the members of ``Part``; ``any_csv`` takes them apart.
"""

import re
from collections.abc import Sequence
from enum import StrEnum
from functools import cache

from rapidfuzz import fuzz, process

from matcher.listings.columns import COLUMNS
from matcher.model import HeadingMatch
from matcher.text import fold

__all__ = ["Part", "count_known", "match_headings"]


class Part(StrEnum):
    """What a heading can stand for besides one of our columns. The value never equals a column's name."""

    FIRST_NAME = "first name"
    MIDDLE_NAME = "middle name"
    LAST_NAME = "last name"
    NAME_SUFFIX = "name suffix"
    CITY_STATE = "city and state"
    FULL_ADDRESS = "full address"
    LICENCE = "licence number and state"
    FEE = "fee"
    FEE_COUPLES = "fee for couples"
    TELEHEALTH = "video offered"


# Headings of real exports, folded: lower case, no punctuation, single spaces. "address 1" also stands for "Address_1".
ALIASES: dict[str, tuple[str, ...]] = {
    "listing_id": ("id", "profile id", "provider id", "record id"),
    "source": ("directory", "data source", "site"),
    "source_url": ("page url", "profile url", "url", "profil link", "profile link", "profile", "listing url"),
    "name": ("full name", "therapist", "therapist name", "provider", "provider name", "display name", "clinician"),
    "other_names": ("other name", "former name", "former names", "maiden name", "also known as", "aka", "alias"),
    # In directories a "title" is the profession; the academic one stands among the credentials.
    "profession": (
        "title", "professions", "primary credential", "provider type", "primary specialty", "pri spec", "occupation",
        "sec spec", "role", "job title",
    ),
    "credentials": (
        "credential", "degrees", "degree", "certificate", "certificates", "additional credentials", "certification",
        "certifications", "cred", "qualifications", "license type", "licence type", "training",
    ),
    "licence_number": ("license number", "license no", "licence no", "license num", "registration number"),
    # Video may only be offered where one is licensed, so the states of telehealth are states of a licence.
    "licence_state": ("license state", "license states", "licensed in", "states licensed", "telehealth states"),
    "practice": (
        "practice name", "clinic", "clinic name", "organization", "organisation", "company", "business name",
        "group", "group name", "org nm", "facility name", "agency",
    ),
    "address": (
        "street", "street address", "address 1", "address 2", "address line", "address line 1", "address line 2",
        "adr ln", "adr ln 1", "adr ln 2", "suite", "office address", "practice address",
    ),
    "city": ("town", "city town", "locality", "cty", "office city", "ort"),
    "state": ("st", "province", "region", "office state", "state province"),
    "postal_code": ("zip", "zipcode", "zip code", "postcode", "post code", "postal", "plz", "office zip"),
    "country": ("nation", "country code", "land"),
    "latitude": ("lat", "office latitude"),
    "longitude": ("lon", "lng", "long", "office longitude"),
    "phone": (
        "phone number", "telephone", "telephone number", "tel", "phn numbr", "mobile", "cell", "cell phone",
        "office phone", "work phone", "contact number", "telefon",
    ),
    "email": ("e mail", "email address", "e mail address", "mail"),
    "website": ("web site", "webseite", "homepage", "web", "web page", "web address", "site url", "website url"),
    "top_specialties": ("top specialities", "target issues", "short specialties", "main specialties"),
    "specialties": (
        "issues", "expertise", "issues treated", "specialities", "client concerns", "clientconcerns", "concerns",
        "areas of focus", "focus areas", "areas of expertise", "problems treated", "specialty", "speciality",
    ),
    "approaches": (
        "types of therapy", "typesoftherapy", "therapy types", "treatment orientation", "techniques", "modalities",
        "treatment approach", "treatment approaches", "approach", "therapeutic approaches", "methods",
    ),
    "participants": (
        "client focus participants", "short participants", "modality", "services", "services provided",
        "client populations", "clients", "works with", "client types", "who i see",
    ),
    # Free text about training, money or the practice is read like the rest of the therapist's own words.
    "about": (
        "bio", "biography", "description", "blurb", "writing sample", "personal statement", "about me",
        "treatment approach open", "practice at glance open", "expertise open", "location open", "statement",
        "education and years in practice", "education years in practice", "finances open", "fees description",
        "introduction", "summary", "about text", "profile text",
    ),
    "practising_since": ("practicing since", "practice start year", "in practice since", "start year"),
    "years_in_practice": (
        "years", "yrs practice", "years experience", "yearsexperience", "experience years", "years of experience",
        "experience", "years practicing", "yrs in practice",
    ),
    "graduation_year": ("yr graduated", "year graduated", "grad year", "grd yr", "graduated"),
    "registered_on": ("enumeration date", "registration date", "provider enumeration date"),
    "intro_call": (
        "free consultation", "consultation", "introductory call", "intro consultation", "free consult",
        "phone consultation", "free phone consultation", "discovery call", "consultation call",
    ),
    "self_pay": (
        "payment method", "payment methods", "accepted payments", "accepted payment methods", "private pay", "payment",
        "out of pocket", "pay by", "cash pay",
    ),
    "fee_individual_low_usd": ("session fee min", "sessionfeemin", "fee min", "min fee", "fee low", "fee from"),
    "fee_individual_high_usd": ("session fee max", "sessionfeemax", "fee max", "max fee", "fee high", "fee to"),
    "fee_couples_low_usd": ("couples fee min", "couples fee low"),
    "fee_couples_high_usd": ("couples fee max", "couples fee high"),
    "sliding_scale": ("slidingscale", "sliding fee", "sliding fee scale", "offers sliding scale"),
    "insurance": (
        "insurances", "insurance accepted", "insuranceaccepted", "accepted insurance", "takes insurance",
        "accepts insurance", "insurance plans", "insurance panels",
    ),
    "accepting_new_clients": (
        "new clients", "accepting new patients", "acceptingnewpatients", "accepting patients", "acceptingpatients",
        "accepting clients", "accepting", "new patients", "taking new clients",
    ),
    # One real directory spells it so; its cells say "in person", "online" or both.
    "formats": ("availability", "availibility", "session format", "session formats", "session type", "format"),
    "languages": (
        "language", "client focus languages", "client languages", "alternative languages", "languages spoken",
    ),
    "gender": ("sex", "gndr"),
    "last_updated": (
        "last modified", "letzte anderung", "last update", "last update date", "assured date", "source reviewed at",
        "updated", "updated at", "last checked", "modified", "date updated", "last verified",
    ),
    "npi": ("npi number", "npi no", "national provider identifier"),
    Part.FIRST_NAME: ("first", "firstname", "given name", "frst nm", "provider first name", "forename", "vorname"),
    Part.MIDDLE_NAME: ("middle", "middlename", "mid nm", "provider middle name", "middle initial"),
    Part.LAST_NAME: ("last", "lastname", "surname", "family name", "lst nm", "provider last name", "nachname"),
    Part.NAME_SUFFIX: ("suffix", "suff"),
    Part.CITY_STATE: ("city state", "city st", "city and state"),
    Part.FULL_ADDRESS: ("location", "primary office", "primary location", "office location", "mailing address"),
    Part.LICENCE: ("license", "licence", "license no and state", "license number and state", "license info"),
    Part.FEE: (
        "fees", "short fees", "cost per session", "avg cost", "avg cost per session", "session rate", "rate", "rates",
        "fees individual", "session fee", "cost", "price", "individual session fee", "fee individual", "session cost",
    ),
    Part.FEE_COUPLES: ("fees couple", "couple sessions", "couples fee", "couple session fee", "fee couples"),
    Part.TELEHEALTH: (
        "telehealth", "acceptstelehealth", "accepts telehealth", "teletherapy", "video", "online therapy", "online",
    ),
}  # fmt: skip

# Headings that are understood and have no column. Named here so that none of them is taken for a guess.
UNUSED: frozenset[str] = frozenset(
    (
        # further places without an address of their own cannot be searched
        "additional office", "additional location", "locations", "nearby areas", "zips nearby", "cities nearby",
        # states of a check by the site, not the number
        "license status", "license verified", "verified", "status",
        # not asked in any search
        "age", "age groups", "client focus age", "client ages", "photo", "image", "school", "med sch", "fax",
        "fax number", "county", "hosp afl", "hosp afl lbn", "num org mem", "adrs id", "telehealth platform",
        "rating", "reviews", "price range", "notes", "index", "date", "category", "faith", "religion", "ethnicity",
        "hours", "office hours", "first session", "year", "emergency phone", "ind pac id", "ind enrl id", "org pac id",
    )
)  # fmt: skip

# A heading whose meaning depends on what else the file has: (heading, there is already a column …, then it means …).
# Exports with "Issues" beside "Specialties" put the three chosen first under "Specialties"; "treatment modalities"
# are methods, unless the methods have a heading of their own: then they say who is seen.
_IN_COMPANY: tuple[tuple[str, str, str, str], ...] = (
    ("specialties", "specialties", "top_specialties", "specialties"),
    ("treatment modalities", "approaches", "participants", "approaches"),
)

# Below this, invented headings of real exports ("Fax Number", "First Session") were taken for a column they are not;
# typing errors of one or two letters in a word stay above it.
GUESS_FROM = 86.0
# Two or three letters are alike by chance.
_LEAST_LETTERS_TO_GUESS = 4
_COUNTED = re.compile(r"^(.*\D) ?\d{1,2}$")


@cache
def _targets() -> dict[str, str]:
    targets = {fold(column.name): column.name for column in COLUMNS}
    for target, aliases in ALIASES.items():
        for alias in (target, *aliases):
            targets.setdefault(fold(alias), str(target))
    return targets


def count_known(cells: Sequence[str]) -> int:
    """How many of some cells are headings we know without guessing; a repeated one counts once."""
    known = {_known(fold(cell)) for cell in cells if cell and len(cell) < 100}  # noqa: PLR2004 - longer is prose
    return len(known - {""})


def _known(folded: str) -> str:
    """The target of a folded heading, without the number of a repeated one; ``""`` if there is none."""
    targets = _targets()
    for heading, _, _, target in _IN_COMPANY:
        if folded == heading:
            return target
    if folded in targets:
        return targets[folded]
    counted = _COUNTED.match(folded)
    return targets.get(counted[1].strip(), "") if counted else ""


def match_headings(headings: Sequence[str]) -> tuple[HeadingMatch, ...]:
    """What each heading was taken for, in order. Several headings may mean one column."""
    matches = [_match(heading) for heading in headings]
    taken = {match.column for match, heading in zip(matches, headings, strict=True) if not _depends(heading)}
    return tuple(
        _in_company(match, heading, taken) if _depends(heading) else match
        for match, heading in zip(matches, headings, strict=True)
    )


def _depends(heading: str) -> bool:
    return any(fold(heading) == name for name, *_ in _IN_COMPANY)


def _in_company(match: HeadingMatch, heading: str, taken: set[str]) -> HeadingMatch:
    for name, other, then, otherwise in _IN_COMPANY:
        if fold(heading) == name:
            column = then if other in taken and then not in taken else otherwise
            return HeadingMatch(heading, column, match.how)
    return match


def _match(heading: str) -> HeadingMatch:
    folded = fold(heading)
    if target := _known(folded):
        return HeadingMatch(heading, target, "name" if folded == fold(target) else "alias")
    counted = _COUNTED.match(folded)
    if folded in UNUSED or (counted and counted[1].strip() in UNUSED):
        return HeadingMatch(heading, "", "unused")
    return _guess(heading, folded)


def _guess(heading: str, folded: str) -> HeadingMatch:
    """The most similar heading we know, if it is similar enough and no heading without a column is more so."""
    if len(folded) < _LEAST_LETTERS_TO_GUESS:
        return HeadingMatch(heading, "", "unused")
    choices = [*_targets(), *sorted(UNUSED)]
    best = process.extractOne(folded, choices, scorer=fuzz.token_sort_ratio, score_cutoff=GUESS_FROM)
    if best is None or best[0] in UNUSED:
        return HeadingMatch(heading, "", "unused")
    return HeadingMatch(heading, _targets()[best[0]], "guess", round(float(best[1]), 1))
