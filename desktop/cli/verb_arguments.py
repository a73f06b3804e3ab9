"""What can be said behind each verb."""

from pathlib import Path
from typing import TYPE_CHECKING

import desktop
from desktop.cli import argument_words as w
from desktop.cli import forms, submission_arguments, tracing
from desktop.cli.argument_types import day, whole, year
from desktop.cli.usage import Parser
from desktop.cli.verb_words import ABOUT, WINDOW
from desktop.domain.registers import REGISTERS
from desktop.domain.registers.evidence.attachments import KINDS
from desktop.domain.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable

    MakeVerb = Callable[..., Parser]

_STORES = {
    "demo": w.STORE_TO_MAKE,
    "import": w.STORE_OR_NEW,
    "consolidate": w.GROUP_STORE,
    "restore": w.BACKUP,
}
"""What the first file of a verb is, where it is no ledger that is there."""
_WITHOUT = ("registers", "form-diff")
"""The verbs that need no ledger."""


class Shared:
    """What several verbs take, to be named as their parents."""

    def __init__(self, kind: type[Parser]) -> None:
        self.json, self.year, self.register = (kind(add_help=False) for _ in range(3))
        self.unit, self.personal = (kind(add_help=False) for _ in range(2))
        self.json.add_argument("--json", action="store_true", help=w.JSON)
        self.year.add_argument("--year", type=year, required=True, metavar=w.YEAR, help=w.OF_YEAR)
        ids = [register.id for register in REGISTERS]
        self.register.add_argument(
            "--register", choices=ids, required=True, metavar=w.REGISTER, help=w.OF_REGISTER
        )
        self.unit.add_argument("--unit", metavar=w.UNIT, help=w.OF_UNIT)
        self.personal.add_argument("--personal", action="store_true", help=w.PERSONAL)
        self.personal.add_argument("--reason", metavar=w.TEXT, help=w.REASON_TO_SEE)


def verbs_parser(kind: type[Parser], common: Parser) -> Parser:
    """The parser of all verbs.

    Args:
        kind: the parsers' language.
        common: what may be said of every verb.
    """
    parser = kind(prog="cqodesk", parents=[common], description=WINDOW.say(kind.language))
    parser.add_argument("--version", action="version", version=f"cqodesk {desktop.__version__}")
    said = parser.spoken(metavar=w.VERB, help=w.WHICH_VERB)
    verbs = parser.add_subparsers(dest="verb", required=True, parser_class=kind, **said)

    def verb(name: str, *parents: Parser) -> Parser:
        about = ABOUT[name].say(kind.language)
        made = verbs.add_parser(name, help=about, description=about, parents=[common, *parents])
        made.set_defaults(json=False)
        if name not in _WITHOUT:
            made.add_argument("store", type=Path, metavar=w.STORE, help=_STORES.get(name, w.THE_STORE))
        return made

    shared = Shared(kind)
    _to_bring_in(verb, shared)
    _to_read(verb, shared)
    _to_write(verb, shared)
    _to_keep(verb, shared)
    submission_arguments.add_verbs(verb, shared.year, shared.json)
    tracing.add_verbs(verb, shared.json, shared.year, shared.personal, shared.unit)
    forms.add_verbs(verb, shared.json, shared.year, shared.personal)
    return parser


def _to_bring_in(verb: "MakeVerb", shared: Shared) -> None:
    verb("demo")
    importing = verb("import", shared.json)
    importing.add_argument("files", nargs="+", type=Path, metavar=w.FILE, help=w.TO_IMPORT)
    importing.add_argument("--map", type=Path, metavar=w.MAP, help=w.IMPORT_MAP)
    importing.add_argument("--plan", action="store_true", help=w.PLAN)
    importing.add_argument("--partial", action="store_true", help=w.PARTIAL)


def _to_read(verb: "MakeVerb", shared: Shared) -> None:
    verb("figures", shared.year, shared.unit, shared.json)
    verb("list", shared.register, shared.personal, shared.json)
    verb("find", shared.json).add_argument("words", nargs="+", metavar=w.WORD, help=w.FIND_WORDS)
    verb("registers", shared.json)
    verb("problems", shared.json)
    history = verb("history", shared.personal, shared.json)
    of = history.add_mutually_exclusive_group(required=True)
    of.add_argument("--record", **history.spoken(metavar=w.ID, help=w.HISTORY_RECORD))
    of.add_argument("--figure", **history.spoken(metavar=w.ID, help=w.HISTORY_FIGURE))
    history.add_argument("--year", type=year, metavar=w.YEAR, help=w.HISTORY_YEAR)
    history.add_argument("--since", type=day, metavar=w.DAY, help=w.HISTORY_SINCE)
    changes = verb("changes", shared.json)
    changes.add_argument("--count", type=whole, default=100, metavar=w.COUNT, help=w.CHANGES_COUNT)
    changes.add_argument("--before", type=whole, metavar=w.LINE, help=w.CHANGES_BEFORE)
    verify = verb("verify", shared.json)
    verify.add_argument("--head", metavar=w.HASH, help=w.VERIFY_HEAD)


def _to_write(verb: "MakeVerb", shared: Shared) -> None:
    report = verb("report", shared.year, shared.unit, shared.json)
    report.add_argument("--out", type=Path, metavar=w.FILE, help=w.REPORT_OUT)
    report.add_argument("--pdf", type=Path, metavar=w.FILE, help=w.REPORT_PDF)
    report.add_argument("--final", action="store_true", help=w.FINAL)
    exporting = verb("export", shared.register, shared.personal)
    exporting.add_argument("--out", type=Path, required=True, metavar=w.FILE, help=w.EXPORT_OUT)


def _to_keep(verb: "MakeVerb", shared: Shared) -> None:
    verb("backup", shared.json).add_argument("to", type=Path, metavar=w.TO, help=w.BACKUP_TO)
    verb("restore", shared.json).add_argument("to", type=Path, metavar=w.TO, help=w.RESTORE_TO)
    verb("undo", shared.json).add_argument("set", metavar=w.SET, help=w.UNDO_SET)
    attaching = verb("attach", shared.json)
    attaching.add_argument("--record", required=True, metavar=w.ID, help=w.ATTACH_RECORD)
    kinds = Words(
        w.ATTACH_KIND.zh + "、".join(f"{kind.id}（{kind.words.zh}）" for kind in KINDS),
        w.ATTACH_KIND.en + ", ".join(kind.id for kind in KINDS),
    )
    attaching.add_argument("--kind", choices=[kind.id for kind in KINDS], metavar=w.KIND, help=kinds)
    attaching.add_argument("--description", metavar=w.TEXT, help=w.ATTACH_DESCRIPTION)
    attaching.add_argument("files", nargs="+", type=Path, metavar=w.FILE, help=w.ATTACH_FILES)
    evidence = verb("evidence", shared.json)
    evidence.add_argument("--record", metavar=w.ID, help=w.EVIDENCE_RECORD)
    evidence.add_argument("--save-to", type=Path, metavar=w.FOLDER, help=w.EVIDENCE_TO)
    password = verb("password", shared.json)
    password.add_argument("do", choices=("set", "change", "remove"), metavar=w.DO_WHAT, help=w.DO)
    password.add_argument("--new-password-file", type=Path, metavar=w.FILE, help=w.NEW_PASSWORD)
