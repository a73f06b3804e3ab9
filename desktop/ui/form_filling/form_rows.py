"""The places of a form, as rows of a table: what each is called, what it is filled from, and what it would say."""

from desktop.domain.city_form import sources
from desktop.domain.city_form.blank import column_of, place_of
from desktop.domain.city_form.filling import Filling, moved_row
from desktop.domain.city_form.form_map import (
    HAND,
    LIKELY,
    NONE,
    SURE,
    CellEntry,
    ColumnEntry,
    FormMap,
    ListEntry,
)
from desktop.domain.late import dataclass
from desktop.domain.registers import BY_ID
from desktop.domain.words import Language, Words
from desktop.ui.lists.rows import Cell, Column, Tone

COLUMNS = (
    Words("位置", "Place"),
    Words("表格中的名称", "As the form calls it"),
    Words("年度", "Year"),
    Words("填入", "Filled from"),
    Words("匹配依据", "Matched by"),
    Words("单位", "Unit"),
    Words("将填写", "Would say"),
)
YEARS = {
    "this": Words("本年", "This year"),
    "last": Words("上年", "Last year"),
    "before": Words("前年", "Year before last"),
    "difference": Words("增减", "Change"),
    "growth": Words("增长率", "Growth"),
}
MATCHES = {
    SURE: Words("名称一致", "By name"),
    LIKELY: Words("请核对", "Please check"),
    HAND: Words("人工指定", "By hand"),
    NONE: Words("未对应", "None"),
}
NO_UNIT = Words("请指定", "State it")
LIST = Words("列表：{title}（{register}）", "List: {title} ({register})")
NO_REGISTER = Words("未对应登记表", "no register")
ROWS = Words("{first} 等{n}行", "{first} … {n} {n:row|rows}")
SUMMARY = Words(
    "共{n}处：{sure}处已对应，{likely}处请核对，{none}处未对应。选中一行即可在下方改动。",
    "{n} {n:place|places}: {sure} matched, {likely} to be checked, {none} without a match. Choose a row to change it below.",
)

Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Where:
    """Which part of the map a row shows."""

    cell: int = -1
    list: int = -1
    column: int = -1


@dataclass(frozen=True, slots=True)
class Shown:
    """The rows of the table, and what each shows; headings of sheets show nothing."""

    rows: tuple[Row, ...]
    wheres: tuple[Where | None, ...]


