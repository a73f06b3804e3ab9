"""Who changed a figure: a list of the changes behind it since the year was last submitted."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.domain.registers import BY_ID
from desktop.domain.words import Language, Words
from desktop.ui.report import trace_rows
from desktop.ui.table.rows import Cell, Column, RowsModel, RowsView, Tone
from desktop.work.database import Database
from desktop.work.names import name_of
from desktop.work.report.figure_history import FigureHistory, figure_history

TITLE = Words("谁改过这个数字：{figure}", "Who changed this figure: {figure}")
SINCE = Words(
    "自{year}年最近一次报送（{number}，{day}）以来，计入或曾计入这个数字的记录的全部改动，最近的在最上面；个人信息已遮盖。",
    "All changes since {year} was last submitted ({number}, {day}) of records that count or then counted towards this "
    "figure, the latest on top; personal data are masked.",
)
ALL = Words(
    "计入这个数字的记录的全部改动，最近的在最上面；个人信息已遮盖。",
    "All changes of the records that count towards this figure, the latest on top; personal data are masked.",
)
NONE = Words("没有改动。", "Nothing was changed.")
RECORD = Words("记录", "Record")
NO_LONGER = Words("{name}（现不计入）", "{name} (no longer counts)")
CLOSE = Words("关闭", "Close")
BEST_SIZE = QSize(1100, 600)


class FigureChangesDialog(QDialog):
    """When, who, which record, what."""

    def __init__(
        self,
        database: Database,
        figure: str,
        year: int,
        title: str,
        language: Language,
        parent: QWidget | None = None,
    ) -> None:
        """Shows the changes.

        Args:
            database: of the ledger.
            figure: the id of the figure or ratio.
            year: of the report.
            title: what the figure is called.
            language: of the dialog.
            parent: the window it belongs to.
        """
        super().__init__(parent)
        found = figure_history(database, figure, year)
        said = TITLE.fill(figure=title).say(language)
        self.setObjectName("dialog.figure_changes")
        self.setWindowTitle(said)
        self.setAccessibleName(said)
        self.resize(BEST_SIZE.boundedTo(self.screen().availableSize() * 0.94))
        about = QLabel(_about(found, year).say(language))
        about.setObjectName("label.figure_changes")
        about.setProperty("role", "muted")
        about.setWordWrap(True)
        self.view = RowsView("table.figure_changes", said)
        when, who, done, detail = (Column(words.say(language)) for words in trace_rows.HISTORY)
        model = RowsModel([when, who, Column(RECORD.say(language)), done, detail], self.view)
        model.show(_rows(found, database, language))
        self.view.setModel(model)
        self.view.fit()
        close = QPushButton(CLOSE.say(language))
        close.setObjectName("button.close")
        close.setAccessibleName(CLOSE.say(language))
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.addWidget(about)
        column.addWidget(self.view, 1)
        column.addLayout(buttons)


def _about(found: FigureHistory, year: int) -> Words:
    if not found.changes:
        return NONE
    if found.since is None:
        return ALL
    return SINCE.fill(year=year, number=found.since.submission_number, day=found.since.submitted_on)


def _rows(found: FigureHistory, database: Database, language: Language) -> list[tuple[Cell, ...]]:
    lines = [change.line for change in found.changes]
    # The rows of a history come with the newest on top, as these are already.
    rows = trace_rows.history_rows(lines[::-1], database, language)
    made: list[tuple[Cell, ...]] = []
    for change, (when, who, done, detail) in zip(found.changes, rows, strict=True):
        line = change.line
        name = name_of(BY_ID[line.register], line.after or line.before, database)
        said = Words(*(f"{words} {name}" for words in BY_ID[line.register].words))
        if not change.counts:
            said = NO_LONGER.fill(name=said)
        tone = Tone.PLAIN if change.counts else Tone.MUTED
        made.append((when, who, Cell(said.say(language), tone), done, detail))
    return made
