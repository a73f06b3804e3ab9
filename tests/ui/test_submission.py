"""Submitting a year in the window, what differs since, and the soft word after a save."""

import shutil
import time
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton

from desktop.domain.problems import Severity
from desktop.domain.report import ReportProblem
from desktop.domain.words import Words
from desktop.excel import report as excel_report
from desktop.store.ledger import Ledger
from desktop.ui import long_work
from desktop.ui.report.report_problems import ProblemList
from desktop.ui.submission.submission_bar import SubmissionBar
from desktop.ui.submission.submissions_dialog import SubmissionsDialog
from desktop.ui.submission.watch import SubmittedWatch
from desktop.ui.tabs.report_tab import ReportTab
from desktop.work.report.annual_report import annual_report
from desktop.work.sample import sample_changes
from desktop.work.submission.differences import unexplained
from desktop.work.submission.submitting import submitted
from desktop.work.workspace import Workspace
from tests.work.submission_cases import pay_in, submit


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    path = tmp_path_factory.mktemp("sample") / "sample.cqo"
    ledger = Ledger.create(path, who="clerk")
    ledger.apply(sample_changes())
    ledger.close()
    return path


@pytest.fixture
def workspace(sample, tmp_path):
    ledger = Ledger.open(shutil.copyfile(sample, tmp_path / "a.cqo"), who="clerk")
    yield Workspace(ledger)
    ledger.close()


def test_the_report_tab_submits_and_marks_the_year(qtbot, workspace, tmp_path):
    tab = ReportTab(workspace, "zh")
    qtbot.addWidget(tab)
    tab.show()
    qtbot.waitUntil(lambda: tab.report is not None)
    state, button = tab.findChild(QLabel, "label.submission"), tab.findChild(QPushButton, "button.submit")
    assert "尚未报送" in state.text()
    assert button.isEnabled()
    with qtbot.waitSignal(tab._submission.submitted):
        tab._submission.submit_to(tab.report, tmp_path / "out.xlsx")
    (made,) = submitted(workspace.database)
    assert workspace.database.content(made.submitted_sha256) == (tmp_path / "out.xlsx").read_bytes()
    qtbot.waitUntil(lambda: "已报送" in state.text() and "与现在一致" in state.text())
    pay_in(workspace, "1000")
    qtbot.waitUntil(lambda: "2处差异，2处未说明" in state.text())
    assert not button.isEnabled()


@pytest.mark.parametrize(
    ("language", "why"),
    [("zh", "还有2处须改正或说明，处理后才能报送"), ("en", "2 problems have to be mended or answered before it can be submitted")],
)
def test_a_button_to_submit_that_is_grey_says_why(qtbot, workspace, language, why):
    bar = SubmissionBar(workspace, language)
    qtbot.addWidget(bar)
    report = annual_report(workspace.database, 2025)
    problem = ReportProblem(Words("没有填", "blank"), Severity.EXPORT)
    bar.show_report(replace(report, problems=(problem, problem)))
    state, submit = bar.findChild(QLabel, "label.submission"), bar.findChild(QPushButton, "button.submit")
    records = bar.findChild(QPushButton, "button.submissions")
    assert (submit.isEnabled(), submit.toolTip(), submit.accessibleDescription()) == (False, why, why)
    assert why in state.text()
    assert not records.isEnabled()
    assert records.toolTip()
    bar.show_report(report)
    assert (submit.isEnabled(), submit.toolTip()) == (True, "")
    assert why not in state.text()


def test_what_is_grey_beside_the_problems_of_a_report_says_why(qtbot):
    problems = ProblemList("zh")
    qtbot.addWidget(problems)
    open_, reason = (problems.findChild(QPushButton, f"button.report.problem.{name}") for name in ("open", "reason"))
    assert (open_.toolTip(), reason.toolTip()) == ("请先在上面选一条",) * 2
    problems.show_problems([ReportProblem(Words("没有填", "blank"), Severity.ERROR)])
    problems.choose_stopping()
    assert (open_.isEnabled(), open_.toolTip()) == (True, "")
    assert not reason.isEnabled()
    assert "只能改正" in reason.toolTip()


