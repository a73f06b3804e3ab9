"""What can be said on the command line."""

import argparse
import os
import sys
from datetime import date
from pathlib import Path
from typing import NoReturn

import desktop
from desktop.cli import submission_arguments
from desktop.domain.words import LANGUAGES

VERBS = (
    "demo",
    "import",
    "figures",
    "report",
    "export",
    "list",
    "registers",
    "verify",
    "backup",
    "restore",
    "history",
    "changes",
    "undo",
    "attach",
    "evidence",
    "problems",
    "submit",
    "submissions",
    "restate",
    "form-map",
    "fill",
    "form-diff",
    "check",
    "trace",
    "password",
    "consolidate",
)


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: {message}\n")


def parse(argv: list[str]) -> argparse.Namespace:
    """The arguments, with ``verb`` ``window`` where none is named; wrong usage ends the program with 2.

    ``asked`` is the language that was asked for, if any was; ``lang`` is the one to speak.
    """
    verb = argv and argv[0] in (*VERBS, "-h", "--help", "--version")
    parser = _verbs() if verb else _window()
    arguments = parser.parse_args(argv)
    if getattr(arguments, "verb", "") == "report" and not (arguments.out or arguments.pdf):
        parser.error("report needs --out or --pdf")
    if arguments.verb == "history" and (arguments.figure is None) != (arguments.year is None):
        _verbs().error("history: --figure and --year go together")
    from_environment = os.environ.get("CQODESK_LANG")
    arguments.asked = arguments.lang or (from_environment if from_environment in LANGUAGES else None)
    arguments.lang = arguments.asked or "zh"
    return arguments


def _common() -> _Parser:
    common = _Parser(add_help=False)
    common.add_argument("--lang", choices=LANGUAGES, help="language of what is said")
    common.add_argument(
        "--password-file",
        type=Path,
        metavar="FILE",
        help="its first line is the ledger's password or recovery key; also CQODESK_PASSWORD_FILE",
    )
    return common


def _window() -> argparse.ArgumentParser:
    parser = _Parser(prog="cqodesk", parents=[_common()])
    parser.add_argument("store", nargs="?", type=Path, metavar="STORE")
    parser.add_argument("--quit-after-paint", action="store_true")
    parser.add_argument(
        "--reset-lock", action="store_true", help="switch the window's lock off and forget its PIN"
    )
    parser.set_defaults(verb="window", json=False)
    return parser


def _verbs() -> argparse.ArgumentParser:
    from desktop.cli import forms, tracing
    from desktop.domain.registers import REGISTERS  # the window is to be there before they are
    from desktop.domain.registers.evidence.attachments import KINDS

    parser = _Parser(
        prog="cqodesk",
        description="CQO Desk (质官台). Without a verb the window opens: cqodesk [STORE] [--quit-after-paint].",
    )
    parser.add_argument("--version", action="version", version=f"cqodesk {desktop.__version__}")
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB", parser_class=_Parser)
    json_ = _Parser(add_help=False)
    json_.add_argument("--json", action="store_true", help="one JSON object on standard output")
    year = _Parser(add_help=False)
    year.add_argument("--year", type=_year, required=True, help="the year of the report")
    register = _Parser(add_help=False)
    register.add_argument("--register", choices=[r.id for r in REGISTERS], required=True, metavar="REGISTER")
    personal = _Parser(add_help=False)
    personal.add_argument(
        "--personal", action="store_true", help="show personal data in full; it is written down"
    )
    personal.add_argument("--reason", metavar="TEXT", help="why, with --personal")

    def verb(name: str, about: str, *parents: _Parser) -> _Parser:
        made = verbs.add_parser(name, help=about, description=about, parents=[_common(), *parents])
        made.set_defaults(json=False)
        if name not in ("registers", "form-diff"):
            made.add_argument("store", type=Path, metavar="STORE")
        return made

    verb("demo", "make a ledger of the sample company")
    importing = verb("import", "bring workbooks in", json_)
    importing.add_argument("files", nargs="+", type=Path, metavar="FILE")
    importing.add_argument("--plan", action="store_true", help="say what would happen, and change nothing")
    importing.add_argument(
        "--partial", action="store_true", help="import the good rows, give the workbook back with comments"
    )
    verb("figures", "the figures of a year", year, json_)
    report = verb("report", "write the annual workbook", year, json_)
    report.add_argument("--out", type=Path, help="the workbook to write")
    report.add_argument(
        "--pdf", type=Path, metavar="FILE", help="the PDF to write, beside the workbook or alone"
    )
    report.add_argument("--final", action="store_true", help="refuse to write a draft")
    verb("export", "write a register as a workbook", register, personal).add_argument(
        "--out", type=Path, required=True
    )
    verb("list", "the records of a register", register, personal, json_)
    verb("registers", "the registers and their fields", json_)
    verb("backup", "copy the ledger to a file, or numbered into a folder", json_).add_argument(
        "to", type=Path, metavar="TO"
    )
    verb("restore", "make a ledger of a backup", json_).add_argument("to", type=Path, metavar="TO")
    history = verb("history", "who changed a record, or what is behind a figure, and when", personal, json_)
    of = history.add_mutually_exclusive_group(required=True)
    of.add_argument("--record", metavar="ID")
    of.add_argument("--figure", metavar="ID", help="its id, as the verb figures tells it; with --year")
    history.add_argument("--year", type=_year, help="the year of the figure")
    history.add_argument(
        "--since", type=date.fromisoformat, metavar="DAY", help="of a figure: changes from then on"
    )
    changes = verb("changes", "what was done to the ledger, the newest first", json_)
    changes.add_argument("--count", type=int, default=100, metavar="N", help="how many (100)")
    changes.add_argument(
        "--before", type=int, metavar="LINE", help="only those before this line of the journal"
    )
    verb("undo", "take one change set back, if nothing newer stands on it", json_).add_argument(
        "set", metavar="SET", help="its id, as the verb changes tells it"
    )
    attaching = verb("attach", "attach files to a record", json_)
    attaching.add_argument(
        "--record", required=True, metavar="ID", help="the record's id, as the verb list tells it"
    )
    attaching.add_argument("--kind", choices=[kind.id for kind in KINDS], help="the kind of evidence")
    attaching.add_argument("--description", help="what is said of each file")
    attaching.add_argument("files", nargs="+", type=Path, metavar="FILE")
    evidence = verb("evidence", "the files attached to records: list them, or save them out", json_)
    evidence.add_argument("--record", metavar="ID", help="only those of one record")
    evidence.add_argument("--save-to", type=Path, metavar="FOLDER", help="write them into a folder")
    verb("problems", "what the rules find in the records, and what was answered", json_)
    submission_arguments.add_verbs(verb, year, json_)
    tracing.add_verbs(verb, json_, year, personal)
    password = verb("password", "set, change or remove the ledger's password", json_)
    password.add_argument("do", choices=("set", "change", "remove"))
    password.add_argument(
        "--new-password-file", type=Path, metavar="FILE", help="of change: its first line is the new password"
    )
    verify = verb("verify", "check the ledger, its journal and its records", json_)
    verify.add_argument(
        "--head", metavar="HASH", help="of a report or backup: the journal must hold it still"
    )
    forms.add_verbs(verb, json_, year, personal)
    return parser


def _year(text: str) -> int:
    year = int(text)
    if not 1978 <= year <= 2100:
        raise argparse.ArgumentTypeError("a year between 1978 and 2100")
    return year
