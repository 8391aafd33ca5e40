"""A built folder opens as its files do, is written whole or not at all, and is brought up to date by newer files."""

import csv
import random
import shutil
import subprocess
import sys
import time
import zipfile
from datetime import date
from itertools import islice
from pathlib import Path

import pandas as pd
import pytest

from matcher.building import build_directory, update_directory
from matcher.directory import Directory, open_directory
from matcher.errors import DirectoryError, ListingsError, MatcherError
from matcher.listings import ListingFile
from matcher.model import PersonQuery, Search
from matcher.pipeline import find_matches, find_person, find_place
from tests.factory import AS_OF, GOOD, csv_of
from tests.listings.tables import csv_text, nppes_row, nppes_text

ROOT = Path(__file__).resolve().parents[1]
with (ROOT / "data" / "listings.csv").open(encoding="utf-8", newline="") as listings:
    FEW = list(islice(csv.DictReader(listings), 120))
INVENTED = ListingFile("invented.csv", content=csv_of(*FEW))
SEARCHES = [
    Search(place=find_place("94110")),
    Search(place=find_place("10001"), radius_km=None, balance=0.8, own_therapists=(PersonQuery(name="Ada Example"),)),
    Search(balance=1.0, needs={}),
]


def person(number: int, **changes: str) -> dict[str, str]:
    row = nppes_row(NPI=f"900000{number:04d}", Provider_First_Name=f"PERSON{chr(65 + number % 26)}")
    return row | {"Provider_License_Number_1": f"L{number}"} | changes


def offices(*npis: str) -> str:
    prefix = "Provider Secondary Practice Location Address"
    headings = ["NPI", f"{prefix}- Address Line 1", f"{prefix} - City Name", f"{prefix} - State Name"]
    return csv_text(headings, [[npi, "7 FAR AWAY RD", "SALEM", "MA"] for npi in npis])


def deactivated(*npis: str) -> str:
    return csv_text(["NPI", "NPPES Deactivation Date"], [[npi, "05/06/2025"] for npi in npis])


def register(*rows: dict[str, str]) -> str:
    return nppes_text(2025, *rows)


def upload(text: str | bytes, name: str) -> ListingFile:
    return ListingFile(name, content=text.encode() if isinstance(text, str) else text)


PEOPLE = [person(number) for number in range(40)]
FIRST = upload(
    register(*PEOPLE, person(99, Entity_Type_Code="2"), person(98, Provider_First_Name="\0A")), "npidata_first.csv"
)
SECOND = upload(
    register(
        person(3, Last_Update_Date="03/04/2025", Provider_First_Name="RENAMED"),
        person(4, Last_Update_Date="01/01/2001", Provider_First_Name="OLDER"),
        person(50),
        person(7, Entity_Type_Code="", NPI_Deactivation_Date="05/06/2025"),
    ),
    "npidata_second.csv",
)
MEDICARE = upload(
    csv_text(
        ["NPI", "Provider Name", "Primary Specialty", "Address", "City/Town", "State", "ZIP Code"],
        [["9000000003", "RENAMED O'MARLOWE", "CLINICAL PSYCHOLOGIST", "1 ELM ST", "PORTLAND", "ME", "4101"]],
    ),
    "medicare.csv",
)


def assert_same(one: Directory, other: Directory) -> None:
    """The same listings, answers, report, order and people."""
    pd.testing.assert_frame_equal(one.listings, other.listings)
    pd.testing.assert_frame_equal(one.facts, other.facts)
    assert (one.report, one.as_of, one.name) == (other.report, other.as_of, other.name)
    for search in SEARCHES:
        assert find_matches(one, search) == find_matches(other, search)
    query = PersonQuery(name="Persona O'Marlowe", city="Los Angeles", state="CA")
    assert find_person(one, query) == find_person(other, query)


@pytest.mark.parametrize(
    "files",
    [
        [INVENTED],
        [FIRST],
        [FIRST, upload(offices("9000000003", "9000000003", "9111111111"), "pl.csv"), MEDICARE],
        [FIRST, SECOND, upload(deactivated("9000000005", "9000000050"), "deactivated.csv")],
        [upload(csv_of({"name": "N/A", "city": "Boston"}), "nobody.csv")],
    ],
    ids=["invented", "register", "offices", "weeks", "nobody"],
)
def test_a_built_folder_opens_as_its_files_do(tmp_path: Path, files: list[Path | ListingFile]) -> None:
    said = build_directory(tmp_path / "out", files, as_of=AS_OF)
    built, direct = open_directory(tmp_path / "out"), open_directory(files, as_of=AS_OF)
    assert_same(built, direct)
    assert said == built.report
    for read in said.files:
        assert read.rows_read == read.rows_kept + sum(read.left_out.values())


