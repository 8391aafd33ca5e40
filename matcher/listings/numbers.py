"""Cleaners of numbers and dates: years, dates, dollars, degrees, NPI, postal codes. Each is safe to apply twice."""

import re
from datetime import date, datetime, timedelta

from matcher.listings.cleaned import Cleaned
from matcher.text import is_blank

__all__ = [
    "clean_date",
    "clean_latitude",
    "clean_longitude",
    "clean_npi",
    "clean_postal_code",
    "clean_usd",
    "clean_year",
    "has_npi_check_digit",
]

# Nobody who practises today began earlier.
_FIRST_YEAR = 1930
# Fees beyond it are yearly prices, phone numbers or typing errors.
_MOST_USD = 5000.0
# Luhn: every second digit counts double, and of two digits of the double the sum.
_DOUBLED = str.maketrans("0123456789", "0246813579")
_LUHN_OF_80840 = 24
_US_ZIP = re.compile(r"^(\d{5})(?:[-\s]?\d{4})?$")
# States whose ZIP codes begin with 0: there, a spreadsheet eats digits. "AE" is military mail in Europe.
_ZERO_STATES = frozenset(["", "CT", "MA", "ME", "NH", "NJ", "RI", "VT", "PR", "VI", "AE"])

_DATE_FORMS = (
    "%Y-%m-%d", "%m/%d/%Y", "%m/%d/%y", "%m-%d-%Y", "%d.%m.%Y", "%Y/%m/%d", "%Y%m%d", "%B %d, %Y", "%b %d, %Y",
    "%B %d %Y", "%b %d %Y", "%d %B %Y", "%d %b %Y", "%d-%b-%Y", "%d-%b-%y", "%d/%m/%Y",
)  # fmt: skip
_US_DAY = re.compile(r"([0-9]{2})/([0-9]{2})/([0-9]{4})")
_MONTH_FORMS = ("%Y-%m", "%m/%Y", "%B %Y", "%b %Y", "%b. %Y")
_TIME_AT_END = re.compile(
    r"[T ]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[AaPp]\.?[Mm]\.?)?\s*(?:Z|UTC|[+-]\d{2}:?\d{2})?$"
)
_LONGEST_DATE = 60
# Day 0 of spreadsheets, and the serial numbers of the years 1982 to 2064: other five-digit numbers are no dates.
_SPREADSHEET_DAY_0 = date(1899, 12, 30)
_SERIALS = range(30_000, 60_000)

