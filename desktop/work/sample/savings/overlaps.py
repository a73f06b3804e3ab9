"""The sample's verdicts on claims that looked alike; one pair still waits for its verdict."""

from desktop.domain.changes import Change
from desktop.domain.registers.savings.benefit_overlaps import BENEFIT_OVERLAPS
from desktop.work.tables import table

_OVERLAPS = """
2024-09-18 | GS2024-001 | GS2024-002 | 按比例划分 | 95 | 5 | 线圈阻值超差也会引起滞环超差，按返修原因分类台数划分 | 沙丽萍
2025-08-15 | GS2025-001 | GS2025-002 | 互不重叠 | | | 项目核算返修与报废损失，快赢只核算检测工时，科目不同 | 沙丽萍
2025-07-18 | GS2024-001 | GS2025-001 | 互不重叠 | | | 滞环与温漂按返修原因分别统计，台数不重复 | 沙丽萍
2025-07-18 | GS2024-001 | GS2025-003 | 互不重叠 | | | 漏装返修不计入滞环返修台数 | 沙丽萍
"""


def changes() -> list[Change]:
    """The verdicts."""
    columns = "decided_on claim_one claim_other verdict share_one share_other overlap_reason decided_by"
    return table(BENEFIT_OVERLAPS, columns, _OVERLAPS)
