"""``python3 installer demo`` and ``python3 installer test``: all the set-up there is."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - this file alone is read by older ones
    sys.exit(
        "CQO Desk 需要 Python 3.11 或更新的版本 / needs Python 3.11 or newer; this is "
        + sys.version.split()[0]
    )

import argparse
from pathlib import Path

from talk import Stop, never_fail_to_print


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python3 installer", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("demo", help="set up, then open the window on the sample company")
    test = commands.add_parser("test", help="set up, then run ruff, mypy, the import contracts and the tests")
    test.add_argument(
        "--qt",
        choices=("shipped", "newest"),
        default="shipped",
        help="newest: run the tests of the window on the newest Qt as well",
    )
    test.add_argument(
        "--bundles",
        action="store_true",
        help="make the bundles and try them instead; half an hour, on Debian 12, as root",
    )
    test.add_argument("pytest", nargs="*", help="what to hand to pytest, after --")
    build = commands.add_parser(
        "build", help="make the wheel, the .deb, the portable folders and the set-up for Windows"
    )
    for kind in ("wheel", "deb", "tar", "windows"):
        build.add_argument(
            f"--{kind}", dest="kinds", action="append_const", const=kind, help=f"make the {kind} alone"
        )
    build.add_argument(
        "--all",
        dest="kinds",
        action="store_const",
        const=[],
        help="make all of them, as without any of these",
    )
    build.add_argument("--out", type=Path, help="the folder to put them into; dist, if none is named")
    commands.add_parser("lock", help="make the lock files anew (for developers; needs the network)")
    commands.add_parser("figures", help="write docs/figures.md anew from the figures (for developers)")
    commands.add_parser("rules", help="write docs/rules.md anew from the rules (for developers)")
    commands.add_parser("pictures", help="take the pictures of the handbook anew (for developers)")
    return parser.parse_args()


def main() -> int:
    """Runs one command; 0 is done, 1 is not."""
    never_fail_to_print()
    arguments = _arguments()
    try:
        if arguments.command == "demo":
            from demo import show_sample

            return show_sample()
        if arguments.command == "test":
            from checks import run_bundles, run_checks

            if arguments.bundles:
                return run_bundles(arguments.pytest)
            return run_checks(newest_qt=arguments.qt == "newest", pytest=arguments.pytest)
        if arguments.command == "build":
            from bundles.build import build

            return build(arguments.kinds or (), arguments.out)
        if arguments.command == "lock":
            from relock import make_locks

            return make_locks()
        if arguments.command == "pictures":
            from pictures import take_pictures

            return take_pictures()
        if arguments.command == "rules":
            from rules_page import write_page as write_rules

            return write_rules()
        from figures_page import write_page

        return write_page()
    except Stop as stop:
        print(stop, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 1


if __name__ == "__main__":
    sys.exit(main())
