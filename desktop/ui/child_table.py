"""The records of one register that link to one record: a small table, and what is done with them."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.query import Order, Query
from desktop.domain.register import AnyRegister, Record
from desktop.domain.registers import BY_ID
from desktop.domain.words import Language, Words
from desktop.ui import deleting, trace_rows
from desktop.ui.icons import icon
from desktop.ui.rows import RowsModel, RowsView
from desktop.ui.tabs.layout import Child
from desktop.work.workspace import Workspace

OF = Words("{parent}的{child}", "{child} of {parent}")
NOTHING_YET = Words("还没有记录（{child}）。按“新增”添加。", 'Nothing here yet ({child}). Press "Add".')
ADD = Words("新增", "Add")
EDIT = Words("编辑", "Edit")
DELETE = Words("删除", "Delete")
TIPS = {
    "add": Words("新增一条记录（在表中按Ins）", "Add a record (Ins in the table)"),
    "edit": Words("编辑所选记录（回车或双击）", "Edit the record selected (Enter or double click)"),
    "delete": Words("删除所选记录（Del），可以撤销", "Delete the records selected (Del); can be undone"),
}
LOWEST = 120
"""Pixels of height under which the table is of no use."""

OpenForm = Callable[[AnyRegister, Record | None, Mapping[str, Any]], str | None]
"""Opens the form of a record, or of a new one begun with values; gives the id of what was saved, if anything was."""


class ChildView(RowsView):
    """The table; Enter edits, Del deletes, Ins adds."""

    add_wanted = Signal()
    edit_wanted = Signal()
    delete_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Takes the keys that stand for the buttons."""
        wanted = {
            Qt.Key.Key_Insert: self.add_wanted,
            Qt.Key.Key_Return: self.edit_wanted,
            Qt.Key.Key_Enter: self.edit_wanted,
            Qt.Key.Key_Delete: self.delete_wanted,
        }.get(Qt.Key(event.key()))
        if wanted is not None and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            wanted.emit()
            return
        super().keyPressEvent(event)


class ChildTable(QWidget):
    """The children of one kind that a record has."""

    counted = Signal(int)
    """They were read again, and are so many."""

    def __init__(
        self,
        workspace: Workspace,
        parent_register: AnyRegister,
        parent_id: str,
        child: Child,
        language: Language,
        open_form: OpenForm,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._language, self._open_form = workspace, language, open_form
        self._parent_register, self._parent_id, self._child = parent_register, parent_id, child
        self.register = BY_ID[child.register]
        self._ids: list[str] = []
        named = OF.fill(parent=parent_register.words, child=child.name).say(language)
        self.view = ChildView(f"table.{child.register}.of.{parent_register.id}", named)
        self._model = RowsModel(trace_rows.columns(child.fields, language), self.view)
        self.view.setModel(self._model)
        self.view.setMinimumHeight(LOWEST)
        self._lay_out()
        self._connect()
        self.reload()

    @property
    def ids(self) -> list[str]:
        """The ids of the children, in the order of the table."""
        return self._ids

    @property
    def stops(self) -> list[QWidget]:
        """Where the keyboard stops, in order."""
        return [self.view, self.add_button, self._edit, self._delete]

    def reload(self) -> None:
        """Reads the children again; what is selected stays selected."""
        chosen = self._chosen()
        self._ids = self._children()
        fields = self._child.fields
        database = self._workspace.database
        self._model.show(trace_rows.RecordRows(database, self.register.id, self._ids, fields, self._language))
        self._stack.setCurrentIndex(0 if self._ids else 1)
        self.view.fit()
        self.select(next((id_ for id_ in chosen if id_ in self._ids), None))
        self._tell_chosen()
        self.counted.emit(len(self._ids))

    def select(self, record_id: str | None) -> None:
        """Selects a child, if it is there."""
        if record_id in self._ids:
            self.view.selectRow(self._ids.index(record_id))

    def add(self) -> None:
        """Opens the form for a new child that links to the parent."""
        self.select(self._open_form(self.register, None, self._begun_with()))

    def edit(self) -> None:
        """Opens the form of the child selected."""
        chosen = self._chosen()
        if len(chosen) == 1:
            for record in self._workspace.database.get(self.register.id, chosen):
                self.select(self._open_form(self.register, record, {}))

    def delete(self) -> None:
        """Deletes the children selected, once the user agrees."""
        records = self._workspace.database.get(self.register.id, self._chosen())
        if records:
            deleting.delete(
                self, self._workspace, self.register, records, self._language, deleting.UNDO_LATER
            )

    def _children(self) -> list[str]:
        """The ids of the records that link to the parent, by date where they have one."""
        order = (Order(self.register.year),) if self.register.year else ()
        asked = Query(linked=(self._child.link, self._parent_id), order=order)
        return self._workspace.database.find(self.register.id, asked)

    def _begun_with(self) -> dict[str, Any]:
        """The link to the parent and what else the child takes from it, such as its organisation unit."""
        (parent,) = self._workspace.database.get(self._parent_register.id, [self._parent_id])
        for companion in self._parent_register.companions:
            if companion.register == self.register.id:
                return dict(companion.given(parent))
        unit, given = self._parent_register.unit, {}
        if unit and self.register.unit:
            given[self.register.unit] = getattr(parent, unit)
        return {**given, self._child.link: self._parent_id}

    def _chosen(self) -> list[str]:
        model = self.view.selectionModel()
        return [self._ids[row] for row in sorted(index.row() for index in model.selectedRows())]

    def _tell_chosen(self) -> None:
        chosen = len(self._chosen())
        self._edit.setEnabled(chosen == 1)
        self._delete.setEnabled(chosen > 0)

    def _lay_out(self) -> None:
        empty = QLabel(NOTHING_YET.fill(child=self._child.name).say(self._language))
        empty.setObjectName(f"hint.{self.register.id}")
        empty.setProperty("role", "empty")
        empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        empty.setWordWrap(True)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(empty)
        self.add_button = self._button("add", ADD)
        self._edit = self._button("edit", EDIT)
        self._delete = self._button("delete", DELETE)
        buttons = QVBoxLayout()
        for button in (self.add_button, self._edit, self._delete):
            buttons.addWidget(button)
        buttons.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._stack, 1)
        row.addLayout(buttons)

    def _connect(self) -> None:
        for button, slot in (
            (self.add_button, self.add),
            (self._edit, self.edit),
            (self._delete, self.delete),
        ):
            button.clicked.connect(lambda _checked, do=slot: do())
        self.view.add_wanted.connect(self.add)
        self.view.edit_wanted.connect(self.edit)
        self.view.delete_wanted.connect(self.delete)
        self.view.doubleClicked.connect(lambda _index: self.edit())
        self.view.selectionModel().selectionChanged.connect(lambda _on, _off: self._tell_chosen())

    def _button(self, name: str, words: Words) -> QPushButton:
        button = QPushButton(icon(name), words.say(self._language))
        button.setObjectName(f"button.{name}.{self.register.id}")
        button.setAccessibleName(f"{words.say(self._language)} {self._child.name.say(self._language)}")
        button.setToolTip(TIPS[name].say(self._language))
        button.setAutoDefault(False)
        return button
