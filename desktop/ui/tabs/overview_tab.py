"""The first tab: how the year stands, and what is due. It reads beside the window, when it is seen and the ledger changed."""

from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.errors import Refused
from desktop.domain.registers import BY_ID
from desktop.domain.words import Language, Words
from desktop.ui.jobs import Job, start_job
from desktop.ui.overview.due_tree import DUE, MANY, DueTree
from desktop.ui.overview.tile import Tile
from desktop.ui.window.banner import Banner, Weight
from desktop.work.due import DueItem
from desktop.work.overview import Overview, Value, overview
from desktop.work.workspace import Workspace

YEAR = Words("年度", "Year")
NOTHING_DUE = Words("近期没有到期和待办事项。", "Nothing is due.")
READING = Words("正在汇总…", "Reading …")
IN_A_ROW = 4


class OverviewTab(QWidget):
    """Tiles above, what is due below."""

    register_wanted = Signal(str)
    """The user asks for a register, for lack of a record to open."""

    def __init__(self, workspace: Workspace, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._language = workspace, language
        self._stale = True
        self._job: Job | None = None
        self._shown: Overview | None = None
        self._shown_tiles: list[Tile] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._refresh)
        self._build()
        stop_listening = workspace.listen(self._on_changes)
        self.destroyed.connect(lambda: stop_listening())

    @property
    def shown(self) -> Overview | None:
        """What is shown, once it was read."""
        return self._shown

    @property
    def is_ready(self) -> bool:
        """Whether the page is up to date."""
        return not self._stale and self._job is None

    def showEvent(self, event: QShowEvent) -> None:
        """Reads what changed since it was seen last."""
        super().showEvent(event)
        if self._stale:
            self._timer.start(0)

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
        self._failure = Banner("banner.overview")
        self._years = QComboBox()
        self._years.setObjectName("editor.overview.year")
        self._years.setAccessibleName(YEAR.say(language))
        self._years.setMinimumWidth(110)
        self._years.activated.connect(lambda _index: self._again())
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
        column.addWidget(self._failure)
        column.addLayout(self._tiles)
        column.addWidget(self._heading)
        column.addWidget(self._due, 1)

    def _on_changes(self, _registers: frozenset[str]) -> None:
        self._stale = True
        if self.isVisible():
            self._timer.start(0)  # once, after all that is announced together

    def _again(self) -> None:
        self._stale = True
        self._timer.start(0)

    @Slot()
    def _refresh(self) -> None:
        if self._job is not None:
            return  # it is asked again when that one ends
        self._stale = False
        database, chosen, today = self._workspace.database, self._years.currentData(), date.today()

        def work(_job: Job) -> tuple[list[int], Overview]:
            reader = database.reader()
            try:
                years = reader.years()
                return years, overview(reader, chosen or _first(years, today), today)
            finally:
                reader.close()

        self._job = start_job(self, work, self._show, self._on_refused)
        self._job.ended.connect(self._on_ended)

    @Slot()
    def _on_ended(self) -> None:
        self._job = None
        if self._stale and self.isVisible():
            self._timer.start(0)

    def _on_refused(self, refused: Refused) -> None:
        self._failure.say(refused.say(self._language), Weight.BAD)

    def _show(self, read: tuple[list[int], Overview]) -> None:
        years, shown = read
        self._failure.say("", Weight.BAD)
        self._shown = shown
        self._years.clear()
        for year in sorted({*years, shown.year}, reverse=True):
            self._years.addItem(str(year), year)
        self._years.setCurrentIndex(self._years.findData(shown.year))
        self._show_tiles(shown)
        self._due.show_items(shown.due)
        heading = MANY.fill(what=DUE, n=len(shown.due)) if shown.due else NOTHING_DUE
        self._heading.setText(heading.say(self._language))

    def _show_tiles(self, shown: Overview) -> None:
        focused = next((tile.objectName() for tile in self._shown_tiles if tile.hasFocus()), "")
        for tile in self._shown_tiles:
            self._tiles.removeWidget(tile)
            tile.deleteLater()
        self._shown_tiles = [Tile(headline, self._language) for headline in shown.headlines]
        for n, tile in enumerate(self._shown_tiles):
            tile.clicked.connect(lambda _checked=False, value=tile.value: self._trace(value))
            self._tiles.addWidget(tile, n // IN_A_ROW, n % IN_A_ROW)
            if tile.objectName() == focused:
                tile.setFocus(Qt.FocusReason.OtherFocusReason)

    def _trace(self, value: Value) -> None:
        from desktop.ui.report.trace_dialog import trace

        dialog = trace(self._workspace, self._language, value, self)
        dialog.exec()
        dialog.deleteLater()


def _first(years: list[int], today: date) -> int:
    """The year to begin with: the one that runs or, where nothing is in it yet, the newest before it."""
    return next((year for year in years if year <= today.year), today.year)
