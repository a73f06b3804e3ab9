"""The dialog of all that was done to a ledger: one of it can be taken back, however long ago it was."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.errors import Refused
from desktop.domain.registers import BY_ID
from desktop.domain.words import Language, Words
from desktop.ui import ask
from desktop.ui.banner import Banner, Weight
from desktop.ui.buttons import make_button
from desktop.ui.keeping.backup_rows import SETS, columns, set_row
from desktop.ui.lists.rows import Cell, Column, RowsModel, RowsView
from desktop.ui.look.measures import fit
from desktop.work.database import Database, KeptSet
from desktop.work.keeping.undoing import Newer, StandsOn, undo_of
from desktop.work.workspace import Workspace

TITLE = Words("改动历史", "What was done")
ABOUT = Words(
    "台账的全部改动，最近的在最上面。任何一次都可以撤销，只要后来没有改动建立在它上面；撤销本身也可以再撤销。",
    "All changes of the ledger, the latest on top. Any of them can be undone if no later change stands on it; "
    "an undo can be undone as well.",
)
UNDO = Words("撤销这次改动(&U)…", "&Undo this change…")
ASK = Words("撤销“{label}”吗？涉及{n}条记录。", 'Undo "{label}"? It concerns {n} {n:record|records}.')
YES = Words("撤销", "Undo")
NO = Words("保留", "Keep")
UNDONE = Words("已撤销：{label}", "Undone: {label}")
IN_THE_WAY = Words("后来的改动", "Later changes in the way")
WHY = Words("原因", "Why")
RECORD = Words("记录", "Record")
LATER = Words("后来的改动", "Later change")
WHEN = Words("时间", "When")
WHO = Words("操作人", "Who")
CHANGED = Words("后来被改动或删除", "changed or deleted since")
LINKS = Words("后来的记录用到了它", "a later record refers to it")
CLOSE = Words("关闭", "Close")
PAGE = 100
"""Change sets read at once."""
BEST_SIZE = 940, 620

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class SetsModel(RowsModel):
    """The change sets of a ledger, read page by page as the table is scrolled."""

    def __init__(self, database: Database, language: Language, parent: QObject | None = None) -> None:
        super().__init__(columns(SETS, language), parent)
        self._database, self._language = database, language
        self.sets: list[KeptSet] = []
        self._whole = False
        self.begin()

    def begin(self) -> None:
        """Reads the first page anew."""
        self.sets, self._whole = [], False
        page = self._next()
        self._cells = [set_row(each, self._language) for each in page]
        self.show(self._cells)

    def canFetchMore(self, parent: Index = _ROOT) -> bool:
        """Whether older ones may be there."""
        return not parent.isValid() and not self._whole

    def fetchMore(self, parent: Index = _ROOT) -> None:
        """Reads the next page."""
        first = len(self._cells)
        page = self._next()
        if page and not parent.isValid():
            self.beginInsertRows(QModelIndex(), first, first + len(page) - 1)
            self._cells += [set_row(each, self._language) for each in page]
            self.endInsertRows()

    def _next(self) -> list[KeptSet]:
        before = self.sets[-1].first if self.sets else None
        page = list(self._database.change_sets(before, PAGE))
        self._whole = len(page) < PAGE
        self.sets += page
        return page


class ChangesDialog(QDialog):
    """Lists the change sets, and undoes the one chosen or says what stands on it."""

    def __init__(self, workspace: Workspace, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dialog.changes")
        self.setWindowTitle(TITLE.say(language))
        self.setAccessibleName(TITLE.say(language))
        fit(self, *BEST_SIZE)
        self._workspace, self._language = workspace, language
        self._lay_out()
        self.list.selectRow(0)
        self.list.setFocus()

    @property
    def chosen(self) -> KeptSet | None:
        """The change set chosen."""
        rows = {index.row() for index in self.list.selectionModel().selectedRows()}
        return self._model.sets[rows.pop()] if len(rows) == 1 else None

    def undo(self) -> None:
        """Takes the change set chosen back, once the user agrees; else says what stands on it."""
        kept = self.chosen
        if kept is None:
            return
        try:
            changes = undo_of(self._workspace.database, kept.id)
            question = ASK.fill(label=kept.label, n=f"{kept.records:,}")
            if not ask.confirm(self, self._language, question, YES, NO):
                return
            self._workspace.do(changes)
        except StandsOn as refused:
            self._show_newer(refused.newer)
            self._say(refused.words, Weight.WARN)
        except Refused as refused:
            self._say(refused.words, Weight.BAD)
        else:
            self._model.begin()
            self.list.fit()
            self.list.selectRow(0)
            self._say(UNDONE.fill(label=kept.label), Weight.GOOD)

    def _say(self, words: Words, weight: Weight) -> None:
        self._said.say(words.say(self._language), weight)

    def _on_chosen(self) -> None:
        self._said.say("", Weight.NOTE)
        self._show_newer(())
        kept = self.chosen
        self._undo.setEnabled(kept is not None and not self._workspace.database.read_only)

    def _show_newer(self, newer: tuple[Newer, ...]) -> None:
        self._newer.show([self._row(each) for each in newer])
        self.newer.setVisible(bool(newer))
        self.newer.fit()

    def _row(self, each: Newer) -> tuple[Cell, ...]:
        register = BY_ID[each.register].words.say(self._language)
        return (
            Cell(f"{register} {each.record}"),
            Cell((LINKS if each.links else CHANGED).say(self._language)),
            Cell(each.label.say(self._language)),
            Cell(each.at),
            Cell(each.who),
        )

    def _lay_out(self) -> None:
        language = self._language
        about = QLabel(ABOUT.say(language))
        about.setProperty("role", "muted")
        about.setWordWrap(True)
        self.list = RowsView("table.changes", TITLE.say(language))
        self.list.setSelectionMode(RowsView.SelectionMode.SingleSelection)
        self._model = SetsModel(self._workspace.database, language, self)
        self.list.setModel(self._model)
        self.list.fit()
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._said = Banner("banner.changes")
        self.newer = RowsView("table.newer", IN_THE_WAY.say(language))
        self._newer = RowsModel(
            [Column(words.say(language)) for words in (RECORD, WHY, LATER, WHEN, WHO)], self
        )
        self.newer.setModel(self._newer)
        self._undo = make_button(self._language, UNDO, "button.undo_set", self.undo)
        self._undo.setProperty("primary", True)
        self.list.selectionModel().selectionChanged.connect(lambda _on, _off: self._on_chosen())
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._undo)
        buttons.addWidget(make_button(self._language, CLOSE, "button.close", self.accept))
        column = QVBoxLayout(self)
        column.addWidget(about)
        column.addWidget(self.list, 3)
        column.addWidget(self._said)
        column.addWidget(self.newer, 2)
        column.addLayout(buttons)
        self._on_chosen()
