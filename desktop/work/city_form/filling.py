"""A form filled from the open ledger: every cell's value, the rows that lists need, and all that stays blank and why."""

from collections.abc import Iterable, Iterator
from dataclasses import field, replace
from datetime import date
from typing import Any

from desktop.domain import changes
from desktop.domain.city_form import sources
from desktop.domain.city_form.blank import BlankForm, FormCell, FormSheet, Place, column_of, place_of
from desktop.domain.city_form.checks import broken_relations
from desktop.domain.city_form.filling import AddedRows, FilledCell, Filling, Told, moved_row
from desktop.domain.city_form.fitted import Fitted, fitted
from desktop.domain.city_form.form_map import LIKELY, CellEntry, ColumnEntry, FormMap, ListEntry
from desktop.domain.city_form.labels import before_blank_day, before_line, is_blank_day
from desktop.domain.city_form.sums import short_sums
from desktop.domain.fields import Kind
from desktop.domain.late import dataclass
from desktop.domain.register import AnyRegister
from desktop.domain.registers import BY_ID
from desktop.domain.values.numbers import YUAN
from desktop.domain.words import Words
from desktop.work.city_form.given import Given, Giver
from desktop.work.city_form.listed import Lister, Row
from desktop.work.database import Database
from desktop.work.progress import counted, part, silently

UNMATCHED = Words("没有对应的指标或字段，请人工填写", "matched to no figure or field; fill it in by hand")
NO_UNIT = Words(
    "表格没有写明金额单位，请在对应关系中指定元或万元", "the form names no unit of money; state it in the map"
)
BAD_UNIT = Words("不能以“{unit}”填写", "cannot be given in '{unit}'")
GONE = Words("表格里没有这个工作表或单元格", "the form has no such sheet or cell")
HAS_FORMULA = Words("这个单元格是公式，不填写", "this cell holds a formula and is not filled")
NOT_BLANK = Words("这个单元格已有内容，不覆盖：{text}", "this cell is not blank and stays as it is: {text}")
TO_CHECK = Words("按相近的名称对应为“{source}”，请核对", "matched by a like name to '{source}'; please check")
LIST_UNMATCHED = Words("没有对应的登记表，整张表未填", "matched to no register, so the list is blank")
COLUMN_BLANKS = Words("{n}行没有数据", "rows without data: {n}")
OTHER_YEAR = Words(
    "表格标题是{form}年，按{year}年填写", "the form's titles say {form}; it is filled for {year}"
)
DASH, NONE_AT_ALL = "—", Words("无", "none").zh
"""What Chinese forms say where nothing applies, and where there is nothing."""


def fill(
    database: Database,
    year: int,
    form: BlankForm,
    form_map: FormMap,
    *,
    personal: bool = False,
    today: date | None = None,
    told: changes.Told = silently,
) -> Filling:
    """What a form is filled with for a year.

    Args:
        database: the open ledger.
        year: the report year.
        form: the blank form.
        form_map: what each of its places is filled from.
        personal: whether personal data is written in full; else it is masked.
        today: the day of filling in.
        told: how far it is; what it raises ends it.
    """
    work = _Work(form, personal)
    lister = Lister(database, year, part(told, 0, 50))
    lists = [(entry, _records(lister, entry)) for entry in form_map.lists]
    work.added = tuple(_added(lists))
    if form_map.year is not None and form_map.year != year:
        work.tell("check", "", "", "", OTHER_YEAR.fill(form=form_map.year, year=year))
    giver = Giver(database, year, today or date.today())
    _cells(work, giver, counted(form_map.cells, part(told, 50, 75)))
    for entry, records in counted(lists, part(told, 75, 100)):
        _list(work, lister, entry, records)
    work.told += broken_relations(form, form_map.cells, work.cells, work.added)
    work.told += short_sums(form, work.added)
    return Filling(tuple(work.cells), work.added, tuple(work.told))


@dataclass(slots=True)
class _Work:
    form: BlankForm
    personal: bool
    added: tuple[AddedRows, ...] = ()
    cells: list[FilledCell] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)

    def tell(self, kind: str, sheet: str, cell: str, label: str, words: Words) -> None:
        self.told.append(Told(kind, sheet, cell, label, words))


def _records(lister: Lister, entry: ListEntry) -> list[Any]:
    return list(lister.records(entry)) if entry.register else []


