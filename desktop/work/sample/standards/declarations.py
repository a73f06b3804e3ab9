"""The sample's enterprise standards, declared in public; some replaced or withdrawn since. At the end of 2025 75 are in force."""

from desktop.domain.changes import Change
from desktop.domain.registers.standards.declaration_indicators import DECLARATION_INDICATORS
from desktop.domain.registers.standards.declaration_products import DECLARATION_PRODUCTS
from desktop.domain.registers.standards.standard_declarations import STANDARD_DECLARATIONS
from desktop.domain.registers.standards.standard_leaders import STANDARD_LEADERS
from desktop.work.tables import table

_DECLARATION = "standard_number title products declaration_date declaration_mode status withdrawn_date"
_DECLARATIONS = """
Q/320691JHJM 001-2019 | 轴向柱塞泵 | JPV10系列柱塞泵 | 2019-05-20 | 全文 | 修订 | 2024-04-18
Q/320691JHJM 001-2024 | 轴向柱塞泵 | JPV10系列柱塞泵 | 2024-04-18 | 全文 | 已公开 |
Q/320691JHJM 002-2019 | 电液比例方向阀 | JBD6系列比例阀 | 2019-05-20 | 全文 | 废止 | 2023-07-06
Q/320691JHJM 003-2020 | 先导式溢流阀 | JYF系列溢流阀 | 2020-03-16 | 全文 | 已公开 |
Q/320691JHJM 004-2020 | 叠加式单向节流阀 | JDJ系列节流阀 | 2020-03-16 | 指标 | 已公开 |
Q/320691JHJM 005-2020 | 内啮合齿轮泵 | JNB系列齿轮泵 | 2020-08-24 | 全文 | 修订 | 2025-03-12
Q/320691JHJM 005-2025 | 内啮合齿轮泵 | JNB系列齿轮泵 | 2025-03-12 | 全文 | 已公开 |
Q/320691JHJM 006-2021 | 插装式比例节流阀 | 插装阀 | 2021-02-22 | 指标 | 已公开 |
Q/320691JHJM 007-2021 | 电液比例方向阀（带位移反馈） | JBE6系列比例阀 | 2021-06-15 | 全文 | 已公开 |
Q/320691JHJM 008-2021 | 液压阀块总成 | 阀块总成 | 2021-06-15 | 指标 | 已公开 |
Q/320691JHYY 001-2021 | 泵阀用球墨铸铁件 | 泵体、阀体铸件 | 2021-09-27 | 全文 | 已公开 |
Q/320691JHYY 002-2021 | 泵阀用灰铸铁件 | 端盖铸件 | 2021-09-27 | 全文 | 废止 | 2025-06-23
Q/320691JHYY 003-2022 | 蠕墨铸铁件 | 缸体铸件 | 2022-03-14 | 全文 | 已公开 |
Q/320691JHYY 004-2022 | 铸件表面喷丸强化 | 铸件 | 2022-10-19 | 指标 | 已公开 |
Q/320682JHCD 001-2022 | 行星减速箱 | 海工绞车减速箱 | 2022-04-25 | 全文 | 已公开 |
Q/320682JHCD 002-2022 | 回转减速机 | 挖掘机回转减速机 | 2022-11-08 | 全文 | 已公开 |
Q/320682JHCD 003-2023 | 行走减速机 | 履带行走减速机 | 2023-04-17 | 全文 | 已公开 |
Q/320682JHCD 004-2024 | 硬齿面渗碳齿轮 | 渗碳齿轮 | 2024-08-12 | 指标 | 已公开 |
Q/320691JHBM 001-2023 | 活塞杆硬铬电镀层 | 镀铬活塞杆 | 2023-05-22 | 全文 | 已公开 |
Q/320691JHBM 002-2023 | 液压件化学镀镍层 | 镀镍阀块 | 2023-05-22 | 指标 | 已公开 |
Q/320691JHBM 003-2024 | 液压泵水性涂装 | 柱塞泵涂装 | 2024-11-20 | 指标 | 已公开 |
Q/320691JHJM 009-2023 | 高频响比例伺服阀 | JBS6系列比例阀 | 2023-07-06 | 全文 | 已公开 |
Q/320691JHJM 010-2024 | 数字式比例放大器 | JFD系列放大器 | 2024-06-17 | 全文 | 已公开 |
Q/320691JHJM 011-2025 | 低噪声柱塞泵 | JPV10L系列柱塞泵 | 2025-04-28 | 全文 | 已公开 |
Q/320691JHJM 012-2025 | 电驱液压动力单元 | 电驱动力单元 | 2025-08-11 | 全文 | 已公开 |
Q/320691JHJC 001-2025 | 液压元件清洁度检测服务 | 检测服务 | 2025-10-15 | 指标 | 已公开 |
Q/320691JHJM 013-2021 | 斜盘式定量柱塞马达 | JMF系列马达 | 2021-11-22 | 全文 | 已公开 |
Q/320691JHJM 014-2021 | 双联叶片泵 | JYB系列叶片泵 | 2021-11-22 | 全文 | 已公开 |
Q/320691JHJM 015-2021 | 液控单向阀 | JDY系列单向阀 | 2021-11-22 | 指标 | 已公开 |
Q/320691JHJM 016-2022 | 平衡阀 | JPH系列平衡阀 | 2022-05-18 | 全文 | 已公开 |
Q/320691JHJM 017-2022 | 电磁换向阀 | JDH系列换向阀 | 2022-05-18 | 全文 | 已公开 |
Q/320691JHJM 018-2022 | 压力继电器 | JYJ系列继电器 | 2022-05-18 | 指标 | 已公开 |
Q/320691JHJM 019-2022 | 负载敏感多路阀 | JDL系列多路阀 | 2022-05-18 | 全文 | 已公开 |
Q/320691JHJM 020-2023 | 缓冲溢流阀 | JHY系列溢流阀 | 2023-03-20 | 全文 | 已公开 |
Q/320691JHJM 021-2023 | 高压软管总成 | 软管总成 | 2023-03-20 | 指标 | 已公开 |
Q/320691JHJM 022-2023 | 液压蓄能器组 | 蓄能器组 | 2023-03-20 | 全文 | 已公开 |
Q/320691JHJM 023-2023 | 回油过滤器 | JHL系列过滤器 | 2023-03-20 | 指标 | 已公开 |
Q/320691JHJM 024-2023 | 液压油箱总成 | 油箱总成 | 2023-03-20 | 指标 | 已公开 |
Q/320691JHJM 025-2024 | 电液换挡阀组 | 换挡阀组 | 2024-09-23 | 全文 | 已公开 |
Q/320691JHJM 026-2024 | 伺服液压缸 | JSG系列液压缸 | 2024-09-23 | 全文 | 已公开 |
Q/320691JHJM 027-2024 | 比例减压阀 | JBJ系列减压阀 | 2024-09-23 | 全文 | 已公开 |
Q/320691JHJM 028-2024 | 闭式柱塞泵 | JPB系列柱塞泵 | 2024-09-23 | 全文 | 已公开 |
Q/320691JHJM 029-2024 | 液压泵试验台 | 试验台 | 2024-09-23 | 指标 | 已公开 |
Q/320691JHJM 030-2025 | 电静液作动器 | EHA系列作动器 | 2025-09-08 | 全文 | 已公开 |
Q/320691JHJM 031-2025 | 数字阀岛 | JSD系列阀岛 | 2025-09-08 | 全文 | 已公开 |
Q/320691JHJM 032-2025 | 大排量径向柱塞马达 | JMD系列马达 | 2025-09-08 | 全文 | 已公开 |
Q/320691JHYY 005-2021 | 高强度灰铸铁缸体 | 缸体铸件 | 2021-12-06 | 全文 | 已公开 |
Q/320691JHYY 006-2021 | 等温淬火球铁件 | ADI铸件 | 2021-12-06 | 全文 | 已公开 |
Q/320691JHYY 007-2022 | 耐磨铸铁配流盘 | 配流盘铸件 | 2022-06-27 | 全文 | 已公开 |
Q/320691JHYY 008-2022 | 铸造用树脂砂 | 树脂砂 | 2022-06-27 | 指标 | 已公开 |
Q/320691JHYY 009-2023 | 泵阀铸件内腔清洁度 | 铸件 | 2023-10-16 | 指标 | 已公开 |
Q/320691JHYY 010-2023 | 泵阀铸件渗漏检验 | 铸件 | 2023-10-16 | 指标 | 已公开 |
Q/320691JHYY 011-2023 | 硅固溶强化球墨铸铁件 | 铸件 | 2023-10-16 | 全文 | 已公开 |
Q/320691JHYY 012-2024 | 薄壁阀体铸件 | 阀体铸件 | 2024-05-13 | 全文 | 已公开 |
Q/320691JHYY 013-2024 | 铸件数字射线检测 | 铸件 | 2024-05-13 | 指标 | 已公开 |
Q/320691JHYY 014-2025 | 泵阀用灰铸铁件（新牌号） | 端盖铸件 | 2025-06-23 | 全文 | 已公开 |
Q/320691JHYY 015-2025 | 低温球墨铸铁件 | 风电铸件 | 2025-06-23 | 全文 | 已公开 |
Q/320682JHCD 005-2021 | 弧齿锥齿轮 | 锥齿轮 | 2021-08-30 | 全文 | 已公开 |
Q/320682JHCD 006-2021 | 花键轴 | 花键轴 | 2021-08-30 | 指标 | 已公开 |
Q/320682JHCD 007-2022 | 绞车制动器 | 制动器 | 2022-12-12 | 全文 | 已公开 |
Q/320682JHCD 008-2022 | 升降齿轮箱 | 升降平台齿轮箱 | 2022-12-12 | 全文 | 已公开 |
Q/320682JHCD 009-2023 | 风电偏航减速机 | 偏航减速机 | 2023-09-25 | 全文 | 已公开 |
Q/320682JHCD 010-2023 | 风电变桨减速机 | 变桨减速机 | 2023-09-25 | 全文 | 已公开 |
Q/320682JHCD 011-2023 | 齿轮精密锻件 | 齿轮锻件 | 2023-09-25 | 指标 | 已公开 |
Q/320682JHCD 012-2024 | 行星架 | 行星架 | 2024-03-18 | 指标 | 已公开 |
Q/320682JHCD 013-2024 | 电驱桥减速器 | 电驱桥减速器 | 2024-03-18 | 全文 | 已公开 |
Q/320682JHCD 014-2024 | 内齿圈 | 内齿圈 | 2024-03-18 | 指标 | 已公开 |
Q/320682JHCD 015-2025 | 机器人精密减速器 | 精密减速器 | 2025-11-17 | 全文 | 已公开 |
Q/320682JHCD 016-2025 | 船用推进器齿轮箱 | 推进器齿轮箱 | 2025-11-17 | 全文 | 已公开 |
Q/320691JHBM 004-2022 | 阀芯化学镀镍磷 | 阀芯镀层 | 2022-07-25 | 指标 | 已公开 |
Q/320691JHBM 005-2022 | 高速氧燃料喷涂层 | 喷涂活塞杆 | 2022-07-25 | 全文 | 已公开 |
Q/320691JHBM 006-2024 | 三价铬电镀层 | 镀铬零件 | 2024-06-03 | 全文 | 已公开 |
Q/320691JHBM 007-2024 | 活塞杆激光熔覆层 | 熔覆活塞杆 | 2024-06-03 | 全文 | 已公开 |
Q/320691JHBM 008-2025 | 缸筒内壁滚压 | 缸筒 | 2025-03-24 | 指标 | 已公开 |
Q/320691JHBM 009-2025 | 锌镍合金镀层 | 管接头 | 2025-03-24 | 全文 | 已公开 |
Q/320691JHJC 002-2023 | 液压泵寿命试验服务 | 检测服务 | 2023-11-13 | 指标 | 已公开 |
Q/320691JHJC 003-2024 | 铸件无损检测服务 | 检测服务 | 2024-10-21 | 指标 | 已公开 |
Q/320691JHJC 004-2025 | 比例阀动态特性检测服务 | 检测服务 | 2025-12-08 | 指标 | 已公开 |
Q/320691JHJC 005-2025 | 齿轮箱噪声检测服务 | 检测服务 | 2025-12-08 | 指标 | 已公开 |
"""


