"""A backup that somebody waits for: made beside the window, which says how far it is."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop.domain.words import Language, Words
from desktop.ui.long_work import done_beside
from desktop.work.database import Database
from desktop.work.keeping.backups import Make

BACKING_UP = Words("正在备份台账…", "Backing the ledger up …")


def made_beside(parent: QWidget, language: Language, database: Database) -> Make:
    """What makes a backup of a ledger, for `Keeper.keep`; it raises `Cancelled` where the user stops it."""

    def make(path: Path) -> None:
        done_beside(parent, language, BACKING_UP, lambda told: database.back_up(path, told))

    return make
