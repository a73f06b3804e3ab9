"""The verbs that write files: demo, report, export."""

import argparse
from collections.abc import Callable
from pathlib import Path

from desktop.cli.disclosing import write_down
from desktop.cli.output import Output, as_typed
from desktop.cli.reading import linked_titles
from desktop.domain.errors import Refused
from desktop.domain.registers import BY_ID
from desktop.domain.report import OUT_OF_GROUP, AnnualReport
from desktop.domain.words import Language, Words
from desktop.work.database import Database

WRITTEN = Words("已写入{path}。", "Written to {path}.")
MADE = Words("已建立示例企业的台账{path}。", "The sample company's ledger {path} was made.")

DRAFT = Words(
    "这是草稿：尚有{n}处问题未改正或说明。", "It is a draft. Problems neither mended nor answered: {n}."
)
NOT_FINAL = Words(
    "尚有{n}处问题未改正或说明，不能定稿。",
    "The report cannot be final. Problems neither mended nor answered: {n}.",
)
PrintReport = Callable[[AnnualReport, Path, Language], None]
"""Writes a report as PDF."""

NO_PRINTER = Words("这里不能生成PDF。", "No PDF can be made here.")
LEAVE_PDF = Words("请去掉 --pdf，只写工作簿。", "Leave --pdf out, and write the workbook alone.")
NOTHING_WRITTEN = Words("没有写入任何文件。", "Nothing was written.")
OF_UNIT = Words("这是{what}。", "This is {what}.")
LEAVE_FINAL = Words(
    "请去掉--final；定稿由单位用自己的台账输出。",
    "Leave --final out; the unit makes the final report of its own ledger.",
)
SEE_PROBLEMS = Words(
    "用cqodesk check {store} --year {year}列出；在窗口的“年报”页逐条改正或填写理由。也可以去掉--final，输出草稿。",
    "List them with cqodesk check {store} --year {year}; mend or answer them in the window, under Annual report. "
    "Or leave --final out for a draft.",
)


def demo(path: Path, output: Output, create: Callable[[Path], Database]) -> int:
    """Makes a ledger of the sample company."""
    from desktop.work.sample import sample_changes

    database = create(path)
    try:
        database.apply(sample_changes())
    finally:
        database.close()
    output.tell(MADE.fill(path=path))
    return 0


def report(
    database: Database, arguments: argparse.Namespace, output: Output, print_report: PrintReport | None
) -> int:
    """Writes the annual workbook, its PDF or both, a draft too unless it is to be final.

    Raises:
        Refused: it is to be final, and something in it is neither mended nor answered; or nothing here prints.
    """
    from desktop.excel.report import write_report
    from desktop.work.group.unit_report import report_called

    if arguments.pdf and print_report is None:
        raise Refused(NO_PRINTER, NOTHING_WRITTEN, LEAVE_PDF)
    content = report_called(database, arguments.unit, arguments.year)
    if arguments.final and content.group is not None:
        raise Refused(OF_UNIT.fill(what=OUT_OF_GROUP), NOTHING_WRITTEN, LEAVE_FINAL)
    if arguments.final and content.open:
        see = SEE_PROBLEMS.fill(store=as_typed(arguments.store), year=arguments.year)
        raise Refused(NOT_FINAL.fill(n=content.open), NOTHING_WRITTEN, see)
    if arguments.out:
        write_report(content, arguments.out, output.language)
        output.tell(WRITTEN.fill(path=arguments.out))
    if arguments.pdf and print_report is not None:
        print_report(content, arguments.pdf, output.language)
        output.tell(WRITTEN.fill(path=arguments.pdf))
    if content.group is not None:
        output.tell(OF_UNIT.fill(what=OUT_OF_GROUP))
    elif content.open:
        output.tell(DRAFT.fill(n=content.open))
    told = {"year": arguments.year, "draft": content.is_draft, "open": content.open}
    files = {name: str(path) for name in ("out", "pdf") if (path := getattr(arguments, name))}
    output.result(told | files, ())
    return 0


def export(database: Database, arguments: argparse.Namespace, output: Output) -> int:
    """Writes one register as a workbook."""
    from desktop.excel.export import write_register

    register, out = BY_ID[arguments.register], arguments.out
    records = database.all(register.id)
    titles = linked_titles(database, register, records)
    write_down(database, arguments, register, "export", len(records))
    write_register(out, register, records, titles, output.language, personal=arguments.personal)
    output.tell(WRITTEN.fill(path=out))
    return 0
