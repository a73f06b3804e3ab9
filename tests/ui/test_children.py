"""What is shown under a record: its children, counted, added, edited and deleted there."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTableView

from desktop.domain.registers import BY_ID, REGISTERS
from desktop.domain.values.dates import Month
from desktop.ui import ask
from desktop.ui.first_fields import FIRST
from desktop.ui.form.child_model import TYPE_HERE
from desktop.ui.form.record_form import RecordForm
from desktop.ui.layout import children_of
from desktop.ui.lists.counted_list import CountedList
from desktop.work.sample import sample_changes

PARENTS = {register.id: children_of(register.id) for register in REGISTERS if children_of(register.id)}


@pytest.fixture
def agree(monkeypatch):
    asked = []

    def confirm(_parent, language, text, _yes, _no, **_more):
        asked.append(text.say(language))
        return True

    monkeypatch.setattr(ask, "confirm", confirm)
    return asked


@pytest.fixture
def form(workspace, qtbot, agree):
    def make(register_id, record=None, language="zh"):
        made = RecordForm(workspace, BY_ID[register_id], language, record)
        qtbot.addWidget(made)
        with qtbot.waitExposed(made):
            made.show()
        return made

    return make


@pytest.fixture
def officer(workspace):
    unit = workspace.save("organisation_units", None, BY_ID["organisation_units"].record(unit_name="一车间"))
    return workspace.save("officers", None, BY_ID["officers"].record(officer_name="王甲", organisation_unit=unit.id))


def appointment(workspace, officer, year, **fields):
    made = BY_ID["appointments"].record(
        officer=officer.id, appointment_date=date(year, 3, 1), cqo_tier="subsidiary", appointment_status="in_post", **fields
    )
    return workspace.save("appointments", None, made)


def table(form, child, parent, link=None):
    """The table of a kind of children, chosen in the list first: it is built when it is shown."""
    number, shown = next((n, c) for n, c in enumerate(PARENTS[parent]) if c.register == child and link in (None, c.link))
    form.findChild(CountedList, f"tabs.children.{parent}").choose(str(number))
    return form.findChild(QTableView, f"table.{shown.name_under(parent)}.of.{parent}")


def rows(view):
    model = view.model()
    return [[model.index(r, c).data() for c in range(model.columnCount())] for r in range(model.rowCount() - 1)]


def tabs(form, register_id):
    listed = form.findChild(CountedList, f"tabs.children.{register_id}")
    return ["  ".join(listed.line(key)) for key in listed.keys]


def button(form, name):
    return form.findChild(QPushButton, f"button.{name}")


def in_the_next_form(monkeypatch, button_name="button.save", **texts):
    """What a person would do in the form that opens over this one; gives the forms that opened."""
    opened = []

    def act(form):
        opened.append(form)
        for field_id, text in texts.items():
            box = form.editor(field_id).input
            (box.setEditText if hasattr(box, "setEditText") else box.setText)(text)
        form.findChild(QPushButton, button_name).click()
        return 1

    monkeypatch.setattr(RecordForm, "exec", act)
    return opened


def test_the_layout_follows_every_link_but_those_to_units():
    shown = {(parent, child.register, child.link) for parent, children in PARENTS.items() for child in children}
    links = {(link.target, register.id, link.id) for register in REGISTERS for link in register.links}
    assert shown <= links
    assert shown == {(target, id_, link) for target, id_, link in links if link in BY_ID[id_].under}
    assert [child.register for child in PARENTS["organisation_units"]] == ["officers", "organisation_units"]
    project = [child.register for child in PARENTS["six_sigma_projects"]]
    assert project[:2] == ["project_members", "project_phases"]
    assert project[-1] == "six_sigma_projects"


def test_the_columns_of_children_are_all_fields_but_the_parent():
    for children in PARENTS.values():
        for child in children:
            ids = [field.id for field in child.fields]
            first = [id_ for id_ in FIRST.get(child.register, ()) if id_ != child.link]
            assert ids[: len(first)] == first
            assert sorted([*ids, child.link]) == sorted(BY_ID[child.register].by_id)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_shows_exactly_the_records_that_link_here(form, workspace, language):
    workspace.do(sample_changes())
    for parent_id, children in PARENTS.items():
        for record in workspace.database.all(parent_id)[:3]:
            made = form(parent_id, record, language)
            counts = []
            for child in children:
                expected = [r for r in workspace.database.all(child.register) if getattr(r, child.link) == record.id]
                view = table(made, child.register, parent_id, child.link)
                assert view.model().rowCount() == len(expected) + 1, "the empty row for a new one"
                assert child.name.say(language) in view.accessibleName()
                counts.append(f"{child.name.say(language)}  {len(expected)}")
            files = [f for f in workspace.database.all("attachments") if f.owner_record == record.id]
            counts.append(f"{BY_ID['attachments'].words.say(language)}  {len(files)}")
            assert tabs(made, parent_id) == counts
            made.reject()


def test_children_of_a_namesake_are_not_shown(form, workspace, officer):
    twin = workspace.save("officers", None, replace(officer, id="b" * 32, organisation_unit=workspace.save(
        "organisation_units", None, BY_ID["organisation_units"].record(unit_name="二车间")).id))
    appointment(workspace, officer, 2024)
    appointment(workspace, twin, 2025)
    assert rows(table(form("officers", officer), "appointments", "officers"))[0][0] == "2024-03-01"
    assert rows(table(form("officers", twin), "appointments", "officers"))[0][0] == "2025-03-01"


def test_each_kind_is_built_when_it_is_first_shown_and_counted_before(form, workspace, officer):
    made = form("officers", officer)
    shown = made._children
    assert [built.register.id for built in shown.tables] == ["appointments"]
    report = BY_ID["duty_reports"].record(duty_report_name="2025述职", officer=officer.id, report_year=2025)
    workspace.save("duty_reports", None, report)
    assert "年度述职  1" in tabs(made, "officers")
    assert [built.register.id for built in shown.tables] == ["appointments"]
    view = table(made, "duty_reports", "officers")
    assert view.isVisible()
    assert [built.register.id for built in shown.tables] == ["appointments", "duty_reports"]
    assert rows(view)[0][0] == "2025述职"


def test_what_comes_first_are_fields_of_registers():
    for register_id, fields in FIRST.items():
        assert [BY_ID[register_id].by_id[id_].id for id_ in fields] == list(dict.fromkeys(fields))


def test_personal_data_are_masked(form, workspace, officer):
    workspace.save("officers", officer, replace(officer, mobile="13900000001"))
    (unit,) = workspace.database.all("organisation_units")
    said = rows(table(form("organisation_units", unit), "officers", "organisation_units"))
    assert "139****0001" in said[0]
    assert "13900000001" not in str(said)


def test_every_button_has_its_names(form, workspace, officer):
    made = form("officers", officer, "en")
    for child in ("appointments", "training_records"):
        table(made, child, "officers")
        for name in ("add", "edit", "delete"):
            found = button(made, f"{name}.{child}")
            assert BY_ID[child].words.en in found.accessibleName()


def test_a_child_is_added_with_the_link_filled_in_and_counted_at_once(form, workspace, officer, monkeypatch):
    made = form("officers", officer)
    kinds = [*(child.name.zh for child in PARENTS["officers"]), "佐证材料"]
    assert tabs(made, "officers") == [f"{name}  0" for name in kinds]
    assert table(made, "appointments", "officers").model().index(0, 0).data() == TYPE_HERE.zh
    in_the_next_form(monkeypatch, appointment_date="2025-03-01")
    button(made, "add.appointments").click()
    (added,) = workspace.database.all("appointments")
    assert (added.officer, added.organisation_unit) == (officer.id, officer.organisation_unit)
    assert tabs(made, "officers")[0] == "任命  1"
    view = table(made, "appointments", "officers")
    assert view.isVisible()
    assert [index.row() for index in view.selectionModel().selectedRows()] == [0]


def test_a_child_takes_its_unit_from_the_parent_too(form, workspace, officer, monkeypatch):
    (unit,) = workspace.database.all("organisation_units")
    circle = workspace.save("qc_circles", None, BY_ID["qc_circles"].record(circle_name="萤火", department=unit.id))
    made = form("qc_circles", circle)
    opened = in_the_next_form(monkeypatch, "button.cancel")
    table(made, "qc_themes", "qc_circles")
    button(made, "add.qc_themes").click()
    assert opened[0].editor("circle").read() == circle.id
    assert opened[0].editor("department").read() == unit.id
    assert workspace.database.all("qc_themes") == []


def test_a_child_is_edited_by_its_button_and_by_enter(form, workspace, officer, monkeypatch, qtbot):
    appointment(workspace, officer, 2024)
    made = form("officers", officer)
    view = table(made, "appointments", "officers")
    assert not button(made, "edit.appointments").isEnabled()
    in_the_next_form(monkeypatch, appointment_document_number="甲质〔2024〕1号")
    place = view.visualRect(view.model().index(0, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    button(made, "edit.appointments").click()
    assert workspace.database.all("appointments")[0].appointment_document_number == "甲质〔2024〕1号"
    in_the_next_form(monkeypatch, appointed_by="李乙")
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert workspace.database.all("appointments")[0].appointed_by == "李乙"
    assert made.isVisible()
    assert "李乙" in rows(view)[0]


def test_a_child_is_added_in_the_empty_row_and_deleted_with_del(form, workspace, officer, monkeypatch, qtbot, agree):
    appointment(workspace, officer, 2024)
    made = form("officers", officer)
    view = table(made, "appointments", "officers")
    in_the_next_form(monkeypatch, appointment_date="2025-03-01")
    view.setCurrentIndex(view.model().index(1, 0))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert [row[0] for row in rows(view)] == ["2024-03-01", "2025-03-01"]
    view.selectRow(0)
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert [row[0] for row in rows(view)] == ["2025-03-01"]
    assert "王甲" in agree[-1]
    assert tabs(made, "officers")[0] == "任命  1"
    workspace.undo()
    assert tabs(made, "officers")[0] == "任命  2"


def test_a_child_in_use_is_not_deleted_and_the_reason_is_told(form, workspace, monkeypatch):
    said = []
    monkeypatch.setattr(ask, "tell", lambda _parent, language, words, bad=False: said.append(words.say(language)))
    project = workspace.save(
        "six_sigma_projects", None,
        BY_ID["six_sigma_projects"].record(project_number="P1", project_name="降", start_date=date(2025, 1, 1)),
    )
    win = workspace.save(
        "quick_wins", None,
        BY_ID["quick_wins"].record(title="改善", implemented_date=date(2025, 1, 1), parent_project=project.id),
    )
    month = BY_ID["benefit_months"].record(
        quick_win=win.id, benefit_month=Month(2025, 2), benefit_type="hard", saving_amount=Decimal(100)
    )
    workspace.save("benefit_months", None, month)
    made = form("six_sigma_projects", project)
    table(made, "quick_wins", "six_sigma_projects").selectRow(0)
    button(made, "delete.quick_wins").click()
    assert len(said) == 1
    assert workspace.database.all("quick_wins") == [win]


def test_what_was_typed_survives_what_is_done_below(form, workspace, officer, monkeypatch):
    made = form("officers", officer)
    made.editor("executive_position").input.setText("副总")
    in_the_next_form(monkeypatch, appointment_date="2025-03-01")
    button(made, "add.appointments").click()
    assert made.editor("executive_position").input.text() == "副总"
    assert made.save()
    (saved,) = workspace.database.all("officers")
    assert saved.executive_position == "副总"


def test_a_new_record_says_when_its_details_can_be_added(form, workspace, officer):
    made = form("officers")
    later = made.findChild(QLabel, "form.later")
    assert later.isVisible()
    assert "任命、培训与证书" in later.text()
    assert made.findChild(CountedList, "tabs.children.officers") is None
    assert not button(made, "history").isVisible()
    assert not form("officers", officer).findChild(QLabel, "form.later").isVisible()
    plain = form("patents")  # nothing but files can be added to it
    assert plain.findChild(QLabel, "form.later").text() == "保存后，可以在这里添加佐证材料。"
    assert button(plain, "save_and_stay").isVisible()


def test_a_new_record_can_be_saved_and_its_details_filled_in(form, workspace, officer, monkeypatch, qtbot):
    made = form("officers")
    stay = button(made, "save_and_stay")
    assert stay.text() == "保存并填写任命…"
    stay.click()
    assert len(workspace.database.all("officers")) == 1  # the name is still missing
    made.editor("officer_name").input.setText("李乙")
    made.editor("mobile").input.setText("13900000002")
    made.editor("organisation_unit").choose(officer.organisation_unit)
    with qtbot.waitSignal(made.saved) as saved:
        stay.click()
    assert made.isVisible()
    assert made.windowTitle() == "编辑：首席质量官"
    assert not stay.isVisible()
    assert not button(made, "save_and_new").isVisible()
    assert not made._draft.is_touched
    assert made.editor("mobile").input.text() == "139****0002"
    assert made.focusWidget().objectName() == "field.appointments.appointment_date"  # the empty row is typed into
    in_the_next_form(monkeypatch, appointment_date="2025-03-01")
    qtbot.keyClick(made.focusWidget(), Qt.Key.Key_Return)  # leaves the cell as it is
    qtbot.keyClick(made.focusWidget(), Qt.Key.Key_Return)  # and takes the form instead
    assert [a.officer for a in workspace.database.all("appointments")] == saved.args
    made.editor("mobile").uncover()
    made.editor("executive_position").input.setText("副总")
    made.save_and_close()
    (record,) = workspace.database.get("officers", saved.args)
    assert (record.mobile, record.executive_position) == ("13900000002", "副总")


def test_the_keyboard_goes_through_the_fields_then_the_children_then_the_buttons(form, workspace, officer, qtbot):
    appointment(workspace, officer, 2024)
    made = form("officers", officer)
    made.activateWindow()
    made.editor("remarks").input.setFocus()
    table(made, "appointments", "officers").selectRow(0)
    stops = ["tabs.children.officers", "table.appointments.of.officers"]
    stops += [f"button.{name}.appointments" for name in ("add", "edit", "delete")]
    stops += ["button.history", "button.save", "button.cancel", "field.officers.officer_name"]
    seen = []
    for _stop in stops:
        qtbot.keyClick(made.focusWidget(), Qt.Key.Key_Tab)
        seen.append(made.focusWidget().objectName())
    assert seen == stops


@pytest.mark.parametrize(
    ("register_id", "said"),
    [("officers", "Save and enter appointments…"), ("qc_circles", "Save and enter members…")],
)
def test_names_the_details_inside_a_sentence(form, register_id, said):
    assert button(form(register_id, language="en"), "save_and_stay").text() == said


def test_a_closed_form_no_longer_follows_the_ledger(form, workspace, officer):
    made = form("officers", officer)
    made.reject()
    appointment(workspace, officer, 2024)
    assert tabs(made, "officers")[0] == "任命  0"
    assert workspace._listeners == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_nothing_is_cut_off_on_a_small_screen(form, workspace, language):
    workspace.do(sample_changes())
    for parent_id in PARENTS:
        for record in (None, *workspace.database.all(parent_id)[:1]):
            made = form(parent_id, record, language)
            made.resize(1306, 688)
            QApplication.processEvents()
            assert made.minimumSizeHint().height() <= 688
            shown = [b for b in made.findChildren(QPushButton) if b.isVisible()]
            for one in shown:
                assert one.width() >= one.sizeHint().width(), one.objectName()
                corner = one.mapTo(made, QPoint(one.width(), one.height()))
                assert corner.x() <= made.width()
                assert corner.y() <= made.height()
            if record is not None:
                listed = made.findChild(CountedList, f"tabs.children.{parent_id}")
                assert listed.best_width() <= listed.width()
            made.reject()
