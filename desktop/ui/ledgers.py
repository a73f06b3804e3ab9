"""How the window comes by a ledger. The composition root says how; the window only asks."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.late import dataclass
from desktop.domain.words import Words

if TYPE_CHECKING:
    from desktop.work.keeping.passwords import PasswordMeans
    from desktop.work.keeping.restoring import RestoreMeans
    from desktop.work.workspace import Workspace

KIND = Words("质官台台账", "CQO Desk ledger")
SUFFIX = ".cqo"
"""The extension of a ledger."""
WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".et", ".csv")
"""The extensions of workbooks that can be dropped on the window."""


@dataclass(frozen=True, slots=True)
class Ledgers:
    """What opens, creates and demonstrates a ledger; each may raise `Refused`."""

    open: "Callable[[Path], Workspace]"
    look: "Callable[[Path], Workspace]"
    """Opens a ledger read-only."""
    create: "Callable[[Path], Workspace]"
    sample: "Callable[[], Workspace]"
    """The ledger of the sample company, made now if it is not there."""
    restoring: "Callable[[], RestoreMeans] | None" = None
    """Tells what restoring a backup needs; without it, none is offered."""
    passwords: "Callable[[], PasswordMeans] | None" = None
    """Tells what passwords need; without it, none is asked for."""
    load: "Callable[[], None] | None" = None
    """Loads what an open ledger needs beyond its first rows, where that is not loaded yet."""
