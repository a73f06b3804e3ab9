"""The rows of a register's table: the ordered ids, and the records of the rows on screen.

The database searches, filters and sorts; records are fetched a page at a time when a row is first
asked for, so that a ledger of a million records scrolls like one of a hundred.
"""

from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.domain.fields import Field, Kind
from desktop.domain.query import Order, Query
from desktop.domain.register import AnyRegister
from desktop.domain.values.masking import mask
from desktop.domain.values.reading import show_value
from desktop.domain.words import Language
from desktop.work.database import Database

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


class RegisterModel(QAbstractTableModel):
    """The records of one register that a query asks for."""

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
        self._database = database
        self._language = language
        self._revealed = False
        self._ids: list[str] = []
        self._pages: OrderedDict[int, dict[str, Any]] = OrderedDict()
        self._titles: dict[str, str] = {}

    def ask(self, query: Query) -> None:
        """Shows what the query asks for."""
        self.query = query
        self.reload()

    def reload(self) -> None:
        """Asks the database again."""
        ids = self._database.find(self.register.id, self.query)
        self.beginResetModel()
        self._ids = ids
        self._pages.clear()
        self._titles.clear()
        self.endResetModel()

    @property
    def ids(self) -> Sequence[str]:
        """The ids of the records shown, in their order."""
        return self._ids

    def row_of(self, record_id: str) -> int | None:
        """The row of a record, if it is shown."""
        return self._ids.index(record_id) if record_id in self._ids else None

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
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(self.columns) - 1))

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
        return 0 if parent.isValid() else len(self._ids)

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
        return self._pages[number].get(self._ids[row])

    def _fetch(self, number: int) -> None:
        ids = self._ids[number * PAGE : (number + 1) * PAGE]
        page = {record.id: record for record in self._database.get(self.register.id, ids)}
        for target, linked in _links(self.columns, page).items():
            unknown = linked - self._titles.keys()
            if unknown:
                self._titles.update(self._database.titles(target, unknown))
        self._pages[number] = page
        if len(self._pages) > KEPT:
            self._pages.popitem(last=False)


def _links(columns: Sequence[Field], page: Mapping[str, Any]) -> dict[str, set[str]]:
    linked: dict[str, set[str]] = {}
    for field in columns:
        if field.kind is Kind.LINK:
            ids = (getattr(record, field.id) for record in page.values())
            linked.setdefault(field.target, set()).update(id_ for id_ in ids if id_ is not None)
    return linked
