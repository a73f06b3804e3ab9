"""The tab of the checks, and the actions on records in their forms."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPlainTextEdit, QPushButton, QTableView

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.errors import NOTHING_CHANGED, Refused
from desktop.domain.problem_counts import Counts
from desktop.domain.problems import error, stops_export, warning
from desktop.domain.registers import BY_ID
from desktop.domain.rule import Rule
from desktop.domain.words import Words, same
from desktop.ui.checks.answer_dialog import AnswerDialog
from desktop.ui.form import record_actions
from desktop.ui.form.record_actions import RecordAction
from desktop.ui.form.record_form import RecordForm
from desktop.ui.jobs import running_jobs
from desktop.ui.tabs import checks_tab
from desktop.ui.tabs.checks_tab import ChecksTab


@pytest.fixture
def judged(workspace, monkeypatch):
    """Three units: an error, one to answer, and a warning."""
    made = {"错": error, "问": stops_export, "醒": warning, "又醒": warning}

    def within(unit, _records):
        if unit.unit_name in made:
            yield made[unit.unit_name]("unit_name", "名称不妥", "unfit name")

    register = BY_ID["organisation_units"]
    rule = Rule(id="X1", words=Words("名称应妥当", "names are fit"), source=Words("本厂规定", "A rule of this plant"), within=within)
    monkeypatch.setitem(register.__dict__, "rules", (rule,))
    units = [register.record(unit_name=name) for name in "醒问错好"]
    workspace.do(ChangeSet(same("x"), tuple(Change(register.id, None, unit) for unit in units)))
    return workspace


@pytest.fixture
def tab(judged, qtbot):
    made = ChecksTab(judged, "zh")
    qtbot.addWidget(made)
    names = []
    made.counted.connect(names.append)
    made.names = names
    made.show()
    qtbot.waitUntil(lambda: made.is_ready)
    yield made
    qtbot.waitUntil(lambda: running_jobs() == 0)


def rows(tab):
    model = tab.findChild(QTableView, "table.checks").model()
    return [[model.index(r, c).data() for c in range(model.columnCount())] for r in range(model.rowCount())]


def reason(monkeypatch, text):
    def act(dialog):
        dialog.findChild(QPlainTextEdit, "field.answer").setPlainText(text)
        dialog.findChild(QPushButton, "button.answer.keep").click()
        return dialog.result()

    monkeypatch.setattr(AnswerDialog, "exec", act)


def test_lists_the_gravest_first_and_counts_them_in_its_name(tab):
    assert [row[3] for row in rows(tab)] == ["错", "问", "醒"]
    assert rows(tab)[0] == ["错误", "X1", "组织单位", "错", BY_ID["organisation_units"].field("unit_name").words.zh, "名称不妥", ""]
    assert tab.names[-1] == Counts(1, 1, 1)
    said = tab.findChild(QLabel, "label.checks.count").text()
    assert said == "待处理3处（错误1、须改正或说明1、提醒1） · 其中2处使年报只能是草稿"


def test_one_reason_answers_all_selected_but_errors(tab, judged, monkeypatch, qtbot):
    reason(monkeypatch, "照旧")
    view = tab.findChild(QTableView, "table.checks")
    view.selectAll()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: tab.is_ready and [row[6] for row in rows(tab)] == ["", "照旧", "照旧"])
    assert tab.names[-1] == Counts(1, 0, 0)
    assert tab.findChild(QLabel, "label.checks.count").text().endswith("已写明理由2处")
    box = tab.findChild(QComboBox, "filter.checks.answered")
    box.setCurrentIndex(1)
    assert [row[3] for row in rows(tab)] == ["错"]
    box.setCurrentIndex(2)
    assert [row[3] for row in rows(tab)] == ["问", "醒"]
    judged.undo()
    qtbot.waitUntil(lambda: tab.is_ready and rows(tab) == [])


def test_a_reason_shows_and_counts_at_once_and_nothing_is_read_again(tab, judged, monkeypatch):
    monkeypatch.setattr(checks_tab, "ledger_problems", None)
    reason(monkeypatch, "照旧")
    tab.findChild(QTableView, "table.checks").selectRow(1)
    tab.answer()
    assert [row[6] for row in rows(tab)] == ["", "照旧", ""]
    assert tab.names[-1] == Counts(1, 0, 1)
    tab.hide()
    judged.undo()
    assert tab.names[-1] == Counts(1, 1, 1)
    judged.redo()
    tab.show()
    assert tab.is_ready
    assert [row[6] for row in rows(tab)] == ["", "照旧", ""]


def test_unseen_it_asks_the_records_that_changed(tab, judged, monkeypatch, qtbot):
    tab.hide()
    monkeypatch.setattr(checks_tab, "ledger_problems", None)
    units = {unit.unit_name: unit for unit in judged.database.all("organisation_units")}
    judged.save("organisation_units", units["错"], replace(units["错"], unit_name="不错"))
    judged.save("organisation_units", units["好"], replace(units["好"], unit_name="又醒"))
    qtbot.waitUntil(lambda: tab.names[-1] == Counts(0, 1, 2))
    judged.delete("organisation_units", [units["醒"]])
    qtbot.waitUntil(lambda: tab.names[-1] == Counts(0, 1, 1))
    assert [row[3] for row in rows(tab)] == ["问", "又醒"]
    judged.changed_elsewhere()
    assert tab.names[-1] is None, "it is not known any more"


def test_filters_and_says_what_the_rule_demands(tab):
    tab._filters.search.setText("问")
    assert [row[3] for row in rows(tab)] == ["问"]
    tab.findChild(QTableView, "table.checks").selectRow(0)
    said = tab.findChild(QLabel, "label.checks.rule").text()
    assert "名称应妥当" in said
    assert "本厂规定" in said
    tab._filters.search.clear()
    box = tab.findChild(QComboBox, "filter.checks.severity")
    box.setCurrentIndex(box.findData("warning"))
    assert [row[3] for row in rows(tab)] == ["醒"]


def test_what_the_report_asks_a_reason_for_is_listed_and_chosen(tab, judged):
    asked = next(unit.id for unit in judged.database.all("organisation_units") if unit.unit_name == "问")
    tab.choose("organisation_units", "X1", [asked])
    assert [problem.record_id for problem in tab._chosen()] == [asked]
    assert tab.findChild(QPushButton, "button.checks.answer").isEnabled()


def test_a_double_click_opens_the_record_at_its_field(tab, judged, monkeypatch, qtbot):
    opened = []

    def act(form):
        form.show()
        opened.append((form.objectName(), form.focusWidget().objectName(), form.editor("unit_name").input.text()))
        form.editor("unit_name").input.setText("好二")
        return form.save()

    monkeypatch.setattr(RecordForm, "exec", act)
    view = tab.findChild(QTableView, "table.checks")
    view.selectRow(0)
    view.doubleClicked.emit(view.model().index(0, 0))
    assert opened == [("form.organisation_units", "field.organisation_units.unit_name", "错")]
    qtbot.waitUntil(lambda: tab.is_ready and [row[3] for row in rows(tab)] == ["问", "醒"])


def test_the_form_shows_what_is_wrong_among_others_and_does_not_save_an_error(judged, qtbot):
    form = RecordForm(judged, BY_ID["organisation_units"], "zh")
    qtbot.addWidget(form)
    form.editor("unit_name").input.setText("错")
    assert form.findChild(QLabel, "problem.unit_name").text() == "名称不妥"
    assert not form.save()
    form.editor("unit_name").input.setText("又醒")
    assert form.findChild(QLabel, "problem.unit_name").text() == "名称不妥"
    assert form.save()


def action(make):
    return RecordAction("double", "organisation_units", Words("照做一个", "Make another"), "add", make)


def test_an_action_changes_what_it_says_as_one_step(judged, qtbot, monkeypatch):
    def make(_workspace, unit):
        twin = replace(unit, id="f" * 32, unit_name=f"{unit.unit_name}二")
        return ChangeSet(same("照做"), (Change("organisation_units", None, twin),))

    monkeypatch.setattr(record_actions, "ACTIONS", (action(make),))
    unit = next(u for u in judged.database.all("organisation_units") if u.unit_name == "好")
    form = RecordForm(judged, BY_ID["organisation_units"], "zh", unit)
    qtbot.addWidget(form)
    form.editor("unit_name").input.setText("很好")
    form.findChild(QPushButton, "button.action.double").click()
    assert [u.unit_name for u in judged.database.all("organisation_units")][-2:] == ["很好", "很好二"]
    assert not form._draft.is_touched
    judged.undo()
    assert judged.database.all("organisation_units")[-1].unit_name == "很好"
    new = RecordForm(judged, BY_ID["organisation_units"], "zh")
    qtbot.addWidget(new)
    assert not new.findChild(QPushButton, "button.action.double").isVisibleTo(new)


def test_a_refused_action_is_told_in_the_form(judged, qtbot, monkeypatch):
    def make(_workspace, _unit):
        raise Refused(Words("做不了。", "It cannot be."), NOTHING_CHANGED, Words("", ""))

    monkeypatch.setattr(record_actions, "ACTIONS", (action(make),))
    unit = judged.database.all("organisation_units")[3]
    form = RecordForm(judged, BY_ID["organisation_units"], "zh", unit)
    qtbot.addWidget(form)
    form.findChild(QPushButton, "button.action.double").click()
    assert "做不了" in form.findChild(QLabel, "form.banner").text()


def test_today_is_a_day(judged):
    assert judged.records.today == date.today()
