"""The rows of a register's table: the numbers of records in their order, and the records of the rows on screen.

The database searches, filters and sorts, beside the window where a register is large; records are fetched a page
at a time when a row is first asked for, so that a ledger of a million records scrolls like one of a hundred.
"""

from array import array
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, overload

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop.domain.fields import Field, Kind
from desktop.domain.late import dataclass
from desktop.domain.query import Order, Query
from desktop.domain.register import AnyRegister
from desktop.domain.values.masking import mask
from desktop.domain.values.reading import show_value
from desktop.domain.words import Language, Words
from desktop.ui.table.asking import Asking
from desktop.work.cells.allowed import why_not, why_not_any
from desktop.work.database import Database

AT_ONCE = 20_000
"""Records of which a register may have so many to be asked while the window waits: it takes some milliseconds."""
PAGE = 100
"""Records fetched at once."""
KEPT = 40
"""Pages kept; what was looked at longest ago is let go."""
LONG = 16
"""Characters from which a text is also shown as a tooltip, since its cell may cut it."""
NUMBERS = (Kind.WHOLE, Kind.NUMBER, Kind.MONEY)

Index = QModelIndex | QPersistentModelIndex
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class _Answer:
    """The numbers of the records asked for, and the years that were asked for with them."""

    numbers: "array[int]"
    years: Sequence[int] | None


class _Ids(Sequence[str]):
    """The ids of the rows, looked up when they are asked for."""

    def __init__(self, model: "RegisterModel") -> None:
        self._model = model

    def __len__(self) -> int:
        return self._model.rowCount()

    @overload
    def __getitem__(self, row: int) -> str: ...
    @overload
    def __getitem__(self, row: slice) -> Sequence[str]: ...
    def __getitem__(self, row: int | slice) -> str | Sequence[str]:
        rows = range(len(self))[row]
        if isinstance(rows, range):
            return self._model.ids_at(rows)
        return self._model.ids_at((rows,))[0]


