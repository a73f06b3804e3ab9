from datetime import date
from itertools import cycle

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.registers import BY_ID, REGISTERS
from desktop.domain.registers.six_sigma.quick_wins import QuickWin
from desktop.domain.words import same
from desktop.ui import ask
from desktop.ui.form.record_form import RecordForm
from desktop.work.sample import sample_changes


@pytest.fixture
def form(workspace, qtbot, monkeypatch):
    """Makes a form; `form("officers")` is one for a new record."""

    monkeypatch.setattr(ask, "confirm", lambda *args, **more: True)  # nobody is there to answer when it closes

    def make(register_id, record=None, given=None, language="zh"):
        made = RecordForm(workspace, BY_ID[register_id], language, record, given)
        qtbot.addWidget(made)
        made.show()
        return made

    return make


def below(form, field_id):
    return form.findChild(QLabel, f"problem.{field_id}").text()


def type_in(form, **texts):
    for field_id, text in texts.items():
        box = form.editor(field_id).input
        (box.setEditText if hasattr(box, "setEditText") else box.setText)(text)


@pytest.mark.parametrize(
    ("register", "language"), [*zip(REGISTERS, cycle(("zh", "en")), strict=False)], ids=lambda value: getattr(value, "id", value)
)
def test_every_editor_has_a_name_for_tests_and_one_for_screen_readers(form, register, language):
    made = form(register.id, language=language)
    for field in (field for field in register.fields if not field.fixed):
        box = made.editor(field.id).input
        assert box.objectName() == f"field.{register.id}.{field.id}"
        assert box.accessibleName() == field.heading.say(language)


def test_a_record_looked_at_is_a_record_unchanged(form, workspace):
    workspace.database.apply(sample_changes())
    first = {register.id: records[0] for register in REGISTERS if (records := workspace.database.all(register.id))}
    assert len(first) > 90
    for register in (BY_ID[id_] for id_ in first):
        record = first[register.id]
        made = form(register.id, record)
        assert made._draft.record() == record
        assert not made._draft.is_touched
        for editor in made.fields.editors.values():
            if hasattr(editor, "_tidy"):
                editor._tidy()
        assert made._draft.record() == record
        assert not made._draft.is_touched, register.id


def test_what_the_program_alone_makes_is_shown_and_cannot_be_typed(form):
    made = form("submissions")
    assert made.fields.editors.keys() == {field.id for field in BY_ID["submissions"].fields}
    assert not any(editor.input.isEnabled() for editor in made.fields.editors.values())


def test_saves_what_was_typed(form, workspace, qtbot):
    made = form("organisation_units")
    type_in(made, unit_name="  一车间 ", unit_kind="车间")
    with qtbot.waitSignal(made.saved) as saved:
        made.findChild(QPushButton, "button.save").click()
    (record,) = workspace.database.get("organisation_units", saved.args)
    assert (record.unit_name, record.unit_kind) == ("一车间", "workshop")
    assert not made.isVisible()


def test_a_required_field_is_asked_for_only_when_it_was_left_blank(form):
    made = form("organisation_units")
    assert below(made, "unit_name") == ""
    assert not made.save()
    assert below(made, "unit_name") == "必填"
    assert made.editor("unit_name").input.property("weight") == "error"
    type_in(made, unit_name="一车间")
    assert below(made, "unit_name") == ""


def test_nothing_is_red_before_anything_was_typed_and_what_is_lacking_once_its_field_was_left(form, qtbot):
    made = form("benefit_months")
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    assert [id_ for id_ in made.fields.editors if "应" in below(made, id_)] == []
    assert made.findChild(QLabel, "form.count").text() == "带 * 的为必填项"
    type_in(made, benefit_month="2025-01")
    assert below(made, "saving_amount") == ""
    saving = made.editor("saving_amount").input
    saving.setFocus()
    made.editor("added_cost").input.setFocus()
    qtbot.waitUntil(lambda: below(made, "saving_amount") == "应填写节约金额、计划或预测")
    assert "收益来源" in below(made, "project"), "it had the keyboard at first"
    assert not made.save()
    assert below(made, "benefit_type") == ""


def test_a_save_that_was_tried_tells_all_that_is_lacking(form):
    made = form("benefit_months")
    assert not made.save()
    assert (below(made, "benefit_month"), below(made, "project")) == ("必填", "应填写一个收益来源")


def test_a_save_that_is_refused_takes_the_keyboard_to_the_first_error(form, qtbot):
    made = form("benefit_months")
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    type_in(made, benefit_month="2025-01")
    button = made.findChild(QPushButton, "button.save")
    button.setFocus()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert made.focusWidget().objectName() == "field.benefit_months.project"


def test_what_typing_makes_wrong_is_said_at_once(form):
    made = form("six_sigma_projects")
    type_in(made, project_status="关闭")
    assert "结项日期" in below(made, "actual_end_date")


