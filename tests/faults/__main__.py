"""Breaks the disk under the program and looks at what is left: ``python -m tests.faults WHAT [--times N]``.

``powercut``, ``nth``, ``kill``, ``bitflip`` and ``gone`` print one JSON object each and end with 1 if anything was lost or damaged.
"""

import argparse
import json
import os
import sys
import time

from tests.faults.watching import LOADED, run_again_watched, why_not


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__.partition("\n")[0])
    verbs = parser.add_subparsers(dest="what", required=True)
    for what, count, help_ in (
        ("powercut", 5_000, "states of each workload"),
        ("nth", 0, "calls tried of each workload, picked at random; 0 for all"),
        ("kill", 200, "programs killed"),
        ("bitflip", 400, "bits flipped, one at a time"),
        ("gone", 1, "a disk that goes and comes back"),
    ):
        verb = verbs.add_parser(what)
        verb.add_argument("--times", type=int, default=count, help=f"{help_} ({count})")
        verb.add_argument("--seed", type=int, default=7)
        if what in ("powercut", "nth"):
            verb.add_argument("workloads", nargs="*", help="by name; all where none is given")
        if what == "bitflip":
            verb.add_argument("--records", type=int, default=10_000, help="of the ledger (10,000)")
    given = parser.parse_args()
    watched = given.what in ("powercut", "nth", "gone")
    if watched and why_not():
        sys.stderr.write(f"{why_not()}\n")
        return 2
    if watched and LOADED not in os.environ:
        return run_again_watched()
    from tests.faults import (  # only now: most of a second, that the outer process saves
        bitflip,
        gone,
        kill,
        nth,
        powercut,
    )

    start = time.monotonic()
    match given.what:
        case "powercut":
            found = powercut.sweep(given.workloads, given.times, given.seed)
        case "nth":
            found = nth.sweep(given.workloads, given.times, given.seed)
        case "kill":
            found = {"kill": kill.sweep(given.times, given.seed)}
        case "gone":
            found = gone.story()
        case _:
            found = {"bitflip": bitflip.sweep(given.times, given.seed, given.records)}
    answer = {"seconds": round(time.monotonic() - start, 1), "found": found}
    sys.stdout.write(json.dumps(answer, indent=1, ensure_ascii=False) + "\n")
    return 1 if any(part["bad"] for part in found.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
