"""The sample's annual duty reports: the group's officer in full for two years, others in short."""

from desktop.domain.changes import Change
from desktop.domain.registers.officers.duty_reports import DUTY_OBJECTIVES, DUTY_REPORTS, DUTY_STATEMENTS
from desktop.work.tables import table

_REPORT = (
    "duty_report_name officer report_year reported_on spot_check_results major_incident next_year_plan self_score "
    "superior_score duty_grade enterprise_opinion enterprise_opinion_on county_bureau_opinion county_bureau_opinion_on"
)
_REPORTS = """
沈志衡2024年度述职 | 沈志衡 | 2024 | 2025-01-10 | 全年未发现不合格 | 否 | 完成电液比例阀专项赶超，深化质量比对 | 93 | 92 | 优秀 | 同意 | 2025-01-15 | 同意 | 2025-01-24
沈志衡2025年度述职 | 沈志衡 | 2025 | 2025-12-26 | 全年未发现不合格 | 否 | 推进柱塞泵寿命攻关，扩大首席质量官制度到供应链 | 94 | 93 | 优秀 | 同意 | 2025-12-30 | |
曹建锋2025年度述职 | 曹建锋 | 2025 | | 全年未发现不合格 | 否 | 降低缸体铸件气孔率 | 90 | | | | | |
施立群2025年度述职 | 施立群 | 2025 | | 全年未发现不合格 | 否 | 出厂试验自动判定全覆盖 | 91 | | | | | |
"""

_OBJECTIVE = "duty_report objective_name objective_unit objective_direction objective_target objective_actual completion_rate"
_OBJECTIVES = """
沈志衡2024年度述职 | 出厂一次交验合格率 | % | 望大 | 98.5 | 98.7 |
沈志衡2024年度述职 | 顾客投诉件数 | 件 | 望小 | 20 | 18 | 100
沈志衡2025年度述职 | 出厂一次交验合格率 | % | 望大 | 98.8 | 99.1 |
沈志衡2025年度述职 | 顾客满意度 | 分 | 望大 | 92 | 92.6 |
沈志衡2025年度述职 | 顾客投诉件数 | 件 | 望小 | 16 | 14 | 100
曹建锋2025年度述职 | 铸件综合废品率 | % | 望小 | 3.8 | 3.6 | 100
施立群2025年度述职 | 比例阀一次试验合格率 | % | 望大 | 97 | 96.5 |
"""

_STATEMENT = "duty_report statement_title duty statement statement_evidence"
_STATEMENTS = """
沈志衡2024年度述职 | 质量战略与年度计划 | 战略与计划 | 编制2024至2026年质量规划，分解到各子公司 | 质量规划文本
沈志衡2024年度述职 | 质量方法推广 | 理念与方法 | 推进六西格玛与精益，年内五个项目立项 | 六西格玛项目台账
沈志衡2024年度述职 | 质量比对 | 质量改进与赶超 | 组织主导产品质量比对 | 质量比对台账
沈志衡2024年度述职 | 质量月 | 质量文化 | 九月开展质量月系列活动 | 质量活动台账
沈志衡2024年度述职 | QC小组与合理化建议 | 群众性质量活动 | 组织QC小组年度注册和成果发布 | 质量课题台账
沈志衡2024年度述职 | 质量培训 | 质量人才 | 组织首席质量官和黑带培训 | 培训与证书台账
沈志衡2024年度述职 | 召回与事故报告 | 召回与事故报告 | 修订缺陷产品召回程序，年内无事故 | 召回程序
沈志衡2024年度述职 | 标准制修订 | 标准化 | 参与标准起草，公开企业标准 | 标准台账
沈志衡2025年度述职 | 质量战略与年度计划 | 战略与计划 | 滚动修订质量规划，下达年度质量目标 | 年度质量目标
沈志衡2025年度述职 | 质量方法推广 | 理念与方法 | 年内八个六西格玛项目立项，快赢同步推进 | 六西格玛项目台账
沈志衡2025年度述职 | 质量比对与赶超 | 质量改进与赶超 | 完成26项指标比对，逐项确定赶超措施 | 质量比对台账
沈志衡2025年度述职 | 质量月与质量开放日 | 质量文化 | 开展质量月、质量开放日活动 | 质量活动台账
沈志衡2025年度述职 | QC小组与合理化建议 | 群众性质量活动 | 组织小组注册、活动和成果评审 | 质量课题台账
沈志衡2025年度述职 | 质量培训 | 质量人才 | 新任首席质量官全部参加培训 | 培训与证书台账
沈志衡2025年度述职 | 召回与事故报告 | 召回与事故报告 | 开展一次模拟召回，年内无质量安全事故 | 模拟召回记录
沈志衡2025年度述职 | 标准制修订 | 标准化 | 完成标准起草和企业标准公开 | 标准台账
"""


def changes() -> list[Change]:
    """The reports, their objectives and statements."""
    return [
        *table(DUTY_REPORTS, _REPORT, _REPORTS),
        *table(DUTY_OBJECTIVES, _OBJECTIVE, _OBJECTIVES),
        *table(DUTY_STATEMENTS, _STATEMENT, _STATEMENTS),
    ]
