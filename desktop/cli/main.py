"""The way from arguments to a verb, and from a refusal to an exit code."""

import gc
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.cli.means import Means
from desktop.cli.named_files import no_window_on
from desktop.cli.verbs import window_alone
from desktop.domain.errors import Refused
from desktop.domain.words import Words

if TYPE_CHECKING:  # a start of the window alone needs neither
    import argparse

    from desktop.cli.output import Output

DONE, SHORT = 0, 1
"""Exit codes: done; refused, or short of what was asked. Wrong usage is 2."""

LOCK_RESET = Words(
    "已取消窗口锁定，PIN已清除；台账和草稿没有改动。",
    "The lock of the window is off and its PIN forgotten; ledgers and drafts were not touched.",
)


def main(argv: list[str], means: Means) -> int:
    """Carries out one command; gives the exit code."""
    alone = window_alone(argv)
    if alone is not None and no_window_on(alone[0]) is None:
        return _show_window(means, *alone)
    from desktop.cli.arguments import parse
    from desktop.cli.output import Output

    arguments = parse(argv)
    output = Output(arguments.lang, arguments.json)
    try:
        if arguments.verb != "window":
            from desktop.cli.files_there import look_for

            look_for(arguments)
        return _carry_out(arguments, output, means)
    except Refused as refused:
        output.tell(refused.words)
        if arguments.json:
            output.result({"refused": refused.say(output.language)}, ())
        return SHORT


def _show_window(means: Means, store: Path | None, quit_after_paint: bool) -> int:
    try:
        return means.run_window(store, None, quit_after_paint)
    except Refused as refused:
        from desktop.cli.output import Output

        Output("zh", as_json=False).tell(refused.words)
        return SHORT


def _carry_out(arguments: "argparse.Namespace", output: "Output", means: Means) -> int:
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
        finding,
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
    from desktop.work.group.unit_figures import of_unit

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
                return reading.figures(of_unit(database, arguments.unit), arguments.year, output)
            case "list":
                return reading.list_records(database, arguments, output)
            case "find":
                return finding.find(database, arguments, output)
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
                return tracing.check(database, arguments.year, arguments.unit, output)
            case "trace":
                return tracing.trace(of_unit(database, arguments.unit), arguments, output)
            case _:
                return writing.export(database, arguments, output)
    finally:
        database.close()
