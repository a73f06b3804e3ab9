"""What the composition root hands to the command line."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.late import dataclass
from desktop.domain.words import Language

if TYPE_CHECKING:
    from desktop.domain.report import AnnualReport
    from desktop.work.database import Database
    from desktop.work.keeping.passwords import PasswordMeans

OpenLedger = Callable[[Path], "Database"]
PrintReport = Callable[["AnnualReport", Path, Language], None]
RunWindow = Callable[[Path | None, Language | None, bool], int]
"""Path, language if one was asked for, and whether to end after the first paint."""


@dataclass(frozen=True, slots=True)
class Means:
    """What the composition root hands to the command line."""

    create: OpenLedger
    open: OpenLedger
    look: OpenLedger
    """Opens a ledger to read; it may be open elsewhere."""
    restore: Callable[[Path, Path], None]
    run_window: RunWindow
    print_report: "PrintReport | None" = None
    """Writes a report as PDF; ``None`` where nothing here can."""
    passwords: "Callable[[], PasswordMeans] | None" = None
    """What passwords need; ``None`` where none can be given."""
    reset_lock: Callable[[], None] = lambda: None
    """Switches the window's lock off, and forgets the PIN."""
