"""Work in processes comes back in order, in one process or several, and ends with the program."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from matcher.workers import Workers

ROOT = Path(__file__).resolve().parents[1]


def double(number: int) -> int:
    return number * 2


def where() -> int:
    return os.getpid()


@pytest.mark.parametrize("count", [1, 2])
def test_results_come_in_the_order_of_the_calls(count: int) -> None:
    with Workers(count) as workers:
        later = workers.later(double, 21)
        assert list(workers.in_order(double, ((number,) for number in range(40)))) == list(range(0, 80, 2))
        assert later() == 42
        assert (workers.later(where)() == os.getpid()) is (count == 1)


def test_what_goes_wrong_in_a_worker_is_raised_here() -> None:
    with Workers(2) as workers, pytest.raises(ValueError, match="invalid literal"):
        list(workers.in_order(int, [("x",)]))


WAITING = """
import os, time
from matcher.workers import Workers
if __name__ == "__main__":
    with Workers(2) as workers:
        print(*(workers.later(os.getpid)() for _ in range(8)), flush=True)
        time.sleep(60)
"""


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="looks processes up under /proc")
def test_workers_end_when_the_program_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "waiting.py"
    script.write_text(WAITING, encoding="utf-8")
    path = {**os.environ, "PYTHONPATH": str(ROOT)}
    running = subprocess.Popen([sys.executable, script], env=path, stdout=subprocess.PIPE, text=True)
    assert running.stdout is not None
    workers = {int(number) for number in running.stdout.readline().split()}
    assert workers
    running.kill()
    running.communicate()
    for _ in range(600):
        if not any(Path(f"/proc/{number}").exists() for number in workers):
            break
        time.sleep(0.1)
    assert not [number for number in workers if Path(f"/proc/{number}").exists()]
