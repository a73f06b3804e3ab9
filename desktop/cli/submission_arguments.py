"""What can be said on the command line about submissions and groups; nothing heavy is loaded for it."""

import argparse
from collections.abc import Callable
from pathlib import Path

MakeVerb = Callable[..., argparse.ArgumentParser]


def add_verbs(verb: MakeVerb, year: argparse.ArgumentParser, json_: argparse.ArgumentParser) -> None:
    """Adds the verbs submit, submissions, restate and consolidate."""
    submit = verb("submit", "write the annual workbook to be submitted, and freeze the year", year, json_)
    submit.add_argument("--out", type=Path, required=True)
    listing = verb("submissions", "what was submitted; compare two, or one with now", json_)
    listing.add_argument(
        "--compare", nargs="+", metavar="NUMBER", help="two submissions, or one to be compared with now"
    )
    listing.add_argument("--save", metavar="NUMBER", help="write the file that was submitted, to --out")
    listing.add_argument("--out", type=Path, metavar="FILE")
    why = verb("restate", "say why something submitted is otherwise now", json_)
    why.add_argument("--submission", required=True, metavar="NUMBER")
    why.add_argument("--figure", action="append", default=[], metavar="ID", help="a figure that differs")
    why.add_argument("--record", action="append", default=[], metavar="ID", help="a record that differs")
    why.add_argument("--all", action="store_true", help="all that differs and has no reason")
    why.add_argument("--reason", required=True)
    group = verb("consolidate", "bring the workbooks and ledgers of a group's units together", json_)
    group.add_argument("files", nargs="+", type=Path, metavar="FILE")
    group.add_argument("--plan", action="store_true", help="say what would happen, and change nothing")
