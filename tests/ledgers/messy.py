"""Ledgers as people keep them, made from clean records: the same content under every usual disorder."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

from openpyxl import Workbook

from desktop.domain.fields import Field, Kind
from desktop.domain.register import AnyRegister, Record
from desktop.domain.values.dates import Month
from desktop.domain.values.numbers import YUAN, show_number

WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a ledger: its field, its heading, and the unit that its bare numbers are in."""

    field: Field
    heading: str
    unit: str = ""


def write_messy(
    path: Path, register: AnyRegister, records: Sequence[Record], titles: Mapping[str, str], chance: Random
) -> None:
    """Writes a workbook of one messy sheet.

    Args:
        path: the workbook.
        register: the register.
        records: its records.
        titles: what names each linked record, by id.
        chance: what decides which disorders it shows; the same chance makes the same workbook.
    """
    workbook = Workbook()
    sheet = workbook.active
    sheet.title = chance.choice(("Sheet1", register.names[0][:20], "2025年汇总"))
    above = chance.choice(("", "万元", "元"))
    columns = [_column(field, above, chance) for field in _fields(register, records, chance)]
    sheet.append([f"江海公司{register.names[0]}"])
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=len(columns) + 1)
    if above:
        sheet.append([f"单位：{above}"])
    if chance.random() < 0.3:
        sheet.append([])
    header = [chance.choice(("序号", "No.")), *(column.heading for column in columns)]
    sheet.append(header)
    every = chance.choice((0, 0, 3, 7))
    for number, record in enumerate(records, start=1):
        sheet.append([number, *(_cell(c, getattr(record, c.field.id), titles, chance) for c in columns)])
        if every and number % every == 0:
            sheet.append(chance.choice((_total("小计", columns, records[number - every : number]), [None] * len(header), header)))
    if chance.random() < 0.6:
        sheet.append(_total("合计", columns, records))
    if chance.random() < 0.6:
        sheet.append([])
        sheet.append(["注：以上数据由各部门上报，质量管理部汇总。"])
    if chance.random() < 0.6:
        sheet.append(["填表人：季云帆", None, "审核人：陆雅琴"])
    workbook.save(path)


def _fields(register: AnyRegister, records: Sequence[Record], chance: Random) -> list[Field]:
    """The fields that a ledger would have: all that are filled, and those an import would assume; sometimes shuffled."""
    fields = [
        f for f in register.fields
        if f.required or f.assumed is not None or any(getattr(r, f.id) is not None for r in records)
    ]
    if chance.random() < 0.3:
        chance.shuffle(fields)
    return fields


def _column(field: Field, above: str, chance: Random) -> Column:
    name = chance.choice((field.words.zh, *field.synonyms))
    if field.kind is Kind.MONEY:
        unit = chance.choice(("", *YUAN)) if above else chance.choice(tuple(YUAN))
        return Column(field, chance.choice(("{}（{}）", "{}({})", "{}\n（{}）")).format(name, unit) if unit else name, unit or above)
    if field.unit and chance.random() < 0.5:
        name = f"{name}（{field.unit}）"
    return Column(field, chance.choice((name, name, f" {name} ", name + "*")))


def _cell(column: Column, value: Any, titles: Mapping[str, str], chance: Random) -> Any:
    field = column.field
    if value is None:
        return chance.choice((None, None, "") if field.kind in (Kind.TEXT, Kind.NOTE, Kind.LINK) else (None, "", "/", "—"))
    match field.kind:
        case Kind.LINK:
            return chance.choice((titles[value], f" {titles[value]}\u3000"))
        case Kind.MONEY:
            return _money(value, column.unit, chance)
        case Kind.NUMBER | Kind.WHOLE:
            number = show_number(Decimal(value))
            return chance.choice((value, float(value), number, number.translate(WIDE), number + field.unit))
        case Kind.DAY | Kind.MONTH | Kind.WHEN:
            return _date(value, chance)
        case Kind.CHOICE:
            option = field.option(value)
            return chance.choice((option.words.zh, option.words.zh, *option.synonyms, f"{option.words.zh} "))
        case Kind.YES_NO:
            return chance.choice(("是", "√", "有", 1) if value else ("否", "×", "无", 0))
        case _:
            return chance.choice((value, value, f" {value}", f"{value}\u3000"))


def _money(yuan: Decimal, unit: str, chance: Random) -> Any:
    amount = yuan / YUAN[unit]
    return chance.choice((
        float(amount), amount, show_number(amount), f"{show_number(yuan)}元", f"{show_number(yuan / 10_000)}万元",
        f"{amount:,f}", show_number(amount).translate(WIDE),
    ))


def _date(when: date | Month, chance: Random) -> Any:
    y, m = when.year, when.month
    if isinstance(when, Month):
        return chance.choice((f"{y}-{m:02}", f"{y}年{m}月", f"{y}.{m}", f"{y}年{m}月".translate(WIDE), f"{y}/{m:02}"))
    d = when.day
    return chance.choice((
        when, when.isoformat(), f"{y}年{m}月{d}日", f"{y}.{m}.{d}", f"{y}/{m}/{d}", f"{y}{m:02}{d:02}",
        int(f"{y}{m:02}{d:02}"), f"{y}年{m}月{d}日".translate(WIDE), f"{when.isoformat()} 00:00:00",
    ))


def _total(label: str, columns: Sequence[Column], records: Sequence[Record]) -> list[Any]:
    """A row that adds up, its label under the running numbers."""
    sums = []
    for column in columns:
        values = [getattr(r, column.field.id) for r in records]
        money = column.field.kind is Kind.MONEY
        sums.append(float(sum(v for v in values if v is not None) / YUAN[column.unit]) if money else None)
    return [label, *sums]
