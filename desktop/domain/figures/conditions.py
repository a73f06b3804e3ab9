"""Which records a figure draws on. A condition is data: the store makes SQL of it, the workbook a formula."""

from desktop.domain.late import dataclass


@dataclass(frozen=True, slots=True)
class Is:
    """The field holds one of these values."""

    field: str
    values: tuple[str | bool, ...]


@dataclass(frozen=True, slots=True)
class IsNot:
    """The field is blank or holds none of these values."""

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
class NotEndedBeforeYear:
    """The day or month in the field is blank or not before 1 January of the report year."""

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


@dataclass(frozen=True, slots=True)
class Linked:
    """The link is blank, or the record it points to holds one of these values in a field."""

    link: str
    register: str
    """The register that the link points to."""
    field: str
    values: tuple[str | bool, ...]


@dataclass(frozen=True, slots=True)
class Shares:
    """Some record of another register that points to the same record as this one meets conditions of its own."""

    link: str
    register: str
    other_link: str
    """The link of the other register to that same record."""
    where: "tuple[Condition, ...]"


Beyond = WithoutRows | Linked | Shares
"""The conditions that look beyond the record."""

Condition = Is | IsNot | InYear | ByYearEnd | NotEndedByYearEnd | NotEndedBeforeYear | AnyFilled | Beyond


def asked_by(condition: Condition) -> tuple[str, ...]:
    """The fields of its own record that a condition asks about."""
    match condition:
        case WithoutRows():
            return ()
        case AnyFilled(fields):
            return fields
        case InYear(field, otherwise) if otherwise:
            return field, otherwise
        case Linked(link) | Shares(link):
            return (link,)
        case _:
            return (condition.field,)


def fields_of(conditions: tuple[Condition, ...]) -> frozenset[str]:
    """The fields that conditions ask about."""
    return frozenset(field for condition in conditions for field in asked_by(condition))
