from datetime import date
from decimal import Decimal

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.figures.catalogue import BY_ID as FIGURE
from desktop.domain.registers.company.company_years import CompanyYear
from desktop.domain.registers.company.organisation_units import OrganisationUnit
from desktop.domain.registers.officers.appointments import Appointment
from desktop.domain.registers.officers.officers import Officer
from desktop.domain.registers.qc.qc_circles import QcCircle, QcRegistration
from desktop.domain.registers.qc.qc_members import QcMember
from desktop.domain.registers.qc.qc_themes import QcTheme
from desktop.domain.registers.quality.patents import Patent
from desktop.domain.registers.savings.benefit_months import BenefitMonth
from desktop.domain.registers.six_sigma.quick_wins import QuickWin
from desktop.domain.registers.six_sigma.six_sigma_projects import SixSigmaProject
from desktop.domain.registers.standards.standard_declarations import StandardDeclaration
from desktop.domain.registers.standards.standards import StandardDrafting
from desktop.domain.values.dates import Month
from desktop.domain.words import same
from desktop.work.workspace import Workspace


def value(workspace: Workspace, figure: str, year: int) -> str:
    return workspace.database.figure(FIGURE[figure], year).shown


def project(number: str, closed: date | None, benefit: str, **more: object) -> SixSigmaProject:
    return SixSigmaProject(
        project_number=number,
        project_name=number,
        start_date=date(2023, 5, 1),
        actual_end_date=closed,
        actual_benefit=Decimal(benefit),
        **{"benefit_type": "hard", "finance_confirmed_by": "陈某", **more},  # type: ignore[arg-type]
    )


