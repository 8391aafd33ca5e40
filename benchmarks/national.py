"""A file like the national register as it ships: 330 quoted columns, most rows no therapists, some rows damaged.

Every person and place of practice in it is invented; streets and towns repeat, as they do in the register.
"""

import random
from collections.abc import Iterator
from pathlib import Path

__all__ = ["DAMAGED_EVERY", "HEADINGS", "THERAPISTS", "listings_among", "write_national_file"]

_NAMES = ("Last Name", "First Name", "Middle Name", "Name Prefix Text", "Name Suffix Text", "Credential Text")
_PLACE = ("City Name", "State Name", "Postal Code", "Country Code (If outside U.S.)", "Telephone Number", "Fax Number")
_SLOT = (
    "Healthcare Provider Taxonomy Code",
    "Provider License Number",
    "Provider License Number State Code",
    "Healthcare Provider Primary Taxonomy Switch",
)
_SLOTS, _IDENTIFIERS = 15, 50


def _address(kind: str) -> list[str]:
    lines = [f"Provider {line} Line Business {kind} Address" for line in ("First", "Second")]
    return lines + [f"Provider Business {kind} Address {end}" for end in _PLACE]


HEADINGS: tuple[str, ...] = (
    "NPI",
    "Entity Type Code",
    "Replacement NPI",
    "Employer Identification Number (EIN)",
    "Provider Organization Name (Legal Business Name)",
    "Provider Last Name (Legal Name)",
    *(f"Provider {name}" for name in _NAMES[1:]),
    "Provider Other Organization Name",
    "Provider Other Organization Name Type Code",
    *(f"Provider Other {name}" for name in _NAMES),
    "Provider Other Last Name Type Code",
    *_address("Mailing"),
    *_address("Practice Location"),
    "Provider Enumeration Date",
    "Last Update Date",
    "NPI Deactivation Reason Code",
    "NPI Deactivation Date",
    "NPI Reactivation Date",
    "Provider Sex Code",
    *(f"Authorized Official {end}" for end in ("Last Name", "First Name", "Middle Name", "Title or Position")),
    "Authorized Official Telephone Number",
    *(f"{part}_{slot}" for slot in range(1, _SLOTS + 1) for part in _SLOT),
    *(
        f"Other Provider Identifier{part}_{number}"
        for number in range(1, _IDENTIFIERS + 1)
        for part in ("", " Type Code", " State", " Issuer")
    ),
    "Is Sole Proprietor",
    "Is Organization Subpart",
    "Parent Organization LBN",
    "Parent Organization TIN",
    *(f"Authorized Official {end}" for end in ("Name Prefix Text", "Name Suffix Text", "Credential Text")),
    *(f"Healthcare Provider Taxonomy Group_{slot}" for slot in range(1, _SLOTS + 1)),
    "Certification Date",
)

# Shares of the register: organisations, and numbers that are no longer in use.
_ORGANISATIONS, _DEACTIVATED = 0.20, 0.035
THERAPISTS = 0.11
"""The share of the others, people and organisations, that is registered under one of the four families."""
_SECOND_TAXONOMY = 0.25
DAMAGED_EVERY = 2_000
"""One row in so many is damaged, in each of five ways in turn."""

_THERAPIST_CODES = ("106H00000X", "103TC0700X", "101YM0800X", "101YP2500X", "1041C0700X", "104100000X", "103T00000X")
_OTHER_CODES = ("207R00000X", "163W00000X", "183500000X", "225100000X", "363LF0000X", "122300000X", "174400000X")
_FIRST = "ADA BO CY DEE EMIL FAYE GUS HOLLY IAN JUNE KAI LENA MILO NELL OTIS PIA QUINN RUTH SAUL TESS UMA VAL".split()
_SYLLABLES = "AL BER CAR DEN EL FAR GOL HAM IN JEN KOR LAN MAR NOR OS PEL QUI RO SAN TOR UL VEN WES YAR ZEL".split()
_STREETS = "EXAMPLE SAMPLE INVENTED NOWHERE FANCY MAKEUP SPECIMEN PATTERN".split()
_TOWNS = (
    ("LOS ANGELES", "CA", "90012"), ("SAN FRANCISCO", "CA", "94110"), ("NEW YORK", "NY", "10001"),
    ("CHICAGO", "IL", "60601"), ("HOUSTON", "TX", "77002"), ("PORTLAND", "ME", "04101"), ("MILES CITY", "MT", "59301"),
    ("BOSTON", "MA", "02108"), ("SEATTLE", "WA", "98101"), ("DENVER", "CO", "80202"), ("MIAMI", "FL", "33101"),
    ("ATLANTA", "GA", "30303"), ("AUSTIN", "TX", "78701"), ("PHOENIX", "AZ", "85003"), ("SALEM", "OR", "97301"),
)  # fmt: skip
_AT = {heading: at for at, heading in enumerate(HEADINGS)}


