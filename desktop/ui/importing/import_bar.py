"""The buttons under an import: what may be done with the plan now, and why not where it may not."""

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop.domain.words import Language, Words
from desktop.ui.buttons import make_button
from desktop.ui.importing import import_sentences
from desktop.ui.importing.match_by_hand import MATCH, MATCH_TIP
from desktop.ui.look.style import mark
from desktop.work.importing.import_plan import ImportPlan

IMPORT = Words("导入", "Import")
PARTIAL = Words("只导入正确的行并退回有误的工作簿", "Import good rows, hand back the rest")
CANCEL = Words("取消", "Cancel")
CLOSE = Words("关闭", "Close")
FOLDER = Words("打开所在文件夹", "Open the folder")


class ImportBar(QWidget):
    """The row of buttons. The one that leads on is the dialog's own, which Enter presses."""

    import_wanted = Signal()
    partial_wanted = Signal()
    match_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._folder: Path | None = None
        self._open_folder = make_button(self._language, FOLDER, "button.open_folder", self._on_folder)
        self._open_folder.hide()
        self._partial = make_button(
            self._language, PARTIAL, "button.import_partial", self.partial_wanted.emit
        )
        self._import = make_button(self._language, IMPORT, "button.import", self.import_wanted.emit)
        self._cancel = make_button(self._language, CANCEL, "button.cancel", self.cancel_wanted.emit)
        self._match = make_button(self._language, MATCH, "button.import.match", self.match_wanted.emit)
        self._match.setToolTip(MATCH_TIP.say(language))
        self.allow(None)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._match)
        row.addWidget(self._open_folder)
        row.addStretch(1)
        for button in (self._partial, self._cancel, self._import):
            row.addWidget(button)

    def allow(self, plan: ImportPlan | None, pending: int = 0, *, free: bool = True) -> None:
        """Offers what may be done with a plan.

        Args:
            plan: of the import; ``None`` while there is none.
            pending: how much was typed by hand since it was made.
            free: whether nothing is under way.
        """
        whole, good = import_sentences.why_not(plan, pending, self._language)
        self._import.setEnabled(free and plan is not None and not whole)
        self._partial.setEnabled(free and plan is not None and not good)
        self._match.setEnabled(free and plan is not None)
        self._import.setToolTip(whole)
        self._partial.setToolTip(good)
        mark(self._import, "primary", self._import.isEnabled())
        self._import.setDefault(self._import.isEnabled())  # Enter takes the plan

    @property
    def answer(self) -> QPushButton | None:
        """The button that takes the plan, where it may be taken."""
        return self._import if self._import.isEnabled() else None

    def may_leave(self, may: bool) -> None:
        """Whether the dialog can be left now."""
        self._cancel.setEnabled(may)

    def offer_cancel(self) -> None:
        """Leaving the dialog gives the import up."""
        self._name_cancel(CANCEL)

    def only_close(self, *, imported: bool) -> None:
        """Nothing is left to do but to close; what could be done is hidden once it was."""
        for button in (self._import, self._partial):
            button.setEnabled(False)
            button.setVisible(not imported)
        self._match.setVisible(not imported)
        self._name_cancel(CLOSE)
        mark(self._cancel, "primary", True)
        self._cancel.setDefault(True)
        self._cancel.setFocus()

    def offer_folder(self, folder: Path | None) -> None:
        """Offers to open the folder in which a workbook was written; ``None`` if none was."""
        self._folder = folder
        self._open_folder.setVisible(folder is not None)

    def _name_cancel(self, words: Words) -> None:
        self._cancel.setText(words.say(self._language))
        self._cancel.setAccessibleName(words.say(self._language))

    def _on_folder(self) -> None:
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