def _added(lists: Iterable[tuple[ListEntry, list[Any]]]) -> Iterator[AddedRows]:
    """The rows that lists lack; lists side by side in the same rows share theirs."""
    most: dict[tuple[str, int, int], int] = {}
    for entry, records in lists:
        lacking = len(records) - (entry.rows[1] - entry.rows[0] + 1)
        if lacking > 0 and not entry.open:
            key = entry.sheet, *entry.rows
            most[key] = max(lacking, most.get(key, 0))
    for (sheet, first, last), count in most.items():
        yield AddedRows(sheet, first, last, count)


def _cells(work: _Work, giver: Giver, entries: Iterable[CellEntry]) -> None:
    reasons: dict[tuple[str, int], list[Words]] = {}
    later = []
    for entry in entries:
        if entry.source == sources.REASON:
            later.append(entry)
            continue
        why = _cell(work, giver, entry)
        if why is not None:
            work.tell("blank", entry.sheet, entry.cell, _label(entry), why)
            if entry.source:
                reasons.setdefault((entry.sheet, place_of(entry.cell).row), []).append(why)
    for entry in later:
        said = reasons.get((entry.sheet, place_of(entry.cell).row))
        if said:
            _put(work, entry, Given("；".join(dict.fromkeys(words.zh for words in said))))


def _label(entry: CellEntry) -> str:
    return f"{entry.label} {entry.heading}".strip()


def _cell(work: _Work, giver: Giver, entry: CellEntry) -> Words | None:
    """Fills one cell; tells why where it stays blank."""
    if not entry.source:
        return UNMATCHED
    unit, why = _unit(entry.source, entry.unit)
    if why is not None:
        return why
    given = giver.give(entry.source, entry.year, unit)
    if given.why is not None:
        return given.why
    why = _put(work, entry, given)
    if why is None and entry.confidence == LIKELY:
        words = TO_CHECK.fill(source=sources.named(entry.source))
        work.tell("check", entry.sheet, entry.cell, _label(entry), words)
    return why


def _unit(source: str, unit: str) -> tuple[str, Words | None]:
    """The unit of an amount, which somebody has to have stated; of anything else as it is."""
    if sources.is_money(source) and unit not in YUAN and unit != "%":
        return "", NO_UNIT if unit in ("", "?") else BAD_UNIT.fill(unit=unit)
    if not sources.is_money(source) and unit in YUAN:
        return "", BAD_UNIT.fill(unit=unit)
    return unit, None


def _put(work: _Work, entry: CellEntry, given: Given) -> Words | None:
    sheet = work.form.sheet(entry.sheet)
    if sheet is None:
        return GONE
    place = sheet.anchor(place_of(entry.cell))
    cell = sheet.cell(place)
    if cell.kind == "formula":
        return HAS_FORMULA
    said = _without_blank_day(cell.text) if isinstance(given.value, date) else before_line(cell.text)
    if entry.appended != bool(said.strip()):
        return NOT_BLANK.fill(text=cell.text[:20]) if cell.text.strip() else GONE
    unit = "%" if entry.year == "growth" else entry.unit
    made = fitted(given.value, given.field, unit, cell, sheet.limits_of(place), personal=work.personal)
    if made.why is not None:
        return made.why
    text = said + made.text if entry.appended else made.text
    number = None if entry.appended else made.number
    if entry.appended and made.number is not None:
        text = said + f"{made.number:f}"
    where = Place(moved_row(entry.sheet, place.row, work.added), place.column)
    work.cells.append(FilledCell(entry.sheet, where, number, text, _masked(made, given)))
    return None


def _without_blank_day(text: str) -> str:
    """What a cell says but for the place of a day, which the day itself takes."""
    return "" if is_blank_day(text) else before_blank_day(text) or before_line(text)


def _masked(made: Fitted, given: Given) -> Words | None:
    return given.field.words if made.masked and given.field is not None else None


def _list(work: _Work, lister: Lister, entry: ListEntry, records: list[Any]) -> None:
    sheet = work.form.sheet(entry.sheet)
    where = f"{entry.columns[0].column}{entry.rows[0]}" if entry.columns else ""
    if sheet is None or not entry.register:
        work.tell("blank", entry.sheet, where, entry.title, GONE if sheet is None else LIST_UNMATCHED)
        return
    top = moved_row(entry.sheet, entry.rows[0], work.added)
    rows = [lister.row(entry, record, number) for number, record in enumerate(records, 1)]
    for column in entry.columns:
        why = _why_not(column)
        if why is None:
            _column(work, sheet, entry, column, rows, top)
        else:
            work.tell("blank", entry.sheet, f"{column.column}{entry.rows[0]}", column.heading, why)
    _spare(work, sheet, entry, len(records), top)


