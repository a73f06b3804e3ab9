"""The sample's benchmarking: 26 indicators in 2025 (6 international advanced, 8 domestic leading, 12 up to standard)."""

from desktop.domain.changes import Change
from desktop.domain.registers.standards.benchmarking_indicators import BENCHMARKING_INDICATORS
from desktop.domain.registers.standards.benchmarking_plans import BENCHMARKING_PLANS
from desktop.work.tables import table

_INDICATOR = (
    "product comparison_date indicator_name indicator_unit own_value benchmark_value benchmark_object "
    "test_method test_lab conclusion"
)
_LINES = """
JPV10轴向柱塞泵 | 2024-08-20 | 容积效率 | % | 94.6 | 95 | 竞品 | JH/SF 021 | 江苏流体动力检测中心 | 国内领先
JPV10轴向柱塞泵 | 2024-08-20 | 总效率 | % | 89.8 | 90 | 竞品 | JH/SF 021 | 江苏流体动力检测中心 | 国内领先
JPV10轴向柱塞泵 | 2024-08-20 | A计权噪声 | dB | 74 | 75 | 竞品 | JH/SF 024 | 江苏流体动力检测中心 | 国际先进
JPV10轴向柱塞泵 | 2024-08-20 | 壳体清洁度 | mg | 11.2 | 15 | 国家标准 | JH/SF 030 | 江苏流体动力检测中心 | 国际先进
JPV10轴向柱塞泵 | 2024-08-21 | 外渗漏 | 滴 | 0 | 0 | 国家标准 | JH/SF 026 | 江苏流体动力检测中心 | 达标
JBE6电液比例阀 | 2024-09-05 | 滞环 | % | 0.28 | 0.3 | 国外先进标准 | JH/SF 033 | 江苏流体动力检测中心 | 国际先进
JBE6电液比例阀 | 2024-09-05 | 阶跃响应时间 | ms | 16 | 15 | 竞品 | JH/SF 033 | 江苏流体动力检测中心 | 国内领先
JBE6电液比例阀 | 2024-09-05 | 重复精度 | % | 0.2 | 0.2 | 竞品 | JH/SF 033 | 江苏流体动力检测中心 | 国内领先
JBE6电液比例阀 | 2024-09-06 | 绝缘电阻 | MΩ | 120 | 50 | 国家标准 | JH/SF 035 | 江苏流体动力检测中心 | 达标
JBE6电液比例阀 | 2024-09-06 | 耐压 | MPa | 47.3 | 47.3 | 国家标准 | JH/SF 036 | 江苏流体动力检测中心 | 达标
JHX行星减速箱 | 2024-10-17 | 传动效率 | % | 96.5 | 96 | 竞品 | JH/SF 041 | 南通江海检测技术有限公司 | 国内领先
JHX行星减速箱 | 2024-10-17 | 温升 | K | 38 | 45 | 国家标准 | JH/SF 042 | 南通江海检测技术有限公司 | 达标
JHX行星减速箱 | 2024-10-17 | 齿面接触率 | % | 82 | 75 | 国家标准 | JH/SF 043 | 南通江海检测技术有限公司 | 达标
JHX行星减速箱 | 2024-10-18 | 空载噪声 | dB | 71 | 75 | 国家标准 | JH/SF 044 | 南通江海检测技术有限公司 | 达标
QT500泵体铸件 | 2024-10-22 | 抗拉强度 | MPa | 545 | 500 | 国家标准 | JH/SF 051 | 南通江海检测技术有限公司 | 达标
JPV10L低噪声柱塞泵 | 2025-07-15 | 容积效率 | % | 95.4 | 95 | 竞品 | JH/SF 021 | 江苏流体动力检测中心 | 国际先进
JPV10L低噪声柱塞泵 | 2025-07-15 | 总效率 | % | 90.6 | 90 | 竞品 | JH/SF 021 | 江苏流体动力检测中心 | 国际先进
JPV10L低噪声柱塞泵 | 2025-07-15 | A计权噪声 | dB | 71 | 75 | 竞品 | JH/SF 024 | 江苏流体动力检测中心 | 国际先进
JPV10L低噪声柱塞泵 | 2025-07-15 | 壳体清洁度 | mg | 9.6 | 15 | 国际标准 | JH/SF 030 | 江苏流体动力检测中心 | 国际先进
JPV10L低噪声柱塞泵 | 2025-07-16 | 变量响应时间 | ms | 62 | 65 | 竞品 | JH/SF 022 | 江苏流体动力检测中心 | 国内领先
JPV10L低噪声柱塞泵 | 2025-07-16 | 压力脉动 | % | 4.1 | 4.5 | 竞品 | JH/SF 023 | 江苏流体动力检测中心 | 国内领先
JPV10L低噪声柱塞泵 | 2025-07-16 | 外渗漏 | 滴 | 0 | 0 | 国家标准 | JH/SF 026 | 江苏流体动力检测中心 | 达标
JPV10L低噪声柱塞泵 | 2025-07-17 | 超载压力 | MPa | 43.8 | 43.75 | 国家标准 | JH/SF 027 | 江苏流体动力检测中心 | 达标
JPV10L低噪声柱塞泵 | 2025-07-17 | 冲击试验次数 | 万次 | 50 | 40 | 国家标准 | JH/SF 028 | 江苏流体动力检测中心 | 达标
JPV10L低噪声柱塞泵 | 2025-07-17 | 低温启动温度 | ℃ | -20 | -20 | 国家标准 | JH/SF 029 | 江苏流体动力检测中心 | 达标
JBS6比例伺服阀 | 2025-08-12 | 滞环 | % | 0.18 | 0.2 | 国外先进标准 | JH/SF 033 | 江苏流体动力检测中心 | 国际先进
JBS6比例伺服阀 | 2025-08-12 | 频宽（-3 dB） | Hz | 92 | 90 | 竞品 | JH/SF 034 | 江苏流体动力检测中心 | 国际先进
JBS6比例伺服阀 | 2025-08-12 | 阶跃响应时间 | ms | 11 | 10 | 竞品 | JH/SF 033 | 江苏流体动力检测中心 | 国内领先
JBS6比例伺服阀 | 2025-08-12 | 重复精度 | % | 0.1 | 0.1 | 竞品 | JH/SF 033 | 江苏流体动力检测中心 | 国内领先
JBS6比例伺服阀 | 2025-08-13 | 温度漂移 | %/10K | 0.24 | 0.25 | 竞品 | JH/SF 037 | 江苏流体动力检测中心 | 国内领先
JBS6比例伺服阀 | 2025-08-13 | 内泄漏 | L/min | 0.42 | 0.5 | 国家标准 | JH/SF 038 | 江苏流体动力检测中心 | 达标
JBS6比例伺服阀 | 2025-08-13 | 绝缘电阻 | MΩ | 160 | 50 | 国家标准 | JH/SF 035 | 江苏流体动力检测中心 | 达标
JBS6比例伺服阀 | 2025-08-13 | 耐压 | MPa | 47.4 | 47.3 | 国家标准 | JH/SF 036 | 江苏流体动力检测中心 | 达标
JHX行星减速箱 | 2025-09-16 | 传动效率 | % | 97.1 | 96.5 | 竞品 | JH/SF 041 | 南通江海检测技术有限公司 | 国内领先
JHX行星减速箱 | 2025-09-16 | 空载噪声 | dB | 68 | 70 | 竞品 | JH/SF 044 | 南通江海检测技术有限公司 | 国内领先
JHX行星减速箱 | 2025-09-16 | 温升 | K | 35 | 45 | 国家标准 | JH/SF 042 | 南通江海检测技术有限公司 | 达标
JHX行星减速箱 | 2025-09-16 | 齿面接触率 | % | 85 | 75 | 国家标准 | JH/SF 043 | 南通江海检测技术有限公司 | 达标
JHX行星减速箱 | 2025-09-17 | 润滑油清洁度 | 级 | 18 | 19 | 国家标准 | JH/SF 045 | 南通江海检测技术有限公司 | 达标
QT600泵壳铸件 | 2025-09-23 | 球化率 | % | 93 | 90 | 竞品 | JH/SF 052 | 南通江海检测技术有限公司 | 国内领先
QT600泵壳铸件 | 2025-09-23 | 抗拉强度 | MPa | 642 | 600 | 国家标准 | JH/SF 051 | 南通江海检测技术有限公司 | 达标
QT600泵壳铸件 | 2025-09-23 | 断后伸长率 | % | 5.2 | 3 | 国家标准 | JH/SF 051 | 南通江海检测技术有限公司 | 达标
"""


