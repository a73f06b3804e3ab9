"""The detail tables of a report: what stands in their columns, and which records stand in each row."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from desktop.domain.benefits import SOURCES
from desktop.domain.fields import Field, Kind
from desktop.domain.figures.conditions import Beyond, Linked, fields_of
from desktop.domain.figures.figure import FigureValue, Source
from desktop.domain.registers import BY_ID
from desktop.domain.report import DetailTable, counted_in, key_of, rows_of
from desktop.domain.report_tables import Detail, Latest, Via
from desktop.domain.words import Words
from desktop.work.records_shown import SOURCES_OF_FIGURES, LookedAt

KEY = Words("{register}序号", "No. of {register}")
ROWS = Words("{register}条数", "Rows in {register}")
LINKED = Words("{link}空白或为{values}", "{link} blank or {values}")
COUNTED = Words("计入{figure}", "Counted in {figure}")


def detail_table(
    ledger: LookedAt, detail: Detail, records: list[Any], figures: Mapping[str, FigureValue]
) -> DetailTable:
    """The table of these records: the columns that the report asks for, and what its figures need besides."""
    sums = _added_up(detail.register, records, figures)
    makers = _columns(ledger, detail, records, figures, sums)
    linked = _linked(detail)
    return DetailTable(
        detail.register,
        detail.sheet,
        detail.title,
        tuple(field for field, _ in makers),
        tuple(tuple(value(record) for _, value in makers) for record in records),
        tuple(
            (
                (detail.register, record.id),
                *((register, getattr(record, link)) for register, link in linked if getattr(record, link)),
            )
            for record in records
        ),
        (*sums, *(field.id for field, _ in makers if field.id.startswith("counted("))),
    )


def _added_up(register: str, records: list[Any], figures: Mapping[str, FigureValue]) -> dict[str, list[str]]:
    """The amounts of which every one shown counts, so that their own columns are added up, with their figures."""
    found: dict[str, list[str]] = {}
    for figure, source in SOURCES_OF_FIGURES:
        if source.register == register and source.amount and len(figures[figure].figure.sources) == 1:
            among = set(figures[figure].records)
            filled = [(register, r.id) for r in records if getattr(r, source.amount) is not None]
            if filled and among.issuperset(filled):
                found.setdefault(source.amount, []).append(figure)
    return found


_Column = tuple[Field, Callable[[Any], Any]]


def _columns(
    ledger: LookedAt,
    detail: Detail,
    records: list[Any],
    figures: Mapping[str, FigureValue],
    sums: Mapping[str, list[str]],
) -> list[_Column]:
    """The columns: numbers of what is counted apart, what the table asks for, and what figures need besides."""
    sources = [(figure, s) for figure, s in SOURCES_OF_FIGURES if s.register == detail.register]
    first = {s.distinct: _key(detail.register, s.distinct, records) for _, s in sources if s.distinct}
    told: dict[str, _Column] = {}
    for asked in detail.columns:
        column = (
            _joined(ledger, detail, asked) if isinstance(asked, Via | Latest) else _own(ledger, detail, asked)
        )
        told[column[0].id] = column
    for _, source in sources:
        for field_id in sorted({*fields_of(source.where), source.amount} - {"", *told}):
            told[field_id] = _own(ledger, detail, field_id)
    last: dict[str, _Column] = {}
    for figure, source in sources:
        for condition in source.where:
            if isinstance(condition, Beyond):
                column = _rows(ledger, condition)
                last[column[0].id] = column
        counts = source.register in {register for register, _ in figures[figure].records}
        if source.amount and counts and figure not in sums.get(source.amount, ()):
            column = _counted(figures[figure], source)
            last[column[0].id] = column
    return [*first.values(), *told.values(), *last.values()]


def _own(ledger: LookedAt, detail: Detail, field_id: str) -> _Column:
    field = BY_ID[detail.register].field(field_id)
    return field, _shown(ledger, field)


def _joined(ledger: LookedAt, detail: Detail, asked: Via | Latest) -> _Column:
    link = BY_ID[detail.register].field(asked.link)
    if isinstance(asked, Via):
        field = BY_ID[link.target].field(asked.field)
        shown = _shown(ledger, field)

        def value(record: Any) -> Any:
            other = ledger.get(link.target, getattr(record, asked.link))
            return None if other is None else shown(other)
    else:
        field = BY_ID[asked.register].field(asked.field)
        latest = _latest(ledger, asked)

        def value(record: Any) -> Any:
            return latest.get(getattr(record, asked.link))

    return replace(field, id=f"{asked.link}.{asked.field}", required=False), value


def _latest(ledger: LookedAt, asked: Latest) -> dict[str, Any]:
    found: dict[str, tuple[date, Any]] = {}
    for record in ledger.all(asked.register):
        owner, value = getattr(record, asked.link), getattr(record, asked.field)
        when = getattr(record, asked.date) or date.min
        if value is not None and (owner not in found or when >= found[owner][0]):
            found[owner] = when, value
    return {owner: value for owner, (_, value) in found.items()}


def _shown(ledger: LookedAt, field: Field) -> Callable[[Any], Any]:
    """The way from a record to a field's value; a link's is the other record's title."""
    if field.kind is Kind.LINK:
        return lambda record: ledger.title(field.target, getattr(record, field.id))
    return lambda record: getattr(record, field.id)


def _key(register: str, distinct: str, records: list[Any]) -> _Column:
    """A number for each different value; where a text is blank, the record has one of its own."""
    field = BY_ID[register].field(distinct)
    linked = field.kind is Kind.LINK
    numbers: dict[tuple[str, bool], int] = {}

    def key(record: Any) -> tuple[str, bool]:
        value = getattr(record, distinct)
        return (record.id, True) if value is None and not linked else (value, False)

    for record in records:
        numbers.setdefault(key(record), len(numbers) + 1)
    words = KEY.fill(register=BY_ID[field.target].words if linked else field.words)
    return Field(key_of(distinct), Kind.WHOLE, words), lambda record: numbers[key(record)]


def _rows(ledger: LookedAt, condition: Beyond) -> _Column:
    words = ROWS.fill(register=BY_ID[condition.register].words)
    if isinstance(condition, Linked):
        field = BY_ID[condition.register].field(condition.field)
        asked = [option.words for option in field.options if option.id in condition.values]
        values = Words("、".join(w.zh for w in asked), ", ".join(w.en for w in asked))
        words = LINKED.fill(link=BY_ID[condition.register].words, values=values)
    column = Field(rows_of(condition), Kind.WHOLE, words)
    return column, lambda record: ledger.rows_of(condition, record)


def _counted(figure: FigureValue, source: Source) -> _Column:
    among = set(figure.records)
    amount = BY_ID[source.register].field(source.amount)
    field = Field(
        counted_in(figure.figure.id), amount.kind, COUNTED.fill(figure=figure.figure.words), unit=amount.unit
    )
    return field, lambda r: getattr(r, source.amount) if (source.register, r.id) in among else None


def _linked(detail: Detail) -> list[tuple[str, str]]:
    """The records shown in a row beside its own: registers and the links to them."""
    register = BY_ID[detail.register]
    links = {asked.link for asked in detail.columns if isinstance(asked, Via)}
    distinct = {s.distinct for _, s in SOURCES_OF_FIGURES if s.register == detail.register} - {""}
    links |= {field.id for field in register.links if field.id in distinct}
    links |= {link for link in SOURCES if link in detail.columns}  # what brought the benefit
    return [(BY_ID[detail.register].field(link).target, link) for link in sorted(links)]
