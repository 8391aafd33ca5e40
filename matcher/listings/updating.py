"""The rows of a built directory as files that were read before, so that newer files can be joined with them."""

from collections import Counter
from collections.abc import Mapping, Sequence

import pyarrow as pa
import pyarrow.compute as pc

from matcher.listings.clean import clean_columns
from matcher.listings.clean_rows import CLEAN_SCHEMA
from matcher.listings.columns import COLUMNS
from matcher.listings.duplicates import PERSON_COLUMNS
from matcher.listings.person_keys import PersonKeys, person_keys
from matcher.listings.raw_file import RawFile
from matcher.listings.report import Tally
from matcher.listings.sources import source_named
from matcher.model import LoadReport
from matcher.row_store import LINE, RowStore, unpacked

__all__ = ["Withdrawn", "files_before", "keys_of", "reclean"]

_ROWS_TOGETHER = 8192
Withdrawn = dict[str, str]
"""NPI → the last day on which it was taken out of use, as ``YYYY-MM-DD``; empty where that cannot be read."""


def files_before(columns: Mapping[str, pa.Array], report: LoadReport, withdrawn: Withdrawn) -> list[RawFile]:
    """The files of a built directory with the rows that became listings, already clean, in the order of the table.

    Args:
        columns: those of the listings table.
        report: what became of the files; what was found in them then stays as it was found.
        withdrawn: who had left by then.
    """
    values = [columns["row"], *(_with_nulls(columns[column.name]) for column in COLUMNS)]
    table = pa.table(values, schema=CLEAN_SCHEMA)
    files, start = [], 0
    for said in report.files:
        rows = RowStore(CLEAN_SCHEMA)
        for at in range(start, start + said.rows_kept, _ROWS_TOGETHER):
            rows.add(table.slice(at, min(_ROWS_TOGETHER, start + said.rows_kept - at)))
        start += said.rows_kept
        tally = Tally(said.name, left_out=Counter(said.left_out))
        file = RawFile(said.name, source_named(said.format), said.headings, tally, rows)
        file.is_clean, file.rows_read, file.encoding, file.notes = True, said.rows_read, said.encoding, list(said.notes)
        files.append(file)
    registers = [file for file in files if file.source.is_register]
    if registers:
        registers[0].withdrawn = dict(withdrawn)
    return files


def _with_nulls(values: pa.Array) -> pa.Array:
    """Numbers as they are cleaned: missing, where a file that numpy reads says *not a number*."""
    return pc.if_else(pc.is_nan(values), None, values) if pa.types.is_floating(values.type) else values


def keys_of(rows: bytes) -> PersonKeys:
    """What clean rows, packed, leave behind to tell one person from another."""
    table = unpacked(rows)
    return person_keys({name: table[name].to_pylist() for name in PERSON_COLUMNS})


def reclean(texts: Mapping[str, Sequence[str]], lines: Sequence[int]) -> pa.Table:
    """Clean rows of texts most of which were clean before; what is found wrong was reported then."""
    columns = clean_columns({name: list(cells) for name, cells in texts.items()}, lines, Tally(""))
    values = {LINE: lines, **columns}
    return pa.table([pa.array(values[field.name], field.type) for field in CLEAN_SCHEMA], schema=CLEAN_SCHEMA)
