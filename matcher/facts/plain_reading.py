"""A listing's own words, clause by clause: what is named, whether it is denied, and about whom."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from matcher.facts.said import Said, YearsSaid
from matcher.model import Answer, CallKind, CouplesFocus, Evidence

__all__ = ["written_accepting", "written_call", "written_payment", "written_relationship", "written_years"]

_I = re.IGNORECASE
# Where a new statement begins.
_BREAK = re.compile(
    r"[.!?;•\n]+(?=\s|$)|\s[-–—]\s|,?\s(?=(?:but|however|although|though|yet|pero|sino)\b)"
    r"|,\s(?=(?:and |so )?(?:I|we|my|our)\b)",
    _I,
)
_DENIED = re.compile(
    r"\b(?:no|not|never|without|cannot|nor|neither|unable|unfortunately|stopped|ended|refer|nunca|ya no|sin)\b"
    r"|n['’]t\b",
    _I,
)
# Denials that deny nothing: taken out before looking.
_NOT_DENIED = re.compile(r"\b(?:not only|no (?:wait\w*|obligation|charge|cost|fee)|not just|why not|no matter)\b", _I)
# Clauses about somebody else, a former self, or another audience.
_ELSEWHERE = re.compile(
    r"\b(?:my|our) (?:colleague|supervisor|associate|partner at|office ?mate|neighbou?r|husband|wife|own marriage)\b"
    r"|\b(?:for|to) (?:other )?(?:colleagues|clinicians|professionals|therapists|schools|organi[sz]ations"
    r"|attorneys)\b"
    r"|\bclinical consultation\b|\bcombined\b|\bbefore becoming\b|\bin my former\b|\bdown the hall\b",
    _I,
)
_FORMER = re.compile(r"\b(?:used to|formerly|in the past|until 20\d\d|previously|years ago I)\b", _I)

_COUPLES = re.compile(
    r"\b(?:couples?(?!\s+of\b)|marriages?|marital|premarital|relationship (?:issues|problems|counsel\w+|therapy"
    r"|struggles"
    r"|difficult\w+|conflict)|spouses|infidelity|affairs?|gottman|imago|discernment|emotionally focused"
    r"|parejas?|matrimoni\w*)\b",
    _I,
)
_EVIDENT = re.compile(
    r"\b(?:gottman|imago|emotionally focused (?:couples?|marital)|certified|trained in|speciali[sz]e in"
    r"|most of my (?:work|practice))\b",
    _I,
)
_CALL_WORDS = re.compile(
    r"\b(?:(?:free|complimentary|no[- ]cost|brief|short|initial|introductory|intro|quick|\d{1,2}[- ]min\w*"
    r"|gratuita)\b[^,]{0,40}?"
    r"\b(?:call|consult\w*|chat|conversation|phone|video|zoom|llamada|consulta)|discovery call|meet and greet|"
    r"get[- ]acquainted|(?:talk|speak|chat) (?:briefly|for (?:a few|ten|fifteen|\d{1,2}))|chemistry call"
    r"|consultations? (?:by phone|calls?))",
    _I,
)
_PHONE, _VIDEO = re.compile(r"\b(?:phone|telephone|call|llamada)\b", _I), re.compile(r"\b(?:video|zoom)\b", _I)
_PAY = re.compile(
    r"\b(?:self[- ]?pay|private[- ]pay|pay(?:ing)? (?:privately|directly|out of pocket)|out[- ]of[- ](?:pocket"
    r"|network)|superbill"
    r"|sliding scale|cash|private fee|fee(?:s)? (?:is|are|per)|\$\s?\d{2,3}|per session|pago (?:privado|directo))",
    _I,
)
_PAY_NO = re.compile(
    r"\b(?:only (?:see|accept|take|work with)[^.]{0,40}(?:insurance|medicaid|EAP)|(?:insurance|medicaid"
    r"|EAP) (?:only|clients only))\b",
    _I,
)
_INSURANCE = re.compile(r"\b(?:insurance|panels?|in[- ]network)\b", _I)
_OPEN = re.compile(
    r"\b(?:(?:accepting|taking|welcom\w+|have (?:room|space|openings?|availability) for)\b[^,]{0,30}?\b(?:new"
    r"|clients|couples|patients)"
    r"|openings|immediate availability|availability|appointments available|room for (?:a few )?new)",
    _I,
)
_FULL = re.compile(
    r"\b(?:practice is (?:currently )?(?:full|closed)|wait(?:ing)?[- ]?list|(?:am|are) full|on leave"
    r"|caseload is full)\b",
    _I,
)
_SINCE = re.compile(
    r"\b(?:since|in practice since|licensed (?:since|in)|practicing since|desde(?: el)?)\s+((?:19|20)\d\d)\b", _I
)
_FOR_YEARS = re.compile(
    r"\b(nearly|almost|close to|casi)?\s*(?:over|more than|at least|about|m[aá]s de)?\s*(\d{1,2}"
    r"|[a-z]+(?:-[a-z]+)?|(?:a|two|three) decades?)\+?"
    r"\s*(?:years?|yrs?|a[nñ]os|decades?)\b",
    _I,
)
_PRACTICE = re.compile(
    r"\b(?:practi[cs]\w+|experience|therap\w+|counsel\w+|clinician|psycholog\w+|in the field|licensed"
    r"|work\w* with|help\w*|experiencia)\b",
    _I,
)
_ABOUT_ELSE = re.compile(
    r"\b(?:married|marriage of|together for|old|ages?|sober|recovery|nurse|teacher|lawyer|engineer|army)\b", _I
)
_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
_NUMBERS = {word: number for number, word in enumerate(_WORDS.split(), start=1)} | {
    "twenty": 20, "thirty": 30, "forty": 40, "dozen": 12, "veinte": 20, "diez": 10, "quince": 15, "treinta": 30,
}  # fmt: skip


@lru_cache(maxsize=8)
def _clauses(value: str) -> tuple[tuple[int, int], ...]:
    """Where each clause begins and ends; a listing's text is split once for all five answers."""
    breaks = [found.span() for found in _BREAK.finditer(value)]
    starts = [0, *(end for _, end in breaks)]
    return tuple(zip(starts, [*(start for start, _ in breaks), len(value)], strict=True))