_MANDATORY = """
GB 98007-2021 | 液压机械 安全要求 | 全系列液压机械 | 2022-01-17 | 全文 | 国标
JB/T 98061-2023 | 工程机械用内啮合齿轮泵 技术条件 | JNB系列齿轮泵 | 2024-07-15 | 全文 | 行标
T/NTJX 017-2023 | 精密液压铸件缩松等级评定 | 泵体、阀体铸件 | 2023-10-09 | 全文 | 团标
"""
"""Standards of others that are executed; they are declared as well, and no enterprise standards."""

_PRODUCTS = """
Q/320691JHJM 001-2024 | 轴向柱塞泵 | JPV10-45 | 江海
Q/320691JHJM 001-2024 | 轴向柱塞泵 | JPV10-71 | 江海
Q/320691JHJM 007-2021 | 电液比例方向阀 | JBE6 | 江海
Q/320691JHJM 009-2023 | 比例伺服阀 | JBS6 | 江海
Q/320691JHJM 011-2025 | 低噪声柱塞泵 | JPV10L-45 | 江海
Q/320691JHYY 001-2021 | 泵体铸件 | QT500 | 江海铸造
Q/320682JHCD 001-2022 | 行星减速箱 | JHX-200 | 江海传动
Q/320682JHCD 001-2022 | 行星减速箱 | JHX-350 | 江海传动
"""
_INDICATORS = """
Q/320691JHJM 001-2024 | 容积效率 | 性能 | ≥94 | % | GB/T 7936 | 严于 | JB/T 7043 | 否
Q/320691JHJM 001-2024 | 总效率 | 性能 | ≥89 | % | GB/T 7936 | 严于 | JB/T 7043 | 否
Q/320691JHJM 001-2024 | 变量方式 | 功能 | 恒压、恒流量、负载敏感 | | 目测 | 一致 | JB/T 7043 | 否
Q/320691JHJM 001-2024 | 外渗漏 | 环保 | 无 | | GB/T 7936 | 一致 | JB/T 7043 | 否
Q/320691JHJM 011-2025 | A计权噪声 | 环保 | ≤72 | dB | GB/T 17483 | 严于 | JB/T 7043 | 否
Q/320691JHJM 011-2025 | 容积效率 | 性能 | ≥95 | % | GB/T 7936 | 严于 | JB/T 7043 | 否
Q/320691JHJM 011-2025 | 超载压力 | 安全 | 额定压力的1.25倍，无异常 | | GB/T 7936 | 一致 | GB 98007 | 是
Q/320691JHJM 009-2023 | 滞环 | 性能 | ≤0.2 | % | GB/T 15623.1 | 严于 | GB/T 15623.1 | 否
Q/320691JHJM 009-2023 | 频宽 | 性能 | ≥90 | Hz | GB/T 15623.1 | 严于 | GB/T 15623.1 | 否
Q/320682JHCD 001-2022 | 传动效率 | 性能 | ≥96 | % | 附录A | 严于 | JB/T 6502 | 否
Q/320682JHCD 001-2022 | 清洁度 | 性能 | ≤90 | mg/L | 附录B | 低于 | JB/T 6502 | 否
Q/320691JHYY 001-2021 | 抗拉强度 | 性能 | ≥500 | MPa | GB/T 228.1 | 一致 | GB/T 1348 | 否
"""
_INDICATOR = (
    "declaration indicator_name indicator_category requirement indicator_unit method_standard comparison compared_standard "
    "is_mandatory"
)
_LEADERS = """
Q/320691JHJM 007-2021 | 电液比例方向阀 | 2022 | 领跑者 | 江苏流体动力检测中心 | LPZ-2022-0417 | 2025-08-31
Q/320691JHJM 001-2024 | 液压轴向柱塞泵 | 2024 | 排行榜第二名 | 江苏流体动力检测中心 | LPZ-2024-0263 | 2027-09-30
Q/320691JHJM 009-2023 | 比例伺服阀 | 2025 | 领跑者 | 江苏流体动力检测中心 | LPZ-2025-0318 | 2028-08-31
"""
_LEADER = "declaration product_category leader_year ranking evaluating_body certificate_no valid_to"
_LOWER = "Q/320682JHCD 001-2022"
_APPROVERS = {"JHJM": "陈启东", "JHYY": "曹建锋", "JHCD": "丁海燕", "JHBM": "吴启航", "JHJC": "袁静怡"}


