"""The rows of a child table that can be typed into: records, one of them perhaps being changed, and a new one."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt

from desktop.domain.errors import BadValue, Refused
from desktop.domain.fields import Field, Kind
from desktop.domain.problems import Problem, Severity
from desktop.domain.register import AnyRegister, Record
from desktop.domain.values.reading import read_value, show_value
from desktop.domain.words import Language, Words
from desktop.ui.editors.base import FieldEditor
from desktop.ui.form.draft import Draft
from desktop.ui.lists.record_rows import RecordRows, columns
from desktop.ui.lists.rows import Cell, Column, Index, Role, RowsModel, Tone
from desktop.ui.look.colours import Colour
from desktop.work.keeping.drafts import KeptRow, base_of
from desktop.work.remedies import Remedy, remedy_of
from desktop.work.workspace import Invalid, Workspace

TYPE_HERE = Words("新的一行…", "A new one …")
TONES = {Severity.ERROR: Tone.BAD, Severity.EXPORT: Tone.WARN, Severity.WARNING: Tone.WARN}


class ChildModel(RowsModel):
    """Records of one register under their parent. One row at a time is being changed, until it is settled."""

    def __init__(
        self,
        workspace: Workspace,
        register: AnyRegister,
        fields: Sequence[Field],
        language: Language,
        begun_with: Callable[[], Mapping[str, Any]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(_columns(fields, language), parent)
        self._workspace, self._register, self._language = workspace, register, language
        self._fields, self._begun_with = tuple(fields), begun_with
        self._ids: list[str] = []
        self._records = RecordRows(workspace.database, register.id, [], fields, language)
        self._draft: Draft | None = None
        self._row = -1
        self._bad: dict[str, str] = {}
        self._refused: Words | None = None

    def show_ids(self, ids: Sequence[str]) -> None:
        """Shows these records; a row that is being changed stays so, where its record is still there."""
        self.beginResetModel()
        changed = self.open_id
        self._ids = list(ids)
        database = self._workspace.database
        self._records = RecordRows(database, self._register.id, self._ids, self._fields, self._language)
        if self._draft is not None:
            if changed is None:
                self._row = len(self._ids)
            elif changed in self._ids:
                self._row = self._ids.index(changed)
            else:
                self._forget()
        self.endResetModel()

    @property
    def register(self) -> AnyRegister:
        """The register whose records are shown."""
        return self._register

    @property
    def open_row(self) -> int:
        """The row that is being changed; -1 where none is."""
        return self._row if self._draft is not None else -1

    @property
    def open_id(self) -> str | None:
        """The record that is being changed; ``None`` where none is, or a new one."""
        return self._draft.before.id if self._draft is not None and self._draft.before is not None else None

    @property
    def is_touched(self) -> bool:
        """Whether something was typed that is not saved."""
        return self._draft is not None and self._draft.is_touched

    @property
    def is_new_row_typed(self) -> bool:
        """Whether a new record is being typed."""
        draft = self._draft
        return draft is not None and draft.before is None and draft.is_touched

    @property
    def complaint(self) -> tuple[Words, Severity] | None:
        """What is wrong with the row that is being changed, the gravest."""
        if self._refused is not None:
            return self._refused, Severity.ERROR
        found = self._gravest()
        if found is None:
            return None
        field_id, problem = found
        name = self._register.field(field_id).words
        words = Words(f"{name.zh}：{problem.words.zh}", f"{name.en}: {problem.words.en}")
        return words, problem.severity

    @property
    def remedy(self) -> Remedy | None:
        """What mends the row that is being changed, where that is another record."""
        found = self._gravest() if self._refused is None else None
        return None if found is None else remedy_of(self._workspace.database, found[1])

    def judge_again(self) -> None:
        """Says anew what is wrong with the row that is being changed: something else in the ledger was changed."""
        self._tell()

    @property
    def complained(self) -> int | None:
        """The column of what is wrong with the row that is being changed; ``None`` where it is not of one shown."""
        found = self._gravest() if self._refused is None else None
        return next((n for n, f in enumerate(self._fields) if found and f.id == found[0]), None)

    def field(self, index: Index) -> Field:
        """The field of a cell."""
        return self._fields[index.column()]

    def field_at(self, index: Index) -> tuple[AnyRegister, Field] | None:
        """The register and the field of a cell; ``None`` where none is current."""
        return (self._register, self.field(index)) if index.isValid() else None

    def in_place(self, index: Index) -> bool:
        """Whether a cell is typed into here; links and personal data are changed in the form."""
        field = self.field(index)
        return field.kind is not Kind.LINK and not field.personal

    def fill(self, editor: FieldEditor, index: Index) -> None:
        """Shows a cell's value in its editor; what was typed and cannot be one, as it was typed."""
        text = self._bad.get(editor.field.id) if index.row() == self.open_row else None
        if text is None:
            editor.show_value(getattr(self._record(index.row()), editor.field.id))
        else:
            editor.show_text(text)

    def take(self, editor: FieldEditor, index: Index) -> bool:
        """Takes what was typed into a cell; gives whether it can be a value."""
        field = editor.field
        try:
            value = editor.read()
        except BadValue as bad:
            draft = self._begin(index.row())
            draft.refuse(field.id, bad.reason)
            self._bad[field.id] = editor.text
            self._tell()
            return False
        current = getattr(self._record(index.row()), field.id)
        if value != current or field.id in self._bad:
            self._begin(index.row()).take(field.id, value)
            self._bad.pop(field.id, None)
            self._refused = None
            self._tell()
        elif self._draft is not None and index.row() == self._row and self._draft.leave(field.id):
            self._tell()
        return True

    def typed(self, link: str) -> KeptRow | None:
        """What was typed into the row that is being changed, as a draft keeps it; none where nothing was.

        Args:
            link: the field that points to the parent.
        """
        draft = self._draft
        if draft is None or not draft.is_touched:
            return None
        texts = {f.id: self._text(draft, f) for f in self._fields if draft.touched(f.id)}
        base = base_of(self._register, draft.before, texts)
        return KeptRow(self._register.id, link, self.open_id, texts, base)

    def row_of(self, record_id: str | None) -> int:
        """The row of a record; the empty one where it is not there."""
        return self._ids.index(record_id) if record_id in self._ids else len(self._ids)

    def take_up(self, kept: KeptRow, row: int) -> None:
        """Goes on in a row with what was typed and not saved."""
        draft = self._begin(row)
        for field in self._fields:
            text = kept.texts.get(field.id)
            if text is None:
                continue
            try:
                draft.take(field.id, read_value(field, text))
            except BadValue as bad:
                draft.refuse(field.id, bad.reason)
                self._bad[field.id] = text
        self._tell()

    def settle(self) -> bool:
        """Saves the row that is being changed, as one step to undo; gives whether nothing stands open any more."""
        draft = self._draft
        if draft is None:
            return True
        if not draft.is_touched:
            self.revert()
            return True
        draft.ask_to_save()
        if not draft.can_save:
            self._tell()
            return False
        self._draft = None  # the ledger tells of the change while it is saved
        try:
            self._workspace.save(self._register.id, draft.before, draft.record())
        except Invalid:
            self._draft = draft
        except Refused as refused:
            self._draft, self._refused = draft, refused.words
        if self._draft is not None:
            self._tell()
            return False
        self._forget()
        return True

    def revert(self) -> None:
        """Forgets what was typed into the row that is being changed."""
        self._forget()
        self._tell()

    def rowCount(self, parent: Index | None = None) -> int:
        """The records, and the empty row for a new one."""
        return 0 if parent is not None and parent.isValid() else len(self._ids) + 1

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """The text of a cell and how it looks; what is wrong with it where it is being changed."""
        if not index.isValid():
            return None
        if index.row() == self.open_row and role == Role.BackgroundRole:
            lacking = self._lacking(index)
            return (Colour.BAD_GROUND if lacking else Colour.CHANGED).now()
        if role == Role.AccessibleDescriptionRole and index.row() == self.open_row:
            return self._open_cell(index.column()).tip
        return super().data(index, role)

    def cell(self, row: int, column: int) -> Cell:
        """A cell: of a record, of the row that is being changed, or of the empty row."""
        if row == self.open_row:
            return self._open_cell(column)
        if row < len(self._ids):
            return self._records[row][column]
        return Cell(TYPE_HERE.say(self._language) if column == 0 else "", Tone.MUTED)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What can be typed into can be changed."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if self.in_place(index) else flags

    def _open_cell(self, column: int) -> Cell:
        field, draft = self._fields[column], self._draft
        assert draft is not None
        shown = self._records.cells(draft.completed())[column]
        problem = self._problems().get(field.id)
        text = self._bad.get(field.id, shown.text)
        if problem is None:
            return Cell(text, Tone.STRONG if draft.touched(field.id) else Tone.PLAIN)
        return Cell(text, TONES.get(problem.severity, Tone.PLAIN), problem.words.say(self._language))

    def _lacking(self, index: Index) -> bool:
        """Whether something has to be typed into a cell that is not right yet."""
        problem = self._problems().get(self._fields[index.column()].id)
        return problem is not None and problem.severity is Severity.ERROR

    def _text(self, draft: Draft, field: Field) -> str:
        if field.id in self._bad:
            return self._bad[field.id]
        return show_value(field, getattr(draft.record(), field.id), self._language)

    def _problems(self) -> dict[str, Problem]:
        return self._draft.problems() if self._draft is not None else {}

    def _gravest(self) -> tuple[str, Problem] | None:
        """What is wrong that matters most, with its field; of several, the leftmost that is shown."""
        places = {field.id: n for n, field in enumerate(self._fields)}
        found = self._problems().items()
        order = list(Severity)
        return min(
            found,
            key=lambda one: (order.index(one[1].severity), places.get(one[0], len(places))),
            default=None,
        )

    def _record(self, row: int) -> Record:
        if row == self.open_row and self._draft is not None:
            return self._draft.completed()
        if row < len(self._ids):
            for record in self._workspace.database.get(self._register.id, [self._ids[row]]):
                return record  # type: ignore[no-any-return]
        return self._draft_of(None).completed()

    def _draft_of(self, record: Record | None) -> Draft:
        """A draft of a record, or of a new one."""
        given, workspace = ({} if record is not None else self._begun_with()), self._workspace
        return Draft(self._register, record, given, workspace.problems, workspace.records.get)

    def _begin(self, row: int) -> Draft:
        if self._draft is None or self._row != row:
            record = self._record(row) if row < len(self._ids) else None
            self._forget()
            self._draft = self._draft_of(record)
            self._row = row
        return self._draft

    def _forget(self) -> None:
        self._draft, self._row, self._refused = None, -1, None
        self._bad.clear()

    def _tell(self) -> None:
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)


def _columns(fields: Sequence[Field], language: Language) -> list[Column]:
    """The columns, those marked that have to be filled in."""
    shown = zip(columns(fields, language), fields, strict=True)
    return [
        Column(f"{one.heading} *" if field.required else one.heading, one.numbers, one.least)
        for one, field in shown
    ]
