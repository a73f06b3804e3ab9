"""A read-only table of texts that are already there: plans, refusals, figures. Registers have their own."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from desktop.domain.late import dataclass
from desktop.ui.look.colours import Colour
from desktop.ui.look.measures import by_finger, px, row_height

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

LOWEST = 120
"""Pixels of height below which a table says nothing."""
WIDEST = 340
BESIDE = 18
"""Pixels that a cell has beside its text."""
"""Pixels that a column takes at most by itself; the user may widen it."""


class Tone(StrEnum):
    """How a cell is said."""

    PLAIN = "plain"
    MUTED = "muted"
    BAD = "bad"
    WARN = "warn"
    STRONG = "strong"
    HEAD = "head"
    """A heading between rows; the row cannot be chosen."""


_COLOURS = {
    Tone.MUTED: Colour.MUTED,
    Tone.BAD: Colour.ERROR,
    Tone.WARN: Colour.WARNING,
    Tone.HEAD: Colour.STRONG,
}
_BOLD = (Tone.BAD, Tone.STRONG, Tone.HEAD)


@dataclass(frozen=True, slots=True)
class Cell:
    """One text of a table."""

    text: str
    tone: Tone = Tone.PLAIN
    tip: str = ""
    """What the mouse is told; the text itself where there is nothing more to say."""
    prose: bool = False
    """Whether it reads from the left even in a column of numbers."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, and whether it holds numbers."""

    heading: str
    numbers: bool = False
    least: str = ""
    """A text that there is room for at least, bold as well: a whole date, before there is any."""


class RowsModel(QAbstractTableModel):
    """Rows of cells under headings."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._rows: Sequence[Sequence[Cell]] = ()
        self._faded = False

    def fade(self, faded: bool) -> None:
        """Has every text be faint, while what is shown is of before and what is true is on its way; or no longer."""
        if faded != self._faded:
            self._faded = faded
            if self._rows:
                last = self.index(self.rowCount() - 1, self.columnCount() - 1)
                self.dataChanged.emit(self.index(0, 0), last, [Role.ForegroundRole])

    def show(self, rows: Sequence[Sequence[Cell]]) -> None:
        """Shows these rows in place of those before."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def least(self, section: int) -> str:
        """The text that a column has room for at least."""
        return self._columns[section].least

    def head(self, columns: Sequence[Column]) -> None:
        """Changes the headings, and forgets the rows."""
        self.beginResetModel()
        self._columns, self._rows = tuple(columns), ()
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """The rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """The columns."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """The heading of a column."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Role.TextAlignmentRole and self._columns[section].numbers:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return self._columns[section].heading if role == Role.DisplayRole else None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """The text of a cell and how it looks."""
        if not index.isValid():
            return None
        cell = self.cell(index.row(), index.column())
        match role:
            case Role.DisplayRole:
                return cell.text
            case Role.ToolTipRole:
                return _tip(cell.tip or cell.text)
            case Role.ForegroundRole if self._faded:
                return Colour.FAINT.now()
            case Role.ForegroundRole if cell.tone in _COLOURS:
                return _COLOURS[cell.tone].now()
            case Role.BackgroundRole if cell.tone is Tone.HEAD:
                return Colour.BAND.now()
            case Role.FontRole if cell.tone in _BOLD:
                font = QFont()
                font.setBold(True)
                return font
            case Role.TextAlignmentRole if self._columns[index.column()].numbers and not cell.prose:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def cell(self, row: int, column: int) -> Cell:
        """One cell."""
        return self._rows[row][column]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings between rows cannot be chosen."""
        if index.isValid() and self._rows[index.row()][index.column()].tone is Tone.HEAD:
            return Qt.ItemFlag.NoItemFlags | Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)


def bold(widget: QWidget) -> QFontMetrics:
    """The measures of a widget's font where it is bold, as what was typed and is not saved is."""
    font = QFont(widget.font())
    font.setBold(True)
    return QFontMetrics(font)


class RowsView(QTableView):
    """A table to read in: whole rows are chosen, and what is chosen can be copied."""

    def __init__(self, name: str, accessible: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(row_height(26))
        by_finger(self)
        self.least_of_last = 0
        """Pixels that the last column takes at least, where its heading needs less."""
        self._crowded = False
        """The last column does not stretch, for lack of room."""
        header = self.horizontalHeader()
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        header.setResizeContentsPrecision(100)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def minimumSizeHint(self) -> QSize:
        """Room for its heading and a few rows."""
        return super().minimumSizeHint().expandedTo(QSize(0, px(LOWEST)))

    def fit(self) -> None:
        """Makes each column as wide as its texts, within reason."""
        self.resizeColumnsToContents()
        for section in range(self.horizontalHeader().count()):
            if self.columnWidth(section) > px(WIDEST):
                self.setColumnWidth(section, px(WIDEST))
            self.setColumnWidth(section, max(self.columnWidth(section), self._least(section)))

        self.give_last_its_heading()

    def _least(self, section: int) -> int:
        model = self.model()
        text = model.least(section) if isinstance(model, RowsModel) else ""
        return bold(self).horizontalAdvance(text) + px(BESIDE) if text else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Has the last column take what room is left."""
        super().resizeEvent(event)
        self.give_last_its_heading()

    def give_last_its_heading(self) -> None:
        """Stretches the last column, but where that would be narrower than its heading: then one scrolls to it."""
        header = self.horizontalHeader()
        last = header.logicalIndex(header.count() - 1)
        if last < 0 or not (header.stretchLastSection() or self._crowded):
            return
        wanted = max(header.sectionSizeHint(last), self.least_of_last)
        room = self.viewport().width() - (header.length() - header.sectionSize(last))
        self._crowded = room < wanted
        header.setStretchLastSection(not self._crowded)
        if self._crowded:
            header.resizeSection(last, wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copies the rows chosen, as a spreadsheet takes them."""
        if not event.matches(QKeySequence.StandardKey.Copy):
            super().keyPressEvent(event)
            return
        columns = range(self.model().columnCount())
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        lines = ("\t".join(str(self.model().index(row, c).data() or "") for c in columns) for row in rows)
        QGuiApplication.clipboard().setText("\n".join(lines))


def _tip(text: str) -> str | None:
    from html import escape

    # As markup, so that Qt wraps a long line; escaped, so that what a workbook says is never taken for markup.
    return f"<span>{escape(text).replace(chr(10), '<br>')}</span>" if text else None
