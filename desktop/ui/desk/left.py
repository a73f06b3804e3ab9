"""A ledger that was left, and what is to be waited for before it can be closed."""

from collections.abc import Callable

from desktop.domain.late import dataclass
from desktop.work.database import Database
from desktop.work.keeping.backups import Keeper


@dataclass(frozen=True, slots=True)
class Left:
    """A ledger that nobody looks at any more."""

    database: Database
    keeper: Keeper
    settle: Callable[[], None]
    """Waits for what is still at work on it, and takes note of the backup that was under way; any thread may."""