def test_the_same_files_make_the_same_bytes_in_any_number_of_processes(tmp_path: Path) -> None:
    trees = []
    for name, processes in (("a", 1), ("b", 2)):
        build_directory(tmp_path / name, [INVENTED, FIRST], as_of=AS_OF, processes=processes)
        paths = sorted(path for path in (tmp_path / name).rglob("*") if path.is_file())
        trees.append({path.relative_to(tmp_path / name): path.read_bytes() for path in paths})
    assert trees[0] == trees[1]


def test_another_day_is_counted_again_and_an_old_one_is_said(tmp_path: Path) -> None:
    build_directory(tmp_path / "out", [INVENTED], as_of=date(2019, 5, 6))
    other = open_directory(tmp_path / "out", as_of=AS_OF)
    direct = open_directory(INVENTED, as_of=AS_OF)
    pd.testing.assert_frame_equal(other.facts, direct.facts)
    assert find_matches(other, SEARCHES[0]) == find_matches(direct, SEARCHES[0])
    old = open_directory(tmp_path / "out")
    assert old.as_of == date(2019, 5, 6)
    assert any("counted to 2019-05-06" in note for note in old.report.files[0].notes)
    update_directory(tmp_path / "out", [], as_of=AS_OF)
    assert_same(open_directory(tmp_path / "out"), direct)


def test_the_register_is_read_inside_its_archive(tmp_path: Path) -> None:
    archive = tmp_path / "NPPES_Data_Dissemination.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("npidata_pfile_2025.csv", FIRST.content or b"")
        packed.writestr("npidata_pfile_2025_fileheader.csv", register())
        packed.writestr("pl_pfile_2025.csv", offices("9000000003"))
        packed.writestr("endpoint_pfile_2025.csv", "NPI,Endpoint\n1,2\n")
        packed.writestr("Readme.pdf", b"%PDF")
    said = build_directory(tmp_path / "out", [archive], as_of=AS_OF)
    assert [file.name for file in said.files] == ["npidata_pfile_2025.csv", "pl_pfile_2025.csv"]
    direct = open_directory([FIRST, upload(offices("9000000003"), "pl.csv")], as_of=AS_OF)
    built = open_directory(tmp_path / "out")
    pd.testing.assert_frame_equal(built.listings.drop(columns="file"), direct.listings.drop(columns="file"))


def test_a_damaged_archive_is_a_sentence_and_leaves_nothing(tmp_path: Path) -> None:
    archive = tmp_path / "register.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as packed:
        packed.writestr("npidata.csv", FIRST.content or b"")
    content = bytearray(archive.read_bytes())
    content[content.index(b"PERSONC")] ^= 1
    archive.write_bytes(content)
    with pytest.raises(ListingsError, match="damaged inside its archive"):
        build_directory(tmp_path / "out", [archive], as_of=AS_OF)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ([FIRST], [SECOND]),
        ([FIRST, MEDICARE], [SECOND]),
        ([FIRST], [SECOND, upload(deactivated("9000000005", "9000000050"), "deactivated.csv")]),
        ([FIRST], [upload(offices("9000000003", "9000000009"), "pl.csv")]),
        ([FIRST, upload(offices("9000000003", "9000000007", "9000000009"), "pl.csv")], [SECOND]),
        ([SECOND], [FIRST]),
        ([INVENTED], [FIRST]),
    ],
    ids=["week", "medicare", "deactivated", "offices", "offices before", "older", "other"],
)
def test_an_update_is_what_opening_all_files_gives(
    tmp_path: Path, first: list[Path | ListingFile], second: list[Path | ListingFile]
) -> None:
    build_directory(tmp_path / "out", first, as_of=AS_OF)
    said = update_directory(tmp_path / "out", second, as_of=AS_OF)
    built, direct = open_directory(tmp_path / "out"), open_directory([*first, *second], as_of=AS_OF)
    pd.testing.assert_frame_equal(built.listings, direct.listings)
    pd.testing.assert_frame_equal(built.facts, direct.facts)
    assert said.files == direct.report.files
    assert find_matches(built, SEARCHES[0]) == find_matches(direct, SEARCHES[0])


def test_an_update_replaces_adds_and_removes(tmp_path: Path) -> None:
    build_directory(tmp_path / "out", [FIRST], as_of=AS_OF)
    before = open_directory(tmp_path / "out").listings.set_index("npi")["name"]
    update_directory(tmp_path / "out", [SECOND], as_of=AS_OF)
    after = open_directory(tmp_path / "out").listings.set_index("npi")["name"]
    assert set(before.index) - set(after.index) == {"9000000007"}
    assert set(after.index) - set(before.index) == {"9000000050"}
    assert "Renamed" in after["9000000003"]
    assert after["9000000004"] == before["9000000004"]


