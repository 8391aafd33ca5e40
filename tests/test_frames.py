"""A table that is written and mapped back is the same table, whatever is empty in it."""

from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest

from matcher.frames import frame_of, open_columns, open_frame, table_of, write_columns


@pytest.mark.parametrize("rows", [0, 1, 3])
def test_a_table_comes_back_as_it_was(tmp_path: Path, rows: int) -> None:
    table = pd.DataFrame(
        {
            "text": pd.Series(["a", "", "é"][:rows], dtype="str"),
            "empty": pd.Series([""] * rows, dtype="str"),
            "small": np.arange(rows, dtype=np.int8),
            "flag": np.arange(rows) % 2 == 0,
            "mask": np.arange(rows, dtype=np.uint32),
        }
    )
    columns = table_of(table)
    pieces = ((name, columns[name].combine_chunks()) for name in columns.column_names)
    kinds = write_columns(tmp_path / "t", pieces)
    pd.testing.assert_frame_equal(open_frame(tmp_path / "t", kinds, rows), table)
    assert not (tmp_path / "t" / "empty.arrow").exists()


def test_numbers_that_may_be_missing_come_back(tmp_path: Path) -> None:
    columns = {"year": pa.array([2001, None], pa.uint16()), "none": pa.nulls(2, pa.float64())}
    kinds = write_columns(tmp_path / "t", columns.items())
    found = open_frame(tmp_path / "t", kinds, 2)
    pd.testing.assert_frame_equal(found, frame_of(columns))
    assert str(found["year"].dtype) == "Int16"
    assert found["none"].isna().all()


def test_a_mapped_column_takes_no_memory(tmp_path: Path) -> None:
    kinds = write_columns(tmp_path / "t", [("text", pa.array(["word"] * 500_000, pa.large_string()))])
    before = pa.total_allocated_bytes()
    found = open_frame(tmp_path / "t", kinds, 500_000)
    assert found["text"].iloc[499_999] == "word"
    assert pa.total_allocated_bytes() - before < 10_000


def test_a_column_of_another_table_is_refused(tmp_path: Path) -> None:
    kinds = write_columns(tmp_path / "t", [("text", pa.array(["a"], pa.large_string()))])
    with pytest.raises(pa.ArrowInvalid, match="does not belong"):
        open_columns(tmp_path / "t", kinds, 2)
