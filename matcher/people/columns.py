"""The text columns of a directory, folded as a whole: the same as folding cell by cell, many times as fast."""

from collections.abc import Callable

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from matcher.people.spelling import name_text, phone_digits, practice_key, words_of

__all__ = ["address_keys", "folded_columns", "licence_keys", "text_columns"]

# Distinct values cleaned one by one at a time: bounds the Python objects alive.
_AT_A_TIME = 1 << 16
# What ``name_text`` does to plain ASCII, in the dialect of pyarrow; an apostrophe inside a word goes, and two passes
# find those that stand one letter apart.
_APOSTROPHE = r"([a-z])['`]([a-z])"
_NOT_IN_NAMES = r"(?:[^a-z0-9,&()/\"|:;@+ -]| )+"
_UNITS = r"(?:^| )(?:suite|ste|unit|apt|floor|room)(?: .*)?$"
_STREET_AND_NUMBER = r"^(?:[a-z0-9]+ )*[0-9]+(?: [a-z0-9]+)*$"


def text_columns(listings: pd.DataFrame, names: tuple[str, ...]) -> pa.Table:
    """These columns as text; one that is missing, and every empty cell, as ``""``."""
    columns = {}
    for name in names:
        values = listings[name] if name in listings else pd.Series([""] * len(listings))
        text = pa.array(values, pa.string(), from_pandas=True)
        text = text.combine_chunks() if isinstance(text, pa.ChunkedArray) else text
        columns[name] = pc.fill_null(text, "")
    return pa.table(columns)


def folded_columns(stated: pa.Table) -> pa.Table:
    """The columns that a candidate row is compared by, in one spelling."""
    trimmed = {name: pc.utf8_trim_whitespace(stated[name]) for name in ("email", "gender", "npi")}
    return pa.table(
        {
            "name": _names(stated["name"]),
            "other_names": _names(stated["other_names"]),
            "practice": _each_distinct(stated["practice"], practice_key),
            "phone": _each_distinct(stated["phone"], phone_digits),
            "email": pc.utf8_lower(trimmed["email"]),
            "gender": pc.utf8_upper(pc.utf8_slice_codeunits(trimmed["gender"], 0, 1)),
            "npi": trimmed["npi"],
        }
    )


def licence_keys(stated: pa.Table) -> pa.Array:
    """State and number of each licence without punctuation; empty where either is missing."""
    states = pc.ascii_lower(pc.utf8_trim_whitespace(stated["licence_state"]))
    digits = pc.replace_substring(_words(stated["licence_number"]), " ", "")
    complete = pc.and_(pc.greater(pc.binary_length(states), 0), pc.greater(pc.binary_length(digits), 0))
    return _whole(pc.if_else(complete, pc.binary_join_element_wise(states, digits, " "), ""))


def address_keys(stated: pa.Table) -> pa.Array:
    """Street and number with the city; the suite is left out, so that neighbours on one floor share it."""
    street = _words(pc.replace_substring_regex(stated["address"], "(?s)#.*", ""))
    street = pc.replace_substring_regex(street, _UNITS, "")
    place = _words(pc.binary_join_element_wise(stated["city"], stated["state"], " "))
    complete = pc.and_(pc.match_substring_regex(street, _STREET_AND_NUMBER), pc.match_substring(street, " "))
    return _whole(pc.if_else(complete, pc.binary_join_element_wise(street, place, " in "), ""))


def _words(column: pa.ChunkedArray) -> pa.Array:
    """The folded words of each cell with single spaces between them."""
    if pc.all(pc.string_is_ascii(column)).as_py() in (True, None):
        return pc.utf8_trim(pc.replace_substring_regex(pc.ascii_lower(column), "[^a-z0-9]+", " "), " ")
    return _each_distinct(column, lambda text: " ".join(words_of(text)))


def _names(column: pa.ChunkedArray) -> pa.Array:
    """``name_text`` of every cell."""
    plain = pc.and_(pc.string_is_ascii(column), pc.invert(pc.match_substring(column, "&")))
    text = pc.ascii_lower(column)
    for _ in range(2):
        text = pc.replace_substring_regex(text, _APOSTROPHE, r"\1\2")
    text = _whole(pc.utf8_trim(pc.replace_substring_regex(text, _NOT_IN_NAMES, " "), " "))
    others = pc.invert(plain)
    if not pc.any(others).as_py():
        return text
    cleaned = _each_distinct(column.filter(others), name_text)
    return pc.replace_with_mask(text, _whole(others), cleaned)


def _each_distinct(column: pa.ChunkedArray, clean: Callable[[str], str]) -> pa.Array:
    """A text column with every distinct value cleaned once."""
    encoded = _whole(column).dictionary_encode()
    distinct = encoded.dictionary
    pieces = [
        pa.array([clean(value) for value in distinct.slice(start, _AT_A_TIME).to_pylist()], pa.string())
        for start in range(0, len(distinct), _AT_A_TIME)
    ]
    return pa.concat_arrays(pieces).take(encoded.indices) if pieces else pa.array([], pa.string())


def _whole(column: pa.Array | pa.ChunkedArray) -> pa.Array:
    return column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
