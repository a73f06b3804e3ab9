"""The open ledger as the window and the command line use it."""

from collections.abc import Callable

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.errors import NOTHING_CHANGED, Refused
from desktop.domain.problems import Problem, Severity
from desktop.domain.register import AnyRegister, Record
from desktop.domain.registers import BY_ID
from desktop.domain.words import Words
from desktop.work.activity import Timed, note_changes
from desktop.work.attached import attached_to
from desktop.work.database import Database
from desktop.work.disclosing import Disclosing
from desktop.work.importing.by_hand_label import brief
from desktop.work.keeping.drafts import Drafts
from desktop.work.keeping.past import Past, for_ever, past_of, redoing, undoing
from desktop.work.ledger_view import LedgerView
from desktop.work.names import NOTHING, name_of, title_of

ADD = Words("新增{register}：{title}", "Add {register}: {title}")
EDIT = Words("修改{register}：{title}", "Edit {register}: {title}")
ADD_ONE = Words("新增{register}", "Add {register}")
EDIT_ONE = Words("修改{register}", "Edit {register}")
DELETE = Words("删除{register}：{n}条", "Delete {register}: {n}")
RECALLED = 2000
"""Lines of the journal that are read for it; an import has one for each of its records."""
WITH_FILES = Words("{label}，连同佐证材料{n}份", "{label}, with files attached: {n}")

Listener = Callable[[frozenset[str]], None]


class Invalid(Refused):
    """A record breaks a rule that stops a save; `problems` says which, field by field."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(
            Words("这条记录还有错误，不能保存。", "The record has errors and cannot be saved."),
            NOTHING_CHANGED,
            Words("请改正标出的字段。", "Correct the fields marked."),
        )
        self.problems = problems


class Workspace:
    """An open ledger: what is done to it goes through here, can be undone, and is announced.

    After each commit every listener is told once which registers changed.
    """

    def __init__(self, database: Database) -> None:
        self.database = database
        self._past = Past()
        self.records = LedgerView(database)
        """The ledger as the rules see it, kept in memory as far as they asked and until the next change."""
        self.drafts = Drafts()
        """What is typed into forms and not saved; the window says where it is kept."""
        self.disclosing = Disclosing(database, self.do)
        """What of personal data is shown in full, and how that is written down."""
        self.latest: ChangeSet | None = None
        """What listeners are being told of; ``None`` where anything may have changed."""
        self._listeners: list[Listener] = []

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Has the listener told of changes; what is returned ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def do(self, changes: ChangeSet) -> None:
        """Makes the changes; an empty set does nothing.

        Raises:
            Refused: as `Database.apply`.
        """
        if not changes.changes:
            return
        with Timed("save"):
            self.database.apply(changes)
        self.done(changes)

    def done(self, changes: ChangeSet) -> None:
        """Takes note of changes that were made beside the window: they can be undone, and are announced."""
        if not for_ever(changes):
            self._past.take(changes.kept)
        self._announce(changes)

    def recall(self) -> None:
        """Reads from the journal what was done before, so that it can be undone after a restart too."""
        self._past = past_of(self.database.last_sets(RECALLED))

    def remember(self, past: Past) -> None:
        """Takes what was done before from whoever read it beside the window, as `recall` does."""
        self._past = past

    def reread(self) -> None:
        """Has everything read anew: the ledger was out of reach for a while."""
        self.records.forget()
        self.latest = None
        for listener in list(self._listeners):
            listener(frozenset(BY_ID))

    def save(self, register_id: str, before: Record | None, after: Record) -> Record:
        """Adds or edits one record, completed by its register and what it links to; gives what was saved.

        Raises:
            Invalid: a rule stops it.
            Refused: as `Database.apply`.
        """
        register = BY_ID[register_id]
        find = self.records.get
        after = (
            register.completed(after, find) if before is None else register.follow(before, after, find=find)
        )
        problems = self.problems(register, before, after)
        if any(problem.severity is Severity.ERROR for problem in problems):
            raise Invalid([p for p in problems if p.severity is Severity.ERROR])
        if after != before:
            label = self._label(register, before, after)
            self.do(ChangeSet(label, (Change(register_id, before, after),)))
        return after

    def _label(self, register: AnyRegister, before: Record | None, after: Record) -> Words:
        """What a save is called: by the record's title or, where that is blank, by what it links to, if anything."""
        title = title_of(register, after)
        if title == NOTHING:
            title = name_of(register, after, self.database)
        if title == NOTHING:
            return (ADD_ONE if before is None else EDIT_ONE).fill(register=register.words)
        return (ADD if before is None else EDIT).fill(register=register.words, title=title)

    def problems(self, register: AnyRegister, before: Record | None, after: Record) -> list[Problem]:
        """What is wrong with a record as it would be saved, alone and among others; at most one a field.

        A record that stays as it is is asked about itself alone, so that what others did to it stops nobody.
        """
        if after == before:
            return register.problems(after)
        return register.problems(after, self.records.with_pending([Change(register.id, before, after)]))

    def delete(self, register_id: str, records: list[Record]) -> None:
        """Deletes records, and the files attached to them, together or not at all.

        Raises:
            StillInUse: one of them is linked to.
        """
        from desktop.domain.registers.evidence.attachments import ATTACHMENTS  # it loads all others

        files = attached_to(self.database, {record.id for record in records})
        label = DELETE.fill(register=BY_ID[register_id].words, n=len(records))
        if files:
            label = WITH_FILES.fill(label=label, n=len(files))
        gone = [*((ATTACHMENTS.id, file) for file in files), *((register_id, record) for record in records)]
        self.do(ChangeSet(label, tuple(Change(id_, record, None) for id_, record in gone)))

    @property
    def undo_label(self) -> Words | None:
        """What undo would undo."""
        return brief(self._past.done[-1].label) if self._past.done else None

    @property
    def undo_size(self) -> int:
        """How many records undo would touch."""
        return len(self._past.done[-1].changes) if self._past.done else 0

    @property
    def redo_label(self) -> Words | None:
        """What redo would do again."""
        return brief(self._past.undone[-1].label) if self._past.undone else None

    def undo(self) -> None:
        """Takes the last changes back.

        Raises:
            Conflict: a record was changed since.
        """
        if self._past.done:
            self._repeat(undoing(self._past.done[-1]))

    def redo(self) -> None:
        """Makes again what was undone last.

        Raises:
            Conflict: a record was changed since.
        """
        if self._past.undone:
            self._repeat(redoing(self._past.undone[-1]))

    def _repeat(self, changes: ChangeSet) -> None:
        with Timed("undo"):
            self.database.apply(changes)
        self._past.take(changes)
        self._announce(changes)

    def changed_elsewhere(self) -> None:
        """Announces that anything may have changed by another way than `do`, and reads anew what can be undone."""
        self.recall()
        self.records.forget()
        self.latest = None
        for listener in list(self._listeners):
            listener(frozenset(BY_ID))

    def _announce(self, changes: ChangeSet) -> None:
        note_changes(changes)
        self.records.forget()
        self.latest = changes
        for listener in list(self._listeners):
            listener(changes.registers)