def _said(value: str, cue: re.Pattern[str], yes: str, no: str, column: str = "about") -> Iterator[tuple[Said, str]]:
    """One statement for each clause that holds the cue and is about this therapist."""
    # Most texts say nothing on most points: one look at the whole spares a look at every clause.
    if not cue.search(value):
        return
    for start, end in _clauses(value):
        clause = value[start:end]
        found = cue.search(clause)
        if found is None or _ELSEWHERE.search(clause):
            continue
        around = _NOT_DENIED.sub(" ", clause[: found.end()])
        denied = _DENIED.search(around) is not None or _FORMER.search(clause) is not None
        lead = len(clause) - len(clause.lstrip())
        quote = (Evidence(column, clause.strip(), start + lead, start + lead + len(clause.strip())),)
        yield Said(Answer.NO if denied else Answer.YES, quote, no if denied else yes), clause


def _one(said: list[Said]) -> Said | None:
    """A stated no outweighs a yes of the same text; the clearest yes comes first."""
    denied = [one for one in said if one.answer is Answer.NO]
    return denied[0] if denied else max(said, key=lambda one: one.grade, default=None)


def written_relationship(about: str) -> Said | None:
    """Couples or relationship work in the therapist's own words."""
    said = []
    for one, clause in _said(about, _COUPLES, "Work with couples is described.", "Says that couples are not seen."):
        grade = CouplesFocus.EVIDENT if _EVIDENT.search(clause) else CouplesFocus.STATED
        said.append(Said(one.answer, one.evidence, one.reason, grade))
    return max(said, key=lambda one: (one.answer is Answer.YES, one.grade), default=None)


def written_call(value: str, column: str = "about") -> Said | None:
    """A short call before the first session, graded by its kind, in the text or in the words of another column."""
    said = []
    yes, no = "A short call first is offered.", "Says that no short call is offered."
    for one, clause in _said(value, _CALL_WORDS, yes, no, column):
        kind = (
            CallKind.PHONE
            if _PHONE.search(clause)
            else CallKind.VIDEO
            if _VIDEO.search(clause)
            else CallKind.UNSPECIFIED
        )
        said.append(Said(one.answer, one.evidence, one.reason, kind))
    return _one(said)


def written_payment(about: str) -> Said | None:
    """Whether a client can pay directly; refusing insurance is a yes."""
    said = [one for one, _ in _said(about, _PAY_NO, "", "")]
    refused = [Said(Answer.NO, one.evidence, "Says that every client comes through a payer.") for one in said]
    paid = [one for one, _ in _said(about, _PAY, "Can be paid privately.", "Says that clients cannot pay privately.")]
    off = [one for one, _ in _said(about, _INSURANCE, "", "") if one.answer is Answer.NO]
    off = [Said(Answer.YES, one.evidence, "Does not bill insurance, so clients pay privately.") for one in off]
    return _one(refused) or max(paid, key=lambda one: one.answer is Answer.YES, default=None) or _one(off)


def written_accepting(about: str) -> Said | None:
    """Whether new clients are taken now."""
    full = [
        Said(Answer.NO, one.evidence, "Says that the practice is full.")
        for one, _ in _said(about, _FULL, "", "")
        if one.answer is Answer.YES
    ]
    taken = [
        one for one, _ in _said(about, _OPEN, "Says that new clients are taken.", "Says that no new clients are taken.")
    ]
    return _one([*full, *taken])


def written_years(about: str, as_of: date) -> list[YearsSaid]:
    """Years of practice as the text states them: at least so many, or since a year."""
    said: list[YearsSaid] = []
    if not _SINCE.search(about) and not _FOR_YEARS.search(about):
        return said
    for start, end in _clauses(about):
        clause = about[start:end]
        if _ELSEWHERE.search(clause) or _ABOUT_ELSE.search(clause):
            continue
        quote = (Evidence("about", clause, start, end),)
        since = _SINCE.search(clause)
        if since and int(since[1]) <= as_of.year:
            said.append(YearsSaid(quote, f"In practice since {since[1]}.", as_of.year - int(since[1]), int(since[1])))
        spoken = _FOR_YEARS.search(clause)
        years = _number(spoken) if spoken and _PRACTICE.search(clause) else None
        if years is not None:
            said.append(YearsSaid(quote, f"States at least {years} years of practice.", years, as_of.year - years))
    return said


def _number(spoken: re.Match[str]) -> int | None:
    words = spoken[2].lower()
    if "decade" in spoken[0].lower():
        years: int | None = 10 * ({"a": 1, "two": 2, "three": 3}.get(words.split()[0]) or 1)
    elif words.isdigit():
        years = int(words)
    else:
        tens, _, ones = words.partition("-")
        years = _NUMBERS.get(tens)
        years = years + _NUMBERS.get(ones, 0) if years is not None else None
    return years - 1 if years is not None and spoken[1] else years
