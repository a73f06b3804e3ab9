"""The sample's month rows: what came, and beside it what the claims had planned.

Where rows cross a year's end, each year gets its own months, or what the claim's policy gives it.
"""

from dataclasses import replace
from typing import cast

from desktop.domain.changes import Change
from desktop.domain.registers.savings.benefit_claims import BenefitClaim
from desktop.domain.registers.savings.benefit_months import BENEFIT_MONTHS, BenefitMonth
from desktop.work.sample.savings import claims
from desktop.work.spreading import rows_of_claim
from desktop.work.tables import sample_id, table

_COLUMNS = (
    "project quick_win benefit_month benefit_type saving_amount added_cost "
    "finance_confirmed_by finance_confirmed_date"
)
_MONTHS = """
JH-6S-2024-01 | | 2024-09 | 硬收益 | 12.40 | 0.90 | 沙丽萍 | 2024-10-12
JH-6S-2024-01 | | 2024-10 | 硬收益 | 12.40 | 0.90 | 沙丽萍 | 2024-11-12
JH-6S-2024-01 | | 2024-11 | 硬收益 | 12.40 | 0.90 | 沙丽萍 | 2024-12-11
JH-6S-2024-01 | | 2024-12 | 硬收益 | 12.40 | 0.90 | 沙丽萍 | 2025-01-10
JH-6S-2024-01 | | 2025-01 | 硬收益 | 12.40 | 0.90 | 沙丽萍 | 2025-02-12
JH-6S-2024-01 | | 2025-02 | 硬收益 | 12.40 | 0.90 | 沙丽萍 | 2025-03-11
JH-6S-2024-01 | | 2025-03 | 硬收益 | 12.40 | 0.90 | 沙丽萍 | 2025-04-11
JH-6S-2024-01 | | 2025-04 | 硬收益 | 12.40 | 0.90 | 沙丽萍 | 2025-05-13
JH-6S-2024-01 | | 2025-05 | 硬收益 | 12.40 | 0.90 | 沙丽萍 | 2025-06-11
JH-6S-2024-01 | | 2025-06 | 硬收益 | 12.40 | 0.90 | 沙丽萍 | 2025-07-10
JH-6S-2024-01 | | 2025-07 | 硬收益 | 12.40 | 0.90 | 沙丽萍 | 2025-08-12
JH-6S-2024-01 | | 2025-08 | 硬收益 | 12.40 | 0.90 | 沙丽萍 | 2025-09-11
JH-6S-2025-01 | | 2025-07 | 硬收益 | 15.20 | 1.20 | 沙丽萍 | 2025-08-12
JH-6S-2025-01 | | 2025-08 | 硬收益 | 15.20 | 1.20 | 沙丽萍 | 2025-09-11
JH-6S-2025-01 | | 2025-09 | 硬收益 | 15.20 | 1.20 | 沙丽萍 | 2025-10-15
JH-6S-2025-01 | | 2025-10 | 硬收益 | 15.20 | 1.20 | 沙丽萍 | 2025-11-12
JH-6S-2025-01 | | 2025-11 | 硬收益 | 15.20 | 1.20 | 沙丽萍 | 2025-12-10
JH-6S-2025-01 | | 2025-12 | 硬收益 | 15.20 | 1.20 | 沙丽萍 | 2026-01-12
JH-6S-2025-01 | | 2026-01 | 硬收益 | 15.20 | 1.20 | 沙丽萍 | 2026-02-11
JH-6S-2025-01 | | 2026-02 | 硬收益 | 15.20 | 1.20 | 沙丽萍 | 2026-03-11
JH-6S-2025-01 | | 2026-03 | 硬收益 | 15.20 | 1.20 | 沙丽萍 | 2026-04-13
JH-6S-2025-01 | | 2025-12 | 软收益 | 3.00 | | 沙丽萍 | 2026-01-12
 | 空压站末端漏点集中治理 | 2024-12 | 硬收益 | 2.40 | | 沙丽萍 | 2025-01-10
 | 空压站末端漏点集中治理 | 2025-01 | 硬收益 | 2.40 | | 沙丽萍 | 2025-02-12
 | 空压站末端漏点集中治理 | 2025-02 | 硬收益 | 2.40 | | 沙丽萍 | 2025-03-11
 | 空压站末端漏点集中治理 | 2025-03 | 硬收益 | 2.40 | | 沙丽萍 | 2025-04-11
 | 废油集中过滤后二次使用 | 2025-10 | 硬收益 | 1.84 | | 沙丽萍 | 2025-11-12
 | 废油集中过滤后二次使用 | 2025-11 | 硬收益 | 1.84 | | 沙丽萍 | 2025-12-10
 | 废油集中过滤后二次使用 | 2025-12 | 硬收益 | 1.84 | | |
 | 废油集中过滤后二次使用 | 2026-01 | 硬收益 | 1.84 | | 沙丽萍 | 2026-02-11
"""


