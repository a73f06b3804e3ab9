"""The personal data that a form shows: a reason is asked for once, and written down before anything is seen."""

from PySide6.QtWidgets import QWidget

from desktop.domain.errors import Refused
from desktop.domain.register import AnyRegister
from desktop.domain.words import Language
from desktop.ui import ask
from desktop.ui.privacy import reason
from desktop.work.workspace import Workspace


class Seen:
    """What of a form's record is written down as seen."""

    def __init__(
        self, workspace: Workspace, register: AnyRegister, language: Language, parent: QWidget
    ) -> None:
        self._workspace, self._register = workspace, register
        self._language, self._parent = language, parent
        self._told = ""

    def may_show(self, record_id: str) -> bool:
        """Whether the record's personal data may be shown; if not, the user was told why, or would give no reason."""
        if self._told == record_id:
            return True
        disclosing = self._workspace.disclosing
        given = disclosing.reason
        if not given and not self._workspace.database.read_only:
            last = disclosing.last_reason
            given = reason.ask_reason(self._parent, self._language, reason.THIS_RECORD, last)
            if not given:
                return False
        try:
            disclosing.note("form", self._register.id, 1, given, record_id)
        except Refused as refused:
            ask.tell_refused(self._parent, self._language, refused)
            return False
        self._told = record_id
        return True