_NUMBER = re.compile(r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?|-?\.\d+")
_OTHER_CURRENCY = re.compile(r"[€£¥₹]|\b(?:EUR|GBP|CAD|AUD|CHF|INR)\b", re.IGNORECASE)
_COMPASS = re.compile(r"^([+-]?\d+(?:[.,]\d+)?)\s*°?\s*([NSEW]?)$", re.IGNORECASE)


def clean_year(text: str) -> Cleaned:
    """A year as a number, from a year or a date."""
    if is_blank(text):
        return Cleaned(None)
    years = re.findall(r"(?<!\d)(?:19|20)\d{2}(?!\d)", text)
    if not years:
        return Cleaned(None, "unreadable")
    year = int(years[0])
    if not _FIRST_YEAR <= year <= date.today().year:  # noqa: DTZ011 - the year where the program runs
        return Cleaned(None, "implausible")
    return Cleaned(year, "several" if len(set(years)) > 1 else "")


def clean_date(text: str) -> Cleaned:
    """``YYYY-MM-DD`` from the usual forms; US order where in doubt; a month is its first day."""
    if found := _us_day(text):
        return _plausible(found)
    if is_blank(text):
        return Cleaned("")
    if len(text) > _LONGEST_DATE:
        return Cleaned("", "unreadable")
    bare = _TIME_AT_END.sub("", text.strip())
    for form in (*_DATE_FORMS, *_MONTH_FORMS):
        try:
            found = datetime.strptime(bare, form).date()  # noqa: DTZ007 - a day has no time zone
        except ValueError:
            continue
        return _plausible(found)
    serial = re.fullmatch(r"(\d{5})(?:\.\d+)?", bare)
    if serial and int(serial[1]) in _SERIALS:
        return Cleaned((_SPREADSHEET_DAY_0 + timedelta(days=int(serial[1]))).isoformat())
    return Cleaned("", "unreadable")


def _us_day(text: str) -> date | None:
    """A day in the form of the registers, which hold millions of them; nothing for any other form."""
    match = _US_DAY.fullmatch(text)
    try:
        return date(int(match[3]), int(match[1]), int(match[2])) if match else None
    except ValueError:
        return None


def _plausible(day: date) -> Cleaned:
    in_reach = _FIRST_YEAR <= day.year <= date.today().year + 1  # noqa: DTZ011 - the year where the program runs
    return Cleaned(day.isoformat()) if in_reach else Cleaned("", "implausible")


def clean_usd(text: str) -> Cleaned:
    """Dollars as a number; of a range, the first."""
    if is_blank(text):
        return Cleaned(None)
    if _OTHER_CURRENCY.search(text):
        return Cleaned(None, "other-currency")
    numbers = _NUMBER.findall(text)
    if not numbers:
        return Cleaned(None, "unreadable")
    usd = float(numbers[0].replace(",", ""))
    if not 0 <= usd <= _MOST_USD:
        return Cleaned(None, "implausible")
    return Cleaned(usd, "several" if len(numbers) > 1 else "")


def clean_latitude(text: str) -> Cleaned:
    """Degrees, north positive, within ±90."""
    return _degrees(text, 90.0)


def clean_longitude(text: str) -> Cleaned:
    """Degrees, east positive, within ±180."""
    return _degrees(text, 180.0)


def _degrees(text: str, most: float) -> Cleaned:
    if is_blank(text):
        return Cleaned(None)
    match = _COMPASS.match(text.strip())
    if match is None:
        return Cleaned(None, "unreadable")
    degrees = float(match[1].replace(",", ".")) * (-1 if match[2].upper() in {"S", "W"} else 1)
    return Cleaned(degrees) if abs(degrees) <= most else Cleaned(None, "implausible")


def clean_npi(text: str) -> Cleaned:
    """Ten digits; a wrong check digit is an issue, not a reason to drop it."""
    if is_blank(text):
        return Cleaned("")
    digits = re.sub(r"\.0+$", "", text.strip())
    if not (re.fullmatch(r"\d{10}", digits) and digits.isascii()):
        return Cleaned("", "rounded" if "E+" in text.upper() else "unreadable")
    # Numbers in use begin with 1 or 2; others are invented on purpose, so that they are nobody's
    in_use = digits.startswith(("1", "2"))
    return Cleaned(digits, "check-digit" if in_use and not has_npi_check_digit(digits) else "")


def has_npi_check_digit(npi: str) -> bool:
    """Whether the last of ten digits is the check digit of the others (Luhn over 80840 and the number)."""
    return (_LUHN_OF_80840 + sum(map(int, npi[0::2].translate(_DOUBLED))) + sum(map(int, npi[1::2]))) % 10 == 0


def clean_postal_code(text: str, state: str = "", country: str = "") -> Cleaned:
    """Five digits in the US, also from ZIP+4 and from what a spreadsheet left of it; elsewhere as written."""
    bare = re.sub(r"\.0+$", "", " ".join(text.split())).upper()
    if is_blank(bare):
        return Cleaned("")
    if country:
        return Cleaned(bare)
    if match := _US_ZIP.match(bare):
        return Cleaned(match[1]) if int(match[1]) else Cleaned("", "implausible")
    digits = bare.replace("-", "")
    if digits.isdecimal() and digits.isascii():
        return _zeros_restored(digits, state)
    # Letters: a postal code of another country
    return Cleaned(bare) if re.fullmatch(r"[A-Z0-9][A-Z0-9 -]{2,9}", bare) else Cleaned("", "unreadable")


def _zeros_restored(digits: str, state: str) -> Cleaned:
    """``4416`` → ``04416``, ``41023134`` → ``04102``; only where ZIP codes begin with a zero."""
    short, long = len("00601") - 2, len("006011234") - 2
    full = {short: 5, short + 1: 5, long: 9, long + 1: 9}.get(len(digits))
    if full is None or state not in _ZERO_STATES:
        return Cleaned("", "unreadable")
    return Cleaned(digits.zfill(full)[:5], "zeros-restored")
