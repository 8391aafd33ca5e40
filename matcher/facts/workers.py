"""Further processes that read listings, for directories large enough to pay for starting them.

A worker is a fresh Python that imports this module and nothing else, and speaks JSON over its pipes. That works from
any thread and under a web server, whose main script a process pool would run again.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import date
from pathlib import Path
from queue import SimpleQueue

from matcher.facts.rows import Cell, FactRow, Known, read_rows

__all__ = ["Workers"]

_ROOT = Path(__file__).resolve().parents[2]
_START = "from matcher.facts.workers import serve; serve()"


class Workers:
    """Some processes that read chunks of rows; close them when done."""

    def __init__(self, count: int, as_of: date) -> None:
        """Start ``count`` processes."""
        self._as_of = as_of
        self._idle: SimpleQueue[subprocess.Popen[str]] = SimpleQueue()
        self._all = [_start() for _ in range(count)]
        for worker in self._all:
            self._idle.put(worker)
        self._threads = ThreadPoolExecutor(count)

    def read(self, chunks: Iterable[Sequence[Sequence[Cell]]]) -> Iterator[list[FactRow]]:
        """The answers chunk by chunk, in order; only a few chunks are held at a time."""
        waiting: list[Future[list[FactRow]]] = []
        for chunk in chunks:
            waiting.append(self._threads.submit(self._ask, chunk))
            if len(waiting) > 2 * len(self._all):
                yield waiting.pop(0).result()
        for future in waiting:
            yield future.result()

    def _ask(self, chunk: Sequence[Sequence[Cell]]) -> list[FactRow]:
        worker = self._idle.get()
        try:
            if worker.stdin is None or worker.stdout is None:
                raise BrokenPipeError
            worker.stdin.write(json.dumps([self._as_of.isoformat(), chunk]) + "\n")
            worker.stdin.flush()
            return [tuple(row) for row in json.loads(worker.stdout.readline())]
        except (OSError, ValueError):
            # A process that was ended from outside costs speed, not answers.
            return read_rows(chunk, self._as_of)
        finally:
            self._idle.put(worker)

    def close(self) -> None:
        """End the processes."""
        self._threads.shutdown(cancel_futures=True)
        for worker in self._all:
            for pipe in (worker.stdin, worker.stdout):
                if pipe is not None:
                    pipe.close()
            worker.wait(timeout=10)


def _start() -> subprocess.Popen[str]:
    paths = os.pathsep.join(filter(None, [str(_ROOT), os.environ.get("PYTHONPATH", "")]))
    return subprocess.Popen(  # noqa: S603  our own interpreter and our own words, nothing from outside
        [sys.executable, "-c", _START],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": paths},
    )


def serve() -> None:
    """Answer chunks on the standard input until it ends."""
    known: Known = {}
    for line in sys.stdin:
        day, chunk = json.loads(line)
        sys.stdout.write(json.dumps(read_rows(chunk, date.fromisoformat(day), known)) + "\n")
        sys.stdout.flush()
