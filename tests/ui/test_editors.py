from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.errors import BadValue
from desktop.domain.registers import BY_ID, REGISTERS
from desktop.domain.values.dates import Month
from desktop.ui.editors.line import DateEditor
from desktop.ui.editors.make import make_editor
from desktop.ui.editors.spelt import found_by
from desktop.work.sample import sample_changes


def editor(workspace, qtbot, register_id, field_id, language="zh"):
    made = make_editor(BY_ID[register_id].field(field_id), register_id, language, workspace.database)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_value_of_the_sample_company_comes_back_as_it_went_in(workspace, qtbot, language):
    changes = sample_changes()
    workspace.database.apply(changes)
    tried = 0
    for register in REGISTERS:
        editors = {f.id: editor(workspace, qtbot, register.id, f.id, language) for f in register.fields}
        for record in workspace.database.all(register.id)[:12]:
            for id_, made in editors.items():
                made.show_value(getattr(record, id_))
                assert made.read() == getattr(record, id_), (register.id, id_)
                tried += 1
    assert tried > 1000


@pytest.mark.parametrize(
    ("register_id", "field_id", "typed", "value", "tidied"),
    [
        ("quick_wins", "title", "  改善 ", "改善", "改善"),
        ("quick_wins", "implemented_date", "2018年6月9日", date(2018, 6, 9), "2018-06-09"),
        ("quick_wins", "implemented_date", "２０１８．６．９", date(2018, 6, 9), "2018-06-09"),
        ("officers", "quality_work_start", "2010.9", Month(2010, 9), "2010-09"),
        ("quality_events", "event_date", "2018年9月", Month(2018, 9), "2018-09"),
        ("quick_wins", "benefit", "1,2", None, None),
        ("quick_wins", "benefit", "12.5", Decimal("125000.00"), "12.50"),
        ("quick_wins", "benefit", "300元", Decimal("300.00"), "0.03"),
        ("patents", "grant_date", "2018-13-40", None, None),
        ("qc_registrations", "member_count", "１２人", 12, "12"),
        ("quality_events", "content", "一\n二", "一\n二", "一\n二"),
    ],
)
def test_reads_what_is_typed_and_tidies_it(workspace, qtbot, register_id, field_id, typed, value, tidied):
    made = editor(workspace, qtbot, register_id, field_id)
    if hasattr(made.input, "setPlainText"):
        made.input.setPlainText(typed)
    else:
        made.input.setText(typed)
    if tidied is None:
        with pytest.raises(BadValue):
            made.read()
        return
    assert made.read() == value
    made.input.left.emit()
    assert made._text() == tidied


def test_a_choice_can_be_typed_by_any_of_its_names(workspace, qtbot):
    made = editor(workspace, qtbot, "six_sigma_projects", "project_status")
    with qtbot.waitSignal(made.changed):
        made.input.setEditText("结项")
    assert made.read() == "closed"
    made._tidy()
    assert made.input.currentText() == "关闭"
    made.input.setEditText("飞了")
    with pytest.raises(BadValue):
        made.read()


def test_yes_or_no_or_nothing(workspace, qtbot):
    made = editor(workspace, qtbot, "quick_wins", "standardised", "en")
    assert [made.input.itemText(n) for n in range(made.input.count())] == ["", "yes", "no"]
    assert made.read() is None
    made.input.setCurrentIndex(2)
    assert made.read() is False


def test_a_calendar_picks_a_day_or_its_month(workspace, qtbot):
    for field_id, value in (("grant_date", date(2024, 2, 29)), ("application_date", date(2024, 2, 29))):
        made = editor(workspace, qtbot, "patents", field_id)
        made._button.click()
        made._popup.calendar.clicked.emit(QDate(2024, 2, 29))
        assert made.read() == value
        assert not made._popup.isVisible()
    month = editor(workspace, qtbot, "officers", "quality_work_start")
    assert isinstance(month, DateEditor)
    month._pick(QDate(2024, 2, 29))
    assert month.read() == Month(2024, 2)


