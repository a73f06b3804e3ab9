from datetime import date
from decimal import Decimal

from desktop.domain.figures.catalogue import BY_ID as FIGURE
from desktop.domain.registers.company.organisation_units import OrganisationUnit
from desktop.domain.registers.officers.appointments import Appointment
from desktop.domain.registers.officers.officers import Officer
from desktop.domain.registers.savings.benefit_months import BenefitMonth
from desktop.domain.registers.six_sigma.quick_wins import QuickWin
from desktop.domain.registers.six_sigma.six_sigma_projects import SixSigmaProject
from desktop.domain.registers.standards.standard_declarations import StandardDeclaration
from desktop.domain.registers.standards.standards import StandardDrafting
from desktop.domain.values.dates import Month
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
