"""Bringing a group's units together in the open ledger: what would happen is shown first, then done or left."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication, QProgressDialog, QWidget

from desktop.domain.errors import Refused
from desktop.domain.words import Language, Words
from desktop.ui import ask
from desktop.ui.window.ledgers import Ledgers
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
    """Takes the files in after showing what that does; nothing where the user leaves it or something stops it."""
    try:
        plan = _run(parent, language, workspace, ledgers, paths, plan=True)
        if not ask.confirm(parent, language, SURE.fill(plan=told(plan)), YES, NO):
            return None
        done = _run(parent, language, workspace, ledgers, paths, plan=False)
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
    from desktop.excel.group.deliveries import delivered  # its parts are not needed before

    box = QProgressDialog(READING.say(language), "", 0, len(paths), parent)
    box.setCancelButton(None)
    box.setMinimumDuration(0)

    def progress(done: int) -> None:
        box.setValue(done)
        QApplication.processEvents()

    try:
        files = deliveries(paths, lambda path: ledgers.look(path).database, delivered)
        return consolidate(workspace.database, files, plan=plan, progress=progress)
    finally:
        box.close()
        box.deleteLater()
