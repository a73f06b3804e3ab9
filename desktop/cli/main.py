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
from desktop.domain.words import Language, Words

if TYPE_CHECKING:
    from desktop.domain.report import AnnualReport
    from desktop.work.database import Database
    from desktop.work.keeping.passwords import PasswordMeans

DONE, SHORT = 0, 1
"""Exit codes: done; refused, or short of what was asked. Wrong usage is 2."""

LOCK_RESET = Words(
    "已取消窗口锁定，PIN已清除；台账和草稿没有改动。",
    "The lock of the window is off and its PIN forgotten; ledgers and drafts were not touched.",
)

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
    reset_lock: Callable[[], None] = lambda: None
    """Switches the window's lock off, and forgets the PIN."""


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
    if arguments.verb == "window" and arguments.reset_lock:
        means.reset_lock()
        output.tell(LOCK_RESET)
        return DONE
    if arguments.verb == "window":  # before the verbs' own imports: the window is to be there soon
        if arguments.password_file is not None:
            from desktop.cli.passwords import unlock_first

            unlock_first(means, arguments)
        return means.run_window(arguments.store, arguments.asked, arguments.quit_after_paint)
    from desktop.cli import (
        consolidating,
        disclosing,
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
        case "consolidate":
            return consolidating.consolidate_files(arguments, output, means.create, means.open, means.look)
        case "restore":
            return keeping.restore(arguments.store, arguments.to, output, means.restore, means.open)
        case "password":
            return passwords.password(arguments, output, means)
    changing = arguments.verb in ("attach", "undo", "submit", "restate")
    if changing:
        database = means.open(arguments.store)
    else:
        database = disclosing.opened(arguments, means.open, means.look)
    try:
        match arguments.verb:
            case "figures":
                return reading.figures(database, arguments.year, output)
            case "list":
                return reading.list_records(database, arguments, output)
            case "backup":
                return keeping.back_up(database, arguments.to, output)
            case "history":
                return keeping.history(database, arguments, output)
            case "changes":
                return undoing.changes(database, arguments.before, arguments.count, output)
            case "undo":
                return undoing.undo(database, arguments.set, output)
            case "problems":
                return reading.problems(database, output)
            case "verify":
                return reading.verify(database, output, arguments.head)
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
                return writing.export(database, arguments, output)
    finally:
        database.close()
