"""The sample's rules of counting savings: from 2025 on, finance audits forecasts."""

from desktop.domain.changes import Change
from desktop.domain.registers.savings.savings_policies import SAVINGS_POLICIES
from desktop.work.tables import table

_POLICIES = """
2024年收益核算规则 | 2024 | 按实现月份 | 否 | 集团财务部与质量管理部联合通知JH-G2024-006
2025年收益核算规则 | 2025 | 按实现月份 | 是 | 集团财务部与质量管理部联合通知JH-G2025-004
"""


def changes() -> list[Change]:
    """The rules of two years."""
    columns = "policy_name from_year counting_policy finance_audits_forecast policy_source"
    return table(SAVINGS_POLICIES, columns, _POLICIES, is_official="否")
