"""What the columns of a listing state: ticks, lists, credentials, fees. The therapist's own words come elsewhere."""

import re
from datetime import date

from matcher.facts.said import Said, YearsSaid, whole
from matcher.model import Answer, CallKind, CouplesFocus, Evidence, Listing

__all__ = [
    "names_relationships",
    "ticked_accepting",
    "ticked_call",
    "ticked_payment",
    "ticked_relationship",
    "ticked_years",
]

# The therapist's own licence, registration or taxonomy as a marriage and family therapist, with associate forms.
MFT = re.compile(
    r"\b(?:(?:[Ll][Cc]?|[AaRrTtPp]|[Ll][Aa]|[Pp][Ll]|[Tt]-?[Ll])?M\.?F\.?T\.?(?:-?[A-Z]{1,2})?|IMFT?(?:-S)?|MFCC|106H00000X"
    r"|LCMFT|LIMFT|LMFTA|LMFT-?[A-Za-z]+)(?=\W|$)"
    r"|(?i:marriage (?:and|&|/) family|marriage, family|marital (?:and|&) family|couples?(?:,| and| &) family therap"
    r"|licensed marriage|couples? therapist|relationship therapist)"
)
_TRAINED = re.compile(
    r"(?i)\b(?:gottman|imago|discernment counsel|emotionally focused (?:couple|marital)|EFCT|IBCT"
    r"|integrative behavioral couple|relational life|certified EFT (?:therapist|supervisor)|ICEEFT|COSRT"
    r"|couples? (?:therapy|counsel)|AAMFT|prepare[ /-]enrich)"
)
_COUPLES = re.compile(
    r"(?i)\bcouples?\b|\bmarital\b|\bmarriage\b|\bpremarital\b|\bpre-marital\b|relationship (?:issues|problems|concerns"
    r"|counsel\w+|therapy|difficult\w+|conflict|distress|coach\w*|struggles)|^relationships?$|\bcouple and relationship"
    r"|infidelity|affair recovery|gottman|imago|discernment counsel|emotionally[- ]focused|\bEFCT\b|\bIBCT\b"
    r"|psychobiological|\bPACT\b(?= \()|relational life|paartherapie|pareja|matrimoni|\bnewlyweds?\b|\bbreak-?ups?\b"
    r"|\bdating\b|\bpartners?\b|open relationships|non-?monogam|polyamor|love relationships|intimacy issues"
)
_NOT_COUPLES = re.compile(r"(?i)\bno couples|not couples|except couples|peer relationships|couples? not")
_ITEM = re.compile(r"[^;|,\n]+")
_NO = re.compile(r"(?i)^\s*(?:no|none|not?\b.*|never\b.*|false|0|n|unavailable|declined|closed|full\b.*|wait.*)\s*$")
_YES = re.compile(r"(?i)^\s*(?:yes|true|1|y)\s*$")
_BUCKET = re.compile(r"(?i)(<|under|less than|up to)?\s*(\d{1,2})(?!\d)\s*(?:\+|or more|plus)?")
_YEAR = re.compile(r"\b(19[4-9]\d|20[0-4]\d)\b")
_OUT_OF_NETWORK = re.compile(
    r"(?i)out[- ]of[- ]network|self[- ]?pay|private[- ]pay|\bcash\b|out[- ]of[- ]pocket|sliding"
)
_PAY_NO = re.compile(r"(?i)\b(?:no|not|never|only) (?:self|private|cash|accept)|insurance only|medicaid only")
_PRE = re.compile(
    r"(?i)\b(?:associate|intern|trainee|student|resident in|practicum|pre-?licensed|provisional\w*|limited permit"
    r"|limited licen\w+|supervised|qualifying|under supervision|registered intern|graduate clinician|temporary)\b"
    r"|\b(?:AMFT|APCC|ACSW|ASW|LPC-?A|LPC-?I|LMHC-?A|LCMHC-?A|LMFT-?A|MFT-?I|MFTI|MHC-?LP|MFT-?LP|LSWAIC|LGPC|LLPC|LLMSW"
    r"|LLP|LCSW-?A|PLPC|PLMHP|PLMFT|RMHCI|RMFTI|LAPC|LAMFT|APC|ALC|CIT|TLMFT|T-LMFT|TLMHC|T-LMHC|PCCI|IMF|PCI|LMSW-?A|LPC-?IT|MHC-?I)\b"
    r"|(?i:candidate for licen|\bextern\b|\bresident\b)"
)
_LICENSED_SINCE = re.compile(r"(?i)\b(?:since|licensed(?: in)?) ((?:19|20)\d\d)\b")
_NOT_PRE = re.compile(r"(?i)associate (?:professor|degree|director|fellow)|associates\b|-S\b.*associate|supervisor")