def write_national_file(path: Path, rows: int, seed: int, share: float = THERAPISTS) -> None:
    """Write a file of ``rows`` rows, of which a share are therapists; the same numbers give the same bytes."""
    pick = random.Random(seed)
    with path.open("wb") as file:
        file.write((",".join(f'"{heading}"' for heading in HEADINGS) + "\n").encode())
        for number, row in enumerate(_rows(pick, rows, share)):
            line = '"' + '","'.join(row) + '"\n'
            damaged = number % DAMAGED_EVERY == DAMAGED_EVERY - 1
            file.write(_damaged(line, number // DAMAGED_EVERY) if damaged else line.encode())


def listings_among(rows: int, share: float) -> int:
    """About how many rows become listings."""
    return round(rows * (1 - _ORGANISATIONS - _DEACTIVATED) * share)


def _damaged(line: str, kind: int) -> bytes:
    """The line with one kind of damage: broken off, a cell too many, an open quote, NULs, bytes of another encoding."""
    match kind % 5:
        case 0:
            return line[: len(line) // 4].encode() + b"\n"
        case 1:
            return line.replace('","', '","and","', 1).rstrip("\n").encode() + b',"one","more"\n'
        case 2:
            return line.replace('","', ',"', 1).encode()
        case 3:
            return line.replace("A", "A\0", 1).encode()
        case _:
            return line.replace("A", "Ä", 3).encode("cp1252")


def _rows(pick: random.Random, count: int, share: float) -> Iterator[list[str]]:
    blank = [""] * len(HEADINGS)
    for number in range(count):
        row = blank.copy()
        row[0] = f"{1_000_000_000 + number * 7_654_321 % 999_999_937:010d}"
        kind = pick.random()
        if kind < _DEACTIVATED:
            row[_AT["NPI Deactivation Date"]] = _day(pick)
        else:
            _fill(pick, row, share, is_organisation=kind < _DEACTIVATED + _ORGANISATIONS)
        yield row


def _day(pick: random.Random) -> str:
    return f"{pick.randint(1, 12):02d}/{pick.randint(1, 28):02d}/{pick.randint(2005, 2025)}"


def _name(pick: random.Random) -> str:
    return "".join(pick.choices(_SYLLABLES, k=3))


def _fill(pick: random.Random, row: list[str], share: float, *, is_organisation: bool) -> None:
    row[1] = "2" if is_organisation else "1"
    if is_organisation:
        row[_AT["Provider Organization Name (Legal Business Name)"]] = f"{_name(pick)} CENTER LLC"
    else:
        row[5:8] = _name(pick), pick.choice(_FIRST), pick.choice("ABCDEFGH")
        row[_AT["Provider Sex Code"]] = pick.choice("FM")
    for kind in ("Mailing", "Practice Location"):
        start = _AT[f"Provider First Line Business {kind} Address"]
        town, state, zip_code = pick.choice(_TOWNS)
        street = f"{pick.randint(1, 9999)} {pick.choice(_STREETS)} ST"
        second = f"STE {pick.randint(1, 400)}" if pick.random() < 1 / 3 else ""
        phone = f"{pick.randint(201, 989)}555{pick.randint(0, 9999):04d}"
        row[start : start + 8] = (
            street,
            second,
            town,
            state,
            f"{zip_code}{pick.randint(0, 9999):04d}",
            "US",
            phone,
            phone,
        )
    row[_AT["Provider Enumeration Date"]], row[_AT["Last Update Date"]] = _day(pick), _day(pick)
    _register(pick, row, share)
    if not is_organisation:
        row[_AT["Is Sole Proprietor"]] = pick.choice("NYX")
    row[-1] = _day(pick) if pick.random() < 1 / 5 else ""


def _register(pick: random.Random, row: list[str], share: float) -> None:
    """Taxonomies, licences and, for most rows that are no therapists, identifiers of other payers."""
    is_therapist = pick.random() < share
    codes = _THERAPIST_CODES if is_therapist else _OTHER_CODES
    slots = 2 if pick.random() < _SECOND_TAXONOMY else 1
    primary = pick.randrange(slots)
    for slot in range(slots):
        at = _AT[f"{_SLOT[0]}_{slot + 1}"]
        licence = f"{pick.choice('ABCD')}{pick.randint(1000, 99999)}"
        row[at : at + 4] = pick.choice(codes), licence, pick.choice(_TOWNS)[1], "Y" if slot == primary else "N"
    for number in range(1, pick.choice((1, 1, 2, 3, 5))):
        at = _AT[f"Other Provider Identifier_{number}"]
        row[at : at + 4] = str(pick.randint(10**6, 10**9)), "05", pick.choice(_TOWNS)[1], ""