def test_confirmed_benefit_counts_once_in_its_own_year(workspace: Workspace) -> None:
    save = workspace.save
    save("six_sigma_projects", None, project("whole", date(2023, 12, 31), "100000.01"))
    save("six_sigma_projects", None, project("next", date(2024, 1, 1), "7"))
    save("six_sigma_projects", None, project("soft", date(2023, 12, 1), "50", benefit_type="soft"))
    save("six_sigma_projects", None, project("unsure", date(2023, 12, 1), "50", finance_confirmed_by=None))
    save("six_sigma_projects", None, project("open", None, "50"))
    monthly = save("six_sigma_projects", None, project("monthly", date(2023, 11, 30), "999999"))
    for month, confirmer in ((12, "陈某"), (13, "陈某"), (14, None)):
        row = BenefitMonth(
            project=monthly.id,
            benefit_month=Month(2023 + (month - 1) // 12, (month - 1) % 12 + 1),
            benefit_type="hard",
            saving_amount=Decimal("300"),
            added_cost=Decimal("0.01"),
            finance_confirmed_by=confirmer,
        )
        save("benefit_months", None, row)
    win = QuickWin(title="快", implemented_date=date(2023, 6, 1), benefit=Decimal("5"), benefit_type="hard")
    save(
        "quick_wins",
        None,
        QuickWin(
            **{f: getattr(win, f) for f in ("title", "implemented_date", "benefit", "benefit_type")},
            finance_result="confirmed",
        ),
    )
    figure = workspace.database.figure(FIGURE["six_sigma.confirmed_benefit"], 2023)
    assert figure.value == Decimal("100000.01") + Decimal("299.99") + Decimal("5")
    assert figure.printed == "10.03"
    assert figure.shown == "10.0305"
    assert len(figure.records) == 3
    assert workspace.database.figure(FIGURE["six_sigma.confirmed_benefit"], 2024).value == Decimal("306.99")


def test_a_person_with_two_posts_counts_once(workspace: Workspace) -> None:
    unit = workspace.save("organisation_units", None, OrganisationUnit(unit_name="甲"))
    one = workspace.save("officers", None, Officer(officer_name="王一", organisation_unit=unit.id))
    two = workspace.save("officers", None, Officer(officer_name="李二", organisation_unit=unit.id))
    posts = (
        (one, "group", date(2020, 1, 1), None),
        (one, "subsidiary", date(2020, 1, 1), None),
        (two, "subsidiary", date(2021, 12, 31), date(2023, 1, 1)),
    )
    for officer, tier, start, end in posts:
        appointment = Appointment(
            officer=officer.id,
            cqo_tier=tier,
            appointment_date=start,
            end_date=end,
            appointment_status="left" if end else "in_post",
        )
        workspace.save("appointments", None, appointment)
    assert [value(workspace, "officers.in_post", year) for year in (2019, 2020, 2021, 2022, 2023)] == [
        "0",
        "1",
        "2",
        "2",
        "1",
    ]
    assert value(workspace, "officers.group_in_post", 2022) == "1"
    assert workspace.database.figure(FIGURE["officers.in_post"], 2020).records == (("officers", one.id),)


def test_standards_led_count_from_their_plan_or_two_years_before_issue(workspace: Workspace) -> None:
    rows = (
        ("GB/T 1-2021", 1, None, date(2021, 6, 9)),
        ("GB/T 2-2021", 1, date(2020, 5, 1), date(2021, 6, 9)),
        ("FZ/T 3-2021", 2, None, date(2021, 6, 9)),
        ("FZ/T 4-2021", 1, None, date(2021, 6, 9)),
        ("Q/AB 005-2021", 1, None, date(2021, 6, 9)),
    )
    for number, rank, plan, issue in rows:
        standard = StandardDrafting(
            standard_number=number, title_zh=number, drafter_rank=rank, plan_date=plan, issue_date=issue
        )
        workspace.save("standards", None, standard)
    assert [value(workspace, "standards.led", year) for year in (2018, 2019, 2020, 2021)] == [
        "0",
        "2",
        "3",
        "3",
    ]
    assert value(workspace, "standards.led_national", 2021) == "2"
    assert value(workspace, "standards.led_industry", 2021) == "1"
    assert value(workspace, "standards.led_issued", 2021) == "3"


def test_the_parts_of_a_series_count_once(workspace: Workspace) -> None:
    rows = (("GB/T 5.1-2021", "泵壳检测"), ("GB/T 5.2-2021", "泵壳检测"), ("GB/T 6-2021", None), ("GB/T 7-2021", None))
    for number, series in rows:
        workspace.save(
            "standards",
            None,
            StandardDrafting(
                standard_number=number,
                title_zh=number,
                drafter_rank=1,
                series_key=series,
                issue_date=date(2021, 6, 9),
                implementation_date=date(2021, 9, 1),
            ),
        )
    assert value(workspace, "standards.led_national", 2021) == "3"
    assert value(workspace, "standards.led_issued", 2021) == "3"
    first = workspace.database.figure(FIGURE["standards.led"], 2021).records
    assert len(first) == 3


def test_a_declaration_is_in_force_until_the_day_it_is_withdrawn(workspace: Workspace) -> None:
    declaration = StandardDeclaration(
        standard_number="Q/AB 001-2019",
        title="被",
        standard_kind="enterprise",
        declaration_date=date(2019, 12, 31),
        status="withdrawn",
        withdrawn_date=date(2021, 12, 31),
    )
    workspace.save("standard_declarations", None, declaration)
    assert [value(workspace, "standards.declared", year) for year in (2018, 2019, 2020, 2021)] == [
        "0",
        "1",
        "1",
        "0",
    ]


def circle(workspace: Workspace, name: str, *approved: int) -> str:
    made = workspace.save("qc_circles", None, QcCircle(circle_name=name))
    for year in (2020, 2021):
        status = "approved" if year in approved else "returned"
        workspace.save(
            "qc_registrations", None, QcRegistration(circle=made.id, renewal_year=year, registration_status=status)
        )
    return made.id


def test_circles_are_active_while_they_are_registered_and_a_theme_is_under_way(workspace: Workspace) -> None:
    one, two = circle(workspace, "甲", 2020, 2021), circle(workspace, "乙", 2021)
    themes = (
        (one, date(2019, 5, 1), date(2020, 1, 1), "completed"),
        (one, date(2020, 5, 1), date(2020, 12, 31), "completed"),
        (two, date(2020, 6, 1), None, "active"),
        (two, date(2021, 6, 1), None, "terminated"),
    )
    for number, (of, begun, ended, status) in enumerate(themes):
        theme = QcTheme(
            theme_name=f"题{number}",
            circle=of,
            theme_registration_date=begun,
            activity_start=begun,
            activity_end=ended,
            theme_status=status,
        )
        workspace.database.apply(ChangeSet(same("theme"), (Change("qc_themes", None, theme),)))
    years = (2018, 2019, 2020, 2021, 2022)
    assert [value(workspace, "qc.circles_active", year) for year in years] == ["0", "0", "1", "1", "0"]
    active = [workspace.database.figure(FIGURE["qc.circles_active"], year).records for year in (2020, 2021)]
    assert active == [(("qc_circles", one),), (("qc_circles", two),)]
    assert [value(workspace, "qc.circles_registered", year) for year in (2020, 2021)] == ["1", "2"]


def test_a_member_of_two_circles_counts_once_and_only_of_registered_ones(workspace: Workspace) -> None:
    one, two = circle(workspace, "甲", 2020, 2021), circle(workspace, "乙", 2021)
    for of, name, number, role, left in (
        (one, "王一", "A1", "leader", None),
        (two, "王一", "A1", "member", None),
        (two, "李二", "A2", "leader", None),
        (one, "赵三", "A3", "member", date(2020, 12, 31)),
        (one, "钱四", "A4", "adviser", None),
    ):
        member = QcMember(
            circle=of,
            member_name=name,
            employee_number=number,
            person_key=number,
            member_role=role,
            joined_date=date(2020, 1, 1),
            left_date=left,
        )
        workspace.database.apply(ChangeSet(same("member"), (Change("qc_members", None, member),)))
    assert [value(workspace, "qc.members", year) for year in (2019, 2020, 2021)] == ["0", "1", "2"]


def test_employees_are_those_of_the_whole_company_alone(workspace: Workspace) -> None:
    group, plant, unknown = (
        workspace.save("organisation_units", None, OrganisationUnit(unit_name=name, unit_kind=kind)).id
        for name, kind in (("集团", "group"), ("一厂", "subsidiary"), ("二厂", None))
    )
    for unit, year, count in ((group, 2020, 900), (plant, 2020, 500), (unknown, 2020, 70), (None, 2021, 950), (plant, 2021, 1)):
        row = CompanyYear(figures_year=year, organisation_unit=unit, employee_count=count)
        workspace.save("company_years", None, row)
    assert [value(workspace, "company.employees", year) for year in (2019, 2020, 2021)] == ["0", "900", "950"]


def test_a_patent_that_lapsed_since_was_in_force_then(workspace: Workspace) -> None:
    for number, status, lapsed in (("1", "valid", None), ("2", "lapsed", date(2022, 3, 1)), ("3", "lapsed", None)):
        patent = Patent(
            patent_number=number, patent_type="invention", grant_date=date(2020, 5, 1), legal_status=status, lapsed_on=lapsed
        )
        workspace.database.apply(ChangeSet(same("patent"), (Change("patents", None, patent),)))
    assert [value(workspace, "patents.in_force", year) for year in (2019, 2020, 2021, 2022)] == ["0", "2", "2", "1"]
