"""The verbs for an authority's own form: form-map, fill, form-diff."""

import argparse
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from desktop.cli import argument_words as w
from desktop.cli.disclosing import write_down
from desktop.cli.output import Output, as_typed
from desktop.cli.usage import Parser
from desktop.domain.city_form import form_map as maps
from desktop.domain.city_form.filling import Filling, Told
from desktop.domain.city_form.sources import named
from desktop.domain.words import Words
from desktop.files import write_bytes
from desktop.work.city_form.before_writing import BeforeWriting, before_writing
from desktop.work.database import Database

MAPPED = Words(
    "已写入{path}：{sure}处已对应，{likely}处请核对，{none}处没有找到对应。",
    "Written to {path}: {sure} {sure:place|places} matched, {likely} to be checked, {none} without a match.",
)
FILLED = Words(
    "已填好{path}：{n}个单元格；{blank}处未填，{check}处请核对。",
    "Filled {path}: {n} {n:cell|cells}; {blank} {blank:place|places} left blank, {check} to be checked.",
)
SEE_PROBLEMS = Words(
    "用cqodesk check {store} --year {year}列出问题，在窗口的“年报”页逐条处理。",
    "List them with cqodesk check {store} --year {year}; see to them in the window, under Annual report.",
)
IN_FULL = Words("要写全，请加--personal。", "Write them in full with --personal.")
DIFFERENT = Words("两份表格有{n}处不同。", "The two forms differ in {n} {n:place|places}.")
SAME = Words("两份表格的填报内容没有变化。", "Nothing to be filled in changed between the two forms.")
PROPOSED = Words("新的对应关系已写入{path}。", "The proposed map was written to {path}.")
LINE = Words("[{kind}] {place}：{words}", "[{kind}] {place}: {words}")
LINE_OF_ALL = Words("[{kind}] {words}", "[{kind}] {words}")
KINDS = {"blank": Words("未填", "blank"), "check": Words("请核对", "check")}
CHANGES = {
    "moved": Words("移动", "moved"),
    "renamed": Words("改名", "renamed"),
    "added": Words("新增", "added"),
    "dropped": Words("取消", "dropped"),
    "unit": Words("单位变化", "unit changed"),
}


def add_verbs(verb: Callable[..., Parser], json_: Parser, year: Parser, personal: Parser) -> None:
    """Adds these verbs to the command line."""
    mapping = verb("form-map", json_)
    mapping.add_argument("form", type=Path, metavar=w.FORM, help=w.BLANK_FORM)
    mapping.add_argument("--out", type=Path, required=True, metavar=w.MAP, help=w.MAP_OUT)
    filling = verb("fill", year, personal, json_)
    filling.add_argument("--form", type=Path, required=True, metavar=w.FORM, help=w.BLANK_FORM)
    filling.add_argument("--map", type=Path, metavar=w.MAP, help=w.FILL_MAP)
    filling.add_argument("--out", type=Path, required=True, metavar=w.FILE, help=w.FILL_OUT)
    differing = verb("form-diff", json_)
    differing.add_argument("old", type=Path, metavar=w.OLD, help=w.OLD_FORM)
    differing.add_argument("new", type=Path, metavar=w.NEW, help=w.NEW_FORM)
    differing.add_argument("--map", type=Path, metavar=w.MAP, help=w.OLD_MAP)
    differing.add_argument("--out", type=Path, metavar=w.MAP, help=w.NEW_MAP)


def form_map(database: Database, arguments: argparse.Namespace, output: Output) -> int:
    """Writes the map that a blank form suggests by itself."""
    from desktop.excel.form_fill.matching.suggest import suggested_map
    from desktop.excel.form_fill.reading.read_form import read_form

    del database  # the ledger's registers are the program's; its records say nothing of a form
    made = suggested_map(read_form(arguments.form))
    write_bytes(arguments.out, maps.written(made).encode())
    count = Counter(made.confidences)
    told = MAPPED.fill(path=arguments.out, sure=count["sure"], likely=count["likely"], none=count["none"])
    output.tell(told)
    unmatched = [cell for cell in made.cells if not cell.source]
    output.result(
        {
            "out": str(arguments.out),
            "fingerprint": made.fingerprint,
            "year": made.year,
            "counts": {kind: count[kind] for kind in ("sure", "likely", "none")},
            "cells": [asdict(cell) | {"means": _means(cell.source, output)} for cell in made.cells],
            "lists": [asdict(one) for one in made.lists],
            "unmatched": [
                {"sheet": cell.sheet, "cell": cell.cell, "label": cell.label} for cell in unmatched
            ],
        },
        (f"{cell.sheet}!{cell.cell}\t{cell.label}" for cell in unmatched),
    )
    return 0


