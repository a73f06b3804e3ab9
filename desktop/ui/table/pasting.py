"""Changing many cells of a register's table at once: pasting, filling down, clearing."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from desktop.domain.errors import Refused
from desktop.domain.words import Language, Words
from desktop.ui import ask
from desktop.ui.table.cell_view import CellView
from desktop.ui.table.selected import Block, blocks_of, grid_of, shown, stretches
from desktop.ui.table.selected import Grid as Chosen
from desktop.ui.table.table_model import RegisterModel
from desktop.work.cells.grid import Grid
from desktop.work.cells.proposal import Given, Proposal, WantedRow
from desktop.work.workspace import Workspace

PASTE = Words("粘贴到“{register}”", "Paste into {register}")
FILL = Words("向下填充“{register}”", "Fill down in {register}")
FILLED = Words("向下填充{register}：{{n}}条", "Fill down in {register}: {{n}}")
CLEAR = Words("清空“{register}”的单元格", "Clear cells of {register}")
CLEARED = Words("清空{register}的单元格：{{n}}条", "Clear cells of {register}: {{n}}")
NO_TABLE = Words(
    "剪贴板里没有可以粘贴的文字或表格。", "There is no text and no table on the clipboard to paste."
)
TOO_MANY = Words(
    "一次最多粘贴{most}格，剪贴板里有{n}格；更多的请用“导入”。",
    "At most {most} cells are pasted at once, and there are {n}; import a workbook instead.",
)
NOTHING_BELOW = Words("选中要填充的几行再按Ctrl+D。", "Select the rows to fill, then press Ctrl+D.")
ONE_TABLE = Words("所选的几块不能拼成一张表。", "The blocks selected do not make one table.")
NO_CHANGE = Words("内容相同，没有改动。", "All of it is there already; nothing changed.")
NOT_WRITTEN = Words("已取消，没有写入任何内容。", "Cancelled; nothing was written.")
MOST = 200_000
"""Cells that are changed at once."""


class Pasting(QObject):
    """What is done to many cells of a table. Each is one change, shown before it is made and undone in one step."""

    said = Signal(str)
    """Something for the status bar."""

    def __init__(
        self,
        workspace: Workspace,
        model: RegisterModel,
        view: CellView,
        language: Language,
        begun_with: Callable[[], Mapping[str, Any]],
    ) -> None:
        """Has cells of a table changed.

        Args:
            workspace: where the records are.
            model: the rows of the table.
            view: the table.
            language: of what is said and asked.
            begun_with: what a new record begins with.
        """
        super().__init__(view)
        self._workspace, self._model, self._view, self._language = workspace, model, view, language
        self._begun_with = begun_with

    def paste(self, *, ask_first: bool = False) -> None:
        """Pastes what is on the clipboard, from the current cell on or as its headings say.

        Args:
            ask_first: has even a single cell shown before it is written.
        """
        from desktop.ui.table.clipboard_in import (
            clipboard_grid,  # what pasting needs is loaded with the first
        )

        grid = clipboard_grid(QGuiApplication.clipboard().mimeData())
        cells = sum(map(len, grid))
        if not cells:
            self._say(NO_TABLE)
        elif cells > MOST:
            self._say(TOO_MANY.fill(most=f"{MOST:,}", n=f"{cells:,}"))
        else:
            self._paste(grid, ask_first=ask_first)

    def _paste(self, grid: Grid, *, ask_first: bool) -> None:
        from desktop.excel.pasted import headed
        from desktop.ui.table.paste_plan import PastePlan

        place, model = self._place(), self._model
        every = shown(self._view, range(model.columnCount()))
        columns = every[every.index(place.columns[0]) :]
        plan = PastePlan(self._workspace.database, model, place, grid, self._begun_with(), columns)
        found = headed(self._model.register.id, grid)
        proposal = plan.make(found)
        # One cell into one cell is written at once, as in a spreadsheet; undo is at hand.
        small = sum(map(len, plan.grid)) == 1 and not proposal.refused and not proposal.notes

        def again(by_heading: bool, over: bool) -> Proposal:
            return plan.make(found if by_heading else None, over=over)

        self._carry_out(
            PASTE, proposal, ask_first=ask_first or not small, again=again, headed=found is not None
        )

    def fill_down(self) -> None:
        """Gives the cells selected what the uppermost of each column holds; a single row takes it from above."""
        grid = grid_of(self._view)
        if grid is None or (len(grid.rows) == 1 and grid.rows[0] == 0):
            self._say(NOTHING_BELOW if grid is not None or not blocks_of(self._view) else ONE_TABLE)
            return
        rows = grid.rows if len(grid.rows) > 1 else [grid.rows[0] - 1, grid.rows[0]]
        (source,) = self._model.records(rows[:1])
        fields = [self._model.columns[column].id for column in grid.columns]
        cells = {field_id: Given(getattr(source, field_id)) for field_id in fields}
        self._change(FILL, FILLED, rows[1:], cells)

    def clear(self) -> None:
        """Empties the cells selected."""
        grid = grid_of(self._view)
        if grid is None:
            self._say(ONE_TABLE)
            return
        cells = {self._model.columns[column].id: Given(None) for column in grid.columns}
        self._change(CLEAR, CLEARED, grid.rows, cells)

    def _change(self, caption: Words, label: Words, rows: Sequence[int], cells: Mapping[str, Given]) -> None:
        from desktop.work.cells.judging import judge

        if len(rows) * len(cells) > MOST:
            self._say(TOO_MANY.fill(most=f"{MOST:,}", n=f"{len(rows) * len(cells):,}"))
            return
        register = self._model.register
        wanted = [WantedRow(row + 1, self._model.ids[row], cells) for row in rows]
        proposal = judge(
            self._workspace.database,
            register,
            wanted,
            label.fill(register=register.words),
            revealed=self._model.revealed,
        )
        if proposal.is_empty and not proposal.refused and proposal.notes:
            self._say(proposal.notes[0])
        else:
            self._carry_out(caption, proposal, ask_first=bool(proposal.refused or proposal.notes))

    def _place(self) -> Chosen:
        """Where it is pasted: the cells selected, or from the current one on."""
        grid = grid_of(self._view)
        if grid is not None:
            return grid
        at, every = self._view.currentIndex(), shown(self._view, range(self._model.columnCount()))
        column = at.column() if at.isValid() else every[0]
        return Chosen([max(at.row(), 0)], [column])

    def _carry_out(
        self,
        caption: Words,
        proposal: Proposal,
        *,
        ask_first: bool,
        again: Callable[[bool, bool], Proposal] | None = None,
        headed: bool = False,
    ) -> None:
        if ask_first:
            agreed = self._asked(caption, proposal, again, headed=headed)
            if agreed is None:
                self._say(NOT_WRITTEN)
                return
            proposal = agreed
        if proposal.is_empty:
            self._say(NO_CHANGE)
            return
        try:
            self._workspace.do(proposal.changes)
        except Refused as refused:
            ask.tell_refused(self._view.window(), self._language, refused)
            return
        self._select(proposal)

    def _asked(
        self,
        caption: Words,
        proposal: Proposal,
        again: Callable[[bool, bool], Proposal] | None,
        *,
        headed: bool,
    ) -> Proposal | None:
        """What the user agreed to, after seeing it."""
        from desktop.ui.table.paste_dialog import PasteDialog

        register = self._model.register
        dialog = PasteDialog(
            caption.fill(register=register.words),
            register,
            proposal,
            self._language,
            revealed=self._model.revealed,
            plan=again,
            headed=headed,
            parent=self._view.window(),
        )
        agreed = dialog.proposal if dialog.exec() else None
        dialog.deleteLater()
        return agreed

    def _select(self, proposal: Proposal) -> None:
        """Selects what was written, as far as it is shown."""
        register = self._model.register
        cells = [cell for cell in proposal.cells if cell.register == register.id]
        ids = list(dict.fromkeys(cell.record_id for cell in cells))
        columns = {
            n for n, of in enumerate(self._model.columns) if any(c.field == of.id for c in cells[:1000])
        }
        if proposal.added or not columns:
            columns = set(range(self._model.columnCount()))
        spans = stretches(self._model.rows_of(ids).values())
        if spans:
            across = [(run.start, run.stop - 1) for run in stretches(columns)]
            blocks = [Block(s.start, left, s.stop - 1, right) for s in spans for left, right in across]
            self._view.setCurrentIndex(self._model.index(spans[0].start, min(columns)))
            self._view.select_blocks(blocks)

    def _say(self, words: Words) -> None:
        self.said.emit(words.say(self._language))