_MORE = """
降低柱塞球头粗糙度超差率 | | 2025-11 | 硬收益 | 1.12 | 0.07 | 沙丽萍 | 2025-12-10
降低柱塞球头粗糙度超差率 | | 2025-12 | 硬收益 | 1.12 | 0.07 | 沙丽萍 | 2026-01-12
降低柱塞球头粗糙度超差率 | | 2026-01 | 硬收益 | 1.12 | 0.07 | 沙丽萍 | 2026-02-11
降低柱塞球头粗糙度超差率 | | 2026-02 | 硬收益 | 1.12 | 0.07 | 沙丽萍 | 2026-03-11
降低出厂试验数据漏录率 | | 2025-09 | 潜在收益 | 2.00 | | |
缩短客户质量投诉关闭周期 | | 2025-01 | 软收益 | 1.50 | | |
 | 浇包烘烤改用余热 | 2024-07 | 硬收益 | 0.30 | | 沙丽萍 | 2024-08-12
 | 浇包烘烤改用余热 | 2024-08 | 硬收益 | 0.30 | | 沙丽萍 | 2024-09-11
 | 浇包烘烤改用余热 | 2024-09 | 硬收益 | 0.30 | | 沙丽萍 | 2024-10-12
 | 浇包烘烤改用余热 | 2024-10 | 硬收益 | 0.30 | | 沙丽萍 | 2024-11-12
 | 浇包烘烤改用余热 | 2024-11 | 硬收益 | 0.30 | | 沙丽萍 | 2024-12-11
 | 浇包烘烤改用余热 | 2024-12 | 硬收益 | 0.30 | | 沙丽萍 | 2025-01-10
 | 浇包烘烤改用余热 | 2025-01 | 硬收益 | 0.30 | | 沙丽萍 | 2025-02-12
 | 浇包烘烤改用余热 | 2025-02 | 硬收益 | 0.30 | | 沙丽萍 | 2025-03-11
 | 浇包烘烤改用余热 | 2025-03 | 硬收益 | 0.30 | | 沙丽萍 | 2025-04-11
 | 浇包烘烤改用余热 | 2025-04 | 硬收益 | 0.30 | | 沙丽萍 | 2025-05-13
 | 浇包烘烤改用余热 | 2025-05 | 硬收益 | 0.30 | | 沙丽萍 | 2025-06-11
 | 浇包烘烤改用余热 | 2025-06 | 硬收益 | 0.30 | | 沙丽萍 | 2025-07-10
 | 包装木箱循环使用 | 2025-06 | 硬收益 | 0.48 | 0.08 | 沙丽萍 | 2025-07-10
 | 包装木箱循环使用 | 2025-07 | 硬收益 | 0.48 | 0.08 | 沙丽萍 | 2025-08-12
 | 包装木箱循环使用 | 2025-08 | 硬收益 | 0.48 | 0.08 | 沙丽萍 | 2025-09-11
 | 包装木箱循环使用 | 2025-09 | 硬收益 | 0.48 | 0.08 | 沙丽萍 | 2025-10-15
 | 包装木箱循环使用 | 2025-10 | 硬收益 | 0.48 | 0.08 | 沙丽萍 | 2025-11-12
 | 包装木箱循环使用 | 2025-11 | 硬收益 | 0.48 | 0.08 | 沙丽萍 | 2025-12-10
 | 包装木箱循环使用 | 2025-12 | 硬收益 | 0.48 | 0.08 | 沙丽萍 | 2026-01-12
"""


def changes() -> list[Change]:
    """The month rows, with the plans of the claims spread over them."""
    more = _COLUMNS.replace("project quick_win", "qc_theme proposal")
    came = (*table(BENEFIT_MONTHS, _COLUMNS, _MONTHS), *table(BENEFIT_MONTHS, more, _MORE))
    rows = {change.record_id: cast(BenefitMonth, change.after) for change in came}
    for claim in (cast(BenefitClaim, change.after) for change in claims.changes()):
        for change in list(rows_of_claim(claim, rows.values())):
            row = cast(BenefitMonth, change.after)
            if change.before is None:
                month = row.benefit_month.isoformat() if row.benefit_month else ""
                row = replace(row, id=sample_id(BENEFIT_MONTHS.id, f"{claim.improvement_key} {month}"))
            rows[row.id] = row
    return [Change(BENEFIT_MONTHS.id, None, row) for row in rows.values()]