def test_a_submission_that_is_stopped_leaves_no_file_and_no_record(qtbot, workspace, tmp_path, monkeypatch):
    tab = ReportTab(workspace, "zh")
    qtbot.addWidget(tab)
    tab.show()
    qtbot.waitUntil(lambda: tab.report is not None)
    (tmp_path / "out").mkdir()
    work = excel_report.write_report

    def slowly(report, path, language, told):
        def wait(done, of):
            for _ in range(2000):
                told(done, of + 1)
                time.sleep(0.005)

        work(report, path, language, wait)

    monkeypatch.setattr(excel_report, "write_report", slowly)
    monkeypatch.setattr(long_work, "AFTER", 0)
    QTimer.singleShot(50, lambda: tab.findChild(QPushButton, "button.long_work.stop").click())
    head = workspace.database.head()
    tab._submission.submit_to(tab.report, tmp_path / "out" / "out.xlsx")
    assert "没有报送" in tab.findChild(QLabel, "label.submission").text()
    assert (list((tmp_path / "out").iterdir()), workspace.database.head()) == ([], head)
    assert tab.findChild(QPushButton, "button.submit").isEnabled()


def test_the_dialog_shows_differences_takes_reasons_and_gives_the_file(qtbot, workspace, tmp_path):
    first = submit(workspace, tmp_path / "one.xlsx")
    pay_in(workspace, "1000")
    dialog = SubmissionsDialog(workspace, "zh")
    qtbot.addWidget(dialog)
    assert "2处差异" in dialog._told.text()
    assert [dialog._rows.cell(row, 5).text for row in range(2)] == ["未说明", "未说明"]
    assert dialog._rows.cell(0, 4).text == "+0.1"
    right = [dialog._rows.data(dialog._rows.index(0, column), Qt.ItemDataRole.TextAlignmentRole) for column in (2, 3, 4)]
    assert all(side is not None and Qt.AlignmentFlag(side) & Qt.AlignmentFlag.AlignRight for side in right), right
    dialog.give([d for d in dialog._differences if d.figure], "补记一笔")
    assert [dialog._rows.cell(row, 5).text for row in range(2)] == ["补记一笔", "见有关指标或记录的原因"]
    assert unexplained(workspace.database) == []
    submit(workspace, tmp_path / "two.xlsx")
    dialog.refresh()
    assert "没有差异" in dialog._told.text()
    dialog._submissions.selectAll()
    assert "2025-1与2025-2有2处差异" in dialog._told.text()
    dialog.save_to(first, tmp_path / "again.xlsx")
    assert (tmp_path / "again.xlsx").read_bytes() == (tmp_path / "one.xlsx").read_bytes()


def test_a_save_that_changes_a_submitted_figure_is_told_once_and_softly(qtbot, workspace, tmp_path):
    submit(workspace, tmp_path / "one.xlsx")
    parent = QLabel()
    qtbot.addWidget(parent)
    pay_in(workspace, "500")
    watch = SubmittedWatch(workspace, "zh", parent)
    watch._timer.start(0)
    qtbot.waitUntil(lambda: watch._known is not None)
    assert parent.findChild(QMessageBox, "message.submitted") is None, "nothing was changed since it was opened"
    workspace.listen(lambda _registers: watch.changed())
    pay_in(workspace, "1000")
    qtbot.waitUntil(lambda: parent.findChild(QMessageBox, "message.submitted") is not None)
    box = parent.findChild(QMessageBox, "message.submitted")
    assert "这次改动" in box.text()
    assert "激励基金累计入账：报送" in box.text()
    assert not box.isModal()
    box.findChild(QPushButton, "button.reason.later").click()
    qtbot.waitUntil(lambda: parent.findChild(QMessageBox, "message.submitted") is None)
    patent = workspace.database.all("patents")[0]
    workspace.save("patents", patent, replace(patent, patent_name="改名"))
    watch._timer.stop()
    watch._look()
    qtbot.wait(50)
    from desktop.ui.jobs import running_jobs

    qtbot.waitUntil(lambda: running_jobs() == 0)
    assert parent.findChild(QMessageBox, "message.submitted") is None
    watch._known = set()
    watch._look()
    qtbot.waitUntil(lambda: parent.findChild(QMessageBox, "message.submitted") is not None)
    watch.stop()  # the ledger is closed, or the window speaks another language from now on
    qtbot.waitUntil(lambda: parent.findChild(QMessageBox, "message.submitted") is None)


def test_what_differed_before_it_was_known_is_not_laid_to_a_change(qtbot, workspace, tmp_path):
    submit(workspace, tmp_path / "one.xlsx")
    pay_in(workspace, "500")
    parent = QLabel()
    qtbot.addWidget(parent)
    watch = SubmittedWatch(workspace, "zh", parent)
    watch.changed()
    qtbot.waitUntil(lambda: parent.findChild(QMessageBox, "message.submitted") is not None)
    text = parent.findChild(QMessageBox, "message.submitted").text()
    assert "与现在不同" in text
    assert "这次改动" not in text
