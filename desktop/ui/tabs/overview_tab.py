"""The first tab: how the year stands, and what is due. It reads beside the window, when it is seen and the ledger changed."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.changes import Told
from desktop.domain.registers import BY_ID
from desktop.domain.words import Language, Words
from desktop.domain.years import MAIN_WORK, newest_year
from desktop.ui.look.measures import USUAL, px, size
from desktop.ui.overview.beginning import Beginning
from desktop.ui.overview.due_tree import DUE, MANY, DueTree
from desktop.ui.overview.side_panel import SidePanel
from desktop.ui.overview.tile import Tile
from desktop.ui.reading import Read, Reading
from desktop.ui.settings import Settings
from desktop.ui.tabs.year_box import YearBox
from desktop.work.database import Database
from desktop.work.due import DueItem
from desktop.work.overview import Overview, Value, overview
from desktop.work.workspace import Workspace

YEAR = Words("年度", "Year")
READING = Words("正在汇总…", "Reading …")
IN_A_ROW, FEWEST = 4, 2
"""Tiles beside each other, and how many at least where text is large."""


class OverviewTab(QWidget):
    """Tiles above, below them what is due, and beside it the savings by month and what else is to be seen to."""

    register_wanted = Signal(str)
    """The user asks for a register, for lack of a record to open."""
    report_wanted = Signal(int)
    """As `SidePanel.report_wanted`."""
    page_wanted = Signal(str)
    """The user asks for a tab without registers."""
    backups_wanted = Signal()
    import_wanted = Signal()
    counted = Signal(object)
    """As `SidePanel.counted`."""

    def __init__(
        self,
        workspace: Workspace,
        language: Language,
        parent: QWidget | None = None,
        settings: Settings | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._language = workspace, language
        self._shown: Overview | None = None
        self._years = YearBox("overview", YEAR, language, workspace.database.path, settings)
        self._shown_tiles: list[Tile] = []
        self._reading = Reading("overview", READING, workspace, language, self._ask, self._show, self)
        self._reading.state_changed.connect(self._fade)
        self._reading.stopped.connect(self._name_year_shown)
        self._build()

    @property
    def shown(self) -> Overview | None:
        """What is shown, once it was read."""
        return self._shown

    @property
    def is_ready(self) -> bool:
        """Whether the page is up to date."""
        return self._reading.is_ready

    def open_due(self, item: DueItem) -> None:
        """Opens the record that something is due for, at its day."""
        if not item.record_id:
            if item.register:
                self.register_wanted.emit(item.register)
            return
        from desktop.ui.form.record_form import RecordForm  # forms are not needed before

        register = BY_ID[item.register]
        for record in self._workspace.database.get(register.id, [item.record_id]):
            form = RecordForm(self._workspace, register, self._language, record, parent=self)
            form.go_to(item.field)
            form.exec()
            form.deleteLater()

    def _build(self) -> None:
        language = self._language
        self._years.picked.connect(self._reading.again)
        label = QLabel(YEAR.say(language))
        label.setBuddy(self._years)
        top = QHBoxLayout()
        top.addWidget(label)
        top.addWidget(self._years)
        top.addStretch(1)
        self._tiles = QGridLayout()
        self._tiles.setSpacing(8)
        self._heading = QLabel(READING.say(language))
        self._heading.setObjectName("label.overview.due")
        self._heading.setProperty("role", "heading")
        self._due = DueTree(language)
        self._due.wanted.connect(self.open_due)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self._reading)
        column.addLayout(self._tiles)
        column.addWidget(self._heading)
        self._side = SidePanel(self._workspace, language)
        self._side.part_wanted.connect(self._trace)
        self._side.page_wanted.connect(self.page_wanted)
        self._side.report_wanted.connect(self.report_wanted)
        self._side.counted.connect(self.counted)
        self._side.backups_wanted.connect(self.backups_wanted)
        self._beginning = Beginning(language)
        self._beginning.import_wanted.connect(self.import_wanted)
        self._beginning.register_wanted.connect(self.register_wanted)
        self._beginning.hide()
        column.addWidget(self._beginning, 1)
        below = QHBoxLayout()
        below.addWidget(self._due, 3)
        below.addWidget(self._side, 2)
        column.addLayout(below, 1)

    def _name_year_shown(self) -> None:
        """What was picked is not read: the year shown stays."""
        shown = self._shown
        self._years.go_back(shown.year if shown else None)
        if shown is not None:
            self._side.show_year(shown.year)

    def _fade(self) -> None:
        """What is of before is faint until what is true is there."""
        current = self._reading.is_current
        for tile in self._shown_tiles:
            tile.fade(not current)
        if not current:
            self._side.fade()

    def _ask(self) -> Read:
        chosen, today = self._years.wanted, date.today()

        def read(database: Database, told: Told) -> tuple[list[int], Overview]:
            years = database.work_years()
            year = chosen or newest_year(years, today, database.work_years(MAIN_WORK))
            return years, overview(database, year, today, told)

        return read

    def _show(self, read: tuple[list[int], Overview]) -> None:
        years, shown = read
        self._shown = shown
        now = date.today().year
        # Years without work as well: nobody is to look in vain for the one that is running.
        self._years.offer({*years, shown.year, *range(min([*years, now]), now + 1)}, shown.year)
        self._show_tiles(shown)
        self._due.show_items(shown.due)
        empty = not years and not shown.due
        self._beginning.setVisible(empty)
        for part in (self._heading, self._due, self._side):
            part.setVisible(not empty)
        self._side.show_year(shown.year)
        heading = MANY.fill(what=DUE, n=len(shown.due)) if shown.due else DUE
        self._heading.setText(heading.say(self._language))

    def _show_tiles(self, shown: Overview) -> None:
        focused = next((tile.objectName() for tile in self._shown_tiles if tile.hasFocus()), "")
        for tile in self._shown_tiles:
            self._tiles.removeWidget(tile)
            tile.deleteLater()
        self._shown_tiles = [Tile(headline, self._language) for headline in shown.headlines]
        in_a_row = self._in_a_row()
        for n, tile in enumerate(self._shown_tiles):
            tile.clicked.connect(lambda _checked=False, value=tile.value: self._trace(value))
            self._tiles.addWidget(tile, n // in_a_row, n % in_a_row)
            if tile.objectName() == focused:
                tile.setFocus(Qt.FocusReason.OtherFocusReason)

    def _in_a_row(self) -> int:
        """As many as the window has room for, where text is larger than usual."""
        if size() <= USUAL:
            return IN_A_ROW
        widths = [tile.dressed_width() for tile in self._shown_tiles]
        room = self.window().width() - px(40)
        for many in range(IN_A_ROW, FEWEST, -1):
            if sum(max(widths[n::many], default=0) + self._tiles.spacing() for n in range(many)) <= room:
                return many
        return FEWEST

    def _trace(self, value: Value) -> None:
        from desktop.ui.report.trace_dialog import trace

        dialog = trace(self._workspace, self._language, value, self)
        dialog.exec()
        dialog.deleteLater()