def _declarations() -> list[Change]:
    found = []
    for line in _DECLARATIONS.strip().splitlines():
        number, _, _, declared, *_ = (cell.strip() for cell in line.split("|"))
        more = {
            "approved_by": _APPROVERS[number[8:12]],
            "brands": "江海",
            "review_date": declared[:8] + "02",
            "issue_date": declared[:8] + "04",
            "implementation_date": declared[:8] + "10",
            "commitment_letter": "是",
            "lower_than_recommended": "是" if number == _LOWER else "否",
        }
        if number == _LOWER:
            more["lower_explanation"] = "绞车减速箱体积大，清洁度按订货方要求，低于推荐性标准。"
        found += table(STANDARD_DECLARATIONS, _DECLARATION, line, standard_kind="企标", **more)
    return found


def changes() -> list[Change]:
    """The declarations, what they disclose, and those that lead."""
    executed = "standard_number title products declaration_date declaration_mode standard_kind"
    return [
        *_declarations(),
        *table(STANDARD_DECLARATIONS, executed, _MANDATORY, status="已公开"),
        *table(DECLARATION_PRODUCTS, "declaration product_name product_model brand", _PRODUCTS),
        *table(DECLARATION_INDICATORS, _INDICATOR, _INDICATORS),
        *table(STANDARD_LEADERS, _LEADER, _LEADERS),
    ]
