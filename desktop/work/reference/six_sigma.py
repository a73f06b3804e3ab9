"""Reference data of Six Sigma: what a project of a belt should bring, and the usual conditions of each gate.

None of it is an official rule; a company changes it to its own.
"""

from desktop.domain.changes import Change
from desktop.domain.registers.six_sigma.belt_thresholds import BELT_THRESHOLDS, GATE_TEMPLATES
from desktop.work.tables import table

_THRESHOLDS = """
绿带项目年收益门槛 | 绿带 | 5.00 | | 公开的企业六西格玛管理办法：绿带项目年收益不低于5万元；各企业不同，可改 | 否
黑带项目年收益门槛 | 黑带 | 20.00 | | 公开的企业六西格玛管理办法：黑带项目年收益不低于20万元；各企业不同，可改 | 否
"""

_GATES = """
立项表已经倡导者批准 | 定义 |
问题陈述具体可测量，不含原因和方案 | 定义 |
项目范围和SIPOC已与流程负责人确认 | 定义 |
关键质量特性的定义和单位已明确 | 定义 |
测量系统分析合格 | 测量 |
基线数据已采集，现水平已算出 | 测量 |
财务已指导收益测算口径 | 测量 |
潜在原因已用数据验证 | 分析 | DMAIC
关键影响因素已确定并排序 | 分析 | DMAIC
改进方案经小批试验有效 | 改进 |
方案风险已评估并有对策 | 改进 |
控制计划和作业文件已发布 | 控制 |
改善后指标连续受控并达到目标 | 控制 |
财务已确认收益，流程负责人已接收 | 控制 |
顾客需求已转化为设计要求 | 分析 | DMADV
概念方案已比选并定案 | 分析 | DMADOV
识别的机会与产品规划一致 | 识别 |
详细设计评审通过 | 设计 |
关键参数的公差已优化 | 优化 |
样件验证达到设计目标 | 验证 |
试生产过程能力满足要求 | 验证 |
"""


def changes() -> list[Change]:
    """Thresholds and gate templates."""
    return [
        *table(
            BELT_THRESHOLDS,
            "threshold_name belt_level least_benefit valid_from source is_official",
            _THRESHOLDS,
        ),
        *table(
            GATE_TEMPLATES,
            "template_condition phase methodology",
            _GATES,
            in_use="是",
            source="六西格玛阶段评审的常见做法，非官方规定，可改",
            is_official="否",
        ),
    ]
