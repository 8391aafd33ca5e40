"""One spelling for every way of writing the same thing: names, phones, practices, cities, states."""

import html
import re

from anyascii import anyascii

__all__ = [
    "city_key",
    "look_alikes",
    "name_text",
    "phone_digits",
    "practice_key",
    "run_together",
    "state_key",
    "words_of",
]

_APOSTROPHES = re.compile(r"(?<=[a-z])['`´](?=[a-z])")
_NOT_IN_NAMES = re.compile(r"[^a-z0-9,&()/\"|:;@+ -]+")
_WORD = re.compile(r"[a-z0-9]+")
_LOOK_ALIKES = (("rn", "m"), ("cl", "d"), ("vv", "w"), ("0", "o"), ("1", "l"), ("1", "i"), ("5", "s"), ("8", "b"))
_SINGLE_LETTERS = re.compile(r"\b[a-z](?: [a-z])+\b")  # P.C., L.L.C.
_SPACES = re.compile(r"\s+")
# Between the groups of a phone number people put spaces, dots, dashes of every length, strokes.
_GAP = r"[\s.\-/_·•‐-―−]*"  # noqa: RUF001 - dashes
_PHONE = re.compile(rf"(?:\+?1{_GAP})?\(?([2-9]\d{{2}})\)?{_GAP}(\d{{3}}){_GAP}(\d{{4}})(?:\.0\b)?")
# Signs of UTF-8 text that was once read as cp1252: "MÃ¼ller".
_MISREAD = re.compile(r"[ÃÂÅÄ][\u0080-\u00bf\u0152-\u0178\u2018-\u2122]")

# Legal forms say how a practice is taxed, not which one it is.
_LEGAL_FORMS = frozenset(
    (
        "llc pllc pc inc incorporated corp corporation co company ltd limited llp lp pa plc pllp apc aprofessional the"
    ).split()
)
# One spelling for the words that practices are named with, and for the ways people shorten these.
_PRACTICE_SPELLINGS = {
    "counselling": "counseling", "couns": "counseling", "counsel": "counseling", "centre": "center", "ctr": "center",
    "cntr": "center", "therapies": "therapy", "theraphy": "therapy", "psych": "psychological",
    "psychol": "psychological",
    "assoc": "associates", "assocs": "associates", "associate": "associates", "assn": "associates",
    "grp": "group", "svc": "services", "svcs": "services", "serv": "services", "service": "services",
    "hlth": "health", "behavioural": "behavioral", "behav": "behavioral", "fam": "family", "inst": "institute",
    "mntl": "mental", "relationships": "relationship", "psychotherapies": "psychotherapy", "and": "", "n": "",
}  # fmt: skip
_CITY_SPELLINGS = {"st": "saint", "ste": "sainte", "ft": "fort", "mt": "mount", "twp": "township", "hts": "heights"}
# What people call a city instead of its name; only names that mean one US city to most people.
_CITY_NICKNAMES = {
    "nyc": "new york", "ny": "new york", "new york city": "new york", "manhattan": "new york", "sf": "san francisco",
    "san fran": "san francisco", "frisco ca": "san francisco", "philly": "philadelphia", "vegas": "las vegas",
    "la": "los angeles", "dc": "washington", "washington dc": "washington", "slc": "salt lake city",
    "nola": "new orleans", "atl": "atlanta", "indy": "indianapolis", "okc": "oklahoma city", "jax": "jacksonville",
    "ft lauderdale": "fort lauderdale", "kc": "kansas city", "abq": "albuquerque", "pdx": "portland",
    "the woodlands": "the woodlands", "saint pete": "saint petersburg", "minn": "minneapolis",
}  # fmt: skip
_STATES = {
    "alabama": "al", "alaska": "ak", "arizona": "az", "arkansas": "ar", "california": "ca", "colorado": "co",
    "connecticut": "ct", "delaware": "de", "district of columbia": "dc", "florida": "fl", "georgia": "ga",
    "hawaii": "hi", "idaho": "id", "illinois": "il", "indiana": "in", "iowa": "ia", "kansas": "ks", "kentucky": "ky",
    "louisiana": "la", "maine": "me", "maryland": "md", "massachusetts": "ma", "michigan": "mi", "minnesota": "mn",
    "mississippi": "ms", "missouri": "mo", "montana": "mt", "nebraska": "ne", "nevada": "nv", "new hampshire": "nh",
    "new jersey": "nj", "new mexico": "nm", "new york": "ny", "north carolina": "nc", "north dakota": "nd",
    "ohio": "oh", "oklahoma": "ok", "oregon": "or", "pennsylvania": "pa", "rhode island": "ri",
    "south carolina": "sc", "south dakota": "sd", "tennessee": "tn", "texas": "tx", "utah": "ut", "vermont": "vt",
    "virginia": "va", "washington": "wa", "west virginia": "wv", "wisconsin": "wi", "wyoming": "wy",
    "puerto rico": "pr", "calif": "ca", "cal": "ca", "fla": "fl", "mass": "ma", "penn": "pa", "penna": "pa",
    "tex": "tx", "wash": "wa", "colo": "co", "conn": "ct", "mich": "mi", "minn": "mn", "ill": "il", "ariz": "az",
    "ore": "or", "tenn": "tn", "wisc": "wi", "d c": "dc", "n y": "ny", "n j": "nj", "n c": "nc", "s c": "sc",
}  # fmt: skip
_CODES = frozenset(_STATES.values())