class RegisterModel(QAbstractTableModel):
    """The records of one register that a query asks for."""

    asked = Signal()
    """Rows are looked for beside the window."""
    answered = Signal()
    """The rows that were asked for are shown."""
    refused = Signal(object)
    """They could not be looked for; with the refusal."""

    def __init__(
        self,
        database: Database,
        register: AnyRegister,
        columns: Sequence[Field],
        language: Language,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.register = register
        self.columns = tuple(columns)
        self.query = Query()
        self.years: Sequence[int] = ()
        """The years that any record belongs to, as they were last looked up, where the register has such."""
        self.asking = Asking(database, self)
        self._database = database
        self._language = language
        self._revealed = False
        self._numbers = array("q")
        self._pages: OrderedDict[int, list[Any]] = OrderedDict()
        self._titles: dict[str, str] = {}

    def ask(self, query: Query, *, years: bool = False) -> None:
        """Shows what the query asks for: at once, or, of a large register, when `answered` says so.

        Args:
            query: what is asked for.
            years: whether the years that records belong to are looked up as well.
        """
        self.query = query
        register = self.register

        def question(database: Database) -> _Answer:
            found = database.numbers(register.id, query)
            return _Answer(found, database.years() if years and register.year else None)

        if self._database.most(register.id) <= AT_ONCE:
            self.asking.stop()
            self._show(question(self._database))
        else:
            self.asking.ask(question, self._show, self.refused.emit)
            self.asked.emit()

    def reload(self) -> None:
        """Asks the database again."""
        self.ask(self.query)

    def reread(self) -> None:
        """Reads the records on the screen anew; which they are stays as it was."""
        self._pages.clear()
        if self._numbers:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._numbers) - 1, len(self.columns) - 1))

    def _show(self, answer: "_Answer") -> None:
        self.beginResetModel()
        self._numbers = answer.numbers
        self._pages.clear()
        self._titles.clear()
        self.endResetModel()
        if answer.years is not None:
            self.years = answer.years
        self.answered.emit()

    def show_columns(self, columns: Sequence[Field]) -> None:
        """Shows these columns, in this order."""
        if tuple(columns) != self.columns:
            self.beginResetModel()
            self.columns = tuple(columns)
            self._pages.clear()  # other links may have to be named
            self.endResetModel()

    @property
    def numbers(self) -> "array[int]":
        """The numbers of the records shown, in their order."""
        return self._numbers

    @property
    def ids(self) -> Sequence[str]:
        """The ids of the records shown, in their order; each is looked up when it is asked for."""
        return _Ids(self)

    def row_of(self, record_id: str) -> int | None:
        """The row of a record, if it is shown."""
        return self.rows_of([record_id]).get(record_id)

    def rows_of(self, record_ids: Sequence[str]) -> dict[str, int]:
        """The rows of records, as far as they are shown."""
        by_number = {
            number: id_ for id_, number in self._database.numbers_of(self.register.id, record_ids).items()
        }
        rows = ((row, number) for row, number in enumerate(self._numbers) if number in by_number)
        if len(by_number) == 1:
            (number,) = by_number
            rows = ((self._numbers.index(number), number) for _ in range(number in self._numbers))
        return {by_number[number]: row for row, number in rows}

    def ids_at(self, rows: Iterable[int]) -> list[str]:
        """The ids of the records of these rows; blank where a record is gone meanwhile."""
        return [record.id if record is not None else "" for record in map(self._record, rows)]

    def records(self, rows: Iterable[int]) -> list[Any]:
        """The records of these rows, in this order."""
        found = (self._record(row) for row in rows)
        return [record for record in found if record is not None]

    @property
    def revealed(self) -> bool:
        """Whether personal data are shown."""
        return self._revealed

    def reveal(self, revealed: bool) -> None:
        """Shows personal data, or masks them again."""
        self._revealed = revealed
        if self._numbers:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._numbers) - 1, len(self.columns) - 1))

    def text(self, row: int, column: int, *, full: bool | None = None) -> str:
        """What a cell says, personal data in full or masked; as the table shows them where that is not stated."""
        record, field = self._record(row), self.columns[column]
        value = None if record is None else getattr(record, field.id)
        if value is None:
            return ""
        shown = (
            self._titles.get(value, "—")
            if field.kind is Kind.LINK
            else show_value(field, value, self._language)
        )
        return shown if (self._revealed if full is None else full) else mask(field, shown)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many records there are."""
        return 0 if parent.isValid() else len(self._numbers)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says, how it is aligned, and its tooltip."""
        if not index.isValid():
            return None
        field = self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            text = self.text(index.row(), index.column())
            return " ".join(text.split("\n"))[:300] if field.kind is Kind.NOTE else text
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if field.kind in NUMBERS else _LEFT
        if role == Qt.ItemDataRole.ToolTipRole:
            text = self.text(index.row(), index.column())
            return text if len(text) > LONG else None
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Whether a cell can be typed into."""
        flags = super().flags(index)
        editable = index.isValid() and self.why_not(index.column()) is None
        return flags | Qt.ItemFlag.ItemIsEditable if editable else flags

    def field_at(self, index: Index) -> tuple[AnyRegister, Field]:
        """The register and the field of a cell; of the first column where none is current."""
        return self.register, self.columns[max(index.column(), 0)]

    def why_not(self, column: int) -> Words | None:
        """Why the cells of a column cannot be changed in the table; ``None`` where they can."""
        read_only = self._database.read_only
        return why_not(self.register, self.columns[column], read_only=read_only, revealed=self._revealed)

    @property
    def why_not_any(self) -> Words | None:
        """Why nothing in the table can be changed; ``None`` where something can."""
        return why_not_any(self.register, read_only=self._database.read_only)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The heading of a column, or the number of a row."""
        if orientation is Qt.Orientation.Vertical:
            return section + 1 if role == Qt.ItemDataRole.DisplayRole else None
        if not 0 <= section < len(self.columns):
            return None
        field = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return field.heading.say(self._language)
        if role == Qt.ItemDataRole.ToolTipRole and field.help:
            return field.help.say(self._language)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if field.kind in NUMBERS else _LEFT
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Has the database sort by a column, or, where it is -1, gives back the order of entry."""
        wanted: tuple[Order, ...] = ()
        if 0 <= column < len(self.columns):
            wanted = (Order(self.columns[column].id, order == Qt.SortOrder.DescendingOrder),)
        if wanted != self.query.order:
            self.ask(replace(self.query, order=wanted))

    def _record(self, row: int) -> Any:
        number = row // PAGE
        if number not in self._pages:
            self._fetch(number)
        self._pages.move_to_end(number)
        return self._pages[number][row % PAGE]

    def _fetch(self, number: int) -> None:
        page = self._database.at(self.register.id, self._numbers[number * PAGE : (number + 1) * PAGE])
        for target, linked in _links(self.columns, page).items():
            unknown = linked - self._titles.keys()
            if unknown:
                self._titles.update(self._database.titles(target, unknown))
        self._pages[number] = page
        if len(self._pages) > KEPT:
            self._pages.popitem(last=False)


def _links(columns: Sequence[Field], page: Iterable[Any]) -> dict[str, set[str]]:
    linked: dict[str, set[str]] = {}
    for field in columns:
        if field.kind is Kind.LINK:
            ids = (getattr(record, field.id) for record in page if record is not None)
            linked.setdefault(field.target, set()).update(id_ for id_ in ids if id_ is not None)
    return linked
