"""The report tab: figures beside last year's, what is missing, and the export."""

import threading
from dataclasses import replace
from datetime import date
from decimal import Decimal

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QListWidget, QPushButton, QTableView

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.errors import NOTHING_CHANGED, CannotWrite
from desktop.domain.figures.catalogue import FIGURES
from desktop.domain.registers.company.enterprise import Enterprise
from desktop.domain.registers.quality.fund_entries import FundEntry
from desktop.domain.registers.quality.patents import Patent
from desktop.domain.report_charts import by_month, charts_of
from desktop.domain.words import Words, same
from desktop.domain.years import year_to_report
from desktop.excel import report as excel_report
from desktop.store.ledger import Ledger
from desktop.ui.charts.titled import TitledChart
from desktop.ui.charts.view import PICTURE, ChartView
from desktop.ui.form.record_form import RecordForm
from desktop.ui.jobs import running_jobs
from desktop.ui.report.report_export import file_name
from desktop.ui.report.trace_dialog import TraceDialog
from desktop.ui.tabs.report_tab import ReportTab
from desktop.work.report import annual_report
from desktop.work.sample import sample_changes
from desktop.work.workspace import Workspace

THIS_YEAR = date.today().year


@pytest.fixture
def workspace(tmp_path):
    ledger = Ledger.create(tmp_path / "a.cqo", who="测试")
    yield Workspace(ledger)
    ledger.close()


@pytest.fixture
def shown(qtbot, workspace):
    def show(language="zh") -> ReportTab:
        tab = ReportTab(workspace, language)
        qtbot.addWidget(tab)
        tab.show()
        qtbot.waitUntil(lambda: tab.is_ready)
        return tab

    yield show
    qtbot.waitUntil(lambda: running_jobs() == 0)


@pytest.fixture
def sample(workspace):
    workspace.do(sample_changes())
    return workspace


def patent(day: date, kind: str = "invention") -> Patent:
    return Patent(patent_number=f"ZL{day:%Y%m%d}0001", patent_name="一种阀芯", patent_type=kind, grant_date=day)


def add(workspace, register, *records):
    workspace.do(ChangeSet(same("x"), tuple(Change(register, None, record) for record in records)))


def figures(tab) -> dict[str, tuple[str, ...]]:
    model = tab.findChild(QTableView, "table.report.figures").model()
    rows = ([model.index(r, c).data() for c in range(model.columnCount())] for r in range(model.rowCount()))
    return {name: tuple(rest) for name, *rest in rows}


def button(tab, name) -> QPushButton:
    return tab.findChild(QPushButton, name)


def banner(tab) -> str:
    label = tab.findChild(QLabel, "banner.report.export")
    return label.text() if label.isVisible() else ""


def choose(tab, figure: str) -> None:
    tab.findChild(QTableView, "table.report.figures").selectRow(tab.figures.table.row_of(figure))


def years(tab) -> list[str]:
    picker = tab.findChild(QComboBox, "editor.report.year")
    return [picker.itemText(n) for n in range(picker.count())]


def pick(qtbot, tab, year: int) -> None:
    picker = tab.findChild(QComboBox, "editor.report.year")
    picker.setCurrentIndex(picker.findData(year))
    picker.activated.emit(picker.currentIndex())
    qtbot.waitUntil(lambda: tab.is_ready)


def test_an_empty_ledger_says_what_to_do(shown):
    tab = shown()
    assert tab.findChild(QLabel, "label.report.empty").isVisible()
    assert not button(tab, "button.export_report").isEnabled()
    assert not button(tab, "button.trace").isEnabled()


def test_figures_stand_beside_last_years(qtbot, workspace, shown):
    add(
        workspace, "patents", patent(date(2018, 3, 1)), patent(date(2018, 4, 1), "utility"), patent(date(2017, 3, 1))
    )
    tab = shown()
    assert years(tab) == [str(year) for year in range(date.today().year, 2016, -1)]
    assert tab._years.currentText() == "2018", "the newest with records"
    told = figures(tab)
    assert told["授权专利"] == ("2", "1", "0", "+1", "100.00", "件")
    assert told["其中：发明专利"] == ("1", "1", "0", "—", "0.00", "件")
    assert told["激励基金累计发放"] == ("0.00", "0.00", "0.00", "—", "—", "万元")
    pick(qtbot, tab, 2017)
    assert figures(tab)["授权专利"] == ("1", "0", "0", "+1", "—", "件")


def test_every_figure_is_there_in_both_languages(sample, shown):
    for language in ("zh", "en"):
        told = figures(shown(language))
        assert {figure.words.say(language) for figure in FIGURES} <= set(told)


