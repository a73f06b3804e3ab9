"""Reference data of QC circles: score sheets, bands, awards, methods and limits, each with its source.

None of the scores is official: the annex of T/CAQ 10201-2020 with its scores could not be seen.
"""

from desktop.domain.changes import Change
from desktop.domain.registers.qc.qc_awards import QC_AWARD_KINDS
from desktop.domain.registers.qc.qc_policies import QC_POLICIES
from desktop.domain.registers.qc.qc_steps import QC_TOOLS
from desktop.domain.registers.qc.score_sheets import SCORE_BANDS, SCORE_SHEET_ITEMS, SCORE_SHEETS
from desktop.work.tables import table

_SYSTEM = "某企业公开的QC管理系统（2024）"
_ANNEX = "T/CAQ 10201—2020附录B，项目名称见公开资料，分值未经核实"
_PROPOSAL = "某企业公开的改善提案评分表"

_SHEETS = f"""
企业初评表 | 初评 | 各类课题 | 100 | {_SYSTEM} | 否决项不计分
企业复评表 | 复评 | 各类课题 | 100 | {_SYSTEM} | 原表“较高”一档的界限写作5000万元，疑为5000元
现场评审表 | 现场评审 | 各类课题 | 100 | {_ANNEX} | 一般在取得成果约两个月后进行
问题解决型发布评审表 | 发布评审 | 问题解决型 | 100 | {_ANNEX} | 分值未见原件，待核对
创新型发布评审表 | 发布评审 | 创新型 | 100 | {_ANNEX} | 分值未见原件，待核对
改善提案评分表 | | 改善提案 | 100 | {_PROPOSAL} | 投入成本回报率每10%计1分
"""

_ITEMS = """
企业初评表 | 1 | 初评否决：未完成、未实施或无效果 | 否决项 | | 课题未完成、措施未实施或没有效果
企业初评表 | 2 | 初评否决：虚报数据 | 否决项 | |
企业初评表 | 3 | 初评否决：人数不足 | 否决项 | | 单人或不足3人
企业初评表 | 4 | 初评：选题内容 | 评分项 | 20 | 解决市场反馈20分，生产过程质量16分，其他10分
企业初评表 | 5 | 初评：PDCA完整性、步骤连贯性、材料规范 | 评分项 | 40 | 程序10，现状调查6，目标6，原因6，对策5W1H 6，图表数据6
企业初评表 | 6 | 初评：正确使用改进工具 | 评分项 | 20 | 正确使用每种5分，用错0分，应多于4种
企业初评表 | 7 | 初评：改进效果 | 评分项 | 20 | 与目标比较7，有经济效益计算10，无形效益3
企业复评表 | 1 | 复评：成果的经济效益 | 评分项 | 40 | 高（2万元以上）32至40，较高（界限见说明）16至28，有一定（2000元以上）1至12
企业复评表 | 2 | 复评：成果的创新性 | 评分项 | 20 | 原创16至20，集成8至14，引进1至6
企业复评表 | 3 | 复评：成果推广价值 | 评分项 | 20 | 很强16至20，较强8至14，强1至6
企业复评表 | 4 | 复评：现场发布效果 | 评分项 | 20 | 仪态6，图表资料6，不超过8分钟4，小组成员发布4
现场评审表 | 1 | 现场：质量管理小组的组织 | 评分项 | 10 |
现场评审表 | 2 | 现场：活动情况与活动记录 | 评分项 | 30 |
现场评审表 | 3 | 现场：活动真实性和有效性 | 评分项 | 30 |
现场评审表 | 4 | 现场：成果的维持与巩固 | 评分项 | 20 |
现场评审表 | 5 | 现场：质量管理小组教育 | 评分项 | 10 |
问题解决型发布评审表 | 1 | 问题解决型发布：选题 | 评分项 | 15 |
问题解决型发布评审表 | 2 | 问题解决型发布：原因分析 | 评分项 | 30 |
问题解决型发布评审表 | 3 | 问题解决型发布：对策与实施 | 评分项 | 20 |
问题解决型发布评审表 | 4 | 问题解决型发布：效果 | 评分项 | 20 |
问题解决型发布评审表 | 5 | 问题解决型发布：发布 | 评分项 | 5 |
问题解决型发布评审表 | 6 | 问题解决型发布：特点 | 评分项 | 10 |
创新型发布评审表 | 1 | 创新型发布：选题 | 评分项 | 20 |
创新型发布评审表 | 2 | 创新型发布：设定目标与最佳方案 | 评分项 | 30 |
创新型发布评审表 | 3 | 创新型发布：对策与实施 | 评分项 | 20 |
创新型发布评审表 | 4 | 创新型发布：效果 | 评分项 | 15 |
创新型发布评审表 | 5 | 创新型发布：发布 | 评分项 | 5 |
创新型发布评审表 | 6 | 创新型发布：特点 | 评分项 | 10 |
改善提案评分表 | 1 | 提案：内容 | 评分项 | 75 |
改善提案评分表 | 2 | 提案：效果 | 评分项 | 25 | （节约成本－投入成本）÷节约成本，每10%计1分
"""

