"""A form by real keys alone: dates as people type them, choices and links by a few letters, Enter, Ctrl+S, Esc."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from desktop.domain.registers import BY_ID
from desktop.ui import ask
from desktop.ui.form.record_form import RecordForm
from tests.journeys.hand import Hand, until


@pytest.fixture
def form(filled, qtbot, monkeypatch):
    monkeypatch.setattr(ask, "confirm", lambda *args, **more: True)

    def make(register_id, record=None, given=None):
        made = RecordForm(filled, BY_ID[register_id], "zh", record, given)
        qtbot.addWidget(made)
        with qtbot.waitExposed(made):
            made.show()
        made.activateWindow()
        until(lambda: QApplication.activeWindow() is made)
        return made

    return make


@pytest.fixture
def hand():
    return Hand()


def at(form, field_id):
    """Goes to a field, as Tab does."""
    form.editor(field_id).input.setFocus(Qt.FocusReason.TabFocusReason)
    until(form.editor(field_id).input.hasFocus)


def focused_field(form):
    return next(id_ for id_, editor in form.fields.editors.items() if editor.input.hasFocus())


def below(form, field_id):
    return form.findChild(QLabel, f"problem.{field_id}").text()


@pytest.mark.parametrize("typed", ["{year}.3.5", "{year}0305", "{year}年3月5日", "3/5", "3月5日"])
def test_a_day_is_typed_in_any_usual_form_and_shown_in_full(form, hand, typed):
    made = form("quick_wins")
    year = date.today().year
    at(made, "implemented_date")
    hand.type(typed.format(year=year))
    hand.press("Return")
    assert made.editor("implemented_date").text == f"{year}-03-05"
    assert below(made, "implemented_date") == ""


def test_today_is_a_date(form, hand):
    made = form("quick_wins")
    at(made, "implemented_date")
    hand.type("今天")
    hand.press("Tab")
    assert made.editor("implemented_date").read() == date.today()


def test_a_problem_is_told_while_it_is_typed(form, hand):
    made = form("enterprise")
    at(made, "unified_social_credit_identifier")
    hand.type("91320691MA1JHJM03")
    assert "18位" in below(made, "unified_social_credit_identifier")
    hand.type("N")
    assert below(made, "unified_social_credit_identifier") == BY_ID["enterprise"].field(
        "unified_social_credit_identifier").help.zh


def test_a_choice_is_typed_by_a_part_of_it_and_enter_goes_on(form, hand):
    made = form("quick_wins")
    fields = list(made.fields.editors)
    at(made, "benefit_type")
    hand.type("硬")
    hand.press("Return")
    assert made.editor("benefit_type").read() == "hard"
    assert made.editor("benefit_type").text == made.editor("benefit_type").said("hard")
    assert focused_field(made) == fields[fields.index("benefit_type") + 1]


def test_a_link_is_typed_by_a_part_of_its_title_and_enter_goes_on(form, hand, filled):
    made = form("officers")
    at(made, "organisation_unit")
    hand.type("一车")
    hand.press("Return")
    assert made.editor("organisation_unit").text == "一车间"
    assert not made.editor("organisation_unit").input.hasFocus()


def test_a_link_found_is_taken_from_the_list_by_the_arrow_keys(form, hand):
    made = form("officers")
    at(made, "organisation_unit")
    hand.type("车")
    until(lambda: made.editor("organisation_unit")._popup is not None and made.editor("organisation_unit")._popup.isVisible())
    hand.press("Down")
    hand.press("Return")
    assert made.editor("organisation_unit").text == "一车间"
    assert not made.editor("organisation_unit").input.hasFocus()


def test_what_is_not_there_yet_is_added_on_the_way(form, hand, filled):
    made = form("officers")
    at(made, "organisation_unit")

    def add():
        hand.type("三车间")
        hand.press("Down")
        hand.press("Return")

    def save(inner):
        assert inner.editor("unit_name").text == "三车间"
        hand.press("Ctrl+S")

    hand.meanwhile(add, save)
    assert made.editor("organisation_unit").text == "三车间"
    assert "三车间" in filled.database.titles("organisation_units").values()


def test_enter_walks_through_all_fields_in_the_order_of_the_form(form, hand):
    made = form("quality_events")
    walked = [focused_field(made)]
    for _ in range(3):
        hand.press("Return")
        walked.append(focused_field(made))
    assert walked == list(made.fields.editors)[:4]


def test_a_scanner_types_a_line_and_enter(form, hand):
    made = form("patents")
    first, second = list(made.fields.editors)[:2]
    hand.type("ZL201511157922.4")
    hand.press("Return")
    assert made.editor(first).text == "ZL201511157922.4"
    assert focused_field(made) == second


def test_ctrl_shift_s_saves_and_begins_the_next(form, hand, filled):
    made = form("organisation_units")
    for name in ("三车间", "四车间"):
        hand.type(name)
        hand.press("Ctrl+Shift+S")
        assert made.isVisible()
        assert focused_field(made) == "unit_name"
    assert {"三车间", "四车间"} <= set(filled.database.titles("organisation_units").values())


def test_a_new_record_begins_in_its_first_empty_field_and_so_does_the_next(form, hand, filled):
    """What it begins with, the circle of a member, is not typed over."""
    circle = filled.save("qc_circles", None, BY_ID["qc_circles"].record(circle_name="精进")).id
    made = form("qc_members", given={"circle": circle})
    assert focused_field(made) == "member_name"
    hand.type("王甲")
    hand.press("Ctrl+Shift+S")
    assert made.editor("member_name").text == ""
    assert focused_field(made) == "member_name"
    hand.type("李乙")
    hand.press("Ctrl+S")
    assert [(m.member_name, m.circle) for m in filled.database.all("qc_members")][-2:] == [("王甲", circle), ("李乙", circle)]


def test_the_other_of_two_of_one_kind_is_asked_for(form):
    made = form("benefit_overlaps", given={"decided_on": date(2025, 6, 9), "claim_one": "x"})
    assert focused_field(made) == "claim_other"


def test_ctrl_enter_saves(form, hand, filled):
    made = form("organisation_units")
    hand.type("三车间")
    hand.press("Ctrl+Return")
    assert not made.isVisible()
    assert "三车间" in filled.database.titles("organisation_units").values()


def test_esc_asks_only_if_something_was_typed(form, hand, monkeypatch):
    asked = []
    monkeypatch.setattr(ask, "confirm", lambda *args, **more: bool(asked.append(1)))
    untouched = form("organisation_units")
    hand.press("Escape")
    assert (untouched.isVisible(), asked) == (False, [])
    made = form("organisation_units")
    hand.type("三")
    hand.press("Escape")
    assert (made.isVisible(), asked) == (True, [1])
    monkeypatch.setattr(ask, "confirm", lambda *args, **more: True)
    hand.press("Escape")
    assert not made.isVisible()


def test_the_count_of_problems_leads_to_each_of_them(form, hand, qtbot):
    made = form("quick_wins")
    at(made, "implemented_date")
    hand.type("13/45")
    at(made, "benefit")
    hand.type("x")
    at(made, "title")
    hand.type("改善")
    problems = made.findChild(QPushButton, "button.problems")
    assert problems.isVisible()
    wanted = [id_ for id_ in made.fields.editors if id_ in made._draft.problems()]
    assert {"implemented_date", "benefit"} <= set(wanted)
    gone_to = []
    for _ in wanted:
        qtbot.mouseClick(problems, Qt.MouseButton.LeftButton)
        gone_to.append(focused_field(made))
    assert gone_to == wanted


def test_enter_passes_an_empty_note_and_breaks_the_line_of_another(form, hand):
    made = form("quality_events")
    at(made, "content")
    hand.press("Return")
    assert focused_field(made) != "content"
    at(made, "content")
    hand.type("一")
    hand.press("Return")
    hand.type("二")
    assert made.editor("content").read() == "一\n二"


def test_a_click_into_a_choice_marks_it_so_that_typing_replaces_it(form, hand):
    made = form("quick_wins")
    box = made.editor("benefit_type").input
    assert box.currentText() == "硬收益"
    made.fields.ensureWidgetVisible(box)
    hand.click(box.line)
    until(lambda: box.line.selectedText() == "硬收益")
    hand.type("软")
    hand.press("Return")
    assert made.editor("benefit_type").read() == "soft"


@pytest.mark.parametrize("typed", ["ysp", "YSP", "yishenpi", "审批"])
def test_a_choice_is_typed_by_its_initials_or_its_pinyin(form, hand, typed):
    made = form("six_sigma_projects")
    options = BY_ID["six_sigma_projects"].field("project_status").options
    assert [o.id for o in options if o.words.zh == "已审批"] == ["approved"]
    at(made, "project_status")
    hand.type(typed)
    hand.press("Return")
    assert made.editor("project_status").read() == "approved"
    assert made.editor("project_status").text == "已审批"


def test_what_is_found_by_initials_is_listed_and_taken_with_the_arrow(form, hand):
    made = form("six_sigma_projects")
    at(made, "project_status")
    hand.type("ysp")
    editor = made.editor("project_status")
    until(lambda: editor._popup is not None and editor._popup.isVisible())
    assert editor._popup.model().index(0, 0).data() == "已审批"
    hand.press("Down")
    hand.press("Return")
    assert editor.text == "已审批"


def test_a_link_is_typed_by_its_initials(form, hand):
    made = form("officers")
    at(made, "organisation_unit")
    hand.type("zlb")
    hand.press("Return")
    assert made.editor("organisation_unit").text == "质量部"
