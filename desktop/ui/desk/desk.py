"""The tabs of an open ledger."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from desktop.domain.words import Language, Words
from desktop.ui.layout import TABS
from desktop.ui.look.measures import with_bars
from desktop.ui.settings import Settings
from desktop.ui.tabs.register_page import RegisterPage
from desktop.ui.tabs.register_tab import RegisterTab
from desktop.work.workspace import Workspace

if TYPE_CHECKING:
    from desktop.domain.problem_counts import Counts
    from desktop.domain.report import ReportProblem
    from desktop.ui.checks.counting import Counting
    from desktop.ui.submission.watch import SubmittedWatch

COUNTED = Words("{name}（{n}）", "{name} ({n})")
COUNT_AFTER = 1500
"""Milliseconds until problems are counted that no page counts: first the rows are there, and what was typed is saved."""
COUNTING = ("overview", "checks")
"""The tabs that count problems themselves while they are seen."""
PLACES = {layout.id: number for number, layout in enumerate(TABS)}


class Desk(QTabWidget):
    """All tabs. Each is built when it is first shown, and so are the pages in it."""

    page_changed = Signal()
    """Another page is shown, or its rows or selection changed."""
    said = Signal(str)
    import_wanted = Signal()
    backups_wanted = Signal()

    def __init__(self, workspace: Workspace, language: Language, settings: Settings, number: int = 0) -> None:
        """Shows the tab of that number; no other is built yet."""
        super().__init__()
        self.setObjectName("desk")
        self.setDocumentMode(True)
        self._workspace, self._language, self._settings = workspace, language, settings
        self._revealed = False
        self._tabs: dict[str, RegisterTab] = {}
        self._pages: dict[str, QWidget] = {}
        """The tabs without registers that were shown."""
        self._places: list[QWidget] = []
        self._is_counted = False
        """Whether the tab of the checks names as many problems as there are."""
        self._counting: Counting | None = None
        self._count_soon = QTimer(self)
        self._count_soon.setSingleShot(True)
        self._count_soon.setInterval(COUNT_AFTER)
        self._count_soon.timeout.connect(self._count)
        for layout in TABS:
            place = QWidget()
            place.setObjectName(f"tab.{layout.id}")
            place.setAccessibleName(layout.words.say(language))
            column = QVBoxLayout(place)
            column.setContentsMargins(0, 0, 0, 0)
            self._places.append(place)
            self.addTab(with_bars(place), layout.words.say(language))
        self.tabBar().setAccessibleName("、".join(layout.words.say(language) for layout in TABS))
        self.setCurrentIndex(number)
        self._show(number)
        self.currentChanged.connect(self._show)
        self._watch: SubmittedWatch | None = None
        self._watch_submitted()
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
        self._count_soon.stop()
        if self._counting is not None:
            self._counting.drop()
        self._forget()

    @property
    def page(self) -> RegisterPage | None:
        """The register's page that is shown; none on the checks and the report."""
        layout = TABS[self.currentIndex()]
        return self._tab(layout.id).current if layout.registers else None

    @property
    def is_ready(self) -> bool:
        """Whether all that the tab shown reads of the ledger is there."""
        return bool(getattr(self.page or self._page(TABS[self.currentIndex()].id), "is_ready", True))

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

        overview = OverviewTab(self._workspace, self._language, settings=self._settings)
        overview.register_wanted.connect(self.open)
        overview.page_wanted.connect(self.open_page)
        overview.report_wanted.connect(self._open_report_of)
        overview.backups_wanted.connect(self.backups_wanted)
        overview.import_wanted.connect(self.import_wanted)
        overview.counted.connect(self._name_checks)
        return overview

    def _make_checks(self) -> QWidget:
        from desktop.ui.tabs.checks_tab import ChecksTab

        checks = ChecksTab(self._workspace, self._language)
        checks.counted.connect(self._name_checks)
        return checks

    def _make_report(self) -> QWidget:
        from desktop.ui.tabs.report_tab import ReportTab

        report = ReportTab(self._workspace, self._language, settings=self._settings)
        report.register_wanted.connect(self.open)
        report.reason_wanted.connect(self._open_checks_of)
        return report

    def _open_report_of(self, year: int) -> None:
        """Opens the report of the year that the first page shows."""
        from desktop.ui.tabs.report_tab import ReportTab

        page = self.open_page("report")
        assert isinstance(page, ReportTab)
        page.show_year(year)

    def _open_checks_of(self, problem: "ReportProblem") -> None:
        """Opens the checks where those of a problem of the report are chosen, to be given a reason."""
        from desktop.ui.tabs.checks_tab import ChecksTab

        page = self.open_page("checks")
        assert isinstance(page, ChecksTab)
        page.choose(problem.register, problem.rule, problem.records)

    def _name_checks(self, counts: "Counts | None") -> None:
        """The tab of the checks says how much is to be settled, as the first page does."""
        self._is_counted = counts is not None
        self._count_later()
        name = TABS[PLACES["checks"]].words
        many = f"{counts.total:,}" if counts else ""
        words = COUNTED.fill(name=name, n=many) if counts and counts.total else name
        self.setTabText(PLACES["checks"], words.say(self._language))

    def _count_later(self) -> None:
        """Has problems counted that nobody counts, unless they are: a page that is seen does so itself."""
        if self._is_counted or TABS[self.currentIndex()].id in COUNTING:
            self._count_soon.stop()
        else:
            self._count_soon.start()

    def _count(self) -> None:
        if self._counting is None:
            from desktop.ui.checks.counting import Counting  # what asks the rules is not needed before

            self._counting = Counting(self._workspace, self)
            self._counting.counted.connect(self._name_checks)
        self._counting.begin()

    def _place(self, number: int, content: QWidget) -> None:
        layout = self._places[number].layout()
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
        self._count_later()
        self.page_changed.emit()

    def _watch_submitted(self) -> None:
        """Has it looked at whether a figure that was submitted changes."""
        if self._watch is None and self._workspace.database.count("submissions"):
            from desktop.ui.submission.watch import SubmittedWatch  # most ledgers have none yet

            self._watch = SubmittedWatch(self._workspace, self._language, self)

    def _registers_changed(self, registers: frozenset[str]) -> None:
        if "checks" not in self._pages and not (self._counting is not None and self._counting.follow()):
            self._is_counted = False
            self._count_later()
        self._watch_submitted()
        if self._watch is not None:
            self._watch.changed()
        for tab in self._tabs.values():
            tab.registers_changed(registers)