def test_a_link_is_found_by_part_of_what_the_record_says(filled, qtbot):
    made = editor(filled, qtbot, "officers", "organisation_unit")
    made.offer_new()
    qtbot.keyClicks(made.input.line, "x")
    made._search("车")
    assert [title for _id, title in made._found.pairs] == ["一车间", "＋ 新增组织单位“车”…"]
    with qtbot.waitSignal(made.changed):
        made._choose(made._found, 0)
    assert made.input.currentText() == "一车间"
    assert filled.database.titles("organisation_units", [made.read()]) == {made.read(): "一车间"}


def test_a_link_typed_in_full_is_taken_and_one_of_nothing_is_refused(filled, qtbot):
    made = editor(filled, qtbot, "officers", "organisation_unit")
    made.input.setEditText("质量部")
    assert list(filled.database.titles("organisation_units", [made.read()]).values()) == ["质量部"]
    made.input.setEditText("没有的部门")
    with pytest.raises(BadValue, match="there is no"):
        made.read()
    made.input.setEditText("")
    assert made.read() is None


def test_only_a_record_that_needs_a_name_alone_is_offered_as_new(filled, qtbot):
    unit = editor(filled, qtbot, "officers", "organisation_unit")
    assert "+" not in [id_ for id_, _title in unit._list.pairs]  # nobody would add it
    unit.offer_new()
    assert unit._list.pairs[:2] == [("", ""), ("+", "＋ 新增组织单位…")]
    officer = editor(filled, qtbot, "appointments", "officer")
    officer.offer_new()
    assert "+" not in [id_ for id_, _title in officer._list.pairs]
    with qtbot.waitSignal(unit.new_wanted) as wanted:
        unit._search("三车间")
        unit._choose(unit._list, 1)
    assert wanted.args == ["三车间"]


def test_a_mask_gives_way_to_what_is_typed_or_to_its_button(workspace, qtbot):
    made = editor(workspace, qtbot, "officers", "mobile")
    made.show_value("13900000001")
    made.cover()
    assert made.input.text() == "139****0001"
    assert made.is_masked
    made.input.setText("139****0002")
    with pytest.raises(BadValue):
        made.read()
    made.input.setText("13800000002")
    assert made.read() == "13800000002"
    made.show_value("13900000001")
    made.uncover()
    assert made.input.text() == "13900000001"


def test_the_wheel_never_changes_a_choice(workspace, qtbot):
    from PySide6.QtCore import QPoint, QPointF
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QApplication

    made = editor(workspace, qtbot, "quick_wins", "standardised")
    made.input.setCurrentIndex(1)
    event = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, -120), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )
    QApplication.sendEvent(made.input, event)
    assert made.input.currentIndex() == 1


@pytest.mark.parametrize("typed", ["zz", "zz1", "zz1z", "1z", "zhizao1zu", "织造1"])
def test_digits_and_latin_letters_of_a_name_stand_for_themselves_among_its_initials(typed):
    assert found_by(typed, "织造1组")
    assert not found_by(typed, "验布2组")


def test_signs_between_are_passed_over():
    assert all(found_by(typed, "QC小组A-12") for typed in ("qcxza12", "qcxza-12", "a12", "qcxiaozua12"))
    assert not found_by("12", "QC小组A-1之2")


