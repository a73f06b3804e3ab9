"""Below the table: what the chosen place of a form is filled from, to be changed by hand."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.city_form import sources
from desktop.domain.city_form.form_map import FormMap
from desktop.domain.city_form.slots import Layout
from desktop.domain.figures.catalogue import FIGURES
from desktop.domain.figures.figure import Figure
from desktop.domain.registers import BY_ID, TYPED
from desktop.domain.values.numbers import YUAN
from desktop.domain.words import Language, Words
from desktop.ui.editors.source_box import SourceBox
from desktop.ui.form_filling.form_rows import YEARS, Where

SOURCE = Words("填入", "Filled from")
YEAR = Words("年度", "Year")
UNIT = Words("单位", "Unit")
REGISTER = Words("登记表", "Register")
CHOOSE = Words("列出", "Records listed")
SPARE = Words("多余的行", "Rows not needed")
NOTHING = Words("（不填）", "(leave blank)")
CHOICES = {
    "report": Words("年报明细表中的记录", "Those in the annual report"),
    "year": Words("本年的记录", "Those of the year"),
    "all": Words("全部记录", "All"),
}
BEHIND = Words("“{figure}”的记录", "Those behind '{figure}'")
NONE_CHOSEN = Words("请先选择一行。", "Choose a row first.")
SPARES = {
    "blank": Words("留空", "Left blank"),
    "dash": Words("填“—”", "Filled with a dash"),
    "none": Words("没有记录时填“无”", "Marked as none where there is no record"),
}


class EntryPanel(QWidget):
    """Three lists to choose from; what they offer depends on the place."""

    changed = Signal(object)
    """The map as it is after a change by hand."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._map, self._where = FormMap("", ""), Where()
        self.layout_of_form = Layout((), ())
        """The places of the form, which state the units of amounts."""
        self._title = QLabel()
        self._title.setObjectName("label.form.entry")
        self._labels = [QLabel() for _ in range(3)]
        names = ("source", "year", "unit")
        self.boxes = [SourceBox(f"editor.form.{name}", "") for name in names]
        for number, box in enumerate(self.boxes):
            box.chosen.connect(lambda id_, n=number: self._on_chosen(n, id_))
            self._labels[number].setBuddy(box)
        row = QHBoxLayout()
        for number, (label, box) in enumerate(zip(self._labels, self.boxes, strict=True)):
            form = QFormLayout()
            form.addRow(label, box)
            row.addLayout(form, 3 if number == 0 else 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title)
        layout.addLayout(row)
        self.show_entry(self._map, None)

    def show_entry(self, form_map: FormMap, where: Where | None) -> None:
        """Shows one place of a map; nothing where none is chosen."""
        self._map, self._where = form_map, where or Where()
        self.setEnabled(where is not None)
        if where is None:
            self._show_none()
        elif where.cell >= 0:
            self._show_cell()
        elif where.column >= 0:
            self._show_column()
        else:
            self._show_list()

    def _offer(self, number: int, words: Words, choices: Iterable[tuple[str, Words]], current: str) -> None:
        box, label = self.boxes[number], self._labels[number]
        label.setText(words.say(self._language))
        box.setAccessibleName(words.say(self._language))
        box.line.setAccessibleName(words.say(self._language))
        offered = [(id_, name.say(self._language)) for id_, name in choices]
        box.offer(offered, current)
        for widget in (box, label):
            widget.setVisible(bool(offered))

    def _show_none(self) -> None:
        """Says what each box is for, and what is to be done first."""
        self._title.setText(NONE_CHOSEN.say(self._language))
        for number, words in enumerate((SOURCE, YEAR, UNIT)):
            self._offer(number, words, (), "")
        for box, label in zip(self.boxes, self._labels, strict=True):
            box.setVisible(True)
            label.setVisible(True)

    def _show_cell(self) -> None:
        entry = self._map.cells[self._where.cell]
        self._title.setText(f"{entry.sheet} {entry.cell}  {entry.label}")
        self._offer(0, SOURCE, [("", NOTHING), *((s, _told(s)) for s in sources.for_cells())], entry.source)
        self._offer(1, YEAR, YEARS.items() if sources.is_dated(entry.source) else (), entry.year)
        self._offer(2, UNIT, _units(entry.source), entry.unit)

    def _show_column(self) -> None:
        one = self._map.lists[self._where.list]
        entry = one.columns[self._where.column]
        self._title.setText(f"{one.sheet} {entry.column}  {entry.heading}")
        offered = [(s, _told(s)) for s in sources.for_lists(one.register)] if one.register else []
        self._offer(0, SOURCE, [("", NOTHING), *offered], entry.source)
        self._offer(1, YEAR, (), "")
        self._offer(2, UNIT, _units(entry.source), entry.unit)

    def _show_list(self) -> None:
        entry = self._map.lists[self._where.list]
        self._title.setText(f"{entry.sheet}  {entry.title}")
        registers = [(r.id, r.words) for r in TYPED if not r.reference]
        self._offer(0, REGISTER, [("", NOTHING), *registers], entry.register)
        self._offer(1, CHOOSE, _chosen_by(entry.register) if entry.register else (), entry.choose)
        self._offer(2, SPARE, SPARES.items() if entry.register else (), entry.spare)

    def _on_chosen(self, number: int, id_: str) -> None:
        where = self._where
        if where.cell >= 0:
            changes = {("source", "year", "unit")[number]: id_} | self._with_unit(number, id_)
            made = self._map.with_cell(where.cell, **changes)
        elif where.column >= 0:
            changes = {("source", "", "unit")[number]: id_} | self._with_unit(number, id_)
            made = self._map.with_column(where.list, where.column, **changes)
        else:
            made = self._with_list(number, id_)
        self.changed.emit(made)

    def _with_unit(self, number: int, source: str) -> dict[str, str]:
        """A unit that fits another source: of an amount the one stated before, or by the form; else the source's own or none."""
        if number != 0:
            return {}
        from desktop.excel.form_fill.matching import by_hand

        where, layout = self._where, self.layout_of_form
        if where.cell >= 0:
            unit = by_hand.unit_of_cell(layout, self._map.cells[where.cell], source)
        else:
            one = self._map.lists[where.list]
            unit = by_hand.unit_of_column(layout, one, one.columns[where.column], source)
        return {"confidence": "hand" if source else "none", "unit": unit}

    def _with_list(self, number: int, id_: str) -> FormMap:
        if number:
            return self._map.with_list(self._where.list, **{("", "choose", "spare")[number]: id_})
        from desktop.excel.form_fill.matching.suggest_lists import matched_to

        one = self._map.lists[self._where.list]
        money = self.layout_of_form.money_units.get(one.sheet, "")
        return self._map.with_list(self._where.list, **matched_to(one, id_, money))


def _told(source: str) -> Words:
    """A source's name with its unit, so that like ones are told apart."""
    name, unit = sources.named(source), sources.unit_of(source)
    return Words(f"{name.zh}（{unit}）", f"{name.en} ({unit})") if unit else name


def _units(source: str) -> list[tuple[str, Words]]:
    return [(unit, Words(unit, unit)) for unit in YUAN] if sources.is_money(source) else []


def _chosen_by(register: str) -> list[tuple[str, Words]]:
    """The ways to choose records of a register, among them those behind each figure that gives such records."""
    behind = [figure for figure in FIGURES if register in _registers_behind(figure)]
    return [*CHOICES.items(), *((f"figure:{f.id}", BEHIND.fill(figure=f.words)) for f in behind)]


def _registers_behind(figure: Figure) -> set[str]:
    """The registers of the records behind a figure; of a count of different links, that of the records linked to."""
    found = set()
    for source in figure.sources:
        field = BY_ID[source.register].by_id.get(source.distinct)
        found.add(field.target if field is not None and field.target else source.register)
    return found
