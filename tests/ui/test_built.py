"""The app on a built directory: shared by all visitors, while a visitor's own file stays theirs."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from matcher.building import build_directory
from matcher.listings import ListingFile
from matcher.pipeline import open_directory
from matcher.ui.server import served_directory
from tests.factory import GOOD, csv_of

ROOT = Path(__file__).resolve().parents[2]
OWN = ListingFile("own.csv", content=csv_of({"listing_id": "o1", "name": "Private Person", **GOOD}))


@pytest.fixture
def served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    rows = [{"listing_id": f"t{number}", "name": f"Built Person{chr(65 + number)}", **GOOD} for number in range(3)]
    build_directory(tmp_path / "out", [ListingFile("list.csv", content=csv_of(*rows))])
    monkeypatch.setenv("THERAPIST_MATCHER_DIRECTORY", str(tmp_path / "out"))
    st.cache_resource.clear()
    yield tmp_path / "out"
    st.cache_resource.clear()


def visit() -> AppTest:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    assert not app.exception
    return app


def html(app: AppTest) -> str:
    return " ".join(element.proto.body for element in app.get("html"))


def test_the_built_directory_is_on_the_screen_and_nothing_is_said_to_be_invented(served: Path) -> None:
    assert served_directory() == served
    app = visit()
    assert "Built PersonA" in html(app)
    assert not any("invented" in info.value for info in app.info)


def test_a_visitors_own_file_is_seen_by_that_visitor_alone(served: Path) -> None:
    assert served.is_dir()
    one, other = visit(), visit()
    one.session_state["therapist_matcher"].own_directory = open_directory(OWN)
    one.run()
    other.run()
    assert "Private Person" in html(one)
    assert "Built Person" not in html(one)
    assert "Private Person" not in html(other)
    assert "Built PersonA" in html(other)
