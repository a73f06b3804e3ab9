"""The tabs of an open ledger."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from desktop.domain.words import Language
from desktop.ui.table.register_page import RegisterPage
from desktop.ui.tabs.layout import TABS
from desktop.ui.tabs.register_tab import RegisterTab
from desktop.ui.window.settings import Settings
from desktop.work.workspace import Workspace

if TYPE_CHECKING:
    from desktop.ui.submission.watch import SubmittedWatch

PLACES = {layout.id: number for number, layout in enumerate(TABS)}


class Desk(QTabWidget):
    """All tabs. Each is built when it is first shown, and so are the pages in it."""

    page_changed = Signal()
    """Another page is shown, or its rows or selection changed."""
    said = Signal(str)
    import_wanted = Signal()

    def __init__(
        self, workspace: Workspace, language: Language, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("desk")
        self.setDocumentMode(True)
        self._workspace, self._language, self._settings = workspace, language, settings
        self._revealed = False
        self._tabs: dict[str, RegisterTab] = {}
        self._pages: dict[str, QWidget] = {}
        """The tabs without registers that were shown."""
        for layout in TABS:
            place = QWidget()
            place.setObjectName(f"tab.{layout.id}")
            place.setAccessibleName(layout.words.say(language))
            column = QVBoxLayout(place)
            column.setContentsMargins(0, 0, 0, 0)
            self.addTab(place, layout.words.say(language))
        self.tabBar().setAccessibleName("、".join(layout.words.say(language) for layout in TABS))
        self._show(0)
        self.currentChanged.connect(self._show)
        self._watch: SubmittedWatch | None = None
        self._forget: Callable[[], None] = workspace.listen(self._registers_changed)

    def build(self) -> None:
        """Builds everything now."""
        for layout in TABS:
            if layout.registers:
                tab = self._tab(layout.id)
                tab.build()
                tab.count()

    def release(self) -> None:
        """Stops listening to the ledger; called before the desk goes."""
        for tab in self._tabs.values():
            tab.stop()
        if self._watch is not None:
            self._watch.stop()
        self._forget()

    @property
    def page(self) -> RegisterPage | None:
        """The register's page that is shown; none on the checks and the report."""
        layout = TABS[self.currentIndex()]
        return self._tab(layout.id).current if layout.registers else None

    def open(self, register_id: str) -> RegisterPage:
        """Shows a register."""
        number = next(n for n, layout in enumerate(TABS) if register_id in layout.registers)
        self.setCurrentIndex(number)
        return self._tab(TABS[number].id).open(register_id)

    def open_checks(self) -> QWidget:
        """Shows the problems of the ledger."""
        return self.open_page("checks")

    def open_report(self) -> QWidget:
        """Shows the annual report."""
        return self.open_page("report")

    def open_page(self, tab_id: str) -> QWidget:
        """Shows a tab without registers."""
        self.setCurrentIndex(PLACES[tab_id])
        return self._page(tab_id)

    def reveal(self, revealed: bool) -> None:
        """Shows personal data everywhere, or masks them."""
        self._revealed = revealed
        for tab in self._tabs.values():
            tab.reveal(revealed)

    def _tab(self, tab_id: str) -> RegisterTab:
        if tab_id not in self._tabs:
            number = PLACES[tab_id]
            tab = RegisterTab(TABS[number], self._workspace, self._language, self._settings)
            tab.page_shown.connect(self.page_changed)
            tab.page_built.connect(self._adopt)
            tab.reveal(self._revealed)
            self._adopt(tab.current)
            self._tabs[tab_id] = tab
            tab.count_later()
            self._place(number, tab)
        return self._tabs[tab_id]

    def _page(self, tab_id: str) -> QWidget:
        if tab_id not in self._pages:
            make = {"overview": self._make_overview, "checks": self._make_checks, "report": self._make_report}
            page = make[tab_id]()
            page.setObjectName(f"page.{tab_id}")
            self._pages[tab_id] = page
            self._place(PLACES[tab_id], page)
        return self._pages[tab_id]

    def _make_overview(self) -> QWidget:
        from desktop.ui.tabs.overview_tab import (
            OverviewTab,  # each page's parts are loaded when it is first seen
        )

        overview = OverviewTab(self._workspace, self._language)
        overview.register_wanted.connect(self.open)
        return overview

    def _make_checks(self) -> QWidget:
        from desktop.ui.tabs.checks_tab import ChecksTab

        checks = ChecksTab(self._workspace, self._language)
        checks.counted.connect(lambda text: self.setTabText(PLACES["checks"], text))
        return checks

    def _make_report(self) -> QWidget:
        from desktop.ui.tabs.report_tab import ReportTab

        report = ReportTab(self._workspace, self._language)
        report.register_wanted.connect(self.open)
        report.checks_wanted.connect(self.open_checks)
        return report

    def _place(self, number: int, content: QWidget) -> None:
        layout = self.widget(number).layout()
        assert layout is not None
        layout.addWidget(content)
        content.show()  # at once; the layout would do it only when the window has time

    def _adopt(self, page: RegisterPage) -> None:
        page.said.connect(self.said)
        page.state_changed.connect(self.page_changed)
        page.import_wanted.connect(self.import_wanted)

    def _show(self, number: int) -> None:
        layout = TABS[number]
        if layout.registers:
            self._tab(layout.id)
        else:
            self._page(layout.id)
        self.page_changed.emit()

    def _watch_submitted(self) -> None:
        """Has it looked at whether a figure that was submitted has changed."""
        if self._watch is None and self._workspace.database.count("submissions"):
            from desktop.ui.submission.watch import SubmittedWatch  # most ledgers have none yet

            self._watch = SubmittedWatch(self._workspace, self._language, self)
        if self._watch is not None:
            self._watch.changed()

    def _registers_changed(self, registers: frozenset[str]) -> None:
        self._watch_submitted()
        for tab in self._tabs.values():
            tab.registers_changed(registers)
