"""The personal data that a filled form is to hold in full: a reason is asked for once, and written down register by register."""

from PySide6.QtWidgets import QCheckBox

from desktop.domain.city_form.form_map import FormMap
from desktop.domain.errors import Refused
from desktop.domain.words import Language, Words
from desktop.ui import ask
from desktop.ui.privacy import reason
from desktop.work.city_form.filling import personal_registers
from desktop.work.workspace import Workspace

THIS_FORM = Words("这份表格", "this form")


class FullData:
    """Whether a form may hold personal data in full, as its check box asks."""

    def __init__(self, workspace: Workspace, language: Language, box: QCheckBox) -> None:
        self._workspace, self._language, self._box = workspace, language, box
        self._reason = ""
        self._told: set[str] = set()

    def allowed(self, form_map: FormMap) -> bool:
        """Whether the box is ticked and what the form asks for is written down as seen; else the tick goes."""
        if not self._box.isChecked():
            return False
        new = [each for each in personal_registers(form_map) if each.id not in self._told]
        if new and not self._reason and not self._workspace.database.read_only:
            last = self._workspace.disclosing.last_reason
            self._reason = reason.ask_reason(self._box, self._language, THIS_FORM, last)
            if not self._reason:
                return self._untick()
        try:
            for register in new:
                count = self._workspace.database.count(register.id)
                self._workspace.disclosing.note("export", register.id, count, self._reason)
                self._told.add(register.id)
        except Refused as refused:
            ask.tell_refused(self._box, self._language, refused)
            return self._untick()
        return True

    def _untick(self) -> bool:
        self._box.blockSignals(True)
        self._box.setChecked(False)
        self._box.blockSignals(False)
        return False
