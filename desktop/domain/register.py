"""A register (登记表): a flat list of records of one kind, described once."""

import dataclasses
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import field
from functools import cached_property
from typing import Any, Generic, TypeVar

from desktop.domain.fields import Field, Kind, field_of
from desktop.domain.late import dataclass, metadata_of
from desktop.domain.problems import GRAVITY, MISSING, Problem, common_problems
from desktop.domain.rule import Records, Rule
from desktop.domain.words import Words


def new_id() -> str:
    """An identity made where the record is made, so that two sites' records never collide."""
    import uuid  # it loads much, for the sake of other kinds of identities

    return uuid.uuid4().hex


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What every record has. Its other fields are columns, ``None`` where blank."""

    id: str = field(default_factory=new_id)


R = TypeVar("R", bound=Record)


Find = Callable[[str, str | None], Any]
"""Gives the record of a register that has an id, as it lies in the ledger or is about to; ``None`` where there is none."""


@dataclass(frozen=True, slots=True)
class Companion:
    """A child register whose fields a ledger keeps in the same row as its parent's.

    An officers' ledger also holds each officer's appointment and certificate.
    """

    register: str
    given: Callable[[Any], Mapping[str, Any]]
    """What the child takes from its parent, above all the link to it."""


@dataclass(frozen=True, slots=True)
class Period:
    """One heading under which ledgers keep two fields: ``活动起止时间``."""

    headings: tuple[str, ...]
    start: str
    end: str
    basis: str = ""
    """The field that ``3年`` counts from."""


@dataclass(frozen=True, slots=True)
class Split:
    """A heading whose value goes to one field and settles others: ``收入`` is an amount, coming in."""

    headings: tuple[str, ...]
    field: str
    settles: Mapping[str, Any]


def _blanked(field_: Field) -> dict[str, Any]:
    return {field_.id: None}


def _nothing(_record: Any) -> Iterable[Problem]:
    return ()


def _unchanged(record: Any) -> Any:
    return record


def _takes_nothing(record: Any, _find: Find) -> Any:
    return record


@dataclass(frozen=True)
class Register(Generic[R]):
    """The description that table, form, workbook, search and store all follow."""

    id: str
    words: Words
    record: type[R]
    title: str
    """The field that names a record to people, and by which other registers' ledgers refer to it."""
    year: str = ""
    """The field whose year a record belongs to, where it belongs to one."""
    unit: str = ""
    """The link to the organisation unit that a record belongs to."""
    under: tuple[str, ...] = ()
    """The links to the records under whose form these are shown: members under their circle."""
    unique: tuple[tuple[str, ...], ...] = ()
    """Groups of fields that no two records may share."""
    known_by: tuple[tuple[str, ...], ...] = ()
    """Groups of fields by which an import recognises a record, the surest first; unique ones come before them."""
    names: tuple[str, ...] = ()
    """Words in the titles of ledgers of this register."""
    companions: tuple[Companion, ...] = ()
    periods: tuple[Period, ...] = ()
    splits: tuple[Split, ...] = ()
    check: Callable[[R], Iterable[Problem]] = _nothing
    """What no record may be, whatever the rules: ends before starts, sums that do not add up."""
    rules: tuple[Rule, ...] = ()
    """The rules of the trade that its records must meet."""
    kept: bool = False
    """Whether its records stay as they were made: the store takes neither an edit nor a deletion of one."""
    reference: bool = False
    """Whether it holds what others are judged by (rates, score sheets, policies) rather than the year's own work."""
    complete: Callable[[R], R] = _unchanged
    """The record with what follows from its other fields filled in; never changes what is there."""
    take: Callable[[R, Find], R] = _takes_nothing
    """The record with what it takes from those that it links to filled in; never changes what is there."""

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """The fields in the order of the paper form."""
        return tuple(field_of(name, metadata) for name, metadata in metadata_of(self.record))

    @cached_property
    def by_id(self) -> Mapping[str, Field]:
        """The fields by their ids."""
        return {f.id: f for f in self.fields}

    @cached_property
    def links(self) -> tuple[Field, ...]:
        """The fields that point to other records."""
        return tuple(f for f in self.fields if f.kind is Kind.LINK)

    def field(self, field_id: str) -> Field:
        """One field.

        Raises:
            KeyError: there is none of that id.
        """
        return self.by_id[field_id]

    @cached_property
    def by_program(self) -> bool:
        """Whether the program alone makes its records, so that neither a blank form nor a ledger brings one."""
        return any(f.fixed and f.required for f in self.fields)

    @cached_property
    def personal(self) -> bool:
        """Whether its records may hold personal data."""
        return any(f.personal for f in self.fields)

    @cached_property
    def named_alone(self) -> bool:
        """Whether a name is all that a record needs, so that an import may add one from a link to it."""
        return [f.id for f in self.fields if f.required] == [self.title]

    @cached_property
    def _required_or_of_a_form(self) -> tuple[Field, ...]:
        return tuple(f for f in self.fields if f.required or f.form is not None)

    def blank(self) -> R:
        """A new record with what a new form starts with."""
        return self.record(**{f.id: f.assumed for f in self.fields if f.assumed is not None})

    def problems(self, record: R, records: Records | None = None) -> list[Problem]:
        """All that is wrong with a record, by itself and, where they are given, among others.

        At most one problem a field: the first, the gravest before others.
        """
        found = self.every_problem(record, records)
        by_field: dict[str, Problem] = {}
        for problem in found:
            by_field.setdefault(problem.field, problem)
        return list(by_field.values()) if found else found

    def every_problem(self, record: R, records: Records | None = None) -> list[Problem]:
        """All that is wrong with a record, the gravest first, however many at one field; each names its rule."""
        found = list(common_problems(self._required_or_of_a_form, record))
        # A blank does not keep the rules from being asked; an identifier of the wrong shape does.
        if not found or all(problem.words is MISSING for problem in found):
            found += self.check(record)
            for rule in self.rules:
                told = list(rule.check(record))
                if records is not None:
                    told += rule.within(record, records)
                if told:
                    found += (p if p.rule else dataclasses.replace(p, rule=rule.id) for p in told)
        return sorted(found, key=lambda problem: GRAVITY[problem.severity]) if found else found

    def rule(self, rule_id: str) -> Rule | None:
        """The rule of that id, if the register has it."""
        return next((rule for rule in self.rules if rule.id == rule_id), None)

    def completed(self, record: R, find: Find) -> R:
        """The record with what it takes from those that it links to, and what follows from its fields, filled in."""
        return self.complete(self.take(record, find))

    def follow(self, before: R, after: R, given: Collection[str] = (), find: Find | None = None) -> R:
        """The edited record, completed; what followed from other fields before follows them still.

        A status that came from an end date changes when the end date does, unless someone set it by hand.

        Args:
            before: the record as it was.
            after: the record as edited.
            given: fields that the edit states, and that so stay as they are.
            find: finds what it links to; where it is not given, nothing is taken from there.
        """

        def complete(record: R) -> R:
            return self.complete(record) if find is None else self.completed(record, find)

        loose: dict[str, Any] = {}
        for f in self.fields:
            value = getattr(before, f.id)
            if f.id in given or value is None or value != getattr(after, f.id):
                continue
            # With those before it blank as well: of two that follow from each other, one has to stay.
            without = complete(dataclasses.replace(before, **loose, **_blanked(f)))
            if all(getattr(without, id_) == getattr(before, id_) for id_ in (*loose, f.id)):
                loose[f.id] = None
        return complete(dataclasses.replace(after, **loose))


AnyRegister = Register[Any]
