"""Bringing a group's units together in the open ledger, beside the window: what would happen is shown first, then done or left."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop.domain.changes import Told
from desktop.domain.errors import NeedsPassword, Refused
from desktop.domain.words import Language, Words
from desktop.ui import ask
from desktop.ui.jobs import Cancelled
from desktop.ui.ledgers import Ledgers
from desktop.ui.long_work import done_beside
from desktop.work.database import Database
from desktop.work.group.consolidating import consolidate
from desktop.work.group.files import deliveries
from desktop.work.group.outcome import Outcome
from desktop.work.workspace import Workspace

READING = Words("正在汇总下属单位…", "Consolidating …")
PLAN = Words(
    "汇总{units}个单位：新增{added}条，修改{changed}条，未变{same}条，删除{removed}条。",
    "Units: {units}; records to add {added}, to change {changed}, the same {same}, to remove {removed}.",
)
MISSING = Words("还没有交来：{names}", "Not delivered yet: {names}")
LATE = Words("交的是以前年度的表：{names}", "Of an earlier year: {names}")
TWICE = Words("两处都有、只计一次的记录：{n}条", "Records that are in two files and count once: {n}")
RENAMED = Words("与别的单位重号、已加上单位名的：{n}条", "Numbers that got the unit's name in front: {n}")
REMOVED = Words("新文件里没有、将删除的：{names}", "No longer in the new file, to be removed: {names}")
SURE = Words("{plan}\n\n现在汇总？", "{plan}\n\nConsolidate now?")
YES, NO = Words("汇总", "Consolidate"), Words("取消", "Cancel")
NAMED = 8


def consolidate_in_window(
    parent: QWidget, language: Language, workspace: Workspace, ledgers: Ledgers, paths: Sequence[Path]
) -> Outcome | None:
    """Takes the files in after showing what that does; nothing where the user leaves or stops it, or something does."""
    try:
        plan = _run(parent, language, workspace, ledgers, paths, plan=True)
        if not ask.confirm(parent, language, SURE.fill(plan=told(plan)), YES, NO):
            return None
        done = _run(parent, language, workspace, ledgers, paths, plan=False)
    except Cancelled:
        return None
    except Refused as refused:
        ask.tell_refused(parent, language, refused)
        return None
    workspace.changed_elsewhere()
    return done


def told(outcome: Outcome) -> Words:
    """What the files bring, line by line."""
    lines = list(_lines(outcome))
    return Words("\n".join(line.zh for line in lines), "\n".join(line.en for line in lines))


def _lines(outcome: Outcome) -> Iterator[Words]:
    units = outcome.units
    sums = {name: sum(getattr(unit, name) for unit in units) for name in ("added", "changed", "same")}
    removed = [name for unit in units for name in unit.removed]
    yield PLAN.fill(units=len(units), removed=len(removed), **sums)
    for words, names in ((REMOVED, removed), (MISSING, outcome.missing), (LATE, outcome.late)):
        if names:
            yield words.fill(names="、".join(names[:NAMED]) + ("……" if len(names) > NAMED else ""))
    for words, n in ((TWICE, len(outcome.doubles)), (RENAMED, len(outcome.renamed))):
        if n:
            yield words.fill(n=n)


def _run(
    parent: QWidget,
    language: Language,
    workspace: Workspace,
    ledgers: Ledgers,
    paths: Sequence[Path],
    *,
    plan: bool,
) -> Outcome:
    """Brings them together beside the window; units' ledgers with a password of their own are asked for it and tried again."""
    locked: list[Path] = []
    while True:
        asked = list(locked)
        locked.clear()
        try:
            return done_beside(
                parent, language, READING, partial(_work, workspace.database, ledgers, paths, locked, plan)
            )
        except Refused:
            if not locked or locked == asked or not _unlocked(parent, language, ledgers, locked):
                raise


def _work(
    database: Database, ledgers: Ledgers, paths: Sequence[Path], locked: list[Path], plan: bool, told: Told
) -> Outcome:
    from desktop.excel.group.deliveries import delivered  # its parts are not needed before

    def look(path: Path) -> Database:
        try:
            return ledgers.look(path).database
        except NeedsPassword:
            locked.append(path)
            raise

    writer = database.writer()
    try:
        files = deliveries(paths, look, delivered)
        return consolidate(writer, files, plan=plan, progress=lambda done: told(done, len(paths)))
    finally:
        writer.close()


def _unlocked(parent: QWidget, language: Language, ledgers: Ledgers, locked: Sequence[Path]) -> bool:
    """Whether the user gave the password of each of these ledgers; then they open for the rest of the session."""
    if ledgers.passwords is None:
        return False
    from desktop.ui.passwords.ask_password import ask_password  # few ledgers have one

    unlock = ledgers.passwords().unlock
    return all(ask_password(parent, language, path, unlock) for path in locked)
