"""A tab that holds registers: their list at the left, the page of the one chosen beside it."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.registers import BY_ID
from desktop.domain.words import Language, Words
from desktop.ui.icons import icon
from desktop.ui.layout import TabLayout
from desktop.ui.lists.counted_list import CountedList, Entry
from desktop.ui.look.measures import px
from desktop.ui.settings import Settings
from desktop.ui.tabs import order
from desktop.ui.tabs.register_page import RegisterPage
from desktop.work.workspace import Workspace

SWITCH = Words("{tab}的各个登记表", "Registers of {tab}")
REGISTERS = Words("登记表", "Registers")
HIDE = Words("收起登记表目录", "Hide the list of registers")
SHOW = Words("展开登记表目录", "Show the list of registers")
NARROWEST, WIDEST = 130, 420
"""Pixels that the list takes at least and at most."""
STRIP = 34
"""Pixels that are left of it when it is hidden."""


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
        self._uncounted: list[str] = []
        entries = [_entry(line, language) for line in order.lines(layout.areas)]
        named = SWITCH.fill(tab=layout.words).say(language)
        self.switch = CountedList(f"switch.{layout.id}", named, entries)
        self._stack = QStackedWidget()
        self._counting = QTimer(self)
        self._counting.setInterval(0)
        self._counting.timeout.connect(self._count_one)
        self._lay_out(layout)
        kept = settings.register_in(layout.id)
        self.switch.choose(kept if kept in self.switch.keys else self.switch.keys[0])
        self._show(self.switch.key)
        self._tab_id = layout.id
        self.switch.chosen.connect(self._on_chosen)
        self._paste = QShortcut(QKeySequence.StandardKey.Paste, self.switch)
        self._paste.setContext(Qt.ShortcutContext.WidgetShortcut)
        self._paste.activated.connect(lambda: self.current.paste(ask_first=True))

    @property
    def current(self) -> RegisterPage:
        """The page shown."""
        return self.page(self.switch.key)

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
        self.switch.choose(register_id)
        return self.current

    def reveal(self, revealed: bool) -> None:
        """Shows personal data on all pages, or masks them."""
        self._revealed = revealed
        for page in self._pages.values():
            page.reveal(revealed)

    def registers_changed(self, registers: Iterable[str]) -> None:
        """Has the pages concerned reload, and counts their records again: now, or when next seen."""
        changed = frozenset(registers)
        for page in self._pages.values():
            page.registers_changed(changed)
        if self.isVisible():
            self.count(changed)
        else:
            self._uncounted += [
                id_ for id_ in self._registers if id_ in changed and id_ not in self._uncounted
            ]

    def count(self, registers: Iterable[str] | None = None) -> None:
        """Writes the number of records beside the names of registers: of these, or of all."""
        wanted = set(self._registers) & set(self._registers if registers is None else registers)
        for register_id in wanted:
            self.switch.tell_count(register_id, self._workspace.database.count(register_id))

    def count_later(self) -> None:
        """Counts all registers, one at a time, whenever the window has nothing else to do."""
        self._uncounted = list(self._registers)
        self._counting.start()

    def stop(self) -> None:
        """Counts and looks for rows no more; called before the ledger goes."""
        self._counting.stop()
        for page in self._pages.values():
            page.stop()

    def showEvent(self, event: QShowEvent) -> None:
        """Takes the list as wide as it was left in another tab, and counts what changed meanwhile."""
        super().showEvent(event)
        self._fit_list()
        if self._uncounted:
            self._counting.start()

    def _count_one(self) -> None:
        if self._uncounted:
            self.count([self._uncounted.pop(0)])
        else:
            self._counting.stop()

    def _lay_out(self, layout: TabLayout) -> None:
        self._title = QLabel(REGISTERS.say(self._language))
        self._title.setProperty("role", "muted")
        self._toggle = QToolButton()
        self._toggle.setObjectName(f"button.list.{layout.id}")
        self._toggle.setProperty("inner", True)
        self._toggle.clicked.connect(self._on_toggle)
        head = QHBoxLayout()
        head.setContentsMargins(6, 0, 0, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._toggle)
        self._side = QWidget()
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.switch, 1)
        self._rest = QWidget()  # keeps the button at the top while the list is hidden
        column.addWidget(self._rest, 1)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(8)
        self._splitter.addWidget(self._side)
        self._splitter.addWidget(self._stack)
        self._splitter.setStretchFactor(0, 0)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.splitterMoved.connect(self._keep_width)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(8, 8, 10, 8)
        outer.addWidget(self._splitter)

    def _fit_list(self) -> None:
        hidden = self._settings.list_hidden
        self.switch.setVisible(not hidden)
        self._title.setVisible(not hidden)
        self._rest.setVisible(hidden)
        said = (SHOW if hidden else HIDE).say(self._language)
        self._toggle.setIcon(icon("expand" if hidden else "collapse"))
        self._toggle.setToolTip(said)
        self._toggle.setAccessibleName(said)
        width = self._settings.list_width or min(self.switch.best_width(), px(WIDEST))
        width = max(px(NARROWEST), min(width, px(WIDEST)))
        self._side.setMinimumWidth(px(STRIP) if hidden else px(NARROWEST))
        self._side.setMaximumWidth(px(STRIP) if hidden else px(WIDEST))
        self._splitter.setSizes([px(STRIP) if hidden else width, max(1, self.width() - width)])

    def _on_toggle(self) -> None:
        self._settings.list_hidden = not self._settings.list_hidden
        self._fit_list()

    def _keep_width(self, _place: int, _handle: int) -> None:
        if not self._settings.list_hidden:
            self._settings.list_width = self._splitter.sizes()[0]

    def _on_chosen(self, register_id: str) -> None:
        self._settings.keep_register(self._tab_id, register_id)
        self._show(register_id)

    def _show(self, register_id: str) -> None:
        self._stack.setCurrentWidget(self.page(register_id))
        self.page_shown.emit()


def _entry(line: order.Line, language: Language) -> Entry:
    if line.register is not None:
        return Entry(line.register.id, line.register.words.say(language), line.depth)
    return Entry("", line.heading.say(language) if line.heading else "")
