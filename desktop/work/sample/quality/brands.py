"""The sample's trademarks, the indication it may use, certified brands and quality credit; all of them invented."""

from desktop.domain.changes import Change
from desktop.domain.registers.quality.certification_brands import CERTIFICATION_BRANDS
from desktop.domain.registers.quality.quality_credits import QUALITY_CREDITS
from desktop.domain.registers.quality.trademarks import GEOGRAPHICAL_INDICATIONS, TRADEMARKS
from desktop.work.tables import table

_TRADEMARKS = """
江海精工 | 00000701 | 7 | 液压泵；液压阀；液压马达 | 江海精密制造集团有限公司 | 2018-07-14 | | | | |
JHJM | 00000712 | 7 | 液压元件；减速机（机器部件） | 江海精密制造集团有限公司 | 2021-03-28 | | | 司法认定 | （2023）苏民终0000号 | 2023
江海铸 | 00000640 | 6 | 铸铁件；金属铸件 | 南通江海精密铸造有限公司 | 2022-11-07 | | | | |
江海智控 | 00000983 | 9 | 传感器；电子放大器；测量仪器 | 南通江海液压元件有限公司 | 2024-05-21 | | | | |
江海传动 | 00000755 | 7 | 齿轮箱；行星减速机 | 江海传动科技（如皋）有限公司 | 2025-02-14 | | | | |
JH LAB | 00000426 | 42 | 质量检测；材料测试 | 南通江海检测技术有限公司 | 2025-09-07 | | | | |
江海云诊 | | 42 | 设备远程诊断；软件即服务 | 江海精密制造集团有限公司 | | | | | |
"""

_INDICATIONS = """
通州湾液压件（示例） | 集体商标 | 00001688 | 通州湾液压行业协会（示例） | 南通市通州湾示范区 | 2022-06-21 | 是 | TZWYY-2023-007 | 2028-06-20 | 南通江海液压元件有限公司
"""

_BRANDS = """
江苏精品 | 电液比例阀 | 南通江海液压元件有限公司 | 生产资料 | 首次认证 | 发布 | 2023-09-18 | 2024-06-26 | 2027-06-25 | JSJP-2024-0000 | 江苏精品国际认证联盟成员机构（示例） | T/NTJX 0007-2023 | 58460.00 | 14 | 3
江苏精品 | 轴向柱塞泵 | 南通江海液压元件有限公司 | 生产资料 | 首次认证 | 发布 | 2024-09-11 | 2025-07-03 | 2028-07-02 | JSJP-2025-0000 | 江苏精品国际认证联盟成员机构（示例） | T/NTJX 0012-2024 | 71230.00 | 16 | 3
江苏精品 | 行星减速箱 | 江海传动科技（如皋）有限公司 | 生产资料 | 首次认证 | 标准先进性评价 | 2025-09-15 | | | | | | 42160.30 | 8 | 3
"""

_CREDITS = """
2021 | 江海精密制造集团有限公司 | A级 | 已认定 | 2021-10-14 | 是 | 15 | 84.5 | 2021-12-20 | 江苏省市场监督管理局 | 苏市监质〔2021〕150号 | 2024-12-19
2024 | 江海精密制造集团有限公司 | AA级 | 已认定 | 2024-10-15 | 是 | 18 | 90.5 | 2024-12-18 | 江苏省市场监督管理局 | 苏市监质〔2024〕142号 | 2027-12-17
2025 | 江海精密制造集团有限公司 | AAA级 | 已认定 | 2025-10-13 | 是 | 19 | 95.5 | 2025-12-17 | 江苏省市场监督管理局 | 苏市监质〔2025〕151号 | 2028-12-16
2025 | 江海传动科技（如皋）有限公司 | A级 | 已认定 | 2025-10-16 | 是 | 9 | 82 | 2025-12-17 | 江苏省市场监督管理局 | 苏市监质〔2025〕151号 | 2028-12-16
"""


def changes() -> list[Change]:
    """The brands and the grades."""
    mark = (
        "trademark_name registration_number nice_class goods registrant registered_on registered_to trademark_status "
        "well_known well_known_document well_known_year"
    )
    indication = (
        "indication_name indication_kind indication_number applicant region approved_on may_use licence_number "
        "licence_until organisation_unit"
    )
    brand = (
        "brand_name certified_product organisation_unit product_sector certification_round brand_stage applied_on issued_on "
        "valid_until brand_certificate certifier standard_number product_sales production_years growth_years"
    )
    credit = (
        "credit_year organisation_unit credit_grade credit_result submitted_on commitment years_operating credit_score "
        "recognised_on credit_issuer credit_document valid_until"
    )
    return [
        *table(TRADEMARKS, mark, _TRADEMARKS),
        *table(GEOGRAPHICAL_INDICATIONS, indication, _INDICATIONS),
        *table(CERTIFICATION_BRANDS, brand, _BRANDS),
        *table(QUALITY_CREDITS, credit, _CREDITS),
    ]
