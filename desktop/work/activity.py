"""What the program did, for the log: counts, versions and times, never a text of a record.

Whoever sets up a log listens to `LOG`; until then nothing is written anywhere.
"""

import logging
import time
from collections import Counter
from collections.abc import Mapping
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.domain.changes import Change, ChangeSet

LOG = logging.getLogger("cqodesk.activity")
LOG.setLevel(logging.INFO)
LOG.propagate = False
_NOBODY = logging.NullHandler()
LOG.addHandler(_NOBODY)

SLOW_SECONDS = 1.0
"""From here on, the time that something took is worth a line."""


def note_start(versions: Mapping[str, str]) -> None:
    """The program started, with these versions."""
    LOG.info("start: %s", _listed(versions))


def note_store(versions: Mapping[str, str]) -> None:
    """What keeps the ledgers was loaded, in these versions."""
    LOG.info("store: %s", _listed(versions))


def note_opened(schema: int, *, read_only: bool) -> None:
    """A ledger was opened; neither its name nor its place is said."""
    LOG.info("ledger opened: schema %d%s", schema, ", read-only" if read_only else "")


def note_not_kept() -> None:
    """What was new in a ledger that was closed could not be backed up, or not be brought to the second place."""
    LOG.warning("ledger closed: its last backup is not where it should be")


def _listed(versions: Mapping[str, str]) -> str:
    return ", ".join(f"{name} {version}" for name, version in versions.items())


def note_changes(changes: "ChangeSet") -> None:
    """A change set was made: how many records of each register were added, edited and deleted."""
    if LOG.handlers == [_NOBODY]:
        return  # a save takes a twentieth longer for a line that nobody keeps
    counts = Counter((change.register, _kind(change)) for change in changes.changes)
    said = (
        f"{register} " + " ".join(f"{kind} {n}" for (_, kind), n in kinds)
        for register, kinds in groupby(sorted(counts.items()), key=lambda counted: counted[0][0])
    )
    LOG.info("changes: %s", ", ".join(said))


def _kind(change: "Change") -> str:
    return "added" if change.before is None else "deleted" if change.after is None else "edited"


def note_shown(revealed: bool) -> None:
    """Personal data were shown in full, or masked again."""
    LOG.info("personal data: %s", "shown" if revealed else "masked")


def note_locked(locked: bool) -> None:
    """The windows were covered, or given back."""
    LOG.info("windows: %s", "locked" if locked else "unlocked")


class Timed:
    """Notes what took long, as a context around it; not by a generator, which costs each save more than the clock."""

    __slots__ = ("_began", "_what")

    def __init__(self, what: str) -> None:
        """Starts the clock.

        Args:
            what: names the operation, in a constant of the program.
        """
        self._what = what
        self._began = time.monotonic()

    def __enter__(self) -> None:
        """Nothing is noted before the end."""

    def __exit__(self, *_fault: object) -> None:
        """Looks at the clock."""
        took = time.monotonic() - self._began
        if took >= SLOW_SECONDS:
            LOG.info("slow: %s took %.1f s", self._what, took)
