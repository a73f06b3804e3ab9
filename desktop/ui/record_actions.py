"""What can be done with a record besides editing it: buttons in its form, each making changes as one step to undo."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from desktop.domain.changes import ChangeSet
from desktop.domain.words import Words
from desktop.work.workspace import Workspace


@dataclass(frozen=True, slots=True)
class RecordAction:
    """One button in the form of a saved record."""

    id: str
    """Names the button."""
    register: str
    words: Words
    icon: str
    """A file under ``resources/icons`` without its suffix; blank for none."""
    make: Callable[[Workspace, Any], ChangeSet]
    """The changes for a record as it lies in the ledger. An empty set says that there is nothing to do;
    a `Refused` is told in the form."""
    tip: Words | None = None
    """What it does, in a sentence."""


ACTIONS: tuple[RecordAction, ...] = ()
"""Every action, in the order of the buttons."""


def actions_of(register_id: str) -> list[RecordAction]:
    """The actions on records of a register."""
    return [action for action in ACTIONS if action.register == register_id]
