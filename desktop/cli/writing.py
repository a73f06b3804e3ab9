"""The verbs that write files: demo, report, export."""

from collections.abc import Callable
from pathlib import Path

from desktop.cli.output import Output
from desktop.cli.reading import linked_titles
from desktop.domain.registers import BY_ID
from desktop.domain.words import Words
from desktop.work.database import Database

WRITTEN = Words("已写入{path}。", "Written to {path}.")
MADE = Words("已建立示例企业的台账{path}。", "The sample company's ledger {path} was made.")


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


def report(database: Database, year: int, out: Path, output: Output) -> int:
    """Writes the annual workbook."""
    from desktop.excel.report import write_report
    from desktop.work.annual_report import annual_report

    content = annual_report(database, year)
    write_report(content, out, output.language)
    output.tell(WRITTEN.fill(path=out))
    output.result({"year": year, "out": str(out)}, ())
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
