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
LINE = Words(
    "{name}：报送{before}{unit}，现为{now}{unit}", "{name}: submitted {before} {unit}, now {now} {unit}"
)
TITLE = Words("已报送的数字有变动", "Figures that were submitted have changed")
NOW, LATER = Words("现在说明原因", "Give the reason now"), Words("以后再说", "Later")
AFTER = 400
"""Milliseconds after the last change: what is saved one after another is told together."""
NAMED = 6


class SubmittedWatch(QWidget):
    """Looks after each change whether a submitted figure moved; it is never seen itself."""

    def __init__(self, workspace: Workspace, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._workspace, self._language = workspace, language
        self._known: set[tuple[str, str, str]] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)

    def changed(self) -> None:
        """The ledger was changed."""
        if not self._workspace.database.read_only and self._workspace.database.count("submissions"):
            self._timer.start(AFTER)

    def stop(self) -> None:
        """Nothing is looked at any more."""
        self._timer.stop()

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
        fresh = [d for d in found if _mark(d) not in self._known]
        self._known = {_mark(d) for d in found}
        if fresh:
            self._tell(fresh)

    def _tell(self, fresh: Sequence[Difference]) -> None:
        first = fresh[0].submission
        lines = [
            LINE.fill(name=d.item, before=d.before, now=d.now, unit=d.unit).say(self._language)
            for d in fresh[:NAMED]
        ]
        figures = "\n".join([*lines, *(["…"] if len(fresh) > NAMED else [])])
        words = CHANGED.fill(year=first.submitted_year, number=first.submission_number, figures=figures)
        box = QMessageBox(self.window())
        box.setObjectName("message.submitted")
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
