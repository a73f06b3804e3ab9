"""The records of one register that link to one record: a small table, and what is done with them."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.domain.problems import Severity
from desktop.domain.query import Order, Query
from desktop.domain.register import AnyRegister, Record
from desktop.domain.registers import BY_ID
from desktop.domain.words import Language, Words
from desktop.ui.editors.line import NUMBERS
from desktop.ui.form.child_model import ChildModel
from desktop.ui.form.child_view import CellDelegate, ChildView
from desktop.ui.icons import icon
from desktop.ui.layout import Child
from desktop.ui.lists import deleting
from desktop.ui.look.measures import px
from desktop.ui.look.style import mark
from desktop.work.keeping.drafts import KeptRow, base_of
from desktop.work.workspace import Workspace

OF = Words("{parent}的{child}", "{child} of {parent}")
ADD = Words("新增", "Add")
EDIT = Words("编辑", "Edit")
DELETE = Words("删除", "Delete")
TIPS = {
    "add": Words(
        "用表单新增一条；也可在表中最后一行直接输入（Ins）",
        "Add in a form; or type in the last row of the table (Ins)",
    ),
    "edit": Words(
        "用表单编辑所选记录（回车）；双击或F2直接改一格",
        "Edit in a form (Enter); a double click or F2 changes one cell",
    ),
    "delete": Words("删除所选记录（Del），可以撤销", "Delete the records selected (Del); can be undone"),
}
NARROWEST, FOR_NUMBERS = 150, 92
"""Pixels of width that the first column takes at least; where it holds numbers, what invites to a new row fits in."""
LOWEST = 96
"""Pixels of height under which the table is of no use."""

OpenForm = Callable[[AnyRegister, Record | None, Mapping[str, Any]], str | None]
"""Opens the form of a record, or of a new one begun with values; gives the id of what was saved, if anything was."""


class ChildTable(QWidget):
    """The children of one kind that a record has."""

    counted = Signal(int)
    """They were read again, and are so many."""
    typed = Signal()
    """Something was typed into a row."""
    settled = Signal()
    """The row that stood open is saved, or given up."""

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
        self._name = child.name_under(parent_register.id)
        self.view = ChildView(f"table.{self._name}.of.{parent_register.id}", named)
        self._model = ChildModel(
            workspace, self.register, child.fields, language, self._begun_with, self.view
        )
        self.view.setModel(self._model)
        self._delegate = CellDelegate(self.register, language, workspace.database, self.view)
        self.view.setItemDelegate(self._delegate)
        self.view.setMinimumHeight(px(LOWEST))
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
        return [self.view, self._remedy, self.add_button, self._edit, self._delete]

    def reload(self) -> None:
        """Reads the children again; what is selected stays selected."""
        chosen = self._chosen()
        self._ids = self._children()
        current = self.view.currentIndex().row(), self.view.currentIndex().column()
        self._model.show_ids(self._ids)
        self.view.fit()
        least = FOR_NUMBERS if self._model.field(self._model.index(0, 0)).kind in NUMBERS else NARROWEST
        self.view.setColumnWidth(0, max(self.view.columnWidth(0), px(least)))
        if self.view.hasFocus() and current[0] >= 0:
            last = self._model.rowCount() - 1
            at = self._model.index(min(current[0], last), current[1])
            self.view.selectionModel().setCurrentIndex(at, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.select(next((id_ for id_ in chosen if id_ in self._ids), None))
        self._tell_chosen()
        self.counted.emit(len(self._ids))

    def select(self, record_id: str | None) -> None:
        """Selects a child, if it is there."""
        if record_id in self._ids:
            self.view.selectRow(self._ids.index(record_id))

    @property
    def is_touched(self) -> bool:
        """Whether a row was typed into and is not saved."""
        return self._model.is_touched

    @property
    def row_typed(self) -> KeptRow | None:
        """What was typed into a row and is not saved, the cell that is open included."""
        link, cell = self._child.link, self._delegate.open_text
        kept = self._model.typed(link)
        if cell is None:
            return kept
        row, field_id, text = cell
        ids = self._ids[row : row + 1]
        texts = {**(kept.texts if kept else {}), field_id: text}
        before = next(iter(self._workspace.database.get(self.register.id, ids)), None)
        return KeptRow(
            self.register.id, link, next(iter(ids), None), texts, base_of(self.register, before, texts)
        )

    def take_up(self, kept: KeptRow) -> None:
        """Goes on with a row that was typed and not saved before the program ended."""
        row = self._model.row_of(kept.record_id)
        self.view.setCurrentIndex(self._model.index(row, 0))  # first: a row that is left would be saved
        self._model.take_up(kept, row)
        self._say_problem()

    def settle(self, *, opened: bool = True) -> bool:
        """Saves the row that is being changed; gives whether nothing stands open. If it does, the row says why.

        Args:
            opened: opens the cell that is refused.
        """
        row = self._model.open_row
        if self._model.settle():
            self._say_problem()
            if row >= 0:
                self.settled.emit()
            return True
        self._say_problem()
        QTimer.singleShot(0, self, lambda: self._return_to(row, opened=opened))
        return False

    def begin(self) -> None:
        """Takes the keyboard to the empty row, to type a new record."""
        self.view.begin_row()

    def go_to(self, record_id: str | None, field: str) -> None:
        """Takes the keyboard to a cell of a child, or of the empty row; what is typed in the table stands open."""
        self.view.setFocus()
        columns = [f.id for f in self._child.fields]
        at = self._model.row_of(record_id), columns.index(field) if field in columns else 0
        QTimer.singleShot(0, self, lambda: self.view.go_to(*at))  # once the form is seen

    def revert(self) -> None:
        """Forgets what was typed into the row that is being changed."""
        self._model.revert()
        self._say_problem()
        self.settled.emit()

    def add(self) -> None:
        """Opens the form for a new child that links to the parent."""
        if self.settle():
            self.select(self._open_form(self.register, None, self._begun_with()))

    def edit(self) -> None:
        """Opens the form of the child selected."""
        chosen = self._chosen()
        if len(chosen) == 1 and self.settle():
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
        rows = sorted(index.row() for index in model.selectedRows())
        return [self._ids[row] for row in rows if row < len(self._ids)]

    def _tell_chosen(self) -> None:
        chosen = len(self._chosen())
        self._edit.setEnabled(chosen == 1)
        self._delete.setEnabled(chosen > 0)

    def _lay_out(self) -> None:
        self._problem = QLabel()
        self._problem.setObjectName(f"problem.{self._name}")
        self._problem.setWordWrap(True)
        self._problem.hide()
        self._remedy = QPushButton()
        self._remedy.setObjectName(f"button.remedy.{self._name}")
        self._remedy.setAutoDefault(False)
        self._remedy.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click on it does not leave the row
        self._remedy.hide()
        self.add_button = self._button("add", ADD)
        self._edit = self._button("edit", EDIT)
        self._delete = self._button("delete", DELETE)
        buttons = QVBoxLayout()
        for button in (self.add_button, self._edit, self._delete):
            buttons.addWidget(button)
        buttons.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        left = QVBoxLayout()
        left.setSpacing(2)
        left.addWidget(self.view, 1)
        said = QHBoxLayout()
        said.addWidget(self._problem, 1)
        said.addWidget(self._remedy)
        left.addLayout(said)
        row.addLayout(left, 1)
        row.addLayout(buttons)

    def _connect(self) -> None:
        for button, slot in (
            (self.add_button, self.add),
            (self._edit, self.edit),
            (self._delete, self.delete),
        ):
            button.clicked.connect(lambda _checked, do=slot: do())
        self._remedy.clicked.connect(lambda _checked: self._mend())
        self.view.form_wanted.connect(self._open)
        self.view.delete_wanted.connect(self.delete)
        self.view.revert_wanted.connect(self.revert)
        self.view.left_row.connect(self._on_left_row)
        self._model.dataChanged.connect(lambda _from, _to: self._say_problem())
        self._model.dataChanged.connect(lambda _from, _to: self.view.show_whole(self._model.open_row))
        self._model.dataChanged.connect(lambda _from, _to: self.typed.emit())
        self._delegate.typed.connect(self.typed)
        self._delegate.moved.connect(self.view.move_on)
        self._delegate.entered.connect(lambda: QTimer.singleShot(0, self, self._on_entered))
        self.view.selectionModel().selectionChanged.connect(lambda _on, _off: self._tell_chosen())

    def _open(self) -> None:
        """The form of the row: of its record, or of a new one in the empty row."""
        if self._chosen():
            self.edit()
        elif self.view.currentIndex().row() >= len(self._ids):
            if self._model.open_row >= 0:
                self.settle()
            else:
                self.add()

    def _on_entered(self) -> None:
        """Saves a new row and begins the next, as one goes down a column in a workbook; or goes to what is missing."""
        if self._model.is_new_row_typed and self.settle():
            self.begin()

    def _on_left_row(self) -> None:
        if self._model.open_row >= 0 and self._model.open_row != self._current_row():
            self.settle(opened=self.view.hasFocus())

    def _current_row(self) -> int:
        return self.view.currentIndex().row() if self.view.hasFocus() else -1

    def _return_to(self, row: int, *, opened: bool) -> None:
        """Goes to the cell that is refused; it is opened, unless the keyboard went to another part of the form."""
        refused, current = self._model.complained, self.view.currentIndex().column()
        index = self._model.index(row, max(0, current) if refused is None else refused)
        self.view.setCurrentIndex(index)
        self.view.scrollTo(index)
        is_typed = self._delegate.editor is not None  # it was returned to already
        wanted = opened and not is_typed and self._model.in_place(index)
        if self._model.open_row == row and refused is not None and wanted:
            self.view.edit(index)

    def _say_problem(self) -> None:
        complaint = self._model.complaint
        self._problem.setVisible(complaint is not None)
        if complaint is not None:
            words, severity = complaint
            self._problem.setText(words.say(self._language))
            mark(self._problem, "role", "error" if severity is Severity.ERROR else "warning")
        remedy = self._model.remedy
        self._remedy.setText(remedy.words.say(self._language) if remedy else "")
        self._remedy.setAccessibleName(self._remedy.text())
        self._remedy.setVisible(remedy is not None)

    def _mend(self) -> None:
        """Opens the form of what mends the row that is being typed; the row stays open meanwhile."""
        remedy = self._model.remedy
        if remedy is not None:
            self._open_form(BY_ID[remedy.register], remedy.record, remedy.given)
            self._model.judge_again()

    def _button(self, name: str, words: Words) -> QPushButton:
        button = QPushButton(icon(name), words.say(self._language))
        button.setObjectName(f"button.{name}.{self._name}")
        button.setAccessibleName(f"{words.say(self._language)} {self._child.name.say(self._language)}")
        button.setToolTip(TIPS[name].say(self._language))
        button.setAutoDefault(False)
        return button
