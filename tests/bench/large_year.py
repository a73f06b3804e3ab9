"""A ledger of one large year: as many records as are asked for, over registers that the annual report shows."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.register import Record
from desktop.domain.registers import BY_ID
from desktop.domain.registers.company.enterprise import Enterprise
from desktop.domain.registers.company.organisation_units import OrganisationUnit
from desktop.domain.registers.qc.qc_circles import QcCircle
from desktop.domain.registers.qc.qc_themes import QcTheme
from desktop.domain.registers.quality.patents import Patent
from desktop.domain.registers.quality.proposals import Proposal
from desktop.domain.registers.savings.benefit_months import BenefitMonth
from desktop.domain.registers.six_sigma.quick_wins import QuickWin
from desktop.domain.values.dates import Month
from desktop.domain.words import same
from desktop.store.ledger import Ledger

YEAR = 2025
MONTHS_EACH = 9
"""Months of a quick win that has any."""


def large_year(path: Path, records: int) -> None:
    """Makes the ledger, its records in about the shares in which large companies have them."""
    ledger = Ledger.create(path, who="bench")
    register_of = {register.record: register.id for register in BY_ID.values()}
    batch: list[Change] = []
    try:
        for record in _records(records):
            batch.append(Change(register_of[type(record)], None, BY_ID[register_of[type(record)]].complete(record)))
            if len(batch) == 20_000:
                ledger.apply(ChangeSet(same("bench"), tuple(batch)))
                batch.clear()
        ledger.apply(ChangeSet(same("bench"), tuple(batch)))
    finally:
        ledger.close()


def _records(records: int) -> Iterator[Record]:
    units = [OrganisationUnit(unit_name=f"第{n}车间") for n in range(1, 21)]
    circles = [QcCircle(circle_name=f"第{n}质量管理小组", department=units[n % 20].id) for n in range(max(records // 500, 1))]
    yield Enterprise(enterprise_name="南通示例制造集团有限公司")
    yield from units
    yield from circles
    months = records // 4
    wins = [_win(n, units[n % 20].id, n >= months // MONTHS_EACH) for n in range(records * 3 // 10)]
    yield from wins
    for n in range(months):
        yield _month(wins[n // MONTHS_EACH], n)
    for n in range(records // 5):
        yield _patent(n)
    for n in range(records // 10):
        yield _theme(n, circles[n % len(circles)].id)
    for n in range(records - len(units) - len(circles) - 1 - len(wins) - months - records // 5 - records // 10):
        yield _proposal(n, units[n % 20].id)


def _win(n: int, unit: str, alone: bool) -> QuickWin:
    found = date(YEAR, 1, 2) + timedelta(n % 40)
    return QuickWin(
        quick_win_number=f"KY-{n:06}", title=f"改善项目第{n}项：优化工位布置", owner=f"员工{n % 700}", department=unit,
        found_date=found, implemented_date=found + timedelta(n % 20), after_text="已固化到作业指导书" if n % 3 else None,
        benefit=Decimal(1000 + n * 37 % 90_000) if alone else None, benefit_type="hard", finance_result="confirmed",
        finance_confirmed_by="沙丽萍",
    )


def _month(win: QuickWin, n: int) -> BenefitMonth:
    saving, number = Decimal(9_000 + n * 53 % 50_000), 4 + n % MONTHS_EACH
    return BenefitMonth(
        quick_win=win.id, benefit_month=Month(YEAR, number), benefit_type="hard", saving_amount=saving, added_cost=Decimal(20),
        planned_amount=Decimal(20_000), net_benefit=saving - 20, finance_result="confirmed", finance_confirmed_by="沙丽萍",
    )


def _patent(n: int) -> Patent:
    day = date(YEAR, 1, 1) + timedelta(n % 360)
    digits = f"{(day - timedelta(400)).year}{n % 3 + 1}{n:07}"
    check = "0123456789X"[sum(int(digit) * (2 + place % 8) for place, digit in enumerate(digits)) % 11]
    return Patent(
        patent_number=f"ZL{digits}.{check}", patent_type=("invention", "utility_model", "design")[n % 3], patent_name=f"一种夹具的定位装置（{n}）", application_date=day - timedelta(400),
        grant_date=day, legal_status="valid", patentee="南通示例制造集团有限公司", inventors=f"员工{n % 700}、员工{n % 611}",
    )


def _theme(n: int, circle: str) -> QcTheme:
    begun = date(YEAR, 1, 5) + timedelta(n % 30)
    return QcTheme(
        theme_number=f"QC-{n:06}", theme_name=f"降低第{n}工序的不良率", circle=circle, theme_type="problem_solving", target_origin="self_set",
        theme_registration_date=begun, activity_start=begun, activity_end=begun + timedelta(200), metric_name="不良率", metric_unit="%",
        direction="smaller", baseline_value=Decimal("3.2"), target_value=Decimal("2.0"), actual_value=Decimal("1.8"), attained=True,
        direct_benefit=Decimal(5000 + n % 999), finance_certificate=True, theme_status="completed",
    )


def _proposal(n: int, unit: str) -> Proposal:
    day = date(YEAR, 1, 1) + timedelta(n % 300)
    return Proposal(
        proposal_number=f"TA-{n:06}", proposal_name=f"改进第{n}号料架", proposal_date=day, proposers=f"员工{n % 700}", department=unit,
        review="adopted", done_date=day + timedelta(20), reward=Decimal(100),
    )
