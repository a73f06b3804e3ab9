"""Which records a figure draws on. A condition is data: the store makes SQL of it, the workbook a formula."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Is:
    """The field holds one of these values."""

    field: str
    values: tuple[str | bool, ...]


@dataclass(frozen=True, slots=True)
class InYear:
    """The day, month or year in the field lies in the report year."""

    field: str


@dataclass(frozen=True, slots=True)
class ByYearEnd:
    """The day or month in the field is not after 31 December of the report year."""

    field: str


@dataclass(frozen=True, slots=True)
class NotEndedByYearEnd:
    """The day in the field is blank or after 31 December of the report year."""

    field: str


@dataclass(frozen=True, slots=True)
class WithoutRows:
    """No record of another register points here through that link."""

    register: str
    link: str


Condition = Is | InYear | ByYearEnd | NotEndedByYearEnd | WithoutRows


def fields_of(conditions: tuple[Condition, ...]) -> frozenset[str]:
    """The fields that conditions ask about."""
    return frozenset(c.field for c in conditions if not isinstance(c, WithoutRows))
