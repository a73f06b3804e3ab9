"""Cells of an import that a person typed anew, and rows left out: what the tables say with them, and the words for it.

The workbook stays as it is. What stood there is told in the plan, and in the label under which the journal keeps the import.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from desktop.domain.fields import Field
from desktop.domain.ledger import LedgerRow, LedgerTable, Refusal
from desktop.domain.problems import MISSING, NO_COLUMN
from desktop.domain.registers import BY_ID
from desktop.domain.words import Words
from desktop.work.importing.by_hand_label import LABELLED

TYPED = Words(
    "{cell} {column}：人工填写“{new}”，原为“{old}”",
    "{cell} {column}: typed by hand '{new}' instead of '{old}'",
)
LEFT_BLANK = Words(
    "{cell} {column}：人工留空，原为“{old}”", "{cell} {column}: left blank by hand instead of '{old}'"
)
LEFT_OUT = Words(
    "第{row}行：人工跳过，不导入（{column}原为“{old}”）", "row {row}: left out by hand ({column} was '{old}')"
)
BLANK = Words("空白", "blank")
AND_MORE = Words("{said}；等", "{said}; and more")
BETWEEN = Words("；", "; ")
LONGEST = 400
"""Characters of what was done by hand that a label holds: it stands in each line of the journal."""

WHOLE_ROW = ""
"""The field of a place where the whole row is left out."""
Place = tuple[int, int, str]
"""The number of a table, the number of a row as the spreadsheet has it, and a field as a refusal names it."""


class Chosen(str):
    """The id of the record that a person chose for a link; any other text is a name."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Mend:
    """What a person wants in place of one refused cell, or of its row."""

    refusal: Refusal
    """Of the cell, as the workbook has it."""
    value: Any = None
    """As the field holds it; of a link a `Chosen` id or a name; ``None`` leaves it blank."""
    shown: str = ""
    """The same as people read it, masked where it is personal."""
    skip: bool = False
    """Whether the row is left out instead."""

    @property
    def words(self) -> Words:
        """What was done, and what stood there."""
        told = self.refusal
        old: Words | str = told.value or BLANK
        if self.skip:
            return LEFT_OUT.fill(row=told.row, column=told.column, old=old)
        words = LEFT_BLANK if self.value is None else TYPED
        return words.fill(cell=told.place, column=told.column, new=self.shown, old=old)


Mends = Mapping[Place, Mend]


def field_of(register_id: str, key: str) -> Field:
    """The field that a refusal names, in a table of a register."""
    companion, _, name = key.rpartition(".")
    return BY_ID[companion or register_id].field(name)


def mended(tables: Sequence[LedgerTable], mends: Mends) -> list[LedgerTable]:
    """The tables as they are with what was typed; a row of which nothing is refused any more is one to import."""
    by_table: dict[int, dict[Place, Mend]] = defaultdict(dict)
    for place, mend in mends.items():
        by_table[place[0]][place] = mend
    return [_mended(table, by_table[n]) if n in by_table else table for n, table in enumerate(tables)]


def _mended(table: LedgerTable, mends: Mends) -> LedgerTable:
    by_row: dict[int, dict[str, Mend]] = defaultdict(dict)
    for (_table, row, key), mend in mends.items():
        by_row[row][key] = mend
    good, part, refused = list(table.rows), list(table.part_read), list(table.refused)
    for number, of_row in by_row.items():
        mine = [row for row in (*good, *part) if row.row == number]
        good = [row for row in good if row.row != number]
        part = [row for row in part if row.row != number]
        left = [refusal for refusal in refused if refusal.row == number and refusal.key not in of_row]
        refused = [refusal for refusal in refused if refusal.row != number]
        if WHOLE_ROW in of_row:
            continue
        rows = [_with(table, row, of_row) for row in mine]
        left = [refusal for refusal in left if not _is_there(table, rows, refusal)]
        refused += left
        (part if left else good).extend(rows)
    return replace(
        table,
        rows=tuple(sorted(good, key=_number)),
        part_read=tuple(sorted(part, key=_number)),
        refused=tuple(sorted(refused, key=_number)),
        refused_rows=table.refused_rows - (len(table.part_read) - len(part)),
        by_hand=tuple(mend.words for mend in mends.values()),
    )


def _number(one: LedgerRow | Refusal) -> int:
    return one.row


def _with(table: LedgerTable, row: LedgerRow, mends: Mapping[str, Mend]) -> LedgerRow:
    values = dict(row.values)
    companions = {register: dict(said) for register, said in row.companions.items()}
    for key, mend in mends.items():
        register, _, name = key.rpartition(".")
        into = companions.setdefault(register, {}) if register and register != table.register else values
        into.pop(name, None)
        if mend.value is not None:
            into[name] = mend.value
    return replace(row, values=values, companions={id_: said for id_, said in companions.items() if said})


def _is_there(table: LedgerTable, rows: Iterable[LedgerRow], refusal: Refusal) -> bool:
    """Whether what was missing follows from what was typed."""
    if "." in refusal.key or not refusal.key:
        return False
    register = BY_ID[table.register or ""]
    if refusal.reason not in (MISSING, NO_COLUMN.fill(field=register.field(refusal.key).words)):
        return False
    plain = {f.id for f in register.fields if not f.target}
    return any(
        getattr(register.complete(register.record(**_only(row.values, plain))), refusal.key, None) is not None
        for row in rows
    )


def _only(values: Mapping[str, Any], names: set[str]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if name in names}


def labelled(label: Words, by_hand: Sequence[Words]) -> Words:
    """The label of an import, with what was done by hand as far as there is room for it."""
    if not by_hand:
        return label
    some: list[Words] = []
    for words in by_hand:
        if some and sum(len(one.zh) for one in (*some, words)) > LONGEST:
            break
        some.append(words)
    said = Words(BETWEEN.zh.join(one.zh for one in some), BETWEEN.en.join(one.en for one in some))
    if len(some) < len(by_hand):
        said = AND_MORE.fill(said=said)
    return LABELLED.fill(label=label, n=len(by_hand), more=said)