def ticked_relationship(listing: Listing) -> list[Said]:
    """Relationship work in the lists, the credentials and the profession, each graded by ``CouplesFocus``."""
    said: list[Said] = []
    for column in ("credentials", "profession"):
        value: str = getattr(listing, column)
        mft, trained = (MFT.search(value), _TRAINED.search(value)) if value else (None, None)
        found = mft or trained
        if found:
            reason = "Is a marriage and family therapist." if found is mft else "Is trained in couples therapy."
            said.append(_one(column, value, found.start(), found.end(), reason, CouplesFocus.EVIDENT))
    for column, grade, reason in _LISTS:
        value = getattr(listing, column)
        item = _couples_item(value) if value else None
        if item:
            said.append(_one(column, value, item[0], item[1], reason, grade))
    return said


_LISTS = (
    ("top_specialties", CouplesFocus.STATED, "Couples or relationships are among the top specialties."),
    ("specialties", CouplesFocus.TICKED, "Couples or relationships are among the specialties."),
    ("participants", CouplesFocus.TICKED, "Couples are among those who are seen."),
    ("approaches", CouplesFocus.TICKED, "A method of couples therapy is listed."),
)


def _one(column: str, value: str, start: int, end: int, reason: str, grade: int) -> Said:
    return Said(Answer.YES, (Evidence(column, value[start:end], start, end),), reason, grade)


def _couples_item(value: str) -> tuple[int, int] | None:
    """The first entry of a list that is couples or relationship work, without the spaces around it."""
    for match in _ITEM.finditer(value):
        item = match.group().strip()
        if _COUPLES.search(item) and not _NOT_COUPLES.search(item):
            start = match.start() + len(match.group()) - len(match.group().lstrip())
            return start, start + len(item)
    return None


_ISSUES_ALONE = re.compile(r"(?i)relationship|dating|break-?ups?|divorce|codependen|love|infidelity|affair")


def names_relationships(said: Said) -> bool:
    """Whether a tick is about relationship issues, which may be a person's own, and not about seeing couples."""
    quote = said.evidence[0].quote
    return bool(_ISSUES_ALONE.search(quote)) and not re.search(r"(?i)couple|marriage|marital|family therap", quote)


def ticked_call(listing: Listing) -> list[Said]:
    """The site's own answer on a short call first, when it is a plain yes or no."""
    if _YES.match(listing.intro_call):
        reason = "The listing says that a short call is offered."
        return [Said(Answer.YES, whole("intro_call", listing.intro_call), reason, CallKind.UNSPECIFIED)]
    if _NO.match(listing.intro_call):
        reason = "The listing says that no call is offered."
        return [Said(Answer.NO, whole("intro_call", listing.intro_call), reason)]
    return []