def _why_not(column: ColumnEntry) -> Words | None:
    if not column.source:
        return UNMATCHED
    if not sources.is_known(column.source):
        return sources.UNKNOWN.fill(source=column.source)
    return _unit(column.source, column.unit)[1]


def _column(
    work: _Work, sheet: FormSheet, entry: ListEntry, column: ColumnEntry, rows: list[Row], top: int
) -> None:
    blanks, refused = 0, dict[Words, int]()
    count = sum(
        one.count for one in work.added if (one.sheet, one.first, one.last) == (entry.sheet, *entry.rows)
    )
    for number, give in enumerate(rows):
        blank, limits = _model(sheet, entry, column_of(column.column), number, count)
        if blank.kind == "formula" or (blank.text.strip() and column.source == sources.SERIAL):
            continue
        given = give(column.source, column.unit)
        if given.value is None or given.value == "":
            blanks += 1
            continue
        unit = column.unit if given.field is None or given.field.kind is not Kind.TEXT else ""
        made = fitted(given.value, given.field, unit, blank, limits, personal=work.personal)
        if made.why is not None:
            refused[made.why] = refused.get(made.why, 0) + 1
            continue
        place = Place(top + number, column_of(column.column))
        work.cells.append(FilledCell(entry.sheet, place, made.number, made.text, _masked(made, given)))
    first = f"{column.column}{entry.rows[0]}"
    if blanks:
        work.tell("blank", entry.sheet, first, column.heading, COLUMN_BLANKS.fill(n=blanks))
    for why in refused:
        work.tell("blank", entry.sheet, first, column.heading, why)
    if column.confidence == LIKELY and rows:
        words = TO_CHECK.fill(source=sources.named(column.source))
        work.tell("check", entry.sheet, first, column.heading, words)


def _model(sheet: FormSheet, entry: ListEntry, column: int, number: int, count: int) -> tuple[FormCell, Any]:
    """The blank cell whose format a row's cell has: its own, or that of the row which added rows copy.

    Args:
        sheet: the sheet.
        entry: the list.
        column: the column.
        number: the row, from 0.
        count: how many rows are added.
    """
    first, last = entry.rows
    if entry.open:
        place = Place(first, column)
        return sheet.cell(place), sheet.limits_of(place)
    own = number < last - first or (number == last - first and not count) or (first == last and number == 0)
    if own:
        place = Place(first + number, column)
        return sheet.cell(place), sheet.limits_of(place)
    if number == last - first + count and last > first:
        place = Place(last, column)
        cell = sheet.cell(place)
    else:
        place = Place(max(first, last - 1), column)
        cell = sheet.cell(place)
    if cell.text.strip() and cell.kind != "formula":  # a number that was printed for another row
        cell = replace(cell, text="", kind="blank")
    return cell, sheet.limits_of(place)


def _spare(work: _Work, sheet: FormSheet, entry: ListEntry, used: int, top: int) -> None:
    """What stands in the rows that are not needed."""
    room = entry.rows[1] - entry.rows[0] + 1
    if entry.open or entry.spare == "blank" or used >= room:
        return
    asked = [column for column in entry.columns if column.source and column.source != sources.SERIAL]
    if entry.spare == "none":
        asked = asked[:1] if used == 0 else []
    for number in range(used, room if entry.spare == "dash" else used + 1):
        for column in asked:
            place = Place(entry.rows[0] + number, column_of(column.column))
            if sheet.cell(place).kind == "blank" and sheet.limits_of(place) is None:
                moved = Place(top + number, place.column)
                text = DASH if entry.spare == "dash" else NONE_AT_ALL
                work.cells.append(FilledCell(entry.sheet, moved, None, text))


def personal_registers(form_map: FormMap) -> list[AnyRegister]:
    """The registers whose personal data a form asks for."""
    used = [cell.source for cell in form_map.cells]
    used += [column.source for entry in form_map.lists for column in entry.columns]
    fields = ((source.partition(".")[0], sources.field_of(source)) for source in used)
    found = dict.fromkeys(register for register, field in fields if field is not None and field.personal)
    return [BY_ID[register] for register in found]
