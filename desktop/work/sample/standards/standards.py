"""The sample's standards. Their numbers lie above those in use and name no real standard."""

from desktop.domain.changes import Change
from desktop.domain.registers.standards.standards import STANDARDS
from desktop.work.sample.table import table

_STANDARD = (
    "standard_number plan_number title_zh action drafter_rank drafter_count drafters "
    "technical_committee plan_date issue_date implementation_date validity_status replaces standard_level"
)
_STANDARDS = """
GB/T 98216-2022 | 20201347-T-604 | 液压传动 电液比例方向阀 静态特性试验方法 | 制定 | 1 | 14 | 顾永年、施立群 | 全国液压气动标准化技术委员会 | 2020-04-13 | 2022-07-11 | 2023-02-01 | 现行 | |
GB/T 98473-2024 | 20220985-T-604 | 液压传动 柱塞泵 壳体清洁度的测定 | 制定 | 1 | 11 | 施立群、葛晓东 | 全国液压气动标准化技术委员会 | 2022-07-19 | 2024-09-29 | 2025-04-01 | 现行 | |
JB/T 98061-2023 | 2021-0642T-JB | 工程机械用内啮合齿轮泵 技术条件 | 修订 | 1 | 9 | 宗思远 | 全国液压气动标准化技术委员会 | 2021-06-30 | 2023-12-20 | 2024-07-01 | 现行 | JB/T 98061-2010 |
JB/T 98155-2025 | 2023-0218T-JB | 海洋工程绞车用行星减速箱 | 制定 | 1 | 12 | 丁海燕、姜文涛 | 全国减速机标准化技术委员会 | 2023-03-28 | 2025-05-09 | 2025-11-01 | 现行 | |
T/NTJX 017-2023 | | 精密液压铸件缩松等级评定 | 制定 | 1 | 7 | 曹建锋 | 南通市机械行业协会 | 2022-10-18 | 2023-08-25 | 2023-09-25 | 现行 | |
T/NTJX 031-2025 | | 电液比例阀用线圈温升试验方法 | 制定 | 1 | 6 | 葛晓东 | 南通市机械行业协会 | 2024-09-12 | 2025-06-30 | 2025-07-30 | 现行 | |
GB/T 98320-2023 | 20211764-T-604 | 液压传动 比例阀放大器 通用技术条件 | 制定 | 3 | 16 | 顾永年 | 全国液压气动标准化技术委员会 | 2021-09-06 | 2023-11-27 | 2024-06-01 | 现行 | |
GB/T 98588-2025 | 20231026-T-604 | 球墨铸铁件 超声检测 第3部分：泵阀壳体 | 修订 | 5 | 18 | 袁静怡 | 全国铸造标准化技术委员会 | 2023-08-06 | 2025-08-29 | 2026-03-01 | 即将实施 | GB/T 98588-2009 |
JB/T 98112-2024 | 2022-0877T-JB | 液压阀芯精密磨削工艺规范 | 制定 | 2 | 8 | 严丽华 | 全国液压气动标准化技术委员会 | 2022-09-15 | 2024-10-24 | 2025-05-01 | 现行 | |
DB32/T 9876-2025 | | 装备制造业首席质量官履职评价指南 | 制定 | 4 | 13 | 沈志衡、陆雅琴 | 江苏省市场监督管理局 | 2024-03-22 | 2025-09-16 | 2025-10-16 | 现行 | |
 | 20252217-T-604 | 液压传动 数字液压泵 通信接口与诊断要求 | 制定 | 1 | | 顾永年、宗思远 | 全国液压气动标准化技术委员会 | 2025-05-30 | | | 制修订中 | | 国家标准
"""


def changes() -> list[Change]:
    """The standards led and taken part in."""
    return table(STANDARDS, _STANDARD, _STANDARDS)
