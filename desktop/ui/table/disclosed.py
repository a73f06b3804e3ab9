"""What a table shows of personal data, and what of them may go elsewhere in full: never before it is written down."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop.domain.errors import Refused
from desktop.ui.table.table_model import RegisterModel
from desktop.work.workspace import Workspace


class Disclosed(QObject):
    """The personal data of one table: masked at first."""

    refused = Signal(object)
    """They stay masked, since it could not be written down; with the refusal."""

    def __init__(self, workspace: Workspace, model: RegisterModel, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace, self._model = workspace, model
        self._wanted = False

    def want(self, shown: bool, *, seen: bool) -> None:
        """Has them shown, at once if the table is seen, or masked."""
        self._wanted = shown
        if seen or not shown:
            self.show_as_wanted()

    def show_as_wanted(self) -> None:
        """The table is seen now."""
        shown = self._wanted and self._noted(
            lambda: self._workspace.disclosing.show_table(self._model.register.id)
        )
        if shown != self._model.revealed:
            self._model.reveal(shown)

    def may_go(self, means: str, count: int) -> bool:
        """Whether those of so many records may go elsewhere in full: they are shown here, and that is written down."""
        disclosing = self._workspace.disclosing
        return self._model.revealed and self._noted(
            lambda: disclosing.note(means, self._model.register.id, count, disclosing.reason)
        )

    def _noted(self, note: Callable[[], None]) -> bool:
        try:
            note()
        except Refused as refused:
            self.refused.emit(refused)
            return False
        return True
