"""The form of one record, built from its register's description."""

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.errors import Refused
from desktop.domain.problems import MendedAt, Problem
from desktop.domain.register import AnyRegister, Record
from desktop.domain.registers import BY_ID
from desktop.domain.values.text import read_text
from desktop.domain.words import Language, Words
from desktop.ui import ask
from desktop.ui.banner import Banner, Weight
from desktop.ui.editors.base import FieldEditor
from desktop.ui.editors.line import LineEditor
from desktop.ui.editors.link import LinkEditor
from desktop.ui.form.children import Children
from desktop.ui.form.draft import Draft
from desktop.ui.form.draft_texts import said_of
from desktop.ui.form.evidence_table import NAME as EVIDENCE
from desktop.ui.form.fields_area import FieldsArea
from desktop.ui.form.form_bar import FormBar
from desktop.ui.form.form_drafts import FormDrafts, Typed, type_in
from desktop.ui.form.form_size import fit
from desktop.ui.form.history import HistoryDialog
from desktop.ui.form.record_actions import RecordAction, actions_of
from desktop.ui.form.seen import Seen
from desktop.ui.layout import children_of
from desktop.ui.look.shares import keep_share
from desktop.work.keeping.clock import clock_doubt
from desktop.work.keeping.drafts import KeptDraft
from desktop.work.remedies import Remedy, remedy_of
from desktop.work.workspace import Invalid, Workspace

ADD = Words("新增：{register}", "Add: {register}")
EDIT = Words("编辑：{register}", "Edit: {register}")
SAVED = Words("已保存，请填下一条。", "Saved; enter the next one.")
LEAVE = Words("填写的内容还没有保存，要放弃吗？", "What you typed is not saved. Discard it?")
DISCARD = Words("放弃", "Discard")
STAY = Words("继续填写", "Keep editing")
DONE = Words("已完成：{what}", "Done: {what}")
NOTHING = Words("没有要做的：{what}", "Nothing to do: {what}")


