"""Many rows of the register at a time give what they give one by one."""

import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.listings.sources import nppes
from matcher.listings.sources.nppes_bulk import cell_names
from tests.listings.tables import nppes_headings

WORDS = ["", "", "", " ADA ", "O'MARLOWE", "--", "NONE", "<UNAVAIL>", "12 EXAMPLE ST", "Y", "N", "F", "M", "CA", "x"]
CODES = ["", "", "", "106H00000X", "103TC0700X ", "1041C0700X", "390200000X", "207R00000X", "101YX"]


def cells_of(headings: list[str]) -> st.SearchStrategy[list[list[str]]]:
    one = [st.sampled_from(CODES if "Taxonomy Code" in heading else WORDS) for heading in headings]
    return st.lists(st.tuples(*one).map(list), max_size=4)


@settings(deadline=None)
@given(st.data(), st.sampled_from([2018, 2020, 2025]))
def test_columns_are_those_of_every_row(data: st.DataObject, year: int) -> None:
    headings = nppes_headings(year)
    at = {heading: position for position, heading in enumerate(headings)}
    names = [name for name in cell_names() if name in at]
    kept = data.draw(cells_of(names))
    plan = nppes.SOURCE.plan("file.csv", headings)
    assert plan.bulk is not None
    assert plan.bulk.names == tuple(names)
    rows = []
    for cells in kept:
        cells[names.index("NPI")], cells[names.index("Entity Type Code")] = "9000000001", "1"
        cells[names.index("NPI Deactivation Date")] = ""
        cells[names.index("Healthcare Provider Taxonomy Code_1")] = "106H00000X"
        full = [""] * len(headings)
        for name, cell in zip(names, cells, strict=True):
            full[at[name]] = cell
        rows.append(plan.read_row(full))
    table = pa.table({name: pa.array([cells[i] for cells in kept], pa.string()) for i, name in enumerate(names)})
    columns = plan.bulk.columns(table)
    found = [{name: texts[row] for name, texts in columns.items()} for row in range(len(rows))]
    assert found == rows