def _means(source: str, output: Output) -> str:
    return named(source).say(output.language) if source else ""


def fill(database: Database, arguments: argparse.Namespace, output: Output) -> int:
    """Fills a blank form, by a map or by what the form itself suggests."""
    from desktop.excel.form_fill.matching.choose_map import map_for, read_map_file
    from desktop.excel.form_fill.reading.read_form import read_form
    from desktop.excel.form_fill.writing.write_form import write_form
    from desktop.work.city_form.filling import fill as filled
    from desktop.work.city_form.filling import personal_registers

    form = read_form(arguments.form)
    known = read_map_file(arguments.map) if arguments.map else None
    form_map = map_for(form, known)
    filling = filled(database, arguments.year, form, form_map, personal=arguments.personal)
    for register in personal_registers(form_map):
        write_down(database, arguments, register, "export", database.count(register.id))
    before = before_writing(database, arguments.year, filling)
    _tell_before(before, arguments, output)
    write_form(arguments.form, arguments.out, filling)
    check = len(filling.told) - len(filling.blank)
    output.tell(FILLED.fill(path=arguments.out, n=len(filling.cells), blank=len(filling.blank), check=check))
    result = _filled(filling, arguments, output) | _before(before, output)
    output.result(result, (_line(one, output) for one in filling.told))
    return 0


def _tell_before(before: BeforeWriting, arguments: argparse.Namespace, output: Output) -> None:
    """Says what is open and what is masked, and how to see to it."""
    for words in before.sentences:
        output.tell(words)
    if before.problems:
        output.tell(SEE_PROBLEMS.fill(store=as_typed(arguments.store), year=arguments.year))
    if before.masked:
        output.tell(IN_FULL)


def _before(before: BeforeWriting, output: Output) -> dict[str, Any]:
    masked = Counter(cell.masked for cell in before.filling.cells if cell.masked is not None)
    return {
        "open": {"stops": before.stops, "warnings": before.warnings},
        "masked": {field.say(output.language): n for field, n in masked.items()},
    }


def _filled(filling: Filling, arguments: argparse.Namespace, output: Output) -> dict[str, Any]:
    return {
        "year": arguments.year,
        "out": str(arguments.out),
        "cells": [
            {"sheet": one.sheet, "cell": one.place.name, "value": one.shown, "number": one.number is not None}
            for one in filling.cells
        ],
        "rows": [{"sheet": one.sheet, "before": one.at, "count": one.count} for one in filling.rows],
        "blank": [_told(one, output) for one in filling.blank],
        "check": [_told(one, output) for one in filling.told if one.kind == "check"],
    }


def _told(one: Told, output: Output) -> dict[str, str]:
    words = one.words.say(output.language)
    return {"sheet": one.sheet, "cell": one.cell, "label": one.label, "reason": words}


def _line(one: Told, output: Output) -> str:
    where = f"{one.sheet}!{one.cell}" if one.sheet and one.cell else one.sheet
    place = " ".join(part for part in (where, one.label) if part)
    line = LINE if place else LINE_OF_ALL
    return line.fill(kind=KINDS[one.kind], place=place, words=one.words).say(output.language)


def form_diff(arguments: argparse.Namespace, output: Output) -> int:
    """Tells what changed between two blank forms, and proposes a map for the new one."""
    from desktop.excel.form_fill.matching.choose_map import read_map_file
    from desktop.excel.form_fill.matching.compare import compare
    from desktop.excel.form_fill.matching.suggest import suggested_map
    from desktop.excel.form_fill.reading.read_form import read_form

    known = read_map_file(arguments.map) if arguments.map else None
    before, after = (suggested_map(read_form(path)) for path in (arguments.old, arguments.new))
    found = compare(before, after, known)
    if arguments.out:
        write_bytes(arguments.out, maps.written(found.proposed).encode())
        output.tell(PROPOSED.fill(path=arguments.out))
    output.tell(DIFFERENT.fill(n=len(found.differences)) if found.differences else SAME)
    output.result(
        {
            "differences": [asdict(one) for one in found.differences],
            "out": str(arguments.out) if arguments.out else None,
        },
        (
            "\t".join((CHANGES[one.kind].say(output.language), one.sheet, one.old, one.new))
            for one in found.differences
        ),
    )
    return 0
