"""What the journal tells of a record, in both languages: names, units, choices, links; personal data masked."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.registers import BY_ID
from desktop.domain.words import Words
from desktop.store.ledger import Ledger
from desktop.work.history_texts import changes, kind_of


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """The lines of a project and of an officer, and the ledger that keeps them."""
    ledger = Ledger.create(tmp_path_factory.mktemp("history") / "a.cqo")
    unit = BY_ID["organisation_units"].record(unit_name="一车间")
    other = BY_ID["organisation_units"].record(unit_name="二车间")
    project = BY_ID["six_sigma_projects"].record(
        project_name="降低砂眼率", lead_department=unit.id, actual_benefit=Decimal("73500.00"), start_date=date(2025, 3, 1)
    )
    officer = BY_ID["officers"].record(officer_name="王甲", organisation_unit=unit.id, mobile="13900000001")
    steps = [
        *[("organisation_units", None, each) for each in (unit, other)],
        ("six_sigma_projects", None, project),
        ("officers", None, officer),
        (
            "six_sigma_projects",
            project,
            replace(project, actual_benefit=Decimal("80000.00"), lead_department=other.id, start_date=None),
        ),
        ("officers", officer, replace(officer, mobile="13900000002")),
        ("officers", replace(officer, mobile="13900000002"), None),
    ]
    for register, before, after in steps:
        ledger.apply(ChangeSet(Words("改", "change"), (Change(register, before, after),)))
    yield ledger, ledger.history(project.id), ledger.history(officer.id)
    ledger.close()


def test_money_has_its_unit_and_links_their_names(told):
    ledger, (_, edited), _ = told
    assert kind_of(edited) == Words("修改", "Edited")
    zh, en = (changes(edited, ledger.titles, language) for language in ("zh", "en"))
    register = BY_ID["six_sigma_projects"]
    money, unit, day = (register.field(id_) for id_ in ("actual_benefit", "lead_department", "start_date"))
    assert set(zh) == {
        f"{money.words.zh}（万元）：7.35 → 8.00",
        f"{unit.words.zh}：一车间 → 二车间",
        f"{day.words.zh}：2025-03-01 → （空）",
    }
    assert f"{money.words.en} (10,000 yuan): 7.35 → 8.00" in en
    assert f"{day.words.en}: 2025-03-01 → (blank)" in en


def test_what_was_added_or_deleted_is_told_by_what_is_filled_in(told):
    ledger, (added, _), (_, _, deleted) = told
    assert "项目名称：降低砂眼率" in changes(added, ledger.titles, "zh")
    assert not [said for said in changes(added, ledger.titles, "zh") if "→" in said]
    assert kind_of(deleted) == Words("删除", "Deleted")
    assert "姓名：王甲" in changes(deleted, ledger.titles, "zh")


def test_personal_data_are_masked_unless_asked_for(told):
    ledger, _, (_, edited, _) = told
    assert changes(edited, ledger.titles, "zh") == ["手机：139****0001 → 139****0002"]
    assert changes(edited, ledger.titles, "zh", personal=True) == ["手机：13900000001 → 13900000002"]
