"""Deleting records: the question before it, and what is said where it is refused."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from desktop.domain.errors import Refused
from desktop.domain.register import AnyRegister, Record
from desktop.domain.words import LANGUAGES, Language, Words
from desktop.ui import ask
from desktop.work.attached import attached_to
from desktop.work.names import name_of
from desktop.work.workspace import Workspace

ONE = Words("删除“{title}”吗？{undo}", 'Delete "{title}"? {undo}')
SOME = Words("删除所选的{n}条记录吗？{undo}", "Delete the {n} records selected? {undo}")
FILES_TOO = Words("连同佐证材料{n}份。", "Files attached go too: {n}. ")
UNDO_HERE = Words("删除后可以用“撤销”（Ctrl+Z）找回。", "Undo (Ctrl+Z) brings it back.")
UNDO_LATER = Words(
    "关闭这个窗口后，可以用“撤销”（Ctrl+Z）找回。", "Once this form is closed, Undo (Ctrl+Z) brings it back."
)
DELETE = Words("删除", "Delete")
KEEP = Words("保留", "Keep")


def delete(
    parent: QWidget,
    workspace: Workspace,
    register: AnyRegister,
    records: Sequence[Record],
    language: Language,
    undo: Words = UNDO_HERE,
) -> bool:
    """Deletes records once the user agrees; gives whether they are gone.

    Args:
        parent: the window that asks.
        workspace: where the records are.
        register: theirs.
        records: at least one.
        language: of the question.
        undo: how they can be brought back from there.
    """
    files = attached_to(workspace.database, {record.id for record in records})
    if files:
        undo = Words(*(FILES_TOO.fill(n=len(files)).say(one) + undo.say(one) for one in LANGUAGES))
    question = SOME.fill(n=len(records), undo=undo)
    if len(records) == 1:
        question = ONE.fill(title=name_of(register, records[0], workspace.database), undo=undo)
    if not ask.confirm(parent, language, question, DELETE, KEEP):
        return False
    try:
        workspace.delete(register.id, list(records))
    except Refused as refused:
        ask.tell_refused(parent, language, refused)
        return False
    return True
