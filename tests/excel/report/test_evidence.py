"""The list of evidence in the annual report."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook

from desktop.domain.register import Record
from desktop.domain.registers import BY_ID
from desktop.excel.report import write_report
from desktop.store.ledger import Ledger
from desktop.work.evidence import NewFile, attach
from desktop.work.report.annual_report import annual_report
from desktop.work.sample import sample_changes
from desktop.work.workspace import Workspace


@pytest.fixture
def sample(tmp_path: Path) -> Iterator[Workspace]:
    ledger = Ledger.create(tmp_path / "示例.cqo", who="tester")
    ledger.apply(sample_changes())
    yield Workspace(ledger)
    ledger.close()


def put(workspace: Workspace, register: str, owner: Record, *names: str, content: bytes = b"x" * 1025) -> None:
    for name in names:
        attach(workspace, BY_ID[register], owner, [NewFile(name, content + name.encode())])


def listed(workspace: Workspace, year: int, tmp_path: Path, language: str = "zh"):
    path = tmp_path / "report.xlsx"
    write_report(annual_report(workspace.database, year), path, language)
    book = load_workbook(path)
    name = "佐证材料目录" if language == "zh" else "Evidence"
    return list(book[name].iter_rows(values_only=True)) if name in book.sheetnames else None


def test_only_files_of_what_the_report_shows(sample: Workspace) -> None:
    database = sample.database
    of_2025 = {item.attachment.file_name for item in annual_report(database, 2025).evidence}
    assert len(of_2025) == 8  # two have one name
    of_2021 = annual_report(database, 2021)
    shown = {record for table in of_2021.tables for row in table.records for _register, record in row}
    assert {item.attachment.owner_record for item in of_2021.evidence} <= shown
    assert len(of_2021.evidence) < 9


def test_the_enterprise_and_linked_records_come_too_and_each_record_once(sample: Workspace) -> None:
    database = sample.database
    (enterprise,) = database.all("enterprise")[:1]
    officer = next(o for o in database.all("officers") if o.officer_name == "沈志衡")
    before = len(annual_report(database, 2025).evidence)
    put(sample, "enterprise", enterprise, "营业执照.pdf")
    put(sample, "officers", officer, "学历.pdf")
    evidence = annual_report(database, 2025).evidence
    assert len(evidence) == before + 2
    assert (evidence[0].register, evidence[0].attachment.file_name) == ("enterprise", "营业执照.pdf")
    assert len({item.attachment.id for item in evidence}) == len(evidence)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_sheet_lists_and_counts_them(sample: Workspace, tmp_path: Path, language: str) -> None:
    rows = listed(sample, 2025, tmp_path, language)
    assert [row[0] for row in rows[3:12]] == list(range(1, 10))
    proof = next(row for row in rows if row[1] == "3-1")
    assert proof[3:5] == ("JH-6S-2025-01 装配车间", "财务收益确认单.pdf")
    assert proof[7:9] == (1, 2)
    count = "共9份材料、8条记录，其中不同的文件9个" if language == "zh" else "Evidence: 9, of 8 records, 9 different files"
    assert rows[12][0].startswith(count)


def test_what_looks_like_a_formula_stays_text(sample: Workspace, tmp_path: Path) -> None:
    project = sample.database.all("six_sigma_projects")[-1]
    put(sample, "six_sigma_projects", project, "=1+1.pdf", "+cmd|x.pdf")
    path = tmp_path / "report.xlsx"
    write_report(annual_report(sample.database, 2025), path)
    cells = [cell for row in load_workbook(path)["佐证材料目录"].iter_rows() for cell in row]
    assert {cell.data_type for cell in cells if str(cell.value).startswith(("=", "+"))} == {"s"}


def test_without_any_there_is_no_such_sheet(sample: Workspace, tmp_path: Path) -> None:
    sample.delete("attachments", sample.database.all("attachments"))
    assert listed(sample, 2025, tmp_path) is None
