"""The table of a register as the eye and the keyboard meet it."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop.domain.fields import Field, Kind
from desktop.domain.words import Language, Words
from desktop.ui.table.clipboard import mime_of
from desktop.ui.table.table_model import RegisterModel
from desktop.ui.window.settings import Settings

EDIT = Words("编辑", "Edit")
DELETE = Words("删除", "Delete")
COPY = Words("复制所选行", "Copy the rows selected")

ROW, SAMPLE = 28, 60
"""A row's height in pixels, and the rows looked at to set the widths of columns."""
WIDEST = 260
WIDEST_TITLE, NARROWEST_TITLE = 340, 110


class RegisterTable(QTableView):
    """A table whose rows are records: chosen whole, edited with Enter, deleted with Del, copied with Ctrl+C."""

    edit_wanted = Signal()
    delete_wanted = Signal()
    copy_wanted = Signal()

    def __init__(
        self, model: RegisterModel, language: Language, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model, self._language, self._settings = model, language, settings
        self._sized = self._fitting = False
        self.setObjectName(f"table.{model.register.id}")
        self.setAccessibleName(model.register.words.say(language))
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._set_up_headers()
        self.horizontalHeader().sectionResized.connect(self._keep_width)
        self.edit_action = self._action(EDIT.say(language), Qt.Key.Key_Return, self.edit_wanted.emit)
        self.delete_action = self._action(DELETE.say(language), Qt.Key.Key_Delete, self.delete_wanted.emit)
        self.copy_action = self._action(
            COPY.say(language), QKeySequence.StandardKey.Copy, self.copy_wanted.emit
        )
        self.doubleClicked.connect(lambda _index: self.edit_wanted.emit())

    @property
    def chosen(self) -> int:
        """How many rows are selected; quick even where that is all of a large ledger."""
        parts = self.selectionModel().selection()
        return sum(parts.at(number).height() for number in range(parts.count()))

    def rows(self) -> list[int]:
        """The rows selected, from the top."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def select(self, record_ids: Sequence[str]) -> bool:
        """Selects the records that are shown and scrolls to the first; gives whether any is."""
        rows = sorted(row for id_ in record_ids if (row := self._model.row_of(id_)) is not None)
        self.clearSelection()
        flags = self.selectionModel().SelectionFlag
        for row in rows:
            self.selectionModel().select(self._model.index(row, 0), flags.Select | flags.Rows)
        if rows:
            first = self._model.index(rows[0], 0)
            self.selectionModel().setCurrentIndex(first, flags.NoUpdate)
            self.scrollTo(first)
        return bool(rows)

    def copy_rows(self, *, full: bool = False) -> None:
        """Puts the rows selected on the clipboard with their headings, as spreadsheets paste them.

        Args:
            full: whether personal data go along in full; else they are masked, whatever the table shows.
        """
        model = self._model
        columns = range(model.columnCount())
        headings = [str(model.headerData(column, Qt.Orientation.Horizontal)) for column in columns]
        rows = ([model.text(row, column, full=full) for column in columns] for row in self.rows())
        QGuiApplication.clipboard().setMimeData(mime_of(model.columns, headings, rows))

    def fit_columns(self) -> None:
        """Sets the widths of columns to their headings and first rows, once there are rows.

        A column that was set by hand keeps the width it was given.
        """
        if self._sized:
            return
        self._sized = self._model.rowCount() > 0
        kept = self._settings.widths(self._model.register.id, self._language)
        self._fitting = True
        for number, field in enumerate(self._model.columns):
            self.setColumnWidth(number, kept.get(field.id) or self._width(number, field))
        self._fitting = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Takes the Enter of the number pad for Enter."""
        if event.key() == Qt.Key.Key_Enter:  # the one on the number pad
            self.edit_wanted.emit()
            return
        super().keyPressEvent(event)

    def _set_up_headers(self) -> None:
        head, side = self.horizontalHeader(), self.verticalHeader()
        head.setHighlightSections(False)
        # A selection of its own, always empty: else each of its columns asks all rows whether they are selected.
        head.setSelectionModel(QItemSelectionModel(self._model, head))
        head.setSectionsMovable(True)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        head.setSortIndicatorClearable(True)
        head.setMinimumSectionSize(48)
        head.setStretchLastSection(True)
        head.setFixedHeight(32)
        self.setSortingEnabled(True)
        side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        side.setDefaultSectionSize(ROW)
        side.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        side.setHighlightSections(False)

    def _keep_width(self, number: int, _before: int, width: int) -> None:
        head = self.horizontalHeader()
        last = head.logicalIndex(head.count() - 1)  # as wide as the window leaves it
        if self._fitting or number == last or not 0 <= number < len(self._model.columns):
            return
        field = self._model.columns[number]
        if field.id == self._model.register.title and width < NARROWEST_TITLE:
            width = NARROWEST_TITLE  # for now as the hand wants it, but it comes back readable
        self._settings.keep_width(self._model.register.id, self._language, field.id, width)

    def _width(self, number: int, field: Field) -> int:
        metrics, model = self.fontMetrics(), self._model
        heading = metrics.horizontalAdvance(str(model.headerData(number, Qt.Orientation.Horizontal))) + 34
        # Masks are narrower than what they stand for, which is to fit once it is shown.
        rows = range(min(SAMPLE, model.rowCount()))
        texts = (model.text(row, number, full=True).split("\n")[0] for row in rows)
        widest = WIDEST_TITLE if field.id == model.register.title or field.kind is Kind.NOTE else WIDEST
        return max(heading, min(widest, max(map(metrics.horizontalAdvance, texts), default=0) + 18))

    def _action(self, text: str, key: QKeySequence.StandardKey | Qt.Key, slot: object) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(slot)
        self.addAction(action)
        return action