_BANDS = """
一等奖 | 85
二等奖 | 75
三等奖 | 65
四等奖 | 55
鼓励奖 | 45
"""

_AWARDS = """
全国优秀质量管理小组 | 国家级 | 中国质量协会、中华全国总工会、中华全国妇女联合会、中国科学技术协会 | 公开的表彰文件 | 是
全国质量管理小组活动优秀企业 | 国家级 | 中国质量协会、中华全国总工会、中华全国妇女联合会、中国科学技术协会 | 公开的表彰文件 | 是
全国质量管理小组活动卓越领导者 | 国家级 | 中国质量协会、中华全国总工会、中华全国妇女联合会、中国科学技术协会 | 公开的表彰文件 | 是
全国质量管理小组活动优秀推进者 | 国家级 | 中国质量协会、中华全国总工会、中华全国妇女联合会、中国科学技术协会 | 公开的表彰文件 | 是
全国质量信得过班组 | 国家级 | 中国质量协会等 | 名称未经核实 | 否
中央企业QC小组成果发表赛 | 国家级 | 中国质量协会 | 公开的赛事通知，全称以通知为准 | 否
中国质量奖（一线班组） | 国家级 | 国家市场监督管理总局 | 公开的评选通知，QC小组可作为一线班组申报 | 是
江苏省优秀质量管理小组 | 省级 | 江苏省质量协会、省总工会、省妇联、省科协 | 公开的企业报道 | 是
江苏省质量管理小组活动优秀推进者 | 省级 | 江苏省质量协会、省总工会、省妇联、省科协 | 公开的企业报道 | 是
机械工业优秀质量管理小组成果 | 行业级 | 机械行业协会 | 公开的行业通知，各地全称不同；不得称国优 | 否
南通市优秀质量管理小组 | 市级 | 市质量协会或市市场监管局 | 名称未经核实 | 否
公司优秀QC成果 | 公司级 | 本企业 | 由企业自定 | 否
"""

_TOOLS = """
老七种工具 | 调查表 分层法 排列图 因果图 直方图 控制图 散布图
新七种工具 | 系统图 关联图 亲和图 矩阵图 矢线图 PDPC法 矩阵数据分析法
其他方法 | 简易图表 头脑风暴法 流程图 水平对比 正交试验 优选法 假设检验 5W1H
"""

_POLICIES = """
常用限值（非官方） | | 3 | 10 | 6 | | 下限见一家企业的公开规定，上限和停止活动月数为通常做法，均未经核实
"""


def changes() -> list[Change]:
    """All of it, linked records first."""
    bands = "\n".join(
        f"{sheet} | {line}" for sheet in ("企业初评表", "企业复评表") for line in _BANDS.strip().splitlines()
    )
    tools = "\n".join(
        f"{group} | {tool}"
        for group, names in (line.split(" | ") for line in _TOOLS.strip().splitlines())
        for tool in names.split()
    )
    sheet = "sheet_name sheet_review_kind sheet_themes full_mark source sheet_remarks"
    item = "score_sheet item_order item_name item_kind full_mark scoring"
    policy = "policy_name in_force_from fewest_members most_members idle_months number_pattern source"
    source = f"{_SYSTEM}；分数界限属上一级，原系统未写明按哪一阶段得分"
    common = "T/CAQ 10201—2020附录A汇总统计方法，本表名称据公开的企业系统"
    return [
        *table(SCORE_SHEETS, sheet, _SHEETS, is_official="否", in_use="是"),
        *table(SCORE_SHEET_ITEMS, item, _ITEMS),
        *table(SCORE_BANDS, "score_sheet band_name lower_bound", bands, source=source, is_official="否"),
        *table(QC_AWARD_KINDS, "kind_name kind_level kind_issuers source is_official", _AWARDS),
        *table(QC_TOOLS, "tool_group tool_name", tools, source=common, is_official="否"),
        *table(QC_POLICIES, policy, _POLICIES, is_official="否"),
    ]
