"""What a search found, as a list shows it."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.domain.late import dataclass
from desktop.work.search.spans import Span

Index = QModelIndex | QPersistentModelIndex
RESULT = Qt.ItemDataRole.UserRole + 1
"""The role under which the result itself is found."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A text, and which parts of it fit what was typed."""

    text: str
    spans: Sequence[Span] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """One row: what was found, of which kind, and what Enter does with it."""

    title: Marked
    detail: Marked
    kind: str
    """What it is: a command, a figure, the name of a register."""
    open: Callable[[], object]
    show: Callable[[], object] | None = None
    """Where it can be shown in its table as well."""
    keys: str = ""
    """The keys that do the same."""

    @property
    def spoken(self) -> str:
        """The row as one sentence."""
        return "，".join(part for part in (self.title.text, self.kind, self.detail.text, self.keys) if part)


class Results(QAbstractListModel):
    """The rows of a search."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[Result] = ()

    def show(self, rows: Sequence[Result]) -> None:
        """Shows these rows in place of those before."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """The rows."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text of a row, what a screen reader says of it, and the result itself."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        result = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return result.title.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return result.spoken
            case _:
                return result if role == RESULT else None
