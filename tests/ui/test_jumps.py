"""A click on a problem leads to where it is mended: a field of a form, or a cell of what belongs to a record."""

import ast
import inspect
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel

import desktop.domain.registers as described
from desktop.domain.changes import Change, ChangeSet
from desktop.domain.problems import MendedAt
from desktop.domain.registers import BY_ID, REGISTERS
from desktop.domain.registers.qc.steps import SELF_SET
from desktop.domain.values.dates import Month
from desktop.domain.words import same
from desktop.ui import ask
from desktop.ui.form.at_problem import form_at
from desktop.ui.form.child_table import ChildTable
from desktop.ui.form.record_form import RecordForm
from desktop.ui.layout import children_of
from desktop.work.problems import ledger_problems

WITH_RULES = [register for register in REGISTERS if register.rules]


def made(register, id_, **values):
    return register, BY_ID[register].record(id=id_, **values)


def circle(*members):
    return [made("qc_circles", "C", circle_name="晨光小组"), *members]


def member(name, role="member", **more):
    return made("qc_members", name, member_name=name, member_role=role, circle="C", **more)


def theme(**values):
    about = {"theme_name": "降低废品率", "circle": "C", "theme_type": "problem_solving", "theme_status": "completed"}
    return [*circle(), made("qc_themes", "T", **{**about, **values})]


def step(name, day):
    return made("qc_steps", name, theme="T", step=name, actual_start=date(2025, 3, day))


def officer(**values):
    unit = made("organisation_units", "U", unit_name="一车间")
    return [unit, made("officers", "O", officer_name="周乙", organisation_unit="U", **values)]


def in_post(**rule):
    asked = made("eligibility_rules", "E", rule_name="本市条件", **rule)
    held = {"officer": "O", "organisation_unit": "U", "eligibility_rule": "E", "appointment_status": "in_post"}
    return [asked, made("appointments", "A", appointment_date=date(2025, 3, 1), cqo_tier="enterprise", **held)]


def project(**values):
    return made("six_sigma_projects", "P", project_name="提高一次合格率", methodology="DMAIC", **values)


def phase(name, result=None):
    return made("project_phases", name, project="P", phase_code=name, phase=name, gate_result=result, gate_review_date=date(2025, 3, 1))