class FormRows:
    """Makes the rows of one form."""

    def __init__(self, form_map: FormMap, filling: Filling | None, language: Language) -> None:
        self._map, self._filling, self._language = form_map, filling, language
        self._values: dict[tuple[str, str], str] = {}
        self._why: dict[tuple[str, str], str] = {}
        self._columns: dict[tuple[str, int], list[tuple[int, str]]] = {}
        for one in filling.cells if filling else ():
            self._values[one.sheet, one.place.name] = one.shown
            self._columns.setdefault((one.sheet, one.place.column), []).append((one.place.row, one.shown))
        for told in filling.told if filling else ():
            self._why.setdefault((told.sheet, told.cell), told.words.say(language))

    def shown(self, *, open_only: bool = False) -> Shown:
        """All rows, or only those with something left to do, below a heading for each sheet."""
        rows: list[Row] = []
        wheres: list[Where | None] = []
        for sheet in self._sheets():
            found = [(row, where) for row, where in self._of(sheet) if not open_only or self._is_open(where)]
            if found:
                rows.append(self._heading(sheet))
                wheres.append(None)
                rows += [row for row, _ in found]
                wheres += [where for _, where in found]
        return Shown(tuple(rows), tuple(wheres))

    def summary(self) -> Words:
        """How many places are matched, and how surely."""
        all_of_it = self._map.confidences
        sure = sum(each in (SURE, HAND) for each in all_of_it)
        likely, none = all_of_it.count(LIKELY), all_of_it.count(NONE)
        return SUMMARY.fill(n=len(all_of_it), sure=sure, likely=likely, none=none)

    def _sheets(self) -> list[str]:
        names = [*(cell.sheet for cell in self._map.cells), *(one.sheet for one in self._map.lists)]
        return list(dict.fromkeys(names))

    def _of(self, sheet: str) -> list[tuple[Row, Where]]:
        cells = [
            (self._cell(entry), Where(cell=number))
            for number, entry in enumerate(self._map.cells)
            if entry.sheet == sheet
        ]
        lists: list[tuple[Row, Where]] = []
        for number, entry in enumerate(self._map.lists):
            if entry.sheet == sheet:
                lists.append((self._list(entry), Where(list=number)))
                lists += [
                    (self._column(entry, column), Where(list=number, column=place))
                    for place, column in enumerate(entry.columns)
                ]
        return cells + lists

    def _is_open(self, where: Where) -> bool:
        if where.cell >= 0:
            entry = self._map.cells[where.cell]
            return self._needs(entry.confidence, entry.unit) or (entry.sheet, entry.cell) in self._why
        one = self._map.lists[where.list]
        if where.column < 0:
            return not one.register or any(self._needs(c.confidence, c.unit) for c in one.columns)
        column = one.columns[where.column]
        return self._needs(column.confidence, column.unit)

    @staticmethod
    def _needs(confidence: str, unit: str) -> bool:
        return confidence in (LIKELY, NONE) or unit == "?"

    def _heading(self, sheet: str) -> Row:
        return (Cell(sheet, Tone.HEAD), *(Cell("", Tone.HEAD) for _ in COLUMNS[1:]))

    def _cell(self, entry: CellEntry) -> Row:
        label = (
            f"{entry.parent} › {entry.label}" if entry.parent and entry.parent != entry.label else entry.label
        )
        year = YEARS[entry.year].say(self._language) if entry.year in YEARS else entry.year
        return (
            Cell(entry.cell),
            Cell(f"{entry.code} {label} {entry.heading}".strip()),
            Cell(year if sources.is_dated(entry.source) else ""),
            *self._match(entry.source, entry.confidence),
            self._unit(entry.unit),
            self._value(entry),
        )

    def _value(self, entry: CellEntry) -> Cell:
        place = place_of(entry.cell)
        row = moved_row(entry.sheet, place.row, self._filling.rows) if self._filling else place.row
        value = self._values.get((entry.sheet, place._replace(row=row).name))
        if value is not None:
            return Cell(value)
        return Cell(self._why.get((entry.sheet, entry.cell), ""), Tone.WARN if entry.source else Tone.MUTED)

    def _list(self, entry: ListEntry) -> Row:
        register = BY_ID[entry.register].words if entry.register else NO_REGISTER
        text = LIST.fill(title=entry.title, register=register).say(self._language)
        tone = Tone.STRONG if entry.register else Tone.WARN
        return (Cell(f"{entry.rows[0]}–{entry.rows[1]}"), Cell(text, tone), *(Cell("") for _ in COLUMNS[2:]))

    def _column(self, entry: ListEntry, column: ColumnEntry) -> Row:
        top = moved_row(entry.sheet, entry.rows[0], self._filling.rows) if self._filling else entry.rows[0]
        found = self._columns.get((entry.sheet, column_of(column.column)), [])
        inside = [value for row, value in found if row >= top]
        value = Cell("")
        if inside:
            value = Cell(ROWS.fill(first=inside[0], n=len(inside)).say(self._language))
        elif (entry.sheet, f"{column.column}{entry.rows[0]}") in self._why:
            value = Cell(self._why[entry.sheet, f"{column.column}{entry.rows[0]}"], Tone.WARN)
        return (
            Cell(column.column),
            Cell(f"    {column.heading}", tip=column.heading),
            Cell(""),
            *self._match(column.source, column.confidence),
            self._unit(column.unit),
            value,
        )

    def _match(self, source: str, confidence: str) -> tuple[Cell, Cell]:
        tones = {LIKELY: Tone.WARN, NONE: Tone.MUTED}
        name = sources.named(source).say(self._language) if source else "—"
        return Cell(name), Cell(MATCHES[confidence].say(self._language), tones.get(confidence, Tone.PLAIN))

    def _unit(self, unit: str) -> Cell:
        return Cell(NO_UNIT.say(self._language), Tone.BAD) if unit == "?" else Cell(unit)


def columns(language: Language) -> list[Column]:
    """The columns of the table."""
    return [Column(words.say(language)) for words in COLUMNS]
