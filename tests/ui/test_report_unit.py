"""One unit's report in the window of its group."""

from datetime import date

import openpyxl
import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.registers.company.enterprise import Enterprise
from desktop.domain.registers.quality.patents import Patent
from desktop.domain.report import OUT_OF_GROUP
from desktop.domain.words import same
from desktop.excel.report import write_report
from desktop.store.ledger import Ledger
from desktop.ui.report.trace_dialog import TraceDialog
from desktop.ui.submission.submission_bar import SubmissionBar
from desktop.ui.tabs.report_tab import ReportTab
from desktop.work.group.consolidating import consolidate
from desktop.work.group.from_ledger import delivery_of
from desktop.work.group.unit_figures import units_of
from desktop.work.group.unit_report import report_of
from desktop.work.workspace import Workspace


def made(path, name, *numbers):
    ledger = Ledger.create(path / f"{name}.cqo", who=name)
    patents = [Patent(patent_number=n, patent_name="夹具", patent_type="invention", grant_date=date(2025, 5, 6), legal_status="valid") for n in numbers]
    records = [("enterprise", Enterprise(enterprise_name=name)), *(("patents", patent) for patent in patents)]
    ledger.apply(ChangeSet(same("add"), tuple(Change(register, None, record) for register, record in records)))
    return ledger


@pytest.fixture
def group(tmp_path):
    ledger, *units = (made(tmp_path, *one) for one in (("集团", "ZL1"), ("甲公司", "ZL2", "ZL3"), ("乙公司", "ZL4")))
    consolidate(ledger, map(delivery_of, units))
    for unit in units:
        unit.close()
    yield ledger
    ledger.close()


@pytest.mark.parametrize(("language", "whole"), [("zh", "全部（汇总）"), ("en", "All (the group)")])
def test_a_unit_is_chosen_and_all_of_the_page_is_of_it(qtbot, group, language, whole):
    tab = ReportTab(Workspace(group), language)
    qtbot.addWidget(tab)
    tab.show()
    qtbot.waitUntil(lambda: tab.is_ready and tab.report is not None)
    box = tab.findChild(QComboBox, "editor.report.unit")
    assert [box.itemText(n) for n in range(box.count())] == [whole, "甲公司", "乙公司"]
    assert (box.currentText(), tab.report.value("patents.granted").value) == (whole, 4)
    box.setCurrentIndex(1)
    box.activated.emit(1)
    qtbot.waitUntil(lambda: tab.is_ready and tab.report.enterprise.enterprise_name == "甲公司")
    assert (box.currentText(), tab.report.value("patents.granted").value) == ("甲公司", 2)
    assert not tab.findChild(SubmissionBar).isVisible()
    assert any(OUT_OF_GROUP.say(language) in label.text() for label in tab.findChildren(QLabel) if label.isVisible())
    tab._trace_figure("patents.granted")
    (dialog,) = tab.findChildren(TraceDialog)
    assert "甲公司" in dialog.windowTitle()
    assert [len(ids) for _, ids, _ in dialog._registers] == [2]
    assert dialog.findChild(QPushButton, "button.figure_changes") is None
    dialog.close()
    box.setCurrentIndex(0)
    box.activated.emit(0)
    qtbot.waitUntil(lambda: tab.is_ready and tab.report.enterprise.enterprise_name == "集团")
    assert tab.findChild(SubmissionBar).isVisible()


def test_where_nothing_was_consolidated_there_is_nothing_to_choose(qtbot, tmp_path):
    ledger = made(tmp_path, "甲公司", "ZL1")
    try:
        tab = ReportTab(Workspace(ledger), "zh")
        qtbot.addWidget(tab)
        tab.show()
        qtbot.waitUntil(lambda: tab.is_ready and tab.report is not None)
        assert not tab.findChild(QComboBox, "editor.report.unit").isVisible()
    finally:
        ledger.close()


def test_a_units_report_never_looks_more_final_than_it_is(group, tmp_path):
    report, _, _ = report_of(group, units_of(group)[0].id, 2025)
    assert (report.group, report.is_draft) == ("集团", True)
    write_report(report, tmp_path / "u.xlsx", "zh")
    cover = openpyxl.load_workbook(tmp_path / "u.xlsx").worksheets[0]
    assert "汇总台账中的单位报表，仅供查阅，以单位自己的年报为准" in {cell.value for row in cover.iter_rows() for cell in row}
