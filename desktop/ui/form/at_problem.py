"""The form in which a problem is mended, opened where that is done."""

from PySide6.QtWidgets import QWidget

from desktop.domain.problems import MendedAt
from desktop.domain.registers import BY_ID
from desktop.domain.words import Language, Words
from desktop.ui.form.record_form import RecordForm
from desktop.work.names import name_of
from desktop.work.problems import problem_at
from desktop.work.workspace import Workspace

TOLD = Words("在这里改。{register} {name}：{what}", "To be mended here. {register} {name}: {what}")


def form_at(
    workspace: Workspace,
    language: Language,
    of: tuple[str, str],
    field: str,
    rule: str,
    parent: QWidget,
) -> RecordForm | None:
    """The form to open, with the keyboard where it is wanted; ``None`` where the record is gone.

    Args:
        workspace: where the record is.
        language: of the form.
        of: the register and the id of the record.
        field: the field wanted; blank for the first.
        rule: the rule that found something there, which may be mended elsewhere; blank where none did.
        parent: the window it belongs to.
    """
    for record in workspace.database.get(*_one(of)):
        register = BY_ID[of[0]]
        problem = problem_at(workspace.database, register, record, field, rule)
        mend = problem.mend if problem else None
        form = _form_of(workspace, language, mend, parent) if mend else None
        if form is not None and problem is not None and mend is not None:
            name = name_of(register, record, workspace.database)
            form.go_to_mend(mend, TOLD.fill(register=register.words, name=name, what=problem.words))
        else:
            form = RecordForm(workspace, register, language, record, parent=parent)
            if field:
                form.go_to(field)
        return form
    return None


def _form_of(workspace: Workspace, language: Language, mend: MendedAt, parent: QWidget) -> RecordForm | None:
    """The form of the record to change, or of the one that it lies under."""
    register = BY_ID[mend.register]
    place = (register.field(mend.link).target, mend.under) if mend.link else (register.id, mend.record or "")
    for record in workspace.database.get(*_one(place)):
        return RecordForm(workspace, BY_ID[place[0]], language, record, parent=parent)
    return None


def _one(place: tuple[str, str]) -> tuple[str, list[str]]:
    return place[0], [place[1]]
