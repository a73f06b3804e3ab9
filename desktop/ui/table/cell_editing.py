"""Typing into the table of a register: what is saved, what is refused, and where the keyboard goes then."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QPersistentModelIndex, Signal

from desktop.domain.errors import Refused
from desktop.domain.register import AnyRegister
from desktop.domain.words import Language, Words
from desktop.ui.table.cell_delegate import STAY, CellDelegate
from desktop.ui.table.cell_view import CellView
from desktop.ui.table.table_model import RegisterModel
from desktop.work.workspace import Invalid, Workspace

ELSEWHERE = Words("{field}：{problem}", "{field}: {problem}")
LOST = Words("没有保存：{why}", "Not saved: {why}")
GONE = Words("这条记录已经不在了。", "The record is no longer there.")


class CellEditing(QObject):
    """What joins a register's table, its cells' editors and the ledger."""

    said = Signal(str)
    """Something for the status bar."""

    def __init__(
        self,
        workspace: Workspace,
        model: RegisterModel,
        view: CellView,
        language: Language,
        reload: Callable[[], None],
    ) -> None:
        """Has the table typed into.

        Args:
            workspace: where the records are.
            model: the rows of the table.
            view: the table.
            language: of what is said.
            reload: reads the rows anew, where that had to wait while a cell was open.
        """
        super().__init__(view)
        self._workspace, self._model, self._view, self._language = workspace, model, view, language
        self._reload = reload
        self._late = False
        self._cells = CellDelegate(workspace.database, model.register.id, language, self._commit, view)
        view.setItemDelegate(self._cells)
        self._cells.ended.connect(self._on_ended)
        self._cells.given_up.connect(lambda why: self.said.emit(LOST.fill(why=why).say(language)))
        view.refused_cell.connect(self._say_why_not)

    def waits(self) -> bool:
        """Whether the rows must not be read anew at the moment, since a cell is open; they will be once it is not."""
        self._late = self._cells.editor is not None
        return self._late

    def finish(self) -> bool:
        """Closes the cell that is open; gives whether what was typed into it is saved, or nothing was."""
        return self._cells.end(STAY)

    def _commit(self, row: int, field_id: str, value: Any) -> Words | None:
        register = self._model.register
        for record in self._model.records([row]):
            if getattr(record, field_id) == value:
                return None
            try:
                self._workspace.save(register.id, record, replace(record, **{field_id: value}))
            except Invalid as invalid:
                return _first(register, field_id, invalid)
            except Refused as refused:
                return refused.words
            return None
        return GONE

    def _on_ended(self, goes: str) -> None:
        if self._late:
            self._model.reread()
        self._view.go(
            goes
        )  # first: what is saved may be sorted elsewhere, and a run of cells goes on in its row
        if self._late and self._cells.editor is None:
            self._late = False
            self._reload()

    def _say_why_not(self, index: QPersistentModelIndex) -> None:
        why = self._model.why_not(index.column())
        if why is not None:
            self.said.emit(why.say(self._language))


def _first(register: AnyRegister, field_id: str, invalid: Invalid) -> Words:
    """What stops the save, said of this field where it is its own, else with the name of the other."""
    problem = next((p for p in invalid.problems if p.field == field_id), invalid.problems[0])
    if problem.field == field_id:
        return problem.words
    return ELSEWHERE.fill(field=register.field(problem.field).words, problem=problem.words)
