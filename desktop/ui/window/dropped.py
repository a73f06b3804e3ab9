"""Files dropped on the window, as far as they can be used there."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QDropEvent

from desktop.ui.window.ledgers import SUFFIX, WORKBOOKS


@dataclass(frozen=True, slots=True)
class Dropped:
    """The ledgers and the workbooks among what is dropped; true if there are any."""

    ledgers: tuple[Path, ...]
    workbooks: tuple[Path, ...]

    def __bool__(self) -> bool:
        return bool(self.ledgers or self.workbooks)

    @staticmethod
    def of(event: QDropEvent, *, into_ledger: bool) -> "Dropped":
        """What an event brings; workbooks only where a ledger is open to take them."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        ledgers = tuple(path for path in paths if path.suffix.lower() == SUFFIX)
        workbooks = tuple(path for path in paths if into_ledger and path.suffix.lower() in WORKBOOKS)
        return Dropped(ledgers, workbooks)