def name_text(text: str) -> str:
    """Lower-case ASCII with the punctuation that gives a name its structure (``,&()/"|:;-``), single spaces.

    HTML entities and text once read in the wrong encoding are repaired; an apostrophe inside a word goes.
    """
    if not text.isascii() or "&" in text:
        text = anyascii(_repaired(text))
    text = _APOSTROPHES.sub("", text.lower())
    return _SPACES.sub(" ", _NOT_IN_NAMES.sub(" ", text)).strip()


def _repaired(text: str) -> str:
    text = html.unescape(text)
    if _MISREAD.search(text):
        try:
            text = text.encode("cp1252").decode("utf-8")
        except UnicodeError:
            return text
    return text


def words_of(text: str) -> list[str]:
    """The words of a name, practice or place, folded, in order."""
    return _WORD.findall(name_text(text))


def phone_digits(text: str) -> str:
    """The ten digits of the first US phone number in a text, however it is written; ``""`` where there is none."""
    found = _PHONE.search(text)
    return "".join(found.groups()) if found else ""


def practice_key(text: str) -> str:
    """The words that tell one practice from another: no legal form, one spelling of *and* and *counseling*."""
    words = _SINGLE_LETTERS.sub(lambda run: run.group().replace(" ", ""), " ".join(words_of(text))).split()
    kept = (_PRACTICE_SPELLINGS.get(word, word) for word in words if word not in _LEGAL_FORMS)
    return " ".join(filter(None, kept))


def run_together(practice: str) -> str:
    """A practice key in one word: *lake side* and *lakeside*, and the domain of an address, are one."""
    return practice.replace(" ", "")


def look_alikes(word: str) -> set[str]:
    """The word with one pair of signs that a scanner or a tired eye mixes up the other way round."""
    found = set()
    for one, other in _LOOK_ALIKES:
        found |= {word.replace(one, other, 1), word.replace(other, one, 1)}
    return found - {word}


def city_key(text: str) -> str:
    """A city in one spelling: ``St. Louis`` and ``SAINT LOUIS`` alike; common short names written out."""
    words = words_of(text)
    plain = " ".join(words)
    if plain in _CITY_NICKNAMES:
        return _CITY_NICKNAMES[plain]
    spelled = [_CITY_SPELLINGS.get(word, word) if at < len(words) - 1 else word for at, word in enumerate(words)]
    return " ".join(spelled)


def state_key(text: str) -> str:
    """The two letters of a US state, lower case, or ``""`` where the text is none."""
    plain = " ".join(words_of(text))
    return plain if plain in _CODES else _STATES.get(plain, "")
