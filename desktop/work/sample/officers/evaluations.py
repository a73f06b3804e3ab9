"""The sample's evaluations of officers, by indicators and grades of its own making, and nominations for honours.

The official scores and grades are in annexes that are not public; what stands here is an example and says so.
"""

from desktop.domain.changes import Change
from desktop.domain.registers.officers.evaluation_data import (
    EVALUATION_CRITERIA,
    EVALUATION_GRADES,
    GRADE_RECOMMENDATIONS,
)
from desktop.domain.registers.officers.officer_evaluations import EVALUATION_SCORES, OFFICER_EVALUATIONS
from desktop.domain.registers.officers.officer_nominations import OFFICER_NOMINATIONS
from desktop.work.tables import table

_OWN = "示例企业自定，非标准原文"

_CRITERIA = """
示例：质量意识与战略 | 意识 | 15 | 按质量战略、质量文化的推动情况评分
示例：诚信与守法 | 诚信 | 15 | 有违法失信记录的不得分
示例：质量知识 | 知识 | 20 | 按培训、考试和授课情况评分
示例：组织与改进能力 | 能力 | 25 | 按主持的改进项目评分
示例：质量业绩 | 业绩 | 25 | 按质量目标完成情况评分
"""
_GRADES = """
示例一级 | 1 | 90
示例二级 | 2 | 80
示例三级 | 3 | 70
"""
_RECOMMENDATIONS = """
示例：集团型制造企业 | 示例二级 | 示例二级
示例：中小型制造企业 | 示例三级 | 示例三级
"""

_EVALUATION = (
    "evaluation_number officer organisation_type for_renewal evaluation_status evaluator_name applied_on accepted_on "
    "evaluated_on concluded_on total_score grade evaluation_certificate_number evaluation_certificate_issued_on "
    "evaluation_certificate_until"
)
_EVALUATIONS = """
PJ2024-007 | 曹建锋 | 示例：集团型制造企业 | 是 | 证书管理 | 江海质量评价中心（虚构） | 2024-04-08 | 2024-04-15 | 2024-05-16 | 2024-05-30 | 84 | 示例二级 | JHPJ-2024-007 | 2024-06-07 | 2027-06-06
PJ2025-003 | 沈志衡 | 示例：集团型制造企业 | 是 | 证书管理 | 江海质量评价中心（虚构） | 2025-01-06 | 2025-01-13 | 2025-02-19 | 2025-03-05 | 92 | 示例一级 | JHPJ-2025-003 | 2025-03-12 | 2028-03-11
PJ2025-011 | 周晓芸 | 示例：集团型制造企业 | 否 | 受理 | 江海质量评价中心（虚构） | 2025-11-24 | 2025-12-08 | | | | | | |
"""

_SCORE = "evaluation scored_item criterion item_full_score item_score score_evidence"
_SCORES = """
PJ2024-007 | 质量意识与战略 | 示例：质量意识与战略 | 15 | 13 | 2021至2024年质量计划
PJ2024-007 | 诚信与守法 | 示例：诚信与守法 | 15 | 14 | 信用报告
PJ2024-007 | 质量知识 | 示例：质量知识 | 20 | 16 | 任职培训证书
PJ2024-007 | 组织与改进能力 | 示例：组织与改进能力 | 25 | 21 | 综合废品率课题
PJ2024-007 | 质量业绩 | 示例：质量业绩 | 25 | 20 | 年度质量目标完成表
PJ2025-003 | 质量意识与战略 | 示例：质量意识与战略 | 15 | 14.5 | 集团质量战略规划
PJ2025-003 | 诚信与守法 | 示例：诚信与守法 | 15 | 15 | 信用报告
PJ2025-003 | 质量知识 | 示例：质量知识 | 20 | 18 | 能力提升班证书、授课记录
PJ2025-003 | 组织与改进能力 | 示例：组织与改进能力 | 25 | 22.5 | 六西格玛推进总结
PJ2025-003 | 质量业绩 | 示例：质量业绩 | 25 | 22 | 年度质量目标完成表
"""

_NOMINATION = (
    "nomination_name officer nomination_year recommending_unit nomination_state main_deeds quantified_results "
    "honours_so_far unit_opinion unit_opinion_on county_opinion county_opinion_on commendation_document personal_prize"
)
_NOMINATIONS = """
首席质量官市长奖 | 沈志衡 | 2025 | 江海精密制造集团有限公司 | 已推荐 | 建立集团、子公司、事业部三级首席质量官体系，推动六西格玛与QC小组同步开展 | 以年度报告各项指标为准 | 市优秀首席质量官（2024） | 同意推荐 | 2025-09-22 | 同意推荐 | 2025-10-15 | |
市优秀首席质量官 | 沈志衡 | 2024 | 江海精密制造集团有限公司 | 获奖 | 主持质量比对与赶超，带队攻关泵体铸件综合废品率 | 以年度报告各项指标为准 | | 同意推荐 | 2024-08-26 | 同意推荐 | 2024-09-10 | 示例质发〔2024〕9号 | 10000
"""


def changes() -> list[Change]:
    """Indicators, grades, recommendations, evaluations with scores, and nominations."""
    return [
        *table(
            EVALUATION_CRITERIA, "criterion_name level1 criterion_full_score scoring_rule", _CRITERIA,
            criterion_source=_OWN, is_official="否",
        ),
        *table(EVALUATION_GRADES, "grade_name grade_rank lowest_score", _GRADES, grade_source=_OWN, is_official="否"),
        *table(
            GRADE_RECOMMENDATIONS, "organisation_type lowest_grade lowest_grade_to_renew", _RECOMMENDATIONS,
            recommendation_source=_OWN, is_official="否",
        ),
        *table(OFFICER_EVALUATIONS, _EVALUATION, _EVALUATIONS, evaluation_standard="DB32/T 4570—2023"),
        *table(EVALUATION_SCORES, _SCORE, _SCORES),
        *table(OFFICER_NOMINATIONS, _NOMINATION, _NOMINATIONS),
    ]
