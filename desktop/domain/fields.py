"""A field of a register, described once.

The description drives table, form, workbook, search and store. It says what the data *is*; how it looks
is the business of the place that shows it.
"""

import dataclasses
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from desktop.domain.identifiers.form import TextForm
from desktop.domain.late import dataclass
from desktop.domain.values.dates import Month
from desktop.domain.values.dates import When as DayOrMonth
from desktop.domain.words import Words


class Kind(StrEnum):
    """What sort of value a field holds, and the type it has in the program."""

    TEXT = "text"  # str, one line
    NOTE = "note"  # str, several lines
    WHOLE = "whole"  # int
    NUMBER = "number"  # Decimal, at most six decimals
    MONEY = "money"  # Decimal in yuan, whole fen; shown in the field's unit
    DAY = "day"  # date
    MONTH = "month"  # Month
    WHEN = "when"  # date, or Month where the day is not known
    CHOICE = "choice"  # str, the id of one of the field's choices
    YES_NO = "yes_no"  # bool
    LINK = "link"  # str, the id of a record of another register


IN_ENGLISH = {"万元": "10,000 yuan", "元": "yuan", "人": "persons", "学时": "hours"}
"""Units as English names them; a measure word that English does without is not among them."""

Text = str | None
Whole = int | None
Number = Decimal | None
Money = Decimal | None
Day = date | None
MonthOf = Month | None
When = DayOrMonth | None
Choice = str | None
YesNo = bool | None
Link = str | None


@dataclass(frozen=True, slots=True)
class Option:
    """One value that a choice field allows."""

    id: str
    words: Words
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Field:
    """What is known of one field. Its id and a dozen attributes at most."""

    id: str
    kind: Kind
    words: Words
    required: bool = False
    unit: str = ""
    """Printed once beside the name: 万元, 人, %; for money also the unit it is read and shown in."""
    options: tuple[Option, ...] = ()
    target: str = ""
    """Of a link: the register it points to."""
    synonyms: tuple[str, ...] = ()
    """Other headings under which ledgers keep this field."""
    assumed: Any = None
    """What an import takes, and says that it takes, where a ledger has no such column; a new form starts with it."""
    help: Words | None = None
    personal: bool = False
    """Personal data: masked unless asked for."""
    form: TextForm | None = None
    """Of a text: the identifier it must be."""
    fixed: bool = False
    """Set once by the program: shown in tables, in no form."""

    def option(self, option_id: str) -> Option | None:
        """The option with that id."""
        return next((option for option in self.options if option.id == option_id), None)

    @property
    def heading(self) -> Words:
        """Its name with its unit: ``预期收益（万元）``."""
        zh, en = self.unit_words
        return Words(
            f"{self.words.zh}（{zh}）" if zh else self.words.zh,
            f"{self.words.en} ({en})" if en else self.words.en,
        )

    @property
    def unit_words(self) -> Words:
        """Its unit as each language names it; blank where there is none to name."""
        return Words(self.unit, IN_ENGLISH.get(self.unit, ""))


def column(kind: Kind, zh: str, en: str, **described: Any) -> Any:
    """A field in the body of a record class; ``described`` are the attributes of `Field`."""
    described.setdefault("synonyms", ())
    if isinstance(described.get("help"), tuple):
        described["help"] = Words(*described["help"])
    return dataclasses.field(default=None, metadata={"kind": kind, "words": Words(zh, en), **described})


def field_of(id_: str, metadata: Mapping[str, Any]) -> Field:
    """The field that a column of a record class describes."""
    return Field(id=id_, **metadata)


def options(*rows: tuple[str, str, str] | tuple[str, str, str, tuple[str, ...]]) -> tuple[Option, ...]:
    """Options from rows of id, Chinese, English and, where there are any, synonyms."""
    return tuple(Option(row[0], Words(row[1], row[2]), row[3] if len(row) == 4 else ()) for row in rows)
