"""The check of a whole ledger, and what is said of it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop.domain.words import Language, Words
from desktop.ui import ask
from desktop.work.database import Database

SOUND = Words(
    "台账完好：{records}条记录、{lines}条变更日志，全部相符。\n日志末端校验值：{head}",
    "The ledger is sound: {records} records and {lines} journal lines agree.\nLast hash of the journal: {head}",
)
FAULTY = Words(
    "台账有{n}处问题，记录没有改动。请先复制一份台账文件，再联系技术支持。\n{faults}",
    "The ledger has {n} faults; nothing was changed. Copy the file first, then ask for support.\n{faults}",
)
MOST = 12
"""Faults that are named."""


def tell_soundness(parent: QWidget, language: Language, database: Database) -> None:
    """Checks the ledger and says what was found."""
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        verdict = database.verify()
    finally:
        QGuiApplication.restoreOverrideCursor()
    if verdict.sound:
        words = SOUND.fill(
            records=f"{verdict.records:,}", lines=f"{verdict.journal_lines:,}", head=verdict.head
        )
    else:
        words = FAULTY.fill(n=len(verdict.faults), faults="\n".join(verdict.faults[:MOST]))
    ask.tell(parent, language, words, bad=not verdict.sound)
