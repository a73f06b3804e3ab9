"""Files dropped on the window, as far as they can be used there."""

from pathlib import Path

from PySide6.QtGui import QDropEvent

from desktop.domain.late import dataclass
from desktop.ui.ledgers import SUFFIX, WORKBOOKS


@dataclass(frozen=True, slots=True)
class Dropped:
    """The ledgers and the workbooks among what is dropped; true if there are any."""

    ledgers: tuple[Path, ...]
    workbooks: tuple[Path, ...]

    def __bool__(self) -> bool:
        return bool(self.ledgers or self.workbooks)

    @staticmethod
    def of(event: QDropEvent) -> "Dropped":
        """What an event brings."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        ledgers = tuple(path for path in paths if path.suffix.lower() == SUFFIX)
        workbooks = tuple(path for path in paths if path.suffix.lower() in WORKBOOKS)
        return Dropped(ledgers, workbooks)
