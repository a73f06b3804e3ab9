"""The tabs of an open ledger."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from desktop.domain.words import Language
from desktop.ui.register_page import RegisterPage
from desktop.ui.settings import Settings
from desktop.ui.tabs.layout import TABS
from desktop.ui.tabs.register_tab import RegisterTab
from desktop.work.workspace import Workspace


class Desk(QTabWidget):
    """All tabs. The first is built at once, the others when the window has been painted or they are needed."""

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
        self._report: QWidget | None = None
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
        self._forget: Callable[[], None] = workspace.listen(self._registers_changed)
        self._later = QTimer(self)
        self._later.setInterval(25)  # not at once: first the window paints and answers
        self._later.timeout.connect(self._build_more)

    def build_later(self) -> None:
        """Builds what is not needed yet bit by bit, whenever the window has nothing else to do."""
        self._later.start()

    def build(self) -> None:
        """Builds everything now."""
        while self._build_more():
            pass

    def release(self) -> None:
        """Stops listening to the ledger; called before the desk goes."""
        self._later.stop()
        self._forget()

    @property
    def page(self) -> RegisterPage | None:
        """The register's page that is shown; none on the report."""
        layout = TABS[self.currentIndex()]
        return self._tab(layout.id).current if layout.registers else None

    def open(self, register_id: str) -> RegisterPage:
        """Shows a register."""
        number = next(n for n, layout in enumerate(TABS) if register_id in layout.registers)
        self.setCurrentIndex(number)
        return self._tab(TABS[number].id).open(register_id)

    def open_report(self) -> QWidget:
        """Shows the annual report."""
        self.setCurrentIndex(len(TABS) - 1)
        return self._report_tab()

    def reveal(self, revealed: bool) -> None:
        """Shows personal data everywhere, or masks them."""
        self._revealed = revealed
        for tab in self._tabs.values():
            tab.reveal(revealed)

    def _tab(self, tab_id: str) -> RegisterTab:
        if tab_id not in self._tabs:
            number = next(n for n, layout in enumerate(TABS) if layout.id == tab_id)
            tab = RegisterTab(TABS[number], self._workspace, self._language, self._settings)
            tab.page_shown.connect(self.page_changed)
            tab.page_built.connect(self._adopt)
            tab.reveal(self._revealed)
            self._adopt(tab.current)
            self._tabs[tab_id] = tab
            self._place(number, tab)
        return self._tabs[tab_id]

    def _report_tab(self) -> QWidget:
        if self._report is None:
            from desktop.ui.tabs.report_tab import ReportTab  # nothing else needs figures

            report = ReportTab(self._workspace, self._language)
            report.setObjectName("page.report")
            report.register_wanted.connect(self.open)
            self._report = report
            self._place(len(TABS) - 1, report)
        return self._report

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
            self._report_tab()
        self.page_changed.emit()

    def _build_more(self) -> bool:
        """Builds or counts one tab that was not yet; gives whether there was one."""
        for layout in TABS:
            if layout.registers and not (layout.id in self._tabs and self._tabs[layout.id].is_counted):
                tab = self._tab(layout.id)
                tab.build()
                tab.count()
                return True
        self._later.stop()
        return False

    def _registers_changed(self, registers: frozenset[str]) -> None:
        for tab in self._tabs.values():
            tab.registers_changed(registers)
