"""What an import plan says of the one table chosen: refusals, changes, assumptions, and what is left out."""

from collections.abc import Sequence

from PySide6.QtWidgets import QTabWidget, QWidget

from desktop.domain.words import Language, Words
from desktop.ui.form.record_texts import Titles
from desktop.ui.importing import import_rows
from desktop.ui.table.rows import Cell, RowsModel, RowsView
from desktop.work.importing.import_plan import ImportPlan, TablePlan

COUNTED = Words("{name}（{n}）", "{name} ({n})")

_TABS = (
    ("refused", Words("退回的单元格", "Cells refused"), import_rows.REFUSED),
    ("changed", Words("将被修改的记录", "Records to be changed"), import_rows.CHANGED),
    ("assumed", Words("默认处理", "Assumptions"), import_rows.ASSUMED),
    ("unused", Words("未使用的列", "Columns not used"), import_rows.UNUSED),
    ("skipped", Words("非数据行", "Rows that are no data"), import_rows.SKIPPED),
)
"""The order of what a user has to look at: most pressing first."""


class ImportDetails(QTabWidget):
    """One tab a kind of remark, with its count; those with nothing to say cannot be opened."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._pages: dict[str, tuple[RowsModel, RowsView]] = {}
        self.setObjectName("tabs.import.details")
        self.setDocumentMode(True)
        for name, words, described in _TABS:
            view = RowsView(f"table.import.{name}", words.say(language))
            model = RowsModel(import_rows.columns(described, language), view)
            view.setModel(model)
            self._pages[name] = model, view
            self.addTab(view, words.say(language))

    def show_table(self, plan: ImportPlan, table: TablePlan, titles: Titles) -> None:
        """Shows the remarks on a table, opening with the most pressing."""
        say = self._language
        self._fill("refused", import_rows.refused_rows(table, say))
        self._fill("changed", import_rows.changed_rows(plan, table, titles, say))
        self._fill("assumed", import_rows.assumed_rows(table, say))
        self._fill("unused", import_rows.unused_rows(table))
        self._fill("skipped", import_rows.skipped_rows(table))
        enabled = [n for n in range(self.count()) if self.isTabEnabled(n)]
        self.setCurrentIndex(enabled[0] if enabled else 0)

    def _fill(self, name: str, rows: Sequence[Sequence[Cell]]) -> None:
        index = next(n for n, tab in enumerate(_TABS) if tab[0] == name)
        model, view = self._pages[name]
        model.show(rows)
        view.fit()
        words = _TABS[index][1]
        counted = COUNTED.fill(name=words, n=len(rows)) if rows else words
        self.setTabText(index, counted.say(self._language))
        self.setTabEnabled(index, bool(rows))
