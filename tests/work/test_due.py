"""What is due, from the declarations and the records of a real ledger."""

from datetime import date, timedelta

import pytest

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.dues import DUES
from desktop.domain.fields import Kind
from desktop.domain.registers import BY_ID
from desktop.domain.registers.officers.appointments import Appointment
from desktop.domain.registers.officers.officers import Officer
from desktop.domain.registers.officers.training_records import TrainingRecord
from desktop.domain.registers.quality.quality_events import QualityEvent
from desktop.domain.values.dates import Month
from desktop.domain.words import same
from desktop.store.ledger import Ledger
from desktop.work.due import due_items

TODAY = date(2025, 6, 15)


@pytest.fixture
def ledger(tmp_path):
    made = Ledger.create(tmp_path / "a.cqo", who="测试")
    yield made
    made.close()


def put(ledger, *records):
    kinds = {r.record: r.id for r in BY_ID.values()}
    ledger.apply(ChangeSet(same("x"), tuple(Change(kinds[type(r)], None, r) for r in records)))


def days(items, words):
    return [item.day for item in items if item.words.zh == words]


@pytest.mark.parametrize("due", DUES, ids=lambda due: f"{due.register}.{due.day}")
def test_each_declaration_names_fields_and_choices_that_there_are(due):
    register = BY_ID[due.register]
    assert register.field(due.day).kind in (Kind.DAY, Kind.WHEN, Kind.MONTH)
    for field in filter(None, (*due.settled_by, *due.renewed_within, *due.done_at)):
        register.field(field)
    for condition in due.where:
        assert all(register.field(condition.field).option(value) for value in condition.values)


def test_a_term_is_due_from_its_notice_until_someone_settles_it(ledger):
    officer = Officer(officer_name="周乙")
    ends = {n: TODAY + timedelta(n) for n in (-400, 60, 61)}
    posts = {n: Appointment(officer=officer.id, cqo_tier="group" if n > 0 else "subsidiary", term_end=end) for n, end in ends.items()}
    units = {n: BY_ID["organisation_units"].record(unit_name=f"{n}") for n in ends}
    from dataclasses import replace
    posts = {n: replace(post, organisation_unit=units[n].id) for n, post in posts.items()}
    put(ledger, *units.values(), officer, *posts.values())
    assert days(due_items(ledger, TODAY), "首席质量官任期届满") == [ends[-400], ends[60]]
    item = next(i for i in due_items(ledger, TODAY) if i.record_id == posts[-400].id)
    assert (item.days_left, item.field) == (-400, "term_end")
    assert "周乙" in item.name
    settled = Change("appointments", posts[-400], replace(posts[-400], end_date=ends[-400]))
    ledger.apply(ChangeSet(same("x"), (settled,)))
    assert days(due_items(ledger, TODAY), "首席质量官任期届满") == [ends[60]]


def test_a_certificate_that_was_renewed_is_not_due(ledger):
    officers = [Officer(officer_name=name) for name in ("周乙", "王甲")]
    old = [TrainingRecord(officer=o.id, course_name="任职", certificate_expiry=date(2025, 1, 31)) for o in officers]
    new = TrainingRecord(officer=officers[0].id, course_name="换证", certificate_expiry=date(2028, 1, 31))
    put(ledger, *officers, *old, new)
    found = [i for i in due_items(ledger, TODAY) if i.words.zh == "培训证书到期"]
    assert [i.record_id for i in found] == [old[1].id]


def test_events_lapse_and_the_companys_own_day_comes_again(ledger):
    put(
        ledger,
        QualityEvent(event_kind="contest", theme="知识竞赛", event_date=TODAY + timedelta(3)),
        QualityEvent(event_kind="contest", theme="去年的", event_date=TODAY - timedelta(3)),
        QualityEvent(event_kind="shame_day", theme="质耻日", event_date=date(2024, 7, 3)),
    )
    items = due_items(ledger, TODAY)
    assert days(items, "质量活动") == [TODAY + timedelta(3)]
    assert [(i.day, i.days_left) for i in items if "每年" in i.words.zh] == [(date(2025, 7, 3), 18)]
    put(ledger, QualityEvent(event_kind="shame_day", theme="今年的", event_date=date(2025, 7, 3)))
    items = due_items(ledger, TODAY)
    assert not [i for i in items if "每年" in i.words.zh], "it is planned, so it is told as the event"
    assert date(2025, 7, 3) in days(items, "质量活动")


@pytest.mark.parametrize(("day", "told"), [
    (date(2025, 7, 17), None), (date(2025, 7, 18), 45), (date(2025, 9, 1), 0), (date(2025, 9, 30), 0), (date(2025, 10, 1), None),
])
def test_the_quality_month_is_told_in_time_and_while_it_runs(ledger, day, told):
    left = [i.days_left for i in due_items(ledger, day) if i.words.zh == "全国质量月"]
    assert left == ([] if told is None else [told])


def test_a_benefit_is_due_until_finance_has_a_result_though_it_is_named_and_dated(ledger):
    win = BY_ID["quick_wins"].record(title="空压站漏点")
    day = date(2025, 6, 3)

    def made(month, result, by=None, on=None):
        return BY_ID["benefit_months"].record(
            quick_win=win.id, benefit_month=Month(2025, month), benefit_type="hard", finance_result=result,
            finance_confirmed_by=by, finance_confirmed_date=on,
        )

    waiting, named, dated = made(2, "unconfirmed"), made(3, "unconfirmed", "沙"), made(4, "unconfirmed", "沙", day)
    put(ledger, win, made(1, "confirmed", "沙"), waiting, named, dated, made(5, "rejected", "沙", day))
    items = [i for i in due_items(ledger, TODAY) if i.words.zh == "收益待财务确认"]
    assert [(i.record_id, i.field) for i in items] == [
        (waiting.id, "finance_confirmed_by"), (named.id, "finance_confirmed_date"), (dated.id, "finance_result"),
    ]


def test_a_month_is_due_with_its_last_day(ledger):
    theme = BY_ID["qc_themes"].record(theme_name="降低不良率", plan_end=Month(2025, 6))
    put(ledger, theme)
    assert days(due_items(ledger, TODAY), "质量课题应完成") == [date(2025, 6, 30)]