def test_who_left_does_not_come_back_with_an_older_file(tmp_path: Path) -> None:
    gone = upload(deactivated("9000000005"), "deactivated.csv")
    build_directory(tmp_path / "out", [SECOND, gone], as_of=AS_OF)
    update_directory(tmp_path / "out", [FIRST], as_of=AS_OF)
    assert not set(open_directory(tmp_path / "out").listings["npi"]) & {"9000000005", "9000000007"}


def test_an_update_refuses_what_was_changed(tmp_path: Path) -> None:
    build_directory(tmp_path / "out", [FIRST], as_of=AS_OF)
    name = next((tmp_path / "out").rglob("listings/name.arrow"))
    content = bytearray(name.read_bytes())
    content[content.index(b"Persona")] ^= 1
    name.write_bytes(content)
    with pytest.raises(DirectoryError, match=r"name\.arrow was changed"):
        update_directory(tmp_path / "out", [SECOND], as_of=AS_OF)


def test_nothing_to_build_from_and_a_folder_beside_files_are_sentences(tmp_path: Path) -> None:
    with pytest.raises(ListingsError, match="No file of listings"):
        build_directory(tmp_path / "out", [])
    with pytest.raises(DirectoryError, match="There is no directory"):
        update_directory(tmp_path / "out", [FIRST])
    build_directory(tmp_path / "out", [FIRST], as_of=AS_OF)
    with pytest.raises(DirectoryError, match="is opened alone"):
        open_directory([tmp_path / "out", INVENTED])


LOOP = """
import sys
from datetime import date
from itertools import islice
from pathlib import Path
from matcher.building import build_directory, update_directory
out, one, other = map(Path, sys.argv[1:])
build_directory(out.with_name("warm"), [one], processes=1)
print("ready", flush=True)
while True:
    build_directory(out, [one], as_of=date(2026, 11, 24), processes=1)
    update_directory(out, [other], as_of=date(2026, 11, 24), processes=1)
"""


def is_whole_or_not_there(out: Path, whole: dict[int, Directory]) -> bool:
    """Whether a folder opens; if it does not, the sentence says that nothing was finished."""
    try:
        found = open_directory(out)
    except MatcherError as error:
        if "no finished directory" in str(error) or "No such file" in str(error):
            return False
        raise
    assert_same(found, whole[len(found)])
    return True


def test_killed_at_ten_random_moments_it_is_whole_or_not_there(tmp_path: Path) -> None:
    files = []
    for name, people in (("one", "AB"), ("other", "CDE")):
        rows = [{"listing_id": f"{name}{letter}", "name": f"Person {letter}", **GOOD} for letter in people]
        (tmp_path / f"{name}.csv").write_bytes(csv_of(*rows))
        files.append(tmp_path / f"{name}.csv")
    whole = {2: open_directory(files[0], as_of=AS_OF), 5: open_directory(files, as_of=AS_OF)}
    moments = random.Random(5)  # noqa: S311 - moments, not secrets
    opened = 0
    out = tmp_path / "out"
    for number in range(10):
        if number == 5:
            shutil.rmtree(out)
        running = subprocess.Popen([sys.executable, "-c", LOOP, out, *files], cwd=ROOT, stdout=subprocess.PIPE)
        assert running.stdout is not None
        assert running.stdout.readline() == b"ready\n"
        time.sleep(moments.uniform(0.0, 0.8))
        running.kill()
        running.communicate()
        if opened and number != 5:
            found = open_directory(out)
            assert_same(found, whole[len(found)])
        else:
            opened += is_whole_or_not_there(out, whole)
    assert opened
    build_directory(out, [files[0]], as_of=AS_OF)
    assert len(list(out.iterdir())) == 2


def test_progress_ends_where_everything_is_done(tmp_path: Path) -> None:
    heard: list[tuple[str, float]] = []
    build_directory(tmp_path / "out", [FIRST], as_of=AS_OF, progress=lambda what, share: heard.append((what, share)))
    shares = [share for _, share in heard]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert any("rows" in what for what, _ in heard)


def test_large_files_are_worked_on_in_all_cores(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("matcher.building._ALONE_BYTES", 0)
    build_directory(tmp_path / "out", [FIRST], as_of=AS_OF)
    assert_same(open_directory(tmp_path / "out"), open_directory([FIRST], as_of=AS_OF))
