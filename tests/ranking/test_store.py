"""An index that was saved and opened again is the same index; one that is not whole is refused in a sentence."""

from dataclasses import fields
from pathlib import Path

import numpy as np
import pytest

from matcher.errors import MatcherError
from matcher.ranking import SearchIndex, build_index, open_search_index, save_search_index
from tests.ranking.directories import random_columns


@pytest.fixture(params=[0, 1, 700], ids="{} listings".format)
def index(request: pytest.FixtureRequest) -> SearchIndex:
    return build_index(random_columns(int(request.param), seed=4))


def test_what_is_opened_is_what_was_saved(index: SearchIndex, tmp_path: Path) -> None:
    save_search_index(index, tmp_path / "index")
    opened = open_search_index(tmp_path / "index")
    for field in fields(SearchIndex):
        saved, found = getattr(index, field.name), getattr(opened, field.name)
        np.testing.assert_array_equal(found, saved)
        assert getattr(found, "dtype", int) == getattr(saved, "dtype", int)


def test_the_same_index_gives_the_same_bytes(index: SearchIndex, tmp_path: Path) -> None:
    for folder in ("one", "two"):
        save_search_index(index, tmp_path / folder)
    files = sorted(path.name for path in (tmp_path / "one").iterdir())
    assert files == sorted(path.name for path in (tmp_path / "two").iterdir())
    for name in files:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_an_opened_index_is_mapped_and_cannot_be_written(tmp_path: Path) -> None:
    save_search_index(build_index(random_columns(50, seed=4)), tmp_path)
    opened = open_search_index(tmp_path)
    assert isinstance(opened.position.base, np.memmap)
    with pytest.raises(ValueError, match="read-only"):
        opened.position[0] = 0


def test_an_index_that_is_not_whole_is_refused(tmp_path: Path) -> None:
    with pytest.raises(MatcherError, match="missing or damaged"):
        open_search_index(tmp_path / "nothing")
    save_search_index(build_index(random_columns(50, seed=4)), tmp_path)
    whole = (tmp_path / "position.npy").read_bytes()
    (tmp_path / "position.npy").write_bytes(whole[:-8])
    with pytest.raises(MatcherError, match="Build the directory again"):
        open_search_index(tmp_path)
    (tmp_path / "position.npy").unlink()
    with pytest.raises(MatcherError, match="missing or damaged"):
        open_search_index(tmp_path)


def test_an_index_of_another_version_is_refused(tmp_path: Path) -> None:
    save_search_index(build_index(random_columns(5, seed=4)), tmp_path)
    head = tmp_path / "search.json"
    head.write_text(head.read_text(encoding="utf-8").replace('"version": ', '"version": 9'), encoding="utf-8")
    with pytest.raises(MatcherError, match="another version"):
        open_search_index(tmp_path)
