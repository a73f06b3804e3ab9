"""Where a figure comes from: its records with what it counts by first, masked, with their history."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QTableView, QTabWidget

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.figures.catalogue import BY_ID as FIGURES
from desktop.domain.figures.ratio import RatioValue
from desktop.domain.figures.ratios import RATIOS
from desktop.domain.registers.company.organisation_units import OrganisationUnit
from desktop.domain.registers.officers.officers import Officer
from desktop.domain.registers.quality.patents import Patent
from desktop.domain.registers.six_sigma.six_sigma_projects import SixSigmaProject
from desktop.domain.values.dates import Month
from desktop.domain.words import same
from desktop.store.ledger import Ledger
from desktop.ui.report.figure_changes import FigureChangesDialog
from desktop.ui.report.trace_dialog import TraceDialog, trace
from desktop.work.sample import sample_changes
from desktop.work.workspace import Workspace

UNIT = OrganisationUnit(unit_name="一车间")
PROJECT = SixSigmaProject(
    project_number="HX-01",
    project_name="降低不良率",
    lead_department=UNIT.id,
    start_date=date(2018, 1, 8),
    actual_end_date=date(2018, 6, 9),
    actual_benefit=Decimal("73500.00"),
    benefit_type="hard",
    finance_confirmed_by="李四",
    finance_result="confirmed",
    project_status="closed",
)


@pytest.fixture
def workspace(tmp_path):
    ledger = Ledger.create(tmp_path / "a.cqo", who="张三")
    yield Workspace(ledger)
    ledger.close()


def add(workspace, *pairs):
    workspace.do(ChangeSet(same("导入"), tuple(Change(register, None, record) for register, record in pairs)))


def traced(qtbot, workspace, figure, year, language="zh") -> TraceDialog:
    dialog = trace(workspace, language, workspace.database.figure(FIGURES[figure], year))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def model(dialog, name):
    return dialog.findChild(QTableView, name).model()


def headings(dialog, name) -> list[str]:
    m = model(dialog, name)
    return [m.headerData(c, Qt.Orientation.Horizontal) for c in range(m.columnCount())]


def row(dialog, name, n=0) -> list[str]:
    m = model(dialog, name)
    return [m.index(n, c).data() for c in range(m.columnCount())]


def test_the_amount_and_what_it_counts_by_come_first(qtbot, workspace):
    add(workspace, ("organisation_units", UNIT), ("six_sigma_projects", PROJECT))
    dialog = traced(qtbot, workspace, "six_sigma.confirmed_benefit", 2018)
    assert "7.35 万元" in dialog.windowTitle()
    assert headings(dialog, "table.trace.six_sigma_projects")[:5] == [
        "项目编号", "实际收益（万元）", "结项日期", "财务确认结论", "收益类型",
    ]
    told = row(dialog, "table.trace.six_sigma_projects")
    assert told[:5] == ["HX-01", "7.35", "2018-06-09", "已确认", "硬收益"]
    assert "一车间" in told
    assert dialog.findChild(QLabel, "label.trace.about").text().startswith("属于本年")


def test_each_register_has_its_own_tab(qtbot, workspace):
    workspace.do(sample_changes())
    dialog = traced(qtbot, workspace, "six_sigma.confirmed_benefit", 2025, language="en")
    value = workspace.database.figure(FIGURES["six_sigma.confirmed_benefit"], 2025)
    tabs = dialog.findChild(QTabWidget, "tabs.trace")
    registers = list(dict.fromkeys(register for register, _id in value.records))
    assert tabs.count() == len(registers) > 1
    assert sum(model(dialog, f"table.trace.{r}").rowCount() for r in registers) == len(value.records)


def test_personal_data_is_masked(qtbot, workspace):
    officer = Officer(
        officer_name="张三",
        organisation_unit=UNIT.id,
        sex="male",
        birth_year_month=Month(1970, 1),
        mobile="13800008000",
        citizen_identification_number="320600197001010016",
    )
    add(workspace, ("organisation_units", UNIT), ("officers", officer))
    dialog = TraceDialog(workspace, "zh", "人员", "", [("officers", officer.id)])
    qtbot.addWidget(dialog)
    told = row(dialog, "table.trace.officers")
    assert "138****8000" in told
    assert "320***********0016" in told

    workspace.save("officers", officer, replace(officer, mobile="13900009000"))
    again = TraceDialog(workspace, "zh", "人员", "", [("officers", officer.id)])
    qtbot.addWidget(again)
    assert row(again, "table.trace.history")[3] == "手机：138****8000 → 139****9000"


def test_the_history_of_the_chosen_record_is_shown(qtbot, workspace):
    other = replace(PROJECT, id="b" * 32, project_number="HX-02")
    add(workspace, ("organisation_units", UNIT), ("six_sigma_projects", PROJECT), ("six_sigma_projects", other))
    workspace.save("six_sigma_projects", other, replace(other, actual_benefit=Decimal("80000.00")))
    dialog = traced(qtbot, workspace, "six_sigma.projects", 2018)
    assert model(dialog, "table.trace.history").rowCount() == 1
    assert row(dialog, "table.trace.history")[1:] == ["张三", "导入", "新增"]

    view = dialog.findChild(QTableView, "table.trace.six_sigma_projects")
    second = next(n for n in range(2) if row(dialog, "table.trace.six_sigma_projects", n)[0] == "HX-02")
    view.selectRow(second)
    assert model(dialog, "table.trace.history").rowCount() == 2
    assert row(dialog, "table.trace.history")[3] == "实际收益（万元）：7.35 → 8.00"


def test_a_figure_without_records_says_what_to_do(qtbot, workspace):
    dialog = traced(qtbot, workspace, "six_sigma.projects", 2018)
    assert "没有任何记录" in dialog.findChild(QLabel, "label.trace.empty").text()


def test_a_ratio_without_a_denominator_is_not_called_0(qtbot, workspace):
    value = RatioValue(RATIOS[0], 2018, Decimal(0), Decimal(0), ())
    dialog = trace(workspace, "zh", value)
    qtbot.addWidget(dialog)
    said = dialog.findChild(QLabel, "label.trace.empty").text()
    assert "分母" in said
    assert "是0" not in said


def test_only_the_records_looked_at_are_fetched(qtbot, workspace, monkeypatch):
    patents = [
        Patent(
            patent_number=f"ZL2018{n:08d}", patent_name=f"专利{n}", patent_type="invention", grant_date=date(2018, 1, 1)
        )
        for n in range(350)
    ]
    add(workspace, *(("patents", patent) for patent in patents))
    fetched, get = [], workspace.database.get

    def counting(register, ids):
        fetched.extend(ids)
        return get(register, ids)

    monkeypatch.setattr(workspace.database, "get", counting)
    dialog = traced(qtbot, workspace, "patents.granted", 2018)
    assert model(dialog, "table.trace.patents").rowCount() == 350
    assert 0 < len(fetched) <= 200
    assert row(dialog, "table.trace.patents", 349)[0]


def test_a_record_deleted_meanwhile_leaves_a_blank_row(qtbot, workspace):
    add(workspace, ("organisation_units", UNIT))
    dialog = TraceDialog(workspace, "zh", "x", "", [("organisation_units", UNIT.id), ("organisation_units", "gone")])
    qtbot.addWidget(dialog)
    assert row(dialog, "table.trace.organisation_units", 0)[0] == "一车间"
    assert set(row(dialog, "table.trace.organisation_units", 1)) == {""}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_who_changed_the_figure(qtbot, workspace, language, monkeypatch):
    add(workspace, ("organisation_units", UNIT), ("six_sigma_projects", PROJECT))
    workspace.save("six_sigma_projects", PROJECT, replace(PROJECT, actual_benefit=Decimal("80000.00")))
    dialog = traced(qtbot, workspace, "six_sigma.confirmed_benefit", 2018, language)
    shown = []
    monkeypatch.setattr(FigureChangesDialog, "exec", lambda made: shown.append(made))
    dialog.findChild(QPushButton, "button.figure_changes").click()
    (changes,) = shown
    rows = changes.view.model()
    assert rows.rowCount() == 2
    first = [rows.index(0, column).data() for column in range(5)]
    assert first[1] == "张三"
    assert "HX-01" in first[2]
    assert "7.35" in first[4]
    assert "8" in first[4]
