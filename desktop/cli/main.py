"""The way from arguments to a verb, and from a refusal to an exit code."""

import argparse
import gc
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.cli.arguments import parse
from desktop.cli.output import Output
from desktop.domain.errors import Refused
from desktop.domain.words import Language

if TYPE_CHECKING:
    from desktop.domain.report import AnnualReport
    from desktop.work.database import Database
    from desktop.work.keeping.passwords import PasswordMeans

DONE, SHORT = 0, 1
"""Exit codes: done; refused, or short of what was asked. Wrong usage is 2."""

OpenLedger = Callable[[Path], "Database"]
PrintReport = Callable[["AnnualReport", Path, Language], None]
RunWindow = Callable[[Path | None, Language | None, bool], int]
"""Path, language if one was asked for, and whether to end after the first paint."""


@dataclass(frozen=True, slots=True)
class Means:
    """What the composition root hands to the command line."""

    create: OpenLedger
    open: OpenLedger
    look: OpenLedger
    """Opens a ledger to read; it may be open elsewhere."""
    restore: Callable[[Path, Path], None]
    run_window: RunWindow
    print_report: "PrintReport | None" = None
    """Writes a report as PDF; ``None`` where nothing here can."""
    passwords: "Callable[[], PasswordMeans] | None" = None
    """What passwords need; ``None`` where none can be given."""


def main(argv: list[str], means: Means) -> int:
    """Carries out one command; gives the exit code."""
    arguments = parse(argv)
    output = Output(arguments.lang, arguments.json)
    try:
        return _carry_out(arguments, output, means)
    except Refused as refused:
        output.tell(refused.words)
        if arguments.json:
            output.result({"refused": refused.say(output.language)}, ())
        return SHORT


def _carry_out(arguments: argparse.Namespace, output: Output, means: Means) -> int:
    if arguments.verb == "window":  # before the verbs' own imports: the window is to be there soon
        if arguments.password_file is not None:
            from desktop.cli.passwords import unlock_first

            unlock_first(means, arguments)
        return means.run_window(arguments.store, arguments.asked, arguments.quit_after_paint)
    from desktop.cli import (
        evidence,
        forms,
        importing,
        keeping,
        passwords,
        reading,
        submitting,
        tracing,
        undoing,
        writing,
    )

    gc.enable()
    means = passwords.asking(means, arguments, output)
    match arguments.verb:
        case "registers":
            return reading.registers(output)
        case "demo":
            return writing.demo(arguments.store, output, means.create)
        case "form-diff":
            return forms.form_diff(arguments, output)
        case "import":
            return importing.import_files(arguments, output, means.create, means.open)
        case "restore":
            return keeping.restore(arguments.store, arguments.to, output, means.restore, means.open)
        case "password":
            return passwords.password(arguments, output, means)
    changing = arguments.verb in ("attach", "undo", "submit", "restate")
    database = (means.open if changing else means.look)(arguments.store)
    try:
        match arguments.verb:
            case "figures":
                return reading.figures(database, arguments.year, output)
            case "list":
                return reading.list_records(database, arguments.register, arguments.personal, output)
            case "backup":
                return keeping.back_up(database, arguments.to, output)
            case "history":
                return keeping.history(database, arguments.record, arguments.personal, output)
            case "changes":
                return undoing.changes(database, arguments.before, arguments.count, output)
            case "undo":
                return undoing.undo(database, arguments.set, output)
            case "problems":
                return reading.problems(database, output)
            case "verify":
                return reading.verify(database, output)
            case "attach":
                return evidence.attach_files(database, arguments, output)
            case "submit":
                return submitting.submit(database, arguments.year, arguments.out, output)
            case "submissions":
                return submitting.submissions(database, arguments, output)
            case "restate":
                return submitting.restate(database, arguments, output)
            case "evidence":
                return evidence.evidence(database, arguments, output)
            case "form-map":
                return forms.form_map(database, arguments, output)
            case "fill":
                return forms.fill(database, arguments, output)
            case "report":
                return writing.report(database, arguments, output, means.print_report)
            case "check":
                return tracing.check(database, arguments.year, output)
            case "trace":
                return tracing.trace(database, arguments, output)
            case _:
                return writing.export(database, arguments.register, arguments.out, arguments.personal, output)
    finally:
        database.close()
