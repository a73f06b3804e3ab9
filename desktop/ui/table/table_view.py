"""The table of a register as the eye and the keyboard meet it."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHeaderView, QWidget

from desktop.domain.fields import Field, Kind
from desktop.domain.words import Language, Words
from desktop.ui.lists.record_rows import LEAST
from desktop.ui.lists.rows import bold
from desktop.ui.look.measures import by_finger, px, row_height
from desktop.ui.settings import Settings
from desktop.ui.table.frozen_view import FrozenView
from desktop.ui.table.selected import Block, grid_of, stretches
from desktop.ui.table.table_model import RegisterModel

EDIT = Words("编辑", "Edit")
DELETE = Words("删除记录或清空单元格", "Delete records, or clear cells")
PASTE = Words("粘贴", "Paste")
FILL_DOWN = Words("向下填充", "Fill down")
COPY = Words("复制", "Copy")

ROW, SAMPLE = 28, 60
"""A row's height in pixels, and the rows looked at to set the widths of columns."""
WIDEST = 260
WIDEST_TITLE, NARROWEST_TITLE = 340, 110


class RegisterTable(FrozenView):
    """A table whose rows are records: opened with Enter, typed into cell by cell, deleted with Del, copied."""

    edit_wanted = Signal()
    delete_wanted = Signal()
    copy_wanted = Signal()
    paste_wanted = Signal()
    fill_wanted = Signal()

    def __init__(
        self, model: RegisterModel, language: Language, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model, self._language, self._settings = model, language, settings
        self._sized = self._fitting = False
        self.setObjectName(f"table.{model.register.id}")
        self.setAccessibleName(model.register.words.say(language))
        self.setModel(model)
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
        self.paste_action = self._action(
            PASTE.say(language), QKeySequence.StandardKey.Paste, self.paste_wanted.emit
        )
        fill = QKeySequence("Ctrl+D")
        self.fill_action = self._action(FILL_DOWN.say(language), fill, self.fill_wanted.emit)
        self.form_wanted.connect(self.edit_wanted)

    @property
    def register_model(self) -> RegisterModel:
        """Its rows."""
        return self._model

    def select(self, record_ids: Sequence[str]) -> bool:
        """Selects the records that are shown and scrolls to the first; gives whether any is."""
        rows = sorted(row for id_ in record_ids if (row := self._model.row_of(id_)) is not None)
        last = self._model.columnCount() - 1
        self.select_blocks([Block(span.start, 0, span.stop - 1, last) for span in stretches(rows)])
        if rows:
            first = self._model.index(rows[0], 0)
            self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(first)
        return bool(rows)

    def copy(self, *, full: bool = False) -> bool:
        """Puts what is selected on the clipboard as spreadsheets paste it; gives whether that makes one table.

        Whole rows go with their headings, so that they are known again wherever they are pasted; cells go alone.

        Args:
            full: whether personal data go along in full; else they are masked, whatever the table shows.
        """
        grid, model = grid_of(self), self._model
        if grid is None:
            return False
        rows = ([model.text(row, column, full=full) for column in grid.columns] for row in grid.rows)
        headings = [str(model.headerData(column, Qt.Orientation.Horizontal)) for column in grid.columns]
        fields = [model.columns[column] for column in grid.columns]
        from desktop.ui.table.clipboard import mime_of

        data = mime_of(fields, headings if self.has_whole_rows else None, rows)
        QGuiApplication.clipboard().setMimeData(data)
        return True

    def fit_columns(self, *, again: bool = False) -> None:
        """Sets the widths of columns to their headings and first rows, once there are rows, or again.

        A column that was set by hand keeps the width it was given.
        """
        if self._sized and not again:
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
        # A selection of its own, always empty: else each of its columns asks all rows whether they are selected.
        head.setSelectionModel(QItemSelectionModel(self._model, head))
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setMinimumSectionSize(px(48))
        head.setStretchLastSection(True)
        head.setFixedHeight(row_height(32))
        side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        side.setDefaultSectionSize(row_height(ROW))
        by_finger(self)
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
        heading = metrics.horizontalAdvance(str(model.headerData(number, Qt.Orientation.Horizontal)))
        # Masks are narrower than what they stand for, which is to fit once it is shown.
        rows = range(min(SAMPLE, model.rowCount()))
        texts = (model.text(row, number, full=True).split("\n")[0] for row in rows)
        widest = WIDEST_TITLE if field.id == model.register.title or field.kind is Kind.NOTE else WIDEST
        least = bold(self).horizontalAdvance(LEAST.get(field.kind, ""))
        return max(
            heading + self.header.room,
            least + px(18) if least else 0,
            min(px(widest), max(map(metrics.horizontalAdvance, texts), default=0) + px(18)),
        )

    def _action(
        self, text: str, key: QKeySequence | QKeySequence.StandardKey | Qt.Key, slot: object
    ) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(slot)
        self.addAction(action)
        return action
