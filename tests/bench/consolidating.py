"""Annual workbooks of many companies brought together, against a reader that does nothing but read them.

``python -m tests.bench.consolidating [COUNT]`` measures the memory as well, at a tenth of the companies and at all.
"""

import resource
import sys
from functools import partial
from pathlib import Path
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
    """Times and memory, for people."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with TemporaryDirectory(prefix="cqodesk-bench-") as folder:
        files = workbooks(Path(folder), count)
        for number in (count // 10, count):
            took = seconds(partial(take_in, Path(folder) / f"{number}.cqo", files[:number]))
            floor = seconds(partial(_read, files[:number]))
            peak = [resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
            sys.stdout.write(
                f"{number} companies: {took:.1f} s, floor {floor:.1f} s, ratio {took / floor:.2f}; "
                f"peak memory {peak[0]:.0f} MiB, of the reading process {peak[1]:.0f} MiB\n"
            )
    return 0


if __name__ == "__main__":
    sys.exit(main())
