"""The overview of a circle over what belongs to it."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QLabel

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.registers import BY_ID
from desktop.domain.words import same
from desktop.ui.form.circle_line import circle_line
from desktop.ui.form.record_form import RecordForm

DAY = date(2025, 6, 1)


@pytest.fixture
def circle(workspace):
    return workspace.save("qc_circles", None, BY_ID["qc_circles"].record(circle_name="萤火"))


def member(circle, name, **fields):
    return BY_ID["qc_members"].record(circle=circle.id, member_name=name, **fields)


def put(workspace, *records):
    known = {BY_ID[id_].record: id_ for id_ in ("qc_members", "qc_themes", "qc_activities")}
    workspace.do(ChangeSet(same("put"), tuple(Change(known[type(each)], None, each) for each in records)))


def test_counts_who_belongs_to_it_on_the_day(workspace, circle):
    put(
        workspace,
        member(circle, "王甲", joined_date=date(2025, 6, 1)),
        member(circle, "周乙", left_date=date(2025, 5, 31)),
        member(circle, "李丙", joined_date=date(2025, 6, 2)),
        member(circle, "赵丁", left_date=date(2025, 6, 1)),
    )
    assert circle_line(workspace.database, circle.id, DAY).zh == "小组概况：现有成员2人，活动0次"


def test_tells_the_attendance_of_the_activities_of_its_own_themes(workspace, circle):
    other = workspace.save("qc_circles", None, replace(circle, id="b" * 32, circle_name="晨星"))
    record = BY_ID["qc_themes"].record
    theme, foreign = record(theme_name="甲", circle=circle.id), record(theme_name="乙", circle=other.id)
    activity = BY_ID["qc_activities"].record
    put(
        workspace, theme, foreign,
        activity(theme=theme.id, activity_date=DAY, attendee_count=7, absentee_count=1),
        activity(theme=foreign.id, activity_date=DAY, attendee_count=1, absentee_count=9),
    )
    assert circle_line(workspace.database, circle.id, DAY).en == "Overview: members 0, activities 1, attendance 87.5 %"


def test_is_shown_in_the_form_and_follows_the_ledger(workspace, circle, qtbot):
    form = RecordForm(workspace, BY_ID["qc_circles"], "zh", circle)
    qtbot.addWidget(form)
    with qtbot.waitExposed(form):
        form.show()
    line = form.findChild(QLabel, "line.qc_circles")
    assert "现有成员0人" in line.text()
    put(workspace, member(circle, "王甲"))
    assert line.isVisible()
    assert "现有成员1人" in line.text()
