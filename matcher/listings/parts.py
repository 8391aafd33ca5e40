"""One cell that holds several columns, taken apart: place, licence, fee. Pure functions of the cell's text."""

import re
from collections.abc import Iterator

from matcher.model.states import state_code

__all__ = ["split_address", "split_city_state", "split_fee", "split_licence", "video_words"]

# Longer cells are prose; patterns are not let loose on them.
_LONGEST_PLACE = 300
_LONGEST_FEE = 1000

_ZIP_AT_END = re.compile(r"^(.*?)[\s,]*\b(\d{5}(?:-?\d{4})?)$", re.DOTALL)
_COUNTRY_AT_END = re.compile(r"[\s,]+(?:USA|U\.S\.A\.|US|United States(?: of America)?)$", re.IGNORECASE)
_LAST_WORDS = re.compile(r"^(.*?)[\s,/]+([A-Za-z.]+(?: [A-Za-z.]+){0,2})$", re.DOTALL)

_AMOUNT = re.compile(r"(?:(?:US|USD)\s*)?\$?\s*(\d{1,3}(?:,\d{3})+|\d{1,5})(?:\.(\d{1,2}))?\s*(k\b)?", re.IGNORECASE)
_NOT_MONEY_AFTER = re.compile(r"^\s*-?\s*(?:min|minutes|hours?|hrs?|%|sessions?\b|st\b|nd\b|rd\b|th\b)", re.IGNORECASE)
_UP_TO = re.compile(r"up to|at most|max(?:imum)?|no more than|bis", re.IGNORECASE)
_FOR_COUPLES = re.compile(r"coupl|marital|famil|joint", re.IGNORECASE)
_SLIDING = re.compile(r"sliding|reduced|income", re.IGNORECASE)
_BETWEEN_FEES = re.compile(r"[;|/\n]|,(?!\d{3}\b)|\band\b", re.IGNORECASE)
_LABEL = re.compile(r"(?=\b(?:individual|coupl|famil|marital))", re.IGNORECASE)

_LICENCE_NUMBER = re.compile(r"[A-Za-z]{0,6}[\s.#:-]{0,2}\d[\dA-Za-z.-]*")


def split_city_state(text: str) -> dict[str, str]:
    """``"Portland, ME 04101"`` → city, state, postal code; a part that is not there is missing."""
    if len(text) > _LONGEST_PLACE:
        return {"city": text.strip()}
    rest = _COUNTRY_AT_END.sub("", text.strip())
    found: dict[str, str] = {}
    if zip_code := _ZIP_AT_END.match(rest):
        rest, found["postal_code"] = zip_code[1].strip(" ,"), zip_code[2]
    city, _, state = rest.rpartition(",") if "," in rest else rest.rpartition("/")
    if state_code(state) and city.strip():
        return {"city": city.strip(), "state": state.strip()} | found
    if len(rest) == len("ME") and state_code(rest):
        return {"state": rest} | found
    if (tail := _LAST_WORDS.match(rest)) and (split := _state_at_end(tail[1], tail[2])):
        return split | found
    return {"city": rest} | found


def _state_at_end(city: str, last_words: str) -> dict[str, str]:
    words = last_words.split()
    for count in range(len(words), 0, -1):
        state = " ".join(words[-count:])
        # "Kansas" alone, in "Arkansas City Kansas", needs a city before it
        if state_code(state) and (before := " ".join([city, *words[:-count]]).strip(" ,/")):
            return {"city": before, "state": state}
    return {}


def split_address(text: str) -> dict[str, str]:
    """``"12 Elm St, Portland, ME 04101"`` → address, city, state, postal code; else all of it is the address."""
    if len(text) > _LONGEST_PLACE:
        return {"address": text.strip()}
    lines = [line.strip(" ,") for line in re.split(r"[\n,]", _COUNTRY_AT_END.sub("", text.strip()))]
    lines = [line for line in lines if line]
    found: dict[str, str] = {}
    for tail in (1, 2):
        place = split_city_state(", ".join(lines[-tail:]))
        city = place.pop("city", "")
        if city and place.get("state") and not re.search(r"\d|,", city):
            return {"address": ", ".join(lines[:-tail]), "city": city} | place
        found = place | found
    # no city that can be told from the street; the ZIP still finds the place
    return {"address": text.strip()} | found


def split_licence(text: str) -> dict[str, str]:
    """``"LMFT 12345, CA"`` or ``"California / 12345"`` → number and state; without a digit it is no number."""
    states = [part.strip() for part in re.split(r"[,;/|()]", text) if state_code(part)]
    if not states and (words := text.split()):
        states = [
            word for word in (words[-1], words[0]) if len(word) == len("CA") and word.isupper() and state_code(word)
        ]
    rest = text
    for state in states[:1]:
        rest = re.sub(rf"\b{re.escape(state)}\b", " ", rest)
    number = _LICENCE_NUMBER.search(rest)
    found = {"licence_number": " ".join(number[0].split())} if number else {"credentials": text.strip()}
    return found | ({"licence_state": states[0]} if states else {})


def split_fee(text: str, *, couples: bool = False) -> dict[str, str]:
    """``"$130 - $160"``, ``"$150+"``, ``"up to $200"``, ``"$120, couples $160"`` → lowest and highest fee, as digits.

    ``couples`` says that the heading itself speaks of couples. A bound that is not stated is missing; a text without
    any amount (``"contact for fee"``) states nothing.
    """
    found: dict[str, str] = {}
    whose = "couples" if couples else "individual"
    for part in _fee_parts(text[:_LONGEST_FEE]):
        kind = "couples" if _FOR_COUPLES.search(part) else whose
        amounts = _amounts(part)
        low, high = f"fee_{kind}_low_usd", f"fee_{kind}_high_usd"
        if not amounts or low in found:
            continue
        if _UP_TO.search(part):
            found[high] = _digits(max(amounts))
            continue
        found[low] = _digits(min(amounts))
        if len(amounts) > 1:
            found[high] = _digits(max(amounts))
        elif "+" not in part and "from" not in part.casefold():
            found[high] = found[low]
    if _SLIDING.search(text):
        found["sliding_scale"] = text.strip()
    return found


def _fee_parts(text: str) -> Iterator[str]:
    """Pieces that speak of one fee each: ``"$120 individual, $160 couples"``, ``"Individual $120 Couples $160"``."""
    for part in _BETWEEN_FEES.split(text):
        if part.lstrip()[:1] in set("$0123456789"):
            yield part
        else:
            yield from _LABEL.split(part)


def _amounts(part: str) -> list[float]:
    return [
        float(f"{match[1].replace(',', '')}.{match[2] or 0}") * (1000 if match[3] else 1)
        for match in _AMOUNT.finditer(part)
        if not _NOT_MONEY_AFTER.match(part[match.end() :])
    ]


def _digits(amount: float) -> str:
    return f"{amount:g}" if amount < 1e6 else f"{amount:.2f}"  # noqa: PLR2004 - beyond it, "g" writes an exponent


def video_words(text: str) -> str:
    """What a cell under *telehealth* says about formats: *yes* means video, *no* nothing, else its own words."""
    folded = text.strip().casefold().rstrip(".")
    if folded in {"yes", "y", "true", "1", "1.0", "x"}:
        return "Video"
    return "" if folded in {"no", "n", "false", "0", "0.0"} else text
