"""The ledgers opened last, on the page before one is open: each with its folder, and with a way off the list."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from desktop.domain.words import Language, Words
from desktop.ui.icons import icon
from desktop.ui.look.early import LinkButton

RECENT = Words("最近打开", "Opened last")
NO_RECENT = Words("打开过的台账会列在这里。", "Ledgers that you opened will be listed here.")
ENTRY = Words("{name}　{folder}", "{name}   {folder}")
MISSING = Words("{name}　{folder}（文件不在原处）", "{name}   {folder} (not there any more)")
FORGET = Words("从列表中移除（Del），文件不会删除", "Take off the list (Del); the file is not deleted")
LONGEST = 46
"""Letters of a folder that are shown; the middle of a longer one is left out."""


class RecentList(QWidget):
    """A line for each ledger; one that is not there any more is said to be so, and can only be taken off."""

    wanted = Signal(object)
    """The path of a ledger to open."""
    forget_wanted = Signal(object)
    """The path of a ledger to take off the list."""

    def __init__(self, language: Language, paths: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(1)
        head = QLabel(RECENT.say(language))
        head.setProperty("role", "lead")
        self._column.addWidget(head)
        self.first: QWidget | None = None
        """The newest ledger that is there."""
        self._paths: dict[QObject, Path] = {}
        for number, path in enumerate(paths):
            self._column.addWidget(self._line(number, path))
        if not paths:
            none = QLabel(NO_RECENT.say(language))
            none.setProperty("role", "muted")
            self._column.addWidget(none)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes the Delete key on a line."""
        path = self._paths.get(watched)
        if path is not None and isinstance(event, QKeyEvent) and _is_delete(event):
            self.forget_wanted.emit(path)
            return True
        return super().eventFilter(watched, event)

    def _line(self, number: int, path: Path) -> QWidget:
        there = path.is_file()
        words = ENTRY if there else MISSING
        text = words.fill(name=path.stem, folder=_shortened(str(path.parent))).say(self._language)
        named = self._button(path, text) if there else _missing(text)
        named.setObjectName(f"start.recent.{number}")
        named.setAccessibleName(text)
        named.setToolTip(str(path))
        if there and self.first is None:
            self.first = named
        forget = QToolButton()
        forget.setIcon(icon("clear"))
        forget.setAutoRaise(True)
        forget.setObjectName(f"start.forget.{number}")
        forget.setAccessibleName(FORGET.say(self._language))
        forget.setToolTip(FORGET.say(self._language))
        forget.clicked.connect(lambda _checked: self.forget_wanted.emit(path))
        for part in (named, forget):
            self._paths[part] = path
            part.installEventFilter(self)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(named, 1)
        row.addWidget(forget)
        return line

    def _button(self, path: Path, text: str) -> QPushButton:
        button = LinkButton(text.replace("&", "&&"))
        button.setProperty("plain", True)
        button.clicked.connect(lambda _checked: self.wanted.emit(path))
        return button


def _is_delete(event: QKeyEvent) -> bool:
    from PySide6.QtCore import Qt

    return event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Delete


def _missing(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "muted")
    label.setIndent(label.fontMetrics().height() * 2 // 3)
    return label


def _shortened(folder: str) -> str:
    if len(folder) <= LONGEST:
        return folder
    return f"{folder[: LONGEST // 3]}…{folder[-(LONGEST * 2 // 3) :]}"
