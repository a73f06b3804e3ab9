"""The verbs that write files: demo, report, export."""

from collections.abc import Callable
from pathlib import Path

from desktop.cli.output import Output
from desktop.cli.reading import linked_titles
from desktop.domain.errors import Refused
from desktop.domain.registers import BY_ID
from desktop.domain.words import Words
from desktop.work.database import Database

WRITTEN = Words("已写入{path}。", "Written to {path}.")
MADE = Words("已建立示例企业的台账{path}。", "The sample company's ledger {path} was made.")

DRAFT = Words(
    "这是草稿：尚有{n}处问题未改正或说明。", "It is a draft: {n} problems are neither mended nor answered."
)
NOT_FINAL = Words(
    "尚有{n}处问题未改正或说明，不能定稿。",
    "{n} problems are neither mended nor answered, so the report cannot be final.",
)
NOTHING_WRITTEN = Words("没有写入任何文件。", "Nothing was written.")
SEE_PROBLEMS = Words(
    "请在“校验”页改正或填写理由，或去掉 --final 输出草稿。",
    "Mend or answer them in the Checks tab, or leave --final out for a draft.",
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


def report(database: Database, year: int, out: Path, final: bool, output: Output) -> int:
    """Writes the annual workbook, a draft too unless it is to be final.

    Raises:
        Refused: it is to be final, and something in it is neither mended nor answered.
    """
    from desktop.excel.report import write_report
    from desktop.work.report.annual_report import annual_report

    content = annual_report(database, year)
    if final and content.open:
        raise Refused(NOT_FINAL.fill(n=content.open), NOTHING_WRITTEN, SEE_PROBLEMS)
    write_report(content, out, output.language)
    output.tell(WRITTEN.fill(path=out))
    if content.open:
        output.tell(DRAFT.fill(n=content.open))
    output.result({"year": year, "out": str(out), "draft": bool(content.open), "open": content.open}, ())
    return 0


def export(database: Database, register_id: str, out: Path, personal: bool, output: Output) -> int:
    """Writes one register as a workbook."""
    from desktop.excel.export import write_register

    register = BY_ID[register_id]
    records = database.all(register_id)
    titles = linked_titles(database, register, records)
    write_register(out, register, records, titles, output.language, personal=personal)
    output.tell(WRITTEN.fill(path=out))
    return 0