CASES = {
    # the ledger, the record with the problem, its rule; where it is mended: the form, the register and link of the rows, row, field
    "no leader": ([*circle(member("甲"), member("乙"))], ("qc_circles", "C", "V09"), ("qc_circles", "qc_members", "甲", "member_role")),
    "two leaders": (
        [*circle(member("甲", "leader"), member("乙", "leader"))],
        ("qc_circles", "C", "V09"),
        ("qc_circles", "qc_members", "乙", "member_role"),
    ),
    "too few": (circle(member("甲", "leader")), ("qc_circles", "C", "V09"), ("qc_circles", "qc_members", None, "member_name")),
    "too many": (
        circle(member("甲", "leader"), *(member(f"组员{n:02}") for n in range(40))),
        ("qc_circles", "C", "V09"),
        ("qc_circles", "qc_members", "组员39", "left_date"),
    ),
    "not registered": (
        theme(theme_status="active"),
        ("qc_themes", "T", "V08"),
        ("qc_circles", "qc_registrations", None, "renewal_year"),
    ),
    "not approved": (
        [*theme(theme_status="active"), made("qc_registrations", "R", circle="C", renewal_year=date.today().year, registration_status="refused")],
        ("qc_themes", "T", "V08"),
        ("qc_circles", "qc_registrations", "R", "registration_status"),
    ),
    "steps missing": (theme(), ("qc_themes", "T", "V10"), ("qc_themes", "qc_steps", None, "step")),
    "a step not begun": (
        [*theme(), made("qc_steps", "S", theme="T", step="select_theme")],
        ("qc_themes", "T", "V10"),
        ("qc_themes", "qc_steps", "S", "actual_start"),
    ),
    "a step before the one that it follows": (
        [*theme(target_origin="self_set"), *(step(name, 2 if name == "main_causes" else n) for n, name in enumerate(SELF_SET, 3))],
        ("qc_themes", "T", "V10"),
        ("qc_themes", "qc_steps", "main_causes", "actual_start"),
    ),
    "no main cause": (theme(), ("qc_themes", "T", "V11"), ("qc_themes", "qc_causes", None, "cause")),
    "no cause is main": (
        [*theme(), made("qc_causes", "K", theme="T", cause="夹具松")],
        ("qc_themes", "T", "V11"),
        ("qc_themes", "qc_causes", "K", "is_main"),
    ),
    "no alternatives": (
        theme(theme_type="innovation"),
        ("qc_themes", "T", "QC-alternatives"),
        ("qc_themes", "qc_alternatives", None, "alternative"),
    ),
    "no countermeasures": (theme(), ("qc_themes", "T", "QC-rows"), ("qc_themes", "qc_countermeasures", None, "countermeasure")),
    "not consolidated": (
        [*theme(), made("qc_countermeasures", "M", theme="T", countermeasure="换夹具")],
        ("qc_themes", "T", "QC-rows"),
        ("qc_themes", "qc_consolidations", None, "consolidation"),
    ),
    "no answer to a cause": (
        [*theme(), made("qc_causes", "K", theme="T", cause="夹具松", is_main=True)],
        ("qc_causes", "K", "QC-countermeasures"),
        ("qc_themes", "qc_countermeasures", None, "countermeasure"),
    ),
    "years lacking": (
        [
            made("award_declarations", "D", declaration_title="市长质量奖", award_name="市长质量奖", application_year=2025, declaration_status="declared"),
            made("award_indicators", "I", indicator="营业收入"),
            made("award_year_figures", "Y", declaration="D", indicator="I", figure_year=2024, value=Decimal(1)),
        ],
        ("award_declarations", "D", "V32"),
        ("award_declarations", "award_year_figures", None, "figure_year"),
    ),
    "too few years": (
        [*officer(quality_work_start=Month(2024, 1)), *in_post(min_quality_years=5)],
        ("appointments", "A", "V04"),
        ("officers", "", "O", "quality_work_start"),
    ),
    "too little schooling": (
        [*officer(education_level="college"), *in_post(min_education="master")],
        ("appointments", "A", "V04"),
        ("officers", "", "O", "education_level"),
    ),
    "not trained": (
        [*officer(), *in_post(training_required=True)],
        ("appointments", "A", "V04"),
        ("officers", "training_records", None, "course_name"),
    ),
    "disqualified": (
        [*officer(leaked_information=True), *in_post()],
        ("officers", "O", "CQO-stays-qualified"),
        ("officers", "appointments", "A", "end_date"),
    ),
    "a duty not stated": (
        [
            *officer(),
            made("duties", "W", duty_name="组织质量改进", duty_kind="duty", duty_in_use=True),
            made("duty_reports", "N", duty_report_name="2025年述职", officer="O", report_year=2025, reported_on=date(2026, 1, 9)),
        ],
        ("duty_reports", "N", "DUTY-stated"),
        ("duty_reports", "duty_statements", None, "statement_title"),
    ),
    "days without a record": (
        [
            made("quality_safety_posts", "Q", post_holder_name="周乙", safety_post="officer", keeps_records="monthly", post_from=date(2024, 1, 1)),
            made("quality_safety_records", "Z", safety_record_number="1", checker="Q", record_kind="monthly", period=Month(2024, 5)),
        ],
        ("quality_safety_posts", "Q", "SAFE-periods"),
        ("quality_safety_posts", "quality_safety_records", None, "period"),
    ),
    "the standard is behind": (
        [
            made("standards", "L", title_zh="铸件通用规范", stage_code="20.00"),
            made("standard_stages", "G", standard="L", stage_code="40.20", reached_date=date(2025, 3, 1)),
        ],
        ("standard_stages", "G", "STD-stage-now"),
        ("standards", "", "L", "stage_code"),
    ),
    "two CTQs": (
        [project(), made("ctq_metrics", "X", project="P", ctq_name="尺寸"), made("ctq_metrics", "Y", project="P", ctq_name="硬度")],
        ("six_sigma_projects", "P", "V18"),
        ("six_sigma_projects", "ctq_metrics", "Y", "ctq_name"),
    ),
    "nothing below a champion": (
        [project(belt_level="champion")],
        ("six_sigma_projects", "P", "V19"),
        ("six_sigma_projects", "six_sigma_projects", None, "project_name"),
    ),
    "ahead of its gates": (
        [project(project_status="improve"), phase("define", "passed"), phase("measure")],
        ("six_sigma_projects", "P", "SS-gates"),
        ("six_sigma_projects", "project_phases", "measure", "gate_result"),
    ),
    "a condition not met": (
        [project(), phase("define", "passed"), made("gate_conditions", "B", phase="define", condition="立项书已批准", condition_met=False)],
        ("project_phases", "define", "SS-gate"),
        ("project_phases", "gate_conditions", "B", "condition_met"),
    ),
    "a gate before": (
        [project(), phase("define"), phase("measure", "passed")],
        ("project_phases", "measure", "SS-gate"),
        ("project_phases", "", "define", "gate_result"),
    ),
}


def fill(workspace, records):
    workspace.do(ChangeSet(same("x"), tuple(Change(register, None, record) for register, record in records)))


def opened(workspace, problem, qtbot, language="zh"):
    register, record, field, rule = problem.key
    form = form_at(workspace, language, (register, record), field, rule or "", None)
    qtbot.addWidget(form)
    with qtbot.waitExposed(form):
        form.show()
    return form


