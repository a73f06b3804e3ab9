"""The form of one record, built from its register's description."""

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.errors import BadValue, Refused
from desktop.domain.fields import Field
from desktop.domain.problems import Severity
from desktop.domain.register import AnyRegister, Record
from desktop.domain.registers import BY_ID
from desktop.domain.values.text import read_text
from desktop.domain.words import Language, Words
from desktop.ui import ask
from desktop.ui.editors.base import FieldEditor
from desktop.ui.editors.line import LineEditor
from desktop.ui.editors.link import LinkEditor
from desktop.ui.editors.make import make_editor
from desktop.ui.editors.note import NoteBox
from desktop.ui.form.children import Children
from desktop.ui.form.draft import Draft
from desktop.ui.form.draft_texts import said_of
from desktop.ui.form.evidence_table import NAME as EVIDENCE
from desktop.ui.form.field_grid import FieldCell, FieldGrid
from desktop.ui.form.form_bar import FormBar
from desktop.ui.form.form_drafts import FormDrafts, Typed, type_in
from desktop.ui.form.history import HistoryDialog
from desktop.ui.form.record_actions import RecordAction, actions_of
from desktop.ui.form.seen import Seen
from desktop.ui.tabs.layout import children_of
from desktop.work.keeping.clock import clock_doubt
from desktop.work.keeping.drafts import KeptDraft
from desktop.work.workspace import Invalid, Workspace