_PLANS = """
2024年液压件与减速箱对标 | 柱塞泵、比例阀、减速箱、铸件 | 2024 | 国家标准 | 江苏省液压标准化技术委员会 | 2024-11-28 | 15 | 3 | 5 | 7
2025年液压件与减速箱对标 | 柱塞泵、伺服阀、减速箱、铸件 | 2025 | 国外先进标准 | 江苏省液压标准化技术委员会 | 2025-11-20 | 26 | 6 | 8 | 12
"""
_PLAN = (
    "plan_name product plan_year benchmark_object technical_committee published_date indicator_total "
    "international_advanced_count domestic_leading_count up_to_standard_count"
)
_PLAN_OF = {"2024": "2024年液压件与减速箱对标", "2025": "2025年液压件与减速箱对标"}


def changes() -> list[Change]:
    """The plans and the indicators compared; those up to standard in 2025 are asked for newly."""
    found = table(BENCHMARKING_PLANS, _PLAN, _PLANS)
    for line in _LINES.strip().splitlines():
        year, conclusion = line.split("|")[1].strip()[:4], line.rpartition("|")[2].strip()
        new = "是" if (year, conclusion) == ("2025", "达标") else "否"
        found += table(BENCHMARKING_INDICATORS, _INDICATOR, line, plan=_PLAN_OF[year], is_new_indicator=new)
    return found
