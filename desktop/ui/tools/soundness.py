"""The check of a whole ledger, and what is said of it."""

from PySide6.QtWidgets import QWidget

from desktop.domain.errors import Refused
from desktop.domain.words import Language, Words
from desktop.ui import ask
from desktop.ui.jobs import Cancelled
from desktop.ui.long_work import done_beside
from desktop.work.database import Database

CHECKING = Words("正在检查台账…", "Checking the ledger …")
SOUND = Words(
    "台账完好：{records}条记录、{lines}条变更日志，全部相符。\n日志末端校验值：{head}",
    "The ledger is sound: {records} {records:record|records} and {lines} journal {lines:line|lines} agree.\nLast hash of the journal: {head}",
)
FAULTY = Words(
    "台账有{n}处问题，记录没有改动。请先复制一份台账文件，再联系技术支持。\n{faults}",
    "The ledger has {n} {n:fault|faults}; nothing was changed. Copy the file first, then ask for support.\n{faults}",
)
MOST = 12
"""Faults that are named."""


def tell_soundness(parent: QWidget, language: Language, database: Database) -> None:
    """Checks the ledger beside the window and says what was found; nothing where the user stops it."""
    try:
        verdict = done_beside(parent, language, CHECKING, database.verify)
    except Cancelled:
        return
    except Refused as refused:
        ask.tell_refused(parent, language, refused)
        return
    if verdict.sound:
        words = SOUND.fill(
            records=f"{verdict.records:,}", lines=f"{verdict.journal_lines:,}", head=verdict.head
        )
    else:
        named = Words(
            *("\n".join(lines) for lines in zip(*(f.words for f in verdict.faults[:MOST]), strict=True))
        )
        words = FAULTY.fill(n=len(verdict.faults), faults=named)
    ask.tell(parent, language, words, bad=not verdict.sound)
