"""The sample's own assessments of its lean Six Sigma work, by items that the group made up itself."""

from desktop.domain.changes import Change
from desktop.domain.registers.six_sigma.maturity import MATURITY_ASSESSMENTS, MATURITY_SCORES
from desktop.work.tables import table

_ASSESSMENTS = """
2024年精益六西格玛自评 | 江海精密制造集团有限公司 | 2024-12-12 | 顾维桢、陆雅琴 | 500 | 298 | 推进级 | 项目选择与财务核定较规范，测量系统分析薄弱
2025年精益六西格玛自评 | 江海精密制造集团有限公司 | 2025-12-16 | 顾维桢、陆雅琴 | 500 | 351 | 推进级 | 关口评审全面实行，设计类项目刚起步
"""

_SCORES = """
2024年精益六西格玛自评 | 领导推动与资源 | 100 | 68 | 倡导者参加关口评审的比例78%
2024年精益六西格玛自评 | 项目选择与管理 | 120 | 76 | 项目与年度目标有对应表
2024年精益六西格玛自评 | 人员培养与激励 | 80 | 46 | 在册绿带19人、黑带4人
2024年精益六西格玛自评 | 测量与数据基础 | 80 | 38 | 关键工序测量系统分析覆盖率41%
2024年精益六西格玛自评 | 成果与财务收益 | 120 | 70 | 收益逐项由财务核定
2025年精益六西格玛自评 | 领导推动与资源 | 100 | 79 | 倡导者参加关口评审的比例94%
2025年精益六西格玛自评 | 项目选择与管理 | 120 | 88 | 立项24个，均有立项审批
2025年精益六西格玛自评 | 人员培养与激励 | 80 | 54 | 在册绿带27人、黑带6人
2025年精益六西格玛自评 | 测量与数据基础 | 80 | 44 | 关键工序测量系统分析覆盖率63%
2025年精益六西格玛自评 | 成果与财务收益 | 120 | 86 | 快赢95项，收益逐项核定
"""


def changes() -> list[Change]:
    """Assessments and the scores of their items."""
    return [
        *table(
            MATURITY_ASSESSMENTS,
            "assessment_name assessed_unit assessment_date assessor total_full total_score maturity_level conclusion",
            _ASSESSMENTS,
            standard="企业自评表",
            source="条目和分值由集团自拟，不是GB/T 36077-2018的条款",
        ),
        *table(MATURITY_SCORES, "assessment item full_score score finding", _SCORES),
    ]
