"""The sample's enterprise standards, declared in public; some replaced or withdrawn since."""

from desktop.domain.changes import Change
from desktop.domain.registers.standards.standard_declarations import STANDARD_DECLARATIONS
from desktop.work.sample.table import table

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
"""


def changes() -> list[Change]:
    """The declarations."""
    return table(STANDARD_DECLARATIONS, _DECLARATION, _DECLARATIONS, standard_kind="企标")
