"""Beside what is due: savings by month, problems to solve, and what stands in no record. Each opens what it speaks of."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.registers import BY_ID
from desktop.domain.values.dates import Month
from desktop.domain.words import same
from desktop.ui.charts.view import ChartView
from desktop.ui.desk.desk import PLACES, Desk
from desktop.ui.jobs import running_jobs
from desktop.ui.overview.side_panel import SidePanel
from desktop.work.keeping.backups import folder_of
from desktop.work.notices import notices
from desktop.work.problems import ledger_problems, open_counts
from desktop.work.report.annual_report import annual_report

YEAR = date.today().year


@pytest.fixture
def panel(filled, qtbot):
    (win, *_) = filled.database.all("quick_wins")
    month = BY_ID["benefit_months"].record(
        quick_win=win.id, benefit_month=Month(YEAR, 3), benefit_type="hard", saving_amount=Decimal(30_000),
        net_benefit=Decimal(30_000), planned_amount=Decimal(20_000), finance_result="confirmed",
    )
    filled.do(ChangeSet(same("收益"), (Change("benefit_months", None, month),)))
    made = SidePanel(filled, "zh")
    qtbot.addWidget(made)
    made.resize(500, 400)
    with qtbot.waitExposed(made):
        made.show()
    made.show_year(YEAR)
    qtbot.waitUntil(lambda: made.is_ready and made.findChild(ChartView) is not None)
    qtbot.waitUntil(lambda: made.is_ready and "：" in made._problems.text())
    return made


def test_the_chart_opens_the_records_of_its_month(panel, filled, qtbot):
    (record,) = filled.database.all("benefit_months")
    view = panel.findChild(ChartView)
    assert [str(series.values[2]) for series in view.chart.series] == ["3.00", "2.00"]
    qtbot.waitUntil(lambda: view._layout is not None)
    bar = next(mark for mark in view._layout.marks if mark.place == 2)
    with qtbot.waitSignal(panel.part_wanted) as wanted:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=bar.area.center().toPoint())
    assert wanted.args[0].records == (("benefit_months", record.id),)


def test_months_without_a_confirmation_are_not_told_as_no_savings(filled, qtbot):
    (win, *_) = filled.database.all("quick_wins")
    made = SidePanel(filled, "en")
    qtbot.addWidget(made)
    made.resize(500, 400)
    with qtbot.waitExposed(made):
        made.show()

    def said(words):
        label = made.findChild(QLabel, "label.overview.savings")
        return made.is_ready and label is not None and words in label.text()

    made.show_year(YEAR)
    qtbot.waitUntil(lambda: said("No savings by month"), timeout=20_000)
    month = BY_ID["benefit_months"].record(
        quick_win=win.id, benefit_month=Month(YEAR, 3), benefit_type="hard", saving_amount=Decimal(30_000),
        net_benefit=Decimal(30_000), finance_result="unconfirmed",
    )
    filled.do(ChangeSet(same("收益"), (Change("benefit_months", None, month),)))
    made.show_year(YEAR)
    qtbot.waitUntil(lambda: said(f"No confirmed savings in {YEAR}. 'Benefit by month' has 1 row of it"), timeout=20_000)


def test_the_problems_are_counted_as_in_the_checks_and_lead_there(panel, filled, qtbot):
    line = panel.findChild(QPushButton, "button.overview.problems")
    found = ledger_problems(filled.database)
    assert line.text() == f"校验（全部记录）：{open_counts(found).words.zh}"
    assert open_counts(found).total == sum(one.is_open for one in found) > 0
    with qtbot.waitSignal(panel.page_wanted) as wanted:
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    assert wanted.args == ["checks"]


def test_the_report_is_counted_as_it_counts_itself_and_is_opened_at_the_same_year(panel, filled, qtbot):
    line = panel.findChild(QPushButton, "button.overview.report")
    counts = annual_report(filled.database, YEAR).counts
    assert counts.total != open_counts(ledger_problems(filled.database)).total
    qtbot.waitUntil(lambda: line.text() == f"{YEAR}年度年报：{counts.words.zh}", timeout=20_000)
    with qtbot.waitSignal(panel.report_wanted) as wanted:
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    assert wanted.args == [YEAR]


def test_what_is_counted_is_given_up_with_the_page_and_taken_up_again(panel, filled, qtbot):
    line = panel.findChild(QPushButton, "button.overview.report")
    panel.show_year(YEAR - 1)
    assert not line.isVisible(), "what it says is of another year"
    panel.hide()
    qtbot.waitUntil(lambda: panel.is_ready, timeout=20_000)
    assert not panel._is_counted
    panel.show()
    qtbot.waitUntil(lambda: line.isVisible() and line.text().startswith(f"{YEAR - 1}年度年报："), timeout=20_000)


def test_the_first_page_opens_the_report_of_its_year(filled, settings, qtbot):
    desk = Desk(filled, "zh", settings)
    qtbot.addWidget(desk)
    desk.show()
    desk.open_page("overview").report_wanted.emit(2024)
    report = desk.open_page("report")
    qtbot.waitUntil(lambda: report.is_ready and report.report is not None, timeout=20_000)
    assert report.report.year == 2024
    desk.release()


def test_a_year_that_was_not_submitted_is_told_and_leads_to_the_report(filled):
    (told,) = notices(filled.database, date(2026, 1, 5), keeps=False)
    assert (told.words.zh, told.opens) == ("2025年度年报还没有报送登记", "report")
    assert notices(filled.database, date(2024, 1, 5), keeps=False) == []


def test_a_ledger_without_a_backup_and_one_with_an_old_backup_are_told(filled, monkeypatch):
    import os

    tomorrow = date.today() + timedelta(1)
    assert [one.opens for one in notices(filled.database, tomorrow) if one.opens == "backups"] == ["backups"]
    assert not [one for one in notices(filled.database, tomorrow, keeps=False) if one.opens == "backups"]
    folder = folder_of(filled.database.path)
    folder.mkdir()
    backup = folder / "000001.cqo"
    backup.write_bytes(b"")
    assert not [one for one in notices(filled.database, tomorrow) if one.opens == "backups"]
    old = backup.stat().st_mtime - 20 * 86_400
    os.utime(backup, (old, old))
    (told,) = [one for one in notices(filled.database, tomorrow) if one.opens == "backups"]
    assert told.words.zh == "最近一次备份是21天前，之后有改动"


def test_the_tab_of_the_checks_is_named_with_the_same_count(filled, settings, qtbot):
    desk = Desk(filled, "zh", settings)
    qtbot.addWidget(desk)
    desk.show()
    many = open_counts(ledger_problems(filled.database)).total
    qtbot.waitUntil(lambda: desk.tabText(PLACES["checks"]) == f"校验（{many}）")
    desk.open_page("checks")
    qtbot.waitUntil(lambda: desk.open_page("checks").is_ready)
    assert desk.tabText(PLACES["checks"]) == f"校验（{many}）"
    desk.release()


@pytest.mark.parametrize("tab", ["officers", "report"])
def test_the_tab_of_the_checks_is_named_on_whichever_tab_the_ledger_opens_and_follows_changes(filled, settings, qtbot, tab):
    desk = Desk(filled, "zh", settings, PLACES[tab])
    qtbot.addWidget(desk)
    desk.show()

    def named():
        many = open_counts(ledger_problems(filled.database)).total
        return desk.tabText(PLACES["checks"]) == f"校验（{many}）"

    qtbot.waitUntil(named, timeout=20_000)
    before = desk.tabText(PLACES["checks"])
    filled.save("quick_wins", None, BY_ID["quick_wins"].record(title="没有来源的", implemented_date=date(2025, 5, 1)))
    qtbot.waitUntil(lambda: named() and desk.tabText(PLACES["checks"]) != before, timeout=20_000)
    desk.release()


def test_a_desk_that_goes_counts_no_more(filled, settings, qtbot):
    desk = Desk(filled, "zh", settings, PLACES["officers"])
    qtbot.addWidget(desk)
    desk._count()
    desk.release()
    qtbot.waitUntil(lambda: not running_jobs(), timeout=20_000)
    assert desk.tabText(PLACES["checks"]) == "校验"