def test_the_next_new_record_begins_without_the_fields_left_in_the_one_before(form, qtbot):
    made = form("organisation_units")
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    type_in(made, unit_name="一车间")
    made.editor("unit_name").input.setFocus()
    made.save_and_begin_anew()
    assert below(made, "unit_name") == ""


def test_says_under_the_field_what_cannot_be_read(form):
    made = form("quick_wins")
    type_in(made, implemented_date="2018-13-40")
    assert "2018-13-40" in below(made, "implemented_date")
    assert not made.save()
    type_in(made, implemented_date="2018-12-31")
    assert below(made, "implemented_date") == ""


def test_shows_errors_and_warnings_of_the_rules_while_typing(form):
    made = form("quick_wins")
    type_in(made, title="改善", implemented_date="2018-06-01", found_date="2018-01-01")
    assert "30天" in below(made, "implemented_date")
    assert made.editor("implemented_date").input.property("weight") == "warning"
    type_in(made, found_date="2018-07-01")
    assert "早于" in below(made, "implemented_date")
    assert made.editor("implemented_date").input.property("weight") == "error"
    assert not made.save()


def test_shows_what_follows_from_other_fields(form, workspace):
    made = form("benefit_months")
    type_in(made, benefit_month="2025-01", saving_amount="5", added_cost="1")
    net = made.editor("net_benefit").input
    assert net.text() == "4.00"
    assert net.property("follows")
    type_in(made, saving_amount="7")
    assert net.text() == "6.00"
    type_in(made, net_benefit="5")
    assert not net.property("follows")
    assert not made.save()


def test_a_changed_source_takes_what_followed_from_it_along(form, workspace):
    win = workspace.save("quick_wins", None, QuickWin(title="改善", implemented_date=date(2025, 1, 1)))
    project = workspace.save(
        "six_sigma_projects", None,
        BY_ID["six_sigma_projects"].record(project_number="P1", project_name="降", start_date=date(2025, 1, 1)),
    )
    made = form("six_sigma_projects", project)
    assert made.editor("project_status").input.currentText() == "已审批"
    type_in(made, actual_end_date="2025-06-01")
    assert made.editor("project_status").input.currentText() == "关闭"
    assert made.save()
    (saved,) = workspace.database.get("six_sigma_projects", [project.id])
    assert saved.project_status == "closed"
    assert workspace.database.get("quick_wins", [win.id]) == [win]


def test_keeps_masked_values_that_nobody_touched(form, workspace):
    unit = workspace.save("organisation_units", None, BY_ID["organisation_units"].record(unit_name="一车间"))
    officer = workspace.save(
        "officers", None,
        BY_ID["officers"].record(officer_name="王甲", organisation_unit=unit.id, mobile="13900000001"),
    )
    made = form("officers", officer)
    assert made.editor("mobile").input.text() == "139****0001"
    type_in(made, officer_name="王乙")
    assert made.save()
    (saved,) = workspace.database.get("officers", [officer.id])
    assert (saved.officer_name, saved.mobile) == ("王乙", "13900000001")


def test_a_mask_typed_over_and_put_back_says_nothing(form, workspace):
    unit = workspace.save("organisation_units", None, BY_ID["organisation_units"].record(unit_name="一车间"))
    officer = workspace.save(
        "officers", None,
        BY_ID["officers"].record(officer_name="王甲", organisation_unit=unit.id, mobile="13900000001"),
    )
    made = form("officers", officer)
    type_in(made, mobile="1")
    assert below(made, "mobile")
    type_in(made, mobile="139****0001")
    assert below(made, "mobile") == ""
    assert not made._draft.is_touched


def test_a_refusal_is_told_in_the_form_and_nothing_is_lost(form, workspace):
    workspace.save("organisation_units", None, BY_ID["organisation_units"].record(unit_name="一车间"))
    made = form("organisation_units")
    type_in(made, unit_name="一车间")
    assert not made.save()
    banner = made.findChild(QLabel, "form.banner")
    assert banner.isVisible()
    assert banner.text()
    assert banner.property("banner") == "bad"
    assert made.editor("unit_name").input.text() == "一车间"
    type_in(made, unit_name="二车间")
    assert not banner.isVisible()
    assert made.save()


def test_several_can_be_entered_one_after_the_other(form, workspace):
    made = form("organisation_units")
    another = made.findChild(QPushButton, "button.save_and_new")
    for name in ("一车间", "二车间"):
        type_in(made, unit_name=name)
        another.click()
        assert made.isVisible()
        assert made.editor("unit_name").input.text() == ""
    assert sorted(workspace.database.titles("organisation_units").values()) == ["一车间", "二车间"]


