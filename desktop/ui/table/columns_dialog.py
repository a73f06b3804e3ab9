"""The dialog in which one chooses the columns of a table, their order, and how many of them stay."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.fields import Field
from desktop.domain.words import Language, Words
from desktop.ui.look.fitting import lay_out
from desktop.ui.look.measures import fit
from desktop.ui.look.style import mark
from desktop.ui.table.arrangement import Arrangement

TITLE = Words("列：{register}", "Columns: {register}")
LEAD = Words(
    "勾选要显示的列；拖动，或用Alt+↑、Alt+↓调整次序。",
    "Tick the columns to be shown; drag them, or move them with Alt+Up and Alt+Down.",
)
COLUMNS = Words("列", "Columns")
UP, DOWN = Words("上移(&U)", "Move &up"), Words("下移(&D)", "Move &down")
ALL, NONE = Words("全部显示(&A)", "Show &all"), Words("只留第一列(&N)", "The first o&nly")
RESET = Words("恢复默认(&R)", "&Reset")
FROZEN = Words("左右滚动时固定前几列(&F)：", "Columns that stay when scrolling (&F):")
OK, CANCEL = Words("确定", "OK"), Words("取消", "Cancel")
MOST_FROZEN = 5
BEST_SIZE = 640, 600
_ID = Qt.ItemDataRole.UserRole


class ColumnsDialog(QDialog):
    """The columns as a list."""

    def __init__(
        self,
        register: Words,
        fields: Mapping[str, Field],
        arrangement: Arrangement,
        usual: Arrangement,
        language: Language,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._fields, self._language, self._usual = fields, language, usual
        self.setObjectName("dialog.columns")
        self.setWindowTitle(TITLE.fill(register=register).say(language))
        self.list = _List(self)
        self.list.setObjectName("columns.list")
        self.list.setAccessibleName(COLUMNS.say(language))
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.frozen = QSpinBox()
        self.frozen.setObjectName("columns.frozen")
        self.frozen.setRange(0, MOST_FROZEN)
        self._lay_out()
        self._show(arrangement)
        fit(self, *BEST_SIZE)

    @property
    def arrangement(self) -> Arrangement:
        """What was chosen; with no column ticked, the first one is shown."""
        items = [self.list.item(row) for row in range(self.list.count())]
        order = tuple(str(item.data(_ID)) for item in items)
        hidden = {str(item.data(_ID)) for item in items if item.checkState() is not Qt.CheckState.Checked}
        if len(hidden) == len(order):
            hidden.discard(order[0])
        return Arrangement(order, frozenset(hidden), self.frozen.value())

    def _show(self, arrangement: Arrangement) -> None:
        self.list.clear()
        for id_ in arrangement.order:
            item = QListWidgetItem(self._fields[id_].heading.say(self._language))
            item.setData(_ID, id_)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable & ~Qt.ItemFlag.ItemIsDropEnabled)
            item.setCheckState(_checked(id_ not in arrangement.hidden))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.frozen.setValue(arrangement.frozen)

    def _tick(self, *, all_: bool) -> None:
        for row in range(self.list.count()):
            self.list.item(row).setCheckState(_checked(all_ or row == 0))

    def _lay_out(self) -> None:
        lead = QLabel(LEAD.say(self._language))
        lead.setWordWrap(True)
        side = QVBoxLayout()
        chosen = self._usual
        for name, words, slot in (
            ("up", UP, lambda: self.list.move_by(-1)),
            ("down", DOWN, lambda: self.list.move_by(1)),
            ("all", ALL, lambda: self._tick(all_=True)),
            ("none", NONE, lambda: self._tick(all_=False)),
            ("reset", RESET, lambda: self._show(chosen)),
        ):
            button = QPushButton(words.say(self._language))
            button.setObjectName(f"columns.{name}")
            button.setAutoDefault(False)
            button.clicked.connect(slot)
            side.addWidget(button)
        side.addStretch(1)
        middle = QHBoxLayout()
        middle.addWidget(self.list, 1)
        middle.addLayout(side)
        label = QLabel(FROZEN.say(self._language))
        label.setBuddy(self.frozen)
        below = QHBoxLayout()
        below.addWidget(label)
        below.addWidget(self.frozen)
        below.addStretch(1)
        column = QVBoxLayout()
        column.addWidget(lead)
        column.addLayout(middle, 1)
        column.addLayout(below)
        lay_out(self, column, buttons(self, self._language))


class _List(QListWidget):
    """The list; Alt with an arrow moves the line that the keyboard is at."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_by(step)
            return
        super().keyPressEvent(event)

    def move_by(self, step: int) -> None:
        row = self.currentRow()
        if row >= 0 and 0 <= row + step < self.count():
            item = self.takeItem(row)
            self.insertItem(row + step, item)
            self.setCurrentRow(row + step)


def buttons(dialog: QDialog, language: Language) -> QDialogButtonBox:
    """The buttons below a dialog: OK and Cancel."""
    box = QDialogButtonBox()
    for words, role, name in (
        (OK, QDialogButtonBox.ButtonRole.AcceptRole, "ok"),
        (CANCEL, QDialogButtonBox.ButtonRole.RejectRole, "cancel"),
    ):
        button = box.addButton(words.say(language), role)
        button.setObjectName(f"button.{name}")
        if name == "ok":
            mark(button, "primary", value=True)
            button.setDefault(True)
    box.accepted.connect(dialog.accept)
    box.rejected.connect(dialog.reject)
    return box


def _checked(yes: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if yes else Qt.CheckState.Unchecked
