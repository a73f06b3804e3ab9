"""What can be said on the command line about submissions and groups; nothing heavy is loaded for it."""

from collections.abc import Callable
from pathlib import Path

from desktop.cli import argument_words as w
from desktop.cli.usage import Parser

MakeVerb = Callable[..., Parser]


def add_verbs(verb: MakeVerb, year: Parser, json_: Parser) -> None:
    """Adds the verbs submit, submissions, restate and consolidate."""
    submit = verb("submit", year, json_)
    submit.add_argument("--out", type=Path, required=True, metavar=w.FILE, help=w.SUBMIT_OUT)
    listing = verb("submissions", json_)
    listing.add_argument("--compare", nargs="+", metavar=w.NUMBER, help=w.COMPARE)
    listing.add_argument("--save", metavar=w.NUMBER, help=w.SAVE)
    listing.add_argument("--out", type=Path, metavar=w.FILE, help=w.SAVE_OUT)
    why = verb("restate", json_)
    why.add_argument("--submission", required=True, metavar=w.NUMBER, help=w.WHICH_SUBMISSION)
    why.add_argument("--figure", action="append", default=[], metavar=w.ID, help=w.DIFFERENT_FIGURE)
    why.add_argument("--record", action="append", default=[], metavar=w.ID, help=w.DIFFERENT_RECORD)
    why.add_argument("--all", action="store_true", help=w.ALL_DIFFERENT)
    why.add_argument("--reason", required=True, metavar=w.TEXT, help=w.WHY_DIFFERENT)
    group = verb("consolidate", json_)
    group.add_argument("files", nargs="+", type=Path, metavar=w.FILE, help=w.DELIVERED)
    group.add_argument("--unit-passwords", type=Path, metavar=w.FILE, help=w.UNIT_PASSWORDS)
    group.add_argument("--plan", action="store_true", help=w.PLAN)