def test_a_fall_has_its_sign_and_money_its_fen(qtbot, sample, shown):
    tab = shown()
    by_id = {pair.figure.id: pair for pair in tab.report.figures}
    pair = by_id["six_sigma.confirmed_benefit"]
    pick(qtbot, tab, tab.report.year + 1)
    fallen = figures(tab)[pair.figure.words.zh]
    assert fallen[1] == pair.this.shown
    assert fallen[3].startswith("−")
    assert fallen[4].startswith("−")


def test_the_year_to_report_is_shown_first(workspace, shown):
    add(workspace, "patents", *(patent(date(THIS_YEAR + n, 1, 1)) for n in (-1, 0, 1)))
    assert shown().report.year == year_to_report([THIS_YEAR, THIS_YEAR - 1], date.today())


def test_the_year_that_was_picked_is_remembered_for_the_ledger(qtbot, workspace, settings):
    add(workspace, "patents", patent(date(2018, 3, 1)), patent(date(2016, 3, 1)))
    tab = ReportTab(workspace, "zh", settings=settings)
    qtbot.addWidget(tab)
    tab.show()
    qtbot.waitUntil(lambda: tab.is_ready)
    pick(qtbot, tab, 2016)
    again = ReportTab(workspace, "zh", settings=settings)
    qtbot.addWidget(again)
    again.show()
    qtbot.waitUntil(lambda: again.is_ready)
    assert again.report.year == 2016
    assert again._years.currentText() == "2016"
    assert settings.year_on("report", workspace.database.path.with_name("other.cqo"), date.today()) is None
    assert settings.year_on("report", workspace.database.path, date(THIS_YEAR + 1, 1, 1)) is None


def test_a_change_is_followed_while_seen_and_waits_while_not(qtbot, workspace, shown):
    add(workspace, "patents", patent(date(2018, 3, 1)))
    tab = shown()
    add(workspace, "patents", patent(date(2018, 4, 1)))
    qtbot.waitUntil(lambda: figures(tab)["授权专利"][0] == "2")

    tab.hide()
    workspace.undo()
    qtbot.wait(30)
    assert figures(tab)["授权专利"][0] == "2"
    tab.show()
    qtbot.waitUntil(lambda: figures(tab)["授权专利"][0] == "1")


def test_unseen_it_computes_nothing(qtbot, workspace, monkeypatch):
    def never(*_args):
        raise AssertionError("nobody looks")

    monkeypatch.setattr(annual_report, "annual_report", never)
    tab = ReportTab(workspace, "zh")
    qtbot.addWidget(tab)
    add(workspace, "patents", patent(date(2018, 3, 1)))
    qtbot.wait(30)
    assert tab.report is None


def test_year_and_figure_stay_chosen_over_a_change(qtbot, workspace, shown):
    add(workspace, "patents", patent(date(2018, 3, 1)), patent(date(2017, 3, 1)))
    tab = shown()
    pick(qtbot, tab, 2017)
    choose(tab, "patents.granted")
    add(workspace, "patents", patent(date(2017, 4, 1)))
    qtbot.waitUntil(lambda: figures(tab)["授权专利"][0] == "2")
    assert tab.report.year == 2017
    assert "授权公告日" in tab.findChild(QLabel, "label.report.definition").text()


def faded_parts(tab):
    """Whether the charts, their titles and the band above them are faint."""
    boxes = tab.findChildren(TitledChart)
    assert boxes
    assert tab._draft.text()
    labels = [tab._draft, *(box._title for box in boxes)]
    return {box.view._faded for box in boxes} | {label.property("faded") == "true" for label in labels}


def test_another_year_that_is_stopped_leaves_the_one_shown(qtbot, workspace, shown, monkeypatch):
    add(workspace, "patents", patent(date(2018, 3, 1)), patent(date(2017, 3, 1)))
    tab = shown()
    tab._charts.show_charts([by_month(2018, [Decimal(1)] * 12, [Decimal(0)] * 12, [[] for _ in range(12)])])
    at_work, go = threading.Event(), threading.Event()

    def slowly(database, year, told):
        at_work.set()
        go.wait(10)
        told(1, 2)
        raise AssertionError("it was stopped")

    monkeypatch.setattr(annual_report, "annual_report", slowly)
    picker = tab.findChild(QComboBox, "editor.report.year")
    picker.setCurrentIndex(picker.findData(2017))
    picker.activated.emit(picker.currentIndex())
    qtbot.waitUntil(at_work.is_set)
    assert not button(tab, "button.export_report").isEnabled(), "of which year?"
    assert faded_parts(tab) == {True}
    tab._reading.stop()
    assert faded_parts(tab) == {False}
    assert picker.currentText() == "2018"
    assert tab.report.year == 2018
    assert button(tab, "button.export_report").isEnabled()
    go.set()
    qtbot.waitUntil(lambda: running_jobs() == 0)
    assert tab.report.year == 2018


