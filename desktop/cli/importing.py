"""The verb that brings workbooks in."""

import argparse
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from desktop.cli.output import Output
from desktop.domain.errors import Refused
from desktop.domain.ledger import ROW
from desktop.domain.problems import Severity
from desktop.domain.registers import BY_ID
from desktop.domain.words import Words
from desktop.excel.ledger.by_hand import read_map_file
from desktop.excel.ledger_reading import read_ledgers
from desktop.excel.returned import write_returned
from desktop.work.database import Database
from desktop.work.importing.import_plan import ImportPlan, TablePlan
from desktop.work.importing.import_problems import NOT_ASKED, TO_COME, TOLD, problems_to_come
from desktop.work.importing.importing import plan_import

NOTHING_KNOWN = Words(
    "没有认出任何登记表，什么也没有导入。", "No register was recognised; nothing was imported."
)
REFUSED = Words(
    "有{n}行不能导入，因此什么也没有导入。请改正后再导入；或加--partial，只导入正确的行。",
    "{n} {n:row was|rows were} refused, so nothing was imported. Correct {n:it|them}, or import the good rows with --partial.",
)
IMPORTED = Words(
    "已导入：新增{new}条，修改{changed}条{along}；相同{same}条。",
    "Imported: {new} new, {changed} changed{along}; {same} the same.",
)
PLANNED = Words(
    "预览：将新增{new}条，修改{changed}条{along}；相同{same}条，退回{refused}行；没有改动台账。",
    "Plan: {new} new, {changed} changed{along}; {same} the same, {refused} {refused:row|rows} refused; nothing was changed.",
)
RETURNED = Words(
    "有误的工作簿已加批注，存为{path}。", "The workbook with comments on its refused cells is {path}."
)

COUNTED = (
    Words("共{n}行", "rows: {n}"),
    Words("新增{n}条", "new: {n}"),
    Words("相同{n}条", "the same: {n}"),
    Words("修改{n}条", "changed: {n}"),
    Words("退回{n}行", "refused: {n}"),
)
"""What is counted of a sheet."""
UNUSED = Words("没有用到的列：{names}", "columns that are not used: {names}")
NO_COMPANY = Words(
    "台账里还没有填报企业，年报和汇总都要用：请在窗口“首席质量官”标签页的“填报企业”里填写，或导入写有企业信息的工作簿。",
    "The ledger does not name its company yet, which a report and a consolidation need: fill it in in the window, in the "
    "tab Chief quality officers under Reporting enterprise, or bring in a workbook that tells it.",
)

OpenLedger = Callable[[Path], Database]


def import_files(arguments: argparse.Namespace, output: Output, create: OpenLedger, open_: OpenLedger) -> int:
    """Plans the import, and carries it out if it may be; a store that is not there is made."""
    maps = read_map_file(arguments.map) if arguments.map else ()
    tables = read_ledgers(arguments.files, maps)
    made = not arguments.store.exists()
    database = (create if made else open_)(arguments.store)
    committed, nameless, returned = False, False, []
    try:
        plan = plan_import(database, tables)
        to_come = problems_to_come(database, plan)
        known = any(table.table.register for table in plan.tables)
        may = known and (arguments.partial or not plan.has_refusals) and not arguments.plan
        if may:
            if not plan.is_empty:
                database.apply(plan.changes)
            committed, nameless = True, not database.count("enterprise")
            returned = list(_return(plan, arguments.store, output))
    finally:
        database.close()
        if made and not committed:
            arguments.store.unlink(missing_ok=True)
    _tell(plan, known, committed, arguments.plan, output)
    _tell_problems(to_come, output)
    if nameless:
        output.tell(NO_COMPANY)
    output.result(
        {
            "committed": committed,
            "sheets": [_sheet(t, output) for t in plan.tables],
            "returned": returned,
            "problems": to_come and {severity.value: n for severity, n in to_come.items()},
        },
        _lines(plan, output),
    )
    return 0 if committed or (arguments.plan and known) else 1


def _return(plan: ImportPlan, store: Path, output: Output) -> Iterator[str]:
    by_file: dict[str, list[Any]] = {}
    for table in plan.tables:
        for refusal in table.refused:
            by_file.setdefault(table.table.file, []).append((table.table.sheet, refusal))
    for file, refusals in by_file.items():
        try:  # beside the ledger: a script's workbooks may lie where nothing can be written
            path = write_returned(Path(file), refusals, store.absolute().parent, output.language)
        except Refused as refused:
            output.tell(refused.words)
            continue
        output.tell(RETURNED.fill(path=path))
        yield str(path)


def _tell(plan: ImportPlan, known: bool, committed: bool, only_plan: bool, output: Output) -> None:
    counts = plan.counts()
    refused = sum(table.refused_rows for table in plan.tables)
    if not known:
        output.tell(NOTHING_KNOWN)
    elif only_plan:
        output.tell(PLANNED.fill(refused=refused, along=plan.said_along, **counts))
    elif committed:
        output.tell(IMPORTED.fill(along=plan.said_along, **counts))
    else:
        output.tell(REFUSED.fill(n=refused))


def _tell_problems(to_come: Mapping[Severity, int] | None, output: Output) -> None:
    if to_come is None:
        output.tell(NOT_ASKED)
    elif to_come:
        errors, stops, warnings = (to_come.get(severity, 0) for severity in TOLD)
        output.tell(TO_COME.fill(errors=errors, stops=stops, warnings=warnings))


def _sheet(plan: TablePlan, output: Output) -> dict[str, Any]:
    table, language = plan.table, output.language
    return {
        "file": table.file,
        "sheet": table.sheet,
        "register": table.register,
        "rows": plan.rows,
        "new": plan.new,
        "same": plan.same,
        "changed": plan.changed,
        "refused": [
            {
                "row": r.row,
                "column": r.column,
                "value": r.value,
                "reason": r.reason.say(language),
                "cell": r.cell if r.placed else "",
            }
            for r in plan.refused
        ],
        "unused_columns": list(table.unused_columns),
        "also": dict(plan.also),
        "skipped": [{"row": row, "text": text} for row, text in table.skipped],
        "assumed": [words.say(language) for words in table.assumed],
    }


def _lines(plan: ImportPlan, output: Output) -> Iterator[str]:
    language = output.language
    for table, sheet in ((table, _sheet(table, output)) for table in plan.tables):
        numbers = [*(sheet[name] for name in ("rows", "new", "same", "changed")), table.refused_rows]
        counts = "\t".join(w.fill(n=n).say(language) for w, n in zip(COUNTED, numbers, strict=True))
        register = BY_ID[sheet["register"]].words.say(language) if sheet["register"] in BY_ID else "—"
        yield f"{Path(sheet['file']).name}\t{sheet['sheet']}\t{register}\t{counts}"
        for refusal in sheet["refused"]:
            cell = refusal["cell"] or ROW.fill(row=refusal["row"]).say(language)
            yield f"  {cell}\t{refusal['column']}\t{refusal['value']}\t{refusal['reason']}"
        if sheet["unused_columns"]:
            names = sheet["unused_columns"]
            yield f"  — {UNUSED.fill(names=Words('、'.join(names), ', '.join(names))).say(language)}"
        yield from (f"  · {text}" for text in sheet["assumed"])
