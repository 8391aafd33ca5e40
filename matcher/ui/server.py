"""Start the app on this machine only, with headers that keep the browser from asking any other host."""

import base64
import hashlib
import os
import re
import tomllib
from collections.abc import Awaitable, Callable, MutableMapping
from pathlib import Path
from typing import Any

import streamlit as st
from starlette.middleware import Middleware

__all__ = ["SecurityHeaders", "middleware", "serve", "served_directory", "settings", "shipped"]

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Message, Receive, Send], Awaitable[None]]


# How the page's script, which the server runs anew for every visit, learns what the server was started on; so it also
# works with ``streamlit run app.py``.
_DIRECTORY = "THERAPIST_MATCHER_DIRECTORY"


def shipped(name: str) -> Path:
    """A file that comes with the program: beside the package in a checkout, inside it in an installed wheel.

    Raises:
        FileNotFoundError: neither place has it; the installation is damaged.
    """
    package = Path(__file__).resolve().parent.parent
    for root in (package.parent, package / "shipped"):
        if (root / name).is_file():
            return root / name
    raise FileNotFoundError(f"{name} is missing from the installation. Install therapist-matcher again.")


def served_directory() -> Path | None:
    """The built directory that this server shows to everybody, if it was started on one."""
    path = os.environ.get(_DIRECTORY)
    return Path(path) if path else None


def settings() -> dict[str, Any]:
    """The settings of ``.streamlit/config.toml`` as dotted names, so that they win over any other configuration."""
    with shipped(".streamlit/config.toml").open("rb") as file:
        return _flat(tomllib.load(file))


def _flat(table: dict[str, Any], prefix: str = "") -> dict[str, Any]:
    flat: dict[str, Any] = {}
    for key, value in table.items():
        flat |= _flat(value, f"{prefix}{key}.") if isinstance(value, dict) else {prefix + key: value}
    return flat


def _inline_script_hashes() -> str:
    """Hashes of the scripts inside Streamlit's own page, read from it so that an upgrade does not break the policy."""
    page = (Path(st.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
    scripts = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    digests = (base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts)
    return " ".join(f"'sha256-{digest}'" for digest in digests)


def _headers() -> list[tuple[bytes, bytes]]:
    policy = "; ".join(
        [
            "default-src 'self'",
            "img-src 'self' data: blob:",
            "connect-src 'self' data: blob:",
            "font-src 'self' data:",
            "style-src 'self' 'unsafe-inline'",  # Streamlit writes its styles from script
            f"script-src 'self' 'wasm-unsafe-eval' {_inline_script_hashes()}",
            "worker-src 'self' blob:",
            "frame-src 'self' blob:",
            "frame-ancestors 'none'",
            "form-action 'self'",
            "base-uri 'self'",
            "object-src 'none'",
        ]
    )
    headers = {
        "content-security-policy": policy,
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "x-frame-options": "DENY",
        "permissions-policy": "geolocation=(), camera=(), microphone=()",
    }
    return [(name.encode(), value.encode()) for name, value in headers.items()]


class SecurityHeaders:
    """ASGI middleware that adds the headers to every page; leaves WebSockets and streams alone."""

    def __init__(self, app: App) -> None:
        self.app = app
        self.headers = _headers()

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Pass a request on and add the headers to its answer."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", []), *self.headers]
            await send(message)

        await self.app(scope, receive, send_with_headers if scope["type"] == "http" else send)


def middleware() -> list[Middleware]:
    """What every answer of the app passes through."""
    return [Middleware(SecurityHeaders)]


def serve(*, port: int | None = None, open_browser: bool = True, directory: Path | None = None) -> None:
    """Serve the app on this machine until it is stopped.

    Args:
        port: where to listen; 8501, or the next free one, where it is not given.
        open_browser: whether to open a browser window.
        directory: a built directory to show instead of the invented listings.
    """
    if directory:
        os.environ[_DIRECTORY] = str(directory.resolve())
    config = settings() | {"server.headless": not open_browser}
    if port is not None:
        config["server.port"] = port
    st.App(shipped("app.py"), middleware=middleware()).run(config=config)
