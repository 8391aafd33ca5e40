"""A built folder is whole or not there: what was half-written, edited or built by others gets a clear sentence."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from matcher.errors import DirectoryError
from matcher.model import FileReport, HeadingMatch, LoadReport, RowIssue
from matcher.store import begin, check_all, open_folder, report_from_json, report_to_json
from matcher.store.folder import LABEL

BIG = bytes(range(256)) * 1024


def publish(folder: Path, **files: bytes) -> None:
    with begin(folder) as draft:
        for name, content in files.items():
            (draft.data / name).write_bytes(content)
        draft.publish({"rows": len(files)})


def test_what_is_published_opens_with_what_was_said(tmp_path: Path) -> None:
    publish(tmp_path / "d", one=b"1", two=BIG)
    stored = open_folder(tmp_path / "d")
    assert (stored.data / "two").read_bytes() == BIG
    assert stored.contents == {"rows": 2}
    check_all(tmp_path / "d")


def test_the_same_files_make_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        publish(tmp_path / name, one=b"1", two=BIG)
    trees = [
        {
            path.relative_to(tmp_path / name): path.read_bytes()
            for path in (tmp_path / name).rglob("*")
            if path.is_file()
        }
        for name in ("a", "b")
    ]
    assert trees[0] == trees[1]


def test_a_newer_build_takes_the_place_and_leaves_nothing_behind(tmp_path: Path) -> None:
    publish(tmp_path, one=b"1")
    before = open_folder(tmp_path)
    publish(tmp_path, one=b"2")
    assert (open_folder(tmp_path).data / "one").read_bytes() == b"2"
    assert not before.data.exists()
    assert len(list(tmp_path.iterdir())) == 2


def test_a_build_that_fails_leaves_what_was_there(tmp_path: Path) -> None:
    def fail(folder: Path) -> None:
        with begin(folder) as draft:
            (draft.data / "half").write_bytes(b"x")
            raise RuntimeError("something else went wrong")

    with pytest.raises(RuntimeError):
        fail(tmp_path / "new")
    assert not (tmp_path / "new").exists()
    publish(tmp_path / "old", one=b"1")
    with pytest.raises(RuntimeError):
        fail(tmp_path / "old")
    assert (open_folder(tmp_path / "old").data / "one").read_bytes() == b"1"


def test_what_an_interrupted_build_left_is_removed_by_the_next(tmp_path: Path) -> None:
    (tmp_path / "unfinished-99" / "data").mkdir(parents=True)
    (tmp_path / "unfinished-99" / "data" / "half").write_bytes(b"x")
    (tmp_path / "data-abandoned").mkdir()
    with pytest.raises(DirectoryError, match="holds no finished directory"):
        open_folder(tmp_path)
    publish(tmp_path, one=b"1")
    assert {path.name for path in tmp_path.iterdir()} == {LABEL, open_folder(tmp_path).data.name}


def relabelled(folder: Path, **changes: object) -> None:
    path = folder / LABEL
    path.write_text(json.dumps(json.loads(path.read_text(encoding="utf-8")) | changes), encoding="utf-8")


def swapped_byte(path: Path, at: int) -> None:
    content = bytearray(path.read_bytes())
    content[at] ^= 1
    path.write_bytes(content)


@pytest.mark.parametrize(
    ("damage", "sentence"),
    [
        (lambda _, data: (data / "two").unlink(), "two: No such file"),
        (lambda _, data: (data / "two").write_bytes(BIG[:-1]), "two was changed after the build"),
        (lambda _, data: (data / "one").write_bytes(b"2"), "one was changed after the build"),
        (lambda _, data: swapped_byte(data / "two", 0), "two was changed after the build"),
        (lambda _, data: swapped_byte(data / "two", len(BIG) - 1), "two was changed after the build"),
        (lambda folder, _: relabelled(folder, version=99), r"another version of this program \(format 99"),
        (lambda folder, _: relabelled(folder, contents={"rows": 3}), "was changed after the build"),
        (lambda folder, _: relabelled(folder, kind="something else"), "was changed after the build"),
        (lambda folder, _: (folder / LABEL).write_text("{", encoding="utf-8"), "cannot be read"),
        (lambda folder, _: (folder / LABEL).write_text("[1]", encoding="utf-8"), "cannot be read"),
        (lambda folder, _: (folder / LABEL).unlink(), "holds no finished directory"),
    ],
)
def test_a_damaged_folder_says_what_is_wrong_and_what_to_do(
    tmp_path: Path, damage: Callable[[Path, Path], Any], sentence: str
) -> None:
    publish(tmp_path, one=b"1", two=BIG)
    damage(tmp_path, open_folder(tmp_path).data)
    with pytest.raises(DirectoryError, match=sentence) as error:
        open_folder(tmp_path)
    assert f"Build it again: therapist-matcher build {tmp_path}" in str(error.value)


def test_a_full_check_finds_the_smallest_change(tmp_path: Path) -> None:
    publish(tmp_path, two=BIG)
    swapped_byte(open_folder(tmp_path).data / "two", 10_000)
    open_folder(tmp_path)
    with pytest.raises(DirectoryError, match="two was changed"):
        check_all(tmp_path)


def test_other_things_are_never_touched(tmp_path: Path) -> None:
    (tmp_path / "photos.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(DirectoryError, match=r"holds other things \(photos\.txt\)"), begin(tmp_path):
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["photos.txt"]


def test_two_builds_do_not_write_at_once(tmp_path: Path) -> None:
    with begin(tmp_path), pytest.raises(DirectoryError, match="Another build is writing"), begin(tmp_path):
        pass
    publish(tmp_path, one=b"1")


def test_a_damaged_copy_of_the_same_build_is_not_taken_for_it(tmp_path: Path) -> None:
    publish(tmp_path, one=b"1")
    (open_folder(tmp_path).data / "one").write_bytes(b"2")
    publish(tmp_path, one=b"1")
    assert (open_folder(tmp_path).data / "one").read_bytes() == b"1"


def test_a_report_comes_back_as_it_was() -> None:
    report = LoadReport(
        files=(FileReport("a", "b", "c", 2, 1, {"why": 1}, (HeadingMatch("h", "name", "guess", 90.1),), ("note",)),),
        issues=(RowIssue("a", 2, "name", "v", "name/missing", "m", set_aside=True),),
        issue_counts={"name/missing": 1},
        filled={"name": 0.5},
        located={"ZIP": 1},
        people=1,
    )
    assert report_from_json(json.loads(json.dumps(report_to_json(report)))) == report
