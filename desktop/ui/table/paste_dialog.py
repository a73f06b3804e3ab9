"""What pasting would do, shown before it is done: the cells that change, what is refused, and why."""

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QPushButton, QRadioButton, QVBoxLayout, QWidget

from desktop.domain.changes import Change
from desktop.domain.register import AnyRegister
from desktop.domain.registers import BY_ID
from desktop.domain.words import Language, Words
from desktop.ui.banner import Banner, Weight
from desktop.ui.lists.rows import RowsModel, RowsView
from desktop.ui.look.fitting import lay_out
from desktop.ui.look.measures import fit
from desktop.ui.look.style import mark
from desktop.ui.table.paste_rows import PasteRows, columns
from desktop.work.cells.proposal import Proposal
from desktop.work.names import title_of

WOULD = Words(
    "将改动{cells}格：修改{edited}条记录，新增{added}条。",
    "{cells} {cells:cell changes|cells change}: {edited} {edited:record|records} edited, {added} added.",
)
NOTHING = Words("没有可以写入的改动。", "There is nothing to write.")
REFUSED = Words(
    "有{n}行不能写入，原因见下表；可以只写入其余的行，也可以取消后改好再来。",
    "{n} {n:row|rows} cannot be written, for the reasons below; write the others, or cancel and mend {n:it|them} first.",
)
ALL_REFUSED = Words(
    "有{n}行不能写入，原因见下表；请取消，改好后再来。",
    "{n} {n:row|rows} cannot be written, for the reasons below; cancel, and mend {n:it|them} first.",
)
UNDO = Words("写入后可以用“撤销”（Ctrl+Z）一步退回。", "Undo (Ctrl+Z) takes all of it back in one step.")
WRITE = Words("写入", "Write")
WRITE_GOOD = Words("只写入其余{n}条", "Write the other {n}")
CANCEL = Words("取消", "Cancel")
HEADED = Words("第一行是标题(&H)", "The first row holds &headings")
OVER = Words("覆盖所在的行(&O)", "&Overwrite from the current cell")
NEW = Words("作为新记录追加(&N)", "Add as &new records")
LIST = Words("将要改动的单元格和不能写入的单元格", "Cells that change, and cells that are refused")
BEST_SIZE = 980, 560

Plan = Callable[[bool, bool], Proposal]
"""Plans anew, with the first row taken for headings or not, over the rows that are there or as new ones."""


class PasteDialog(QDialog):
    """The plan. Accepted where it is to be carried out; `proposal` says which."""

    def __init__(
        self,
        caption: Words,
        register: AnyRegister,
        proposal: Proposal,
        language: Language,
        *,
        revealed: bool,
        plan: Plan | None = None,
        headed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Shows a proposal.

        Args:
            caption: what is about to be done.
            register: the records are of.
            proposal: what would be done.
            language: of the texts.
            revealed: whether personal data are shown.
            plan: plans anew, where there is a choice.
            headed: whether the first row may be headings.
            parent: the window that asks.
        """
        super().__init__(parent)
        self.proposal = proposal
        self._register, self._language, self._revealed = register, language, revealed
        self._plan, self._may_be_headed = plan, headed
        self.setObjectName("dialog.paste")
        self.setWindowTitle(caption.say(language))
        self._lay_out()
        self._show(proposal)
        fit(self, *BEST_SIZE)

    def _show(self, proposal: Proposal) -> None:
        self.proposal = proposal
        language, rows = self._language, proposal.refused_rows
        counts = {"cells": f"{len(proposal.cells):,}", "edited": proposal.edited, "added": proposal.added}
        would = f"{WOULD.fill(**counts).say(language)} {UNDO.say(language)}"
        if proposal.is_empty:
            self._summary.say(NOTHING.say(language), Weight.WARN)
        else:
            self._summary.say(would, Weight.NOTE)
        refused = ALL_REFUSED if proposal.is_empty else REFUSED
        self._problem.say(refused.fill(n=rows).say(language) if rows else "", Weight.BAD)
        self._notes.say("\n".join(note.say(language) for note in proposal.notes), Weight.WARN)
        names = {change.record_id: _name(change) for change in proposal.changes.changes}
        self._model.show(PasteRows(self._register, proposal, names, language, revealed=self._revealed))
        self._view.fit()
        many = proposal.added + proposal.edited
        text = (WRITE_GOOD.fill(n=many) if rows and many else WRITE).say(language)
        self._write.setText(text)
        self._write.setAccessibleName(text)
        self._write.setEnabled(not proposal.is_empty)
        by_enter = not rows and not proposal.is_empty  # what leaves rows out is not done by an Enter too many
        for button, is_default in ((self._write, by_enter), (self._cancel, not by_enter)):
            mark(button, "primary", is_default)
            button.setDefault(is_default)

    def _lay_out(self) -> None:
        self._summary = Banner("banner.paste.summary")
        self._problem = Banner("banner.paste.refused")
        self._notes = Banner("banner.paste.notes")
        self._view = RowsView("table.paste", LIST.say(self._language))
        self._model = RowsModel(columns(self._language), self._view)
        self._view.setModel(self._model)
        column = QVBoxLayout()
        if self._plan is not None:
            column.addLayout(self._places())
        for banner in (self._summary, self._problem, self._notes):
            column.addWidget(banner)
        column.addWidget(self._view, 1)
        lay_out(self, column, self._buttons())

    def _places(self) -> QHBoxLayout:
        """The choice between the rows that are there and new ones."""
        self._over, self._new = (QRadioButton(words.say(self._language)) for words in (OVER, NEW))
        row = QHBoxLayout()
        for button, name in ((self._over, "radio.over"), (self._new, "radio.new")):
            button.setObjectName(name)
            button.setEnabled(self.proposal.over is not None)
            row.addWidget(button)
        row.addStretch(1)
        (self._new if self.proposal.over is False else self._over).setChecked(True)
        self._new.toggled.connect(self._plan_anew)
        return row

    def _buttons(self) -> QHBoxLayout:
        self._cancel = self._button(CANCEL, "button.cancel", self.reject)
        self._write = self._button(WRITE, "button.write", self.accept)
        row = QHBoxLayout()
        self._headed = QCheckBox(HEADED.say(self._language), self)
        self._headed.setObjectName("check.headings")
        self._headed.setChecked(self.proposal.by_heading)
        self._headed.toggled.connect(self._plan_anew)
        self._headed.setVisible(self._may_be_headed)
        if self._may_be_headed:
            row.addWidget(self._headed)
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(self._write)
        return row

    def _plan_anew(self) -> None:
        if self._plan is None:
            return
        self._show(self._plan(self._headed.isChecked(), self._over.isChecked()))
        for button in (self._over, self._new):  # where headings name the records, there is no such choice
            button.setEnabled(self.proposal.over is not None)

    def _button(self, words: Words, name: str, pressed: object) -> QPushButton:
        button = QPushButton(words.say(self._language))
        button.setObjectName(name)
        button.setAccessibleName(words.say(self._language))
        button.clicked.connect(pressed)
        return button


def _name(change: Change) -> str:
    record = change.after or change.before
    return title_of(BY_ID[change.register], record) if record is not None else ""
