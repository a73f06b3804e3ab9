"""What was done to a ledger and what of it was undone, told from the change sets alone.

A change set undoes the last one standing if it is its exact opposite and says so in its label; likewise for doing
again. So the journal needs no marks for it, and undo goes on where the program was left.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from desktop.domain.changes import ChangeSet
from desktop.domain.registers import BY_ID
from desktop.domain.words import Words

UNDO = Words("撤销：{label}", "Undo: {label}")
REDO = Words("重做：{label}", "Redo: {label}")


@dataclass
class Past:
    """The change sets that stand, and those that were undone, the last one last."""

    done: list[ChangeSet] = field(default_factory=list)
    undone: list[ChangeSet] = field(default_factory=list)

    def take(self, changes: ChangeSet) -> None:
        """Takes note of a change set that was carried out."""
        if self.undone and _redoes(changes, self.undone[-1]):
            self.done.append(self.undone.pop())
        elif self.done and _undoes(changes, self.done[-1]):
            self.undone.append(self.done.pop())
        else:
            self.done.append(changes)
            self.undone.clear()


def undoing(changes: ChangeSet) -> ChangeSet:
    """What takes a change set back."""
    return changes.inverse(UNDO.fill(label=changes.label))


def redoing(changes: ChangeSet) -> ChangeSet:
    """What makes a change set again."""
    return ChangeSet(REDO.fill(label=changes.label), changes.changes)


def past_of(sets: Iterable[ChangeSet]) -> Past:
    """What change sets come to, the oldest first."""
    past = Past()
    for changes in sets:
        if not for_ever(changes):
            past.take(changes)
    return past


def for_ever(changes: ChangeSet) -> bool:
    """Whether it makes records that stay as they are, and so is not undone: a year that was submitted is frozen."""
    return any(change.register in BY_ID and BY_ID[change.register].kept for change in changes.changes)


def _undoes(changes: ChangeSet, done: ChangeSet) -> bool:
    # Looked at first, since each save asks: what takes another back ends with its label.
    ends = changes.label.zh.endswith(done.label.zh)
    return ends and changes.label == UNDO.fill(label=done.label) and _same(changes, undoing(done))


def _redoes(changes: ChangeSet, undone: ChangeSet) -> bool:
    return changes.label == REDO.fill(label=undone.label) and _same(changes, redoing(undone))


def _same(one: ChangeSet, other: ChangeSet) -> bool:
    return Counter(one.changes) == Counter(other.changes)
