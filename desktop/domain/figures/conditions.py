"""Which records a figure draws on. A condition is data: the store makes SQL of it, the workbook a formula."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Is:
    """The field holds one of these values."""

    field: str
    values: tuple[str | bool, ...]


@dataclass(frozen=True, slots=True)
class InYear:
    """The day, month or year in the field lies in the report year; where it is blank, that in another field does."""

    field: str
    otherwise: str = ""


@dataclass(frozen=True, slots=True)
class ByYearEnd:
    """The day or month in the field is not after 31 December of the report year."""

    field: str


@dataclass(frozen=True, slots=True)
class NotEndedByYearEnd:
    """The day in the field is blank or after 31 December of the report year."""

    field: str


@dataclass(frozen=True, slots=True)
class AnyFilled:
    """At least one of the fields is not blank."""

    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WithoutRows:
    """No record of another register points here through that link, or none in which a field is filled."""

    register: str
    link: str
    filled: str = ""
    """The field that a record must fill to count as a row; any record does where none is named."""


Condition = Is | InYear | ByYearEnd | NotEndedByYearEnd | AnyFilled | WithoutRows


def asked_by(condition: Condition) -> tuple[str, ...]:
    """The fields of its own record that a condition asks about."""
    match condition:
        case WithoutRows():
            return ()
        case AnyFilled(fields):
            return fields
        case InYear(field, otherwise) if otherwise:
            return field, otherwise
        case _:
            return (condition.field,)


def fields_of(conditions: tuple[Condition, ...]) -> frozenset[str]:
    """The fields that conditions ask about."""
    return frozenset(field for condition in conditions for field in asked_by(condition))
