"""What is selected in a register's table, added up for the status bar without holding up the window."""

import time
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.domain.words import Language, Words
from desktop.ui.table.cell_view import CellView
from desktop.ui.table.selected import Block, blocks_of, shown
from desktop.ui.table.table_model import RegisterModel
from desktop.work.cells.sums import SelectionSums, UnitSum
from desktop.work.database import Database

OF_SELECTION = Words("所选{n}格", "{n} {n:cell|cells} selected")
IN_UNIT = Words("{unit}：{sums}", "{unit}: {sums}")
COUNTING = Words("正在合计所选单元格…", "Adding up the cells selected …")
MORE = Words("另有{n}种单位", "{n} more {n:unit|units}")
BETWEEN = Words("，", ", ")
SHOWN = 2
"""Units that are told of at once; the tooltip tells of all."""
PAUSE, TURN = 40, 0.012
"""Milliseconds of rest before it is begun, and seconds that the window waits for it at a time."""
RECORDS = 100
"""Records that are read at once."""


class SelectionBar(QObject):
    """Says how many cells are selected and what their numbers come to, once that is known.

    Whole rows are not added up: they are selected to be deleted or copied, and their columns mean different things.
    """

    changed = Signal()
    """It says something else than before."""

    def __init__(self, database: Database, model: RegisterModel, view: CellView, language: Language) -> None:
        super().__init__(view)
        self._database, self._model, self._view, self._language = database, model, view, language
        self._work: Iterator[None] | None = None
        self._sums = SelectionSums()
        self.text = self.full_text = ""
        """What the status bar says, and what its tooltip adds."""
        self._pause, self._turn = QTimer(self), QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._begin)
        self._turn.timeout.connect(self._go_on)

    def look(self) -> None:
        """Adds up anew: something else is selected, or other rows are shown."""
        self._turn.stop()
        self._work = None
        if self.text:
            self._tell("", "")
        self._pause.start()

    def _begin(self) -> None:
        blocks = blocks_of(self._view)
        cells = sum(b.height * (b.right - b.left + 1) for b in blocks)
        if cells > 1 and not self._view.has_whole_rows:
            self._sums = SelectionSums()
            self._work = self._add_up(blocks)
            self._go_on()

    def _go_on(self) -> None:
        work, end = self._work, time.monotonic() + TURN
        if work is None or not self._view.isVisible():
            self._turn.stop()
            return
        for _part in work:
            if time.monotonic() > end:
                if not self._turn.isActive():
                    self._tell(COUNTING.say(self._language), "")
                    self._turn.start()
                return
        self._turn.stop()
        self._work = None
        self._tell(*self._said(self._sums))

    def _add_up(self, blocks: list[Block]) -> Iterator[None]:
        """Adds up a part at a time, until all is read."""
        sums, model = self._sums, self._model
        for block in blocks:
            fields = [model.columns[c] for c in shown(self._view, range(block.left, block.right + 1))]
            for top in range(block.top, block.bottom + 1, RECORDS):
                numbers = model.numbers[top : min(top + RECORDS, block.bottom + 1)]
                records = self._database.at(model.register.id, numbers)
                sums.add((record for record in records if record is not None), fields)
                yield

    def _said(self, sums: SelectionSums) -> tuple[str, str]:
        count = OF_SELECTION.fill(n=f"{sums.filled:,}").say(self._language)
        units = [self._of_unit(unit) for unit in sums.units]
        more = [MORE.fill(n=len(units) - SHOWN).say(self._language)] if len(units) > SHOWN else []
        return "    ".join([count, *units[:SHOWN], *more]), "\n".join([count, *units])

    def _of_unit(self, one: UnitSum) -> str:
        between = BETWEEN.say(self._language)
        sums = between.join(part.say(self._language) for part in one.parts)
        unit = one.unit.say(self._language)
        return IN_UNIT.fill(unit=unit, sums=sums).say(self._language) if unit else sums

    def _tell(self, text: str, full: str) -> None:
        self.text, self.full_text = text, full
        self.changed.emit()