class RecordForm(QDialog):
    """A dialog in which one record is added or edited; its rules are shown while it is typed."""

    saved = Signal(str)
    """The id of the record that was saved."""

    def __init__(
        self,
        workspace: Workspace,
        register: AnyRegister,
        language: Language,
        record: Record | None = None,
        given: Mapping[str, Any] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"form.{register.id}")
        self._workspace, self._register, self._language = workspace, register, language
        self._given = dict(given or {})
        self._below = children_of(register.id)
        self._has_evidence = not register.by_program
        self._children: Children | None = None
        self.fields = FieldsArea(register, language, workspace.database)
        self._draft = self._new_draft(record, self._given)
        self._kept = FormDrafts(workspace, register, self._typed_so_far, self)
        self._seen = Seen(workspace, register, language, self)
        self._lay_out()
        self._connect()
        self._begin(record)
        self._fit()

    def editor(self, field_id: str) -> FieldEditor:
        """The editor of a field."""
        return self.fields.editors[field_id]

    def save(self) -> bool:
        """Saves what was typed; gives whether it was saved. If not, the form says why."""
        return self._save() is not None

    def take_up(self, kept: KeptDraft) -> None:
        """Goes on with what was typed and not saved before the program ended, and says how it stands."""
        self._kept.adopt(kept)
        type_in(kept, self.fields.editors)
        children = self._children
        left = [row for row in kept.rows if children is None or not children.take_up(row)]
        self._banner.say(*said_of(kept, left, self._draft, self._workspace.database, self._language))

    def go_to(self, field_id: str) -> None:
        """Takes the keyboard to a field, which is scrolled into sight."""
        self.fields.go_to(field_id)

    def go_to_mend(self, mend: MendedAt, why: Words | None = None) -> None:
        """Takes the keyboard to where a problem is mended: a field, or a cell of what belongs to the record.

        Args:
            mend: where.
            why: what is to be mended there, to be said above the fields.
        """
        if why is not None:
            self._banner.say(why.say(self._language), Weight.WARN)
        if mend.link and self._children is not None:
            self._children.go_to(mend)
        else:
            self.fields.go_to(mend.field)

    def go_to_problem(self) -> None:
        """Takes the keyboard to where the next problem is mended; after the last, to the first again."""
        problem = self.fields.next_problem(self._draft.problems())
        if problem is None:
            return
        record, mend = self._draft.before, problem.mend
        if mend is not None and mend.link and record is not None and mend.under == record.id:
            self.go_to_mend(mend)
        else:
            self.go_to(problem.field)

    def carry_out(self, action: RecordAction) -> None:
        """Saves what was typed, does something with the record, and shows what became of it."""
        if (self._draft.is_touched or self._rows_are_open) and self._save() is None:
            return
        before = self._draft.before
        if before is None:
            return
        try:
            (record,) = self._workspace.database.get(self._register.id, [before.id])
            changes = action.make(self._workspace, record)
            self._workspace.do(changes)
        except Refused as refused:
            self._complain(refused)
            return
        left = self._workspace.database.get(self._register.id, [before.id])
        if not left:
            super().reject()
            return
        self._draft = self._new_draft(left[0], {})
        self._begin(left[0])
        said = DONE if changes.changes else action.nothing or NOTHING
        self._bar.say(said.fill(what=action.words).say(self._language))
        self.saved.emit(before.id)

    def _new_draft(self, record: Record | None, given: Mapping[str, Any]) -> Draft:
        workspace = self._workspace
        return Draft(self._register, record, given, workspace.problems, workspace.records.get)

    def _typed_so_far(self) -> Typed:
        rows = self._children.rows_typed if self._children is not None else ()
        return Typed(self._draft, self.fields.editors, self._given, rows)

    @property
    def _rows_are_open(self) -> bool:
        return self._children is not None and self._children.is_touched

    def _complain(self, refused: Refused) -> None:
        self._banner.say(refused.say(self._language), Weight.BAD)

    def _save(self) -> Record | None:
        if self._children is not None and not self._children.settle():
            return None
        self._draft.ask_to_save()
        self._show_problems()
        if not self._draft.can_save:
            self.fields.go_to_error(self._draft.problems())
            return None
        try:
            record = self._workspace.save(self._register.id, self._draft.before, self._draft.record())
        except Invalid as invalid:
            for problem in invalid.problems:
                self.fields.show_problem(problem)
            self.fields.go_to_error({problem.field: problem for problem in invalid.problems})
            return None
        except Refused as refused:
            self._complain(refused)
            return None
        self._kept.drop()
        self._draft = self._new_draft(record, {})
        self.saved.emit(record.id)
        return record

    def save_and_close(self) -> None:
        """Saves and closes, if nothing stops it."""
        if self.save():
            self.accept()

    def save_and_begin_anew(self) -> None:
        """Saves and leaves the form open for the next record, if nothing stops it."""
        if self.save():
            # Before it is another record's form: the field that the keyboard leaves is one of the record saved.
            anew = self._new_draft(None, self._given)
            self.fields.first_empty(anew.completed()).setFocus()
            self._draft = anew
            self._begin(None)
            self._bar.say(SAVED.say(self._language))

    def save_and_stay(self) -> None:
        """Saves and leaves the form open, so that what belongs to the record can be added under it."""
        record = self._save()
        if record is not None:
            self._draft = self._new_draft(record, {})
            self._begin(record)
            self._fit()
            if self._children is not None:
                self._children.begin()

    def _save_and_go_on(self) -> None:
        """Saves, and begins the next record where this one was new."""
        if self._draft.before is None:
            self.save_and_begin_anew()
        else:
            self.save_and_close()

    def show_history(self) -> None:
        """Shows who changed the record, what, and when."""
        record = self._draft.before
        if record is not None:
            dialog = HistoryDialog(self._workspace.database, self._register, record, self._language, self)
            dialog.exec()
            dialog.deleteLater()

    def reject(self) -> None:
        """Closes, once the user agrees to lose what was typed."""
        touched = self._draft.is_touched or self._rows_are_open
        if not touched or ask.confirm(self, self._language, LEAVE, DISCARD, STAY, final=True):
            self._kept.drop()
            super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Has Enter go to the next field, and save in the last."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_enter()
            return
        super().keyPressEvent(event)

    def _begin(self, record: Record | None) -> None:
        self._banner.hide()
        caption = (ADD if record is None else EDIT).fill(register=self._register.words).say(self._language)
        self.setWindowTitle(caption)
        self.setAccessibleName(caption)
        self._bar.begin(new=record is None, doubt=clock_doubt(self._workspace.database))
        if record is not None and self._has_evidence and self._children is None:
            self._show_children(record.id)
        start = self._draft.completed() if record is None else record
        self.fields.show_record(start, saved=record is not None)
        self._refresh()
        first = self.fields.inputs[0] if record is not None else self.fields.first_empty(start)
        first.setFocus()

    def _take(self, field_id: str) -> None:
        self.fields.read_into(self._draft, field_id)
        self._banner.hide()
        self._refresh()
        self._kept.note()

    def _on_left(self, field_id: str) -> None:
        if self._draft.leave(field_id):
            self._show_problems()

    def _reveal(self, editor: LineEditor) -> None:
        record = self._draft.before
        if record is not None and self._seen.may_show(record.id):
            editor.uncover()

    def _refresh(self) -> None:
        self.fields.show_draft(self._draft)
        self._show_problems()

    def _show_problems(self) -> None:
        problems = self._draft.problems()
        self.fields.show_problems(problems)
        self.fields.offer({id_: remedy.words for id_, remedy in self._remedies(problems).items()})
        self._bar.count(list(problems.values()))

    def _remedies(self, problems: Mapping[str, Problem]) -> Mapping[str, Remedy]:
        """What mends a problem beside the record, by the field that it is told at."""
        found = {id_: remedy_of(self._workspace.database, problem) for id_, problem in problems.items()}
        return {id_: remedy for id_, remedy in found.items() if remedy is not None}

    def _mend(self, field_id: str) -> None:
        remedy = self._remedies(self._draft.problems()).get(field_id)
        if remedy is not None:
            self._open_form(BY_ID[remedy.register], remedy.record, remedy.given)
            self._show_problems()

    def _on_enter(self) -> None:
        focused = self.focusWidget()
        if isinstance(focused, QPushButton):
            focused.click()
        elif focused is self.fields.inputs[-1]:
            self.save_and_close()
        else:
            self.focusNextChild()

    def _add_linked(self, editor: LinkEditor, name: str) -> None:
        target = BY_ID[editor.field.target]
        given = {target.title: read_text(name)} if name.strip() else {}
        saved = self._open_form(target, None, given)
        if saved is not None:
            self.fields.reload_links()
            editor.choose(saved)

    def _open_form(
        self, register: AnyRegister, record: Record | None, given: Mapping[str, Any]
    ) -> str | None:
        """Opens a form over this one; gives the id of what was saved last, if anything was."""
        form = RecordForm(self._workspace, register, self._language, record, given, self)
        saved: list[str] = []
        form.saved.connect(saved.append)
        form.exec()
        form.deleteLater()
        return saved[-1] if saved else None

    def _show_children(self, record_id: str) -> None:
        self._children = Children(
            self._workspace, self._register, record_id, self._below, self._language, self._open_form
        )
        self._children.changed.connect(self._show_problems)
        self._children.typed.connect(self._kept.note)
        self._children.settled.connect(self._kept.keep)
        self._splitter.addWidget(self._children)
        self._splitter.setStretchFactor(1, 1)
        stops = [self.fields.inputs[-1], *self._children.stops, *self._bar.stops]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _lay_out(self) -> None:
        self._banner = Banner("form.banner")
        self._splitter = QSplitter(Qt.Orientation.Vertical)
        self._splitter.setChildrenCollapsible(False)
        keep_share(self._splitter, self.objectName())
        self._splitter.addWidget(self.fields)
        below = [child.name for child in self._below]
        names = [*below, EVIDENCE] if self._has_evidence else below
        self._bar = FormBar(self._language, names, actions_of(self._register.id))
        column = QVBoxLayout(self)
        column.addWidget(self._banner)
        column.addWidget(self._splitter, 1)
        column.addWidget(self._bar)

    def _fit(self) -> None:
        below, children = bool(self._below), self._children is not None
        fit(self, self.fields.grid, self._bar, self._splitter, parent=below, children=children)

    def _connect(self) -> None:
        self.fields.typed.connect(self._take)
        self.fields.left.connect(self._on_left)
        self.fields.new_wanted.connect(self._add_linked)
        self.fields.reveal_wanted.connect(self._reveal)
        self.fields.remedy_wanted.connect(self._mend)
        bar = self._bar
        bar.save_wanted.connect(self.save_and_close)
        bar.save_and_new_wanted.connect(self.save_and_begin_anew)
        bar.save_and_stay_wanted.connect(self.save_and_stay)
        bar.cancel_wanted.connect(self.reject)
        bar.history_wanted.connect(self.show_history)
        bar.action_wanted.connect(self.carry_out)
        bar.problem_wanted.connect(self.go_to_problem)
        for keys in (QKeySequence("Ctrl+S"), QKeySequence("Ctrl+Return")):
            QShortcut(keys, self).activated.connect(self.save_and_close)
        QShortcut(QKeySequence("Ctrl+Shift+S"), self).activated.connect(self._save_and_go_on)
