"""What is shown under a saved record: the registers that link to it and its files, in a list with their counts."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.problems import MendedAt
from desktop.domain.query import Query
from desktop.domain.register import AnyRegister
from desktop.domain.registers import BY_ID
from desktop.domain.registers.evidence.attachments import ATTACHMENTS
from desktop.domain.words import Language, Words
from desktop.ui.form.child_table import ChildTable, OpenForm
from desktop.ui.form.circle_line import LINES
from desktop.ui.form.evidence_table import NAME, EvidenceTable
from desktop.ui.layout import Child
from desktop.ui.lists.counted_list import CountedList, Entry
from desktop.ui.look.measures import px
from desktop.work.keeping.drafts import KeptRow
from desktop.work.workspace import Workspace

DETAILS = Words("{register}的明细", "Details: {register}")


NARROWEST, WIDEST = 130, 260
"""Pixels that the list of registers takes at least and at most."""


class Children(QWidget):
    """A list of child registers and of the files attached, beside the table of the one chosen.

    Each table is built when it is first shown; the others are only counted. All follow the ledger while they are shown.
    """

    changed = Signal()
    """The ledger changed, and with it perhaps what is wrong with the parent."""
    typed = Signal()
    """Something was typed into a row."""
    settled = Signal()
    """A row that stood open is saved, or given up."""

    def __init__(
        self,
        workspace: Workspace,
        register: AnyRegister,
        record_id: str,
        children: Sequence[Child],
        language: Language,
        open_form: OpenForm,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"children.{register.id}")
        self._workspace, self._language = workspace, language
        self._names = [*(child.name for child in children), NAME]
        self._forget: Callable[[], None] | None = None
        entries = [Entry(str(number), name.say(language)) for number, name in enumerate(self._names)]
        named = DETAILS.fill(register=register.words).say(language)
        self._tabs = CountedList(f"tabs.children.{register.id}", named, entries)
        self._tabs.setFixedWidth(min(px(WIDEST), max(px(NARROWEST), self._tabs.best_width())))
        self._stack = QStackedWidget()
        self._line = QLabel()
        self._line.setObjectName(f"line.{register.id}")
        self._line.setWordWrap(True)
        self._line.setProperty("role", "muted")
        self._tell_line = LINES.get(register.id)
        row = QHBoxLayout()
        row.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._line)
        column.addLayout(row, 1)
        row.addWidget(self._tabs)
        row.addWidget(self._stack, 1)
        self._makers: list[Callable[[], ChildTable | EvidenceTable]] = [
            *(
                partial(ChildTable, workspace, register, record_id, each, language, open_form)
                for each in children
            ),
            partial(EvidenceTable, workspace, register, record_id, language, open_form),
        ]
        links = [(child.register, child.link) for child in children]
        self._links = [*links, (ATTACHMENTS.id, "owner_record")]
        self._built: dict[int, ChildTable | EvidenceTable] = {}
        self._record_id = record_id
        for number in range(len(self._makers)):
            self._count(number)
        self._say_line()
        self._place(0)
        self._tabs.choose("0")
        self._tabs.chosen.connect(self._show)

    @property
    def stops(self) -> list[QWidget]:
        """Where the keyboard stops, in order."""
        return [self._tabs, *(stop for table in self.tables for stop in table.stops)]

    @property
    def tables(self) -> list[ChildTable | EvidenceTable]:
        """The tables that were shown so far, in the order of the list."""
        return [self._built[number] for number in sorted(self._built)]

    def open(self, number: int) -> ChildTable | EvidenceTable:
        """The table at a place of the list, shown, unless a row of the one before stands open."""
        self._tabs.choose(str(number))
        return self._table(number)

    @property
    def is_touched(self) -> bool:
        """Whether a row was typed into and is not saved."""
        return any(table.is_touched for table in self.tables)

    @property
    def rows_typed(self) -> tuple[KeptRow, ...]:
        """What was typed into rows and is not saved."""
        tables = (table for table in self.tables if isinstance(table, ChildTable))
        return tuple(row for table in tables if (row := table.row_typed) is not None)

    def take_up(self, kept: KeptRow) -> bool:
        """Goes on with a row that was typed and not saved; gives whether there is a table for it."""
        if (kept.register, kept.link) not in self._links:
            return False
        table = self.open(self._links.index((kept.register, kept.link)))
        if not isinstance(table, ChildTable):
            return False
        table.take_up(kept)
        return True

    def go_to(self, mend: MendedAt) -> None:
        """Takes the keyboard to a cell of what belongs to the record: of a row, or of the empty one."""
        if (mend.register, mend.link) in self._links:
            table = self.open(self._links.index((mend.register, mend.link)))
            if isinstance(table, ChildTable):
                table.go_to(mend.record, mend.field)

    def settle(self) -> bool:
        """Saves the row that is being typed; gives whether nothing stands open. If it does, the row says why."""
        return all(table.settle() for table in self.tables)

    def begin(self) -> None:
        """Takes the keyboard to where the first child is typed."""
        table = self._table(0)
        if isinstance(table, ChildTable):
            table.begin()
        else:
            table.add_button.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Begins to follow the ledger."""
        super().showEvent(event)
        if self._forget is None:
            self._forget = self._workspace.listen(self._registers_changed)

    def hideEvent(self, event: QHideEvent) -> None:
        """Ends following the ledger."""
        super().hideEvent(event)
        if self._forget is not None:
            self._forget()
            self._forget = None

    def _registers_changed(self, registers: frozenset[str]) -> None:
        for number, (register_id, _link) in enumerate(self._links):
            targets = {register_id, *(link.target for link in BY_ID[register_id].links)}
            if registers.isdisjoint(targets):
                continue
            if number in self._built:
                self._built[number].reload()
            else:
                self._count(number)
        self._say_line()
        self.changed.emit()

    def _say_line(self) -> None:
        """Says over the list what the children come to, where there is something to say."""
        self._line.setVisible(self._tell_line is not None)
        if self._tell_line is not None:
            self._line.setText(self._tell_line(self._workspace.database, self._record_id).say(self._language))

    def _count(self, number: int) -> None:
        """Counts what was not shown yet."""
        register_id, link = self._links[number]
        found = self._workspace.database.find(register_id, Query(linked=(link, self._record_id)))
        self._tell_count(number, len(found))

    def _tell_count(self, number: int, count: int) -> None:
        self._tabs.tell_count(str(number), count)

    def _table(self, number: int) -> ChildTable | EvidenceTable:
        """The table at a place of the list, built when it is first asked for."""
        if number not in self._built:
            table = self._makers[number]()
            table.counted.connect(lambda count: self._tell_count(number, count))
            if isinstance(table, ChildTable):
                table.typed.connect(self.typed)
                table.settled.connect(self.settled)
            self._stack.addWidget(table)
            self._built[number] = table
            for before, after in pairwise(self.stops):
                QWidget.setTabOrder(before, after)
        return self._built[number]

    def _place(self, number: int) -> None:
        self._stack.setCurrentWidget(self._table(number))

    def _show(self, number: str) -> None:
        place = next(n for n, table in self._built.items() if table is self._stack.currentWidget())
        if place == int(number):
            return
        if self._built[place].settle():
            self._place(int(number))
        else:
            self._tabs.choose(str(place))
