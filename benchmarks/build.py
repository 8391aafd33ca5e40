"""Building from a file like the national register, against a bare pass of pyarrow over the same columns of it.

Every measurement runs in a process of its own, contenders in turn, so that the peak memory is theirs alone and a
slow minute of the machine hits all of them. Compare the ratios.
"""

import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from importlib.metadata import version
from pathlib import Path

import click
import pyarrow as pa
import pyarrow.csv

from benchmarks.national import THERAPISTS, listings_among, write_national_file
from matcher.building import build_directory
from matcher.listings import ListingFile
from matcher.listings.reading import read_file
from matcher.listings.sources.nppes_bulk import cell_names
from matcher.pipeline import open_directory

__all__ = ["build"]

AS_OF = date(2026, 11, 24)
_MB = 1024
_BLOCK = 1 << 22
_LOOK_EVERY_SECONDS = 0.1


def _bare(file: Path, _out: Path) -> dict[str, float]:
    """Stream the columns that we need, every row of them, and count: nothing is kept, nothing understood."""
    with file.open(encoding="latin-1") as text:
        has = text.readline().strip().strip('"').split('","')
    wanted = [name for name in cell_names() if name in has]
    reader = pyarrow.csv.open_csv(
        file,
        pyarrow.csv.ReadOptions(block_size=_BLOCK, encoding="latin1"),
        pyarrow.csv.ParseOptions(invalid_row_handler=lambda _row: "skip"),
        pyarrow.csv.ConvertOptions(include_columns=wanted, column_types=dict.fromkeys(wanted, pa.string())),
    )
    return {"rows": sum(batch.num_rows for batch in reader)}


def _read(file: Path, out: Path) -> dict[str, float]:
    """Our reading: the therapists' cells, every other row counted by reason."""
    out.mkdir()
    read = read_file(ListingFile.at(file), lambda *_: None, out / "rows.arrow")
    left_out = sum(read.tally.left_out.values())
    return {"rows": read.rows_read, "kept": len(read.rows), "unaccounted": read.rows_read - len(read.rows) - left_out}


def _build(file: Path, out: Path) -> dict[str, float]:
    """The whole build, to a folder that can be searched."""
    report = build_directory(out, [file], as_of=AS_OF, processes=os.cpu_count() or 1)
    left_out = sum(report.left_out.values())
    unaccounted = report.rows_read - report.rows_kept - left_out
    return {"rows": report.rows_read, "kept": report.rows_kept, "unaccounted": unaccounted}


def _open(_file: Path, out: Path) -> dict[str, float]:
    """Opening what was built."""
    return {"kept": len(open_directory(out))}


STEPS: dict[str, Callable[[Path, Path], dict[str, float]]] = {
    "bare pyarrow pass": _bare,
    "read": _read,
    "build": _build,
    "open": _open,
}


def _measure(step: str, file: Path, out: Path) -> dict[str, float]:
    """Seconds, CPU seconds and peak memory of one step in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.build", step, str(file), str(out)]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    together = 0
    while running.poll() is None:
        together = max(together, _memory_of_all(running.pid))
        time.sleep(_LOOK_EVERY_SECONDS)
    said = running.stdout.read() if running.stdout else ""
    if running.returncode:
        raise click.ClickException(f"{step} failed.")
    figures: dict[str, float] = json.loads(said)
    return figures | {"peak_mb_together": together / _MB}


def _step(step: str, file: Path, out: Path) -> dict[str, float]:
    began, cpu = time.perf_counter(), time.process_time()
    found = STEPS[step](file, out)
    seconds, own_cpu = time.perf_counter() - began, time.process_time() - cpu
    own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    figures = {"peak_mb": own.ru_maxrss / _MB, "peak_mb_of_a_worker": children.ru_maxrss / _MB}
    return found | figures | {"seconds": seconds, "cpu": own_cpu + children.ru_utime + children.ru_stime}


def _memory_of_all(process: int) -> int:
    """What a process and its workers take together, in KB: pages that several have mapped count once."""
    total = 0
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()
        for line in Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines():
            total += int(line.split()[1]) if line.startswith("Pss:") else 0
    except (OSError, ValueError):
        return 0
    return total + sum(_memory_of_all(int(child)) for child in children)


@click.command()
@click.option("--listings", default=70_000, show_default=True, help="About how many therapists the file holds.")
@click.option("--share", default=THERAPISTS, show_default=True, help="Which share of its people are therapists.")
@click.option("--rounds", default=3, show_default=True, help="How often each contender runs, in turn.")
@click.option("--seed", default=1, show_default=True, help="The same seed makes the same file.")
@click.option("--json", "json_file", type=click.Path(dir_okay=False, path_type=Path), help="Write the figures here.")
def build(listings: int, share: float, rounds: int, seed: int, json_file: Path | None) -> None:
    """Reading and building a file like the national register, against a bare pass over the same columns."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "npidata_pfile.csv"
        rows = round(listings * 1000 / listings_among(1000, share))
        write_national_file(file, rows, seed, share)
        runs: dict[str, list[dict[str, float]]] = {step: [] for step in STEPS}
        for number in range(rounds):
            for step in STEPS:
                out = Path(folder) / (f"build-{number}" if step == "open" else f"{step}-{number}")
                runs[step].append(_measure(step, file, out))
        figures = _figures(runs, file.stat().st_size, seed)
    text = json.dumps(figures, indent=2)
    if json_file:
        json_file.write_text(text + "\n", encoding="utf-8")
    click.echo(text)


def _figures(runs: dict[str, list[dict[str, float]]], size: int, seed: int) -> dict[str, object]:
    median = {
        step: {name: round(statistics.median(run[name] for run in found), 3) for name in found[0]}
        for step, found in runs.items()
    }
    bare = runs["bare pyarrow pass"]

    def ratio(step: str, name: str) -> float:
        pairs = zip(runs[step], bare, strict=True)
        return round(statistics.median(one[name] / other[name] for one, other in pairs), 2)

    return {
        "file_bytes": size,
        "seed": seed,
        "medians": median,
        "rows_per_second": {
            step: round(found["rows"] / found["seconds"]) for step, found in median.items() if "rows" in found
        },
        "times_the_bare_pass": {
            step: {"seconds": ratio(step, "seconds"), "cpu": ratio(step, "cpu")} for step in ("read", "build")
        },
        "versions": {"python": platform.python_version(), **{name: version(name) for name in ("numpy", "pyarrow")}},
    }


if __name__ == "__main__":
    click.echo(json.dumps(_step(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))))