def test_enter_goes_on_and_saves_in_the_last_field(form, workspace, qtbot):
    made = form("organisation_units")
    type_in(made, unit_name="一车间")
    qtbot.keyClick(made.editor("unit_name").input, Qt.Key.Key_Return)
    assert made.isVisible()
    last = made.editor("unit_credit_identifier").input
    last.setFocus()
    qtbot.keyClick(last, Qt.Key.Key_Return)
    assert not made.isVisible()
    assert list(workspace.database.titles("organisation_units").values()) == ["一车间"]


def test_leaving_asks_only_if_something_was_typed(form, monkeypatch):
    asked = []
    monkeypatch.setattr(ask, "confirm", lambda *args, **more: bool(asked.append(args)))
    untouched = form("organisation_units")
    untouched.reject()
    assert not untouched.isVisible()
    assert asked == []
    made = form("organisation_units")
    type_in(made, unit_name="一")
    made.reject()
    assert made.isVisible()
    assert len(asked) == 1
    monkeypatch.setattr(ask, "confirm", lambda *args, **more: True)
    made.reject()
    assert not made.isVisible()


def test_a_linked_record_can_be_added_on_the_way(form, workspace, monkeypatch):
    def type_and_save(inner):
        assert inner.editor("unit_name").input.text() == "三车间"
        inner.save_and_close()
        return 1

    made = form("officers")
    monkeypatch.setattr(RecordForm, "exec", type_and_save)
    made.editor("organisation_unit").new_wanted.emit("三车间")
    assert made.editor("organisation_unit").input.currentText() == "三车间"
    type_in(made, officer_name="王甲")
    assert made.save()


def test_stands_in_one_column_where_there_is_no_room(form, qtbot):
    made = form("officers")
    made.resize(980, 700)
    name, sex = (made.fields.cells[id_] for id_ in ("officer_name", "sex"))
    qtbot.waitUntil(lambda: name.y() == sex.y())
    made.resize(520, 700)
    qtbot.waitUntil(lambda: name.y() < sex.y())
    assert made.fields.grid.width() <= made.fields.viewport().width()


@pytest.mark.parametrize("register_id", [
    "qc_circles", "qc_themes", "proposals", "six_sigma_projects", "quick_wins", "officers", "appointments",
])
def test_a_unit_that_is_not_there_is_added_from_where_it_is_chosen(workspace, qtbot, monkeypatch, register_id):
    register = BY_ID[register_id]
    workspace.do(ChangeSet(same("x"), tuple(
        Change("organisation_units", None, BY_ID["organisation_units"].record(unit_name=f"{n}号车间")) for n in range(30)
    )))
    made = RecordForm(workspace, register, "zh")
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    link = next(f for f in register.links if f.target == "organisation_units")
    editor = made.editor(link.id)
    box = editor.input

    def fill(form):
        form.show()
        form.editor("unit_name").input.setText("新车间")
        assert form.save()
        form.accept()
        return 1

    monkeypatch.setattr(RecordForm, "exec", fill)
    monkeypatch.setattr(ask, "confirm", lambda *_args, **_more: True)
    made.go_to(link.id)
    qtbot.waitUntil(box.hasFocus)
    box.showPopup()
    popup = box.line.completer().popup()
    at = popup.visualRect(popup.model().index(1, 0)).center()
    assert popup.viewport().rect().contains(at)
    qtbot.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.waitUntil(lambda: editor.text == "新车间")
    assert not made.findChild(QLabel, f"problem.{link.id}").text()
    (unit,) = [u for u in workspace.database.all("organisation_units") if u.unit_name == "新车间"]
    assert editor.read() == unit.id


def test_an_id_number_fills_in_sex_and_birth_month_and_never_over_what_stands_there(workspace, qtbot, monkeypatch):
    monkeypatch.setattr(ask, "confirm", lambda *_args, **_more: True)
    made = RecordForm(workspace, BY_ID["officers"], "zh")
    qtbot.addWidget(made)
    made.editor("citizen_identification_number").input.setText("320600197003120315")
    assert (made.editor("sex").text, made.editor("birth_year_month").text) == ("男", "1970-03")
    made.editor("birth_year_month").input.setText("1971-01")
    made.editor("citizen_identification_number").input.setText("320600198012310027")
    assert (made.editor("sex").text, made.editor("birth_year_month").text) == ("女", "1971-01")


def test_what_follows_from_a_masked_id_number_is_not_told(workspace, qtbot, monkeypatch):
    monkeypatch.setattr(ask, "confirm", lambda *_args, **_more: True)
    officer = BY_ID["officers"].record(officer_name="周乙", citizen_identification_number="320600197003120315")
    workspace.do(ChangeSet(same("x"), (Change("officers", None, officer),)))
    made = RecordForm(workspace, BY_ID["officers"], "zh", officer)
    qtbot.addWidget(made)
    assert not made.editor("birth_year_month").text
    made.editor("officer_name").input.setText("周乙二")
    assert not made.editor("birth_year_month").text