def test_a_click_beside_the_list_of_what_was_found_closes_it_and_counts(qtbot, workspace):
    around = QWidget()
    column = QVBoxLayout(around)
    made = make_editor(BY_ID["officers"].field("sex"), "officers", "zh", workspace.database)
    tick, line = QCheckBox("下"), QLineEdit()
    column.addWidget(made)
    column.addSpacing(300)
    column.addWidget(tick)
    column.addWidget(line)
    qtbot.addWidget(around)
    with qtbot.waitExposed(around):
        around.show()
    around.activateWindow()
    for below, done in ((tick, tick.isChecked), (line, lambda: around.focusWidget() is line)):
        made.input.line.setFocus()
        made.input.line.clear()
        qtbot.keyClicks(made.input.line, "n")
        popup = made.input.completer().popup()
        qtbot.waitUntil(popup.isVisible)
        at = popup.mapFromGlobal(below.mapToGlobal(QPoint(8, below.height() // 2)))
        qtbot.mousePress(popup, Qt.MouseButton.LeftButton, pos=at)
        assert not popup.isVisible()
        qtbot.waitUntil(done)


@pytest.fixture
def boxes(qtbot, filled):
    """A choice and a link in a window that has the keyboard."""
    around = QWidget()
    column = QVBoxLayout(around)
    made = [
        make_editor(BY_ID["officers"].field(name), "officers", "zh", filled.database) for name in ("sex", "organisation_unit")
    ]
    for each in made:
        column.addWidget(each)
    column.addSpacing(300)
    qtbot.addWidget(around)
    with qtbot.waitExposed(around):
        around.show()
    around.activateWindow()
    yield made
    around.close()


def listed(made):
    """The texts of the list that is open."""
    popup = made.input.line.completer().popup()
    return [popup.model().index(n, 0).data() for n in range(popup.model().rowCount())] if popup.isVisible() else []


def opened_by_click(qtbot, made):
    qtbot.mouseClick(made.input.line, Qt.MouseButton.LeftButton)
    return made


def opened_by_arrow(qtbot, made):
    at = QPoint(made.input.width() - 6, made.input.height() // 2)
    qtbot.mouseClick(made.input, Qt.MouseButton.LeftButton, pos=at)
    return made


def opened_by(*key):
    def open_(qtbot, made):
        made.input.setFocus()
        qtbot.keyClick(made.input, *key)
        return made

    return open_


WAYS = {
    "click": opened_by_click,
    "arrow": opened_by_arrow,
    "F4": opened_by(Qt.Key.Key_F4),
    "Alt+Down": opened_by(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier),
}


@pytest.mark.parametrize("way", WAYS)
def test_a_list_opens_whole_and_what_is_typed_then_is_looked_for(boxes, qtbot, way):
    sex, unit = boxes
    sex.show_value("female")
    WAYS[way](qtbot, sex)
    qtbot.waitUntil(lambda: listed(sex) == ["", "男", "女"])
    popup = sex.input.line.completer().popup()
    assert popup.currentIndex().data() == "女"
    assert sex.input.line.selectedText() == "女"
    qtbot.keyClicks(popup, "nan")
    qtbot.waitUntil(lambda: listed(sex) == ["男"])
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert sex.read() == "male"
    WAYS[way](qtbot, unit)
    qtbot.waitUntil(lambda: len(listed(unit)) > 2)
    assert listed(unit)[0] == ""
    popup = unit.input.line.completer().popup()
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert unit.said(unit.read()) == "一车间"
    WAYS[way](qtbot, unit)
    popup.setCurrentIndex(popup.model().index(0, 0))
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert unit.read() is None
    assert not unit.text


def test_a_second_click_closes_the_list_and_esc_changes_nothing(boxes, qtbot):
    sex, _unit = boxes
    sex.show_value("female")
    popup = sex.input.line.completer().popup()
    opened_by_click(qtbot, sex)
    qtbot.waitUntil(popup.isVisible)
    at = popup.mapFromGlobal(sex.input.line.mapToGlobal(QPoint(8, 8)))
    qtbot.mousePress(popup, Qt.MouseButton.LeftButton, pos=at)
    assert not popup.isVisible()
    opened_by_click(qtbot, sex)
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert sex.read() == "female"


def test_marking_text_with_the_mouse_opens_no_list(boxes, qtbot):
    _sex, unit = boxes
    line = unit.input.line
    unit.choose(next(iter(unit._titles)))
    qtbot.mousePress(line, Qt.MouseButton.LeftButton, pos=QPoint(4, 8))
    qtbot.mouseMove(line, QPoint(60, 8))
    qtbot.mouseRelease(line, Qt.MouseButton.LeftButton, pos=QPoint(60, 8))
    qtbot.wait(1)
    assert not listed(unit)


def test_what_an_input_method_brings_to_an_open_list_is_looked_for(boxes, qtbot):
    sex, _unit = boxes
    opened_by_click(qtbot, sex)
    qtbot.waitUntil(lambda: listed(sex) == ["", "男", "女"])
    event = QInputMethodEvent("", [])
    event.setCommitString("女")
    QApplication.sendEvent(sex.input.line.completer().popup(), event)
    assert sex.text == "女"
    assert listed(sex) == ["女"]
    assert not sex.input.line.completer().popup().currentIndex().isValid()
