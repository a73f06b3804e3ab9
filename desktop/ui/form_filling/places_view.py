"""The places of a form in a table, and below it what the one chosen is filled from, to be changed by hand."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.city_form.filling import Filling
from desktop.domain.city_form.form_map import FormMap
from desktop.domain.city_form.slots import Layout
from desktop.domain.words import Language, Words
from desktop.ui.form_filling import form_rows
from desktop.ui.form_filling.entry_panel import EntryPanel
from desktop.ui.form_filling.form_rows import FormRows, Shown, Where
from desktop.ui.lists.rows import RowsModel, RowsView
from desktop.ui.look.measures import px

PLACES = Words("表格中要填的各处", "The places of the form to be filled")
PLACE_WIDTH = 64


class PlacesView(QWidget):
    """The place chosen stays chosen while the map, or what the form would say, changes."""

    changed = Signal(object)
    """The `FormMap` as it is after a change by hand."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._map = FormMap("", "")
        self._shown = Shown((), ())
        self._free = True
        self._table = RowsView("table.form", PLACES.say(language))
        self._table.setSelectionMode(RowsView.SelectionMode.SingleSelection)
        self._model = RowsModel(form_rows.columns(language), self._table)
        self._table.setModel(self._model)
        self._table.selectionModel().currentRowChanged.connect(self._on_row)
        self._panel = EntryPanel(language)
        self._panel.changed.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._table, 1)
        column.addWidget(self._panel)

    def know_form(self, layout: Layout) -> None:
        """Takes the units that a form states from its places, for what is chosen by hand."""
        self._panel.layout_of_form = layout

    def show_places(self, form_map: FormMap, filling: Filling | None, *, open_only: bool) -> Words:
        """Shows a map and what the form would say by it; gives how many places are matched.

        Args:
            form_map: what each place is filled from.
            filling: what it would say; ``None`` while that is worked out.
            open_only: whether to show only what is left to do.
        """
        self._map = form_map
        rows = FormRows(form_map, filling, self._language)
        chosen, first = self._chosen(), not self._shown.rows
        self._shown = rows.shown(open_only=open_only)
        self._model.show(self._shown.rows)
        if first:
            self._table.fit()
            self._table.setColumnWidth(0, px(PLACE_WIDTH))  # a sheet's name runs over all columns
            self._table.give_last_its_heading()
        self._table.clearSpans()
        for number, where in enumerate(self._shown.wheres):
            if where is None:
                self._table.setSpan(number, 0, 1, self._model.columnCount())
        if chosen in self._shown.wheres and chosen is not None:
            self._table.selectRow(self._shown.wheres.index(chosen))
        else:
            self._show_entry(None)
        return rows.summary()

    def allow(self, free: bool) -> None:
        """Whether the map may be changed."""
        self._free = free
        self._panel.setEnabled(free and self._chosen() is not None)

    def _chosen(self) -> Where | None:
        row = self._table.currentIndex().row()
        return self._shown.wheres[row] if 0 <= row < len(self._shown.wheres) else None

    @Slot()
    def _on_row(self) -> None:
        self._show_entry(self._chosen())

    def _show_entry(self, where: Where | None) -> None:
        self._panel.show_entry(self._map, where)
        self._panel.setEnabled(where is not None and self._free)