def test_a_tab_that_is_gone_no_longer_listens(qtbot, workspace):
    tab = ReportTab(workspace, "zh")
    assert len(workspace._listeners) == 1
    tab.deleteLater()
    qtbot.waitUntil(lambda: not workspace._listeners)


def test_a_figure_opens_its_records(qtbot, sample, shown):
    tab = shown()
    choose(tab, "six_sigma.quick_wins")
    button(tab, "button.trace").click()
    (dialog,) = tab.findChildren(TraceDialog)
    assert "快赢项目" in dialog.windowTitle()
    quick_wins = dialog.findChild(QTableView, "table.trace.quick_wins").model()
    assert str(quick_wins.rowCount()) == figures(tab)["快赢项目"][0]
    dialog.accept()
    qtbot.waitUntil(lambda: not tab.findChildren(TraceDialog))


def test_what_is_missing_is_listed_and_opens_its_records(qtbot, workspace, shown):
    company = Enterprise(enterprise_name="江海公司")
    add(workspace, "enterprise", company)
    add(workspace, "patents", patent(date(2018, 3, 1)))
    tab = shown()
    problems = tab.findChild(QListWidget, "list.report.problems")
    first = problems.item(0)
    assert first.text().startswith("【须补正】填报企业没有填")
    problems.itemActivated.emit(first)
    (form,) = tab.findChildren(RecordForm)
    qtbot.waitUntil(lambda: form.focusWidget() is not None)
    assert form.focusWidget().objectName() == "field.enterprise.unified_social_credit_identifier"
    form.reject()
    qtbot.waitUntil(lambda: not tab.findChildren(RecordForm))


def test_several_records_are_listed_and_each_opens_at_the_field(qtbot, workspace, shown):
    add(workspace, "patents", *(replace(patent(date(2018, 3, n)), patent_number=None) for n in (1, 2)))
    tab = shown()
    problems = tab.findChild(QListWidget, "list.report.problems")
    item = next(problems.item(n) for n in range(problems.count()) if "专利号" in problems.item(n).text())
    problems.itemActivated.emit(item)
    (dialog,) = tab.findChildren(TraceDialog)
    assert dialog.findChild(QTableView, "table.trace.patents").model().rowCount() == 2
    button(dialog, "button.trace.open").click()
    (form,) = dialog.findChildren(RecordForm)
    assert form.focusWidget().objectName() == "field.patents.patent_number"
    form.reject()
    dialog.accept()
    qtbot.waitUntil(lambda: not tab.findChildren(TraceDialog))


def test_money_off_its_history_leads_to_the_records_of_the_figure(qtbot, workspace, shown):
    entries = [
        FundEntry(entry_date=date(year, 5, 1), direction="paid", amount=Decimal(amount), reason="奖励")
        for year, amount in ((2017, 10_000), (2018, 900_000))
    ]
    add(workspace, "fund_entries", *entries)
    tab = shown()
    problems = tab.findChild(QListWidget, "list.report.problems")
    item = next(problems.item(n) for n in range(problems.count()) if "元或万元" in problems.item(n).text())
    problems.itemActivated.emit(item)
    (dialog,) = tab.findChildren(TraceDialog)
    assert dialog.windowTitle().startswith("激励基金本年发放")
    dialog.accept()
    qtbot.waitUntil(lambda: not tab.findChildren(TraceDialog))


def test_the_charts_of_the_year_are_shown_and_copied_as_pictures(qtbot, sample, shown):
    tab = shown()
    views = tab.findChildren(ChartView)
    assert [view.chart for view in views] == list(charts_of(tab.report))
    views[0].copy()
    picture = QGuiApplication.clipboard().image()
    assert picture.size() == PICTURE
    assert len({picture.pixel(x, 600) for x in range(0, 1600, 7)}) > 2


def test_the_report_is_exported_as_pdf(qtbot, sample, shown, tmp_path, monkeypatch):
    tab = shown()
    answers = lambda *_args: (str(tmp_path / "年报.xlsx"), "PDF文件 (*.pdf)")  # noqa: E731 - the kind chosen outweighs the name proposed
    monkeypatch.setattr(QFileDialog, "getSaveFileName", answers)
    button(tab, "button.export_report").click()
    qtbot.waitUntil(lambda: "年报已写好" in banner(tab))
    assert (tmp_path / "年报.pdf").read_bytes().startswith(b"%PDF-")
    assert [p.name for p in tmp_path.glob("年报*")] == ["年报.pdf"]


def test_what_has_no_record_yet_asks_for_its_register(qtbot, workspace, shown):
    add(workspace, "patents", patent(date(2018, 3, 1)))
    tab = shown()
    problems = tab.findChild(QListWidget, "list.report.problems")
    with qtbot.waitSignal(tab.register_wanted) as wanted:
        problems.itemActivated.emit(problems.item(0))
    assert wanted.args == ["enterprise"]


