"""Conditions, duties and indicators for chief quality officers from public pages; none compared with the official text.

Of the evaluation only the five first-level indicators are public; scores and grades stay blank.
"""

from desktop.domain.changes import Change
from desktop.domain.registers.officers.duties import DUTIES
from desktop.domain.registers.officers.eligibility_rules import ELIGIBILITY_RULES
from desktop.domain.registers.officers.evaluation_data import EVALUATION_CRITERIA
from desktop.work.tables import table

_RULES = """
南通首席质量官管理办法 | 南通 | 全部 | 3 | 大专及以上 | 初级及以上 | 质量工程师等相关专业技术职称 | 否 | 熟悉质量法规；有沟通协调和组织能力；有良好职业道德 | 是 | 来源：南通市质监部门办法第四、五条，据公开转载
湖北首席质量官指导意见 | 湖北 | 全部 | 3 | 本科及以上 | 中级及以上 | | 否 | | 否 | 来源：湖北省2022年指导意见，据公开报道
漳州首席质量官办法（大中型企业） | 漳州 | 大型、中型 | 5 | 本科及以上 | | | 是 | 任职培训合格 | 否 | 来源：漳州市2025年试行办法，据公开报道
漳州首席质量官办法（小微企业） | 漳州 | 小型、微型 | 3 | 中专及以上 | | | 是 | 任职培训合格 | 否 | 来源：漳州市2025年试行办法，据公开报道
"""

_DUTIES = """
战略与计划 | D1 | 职责 | 组织制定中长期质量战略规划和短期质量计划 | 来源：南通首席质量官管理办法；通政办发〔2010〕36号
理念与方法 | D2 | 职责 | 推广卓越绩效、精益、零缺陷、六西格玛等质量理念和方法 | 来源：南通首席质量官管理办法
质量改进与赶超 | D3 | 职责 | 设计质量改进计划，查找薄弱环节，确定质量赶超标准 | 来源：通政办发〔2010〕36号
质量文化 | D4 | 职责 | 创建质量文化，开展质量月、质耻日等宣传 | 来源：通政办发〔2010〕36号
群众性质量活动 | D5 | 职责 | 组织QC小组、合理化建议等活动 | 来源：湖北省2022年指导意见
质量人才 | D6 | 职责 | 组织质量人才培训教育 | 来源：湖北省2022年指导意见
召回与事故报告 | D7 | 职责 | 建立缺陷产品召回制度，配合政府工作，按规定报告质量安全事故 | 来源：南通市质量促进条例；湖北省2022年指导意见
标准化 | D8 | 职责 | 组织标准制修订和企业标准自我声明公开 | 来源：公开报道
把关权 | A1 | 权限 | 在原料进厂、生产过程、服务提供、出厂检验把关 | 来源：湖北省2022年指导意见
考核权 | A2 | 权限 | 主持企业内部质量考核 | 来源：湖北省2022年指导意见
质量安全一票否决权 | A3 | 权限 | 对质量安全问题一票否决 | 来源：湖北省2022年指导意见
参与质量政策 | A4 | 权限 | 参与政府质量政策制定、诊断和评审 | 来源：湖北省2022年指导意见
事故责任 | L1 | 责任 | 发生重特大质量安全事故依法承担责任 | 来源：湖北省2022年指导意见
"""

_CRITERIA = """
意识 | 意识
诚信 | 诚信
知识 | 知识
能力 | 能力
业绩 | 业绩
"""


def changes() -> list[Change]:
    """The conditions, of which Nantong's are in use, the duties, and the first level of the indicators."""
    return [
        *table(
            ELIGIBILITY_RULES,
            "rule_name jurisdiction size_class min_quality_years min_education min_title_level accepted_titles "
            "training_required other_conditions is_applied rule_source",
            _RULES,
            is_official="否",
        ),
        *table(
            DUTIES,
            "duty_name duty_code duty_kind duty_content duty_source",
            _DUTIES,
            duty_in_use="是",
            is_official="否",
        ),
        *table(
            EVALUATION_CRITERIA,
            "criterion_name level1",
            _CRITERIA,
            criterion_source="来源：DB32/T 4570—2023目录；分值在附录A中，未公开，由用户录入",
            is_official="否",
        ),
    ]
