"""The app in a real browser: a server on a free port, a fresh visit per test, and no request to any other host.

Where no Chromium is installed the tests skip with one clear line; with ``CI=true`` they fail instead.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from urllib.parse import urlparse

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import (
    Browser,
    Locator,
    Page,
    Request,
    ViewportSize,
    WebSocket,
    expect,
    sync_playwright,
)
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

ROOT = Path(__file__).resolve().parents[2]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
]
HERE = {"127.0.0.1", "localhost"}
DESKTOP: ViewportSize = {"width": 1280, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}
START_SECONDS = 60
WAIT_MS = 30_000
UNFOLD_MS = 700


def find_browser() -> str:
    """The browser of this machine; skips, or fails in CI, where there is none."""
    for name in BROWSERS:
        if found := shutil.which(name):
            return found
    reason = "no Chromium on this machine: the tests in a real browser were not run"
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for all tests."""
    executable = find_browser()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)
        yield browser
        browser.close()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="session")
def server(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The app as the start command serves it, from a foreign folder and with an empty home, as on a new machine."""
    assert chromium.is_connected()
    port = free_port()
    home = tmp_path_factory.mktemp("home")
    log = home / "server.log"
    command = [sys.executable, "-c", "from matcher.cli import main; main()", "--port", str(port), "--no-browser"]
    with log.open("w", encoding="utf-8") as out:
        process = subprocess.Popen(
            command, stdout=out, stderr=subprocess.STDOUT, cwd=home, env={**os.environ, "HOME": str(home)}
        )
    url = f"http://127.0.0.1:{port}"
    deadline = time.monotonic() + START_SECONDS
    while not is_up(url):
        assert process.poll() is None, log.read_text(encoding="utf-8")
        assert time.monotonic() < deadline, "the app did not start"
        time.sleep(0.1)
    yield url
    process.terminate()
    process.wait(20)
    text = log.read_text(encoding="utf-8")
    assert "Traceback" not in text, text[-4000:]


def is_up(url: str) -> bool:
    try:
        with urllib.request.urlopen(url + "/_stcore/health", timeout=1) as answer:
            return bool(answer.read() == b"ok")
    except OSError:
        return False


class Visit:
    """A fresh visit: a page, and the waits that a Streamlit app needs."""

    def __init__(self, page: Page, url: str) -> None:
        self.page, self.url = page, url
        self.foreign: list[str] = []
        self.errors: list[str] = []
        self.finished = 0
        page.on("request", self._on_request)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("websocket", self._on_socket)
        # Chromium's own save dialog gives no download event; without it the app falls back to a plain download.
        page.add_init_script("delete window.showSaveFilePicker")

    def _on_request(self, request: Request) -> None:
        if request.url.startswith(("http", "ws")) and urlparse(request.url).hostname not in HERE:
            self.foreign.append(request.url)

    def _on_socket(self, socket_: WebSocket) -> None:
        if urlparse(socket_.url).hostname not in HERE:
            self.foreign.append(socket_.url)
        socket_.on("framereceived", self._on_frame)

    def _on_frame(self, data: bytes | str) -> None:
        if isinstance(data, bytes):
            message = ForwardMsg()
            message.ParseFromString(data)
            self.finished += message.WhichOneof("type") == "script_finished"

    def open(self, path: str = "/") -> "Visit":
        self.page.goto(self.url + path)
        self.ready()
        return self

    def ready(self) -> None:
        """Wait until nothing runs and everything is drawn."""
        self.page.locator(
            '[data-testid="stApp"][data-test-connection-state="CONNECTED"][data-test-script-state="notRunning"]'
        ).wait_for(timeout=WAIT_MS)
        skeletons = self.page.locator("[data-testid=stSkeleton], [data-testid=stAppSkeleton]")
        expect(skeletons).to_have_count(0, timeout=WAIT_MS)
        self.page.wait_for_timeout(150)

    def after(self, action: Callable[[], object]) -> None:
        """Do something and wait for the rerun that it starts."""
        before = self.finished
        action()
        deadline = time.monotonic() + WAIT_MS / 1000
        while self.finished <= before:
            assert time.monotonic() < deadline, "the action started no rerun"
            self.page.wait_for_timeout(10)
        self.ready()

    def key(self, key: str) -> Locator:
        """The element or container that was given a key."""
        return self.page.locator(f".st-key-{key}")

    def type_into(self, label: str, text: str) -> None:
        field = self.page.get_by_role("textbox", name=label)
        field.fill(text)
        self.after(partial(field.press, "Enter"))

    def unfold(self, text: str) -> None:
        """Open what is folded away, and wait until it stands still: a button that moves can miss a click."""
        self.page.get_by_text(text).first.click()
        self.page.wait_for_timeout(UNFOLD_MS)

    def press(self, name: str) -> None:
        self.after(self.page.get_by_role("button", name=name).first.click)

    def upload(self, content: bytes, name: str = "list.csv") -> None:
        field = self.page.locator("[data-testid=stFileUploader] input[type=file]")
        self.after(lambda: field.set_input_files({"name": name, "mimeType": "text/csv", "buffer": content}))

    def download(self, name: str) -> tuple[str, bytes]:
        """Press a download button; the file's name and content."""
        with self.page.expect_download() as waiting:
            self.page.get_by_role("button", name=name).click()
        return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()

    def axe(self) -> list[str]:
        """Accessibility faults of our making: one line each. Left out are three that Streamlit itself draws."""
        self.ready()
        found = Axe().run(self.page).response["violations"]
        ours = [fault for fault in found if fault["id"] not in NOT_OURS]
        return [f"{fault['impact']} {fault['id']}: {fault['nodes'][0]['html'][:200]}" for fault in ours]


def go_to(visit: Visit, page: str) -> None:
    """Follow a link of the navigation."""
    visit.after(visit.key("pages").get_by_role("link", name=page, exact=True).click)


# Drawn by Streamlit itself, best-practice level, cannot be changed from an app.
NOT_OURS = {"region", "presentation-role-conflict", "landmark-unique"}


@pytest.fixture(params=["light"])
def scheme(request: pytest.FixtureRequest) -> str:
    """The colour scheme the visitor's system asks for."""
    return str(request.param)


def new_page(chromium: Browser, *, phone: bool, dark: bool = False) -> Page:
    """A fresh visitor's window at phone or desktop size."""
    context = chromium.new_context(
        viewport=PHONE if phone else DESKTOP,
        color_scheme="dark" if dark else "light",
        locale="en-US",
        timezone_id="UTC",
        reduced_motion="reduce",
        service_workers="block",
    )
    return context.new_page()


@pytest.fixture
def visit(chromium: Browser, server: str, scheme: str, request: pytest.FixtureRequest) -> Iterator[Visit]:
    """A fresh visit at desktop size, or at phone size in tests that say so; ends with the common checks."""
    page = new_page(chromium, phone="phone" in request.node.name, dark=scheme == "dark")
    visit = Visit(page, server)
    yield visit
    exceptions = page.get_by_test_id("stException").count()
    page.context.close()
    assert visit.foreign == [], "requests that would leave the machine"
    assert visit.errors == []
    assert exceptions == 0
