"""Who changed a figure: a list of the changes behind it since the year was last submitted."""

from PySide6.QtWidgets import QWidget

from desktop.domain.registers import BY_ID
from desktop.domain.words import Language, Words
from desktop.ui.form.history_rows import HISTORY, history_rows
from desktop.ui.lists.rows import Cell, Column, RowsModel, RowsView, Tone
from desktop.ui.lists.table_dialog import TableDialog
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
BEST_SIZE = 1100, 600


class FigureChangesDialog(TableDialog):
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
        found = figure_history(database, figure, year)
        said = TITLE.fill(figure=title).say(language)
        view = RowsView("table.figure_changes", said)
        when, who, done, detail = (Column(words.say(language)) for words in HISTORY)
        model = RowsModel([when, who, Column(RECORD.say(language)), done, detail], view)
        model.show(_rows(found, database, language))
        view.setModel(model)
        view.fit()
        super().__init__("figure_changes", said, _about(found, year), view, BEST_SIZE, language, parent)


def _about(found: FigureHistory, year: int) -> Words:
    if not found.changes:
        return NONE
    if found.since is None:
        return ALL
    return SINCE.fill(year=year, number=found.since.submission_number, day=found.since.submitted_on)


def _rows(found: FigureHistory, database: Database, language: Language) -> list[tuple[Cell, ...]]:
    lines = [change.line for change in found.changes]
    # The rows of a history come with the newest on top, as these are already.
    rows = history_rows(lines[::-1], database, language)
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
