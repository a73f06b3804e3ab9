"""The part of a form in which the fields are typed: their editors, what is wrong with each, and where the keyboard goes."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QWidget
from shiboken6 import isValid

from desktop.domain.errors import BadValue
from desktop.domain.fields import Field
from desktop.domain.problems import Problem, Severity
from desktop.domain.register import AnyRegister, Record
from desktop.domain.words import Language, Words
from desktop.ui.editors.base import FieldEditor
from desktop.ui.editors.line import LineEditor
from desktop.ui.editors.link import LinkEditor
from desktop.ui.editors.make import make_editor
from desktop.ui.form.draft import Draft
from desktop.ui.form.field_grid import FieldCell, FieldGrid
from desktop.ui.look.measures import by_finger
from desktop.work.database import Database


class FieldsArea(QScrollArea):
    """The fields of a register, scrolled where they are many. What is typed becomes a record in the form's `Draft`."""

    typed = Signal(str)
    """The id of a field into which something was typed."""
    left = Signal(str)
    """The id of a field from which the keyboard went to another part of the form."""
    new_wanted = Signal(object, str)
    """A `LinkEditor` in which a record is to be chosen that is not there yet, and what it is called."""
    remedy_wanted = Signal(str)
    """The id of a field whose problem is to be mended by what was offered."""
    reveal_wanted = Signal(object)
    """A `LineEditor` whose personal data are to be shown."""

    def __init__(self, register: AnyRegister, language: Language, database: Database) -> None:
        super().__init__()
        self._register = register
        self.editors: dict[str, FieldEditor] = {
            f.id: make_editor(f, register.id, language, database, self) for f in _shown(register)
        }
        self.cells = {id_: FieldCell(editor) for id_, editor in self.editors.items()}
        self.grid = FieldGrid(list(self.cells.values()))
        self._visited = ""
        """The field with a problem that was gone to last."""
        self.setProperty("form", True)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        by_finger(self)
        self.setWidget(self.grid)
        self._offered: dict[str, Words] = {}
        for cell in self.cells.values():
            cell.remedy_wanted.connect(self.remedy_wanted)
        for id_, editor in self.editors.items():
            editor.changed.connect(lambda field_id=id_: self.typed.emit(field_id))
            editor.left.connect(lambda at=editor: self._on_left(at))
            if isinstance(editor, LinkEditor):
                editor.offer_new()
                editor.new_wanted.connect(lambda name, at=editor: self.new_wanted.emit(at, name))
            if isinstance(editor, LineEditor):
                editor.reveal_wanted.connect(lambda at=editor: self.reveal_wanted.emit(at))

    @property
    def inputs(self) -> list[QWidget]:
        """Where the keyboard stops, in order."""
        return [editor.input for editor in self.editors.values()]

    def first_empty(self, record: Record) -> QWidget:
        """Where the keyboard begins in a new record: past what it begins with, in the first field without a value.

        Below a parent, the links to parents of other kinds are passed by: it has its own.
        """
        above = [self._register.field(id_) for id_ in self._register.under]
        named = {link.target for link in above if getattr(record, link.id) is not None}
        passed = {link.id for link in above if named and link.target not in named and not link.required}
        for id_, editor in self.editors.items():
            if getattr(record, id_) is None and id_ not in passed:
                return editor.input
        return self.inputs[0]

    def _on_left(self, editor: FieldEditor) -> None:
        """A list or a calendar over the form, or another window, is no other part of it."""
        if not isValid(self):
            return  # the form goes, with the keyboard in it
        focus = self.window().focusWidget()
        if self.isVisible() and focus is not None and not (focus is editor or editor.isAncestorOf(focus)):
            self.left.emit(editor.field.id)

    def show_record(self, record: Record, *, saved: bool) -> None:
        """Shows a record; personal data of one that is saved are covered."""
        for id_, editor in self.editors.items():
            editor.show_value(getattr(record, id_))
            if saved and isinstance(editor, LineEditor):
                editor.cover()

    def read_into(self, draft: Draft, field_id: str) -> None:
        """Has a draft take what stands in a field."""
        editor = self.editors[field_id]
        try:
            if editor.is_masked:
                draft.forget(field_id)
            else:
                draft.take(field_id, editor.read())
        except BadValue as bad:
            draft.refuse(field_id, bad.reason)

    def show_draft(self, draft: Draft) -> None:
        """Shows in fields that nobody typed into what follows from the others."""
        completed, typed = draft.completed(), draft.record()
        # What follows from personal data that are masked is as personal as they are.
        seen = draft.before is None or any(
            e.field.personal and draft.touched(i) for i, e in self.editors.items()
        )
        for id_, editor in self.editors.items():
            value = getattr(completed if seen or not editor.field.personal else typed, id_)
            if draft.touched(id_):
                editor.follow(False)
                editor.suggest(value)
            else:
                editor.show_value(value)
                editor.follow(value is not None and value != getattr(typed, id_))

    def show_problems(self, problems: Mapping[str, Problem]) -> None:
        """Says under each field what is wrong with it."""
        for id_, cell in self.cells.items():
            cell.show_problem(problems.get(id_))

    def offer(self, remedies: Mapping[str, Words]) -> None:
        """Offers, by field, what mends its problem."""
        for id_, cell in self.cells.items():
            if self._offered.get(id_) != remedies.get(id_):
                cell.offer(remedies.get(id_))
        self._offered = dict(remedies)

    def show_problem(self, problem: Problem) -> None:
        """Says it under its field, and leaves the others; one of a field that is not shown is left aside."""
        if problem.field in self.cells:
            self.cells[problem.field].show_problem(problem)

    def reload_links(self) -> None:
        """Has the records to choose from read again."""
        for editor in self.editors.values():
            if isinstance(editor, LinkEditor):
                editor.reload()

    def go_to(self, field_id: str) -> None:
        """Takes the keyboard to a field, which is scrolled into sight."""
        cell = self.cells.get(field_id)
        if cell is not None:
            cell.editor.input.setFocus()
            QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(cell))

    def next_problem(self, problems: Mapping[str, Problem]) -> Problem | None:
        """The problem behind the one that was asked for last; after the last, the first again."""
        fields = [id_ for id_ in self.editors if id_ in problems]
        if not fields:
            return None
        last = fields.index(self._visited) if self._visited in fields else -1
        self._visited = fields[(last + 1) % len(fields)]
        return problems[self._visited]

    def go_to_error(self, problems: Mapping[str, Problem]) -> None:
        """Takes the keyboard to the first field that stops a save."""
        stops = (id_ for id_ in self.editors if id_ in problems and problems[id_].severity is Severity.ERROR)
        for id_ in stops:
            self.go_to(id_)
            return


def _shown(register: AnyRegister) -> list[Field]:
    """The fields that people type; all of them, to be looked at, where the program alone makes the records."""
    return [field for field in register.fields if not field.fixed] or list(register.fields)
