"""The buttons that do more with a record than edit it, on the sample company."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from desktop.domain.registers import BY_ID
from desktop.ui.form.record_actions import ACTIONS
from desktop.ui.form.record_form import RecordForm
from desktop.work.sample import sample_changes


@pytest.fixture
def sample(workspace):
    workspace.do(sample_changes())
    return workspace


@pytest.fixture
def press(sample, qtbot):
    def act(action_id, record, language="zh"):
        action = next(each for each in ACTIONS if each.id == action_id)
        form = RecordForm(sample, BY_ID[action.register], language, record)
        qtbot.addWidget(form)
        with qtbot.waitExposed(form):
            form.show()
        button = form.findChild(QPushButton, f"button.action.{action_id}")
        assert button.isVisible()
        assert button.text() == action.words.say(language)
        button.click()
        return form

    return act


def banner(form):
    shown = form.findChild(QLabel, "form.banner")
    return shown.text() if shown.isVisible() else ""


def count(form):
    return form.findChild(QLabel, "form.count").text()


def test_a_quick_win_becomes_a_project_under_the_next_number(press, sample):
    win = next(w for w in sample.database.all("quick_wins") if w.quick_win_number == "KY2025-01")
    form = press("promote", win)
    (project,) = [p for p in sample.database.all("six_sigma_projects") if p.project_name == win.title]
    assert project.project_number == "JH-6S-2025-25"
    assert form.editor("promoted_to").read() == project.id
    assert form.editor("benefit").read() is None
    form.findChild(QPushButton, "button.action.promote").click()
    assert win.title in banner(form), "once is enough"
    assert len([p for p in sample.database.all("six_sigma_projects") if p.project_name == win.title]) == 1
    sample.undo()
    assert win in sample.database.all("quick_wins")


def test_the_phases_of_a_project_are_laid_out_once(press, sample):
    taken = {phase.project for phase in sample.database.all("project_phases")}
    bare = next(p for p in sample.database.all("six_sigma_projects") if p.id not in taken)
    form = press("plan_phases", bare)
    phases = [phase for phase in sample.database.all("project_phases") if phase.project == bare.id]
    assert len(phases) >= 5
    listed = [form._children._tabs.line(key) for key in form._children._tabs.keys]
    assert (BY_ID["project_phases"].words.zh, str(len(phases))) in listed
    form.findChild(QPushButton, "button.action.plan_phases").click()
    assert bare.project_number in banner(form)


def test_the_steps_of_a_theme_are_completed(press, sample):
    bare = next(theme for theme in sample.database.all("qc_themes") if theme.theme_type)
    sample.delete("qc_steps", [step for step in sample.database.all("qc_steps") if step.theme == bare.id])
    steps = sample.database.all("qc_steps")
    form = press("plan_steps", bare)
    added = [step for step in sample.database.all("qc_steps") if step.theme == bare.id]
    assert [step.step_number for step in added] == list(range(1, len(added) + 1))
    assert count(form) == "已完成：建立步骤"
    form.findChild(QPushButton, "button.action.plan_steps").click()
    assert "已经齐全" in count(form)
    assert len(sample.database.all("qc_steps")) == len(steps) + len(added)


def test_a_claim_is_spread_over_its_months(press, sample):
    claim = next(c for c in sample.database.all("benefit_claims") if c.planned_net and c.completion_month)
    rows = [row for row in sample.database.all("benefit_months") if row.claim == claim.id]
    for row in rows:
        sample.delete("benefit_months", [row])
    press("spread", claim, "en")
    made = [row for row in sample.database.all("benefit_months") if row.claim == claim.id]
    assert made
    assert sum(row.planned_amount for row in made) == claim.planned_net


def test_a_claim_that_says_too_little_is_told_what_it_needs(press, sample):
    claim = next(c for c in sample.database.all("benefit_claims") if c.planned_net and c.completion_month)
    bare = sample.save("benefit_claims", claim, replace(claim, planned_net=None, forecast_one_year=None))
    for row in sample.database.all("benefit_months"):
        if row.claim == claim.id:
            sample.delete("benefit_months", [row])
    assert "计划净收益" in count(press("spread", bare))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_new_record_is_saved_before_anything_is_done_with_it(sample, qtbot, language):
    for action in ACTIONS:
        form = RecordForm(sample, BY_ID[action.register], language)
        qtbot.addWidget(form)
        assert not form.findChild(QPushButton, f"button.action.{action.id}").isVisibleTo(form)
        assert form.findChild(QPushButton, f"button.action.{action.id}").toolTip()
