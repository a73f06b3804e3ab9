"""One register in the window: its filters, its table, and what is done with its records."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.errors import Refused
from desktop.domain.fields import Kind
from desktop.domain.query import Order, Query
from desktop.domain.register import AnyRegister, Record
from desktop.domain.registers import BY_ID
from desktop.domain.words import Language, Words
from desktop.ui import ask
from desktop.ui.layout import columns_of
from desktop.ui.lists import deleting
from desktop.ui.settings import Settings
from desktop.ui.table.cell_editing import CellEditing
from desktop.ui.table.column_actions import ColumnActions
from desktop.ui.table.disclosed import Disclosed
from desktop.ui.table.empty_hint import EmptyHint
from desktop.ui.table.filter_bar import FilterBar
from desktop.ui.table.pasting import Pasting
from desktop.ui.table.selected import KeptSelection
from desktop.ui.table.selection_sums import SelectionBar
from desktop.ui.table.table_model import RegisterModel
from desktop.ui.table.table_view import RegisterTable
from desktop.work.workspace import Workspace

SHOWN = Words("显示{n}条", "{n} shown")
SHOWN_FILTERED = Words("筛选出{n}条", "{n} {n:matches|match} the filter")
LOOKING = Words("正在查找…", "Looking…")
CHOSEN = Words("已选{n}条", "{n} selected")
NOT_SHOWN = Words(
    "已保存；这条记录不符合当前筛选，所以没有显示。",
    "Saved; the record does not match the filter, so it is not shown.",
)
NOT_ONE_TABLE = Words(
    "所选的几块不能拼成一张表，没有复制。", "The blocks selected do not make one table; nothing was copied."
)


class RegisterPage(QWidget):
    """A register's page. It loads its rows when it is first shown."""

    said = Signal(str)
    """Something for the status bar."""
    state_changed = Signal()
    """Other rows are shown or selected than before."""
    import_wanted = Signal()

    def __init__(
        self,
        workspace: Workspace,
        register: AnyRegister,
        language: Language,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"page.{register.id}")
        self.setAccessibleName(register.words.say(language))
        self.register = register
        self._workspace, self._language = workspace, language
        self._stale = True
        self._kept: tuple[KeptSelection, tuple[int, int]] | None = None
        self._wanted: str | None = None
        """A record that is to be selected once the rows are there."""
        self.filters = FilterBar(register, language)
        self.model = RegisterModel(workspace.database, register, columns_of(register), language, self)
        self.table = RegisterTable(self.model, language, settings)
        self._disclosed = Disclosed(workspace, self.model, self)
        self.cells = CellEditing(workspace, self.model, self.table, language, self.load)
        self.pasting = Pasting(workspace, self.model, self.table, language, self._begun_with)
        self.columns = ColumnActions(
            workspace.database, self.model, self.table, self.filters, language, settings
        )
        self.sums = SelectionBar(workspace.database, self.model, self.table, language)
        self.hint = EmptyHint(self.table.viewport(), language, register)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.filters)
        column.addWidget(self.columns.chips)
        column.addWidget(self.table, 1)
        self.filters.add.setVisible(not register.by_program)
        for button in (self.filters.edit, self.filters.delete, self.filters.import_):
            button.setVisible(not register.kept)
        self._connect()

    @property
    def summary(self) -> str:
        """What the cells selected add up to, and how many records are shown and selected."""
        shown = SHOWN_FILTERED if self.filters.is_filtering else SHOWN
        count = shown.fill(n=f"{self.model.rowCount():,}")
        parts = [LOOKING if self.model.asking.waits else count]
        if chosen := self.table.chosen:
            parts.append(CHOSEN.fill(n=f"{chosen:,}"))
        said = " · ".join(part.say(self._language) for part in parts)
        return f"{self.sums.text}    {said}" if self.sums.text else said

    @property
    def is_ready(self) -> bool:
        """Whether the rows that are asked for are shown."""
        return not self._stale and not self.model.asking.waits

    def load(self) -> None:
        """Asks the database again, keeping what is selected and where the table stands."""
        self._stale = False
        place = self.table.verticalScrollBar().value(), self.table.horizontalScrollBar().value()
        self._kept = self._kept or (KeptSelection.of(self.table, self.model.numbers), place)
        self.model.ask(replace(self.filters.query(), order=self.model.query.order), years=True)

    def _on_answered(self) -> None:
        kept, self._kept = self._kept, None
        wanted, self._wanted = self._wanted, None
        if kept is not None:
            self.filters.offer(self.model.years, self._units())
        self.table.fit_columns()
        if kept is not None:
            selection, (down, right) = kept
            selection.bring_back(self.table, self.model.numbers)
            self.table.verticalScrollBar().setValue(down)
            self.table.horizontalScrollBar().setValue(right)
        if wanted is not None:
            self._show_saved(wanted)
        self._tell_state()

    def _units(self) -> dict[str, str]:
        """The names of the units that records can belong to, by id, in the order of names."""
        if not self.register.unit:
            return {}
        database, units = self._workspace.database, BY_ID["organisation_units"]
        named = database.titles(units.id)
        return {id_: named[id_] for id_ in database.find(units.id, Query(order=(Order(units.title),)))}

    def stop(self) -> None:
        """Asks the ledger nothing any more; called before it goes."""
        self.model.asking.stop()
        self.columns.stop()

    def registers_changed(self, registers: Iterable[str]) -> None:
        """Reloads, at once or when next shown, if this register or one it links to changed."""
        mine = {self.register.id, *(link.target for link in self.register.links)}
        if mine.isdisjoint(registers):
            return
        self._stale = True
        if self.isVisible() and not self.cells.waits():
            self.load()

    def reveal(self, revealed: bool) -> None:
        """Shows personal data in the table, in what is copied and in what is exported, or masks them.

        They are shown only once that is written down, when the page itself is.
        """
        self._disclosed.want(revealed, seen=self.isVisible())

    def add(self) -> None:
        """Opens the form for a new record, begun with what the table is filtered by."""
        if not self.register.by_program:
            self._open_form(None)

    def edit(self) -> None:
        """Opens the form for the record selected."""
        if self.table.chosen == 1 and not self.register.kept:
            for record in self.model.records(self.table.rows()):
                self._open_form(record)

    def delete(self) -> None:
        """Deletes the records selected, once the user agrees."""
        records = self.model.records(self.table.rows())
        if not records or self.register.kept:
            return
        row = self.table.rows()[0]
        gone = deleting.delete(self, self._workspace, self.register, records, self._language)
        if gone and self.model.rowCount():
            self.table.select([self.model.ids[min(row, self.model.rowCount() - 1)]])

    def export(self) -> None:
        """Writes the records shown into a workbook that the user names."""
        from desktop.ui.table import exporting  # a workbook is not needed before

        path = exporting.ask_where(self, self.model, self._workspace.database, self._language)
        if path is not None:
            self.export_to(path)

    def export_to(self, path: Path) -> None:
        """Writes the records shown, in the order shown, personal data masked unless revealed."""
        from desktop.ui.table import exporting

        may_show = partial(self._disclosed.may_go, "export")
        try:
            self._tell(exporting.write(path, self.model, self._workspace.database, self._language, may_show))
        except Refused as refused:
            ask.tell_refused(self, self._language, refused)

    def show_record(self, record_id: str) -> bool:
        """Selects a record and scrolls to it, clearing the filter if it hides it; gives whether it is there."""
        if self._stale:
            self.load()
        if not self.model.asking.waits and self.model.row_of(record_id) is None and self.filters.is_filtering:
            self.filters.clear()
        return self._select(record_id)

    def _select(self, record_id: str) -> bool:
        """Selects a record, at once or when the rows are there; gives whether it is shown, as far as that is known."""
        if self.model.asking.waits:
            self._wanted = record_id
            return bool(self._workspace.database.numbers_of(self.register.id, [record_id]))
        return self.table.select([record_id])

    def _show_saved(self, record_id: str) -> None:
        if not self._select(record_id):
            self.said.emit(NOT_SHOWN.say(self._language))

    def copy(self) -> None:
        """Copies what is selected, personal data masked unless they are shown."""
        chosen = self.table.chosen
        if chosen and not self.table.copy(full=self._disclosed.may_go("clipboard", chosen)):
            self.said.emit(NOT_ONE_TABLE.say(self._language))

    def paste(self, *, ask_first: bool = False) -> None:
        """Pastes what is on the clipboard, once the user has seen what that does; of a single cell if asked to."""
        if self._may_change:
            self.pasting.paste(ask_first=ask_first)

    def fill_down(self) -> None:
        """Fills what is selected with its uppermost row."""
        if self._may_change:
            self.pasting.fill_down()

    def clear(self) -> None:
        """Empties the cells selected."""
        if self._may_change:
            self.pasting.clear()

    @property
    def _may_change(self) -> bool:
        """Whether records of the register can be changed at all, and no cell stands open that is refused."""
        why = self.model.why_not_any
        if why is not None:
            self.said.emit(why.say(self._language))
        return why is None and self.cells.finish()

    def print_table(self) -> None:
        """Shows the table as it is printed, personal data masked."""
        from desktop.ui.printing import printing  # a printer is not needed before

        by = printing.filtered_by(self.register, self.filters, self.columns.narrowed, self._language)
        self._tell(printing.print_register(self, self.table, by, self._workspace.database, self._language))

    def save_pdf(self) -> None:
        """Writes the table as it is printed into a PDF."""
        from desktop.ui.printing import printing

        by = printing.filtered_by(self.register, self.filters, self.columns.narrowed, self._language)
        self._tell(printing.save_register(self, self.table, by, self._workspace.database, self._language))

    def _tell(self, words: Words | None) -> None:
        if words is not None:
            self.said.emit(words.say(self._language))

    def focus_search(self) -> None:
        """Puts the cursor into the search box."""
        self.filters.search.setFocus()
        self.filters.search.selectAll()

    def showEvent(self, event: QShowEvent) -> None:
        """Loads the rows when they are first needed."""
        super().showEvent(event)
        if self._stale:
            self.load()
        if not self.model.revealed:
            self._disclosed.show_as_wanted()

    def _connect(self) -> None:
        filters, table, hint = self.filters, self.table, self.hint
        filters.filter_changed.connect(self._filter)
        self.model.asked.connect(self._tell_state)
        self.model.answered.connect(self._on_answered)
        for refusing in (self.model, self._disclosed):
            refusing.refused.connect(lambda refused: self.said.emit(refused.say(self._language)))
        filters.add_wanted.connect(self.add)
        filters.edit_wanted.connect(self.edit)
        filters.delete_wanted.connect(self.delete)
        filters.import_wanted.connect(self.import_wanted)
        filters.export_wanted.connect(self.export)
        table.edit_wanted.connect(self.edit)
        table.delete_wanted.connect(lambda: self.delete() if table.has_whole_rows else self.clear())
        table.paste_wanted.connect(self.paste)
        table.fill_wanted.connect(self.fill_down)
        self.pasting.said.connect(self.said)
        table.copy_wanted.connect(self.copy)
        self.cells.said.connect(self.said)
        self.columns.said.connect(self.said)
        table.selectionModel().selectionChanged.connect(lambda _on, _off: self._on_selected())
        self.model.modelReset.connect(self.sums.look)
        self.model.dataChanged.connect(lambda _from, _to: self.sums.look())
        self.sums.changed.connect(self.state_changed)
        hint.add_wanted.connect(self.add)
        hint.paste_wanted.connect(self.paste)
        hint.import_wanted.connect(self.import_wanted)
        hint.clear_wanted.connect(filters.clear)

    def _filter(self) -> None:
        if not self._stale:
            self._wanted = None
            self.model.ask(replace(self.filters.query(), order=self.model.query.order))

    def _on_selected(self) -> None:
        self.sums.look()
        self._tell_state()

    def _tell_state(self) -> None:
        chosen = self.table.chosen
        kept = self.register.kept
        self.filters.chosen(chosen)
        self.table.edit_action.setEnabled(chosen == 1 and not kept)
        self.table.delete_action.setEnabled(chosen > 0 and not kept)
        self.table.fill_action.setEnabled(chosen > 0 and not kept)
        self.table.paste_action.setEnabled(not kept)
        self.table.copy_action.setEnabled(chosen > 0)
        if self.model.rowCount() or self.model.asking.waits:
            self.hint.hide()
        else:
            self.hint.say(filtered=self.filters.is_filtering)
        self.state_changed.emit()

    def _open_form(self, record: Record | None) -> None:
        from desktop.ui.form.record_form import RecordForm  # editors and all are not needed before

        given = {} if record else self._begun_with()
        form = RecordForm(self._workspace, self.register, self._language, record, given, self)
        form.saved.connect(self._show_saved)
        form.exec()
        form.deleteLater()

    def _begun_with(self) -> dict[str, Any]:
        query, register = self.filters.query(), self.register
        given: dict[str, Any] = {}
        if query.unit is not None:
            given[register.unit] = query.unit
        if query.year is not None and register.field(register.year).kind is Kind.WHOLE:
            given[register.year] = query.year
        return given