def test_the_report_is_exported_beside_the_window(qtbot, sample, shown, tmp_path, monkeypatch):
    tab = shown()
    proposed = []

    def answer(_parent, _title, path, _kinds):
        proposed.append(path)
        return str(tmp_path / "年报"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    button(tab, "button.export_report").click()
    assert not button(tab, "button.export_report").isEnabled()
    qtbot.waitUntil(lambda: "年报已写好" in banner(tab))
    assert proposed[0].endswith(f"-质量工作年报-{tab.report.year}.xlsx")
    assert str(tmp_path / "年报.xlsx") in banner(tab)
    openpyxl.load_workbook(tmp_path / "年报.xlsx").close()
    assert button(tab, "button.open_folder").isVisible()
    assert button(tab, "button.export_report").isEnabled()


def test_an_export_given_up_writes_nothing(sample, shown, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: ("", ""))
    tab = shown()
    button(tab, "button.export_report").click()
    assert running_jobs() == 0
    assert banner(tab) == ""


def test_an_export_that_is_refused_says_why(qtbot, sample, shown, tmp_path, monkeypatch):
    def full(*_args):
        raise CannotWrite(Words("文件正被打开。", "The file is open elsewhere."), NOTHING_CHANGED, same(""))

    monkeypatch.setattr(excel_report, "write_report", full)
    tab = shown()
    tab._export.write(tab.report, tmp_path / "a.xlsx")
    qtbot.waitUntil(lambda: "文件正被打开" in banner(tab))
    assert not button(tab, "button.open_folder").isVisible()


def test_the_figures_stay_usable_while_the_workbook_is_written(qtbot, sample, shown, tmp_path, monkeypatch):
    go = threading.Event()
    monkeypatch.setattr(excel_report, "write_report", lambda *_args: go.wait(10))
    tab = shown()
    tab._export.write(tab.report, tmp_path / "a.xlsx")
    pick(qtbot, tab, tab.report.year - 1)
    choose(tab, "qc.themes_completed")
    assert not button(tab, "button.export_report").isEnabled()
    go.set()
    qtbot.waitUntil(lambda: "年报已写好" in banner(tab))


def test_an_export_that_is_stopped_leaves_the_old_file_and_no_other(qtbot, sample, shown, tmp_path, monkeypatch):
    at_work, go, whole = threading.Event(), threading.Event(), excel_report.write_report

    def slowly(report, path, language, told):
        def wait(done, of):
            at_work.set()
            go.wait(10)
            told(done, of)

        whole(report, path, language, wait)

    monkeypatch.setattr(excel_report, "write_report", slowly)
    tab, path = shown(), tmp_path / "out" / "a.xlsx"
    path.parent.mkdir()
    path.write_bytes(b"old")
    tab._export.write(tab.report, path)
    qtbot.waitUntil(at_work.is_set)
    button(tab, "button.report.export.stop").click()
    go.set()
    qtbot.waitUntil(lambda: "已停止" in banner(tab))
    assert [(file.name, file.read_bytes()) for file in path.parent.iterdir()] == [("a.xlsx", b"old")]
    assert button(tab, "button.export_report").isEnabled()


def test_a_file_name_holds_nothing_that_a_disk_refuses(sample, shown):
    report = shown().report
    odd = replace(report.enterprise, enterprise_name='江海/某:某 "公司"')
    assert file_name(replace(report, enterprise=odd, year=2018), "zh") == "江海_某_某_公司_-质量工作年报-2018.xlsx"
    assert file_name(replace(report, enterprise=None, year=2018), "zh") == "质量工作年报-2018.xlsx"


def test_headings_between_figures_cannot_be_chosen(sample, shown):
    tab = shown()
    model = tab.findChild(QTableView, "table.report.figures").model()
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable
    assert model.flags(model.index(1, 0)) & Qt.ItemFlag.ItemIsSelectable


def test_the_band_of_a_draft_leads_to_what_stops_this_years_report(workspace, shown):
    workspace.do(ChangeSet(same("add"), (Change("enterprise", None, Enterprise(enterprise_name="海星")), Change("patents", None, Patent(patent_number="ZL1", patent_name="夹具", patent_type="invention", grant_date=date(2025, 5, 6), legal_status="valid")))))
    tab = shown()
    problems, found = tab.findChild(QListWidget, "list.report.problems"), tab.report.problems
    assert tab.report.open
    tab.findChild(QPushButton, "button.report.stopping").click()
    chosen = tab._problems.chosen
    assert (chosen.stops, chosen in found) == (True, True)
    assert "统一社会信用代码" in problems.currentItem().text()
    assert tab.findChild(QPushButton, "button.report.problem.open").isEnabled()
    assert not tab.findChild(QPushButton, "button.report.problem.reason").isEnabled()  # the report found it itself
