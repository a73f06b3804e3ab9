"""Rules of counting savings as public sources have them: a start, to be replaced by the company's own."""

from desktop.domain.changes import Change
from desktop.domain.registers.savings.savings_policies import SAVINGS_POLICIES
from desktop.work.tables import table

_POLICIES = """
收益核算规则（通行做法） | 2000 | 按实现月份 | 否 | 来源：公开的六西格玛财务核算资料（P50—P53）：完成次月起计，最多12个月，不得重复，只计硬收益；财务不确认立项预测，只作指导。另有资料（P56）要求财务在立项时审核预测，可改为“是” | 否
"""


def changes() -> list[Change]:
    """The rules that hold until a company enters its own."""
    columns = "policy_name from_year counting_policy finance_audits_forecast policy_source is_official"
    return table(SAVINGS_POLICIES, columns, _POLICIES)
