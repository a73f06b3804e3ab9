"""A tab that holds registers, with a second row to switch between them."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from desktop.domain.query import Query
from desktop.domain.registers import BY_ID
from desktop.domain.words import Language, Words
from desktop.ui.register_page import RegisterPage
from desktop.ui.settings import Settings
from desktop.ui.tabs.layout import TabLayout
from desktop.work.workspace import Workspace

SWITCH = Words("{tab}的各个台账", "Registers of {tab}")


class RegisterTab(QWidget):
    """The pages of several registers, one shown at a time; a page is built when it is first needed."""

    page_shown = Signal()
    page_built = Signal(object)

    def __init__(
        self,
        layout: TabLayout,
        workspace: Workspace,
        language: Language,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._language, self._settings = workspace, language, settings
        self._registers: Sequence[str] = layout.registers
        self._pages: dict[str, RegisterPage] = {}
        self._revealed = False
        self.is_counted = False
        self.switch = QTabBar()
        self.switch.setObjectName(f"switch.{layout.id}")
        self.switch.setAccessibleName(SWITCH.fill(tab=layout.words).say(language))
        self.switch.setProperty("switch", True)
        self.switch.setDrawBase(False)
        self.switch.setExpanding(False)
        self.switch.setElideMode(Qt.TextElideMode.ElideNone)
        for register_id in self._registers:
            self.switch.addTab(BY_ID[register_id].words.say(language))
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(8)
        column.addWidget(self.switch)
        column.addWidget(self._stack, 1)
        self._show(0)
        self.switch.currentChanged.connect(self._show)

    @property
    def current(self) -> RegisterPage:
        """The page shown."""
        return self.page(self._registers[self.switch.currentIndex()])

    def page(self, register_id: str) -> RegisterPage:
        """The page of a register of this tab, built now if it was not yet."""
        if register_id not in self._pages:
            page = RegisterPage(self._workspace, BY_ID[register_id], self._language, self._settings)
            page.reveal(self._revealed)
            self._pages[register_id] = page
            self._stack.addWidget(page)
            self.page_built.emit(page)
        return self._pages[register_id]

    def build(self) -> None:
        """Builds the pages that were not needed yet."""
        for register_id in self._registers:
            self.page(register_id)

    def open(self, register_id: str) -> RegisterPage:
        """Shows the page of a register."""
        self.switch.setCurrentIndex(self._registers.index(register_id))
        return self.current

    def reveal(self, revealed: bool) -> None:
        """Shows personal data on all pages, or masks them."""
        self._revealed = revealed
        for page in self._pages.values():
            page.reveal(revealed)

    def registers_changed(self, registers: Iterable[str]) -> None:
        """Has the pages concerned reload, and counts their records again."""
        changed = frozenset(registers)
        for page in self._pages.values():
            page.registers_changed(changed)
        self.count(changed)

    def count(self, registers: Iterable[str] | None = None) -> None:
        """Writes the number of records beside the names of registers: of these, or of all."""
        self.is_counted = self.is_counted or registers is None
        wanted = set(self._registers) & set(self._registers if registers is None else registers)
        for register_id in wanted:
            number = len(self._workspace.database.find(register_id, Query()))
            name = BY_ID[register_id].words.say(self._language)
            self.switch.setTabText(self._registers.index(register_id), f"{name}  {number:,}")

    def _show(self, index: int) -> None:
        self._stack.setCurrentWidget(self.page(self._registers[index]))
        self.page_shown.emit()
