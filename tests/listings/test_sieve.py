"""What is told by the bytes of a line is what a reader of CSV would find in it; all else is left to the reader."""

import csv
import io

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.listings.sieve import GONE, KEPT, ODD, ORGANISATION, OTHER, sieve
from matcher.listings.source import LeftOut
from matcher.listings.sources import nppes
from tests.listings.tables import file, load

HEADINGS = [
    "NPI", "Entity Type Code", "Provider Last Name (Legal Name)", "Provider First Name", "NPI Deactivation Date",
    "NPI Reactivation Date", "Healthcare Provider Taxonomy Code_1", "Provider License Number_1",
    "Healthcare Provider Taxonomy Code_2", "Last Update Date",
]  # fmt: skip
PLAN = nppes.SOURCE.plan("file.csv", HEADINGS)
REASONS = {
    OTHER: "not a mental-health profession",
    ORGANISATION: "an organisation, not a therapist",
    GONE: "deactivated",
}
GOOD = ["9000000001", "1", "EXAMPLE", "ADA", "", "", "106H00000X", "L1", "", "01/02/2024"]

cells = st.one_of(
    st.just(""),
    st.sampled_from([",", '"', "106H00000X", "1041 Elm St", '","', "é", "\0", "\r", "\n", "--", "207R00000X", "103T"]),
    st.text(st.sampled_from('ab",;\n\r 10'), max_size=5),
)
npis = st.one_of(st.sampled_from(["9000000001", "1003000126", "", "12345"]), cells)
rows = st.tuples(
    npis,
    st.sampled_from(["1", "2", "", "1", "1", "3", " "]),
    cells,
    cells,
    st.sampled_from(["", "", "", "01/02/2020", "--"]),
    st.sampled_from(["", "", "01/02/2021", "01/02/2019"]),
    *[st.one_of(st.sampled_from(["106H00000X", "103TC0700X", "207R00000X", "1041C0700X"]), cells)] * 3,
    st.sampled_from(["01/02/2024", ""]),
)


def line(row: list[str] | tuple[str, ...]) -> str:
    """A line as the register writes it: everything in quotes, quotes in cells not always doubled."""
    return '"' + '","'.join(row) + '"\n'


@settings(deadline=None)
@given(st.lists(rows, min_size=1, max_size=8), st.sampled_from(["\n", "\r\n"]))
def test_a_plain_line_is_what_the_reader_makes_of_it(rows: list[tuple[str, ...]], end: str) -> None:
    assert PLAN.bulk is not None
    text = "".join(map(line, rows)).replace("\n", end)
    found = sieve(text.encode(), PLAN.bulk.shape)
    assert b"".join(map(found.line, range(len(found)))) == text.encode()
    for at, kind in enumerate(found.kinds.tolist()):
        if kind == ODD:
            continue
        (cells,) = csv.reader(io.StringIO(found.line(at).decode(), newline=""))
        assert len(cells) == len(HEADINGS)
        read = PLAN.read_row(cells)
        if kind == KEPT:
            assert isinstance(read, dict)
        else:
            assert isinstance(read, LeftOut)
            assert read.reason == REASONS[kind]
        if kind == GONE:
            assert isinstance(read, LeftOut)
            assert found.withdrawal(at) == (read.withdrawn_npi, cells[4])


@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        ({}, KEPT),
        ({1: "2"}, ORGANISATION),
        ({6: "207R00000X"}, OTHER),
        ({6: "207R00000X", 8: "1041C0700X"}, KEPT),
        ({6: "207R00000X", 2: "1041 ELM ST"}, OTHER),
        ({6: "207R00000X", 7: "106H00000X"}, OTHER),
        ({1: "", 4: "01/02/2020"}, GONE),
        ({4: "01/02/2020"}, ODD),
        ({2: 'THE ""BEST"""'}, ODD),
        ({2: ","}, ODD),
        ({2: "Ä"}, ODD),
        ({2: "A\0"}, ODD),
        ({2: "A\rB"}, ODD),
        ({2: 'A","B'}, ODD),
        ({0: "123"}, ODD),
        ({2: "A" * 150_000}, ODD),
    ],
)
def test_only_what_can_mean_one_thing_is_told_without_reading(changes: dict[int, str], kind: int) -> None:
    assert PLAN.bulk is not None
    row = [changes.get(at, cell) for at, cell in enumerate(GOOD)]
    found = sieve((line(GOOD) + line(row) + line(GOOD)).encode(), PLAN.bulk.shape)
    assert found.kinds.tolist() == [KEPT, kind, KEPT]


def test_a_last_line_without_an_end_is_left_to_the_reader() -> None:
    assert PLAN.bulk is not None
    found = sieve((line(GOOD) + line(GOOD).rstrip("\n")).encode(), PLAN.bulk.shape)
    assert found.kinds.tolist() == [KEPT, ODD]


@settings(deadline=None)
@given(st.lists(rows, max_size=12), st.sampled_from(["\n", "\r\n"]), st.sampled_from([1 << 21, 300, 20]))
def test_a_file_is_read_alike_by_its_bytes_and_row_by_row(rows: list[tuple[str, ...]], end: str, block: int) -> None:
    # plain rows between, because the lines that are searched for headings are given back and read one by one
    many = [tuple(HEADINGS), *[tuple(GOOD)] * 49, *rows, tuple(GOOD), *rows]
    text = "".join(map(line, many)).replace("\n", end)
    # in another encoding the same text is read row by row
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("matcher.listings.byte_lines._BLOCK", block)
        by_bytes, fast = load(file(text, "one.csv"))
    by_rows, slow = load(file(text, "one.csv", encoding="utf-16"))
    pd.testing.assert_frame_equal(by_bytes, by_rows)
    assert (fast.issues, fast.issue_counts, fast.left_out) == (slow.issues, slow.issue_counts, slow.left_out)
    assert (fast.rows_read, fast.files[0].notes) == (slow.rows_read, slow.files[0].notes)
