"""Annual workbooks of many companies brought together, against a reader that does nothing but read them.

``python -m tests.bench.consolidating [COUNT [TURNS]]`` measures processor time and memory as well, at a tenth of the
companies and at all.
"""

import resource
import subprocess
import sys
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from python_calamine import CalamineWorkbook

from desktop.excel.group.deliveries import delivered
from desktop.excel.report import write_report
from desktop.store.ledger import Ledger
from desktop.work.group.consolidating import consolidate
from desktop.work.report.annual_report import annual_report
from desktop.work.sample import sample_changes
from tests.bench.companies import companies
from tests.bench.timing import Comparison, seconds

YEAR = 2025


def many(folder: Path, runs: int, count: int) -> list[Comparison]:
    """One comparison, for so many companies."""
    files = workbooks(folder, count)
    comparison = Comparison(f"consolidating {count} companies", "python-calamine reads every sheet of them")
    for turn in range(runs):
        floor = seconds(partial(_read, files))
        comparison.add(seconds(partial(take_in, folder / f"group-{turn}.cqo", files)), floor)
    return [comparison]


def workbooks(folder: Path, count: int) -> list[Path]:
    """Workbooks of so many companies, each with the records of the sample company's report."""
    ledger = Ledger.create(folder / "one.cqo", who="bench")
    try:
        ledger.apply(sample_changes())
        write_report(annual_report(ledger, YEAR), folder / "one.xlsx")
    finally:
        ledger.close()
    return companies(folder / "one.xlsx", folder, count)


def take_in(path: Path, files: list[Path]) -> None:
    """Brings them together in a new ledger."""
    ledger = Ledger.create(path, who="bench")
    try:
        outcome = consolidate(ledger, delivered(files))
        assert len(outcome.units) == len(files)
        assert not outcome.doubles
        assert not outcome.renamed
    finally:
        ledger.close()


def _read(files: list[Path]) -> None:
    for file in files:
        with CalamineWorkbook.from_path(str(file)) as book:
            for name in book.sheet_names:
                book.get_sheet_by_name(name).to_python()


def main() -> int:
    """Times and memory, for people: each in a process of its own, turn by turn."""
    if sys.argv[1:2] == ["--only"]:
        return _only(sys.argv[2], Path(sys.argv[3]), [Path(line) for line in sys.stdin.read().splitlines()])
    count, turns = [*map(int, sys.argv[1:]), *(1000, 3)[len(sys.argv) - 1 :]]
    with TemporaryDirectory(prefix="cqodesk-bench-") as folder:
        files = workbooks(Path(folder), count)
        for number in sorted({max(count // 10, 1), count}):
            told = [[_measured(what, Path(folder) / "group.cqo", files[:number]) for what in ("floor", "ours")] for _ in range(turns)]
            floor, ours = ([median(each[side][n] for each in told) for n in range(3)] for side in (0, 1))
            sys.stdout.write(
                f"{number} companies: {ours[0]:.1f} s against {floor[0]:.1f} s, ratio {ours[0] / floor[0]:.2f}; processor time "
                f"{ours[1]:.1f} s against {floor[1]:.1f} s, ratio {ours[1] / floor[1]:.2f}; peak memory {ours[2]:.0f} MiB\n"
            )
            sys.stdout.flush()
    return 0


def _measured(what: str, out: Path, files: list[Path]) -> list[float]:
    """Seconds, processor seconds of all its processes, and MiB of the largest."""
    command = [sys.executable, "-m", "tests.bench.consolidating", "--only", what, str(out)]
    run = subprocess.run(command, input="\n".join(map(str, files)), capture_output=True, text=True, check=True)
    return [float(number) for number in run.stdout.split()]


def _only(what: str, out: Path, files: list[Path]) -> int:
    for left in out.parent.glob(f"*{out.name}*"):
        left.unlink()
    before = _used()
    took = seconds(partial(_read, files) if what == "floor" else partial(take_in, out, files))
    used = _used()
    sys.stdout.write(f"{took} {used[0] - before[0]} {used[1]}\n")
    return 0


def _used() -> tuple[float, float]:
    both = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in both), max(each.ru_maxrss for each in both) / 1024


if __name__ == "__main__":
    sys.exit(main())
