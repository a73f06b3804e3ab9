"""What is shown under a saved record: the registers that link to it and its files, in a list with their counts."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from desktop.domain.register import AnyRegister
from desktop.domain.words import Language, Words
from desktop.ui.child_table import ChildTable, OpenForm
from desktop.ui.counted_list import CountedList, Entry
from desktop.ui.evidence_table import NAME, EvidenceTable
from desktop.ui.tabs.layout import Child
from desktop.work.workspace import Workspace

DETAILS = Words("{register}的明细", "Details: {register}")


NARROWEST, WIDEST = 130, 230
"""Pixels that the list of registers takes at least and at most."""


class Children(QWidget):
    """A list of child registers and of the files attached, beside the table of the one chosen.

    It follows the ledger while it is shown.
    """

    changed = Signal()
    """The ledger changed, and with it perhaps what is wrong with the parent."""

    def __init__(
        self,
        workspace: Workspace,
        register: AnyRegister,
        record_id: str,
        children: Sequence[Child],
        language: Language,
        open_form: OpenForm,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"children.{register.id}")
        self._workspace, self._language = workspace, language
        self._names = [*(child.name for child in children), NAME]
        self._forget: Callable[[], None] | None = None
        entries = [Entry(str(number), name.say(language)) for number, name in enumerate(self._names)]
        named = DETAILS.fill(register=register.words).say(language)
        self._tabs = CountedList(f"tabs.children.{register.id}", named, entries)
        self._tabs.setFixedWidth(min(WIDEST, max(NARROWEST, self._tabs.best_width())))
        self._stack = QStackedWidget()
        self.tables: list[ChildTable | EvidenceTable] = [
            *(ChildTable(workspace, register, record_id, child, language, open_form) for child in children),
            EvidenceTable(workspace, register, record_id, language, open_form),
        ]
        for number, table in enumerate(self.tables):
            self._stack.addWidget(table)
            table.counted.connect(lambda count, number=number: self._tell_count(number, count))
            self._tell_count(number, len(table.ids))
        self._tabs.choose("0")
        self._tabs.chosen.connect(self._show)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._tabs)
        row.addWidget(self._stack, 1)

    @property
    def stops(self) -> list[QWidget]:
        """Where the keyboard stops, in order."""
        return [self._tabs, *(stop for table in self.tables for stop in table.stops)]

    @property
    def is_touched(self) -> bool:
        """Whether a row was typed into and is not saved."""
        return any(table.is_touched for table in self.tables)

    def settle(self) -> bool:
        """Saves the row that is being typed; gives whether nothing stands open. If it does, the row says why."""
        return all(table.settle() for table in self.tables)

    def begin(self) -> None:
        """Takes the keyboard to where the first child is added."""
        self.tables[0].add_button.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Begins to follow the ledger."""
        super().showEvent(event)
        if self._forget is None:
            self._forget = self._workspace.listen(self._registers_changed)

    def hideEvent(self, event: QHideEvent) -> None:
        """Ends following the ledger."""
        super().hideEvent(event)
        if self._forget is not None:
            self._forget()
            self._forget = None

    def _registers_changed(self, registers: frozenset[str]) -> None:
        for table in self.tables:
            if not registers.isdisjoint({table.register.id, *(link.target for link in table.register.links)}):
                table.reload()
        self.changed.emit()

    def _tell_count(self, number: int, count: int) -> None:
        self._tabs.tell_count(str(number), count)

    def _show(self, number: str) -> None:
        place = self._stack.currentIndex()
        if place == int(number):
            return
        if self.tables[place].settle():
            self._stack.setCurrentIndex(int(number))
        else:
            self._tabs.choose(str(place))
