"""The switch that has tables show personal data: asked why, written down, and off again by itself."""

from desktop.domain.errors import Refused
from desktop.ui import ask
from desktop.ui.desk.shell import Shell
from desktop.ui.privacy import reason
from desktop.work.activity import note_shown


class Revealing:
    """The part of the main window that shows and masks personal data; it keeps nothing of its own."""

    def __init__(self, window: Shell) -> None:
        self._window = window

    @property
    def revealed(self) -> bool:
        """Whether tables show personal data."""
        workspace = self._window.workspace
        return workspace is not None and bool(workspace.disclosing.reason)

    def toggle(self) -> None:
        """Shows personal data once a reason is given, or masks them again."""
        if self.revealed:
            self.mask()
        else:
            self._reveal()
        self._window.tell_private()

    def mask(self) -> None:
        """Masks personal data again, if they are shown."""
        workspace, desk = self._window.workspace, self._window.desk
        if workspace is not None and self.revealed:
            workspace.disclosing.end()
            note_shown(False)
            if desk is not None:
                desk.reveal(False)
        self._window.tell_private()

    def _reveal(self) -> None:
        window, workspace, desk = self._window, self._window.workspace, self._window.desk
        if workspace is None or desk is None:
            return
        given = ""
        if not workspace.database.read_only:  # else nobody is asked for what cannot be kept
            last = workspace.disclosing.last_reason
            given = reason.ask_reason(window, window.language, reason.TABLES, last)
            if not given:
                return
        try:
            workspace.disclosing.begin(given)
        except Refused as refused:
            ask.tell_refused(window, window.language, refused)
            return
        note_shown(True)
        desk.reveal(True)