ADD = Words("新增：{register}", "Add: {register}")
EDIT = Words("编辑：{register}", "Edit: {register}")
SAVED = Words("已保存，请填下一条。", "Saved; enter the next one.")
LEAVE = Words("填写的内容还没有保存，要放弃吗？", "What you typed is not saved. Discard it?")
DISCARD = Words("放弃", "Discard")
STAY = Words("继续填写", "Keep editing")
DONE = Words("已完成：{what}", "Done: {what}")
NOTHING = Words("没有要做的：{what}", "Nothing to do: {what}")
WIDTH, HEIGHT = 980, 720
WIDTH_OF_PARENTS, HEIGHT_OF_PARENTS = 1300, 960
"""Of the form of a record that others are shown under, in pixels."""
HEIGHT_OF_CHILDREN, SMALL_SCREEN, LESS_OF_CHILDREN = 300, 900, 210
"""Of what is shown there, and how much less on a screen up to which height."""
MARGINS = 36
"""Pixels of height that fields, children and buttons leave to the form's edges and to what parts them."""


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
        database = workspace.database
        self._editors = {
            f.id: make_editor(f, register.id, language, database, self) for f in _shown(register)
        }
        self._cells = {id_: FieldCell(editor) for id_, editor in self._editors.items()}
        self._draft = Draft(register, record, self._given, workspace.problems)
        self._kept = FormDrafts(workspace, register, self._typed_so_far, self)
        self._seen = Seen(workspace, register, language, self)
        self._lay_out()
        self._connect()
        self._begin(record)
        self._fit()

    def editor(self, field_id: str) -> FieldEditor:
        """The editor of a field."""
        return self._editors[field_id]

    def save(self) -> bool:
        """Saves what was typed; gives whether it was saved. If not, the form says why."""
        return self._save() is not None

    def take_up(self, kept: KeptDraft) -> None:
        """Goes on with what was typed and not saved before the program ended, and says how it stands."""
        self._kept.adopt(kept)
        type_in(kept, self._editors)
        children = self._children
        left = [row for row in kept.rows if children is None or not children.take_up(row)]
        self._banner.setText(said_of(kept, left, self._draft, self._workspace.database, self._language))
        self._banner.show()

    def go_to(self, field_id: str) -> None:
        """Takes the keyboard to a field, which is scrolled into sight."""
        cell = self._cells.get(field_id)
        if cell is not None:
            cell.editor.input.setFocus()
            QTimer.singleShot(0, self, lambda: self._area.ensureWidgetVisible(cell))

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
        self._bar.say((DONE if changes.changes else NOTHING).fill(what=action.words).say(self._language))
        self.saved.emit(before.id)

    def _new_draft(self, record: Record | None, given: Mapping[str, Any]) -> Draft:
        return Draft(self._register, record, given, self._workspace.problems)

    def _typed_so_far(self) -> Typed:
        rows = self._children.rows_typed if self._children is not None else ()
        return Typed(self._draft, self._editors, self._given, rows)

    @property
    def _rows_are_open(self) -> bool:
        return self._children is not None and self._children.is_touched

    def _complain(self, refused: Refused) -> None:
        self._banner.setText(refused.say(self._language))
        self._banner.show()

    def _save(self) -> Record | None:
        if self._children is not None and not self._children.settle():
            return None
        self._draft.ask_to_save()
        self._show_problems()
        if not self._draft.can_save:
            self._go_to_problem()
            return None
        try:
            record = self._workspace.save(self._register.id, self._draft.before, self._draft.record())
        except Invalid as invalid:
            for problem in invalid.problems:
                if problem.field in self._cells:
                    self._cells[problem.field].show_problem(problem)
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
            self._draft = self._new_draft(None, self._given)
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
        for id_, editor in self._editors.items():
            editor.show_value(getattr(start, id_))
            if record is not None and isinstance(editor, LineEditor):
                editor.cover()
        self._refresh()
        next(iter(self._editors.values())).input.setFocus()

    def _take(self, field_id: str) -> None:
        editor = self._editors[field_id]
        try:
            if editor.is_masked:
                self._draft.forget(field_id)
            else:
                self._draft.take(field_id, editor.read())
        except BadValue as bad:
            self._draft.refuse(field_id, bad.reason)
        self._banner.hide()
        self._refresh()
        self._kept.note()

    def _reveal(self, editor: LineEditor) -> None:
        record = self._draft.before
        if record is not None and self._seen.may_show(record.id):
            editor.uncover()

    def _refresh(self) -> None:
        completed, typed = self._draft.completed(), self._draft.record()
        for id_, editor in self._editors.items():
            value = getattr(completed, id_)
            if self._draft.touched(id_):
                editor.follow(False)
                editor.suggest(value)
            else:
                editor.show_value(value)
                editor.follow(value is not None and value != getattr(typed, id_))
        self._show_problems()

    def _show_problems(self) -> None:
        problems = self._draft.problems()
        for id_, cell in self._cells.items():
            cell.show_problem(problems.get(id_))
        self._bar.count(list(problems.values()))

    def _go_to_problem(self) -> None:
        errors = [id_ for id_, p in self._draft.problems().items() if p.severity is Severity.ERROR]
        for id_, cell in self._cells.items():
            if id_ in errors:
                cell.editor.input.setFocus()
                self._area.ensureWidgetVisible(cell)
                return

    def _on_enter(self) -> None:
        inputs = [editor.input for editor in self._editors.values()]
        focused = self.focusWidget()
        if isinstance(focused, QPushButton):
            focused.click()
        elif focused is inputs[-1] or isinstance(focused, NoteBox):
            self.save_and_close()
        else:
            self.focusNextChild()

    def _add_linked(self, editor: LinkEditor, name: str) -> None:
        target = BY_ID[editor.field.target]
        given = {target.title: read_text(name)} if name.strip() else {}
        saved = self._open_form(target, None, given)
        if saved is not None:
            self._reload_links()
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
        last = list(self._editors.values())[-1].input
        stops = [last, *self._children.stops, *self._bar.stops]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _reload_links(self) -> None:
        for editor in self._editors.values():
            if isinstance(editor, LinkEditor):
                editor.reload()

    def _lay_out(self) -> None:
        self._banner = QLabel()
        self._banner.setProperty("role", "banner")
        self._banner.setObjectName("form.banner")
        self._banner.setWordWrap(True)
        self._grid = FieldGrid(list(self._cells.values()))
        self._area = QScrollArea()
        self._area.setProperty("form", True)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._grid)
        self._splitter = QSplitter(Qt.Orientation.Vertical)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._area)
        below = [child.name for child in self._below]
        names = [*below, EVIDENCE] if self._has_evidence else below
        self._bar = FormBar(self._language, names, actions_of(self._register.id))
        column = QVBoxLayout(self)
        column.addWidget(self._banner)
        column.addWidget(self._splitter, 1)
        column.addWidget(self._bar)

    def _fit(self) -> None:
        """Takes as much of the screen as the fields and what is below them need, and stays on it."""
        room = QGuiApplication.primaryScreen().availableGeometry()
        width = min(WIDTH_OF_PARENTS if self._below else WIDTH, room.width() - 60)
        self._grid.arrange_for(width - 40)
        fields = self._grid.sizeHint().height()
        most, below = HEIGHT, 0
        if self._children is not None:
            most = HEIGHT_OF_PARENTS
            below = LESS_OF_CHILDREN if room.height() <= SMALL_SCREEN else HEIGHT_OF_CHILDREN
        rest = MARGINS + self._bar.sizeHint().height() + below
        height = min(most, fields + rest, room.height() - 80)
        self.resize(width, height)
        self._splitter.setSizes([height - rest + 4, below][: self._splitter.count()])
        if self.isVisible():
            centre = self.frameGeometry().center()
            self.move(self.pos() + room.center() - centre)

    def _connect(self) -> None:
        for id_, editor in self._editors.items():
            editor.changed.connect(lambda field_id=id_: self._take(field_id))
            if isinstance(editor, LinkEditor):
                editor.new_wanted.connect(lambda name, at=editor: self._add_linked(at, name))
            if isinstance(editor, LineEditor):
                editor.reveal_wanted.connect(lambda at=editor: self._reveal(at))
        bar = self._bar
        bar.save_wanted.connect(self.save_and_close)
        bar.save_and_new_wanted.connect(self.save_and_begin_anew)
        bar.save_and_stay_wanted.connect(self.save_and_stay)
        bar.cancel_wanted.connect(self.reject)
        bar.history_wanted.connect(self.show_history)
        bar.action_wanted.connect(self.carry_out)
        for keys in (QKeySequence("Ctrl+S"), QKeySequence("Ctrl+Return")):
            QShortcut(keys, self).activated.connect(self.save_and_close)


def _shown(register: AnyRegister) -> list[Field]:
    """The fields that people type; all of them, to be looked at, where the program alone makes the records."""
    return [field for field in register.fields if not field.fixed] or list(register.fields)