def ticked_payment(listing: Listing) -> list[Said]:
    """Private pay in the columns: the answer itself, a fee, a sliding scale, out of network."""
    said: list[Said] = []
    stated = listing.self_pay
    if stated and (_NO.match(stated) or _PAY_NO.search(stated)):
        said.append(Said(Answer.NO, whole("self_pay", stated), "The listing says that clients cannot pay privately."))
    elif stated:
        said.append(Said(Answer.YES, whole("self_pay", stated), "The listing says that clients can pay privately."))
    for column in _FEES:
        fee: float | None = getattr(listing, column)
        if fee is not None and fee > 0:
            said.append(Said(Answer.YES, whole(column, fee), "A fee for a session is stated."))
            break
    if listing.sliding_scale and not _NO.match(listing.sliding_scale):
        said.append(Said(Answer.YES, whole("sliding_scale", listing.sliding_scale), "Fees slide with income."))
    network = _OUT_OF_NETWORK.search(listing.insurance)
    if network:
        evidence = (Evidence("insurance", network.group(), network.start(), network.end()),)
        said.append(Said(Answer.YES, evidence, "Seen out of network, which is paid privately."))
    return said


_FEES = ("fee_couples_low_usd", "fee_individual_low_usd", "fee_couples_high_usd", "fee_individual_high_usd")


def ticked_accepting(listing: Listing) -> list[Said]:
    """The listing's own answer on new clients, when it is a plain yes or no."""
    stated = listing.accepting_new_clients
    if _YES.match(stated) or stated.strip().casefold() == "newpt":
        return [
            Said(Answer.YES, whole("accepting_new_clients", stated), "The listing says that new clients are taken.")
        ]
    if _NO.match(stated) or stated.strip().casefold() in {"nopt", "existptonly", "existptfam"}:
        reason = "The listing says that no new clients are taken."
        return [Said(Answer.NO, whole("accepting_new_clients", stated), reason)]
    return []


def ticked_years(listing: Listing, as_of: date) -> list[YearsSaid]:
    """Years of practice in the columns; a register's date of entry is a lower bound."""
    said: list[YearsSaid] = []
    if listing.practising_since is not None:
        since = listing.practising_since
        reason = f"In practice since {since}."
        said.append(YearsSaid(whole("practising_since", since), reason, as_of.year - since, since))
    stated = listing.years_in_practice and _stated_years(listing.years_in_practice, as_of)
    if stated:
        said.append(stated)
    if listing.registered_on[:4].isdigit():
        since = int(listing.registered_on[:4])
        reason = f"Entered in the register in {since}: in practice at least since then."
        evidence = whole("registered_on", listing.registered_on)
        said.append(YearsSaid(evidence, reason, as_of.year - since, since, entered=True))
    if listing.graduation_year is not None:
        evidence = whole("graduation_year", listing.graduation_year)
        said.append(YearsSaid(evidence, "Year of the degree.", graduated=listing.graduation_year))
    licensed = _LICENSED_SINCE.search(listing.credentials)
    if licensed:
        since = int(licensed[1])
        evidence = (Evidence("credentials", licensed.group(), licensed.start(), licensed.end()),)
        said.append(YearsSaid(evidence, f"Licensed since {since}.", as_of.year - since, since))
    for column in ("credentials", "profession"):
        value: str = getattr(listing, column)
        pre = _PRE.search(value) if value and not _NOT_PRE.search(value) else None
        if pre:
            evidence = (Evidence(column, value[pre.start() : pre.end()], pre.start(), pre.end()),)
            said.append(YearsSaid(evidence, "Not yet fully licensed.", answer=Answer.NO))
    return said


def _stated_years(stated: str, as_of: date) -> YearsSaid | None:
    """``10+ Years``, ``8 Years``, ``< 1 Year``, ``since 2009``; the first number of a range is the bound."""
    year = _YEAR.search(stated)
    if year:
        since = int(year.group())
        return YearsSaid(whole("years_in_practice", stated), f"In practice since {since}.", as_of.year - since, since)
    number = _BUCKET.search(stated)
    if number is None:
        return None
    years = max(int(number.group(2)) - (1 if number.group(1) else 0), 0)
    reason = f"States {stated.strip()} in practice."
    return YearsSaid(whole("years_in_practice", stated), reason, years, as_of.year - years)
