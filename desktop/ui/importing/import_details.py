"""What an import plan says of the one table chosen: refusals, changes, assumptions, and what is left out."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from desktop.domain.ledger import Refusal
from desktop.domain.words import Language, Words
from desktop.ui.buttons import make_button
from desktop.ui.importing import import_rows
from desktop.ui.importing.mend_bar import MendBar
from desktop.ui.lists.rows import Cell, RowsModel, RowsView
from desktop.work.database import Database
from desktop.work.importing.import_plan import ImportPlan, TablePlan
from desktop.work.importing.mending import WHOLE_ROW, Mend
from desktop.work.record_texts import Titles

TAKE_BACK = Words("撤回所选的改动", "Take back those chosen")
COUNTED = Words("{name}（{n}）", "{name} ({n})")

_TABS = (
    ("refused", Words("退回的单元格", "Cells refused"), import_rows.REFUSED),
    ("by_hand", Words("人工改动", "By hand"), import_rows.BY_HAND),
    ("changed", Words("将被修改的记录", "Records to be changed"), import_rows.CHANGED),
    ("assumed", Words("默认处理", "Assumptions"), import_rows.ASSUMED),
    ("unused", Words("未使用的列", "Columns not used"), import_rows.UNUSED),
    ("skipped", Words("非数据行", "Rows that are no data"), import_rows.SKIPPED),
)
"""The order of what a user has to look at: most pressing first."""


class ImportDetails(QTabWidget):
    """One tab a kind of remark, with its count; those with nothing to say cannot be opened."""

    mended = Signal(object)
    """The user wants these in the table shown, a list of `Mend`."""
    kept = Signal(object)
    """A `Mend` by which a row was left out since the plan was made is not wanted any more."""
    taken_back = Signal(object)
    """A list of `Mend` that are not wanted any more."""
    again_wanted = Signal()
    """The plan is to be made again with what was typed."""
    match_wanted = Signal()
    """The columns of the table shown are to be matched by hand."""

    def __init__(self, database: Database, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._table: TablePlan | None = None
        self._typed: Mapping[tuple[int, str], Mend] = {}
        self._by_hand: Sequence[Mend] = ()
        self.bar = MendBar(database, language)
        """What is typed in place of a refused cell; who shows the tabs puts it where it is always seen."""
        self.bar.mended.connect(self.mended)
        self.bar.kept.connect(self.kept)
        self.bar.again_wanted.connect(self.again_wanted)
        self.bar.match_wanted.connect(self.match_wanted)
        self._is_over = False
        self._pages: dict[str, tuple[RowsModel, RowsView]] = {}
        self.setObjectName("tabs.import.details")
        self.setDocumentMode(True)
        for name, words, described in _TABS:
            view = RowsView(f"table.import.{name}", words.say(language))
            model = RowsModel(import_rows.columns(described, language), view)
            view.setModel(model)
            self._pages[name] = model, view
            page = _column(view, self._back_bar()) if name == "by_hand" else view
            self.addTab(page, words.say(language))
        refused = self._pages["refused"][1]
        self.bar.come_after(refused)
        refused.selectionModel().currentRowChanged.connect(self._on_refused)
        refused.doubleClicked.connect(lambda _index: self.bar.type_here())
        self.currentChanged.connect(self._show_bar)
        self._show_bar()

    def end(self) -> None:
        """The import is done: what was typed can be read, and not changed any more."""
        self._is_over = True
        self._back.hide()
        self._show_bar()

    def show_table(self, plan: ImportPlan, table: TablePlan, titles: Titles, by_hand: Sequence[Mend]) -> None:
        """Shows the remarks on a table, opening with the most pressing.

        Args:
            plan: of the import.
            table: one of its tables.
            titles: the titles of a register's records.
            by_hand: what was typed in this table before the plan was made.
        """
        say = self._language
        self._table, self._by_hand = table, by_hand
        self.show_typed({}, 0)
        self._fill("by_hand", import_rows.by_hand_rows(by_hand, say))
        self._fill("changed", import_rows.changed_rows(plan, table, titles, say))
        self._fill("assumed", import_rows.assumed_rows(table, say))
        self._fill("unused", import_rows.unused_rows(table))
        self._fill("skipped", import_rows.skipped_rows(table))
        enabled = [n for n in range(self.count()) if self.isTabEnabled(n)]
        self.setCurrentIndex(enabled[0] if enabled else 0)
        self._show_bar()

    def show_typed(self, typed: Mapping[tuple[int, str], Mend], pending: int, *, stay: bool = False) -> None:
        """Shows what was typed since the plan was made, and goes on to the next cell.

        Args:
            typed: by row and field of the table shown.
            pending: how much was typed in all tables.
            stay: whether the cell chosen stays so.
        """
        table, view = self._table, self._pages["refused"][1]
        if table is None:
            return
        row = view.currentIndex().row()
        self._typed = typed
        self._fill("refused", import_rows.refused_rows(table, typed, self._language))
        self.bar.count(pending)
        left = [n for n, refusal in enumerate(table.refused) if not self._is_seen_to(refusal)]
        if not left:
            self.bar.show_refusal("", None)
            return
        goes_on = bool(typed) and not stay
        view.selectRow(next((n for n in left if n > row), left[0]) if goes_on else max(row, 0))
        if goes_on:
            self.bar.type_here()

    def _is_seen_to(self, refusal: Refusal) -> bool:
        return (refusal.row, refusal.key) in self._typed or (refusal.row, WHOLE_ROW) in self._typed

    @Slot()
    def _on_refused(self) -> None:
        row, table = self._pages["refused"][1].currentIndex().row(), self._table
        if table is None or not 0 <= row < len(table.refused):
            self.bar.show_refusal("", None)
            return
        refusal = table.refused[row]
        mend, skipped = (self._typed.get((refusal.row, key)) for key in (refusal.key, WHOLE_ROW))
        others = [each for each in table.refused if each == refusal or not self._is_seen_to(each)]
        self.bar.show_refusal(table.table.register or "", refusal, mend, skipped, others)

    @Slot()
    def _show_bar(self) -> None:
        """Shows the bar below the refused cells, while there are any."""
        self.bar.setVisible(not self._is_over and self.currentIndex() == 0 and self.isTabEnabled(0))

    def _back_bar(self) -> QWidget:
        bar = QWidget()
        self._back = make_button(self._language, TAKE_BACK, "button.import.mend.back", self._on_back)
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, 4, 0, 0)
        row.addStretch(1)
        row.addWidget(self._back)
        return bar

    @Slot()
    def _on_back(self) -> None:
        rows = self._pages["by_hand"][1].selectionModel().selectedRows()
        chosen = [self._by_hand[index.row()] for index in rows if index.row() < len(self._by_hand)]
        if chosen:
            self.taken_back.emit(chosen)

    def _fill(self, name: str, rows: Sequence[Sequence[Cell]]) -> None:
        index = next(n for n, tab in enumerate(_TABS) if tab[0] == name)
        model, view = self._pages[name]
        model.show(rows)
        view.fit()
        words = _TABS[index][1]
        counted = COUNTED.fill(name=words, n=len(rows)) if rows else words
        self.setTabText(index, counted.say(self._language))
        self.setTabEnabled(index, bool(rows))


def _column(*widgets: QWidget) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for widget in widgets:
        column.addWidget(widget)
    return page
