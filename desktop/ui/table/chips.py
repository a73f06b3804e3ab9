"""The row of what a table's columns are narrowed to: each can be changed, or taken away."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QLayoutItem, QPushButton, QToolButton, QWidget

from desktop.domain.words import Language, Words
from desktop.ui.icons import icon

NARROWED = Words("{field}：{what}", "{field}: {what}")
CHANGE = Words("更改筛选 {chip}", "Change the filter {chip}")
REMOVE = Words("去掉筛选 {chip}", "Remove the filter {chip}")
CLEAR = Words("清除全部筛选", "Clear all filters")
LONGEST = 40
"""Characters of a chip."""
GAP = 6


class ChipRow(QFrame):
    """One chip for each column that is narrowed; hidden where none is."""

    change_wanted = Signal(str)
    """The field whose filter is to be changed."""
    remove_wanted = Signal(str)
    clear_wanted = Signal()

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.setObjectName("chips")
        self._flow = _Flow(self)
        self.hide()

    def show_chips(self, chips: Sequence[tuple[str, Words, str]]) -> None:
        """Shows what columns are narrowed to.

        Args:
            chips: of each column its field, the field's name, and what it is narrowed to.
        """
        while self._flow.count():
            item = self._flow.takeAt(0)
            widget = None if item is None else item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for field_id, name, what in chips:
            said = NARROWED.fill(field=name, what=what).say(self._language)
            self._flow.addWidget(self._chip(field_id, said))
        if chips:
            clear = QPushButton(CLEAR.say(self._language))
            clear.setObjectName("chips.clear")
            clear.setProperty("plain", True)
            clear.clicked.connect(self.clear_wanted)
            self._flow.addWidget(clear)
        self.setVisible(bool(chips))

    def _chip(self, field_id: str, said: str) -> QWidget:
        chip = QFrame()
        row = QHBoxLayout(chip)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        short = said if len(said) <= LONGEST else f"{said[: LONGEST - 1]}…"
        text = _ChipButton(short.replace("&", "&&"))
        text.setObjectName(f"chip.{field_id}")
        text.setToolTip(said)
        text.setAccessibleName(CHANGE.fill(chip=said).say(self._language))
        text.clicked.connect(lambda: self.change_wanted.emit(field_id))
        text.removed.connect(lambda: self.remove_wanted.emit(field_id))
        gone = QToolButton()
        gone.setObjectName(f"chip.remove.{field_id}")
        gone.setProperty("inner", True)
        gone.setIcon(icon("clear"))
        gone.setAccessibleName(REMOVE.fill(chip=said).say(self._language))
        gone.setToolTip(gone.accessibleName())
        gone.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        gone.setFixedHeight(text.sizeHint().height())
        gone.clicked.connect(lambda: self.remove_wanted.emit(field_id))
        row.addWidget(text)
        row.addWidget(gone)
        return chip


class _ChipButton(QPushButton):
    """What a column is narrowed to: a click changes it, Del takes it away."""

    removed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
            return
        super().keyPressEvent(event)


class _Flow(QLayout):
    """Widgets one beside the other, in as many lines as the width makes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override] # Qt takes none for the end
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._items]
        return QSize(max((s.width() for s in sizes), default=0), max((s.height() for s in sizes), default=0))

    def _place(self, rect: QRect, *, move: bool) -> int:
        x, y, line = rect.x(), rect.y(), 0
        for item in self._items:
            size = item.sizeHint()
            if x > rect.x() and x + size.width() > rect.right() + 1:
                x, y, line = rect.x(), y + line + GAP, 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), size))
            x, line = x + size.width() + GAP, max(line, size.height())
        return y + line - rect.y()
