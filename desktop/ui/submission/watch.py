"""A soft word after a save that changes a figure of a year that was submitted: the reason is given now or later."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop.domain.errors import Refused
from desktop.domain.words import Language, Words
from desktop.ui.jobs import Job, start_job
from desktop.work.submission.differences import Difference, unexplained
from desktop.work.workspace import Workspace

CHANGED = Words(
    "这次改动使{year}年度已报送（{number}）的数字有了变化：\n{figures}\n\n改动已经保存。请说明更正原因，现在或以后都可以；"
    "下次报送前须说明。",
    "This changed figures of {year} that were submitted ({number}):\n{figures}\n\nThe change is saved. Say why, now or "
    "later; the next submission waits for it.",
)
DIFFER = Words(
    "{year}年度已报送（{number}）的数字与现在不同：\n{figures}\n\n改动已经保存。请说明更正原因，现在或以后都可以；"
    "下次报送前须说明。",
    "Figures of {year} that were submitted ({number}) are otherwise now:\n{figures}\n\nThe change is saved. Say why, now "
    "or later; the next submission waits for it.",
)
"""Where the change came before it was known what had been different already."""
LINE = Words(
    "{name}：报送{before}{unit}，现为{now}{unit}", "{name}: submitted {before} {unit}, now {now} {unit}"
)
TITLE = Words("已报送的数字有变动", "Figures that were submitted have changed")
NOW, LATER = Words("现在说明原因", "Give the reason now"), Words("以后再说", "Later")
AFTER = 400
"""Milliseconds after the last change: what is saved one after another is told together."""
AT_FIRST = 2000
"""Milliseconds after the ledger was opened: what differs already is no word about the changes to come."""
NAMED = 6
BOX = "message.submitted"


class SubmittedWatch(QWidget):
    """Looks after each change whether a submitted figure moved; it is never seen itself."""

    def __init__(self, workspace: Workspace, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._workspace, self._language = workspace, language
        self._known: set[tuple[str, str, str]] | None = None
        """What was different before; ``None`` until it has been looked at."""
        self._is_changed = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)
        if not workspace.database.read_only:
            self._timer.start(AT_FIRST)

    def changed(self) -> None:
        """The ledger was changed."""
        if not self._workspace.database.read_only and self._workspace.database.count("submissions"):
            self._is_changed = True
            self._timer.start(AFTER)

    def stop(self) -> None:
        """Nothing is looked at any more; what was told goes, and is told again after the next change."""
        self._timer.stop()
        for box in self.window().findChildren(QMessageBox, BOX):
            box.reject()

    @Slot()
    def _look(self) -> None:
        database = self._workspace.database

        def work(_job: Job) -> list[Difference]:
            reader = database.reader()
            try:
                return [difference for difference in unexplained(reader) if difference.figure]
            finally:
                reader.close()

        start_job(self, work, self._on_found, _ignore)

    def _on_found(self, found: Sequence[Difference]) -> None:
        before, self._known = self._known, {_mark(d) for d in found}
        fresh = [d for d in found if _mark(d) not in (before or ())]
        if fresh and self._is_changed:
            self._tell(fresh, DIFFER if before is None else CHANGED)

    def _tell(self, fresh: Sequence[Difference], told: Words) -> None:
        first = fresh[0].submission
        lines = [
            LINE.fill(name=d.item, before=d.said[0], now=d.said[1], unit=d.unit_said).say(self._language)
            for d in fresh[:NAMED]
        ]
        figures = "\n".join([*lines, *(["…"] if len(fresh) > NAMED else [])])
        words = told.fill(year=first.submitted_year, number=first.submission_number, figures=figures)
        box = QMessageBox(self.window())
        box.setObjectName(BOX)
        box.setIcon(QMessageBox.Icon.Information)
        box.setWindowTitle(TITLE.say(self._language))
        box.setText(words.say(self._language))
        now = box.addButton(NOW.say(self._language), QMessageBox.ButtonRole.AcceptRole)
        later = box.addButton(LATER.say(self._language), QMessageBox.ButtonRole.RejectRole)
        now.setObjectName("button.reason.now")
        later.setObjectName("button.reason.later")
        box.setDefaultButton(later)
        box.setEscapeButton(later)
        now.clicked.connect(self._on_now)
        box.finished.connect(box.deleteLater)
        box.setModal(False)
        box.show()

    @Slot()
    def _on_now(self) -> None:
        from desktop.ui.submission.submissions_dialog import SubmissionsDialog  # not needed before

        dialog = SubmissionsDialog(self._workspace, self._language, self.window())
        dialog.exec()
        dialog.deleteLater()


def _mark(difference: Difference) -> tuple[str, str, str]:
    return difference.submission.id, difference.figure, difference.now


def _ignore(_refused: Refused) -> None:
    """The ledger cannot be read just now; the report says it when it is made."""
