"""The online geocoder, against a server on this machine that plays the service."""

import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs, urlsplit

import pytest

from matcher.errors import PlaceError
from matcher.places import WHAT_IS_SENT, find_place_online
from matcher.places.nominatim import NOMINATIM_HOST

FOUND = [
    {
        "display_name": "Exampletown, Multnomah County, Oregon, United States",
        "lat": "45.5",
        "lon": "-122.6",
        "address": {"city": "Exampletown", "state": "Oregon"},
    }
]


class _Service(HTTPServer):
    """Answers every request with ``status`` and ``answer`` and remembers what it was asked."""

    status = 200
    answer: object = FOUND
    asked: list[tuple[str, str]]


class _Handler(BaseHTTPRequestHandler):
    server: _Service

    def do_GET(self) -> None:
        self.server.asked.append((self.path, self.headers["User-Agent"]))
        body = json.dumps(self.server.answer).encode()
        self.send_response(self.server.status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Keep the test's output quiet."""


@pytest.fixture
def service() -> Iterator[_Service]:
    with _Service(("127.0.0.1", 0), _Handler) as server:
        server.asked = []
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def ask(service: _Service) -> Callable[[str], object]:
    domain = f"127.0.0.1:{service.server_port}"
    return lambda text: find_place_online(text, user_agent="test-of-matcher", domain=domain, scheme="http")


def test_a_place_is_found_with_its_state(service: _Service) -> None:
    place = find_place_online(
        "Exampletown", user_agent="test", domain=f"127.0.0.1:{service.server_port}", scheme="http"
    )
    assert (place.latitude, place.longitude, place.state) == (45.5, -122.6, "OR")
    assert "OpenStreetMap" in place.detail


def test_only_the_place_and_the_programs_name_are_sent(service: _Service, ask: Callable[[str], object]) -> None:
    ask("Exampletown")
    [(path, agent)] = service.asked
    sent = parse_qs(urlsplit(path).query)
    assert sent.pop("q") == ["Exampletown"]
    assert set(sent) <= {"format", "limit", "addressdetails", "accept-language", "countrycodes"}
    assert agent == "test-of-matcher"


@pytest.mark.parametrize(
    ("status", "says"),
    [(429, "too many"), (400, "did not understand"), (503, "did not answer"), (500, "could not be asked")],
)
def test_a_refusal_is_told_in_a_sentence(
    service: _Service, ask: Callable[[str], object], status: int, says: str
) -> None:
    service.status = status
    with pytest.raises(PlaceError, match=says):
        ask("Exampletown")


def test_nothing_found_is_told_in_a_sentence(service: _Service, ask: Callable[[str], object]) -> None:
    service.answer = []
    with pytest.raises(PlaceError, match="knows no US place"):
        ask("Qwxzvy")


def test_nothing_typed_asks_nobody(service: _Service, ask: Callable[[str], object]) -> None:
    with pytest.raises(PlaceError, match="Type a place"):
        ask("  ")
    assert service.asked == []


def test_a_service_that_is_not_there_is_told_in_a_sentence() -> None:
    with pytest.raises(PlaceError, match="could not be asked"):
        find_place_online("Exampletown", user_agent="test", domain="127.0.0.1:9", scheme="http")


def test_the_sentence_names_the_host_that_is_asked() -> None:
    assert NOMINATIM_HOST in WHAT_IS_SENT
