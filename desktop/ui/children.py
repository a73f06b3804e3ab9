"""What is shown under a saved record: the registers that link to it and its files, each in a tab with its count."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from desktop.domain.register import AnyRegister
from desktop.domain.words import Language, Words
from desktop.ui.child_table import ChildTable, OpenForm
from desktop.ui.evidence_table import NAME, EvidenceTable
from desktop.ui.tabs.layout import Child
from desktop.work.workspace import Workspace

DETAILS = Words("{register}的明细", "Details: {register}")


class Children(QWidget):
    """Tabs of child registers, and of the files attached, over the table of the one chosen. It follows the ledger while it is shown."""

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
        self._tabs = QTabBar()
        self._tabs.setObjectName(f"tabs.children.{register.id}")
        self._tabs.setAccessibleName(DETAILS.fill(register=register.words).say(language))
        self._tabs.setProperty("switch", True)
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setAcceptDrops(True)
        self._tabs.setChangeCurrentOnDrag(True)  # files dragged over the tab's name bring its table up
        self._tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self._stack = QStackedWidget()
        self.tables: list[ChildTable | EvidenceTable] = [
            *(ChildTable(workspace, register, record_id, child, language, open_form) for child in children),
            EvidenceTable(workspace, register, record_id, language, open_form),
        ]
        for number, (name, table) in enumerate(zip(self._names, self.tables, strict=True)):
            self._tabs.addTab(name.say(language))
            self._stack.addWidget(table)
            table.counted.connect(lambda count, number=number: self._tell_count(number, count))
            self._tell_count(number, len(table.ids))
        self._tabs.currentChanged.connect(self._stack.setCurrentIndex)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._tabs)
        column.addWidget(self._stack, 1)

    @property
    def stops(self) -> list[QWidget]:
        """Where the keyboard stops, in order."""
        return [self._tabs, *(stop for table in self.tables for stop in table.stops)]

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

    def _tell_count(self, number: int, count: int) -> None:
        name = self._names[number].say(self._language)
        self._tabs.setTabText(number, f"{name}  {count:,}")
