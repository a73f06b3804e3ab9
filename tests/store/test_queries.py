from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import select

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.query import Order, Query
from desktop.domain.register import Record
from desktop.domain.registers.company.organisation_units import OrganisationUnit
from desktop.domain.registers.officers.officers import Officer
from desktop.domain.registers.officers.training_records import TrainingRecord
from desktop.domain.registers.savings.savings_policies import SavingsPolicy
from desktop.domain.registers.six_sigma.six_sigma_projects import SixSigmaProject
from desktop.domain.values.dates import Month
from desktop.domain.words import same
from desktop.store.tables import TABLES
from desktop.work.workspace import Workspace


@pytest.fixture
def company(workspace: Workspace) -> Workspace:
    group = workspace.save("organisation_units", None, OrganisationUnit(unit_name="江海集团"))
    plant = workspace.save(
        "organisation_units", None, OrganisationUnit(unit_name="精工公司", parent=group.id)
    )
    shop = workspace.save(
        "organisation_units", None, OrganisationUnit(unit_name="热处理车间", parent=plant.id)
    )
    for name, unit, since in (("王一", group, 2001), ("李二", plant, 1999), ("张三", shop, None)):
        officer = Officer(
            officer_name=name,
            organisation_unit=unit.id,
            education_level="bachelor",
            quality_work_start=Month(since, 3) if since else None,
        )
        workspace.save("officers", None, officer)
    for number, start, benefit in (("P1", 2018, "900"), ("P2", 2019, "1000"), ("P3", 2019, None)):
        project = SixSigmaProject(
            project_number=number,
            project_name=f"项目{number}",
            start_date=date(start, 1, 31),
            lead_department=shop.id,
            planned_benefit=Decimal(benefit) if benefit else None,
        )
        workspace.save("six_sigma_projects", None, project)
    return workspace


def names(workspace: Workspace, register: str, field: str, query: Query) -> list[str]:
    ids = workspace.database.find(register, query)
    return [getattr(record, field) for record in workspace.database.get(register, ids)]


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("张", ["张三"]),
        ("江海", ["王一"]),
        ("bachelor 精工", ["李二"]),
        ("本科", ["王一", "李二", "张三"]),
        ("２００１", ["王一"]),
        ("%", []),
        ("张 李", []),
    ],
)
def test_search_takes_every_word_here_or_in_what_is_linked(
    company: Workspace, search: str, found: list[str]
) -> None:
    assert names(company, "officers", "officer_name", Query(search=search)) == found


def test_a_unit_brings_the_units_below_it(company: Workspace) -> None:
    units = {u.unit_name: u.id for u in company.database.all("organisation_units")}
    assert names(company, "officers", "officer_name", Query(unit=units["精工公司"])) == ["李二", "张三"]
    assert len(company.database.find("six_sigma_projects", Query(unit=units["江海集团"]))) == 3


def test_a_year_filters_and_is_known(company: Workspace) -> None:
    assert names(company, "six_sigma_projects", "project_number", Query(year=2019)) == ["P2", "P3"]
    assert company.database.years() == [2019, 2018]
    assert company.database.work_years() == [2019, 2018]


def test_order_is_by_value_with_blanks_last(company: Workspace) -> None:
    by_money = Query(order=(Order("planned_benefit", descending=True),))
    assert names(company, "six_sigma_projects", "project_number", by_money) == ["P2", "P1", "P3"]
    by_month = Query(order=(Order("quality_work_start"),))
    assert names(company, "officers", "officer_name", by_month) == ["李二", "王一", "张三"]


def test_a_link_sorts_by_the_title_it_points_to(company: Workspace) -> None:
    order = Query(order=(Order("organisation_unit"), Order("officer_name")))
    titles = company.database.titles("organisation_units")
    found = company.database.at("officers", company.database.numbers("officers", order))
    assert [titles[o.organisation_unit] for o in found] == ["江海集团", "精工公司", "热处理车间"]
    assert found == company.database.get("officers", company.database.find("officers", order))


def test_children_are_found_by_their_link(company: Workspace) -> None:
    units = {u.unit_name: u.id for u in company.database.all("organisation_units")}
    linked = Query(linked=("organisation_unit", units["精工公司"]))
    assert names(company, "officers", "officer_name", linked) == ["李二"]


def add(company: Workspace, register: str, record: Record) -> None:
    company.database.apply(ChangeSet(same("新增"), (Change(register, None, record),)))


def test_personal_data_are_found_by_the_whole_number_alone(company: Workspace) -> None:
    number, phone = "320600198001010019", "13900000001"
    named = Officer(officer_name="周乙", citizen_identification_number=number, mobile=phone)
    add(company, "officers", named)

    def found(search: str) -> list[str]:
        return names(company, "officers", "officer_name", Query(search=search))

    assert found(number) == found(phone) == found(f"周 {number}") == ["周乙"]
    for part in (number[:17], number[3:14], "19800101", phone[:10], phone[3:], "320600"):
        assert found(part) == []
    training = TrainingRecord(officer=named.id, course_name="首席质量官培训", start_date=date(2024, 5, 6))
    add(company, "training_records", training)
    linked = Query(search=number)
    assert names(company, "training_records", "course_name", linked) == ["首席质量官培训"]


def test_search_texts_hold_no_personal_data(company: Workspace) -> None:
    add(company, "officers", Officer(officer_name="周乙", citizen_identification_number="320600198001010019"))
    table = TABLES["officers"]
    texts = list(company.database._connection.scalars(select(table.c.search_text)))
    assert len(texts) == 4
    assert not [text for text in texts if "320600" in text]


def test_the_year_of_a_rule_is_none_of_work(company: Workspace) -> None:
    policy = SavingsPolicy(policy_name="老规定", from_year=1999)
    company.do(ChangeSet(same("规定"), (Change("savings_policies", None, policy),)))
    assert company.database.years() == [2019, 2018, 1999]
    assert company.database.work_years() == [2019, 2018]
