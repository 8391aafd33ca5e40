"""One therapist as a contact for the address book (.vcf).

Escaped and folded as RFC 6350 asks, in the version 3.0 that every phone reads.
"""

from matcher.handoff.contact import reach_of
from matcher.model import Listing
from matcher.text import plain

__all__ = ["contact_card", "contact_card_name"]

_MOST_BYTES_A_LINE = 75
_LONGEST = 120


def contact_card(listing: Listing) -> str:
    """The contact: name, practice, ways to reach, town. No street, which may be a home, and no note."""
    reach = reach_of(listing)
    name = _escaped(listing.name) or _escaped(listing.practice)
    town = ";".join(_escaped(part) for part in (listing.city, listing.state, listing.postal_code))
    lines = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"N:{name};;;;",
        f"FN:{name}",
        f"ORG:{_escaped(listing.practice)}" if listing.practice.strip() else "",
        f"TEL;TYPE=WORK,VOICE:{reach.phone_link.removeprefix('tel:').partition(';')[0]}" if reach.phone else "",
        f"EMAIL;TYPE=INTERNET,WORK:{reach.email}" if reach.email else "",
        f"URL:{reach.website}" if reach.website else "",
        f"ADR;TYPE=WORK:;;;{town};" if town.strip(";") else "",
        "END:VCARD",
    ]
    return "".join(f"{_folded(line)}\r\n" for line in lines if line)


def contact_card_name(listing: Listing) -> str:
    """A name for the file that every system takes."""
    letters = "".join(char if char.isalnum() else " " for char in plain(listing.name, 60))
    return f"{'-'.join(letters.split()).lower() or 'contact'}.vcf"


def _escaped(value: str) -> str:
    """``plain`` has already turned line ends into spaces, so a value cannot begin a line of its own."""
    text = plain(value, _LONGEST).encode("utf-8", "replace").decode("utf-8")
    return text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")


def _folded(line: str) -> str:
    """Lines of at most 75 bytes; a continued line begins with a space. No letter is cut in two."""
    pieces, size = [""], 0
    for char in line:
        width = len(char.encode())
        if size + width > _MOST_BYTES_A_LINE:
            pieces, size = [*pieces, " "], 1
        pieces[-1] += char
        size += width
    return "\r\n".join(pieces)
