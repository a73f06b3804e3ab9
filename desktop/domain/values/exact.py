"""Values as a file of this program's carries them to another: exact, and checked when they come in.

Money is whole fen, a number whole millionths, a day or month ISO text, a choice its option's id.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from desktop.domain.fields import Field, Kind, Option
from desktop.domain.values.dates import Month
from desktop.domain.values.text import tidy

Exact = int | str | None

_PARTS = {Kind.MONEY: Decimal(100), Kind.NUMBER: Decimal(1_000_000)}
_ID = re.compile("[0-9a-f]{32}")
_MOST = 2**63
LONGEST = 32_767
"""Characters of one text."""


def to_exact(field: Field, value: Any) -> Exact:
    """A field's value as it is carried."""
    if value is None:
        return None
    if field.kind in _PARTS:
        return int(value * _PARTS[field.kind])
    if field.kind is Kind.YES_NO:
        return int(value)
    exact: Exact = value.isoformat() if isinstance(value, date | Month) else value
    return exact


def from_exact(field: Field, exact: Any) -> Any:
    """A field's value out of what came in.

    Raises:
        ValueError: it is nothing that the field may hold.
    """
    if exact is None:
        return None
    if field.kind is Kind.CHOICE and exact not in _options(field.options):
        raise ValueError(f"{field.id}: no such choice")
    return _FROM[field.kind](exact)


@cache
def _options(options: tuple[Option, ...]) -> frozenset[str]:
    return frozenset(option.id for option in options)


def record_id(exact: Any) -> str:
    """A record's id out of what came in.

    Raises:
        ValueError: it is none.
    """
    if not _ID.fullmatch(_text(exact)):
        raise ValueError("no id of a record")
    return str(exact)


def _whole(exact: Any) -> int:
    if type(exact) is not int or not -_MOST <= exact < _MOST:
        raise ValueError("no whole number")
    return exact


def _text(exact: Any) -> str:
    if not isinstance(exact, str) or len(exact) > LONGEST:
        raise ValueError("no text")
    return exact


def _money(exact: Any) -> Decimal:
    return Decimal(_whole(exact)).scaleb(-2)


def _number(exact: Any) -> Decimal:
    return (Decimal(_whole(exact)).scaleb(-6)).normalize() + 0


def _when(exact: Any) -> date | Month:
    return Month.fromisoformat(exact) if len(_text(exact)) == 7 else date.fromisoformat(exact)


_FROM: Mapping[Kind, Callable[[Any], Any]] = {
    Kind.MONEY: _money,
    Kind.NUMBER: _number,
    Kind.WHOLE: _whole,
    Kind.YES_NO: lambda exact: bool(_whole(exact)),
    Kind.DAY: lambda exact: date.fromisoformat(_text(exact)),
    Kind.MONTH: lambda exact: Month.fromisoformat(_text(exact)),
    Kind.WHEN: _when,
    Kind.LINK: lambda exact: record_id(exact),
    Kind.CHOICE: lambda exact: exact,
    Kind.TEXT: lambda exact: tidy(_text(exact)) or None,
    Kind.NOTE: lambda exact: tidy(_text(exact)) or None,
}
