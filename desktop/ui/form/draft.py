"""A record while it is being typed: what was touched, what follows from it, and what is wrong with it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import cached_property
from typing import Any

from desktop.domain.problems import MISSING, Problem, Severity
from desktop.domain.register import AnyRegister, Find, Record
from desktop.domain.words import Words

Judge = Callable[[AnyRegister, Record | None, Record], Iterable[Problem]]
"""What is wrong with a record as it would be saved, as `Workspace.problems`."""


class Draft:
    """What a form makes of the fields that were touched; the others stay as they were or follow from these."""

    def __init__(
        self,
        register: AnyRegister,
        before: Record | None,
        given: Mapping[str, Any],
        judge: Judge | None = None,
        find: Find | None = None,
    ) -> None:
        """Begins a draft.

        Args:
            register: of the record.
            before: the record as it lies in the ledger; ``None`` for a new one.
            given: what a new one begins with.
            judge: asks the rules; the register's own, about the record alone, where it is not given.
            find: finds what the record links to, which it takes something from; nothing, where it is not given.
        """
        self.register = register
        self.before = before
        self._start = before if before is not None else replace(register.blank(), **given)
        self._typed: dict[str, Any] = {}
        self._bad: dict[str, Words] = {}
        self._left: set[str] = set()
        self._asked_to_save = False
        self._find = find or (lambda _register, _id: None)
        self._judge = judge or (lambda register, _before, after: register.problems(after))

    def take(self, field_id: str, value: Any) -> None:
        """Takes the value that was typed into a field."""
        self._bad.pop(field_id, None)
        self._typed[field_id] = value

    def refuse(self, field_id: str, reason: Words) -> None:
        """Notes that what was typed into a field cannot be a value."""
        self._typed[field_id] = None
        self._bad[field_id] = reason

    def forget(self, field_id: str) -> None:
        """Takes back what was typed into a field."""
        self._bad.pop(field_id, None)
        self._typed.pop(field_id, None)

    def leave(self, field_id: str) -> bool:
        """Notes that the keyboard was in a field and left it; gives whether that is new."""
        new = field_id not in self._left
        self._left.add(field_id)
        return new

    @property
    def is_touched(self) -> bool:
        """Whether anything is different from the start."""
        return bool(self._bad) or self.record() != self._start

    def touched(self, field_id: str) -> bool:
        """Whether someone typed into the field."""
        return field_id in self._typed

    def record(self) -> Record:
        """The record as typed, as it is to be saved."""
        typed: Record = replace(self._start, **self._typed)
        return typed

    def completed(self) -> Record:
        """The record with what follows from the fields typed."""
        record: Record
        if self.before is None:
            record = self.register.completed(self.record(), self._find)
        else:
            record = self.register.follow(self.before, self.record(), self._typed.keys(), self._find)
        return record

    def ask_to_save(self) -> None:
        """From now on, fields that nobody came to are problems too."""
        self._asked_to_save = True

    def problems(self) -> dict[str, Problem]:
        """What is to be told as wrong, by field.

        What was lacking from the start is no news: a blank field counts once it was touched or left, or a save was tried,
        and of a new record nothing counts before anything was done with it.
        """
        found = {id_: Problem(id_, reason) for id_, reason in self._bad.items()}
        for problem in self._found():
            if self._asked_to_save or not self._is_early(problem):
                found.setdefault(problem.field, problem)
        return found

    def _is_early(self, problem: Problem) -> bool:
        if self.touched(problem.field) or problem.field in self._left:
            return False
        if self.before is None and not self._typed and not self._left:
            return True
        if problem.words == MISSING:
            return True
        blank = getattr(self.record(), problem.field, None) is None
        return blank and problem.severity is Severity.ERROR and problem.field in self._lacking

    @cached_property
    def _lacking(self) -> frozenset[str]:
        """The fields that a new record had an error at before anything was typed."""
        if self.before is not None:
            return frozenset()
        found = self._judge(self.register, None, self.register.completed(self._start, self._find))
        return frozenset(problem.field for problem in found if problem.severity is Severity.ERROR)

    def _found(self) -> Iterable[Problem]:
        return self._judge(self.register, self.before, self.completed())

    @property
    def can_save(self) -> bool:
        """Whether nothing stops a save."""
        return not self._bad and all(p.severity is not Severity.ERROR for p in self._found())
