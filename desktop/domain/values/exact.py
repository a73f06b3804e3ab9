"""Values as a file of this program's carries them to another: exact, and checked when they come in.

Money is whole fen, a number whole millionths, a day or month ISO text, a choice its option's id.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any

from desktop.domain.fields import Field, Kind, Option
from desktop.domain.values.dates import Month
from desktop.domain.values.text import tidy

Exact = int | str | None

_PARTS = {Kind.MONEY: Decimal(100), Kind.NUMBER: Decimal(1_000_000)}
_ID = re.compile("[0-9a-f]{32}")
_MOST = 2**63
_WHOLE = (Kind.MONEY, Kind.NUMBER, Kind.WHOLE, Kind.YES_NO)
_ISO = (Kind.DAY, Kind.MONTH, Kind.WHEN)
_TO_TIDY = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\xa0\u200b\u200e\u200f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]"
    r"|_x000D_|\n(?=[ \t\u3000\n])|(?<=[ \t\u3000])\n"
)
"""What `tidy` may take out of texts that stand one a line; it sees more than `tidy` does, never less."""
_ODD = ("| ", " |", "||", "_x000D_")
"""What `tidy` may take out of printable texts that stand between strokes."""
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


def are_exact(kind: Kind, values: Sequence[Any]) -> bool:
    """Whether values of one kind, blanks among them, all are as `to_exact` gives them; no choices and no links.

    It looks at all at once, and may take a good one for a bad one, never a bad one for a good one.
    """
    types = set(map(type, values)) - {type(None)}
    if kind in _WHOLE:
        if types - {int}:
            return False
        there = [value for value in values if value is not None]
        lowest, highest = (0, 1) if kind is Kind.YES_NO else (-_MOST, _MOST - 1)
        return not there or (lowest <= min(there) and max(there) <= highest)
    if types - {str} or "" in values:
        return False
    if kind in _ISO:
        return all(map(_is_iso[kind], set(values) - {None}))
    joined = "\n".join(["", *filter(None, values), ""])
    if len(joined) > LONGEST and max(map(len, filter(None, values))) > LONGEST:
        return False
    plain = joined.replace("\n", "|")
    if plain.isprintable() and not any(odd in plain for odd in _ODD):  # ten times as fast as the expression
        return True
    return _TO_TIDY.search(joined) is None


def read_each(field: Field, values: Sequence[Any]) -> list[Exact]:
    """Values of a field, read one by one where they are not sure to be as they should.

    Raises:
        ValueError: one is nothing that the field may hold.
    """
    return [to_exact(field, from_exact(field, value)) for value in values]


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


def are_ids(values: Sequence[Any]) -> bool:
    """Whether all are ids of records."""
    if set(map(type, values)) - {str} or set(map(len, values)) - {32}:
        return False
    # What is left of them, if anything, begins and ends with a sign that is none of these.
    return not "".join(values).strip("0123456789abcdef")


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


def _iso_teller(kind: Kind) -> Callable[[str], bool]:
    """What tells whether a day or month is spelt as it is kept, not in another of the ways in which it may be."""

    @lru_cache(maxsize=1 << 13)
    def is_iso(text: str) -> bool:
        try:
            return bool(_FROM[kind](text).isoformat() == text)
        except ValueError:
            return False

    return is_iso


_is_iso: Mapping[Kind, Callable[[str], bool]] = {kind: _iso_teller(kind) for kind in _ISO}
