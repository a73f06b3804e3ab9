"""Where the cells of a pasted table go: into which records, and into which of their fields."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from desktop.domain.values.text import compact
from desktop.domain.words import Words
from desktop.excel.pasted import Headed
from desktop.ui.table.selected import Grid as Chosen
from desktop.ui.table.table_model import RegisterModel
from desktop.work.cells.by_heading import plan_by_heading
from desktop.work.cells.grid import Grid, spread
from desktop.work.cells.judging import judge
from desktop.work.cells.proposal import Proposal, Said, WantedRow
from desktop.work.database import Database

LABEL = Words("粘贴到{register}：{{n}}条", "Paste into {register}: {{n}}")
NOT_FITTING = Words(
    "右侧多出{n}列，表中没有对应的列，没有写入。",
    "{n} {n:column|columns} at the right {n:has|have} no column of the table to go into and {n:is|are} left out.",
)
UNNAMED = Words("没有对应的列：{columns}", "Headings of no column here: {columns}")
HEADED = Words(
    "第一行是标题，各列按标题对应，各行从当前行起依次写入。",
    "The first row holds headings: columns go by them, rows from the current row on.",
)
HEADED_NEW = Words(
    "第一行是标题，各列按标题对应，每行作为一条新记录。",
    "The first row holds headings: columns go by them, and each row is a new record.",
)


class PastePlan:
    """A table that was pasted, and the place that it is pasted into."""

    def __init__(
        self,
        database: Database,
        model: RegisterModel,
        place: Chosen,
        grid: Grid,
        begun_with: Mapping[str, Any],
        columns: list[int],
    ) -> None:
        """Takes what was pasted.

        Args:
            database: of the ledger.
            model: the rows of the table.
            place: the cells selected, or the current one.
            grid: what was pasted.
            begun_with: what a new record begins with.
            columns: the model's columns as they are shown, from the first one pasted into on.
        """
        self._database, self._model, self._place = database, model, place
        self._begun_with, self._columns = begun_with, columns
        self._label = LABEL.fill(register=model.register.words)
        self._pasted = grid
        self.grid = spread(grid, len(place.rows), len(place.columns))
        """The same, repeated over what is selected where it fits."""

    def make(self, headings: Headed | None, *, over: bool | None = None) -> Proposal:
        """What pasting would do.

        Args:
            headings: the first row, where it is taken for headings.
            over: whether the rows go over those from the current one on, or are all new ones; by default as they look.
        """
        register = self._model.register
        if headings is not None and headings.names_records:
            return plan_by_heading(self._database, register, headings.table(), self._label)
        if headings is None:
            fields = {n: (self._model.columns[c].id, "") for n, c in enumerate(self._columns)}
            extra = max((len(row) for row in self.grid), default=0) - len(fields)
            notes = (NOT_FITTING.fill(n=extra),) if extra > 0 else ()
            over = not self._looks_new() if over is None else over
            return self._judged(self.grid if over else self._pasted, fields, notes, over=over)
        named = headings.fields
        lost = [
            h.text for n, h in enumerate(headings.headings) if n not in named and h.text and not h.is_serial
        ]
        over = over is not False
        notes = (HEADED if over else HEADED_NEW, *((UNNAMED.fill(columns=", ".join(lost)),) if lost else ()))
        return replace(self._judged(headings.rows[1:], named, notes, over=over), by_heading=True)

    def _looks_new(self) -> bool:
        """Whether what was pasted are records of their own: rows with titles, none of them that of the row it meets."""
        fields = [self._model.columns[column].id for column in self._columns]
        if self._model.register.by_program or self._model.register.title not in fields:
            return False
        at, top = fields.index(self._model.register.title), self._place.rows[0]
        titles = [compact(str(row[at])) if at < len(row) > 1 else "" for row in self._pasted]
        met = range(top, min(top + len(titles), len(self._model.ids)))
        there = [self._model.index(row, self._columns[at]).data() for row in met]
        return all(titles) and all(new != compact(old or "") for new, old in zip(titles, there, strict=False))

    def _judged(
        self, grid: Grid, fields: Mapping[int, tuple[str, str]], notes: tuple[Words, ...], *, over: bool
    ) -> Proposal:
        model = self._model
        ids = model.ids if over else []
        top = self._place.rows[0] if ids else 0
        wanted = []
        for n, cells in enumerate(grid):
            row = top + n
            said = {fields[c][0]: Said(cell, fields[c][1]) for c, cell in enumerate(cells) if c in fields}
            wanted.append(WantedRow(row + 1, ids[row] if row < len(ids) else None, said))
        proposal = judge(
            self._database,
            model.register,
            wanted,
            self._label,
            revealed=model.revealed,
            given=self._begun_with,
        )
        return replace(proposal, notes=(*notes, *proposal.notes), over=over)
