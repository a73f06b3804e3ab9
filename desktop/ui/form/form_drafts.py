"""What is typed into a form, on its way to a draft and back."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QTimer

from desktop.domain.late import dataclass
from desktop.domain.register import AnyRegister
from desktop.ui.editors.base import FieldEditor
from desktop.ui.editors.link import LinkEditor
from desktop.ui.form.draft import Draft
from desktop.work.keeping.drafts import KeptDraft, KeptRow, base_of, keep_quietly, key_of, now
from desktop.work.workspace import Workspace

AFTER = 1000
"""Milliseconds after the last key until what was typed is on the disk."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in a form."""

    draft: Draft
    editors: Mapping[str, FieldEditor]
    """By field."""
    given: Mapping[str, Any]
    """What a new record began with."""
    rows: tuple[KeptRow, ...] = ()
    """What stands open in the tables below."""


class FormDrafts(QObject):
    """Keeps one form's draft: a second after the last key, until the form is saved or given up."""

    def __init__(
        self,
        workspace: Workspace,
        register: AnyRegister,
        state: Callable[[], Typed],
        parent: QObject,
    ) -> None:
        """Begins with nothing kept.

        Args:
            workspace: of the ledger; it has the drafts.
            register: of the record.
            state: gives what stands in the form.
            parent: the form.
        """
        super().__init__(parent)
        self._workspace, self._register, self._state = workspace, register, state
        self._id = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER)
        self._timer.timeout.connect(self.keep)

    def note(self) -> None:
        """Something was typed."""
        self._timer.start()

    def adopt(self, kept: KeptDraft) -> None:
        """Goes on with a draft that was kept before."""
        self._id = kept.id

    def keep(self) -> None:
        """Writes what stands in the form, or drops it if that is what it began with."""
        typed = self._state()
        draft, editors = typed.draft, typed.editors
        texts = {id_: e.text for id_, e in editors.items() if draft.touched(id_) and not e.is_masked}
        if not draft.is_touched:
            texts = {}
        if not texts and not typed.rows:
            self.drop()
            return
        chosen = {id_: getattr(draft.record(), id_) for id_ in texts if isinstance(editors[id_], LinkEditor)}
        before = draft.before
        kept = KeptDraft(
            ledger=key_of(self._workspace.database.path),
            register=self._register.id,
            record_id=before.id if before is not None else None,
            texts=texts,
            links={id_: link for id_, link in chosen.items() if link is not None},
            base=base_of(self._register, before, texts),
            given={id_: value for id_, value in typed.given.items() if isinstance(value, str | int)},
            at=now(),
            rows=typed.rows,
        )
        if self._id:
            kept = replace(kept, id=self._id)
        if keep_quietly(self._workspace.drafts, kept):
            self._id = kept.id

    def drop(self) -> None:
        """Forgets the draft: it is saved, or given up."""
        self._timer.stop()
        if self._id:
            self._workspace.drafts.drop(self._id)
            self._id = ""


def type_in(kept: KeptDraft, editors: Mapping[str, FieldEditor]) -> None:
    """Types a draft into a form's editors as its user did."""
    for id_, text in kept.texts.items():
        editor = editors.get(id_)
        if editor is None:
            continue
        link = kept.links.get(id_)
        if isinstance(editor, LinkEditor) and link is not None and editor.said(link) == text:
            editor.choose(link)
        else:
            editor.put(text)
