"""The verbs that keep a ledger: backup, restore, history."""

import argparse
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.cli.disclosing import write_down
from desktop.cli.output import Output
from desktop.domain.errors import NOTHING_CHANGED, NotALedger, Refused
from desktop.domain.fields import Field
from desktop.domain.registers import BY_ID
from desktop.domain.values.masking import mask
from desktop.domain.values.reading import plain_value
from desktop.domain.words import Words
from desktop.work.database import Database, JournalLine
from desktop.work.history_texts import changes, kind_of, moment
from desktop.work.keeping.backups import next_path
from desktop.work.names import name_of

if TYPE_CHECKING:
    from desktop.work.report.figure_history import FigureHistory

BACKED_UP = Words("已备份到{path}，并已重新打开核对。", "Backed up to {path}, reopened and compared.")
RESTORED = Words(
    "已从备份恢复为{path}：{records}条记录。", "Restored to {path}: {records} {records:record|records}."
)
UNSOUND = Words(
    "备份{name}里有{n}处与日志不符。", "The backup {name} differs from its journal in {n} {n:place|places}."
)
KEPT = Words("已恢复的文件保留在{path}。", "What was restored is kept as {path}.")
USE_OLDER = Words("请用更早的备份再试，并保留这个文件。", "Try an earlier backup, and keep this file.")
NO_RECORD = Words("日志里没有编号为{id}的记录。", "The journal knows no record {id}.")
ASK_LIST = Words(
    "记录的编号可用cqodesk list --json查看。", "The verb list tells the ids of records, with --json."
)


def back_up(database: Database, to: Path, output: Output) -> int:
    """Copies the ledger to a file, or into a folder under the next number."""
    target = next_path(to) if to.is_dir() else to
    database.back_up(target)
    output.tell(BACKED_UP.fill(path=target))
    output.result({"backup": str(target), "head": database.head()}, (str(target),))
    return 0


def restore(
    backup: Path,
    to: Path,
    output: Output,
    restore_ledger: Callable[[Path, Path], None],
    open_ledger: Callable[[Path], Database],
) -> int:
    """Makes a ledger of a backup, opens it and checks it whole."""
    restore_ledger(backup, to)
    database = open_ledger(to)
    try:
        verdict = database.verify()
    finally:
        database.close()
    if not verdict.sound:
        raise NotALedger(UNSOUND.fill(name=backup.name, n=len(verdict.faults)), KEPT.fill(path=to), USE_OLDER)
    output.tell(RESTORED.fill(path=to, records=verdict.records))
    output.result({"restored": str(to), "records": verdict.records, "head": verdict.head}, (str(to),))
    return 0


def history(database: Database, arguments: argparse.Namespace, output: Output) -> int:
    """The changes of one record, the oldest first, field by field; or those behind a figure, the latest first."""
    if arguments.figure is not None:
        return _figure_history(database, arguments, output)
    record_id, lines = arguments.record, database.history(arguments.record)
    if not lines:
        raise Refused(NO_RECORD.fill(id=record_id), NOTHING_CHANGED, ASK_LIST)
    if lines[0].register in BY_ID:
        write_down(database, arguments, BY_ID[lines[0].register], "history", 1, record_id)
    told = [history_line(line, arguments.personal, output) for line in lines]
    output.result({"record": record_id, "lines": told}, _lines(database, lines, arguments.personal, output))
    return 0


def _figure_history(database: Database, arguments: argparse.Namespace, output: Output) -> int:
    from desktop.work.report.figure_history import figure_history

    found = figure_history(database, arguments.figure, arguments.year, arguments.since)
    records = {(change.line.register, change.line.record_id) for change in found.changes}
    for register, count in Counter(register for register, _ in records if register in BY_ID).items():
        write_down(database, arguments, BY_ID[register], "history", count)
    told = [
        history_line(change.line, arguments.personal, output)
        | {"record": change.line.record_id, "counts": change.counts}
        for change in found.changes
    ]
    since = found.since.submission_number if found.since else None
    answer = {"figure": arguments.figure, "year": arguments.year, "since_submission": since, "lines": told}
    output.result(answer, _lines_behind(database, found, arguments.personal, output))
    return 0


def _lines(database: Database, lines: Sequence[JournalLine], personal: bool, output: Output) -> Iterator[str]:
    """Which record it is, then each change with its fields below it."""
    yield _record_name(database, lines[-1], output)
    for line in lines:
        yield from _change(database, line, (), personal, output)


def _lines_behind(
    database: Database, found: "FigureHistory", personal: bool, output: Output
) -> Iterator[str]:
    for change in found.changes:
        line = change.line
        record = (_record_name(database, line, output), line.record_id)
        yield from _change(database, line, record, personal, output)


def _change(
    database: Database, line: JournalLine, record: Sequence[str], personal: bool, output: Output
) -> Iterator[str]:
    language = output.language
    told = (moment(line), line.who, line.label.say(language), kind_of(line).say(language), *record)
    yield "\t".join(told)
    for said in changes(line, database.titles, language, personal=personal):
        yield f"    {' '.join(said.split())}"


def _record_name(database: Database, line: JournalLine, output: Output) -> str:
    register = BY_ID.get(line.register)
    if register is None:  # a newer program keeps it
        return line.register
    name = name_of(register, line.after or line.before, database)
    return f"{register.words.say(output.language)} {name}"


def history_line(line: JournalLine, personal: bool, output: Output) -> dict[str, Any]:
    """One change of a record, field by field, as JSON tells it; personal data masked unless asked for."""
    fields = BY_ID[line.register].fields if line.register in BY_ID else ()
    changes = {}
    for field in fields:
        was, now = (_value(field, record, personal) for record in (line.before, line.after))
        if was != now:
            changes[field.id] = [was, now]
    return {
        "number": line.number,
        "at": line.at.isoformat(),
        "who": line.who,
        "label": line.label.say(output.language),
        "register": line.register,
        "kind": "added" if line.before is None else "deleted" if line.after is None else "edited",
        "changes": changes,
    }


def _value(field: Field, record: Any, personal: bool) -> Any:
    value = None if record is None else plain_value(field, getattr(record, field.id))
    return mask(field, value) if isinstance(value, str) and not personal else value