def has_keyboard(widget):
    focus = QApplication.focusWidget()
    return focus is not None and (focus is widget or widget.isAncestorOf(focus))


@pytest.mark.parametrize("name", CASES)
def test_a_problem_of_what_belongs_to_a_record_leads_to_its_row(workspace, qtbot, name):
    records, (register, id_, rule), (of, rows, row, field) = CASES[name]
    fill(workspace, records)
    found = [p for p in ledger_problems(workspace.database) if (p.register, p.record_id, p.problem.rule) == (register, id_, rule)]
    (problem,) = [p for p in found if p.problem.mend is not None]
    form = opened(workspace, problem, qtbot)
    assert form.objectName() == f"form.{of}"
    assert problem.problem.words.zh in form.findChild(QLabel, "form.banner").text()
    if not rows:
        qtbot.waitUntil(lambda: has_keyboard(form.editor(field)))
        return
    table = next(table for table in form.findChildren(ChildTable) if table.isVisible())
    assert table.register.id == rows
    place = [f.id for f in table._child.fields].index(field), table.ids.index(row) if row else len(table.ids)
    current = table.view.currentIndex
    qtbot.waitUntil(lambda: has_keyboard(table.view) and (current().column(), current().row()) == place)
    if table._model.in_place(current()):
        qtbot.waitUntil(lambda: table._delegate.editor is not None and table._delegate.editor.field.id == field)


def calls(tree, name):
    return [node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name]


def test_every_register_that_a_rule_sends_to_is_among_the_cases():
    files = Path(described.__file__).parent.rglob("*.py")
    sent = {
        call.args[0].value
        for file in files
        for call in calls(ast.parse(file.read_text(encoding="utf-8")), MendedAt.__name__)
        if isinstance(call.args[0], ast.Constant)
    }
    assert sent
    assert sent <= {where[1] or where[0] for _, _, where in CASES.values()}


@pytest.mark.parametrize(("records", "of", "where"), CASES.values(), ids=CASES)
def test_rows_that_are_sent_to_are_shown_below_that_form(records, of, where):
    form, rows, _row, field = where
    if rows:
        assert rows in [child.register for child in children_of(form)]
    assert BY_ID[rows or form].field(field)


def told_at(register, rule):
    """The fields that the source of a rule names as those where it tells its problems."""
    for asked in (rule.check, rule.within):
        tree = ast.parse(inspect.cleandoc("\n" + inspect.getsource(asked)))
        for node in ast.walk(tree):
            named = node.args[0] if isinstance(node, ast.Call) and len(node.args) >= 3 else None
            if isinstance(named, ast.Constant) and named.value in register.by_id:
                yield named.value


@pytest.mark.parametrize("register", WITH_RULES, ids=lambda register: register.id)
def test_every_field_that_a_rule_names_takes_the_keyboard(workspace, qtbot, register):
    form = RecordForm(workspace, register, "zh")
    qtbot.addWidget(form)
    with qtbot.waitExposed(form):
        form.show()
    named = {field for rule in register.rules for field in told_at(register, rule)}
    for field in sorted(named | {f.id for f in register.fields if not f.fixed}):
        form.go_to(field)
        qtbot.waitUntil(lambda field=field: has_keyboard(form.editor(field)))


def test_the_rules_name_fields():
    named = {(register.id, field) for register in WITH_RULES for rule in register.rules for field in told_at(register, rule)}
    assert len(named) > 60
    assert ("qc_circles", "circle_name") in named


def test_in_the_form_the_count_of_problems_leads_to_the_row_too(workspace, qtbot, monkeypatch):
    monkeypatch.setattr(ask, "confirm", lambda *_, **_more: True)  # what was typed is given up at the end
    fill(workspace, circle(member("甲"), member("乙")))
    (record,) = workspace.database.get("qc_circles", ["C"])
    form = RecordForm(workspace, BY_ID["qc_circles"], "zh", record)
    qtbot.addWidget(form)
    with qtbot.waitExposed(form):
        form.show()
    editor, told = form.editor("circle_name"), form.findChild(QLabel, "problem.circle_name")
    qtbot.keyClicks(editor.input, "A")
    assert "组长" in told.text()
    form.go_to_problem()
    table = next(table for table in form.findChildren(ChildTable) if table.isVisible())
    qtbot.waitUntil(lambda: table._delegate.editor is not None and table._delegate.editor.field.id == "member_role")


def test_a_problem_that_is_gone_leads_to_its_field(workspace, qtbot):
    fill(workspace, circle(member("甲"), member("乙")))
    (problem,) = [p for p in ledger_problems(workspace.database) if p.problem.rule == "V09"]
    workspace.delete("qc_members", workspace.database.get("qc_members", ["甲", "乙"]))
    form = opened(workspace, problem, qtbot, "en")
    qtbot.waitUntil(lambda: has_keyboard(form.editor("circle_name")))
    assert not form.findChild(QLabel, "form.banner").isVisible()
