"""One register in the window: its filters, its table, and what is done with its records."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from desktop.domain.errors import Refused
from desktop.domain.fields import Kind
from desktop.domain.register import AnyRegister, Record
from desktop.domain.words import Language, Words
from desktop.ui import ask
from desktop.ui.table import deleting
from desktop.ui.table.filter_bar import FilterBar
from desktop.ui.table.table_model import RegisterModel
from desktop.ui.table.table_view import RegisterTable
from desktop.ui.tabs.layout import columns_of
from desktop.ui.window.empty_hint import EmptyHint
from desktop.ui.window.settings import Settings
from desktop.work.workspace import Workspace

SHOWN = Words("显示{n}条", "{n} shown")
SHOWN_FILTERED = Words("筛选出{n}条", "{n} match the filter")
CHOSEN = Words("已选{n}条", "{n} selected")
NOT_SHOWN = Words(
    "已保存；这条记录不符合当前筛选，所以没有显示。",
    "Saved; the record does not match the filter, so it is not shown.",
)
EXPORT = Words("导出{register}", "Export {register}")
WORKBOOK = Words("Excel工作簿", "Excel workbook")
EXPORTED = Words("已导出{n}条到 {path}", "Exported {n} to {path}")


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
        self._stale, self._revealed = True, False
        self.filters = FilterBar(register, language)
        self.model = RegisterModel(workspace.database, register, columns_of(register), language, self)
        self.table = RegisterTable(self.model, language, settings)
        self.hint = EmptyHint(self.table.viewport(), language, register)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.filters)
        column.addWidget(self.table, 1)
        self.filters.add.setVisible(not register.by_program)
        for button in (self.filters.edit, self.filters.delete, self.filters.import_):
            button.setVisible(not register.kept)
        self._connect()

    @property
    def summary(self) -> str:
        """How many records are shown and selected."""
        shown = SHOWN_FILTERED if self.filters.is_filtering else SHOWN
        parts = [shown.fill(n=f"{self.model.rowCount():,}")]
        if chosen := self.table.chosen:
            parts.append(CHOSEN.fill(n=f"{chosen:,}"))
        return " · ".join(part.say(self._language) for part in parts)

    def load(self) -> None:
        """Asks the database again, keeping what is selected and where the table stands."""
        self._stale = False
        chosen = [self.model.ids[row] for row in self.table.rows()]
        place = self.table.verticalScrollBar().value(), self.table.horizontalScrollBar().value()
        database = self._workspace.database
        years = database.years() if self.register.year else []
        units = database.titles("organisation_units") if self.register.unit else {}
        self.filters.offer(years, units)
        self.model.ask(replace(self.filters.query(), order=self.model.query.order))
        self.table.fit_columns()
        if chosen:
            self.table.select(chosen)
        self.table.verticalScrollBar().setValue(place[0])
        self.table.horizontalScrollBar().setValue(place[1])
        self._tell_state()

    def registers_changed(self, registers: Iterable[str]) -> None:
        """Reloads, at once or when next shown, if this register or one it links to changed."""
        mine = {self.register.id, *(link.target for link in self.register.links)}
        if mine.isdisjoint(registers):
            return
        self._stale = True
        if self.isVisible():
            self.load()

    def reveal(self, revealed: bool) -> None:
        """Shows personal data in the table, in what is copied and in what is exported, or masks them.

        They are shown only once that is written down, when the page itself is.
        """
        self._revealed = revealed
        if self.isVisible() or not revealed:
            self._reveal()

    def _reveal(self) -> None:
        shown = self._revealed and self._written_down(
            lambda: self._workspace.disclosing.show_table(self.register.id)
        )
        if shown != self.model.revealed:
            self.model.reveal(shown)

    def _written_down(self, note: Callable[[], None]) -> bool:
        """Whether it could be written down that personal data are seen."""
        try:
            note()
        except Refused as refused:
            self.said.emit(refused.say(self._language))
            return False
        return True

    def _may_show(self, means: str, count: int) -> bool:
        """Whether personal data may go elsewhere in full: they are shown here, and that is written down."""
        disclosing = self._workspace.disclosing
        return self.model.revealed and self._written_down(
            lambda: disclosing.note(means, self.register.id, count, disclosing.reason)
        )

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
        caption = EXPORT.fill(register=self.register.words).say(self._language)
        start = self._workspace.database.path.with_name(f"{self.register.words.say(self._language)}.xlsx")
        kind = f"{WORKBOOK.say(self._language)} (*.xlsx)"
        chosen, _kind = QFileDialog.getSaveFileName(self, caption, str(start), kind)
        if chosen:
            self.export_to(Path(chosen).with_suffix(".xlsx"))

    def export_to(self, path: Path) -> None:
        """Writes the records shown, in the order shown, personal data masked unless revealed."""
        from desktop.excel.export import write_register  # openpyxl is not needed before

        database = self._workspace.database
        records = database.get(self.register.id, self.model.ids)
        titles: dict[str, str] = {}
        for link in self.register.links:
            linked = {getattr(record, link.id) for record in records} - {None}
            titles.update(database.titles(link.target, linked))
        personal = self._may_show("export", len(records))
        try:
            write_register(path, self.register, records, titles, self._language, personal=personal)
        except Refused as refused:
            ask.tell_refused(self, self._language, refused)
            return
        self.said.emit(EXPORTED.fill(n=len(records), path=path).say(self._language))

    def show_record(self, record_id: str) -> bool:
        """Selects a record and scrolls to it, clearing the filter if it hides it; gives whether it is there."""
        if self._stale:
            self.load()
        if not self.table.select([record_id]) and self.filters.is_filtering:
            self.filters.clear()
        return self.table.select([record_id])

    def copy(self) -> None:
        """Copies the rows selected, personal data masked unless they are shown."""
        chosen = self.table.chosen
        if chosen:
            full = self._may_show("clipboard", chosen)
            self.table.copy_rows(full=full)

    def focus_search(self) -> None:
        """Puts the cursor into the search box."""
        self.filters.search.setFocus()
        self.filters.search.selectAll()

    def showEvent(self, event: QShowEvent) -> None:
        """Loads the rows when they are first needed."""
        super().showEvent(event)
        if self._stale:
            self.load()
        if self._revealed and not self.model.revealed:
            self._reveal()

    def _connect(self) -> None:
        filters, table, hint = self.filters, self.table, self.hint
        filters.filter_changed.connect(self._filter)
        filters.add_wanted.connect(self.add)
        filters.edit_wanted.connect(self.edit)
        filters.delete_wanted.connect(self.delete)
        filters.import_wanted.connect(self.import_wanted)
        filters.export_wanted.connect(self.export)
        table.edit_wanted.connect(self.edit)
        table.delete_wanted.connect(self.delete)
        table.copy_wanted.connect(self.copy)
        table.selectionModel().selectionChanged.connect(lambda _on, _off: self._tell_state())
        hint.add_wanted.connect(self.add)
        hint.import_wanted.connect(self.import_wanted)
        hint.clear_wanted.connect(filters.clear)

    def _filter(self) -> None:
        if not self._stale:
            self.model.ask(replace(self.filters.query(), order=self.model.query.order))
            self.table.fit_columns()
            self._tell_state()

    def _tell_state(self) -> None:
        chosen = self.table.chosen
        kept = self.register.kept
        self.filters.chosen(chosen)
        self.table.edit_action.setEnabled(chosen == 1 and not kept)
        self.table.delete_action.setEnabled(chosen > 0 and not kept)
        self.table.copy_action.setEnabled(chosen > 0)
        if self.model.rowCount():
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

    def _show_saved(self, record_id: str) -> None:
        if not self.table.select([record_id]):
            self.said.emit(NOT_SHOWN.say(self._language))
