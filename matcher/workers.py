"""All cores for what depends on one batch of rows alone, in order, with a few batches under way at a time."""

import multiprocessing
import os
import signal
import sys
import threading
import warnings
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import AbstractContextManager
from functools import partial
from types import TracebackType
from typing import Self, TypeVar

__all__ = ["Workers", "cores"]

Result = TypeVar("Result")
_AHEAD_PER_PROCESS = 2


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Workers(AbstractContextManager["Workers"]):
    """Runs calls in ``count`` processes, or right here where ``count`` is 1.

    Start them early: as long as the program has one thread, processes are copies of it and ready at once. Otherwise
    they import it anew, because a copied lock that another thread held would never open again.
    """

    def __init__(self, count: int = 1) -> None:
        self._count = count
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let what is under way end, and the processes with it; what has not begun is not done."""
        if self._pool:
            self._pool.shutdown(cancel_futures=True)

    def start(self) -> ProcessPoolExecutor | None:
        """Start the processes now, so that they are ready when there is something to do."""
        if self._count > 1 and self._pool is None:
            copies = sys.platform == "linux" and threading.active_count() == 1
            context = multiprocessing.get_context("fork" if copies else "spawn")
            self._pool = ProcessPoolExecutor(self._count, mp_context=context, initializer=_watch_parent)
            with warnings.catch_warnings():
                # Newer Pythons warn of threads that numpy keeps for itself and stops in the copy.
                warnings.simplefilter("ignore", DeprecationWarning)
                for _ in range(self._count):
                    self._pool.submit(os.getpid)
        return self._pool

    def later(self, function: Callable[..., Result], *given: object) -> Callable[[], Result]:
        """Begin one call beside others; what is returned gives its result, and waits for it where it must."""
        pool = self.start()
        return pool.submit(function, *given).result if pool else partial(function, *given)

    def in_order(self, function: Callable[..., Result], calls: Iterable[tuple[object, ...]]) -> Iterator[Result]:
        """The results of ``function(*call)`` for each call, in the order of the calls."""
        pool = self.start()
        if pool is None:
            yield from (function(*call) for call in calls)
            return
        coming: deque[Future[Result]] = deque()
        for call in calls:
            coming.append(pool.submit(function, *call))
            if len(coming) > self._count * _AHEAD_PER_PROCESS:
                yield coming.popleft().result()
        while coming:
            yield coming.popleft().result()


def _watch_parent() -> None:
    """Let a worker end with its parent: when that is killed nobody else would tell it, and Ctrl-C is the parent's."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
