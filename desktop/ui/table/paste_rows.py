"""What pasting would do, as rows of a table: what is refused first, then each cell before and after."""

from collections.abc import Mapping, Sequence
from typing import Any, overload

from desktop.domain.fields import Field, Kind
from desktop.domain.register import AnyRegister
from desktop.domain.registers import BY_ID
from desktop.domain.values.masking import mask
from desktop.domain.values.reading import show_value
from desktop.domain.words import Language, Words
from desktop.ui.lists.rows import Cell, Column, Tone
from desktop.work.cells.proposal import CellChange, CellRefused, Proposal

ROW = Words("行", "Row")
RECORD = Words("记录", "Record")
FIELD = Words("字段", "Field")
BEFORE = Words("原来", "Before")
AFTER = Words("写入后", "After")
TOLD = Words("说明", "Note")
ADDED = Words("新增", "new")
ALSO = Words("一并新增“{register}”", "comes along: {register}")
REFUSED = Words("不写入：{why}", "Not written: {why}")


def columns(language: Language) -> list[Column]:
    """The columns of the table."""
    heads = (ROW, RECORD, FIELD, BEFORE, AFTER, TOLD)
    return [Column(words.say(language), numbers=words is ROW) for words in heads]


class PasteRows(Sequence[Sequence[Cell]]):
    """The rows of a proposal, each made when it is looked at."""

    def __init__(
        self,
        register: AnyRegister,
        proposal: Proposal,
        names: Mapping[str, str],
        language: Language,
        *,
        revealed: bool,
    ) -> None:
        """Shows a proposal.

        Args:
            register: that is pasted into.
            proposal: what would be done.
            names: of records, by id.
            language: of the texts.
            revealed: whether personal data are shown.
        """
        self._register, self._proposal, self._language = register, proposal, language
        self._names, self._revealed = names, revealed

    def __len__(self) -> int:
        return len(self._proposal.refused) + len(self._proposal.cells)

    @overload
    def __getitem__(self, place: int) -> Sequence[Cell]: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Sequence[Cell]]: ...
    def __getitem__(self, place: int | slice) -> Any:
        """One row."""
        if isinstance(place, slice):
            return [self[n] for n in range(*place.indices(len(self)))]
        refused = self._proposal.refused
        if place < len(refused):
            return self._refused(refused[place])
        return self._changed(self._proposal.cells[place - len(refused)])

    def _refused(self, one: CellRefused) -> Sequence[Cell]:
        of = self._register.by_id.get(one.field)
        said = one.heading or (of.words.say(self._language) if of else "")
        why = REFUSED.fill(why=one.reason).say(self._language)
        before = Cell(one.before, Tone.MUTED)
        return [Cell(str(one.row)), Cell(one.record), Cell(said), before, Cell(one.text), Cell(why, Tone.BAD)]

    def _changed(self, one: CellChange) -> Sequence[Cell]:
        register = BY_ID[one.register]
        of, told = register.field(one.field), ""
        if one.new:
            told = ADDED.say(self._language)
            if register is not self._register:
                told = ALSO.fill(register=register.words).say(self._language)
        return [
            Cell(str(one.row)),
            Cell(self._names.get(one.record_id, "")),
            Cell(of.heading.say(self._language)),
            Cell(self._shown(of, one.before), Tone.MUTED),
            Cell(self._shown(of, one.after), Tone.STRONG),
            Cell(told, Tone.MUTED),
        ]

    def _shown(self, of: Field, value: Any) -> str:
        if of.kind is Kind.LINK:
            return "" if value is None else self._proposal.titles.get(value, "—")
        text = show_value(of, value, self._language)
        return text if self._revealed else mask(of, text)
