"""How far the program is from its floors: ``python -m tests.bench [--runs N] [--rows N] [--json]``.

Each floor does the least that could do the same job, in the same run on the same machine, turn by turn with the
program; what is compared are medians. So the ratios tell something on any machine, where the times do not.
"""

import argparse
import json
import statistics
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench import bundle, report, saving, searching, stalls, window, workbooks
from tests.bench.timing import Comparison


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__.partition("\n")[0])
    parser.add_argument("--runs", type=int, default=5, help="turns of each measurement")
    parser.add_argument("--rows", type=int, default=10_000, help="rows of the ledger that is imported and exported")
    parser.add_argument("--records", type=int, default=100_000, help="records of the year that is reported on")
    parser.add_argument("--bundle", type=Path, help="the folder of a bundle for Linux: measure its start alone, and its size")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    arguments = parser.parse_args()
    with TemporaryDirectory(prefix="cqodesk-bench-") as folder:
        parts = (bundle.start(arguments.bundle.resolve(), Path(folder), arguments.runs),) if arguments.bundle else (
            window.start(Path(folder), arguments.runs),
            workbooks.import_and_export(Path(folder), arguments.runs, arguments.rows),
            stalls.stalls(Path(folder), arguments.runs, 2 * arguments.rows, arguments.records),
            saving.save(Path(folder), arguments.runs),
            report.report(Path(folder), arguments.runs, arguments.records),
            searching.search(Path(folder), arguments.runs, arguments.records),
        )
        comparisons = [comparison for part in parts for comparison in part]
    if arguments.json:
        sys.stdout.write(json.dumps({"runs": arguments.runs, "rows": arguments.rows, "records": arguments.records,
                                     "ratios": [as_json(c) for c in comparisons]}, indent=1) + "\n")
    else:
        sys.stdout.write("\n".join(table(comparisons)) + "\n")
        if arguments.bundle:
            whole, bare = bundle.sizes(arguments.bundle)
            sys.stdout.write(f"size: {whole / 1e6:.0f} MB; with PySide6 alone: {bare / 1e6:.0f} MB\n")
    return 0


def as_json(comparison: Comparison):
    return {
        "what": comparison.what, "floor": comparison.floor,
        "seconds": statistics.median(comparison.ours), "floor_seconds": statistics.median(comparison.floors),
        "ratio": round(comparison.ratio, 2),
    }


def table(comparisons):
    yield f"{'what':<44}{'program':>12}{'floor':>12}{'ratio':>8}  floor is"
    for c in comparisons:
        ours, floor = statistics.median(c.ours) * 1000, statistics.median(c.floors) * 1000
        yield f"{c.what:<44}{ours:>9.1f} ms{floor:>9.1f} ms{c.ratio:>8.2f}  {c.floor}"


if __name__ == "__main__":
    sys.exit(main())
