"""The sample's seats in technical bodies, and its pilots."""

from desktop.domain.changes import Change
from desktop.domain.registers.standards.committee_seats import COMMITTEE_SEATS
from desktop.domain.registers.standards.standardization_pilots import STANDARDIZATION_PILOTS
from desktop.work.tables import table

_SEAT = "body_name body_code body_level body_kind seat_role person term_start term_end document_number"
_SEATS = """
全国液压气动标准化技术委员会 | SAC/TC 903 | 全国 | TC | 委员 | 顾永年 | 2021-06-01 | 2026-05-31 | 国标委发〔2021〕98号
全国液压气动标准化技术委员会比例控制分技术委员会 | SAC/TC 903/SC 4 | 全国 | SC | 副主任委员 | 施立群 | 2022-03-15 | 2027-03-14 | 国标委发〔2022〕95号
全国铸造标准化技术委员会 | SAC/TC 954 | 全国 | TC | 委员 | 曹建锋 | 2023-09-01 | 2028-08-31 | 国标委发〔2023〕97号
ISO/TC 131/SC 8 | ISO/TC 131/SC 8 | 国际 | SC | 观察员 | 顾永年 | 2022-11-14 | |
江苏省液压标准化技术委员会 | | 省 | TC | 秘书处承担单位 | | 2024-04-10 | 2029-04-09 | 苏市监标〔2024〕96号
江苏省减速机标准化技术委员会 | | 省 | TC | 委员 | 丁海燕 | 2019-05-20 | 2024-05-19 | 苏市监标〔2019〕93号
南通市装备制造标准化技术委员会 | | 市 | TC | 主任委员 | 沈志衡 | 2025-02-18 | 2030-02-17 | 通市监标〔2025〕92号
"""
_PILOT = (
    "pilot_name pilot_field pilot_level organisation_unit plan_document start_date due_date acceptance_date "
    "acceptance_result score"
)
_PILOTS = """
高端液压元件先进制造业标准化试点 | 工业 | 省级 | 南通江海液压元件有限公司 | 苏市监标〔2021〕91号 | 2021-09-01 | 2023-08-31 | 2023-09-21 | 优秀 | 94.5
精密铸造绿色工厂标准化试点 | 工业 | 市级 | 南通江海精密铸造有限公司 | 通市监标〔2022〕94号 | 2022-05-10 | 2024-05-09 | 2024-05-28 | 通过 | 88
海工传动装备服务标准化试点 | 服务业 | 市级 | 江海传动科技（如皋）有限公司 | 通市监标〔2024〕95号 | 2024-06-03 | 2026-06-02 | | |
液压件清洁度检测国家级服务业标准化试点 | 服务业 | 国家级 | 南通江海检测技术有限公司 | 国标委发〔2025〕99号 | 2025-03-17 | 2027-03-16 | | |
"""


def changes() -> list[Change]:
    """Seats and pilots."""
    return [*table(COMMITTEE_SEATS, _SEAT, _SEATS), *table(STANDARDIZATION_PILOTS, _PILOT, _PILOTS)]
