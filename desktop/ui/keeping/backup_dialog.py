"""The dialog of a ledger's backups: what each holds, what would be missing, and the ways back to it."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.domain.changes import Told
from desktop.domain.errors import Refused
from desktop.domain.words import Language, Words
from desktop.ui import ask
from desktop.ui.banner import Banner, Weight
from desktop.ui.buttons import make_button
from desktop.ui.jobs import Cancelled, start_job
from desktop.ui.keeping.backup_rows import BACKUPS, SETS, backup_row, columns, set_row
from desktop.ui.lists.rows import RowsModel, RowsView
from desktop.ui.long_work import done_beside
from desktop.ui.look.fitting import TwoParts, lay_out
from desktop.ui.look.measures import fit
from desktop.ui.passwords.ask_password import ask_password
from desktop.work.database import Database, KeptSet
from desktop.work.keeping.backups import Backup, backups_in, folder_of
from desktop.work.keeping.restoring import (
    Difference,
    Held,
    RestoreMeans,
    copy_path,
    difference,
    held_in,
    make_ready,
    to_copy,
    waiting_path,
)

TITLE = Words("备份与恢复", "Backups and restore")
LIST = Words("备份", "Backups")
SINCE = Words("恢复后会缺少的改动", "What would be missing after a restore")
WHERE = Words("备份位置：{folder}", "The backups lie in: {folder}")
NONE = Words("这里还没有备份。", "There is no backup here yet.")
READING = Words("正在读取备份…", "Reading the backups…")
WORKING = Words("正在恢复并核对…", "Restoring and comparing…")
STOPPED = Words("已停止，没有留下任何文件。", "Stopped; no file was left behind.")
ALL = Words(
    "这份备份与现在的台账相同，什么都不缺。",
    "This backup is the same as the present ledger; nothing would be missing.",
)
LACKS = Words(
    "与现在的台账相比，这份备份缺少后来的{n}次改动（{records}条记录）：",
    "Against the present ledger this backup lacks {n} later {n:change|changes} ({records} {records:record|records}):",
)
OTHER_WAY = Words(
    "备份里另有{n}次改动是现在的台账没有的。",
    "The backup holds {n} {n:change|changes} that the present ledger does not.",
)
FOREIGN = Words(
    "这份备份不是从现在的台账来的，只能恢复为副本。",
    "This backup was not made of the present ledger; it can be restored to a copy only.",
)
NOW = Words("立即备份(&B)", "&Back up now")
ELSEWHERE = Words("其他位置的备份(&O)…", "&Other folder…")
SECOND = Words("异地备份位置(&S)…", "&Second place…")
STOP_SECOND = Words("停用异地备份", "No second place")
PASSWORD = Words("输入密码(&P)…", "Enter &password…")
COPY = Words("恢复为副本(&C)", "Restore to a &copy")
IN_PLACE = Words("就地恢复(&R)…", "&Restore in place…")
CLOSE = Words("关闭", "Close")
ASK = Words(
    "用{when}的备份替换现在的台账吗？{lost}\n现在的台账会先备份，随时可以再换回来。",
    "Put the backup of {when} in the place of the present ledger? {lost}\n"
    "The present ledger is backed up first, so that you can go back to it at any time.",
)
LOST = Words("之后的{n}次改动将不在台账里。", "{n} later {n:change|changes} will not be in it.")
YES = Words("就地恢复", "Restore in place")
NO = Words("取消", "Cancel")
BACKED_UP = Words("已备份，并已重新打开核对。", "Backed up, reopened and compared.")
BEST_SIZE = 940, 640
MOST_ROWS = 500
"""Changes that are listed one by one."""


class BackupDialog(QDialog):
    """Shows the backups. What was chosen in the end stands in `copy` or `waiting`."""

    second_wanted = Signal()
    """The user wants to choose the second place."""
    no_second_wanted = Signal()

    def __init__(
        self,
        database: Database,
        means: RestoreMeans,
        language: Language,
        back_up: Callable[[QWidget], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("dialog.backups")
        self.setWindowTitle(TITLE.say(language))
        self.setAccessibleName(TITLE.say(language))
        fit(self, *BEST_SIZE)
        self._database, self._means, self._language = database, means, language
        self._back_up = back_up
        self._folder = folder_of(database.path)
        self._held: list[Held] = []
        self._found: Difference | None = None
        self.copy: Path | None = None
        """A copy that was restored, to be opened."""
        self.waiting: Path | None = None
        """A ledger made of a backup, to be put in the place of the present one."""
        self._lay_out()
        self._read()

    @property
    def chosen(self) -> Held | None:
        """The backup chosen."""
        rows = {index.row() for index in self.list.selectionModel().selectedRows()}
        return self._held[rows.pop()] if len(rows) == 1 else None

    def tell_second(self, text: str, weight: Weight, *, has_one: bool) -> None:
        """Says how it stands with the second place."""
        self._second.say(text, weight)
        self._stop_second.setVisible(has_one)

    def show_folder(self, folder: Path) -> None:
        """Lists the backups of another folder."""
        self._folder = folder
        self._read()

    def show_own(self) -> None:
        """Lists the backups of the open ledger."""
        self.show_folder(folder_of(self._database.path))

    def _read(self) -> None:
        self._where.setText(WHERE.fill(folder=self._folder).say(self._language))
        self._say_busy(READING)
        folder, means = self._folder, self._means

        def read(_job: object) -> list[Held]:
            return [held_in(backup, means) for backup in reversed(_backups(folder))]

        start_job(self, read, self._show, self._on_refused)

    def _show(self, held: list[Held]) -> None:
        self._held = held
        self._rows.show([backup_row(each, self._language) for each in held])
        self.list.fit()
        self._said.say("" if held else NONE.say(self._language), Weight.NOTE)
        if held:
            self.list.selectRow(0)
            self.list.setFocus()
        self._on_chosen()

    def _on_chosen(self) -> None:
        held = self.chosen
        self._found = None
        sets: tuple[KeptSet, ...] = ()
        if held is not None and held.fault is None:
            try:
                look = self._means.look(held.backup.path)
                try:
                    self._found = difference(self._database, look)
                finally:
                    look.close()
            except Refused as refused:
                self._said.say(refused.say(self._language), Weight.BAD)
        if held is not None and held.fault is not None:
            self._said.say(held.fault.say(self._language), Weight.BAD)
        if self._found is not None:
            sets = self._found.missing
            self._tell(self._found)
        self._since.show([set_row(each, self._language) for each in sets[:MOST_ROWS]])
        self.since.fit()
        self._unlock.setVisible(held is not None and held.locked)
        self._copy.setEnabled(self._found is not None)
        related = self._found is not None and self._found.related
        self._in_place.setEnabled(related and not self._database.read_only)

    def _tell(self, found: Difference) -> None:
        if not found.related:
            self._said.say(FOREIGN.say(self._language), Weight.WARN)
            return
        n, records = len(found.missing), sum(each.records for each in found.missing)
        said = [(LACKS if n else ALL).fill(n=n, records=f"{records:,}")]
        if found.only_there:
            said.append(OTHER_WAY.fill(n=len(found.only_there)))
        self._said.say(
            " ".join(words.say(self._language) for words in said), Weight.WARN if n else Weight.GOOD
        )

    def _now(self) -> None:
        try:
            self._back_up(self)
        except Cancelled:
            self._said.say(STOPPED.say(self._language), Weight.NOTE)
            return
        except Refused as refused:
            self._on_refused(refused)
            return
        self.show_own()

    def _elsewhere(self) -> None:
        caption = ELSEWHERE.say(self._language).replace("&", "")
        chosen = QFileDialog.getExistingDirectory(self, caption, str(self._folder.parent))
        if chosen:
            self.show_folder(Path(chosen))

    def unlock(self) -> None:
        """Asks for the password of the backup chosen: it may be from the time of another."""
        held = self.chosen
        if held is not None and ask_password(self, self._language, held.backup.path, self._means.unlock):
            self._read()

    def restore_to_copy(self) -> None:
        """Makes a copy of the backup chosen, beside the ledger."""
        held = self.chosen
        if held is None:
            return
        backup, means = held.backup.path, self._means
        target = copy_path(self._database.path, backup)
        if self._done(lambda told: to_copy(backup, target, means, told)):
            self.copy = target
            self.accept()

    def restore_in_place(self) -> None:
        """Has the backup chosen made ready to take the ledger's place, once the user agrees."""
        held, found = self.chosen, self._found
        if held is None or found is None:
            return
        lost = LOST.fill(n=len(found.missing)) if found.missing else ""
        question = ASK.fill(when=f"{held.backup.at:%Y-%m-%d %H:%M}", lost=lost)
        if not ask.confirm(self, self._language, question, YES, NO, final=True):
            return
        backup, ledger, means = held.backup.path, self._database.path, self._means
        alike = self._database.give_same_password
        if self._done(lambda told: make_ready(backup, ledger, means, alike, told)):
            self.waiting = waiting_path(ledger)
            self.accept()

    def _done(self, work: Callable[[Told], object]) -> bool:
        """Has a restore done beside the window; false where it was refused or stopped."""
        try:
            done_beside(self, self._language, WORKING, work)
        except Cancelled:
            self._said.say(STOPPED.say(self._language), Weight.NOTE)
        except Refused as refused:
            self._on_refused(refused)
        else:
            return True
        return False

    def _say_busy(self, words: Words) -> None:
        self._copy.setEnabled(False)
        self._in_place.setEnabled(False)
        self._said.say(words.say(self._language), Weight.NOTE)

    def _on_refused(self, refused: Refused) -> None:
        self._on_chosen()
        self._said.say(refused.say(self._language), Weight.BAD)

    def _lay_out(self) -> None:
        language = self._language
        self._second = Banner("banner.second")
        self._stop_second = self._button(STOP_SECOND, "button.no_second", self.no_second_wanted.emit)
        place = QHBoxLayout()
        place.addWidget(self._second, 1)
        place.addWidget(self._button(SECOND, "button.second", self.second_wanted.emit))
        place.addWidget(self._stop_second)
        self._where = QLabel()
        self._where.setProperty("role", "muted")
        self._where.setWordWrap(True)
        self.list = RowsView("table.backups", LIST.say(language))
        self.list.setSelectionMode(RowsView.SelectionMode.SingleSelection)
        self._rows = RowsModel(columns(BACKUPS, language), self)
        self.list.setModel(self._rows)
        self.list.selectionModel().selectionChanged.connect(lambda _on, _off: self._on_chosen())
        self._said = Banner("banner.backups")
        self.since = RowsView("table.since", SINCE.say(language))
        self._since = RowsModel(columns(SETS, language), self)
        self.since.setModel(self._since)
        making, buttons = QHBoxLayout(), QHBoxLayout()
        self._button(NOW, "button.back_up", self._now, making).setEnabled(not self._database.read_only)
        self._button(ELSEWHERE, "button.elsewhere", self._elsewhere, making)
        making.addStretch(1)
        buttons.addStretch(1)
        self._unlock = self._button(PASSWORD, "button.unlock", self.unlock, buttons)
        self._copy = self._button(COPY, "button.restore_copy", self.restore_to_copy, buttons)
        self._in_place = self._button(IN_PLACE, "button.restore", self.restore_in_place, buttons)
        self._in_place.setProperty("primary", True)
        self._button(CLOSE, "button.close", self.reject, buttons)
        column = QVBoxLayout()
        column.addLayout(place)
        column.addWidget(self._where)
        column.addWidget(self.list, 3)
        column.addWidget(self._said)
        column.addWidget(self.since, 2)
        lay_out(self, column, TwoParts(making, buttons))

    def _button(
        self, words: Words, name: str, action: Callable[[], object], row: QHBoxLayout | None = None
    ) -> QPushButton:
        button = make_button(self._language, words, name, action)
        if row is not None:
            row.addWidget(button)
        return button


def _backups(folder: Path) -> list[Backup]:
    """The numbered backups of a folder, or, where there are none, all that may be ledgers, the oldest first."""
    found = backups_in(folder)
    if found or not folder.is_dir():
        return found
    paths = sorted(folder.glob("*.cqo"), key=lambda path: path.stat().st_mtime)
    return [Backup(path, 0, "", datetime.fromtimestamp(path.stat().st_mtime)) for path in paths]
