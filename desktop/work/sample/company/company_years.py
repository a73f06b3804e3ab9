"""The sample group's figures of each year, its bigger subsidiaries' of two, and its certificates."""

from desktop.domain.changes import Change
from desktop.domain.registers.company.company_years import COMPANY_YEARS
from desktop.domain.registers.company.management_certificates import MANAGEMENT_CERTIFICATES
from desktop.work.tables import table

_YEAR = (
    "figures_year organisation_unit employee_count quality_staff_count operating_revenue total_profit total_tax "
    "gross_industrial_output_value market_share figures_source blank_reason"
)
_YEARS = """
2021 | 江海精密制造集团有限公司 | 2515 | 142 | 198320.00 | 13482.15 | 8966.40 | 204180.00 | 24.6 | 审计报告 |
2022 | 江海精密制造集团有限公司 | 2588 | 151 | 211745.00 | 14655.80 | 9541.22 | 217930.00 | 25.9 | 审计报告 |
2023 | 江海精密制造集团有限公司 | 2670 | 163 | 230160.00 | 16720.45 | 10428.75 | 236540.00 | 27.3 | 审计报告 |
2024 | 江海精密制造集团有限公司 | 2763 | 174 | 249875.00 | 18935.10 | 11573.60 | 262380.00 | 28.8 | 审计报告 |
2025 | 江海精密制造集团有限公司 | 2860 | 186 | 268450.00 | 21382.60 | 12645.35 | 275610.00 | 30 | 审计报告 |
2024 | 南通江海精密铸造有限公司 | 612 | 38 | 52840.00 | 3416.20 | 2285.10 | 54160.00 | | 统计报表 |
2025 | 南通江海精密铸造有限公司 | 628 | 41 | 56310.00 | 3962.75 | 2440.85 | 57820.00 | | 统计报表 |
2024 | 南通江海液压元件有限公司 | 845 | 57 | 98460.00 | 8705.40 | 4982.30 | 100920.00 | 28.8 | 统计报表 |
2025 | 南通江海液压元件有限公司 | 880 | 61 | 107215.00 | 9934.10 | 5516.95 | 109870.00 | 30 | 统计报表 |
2024 | 江海传动科技（如皋）有限公司 | 486 | 29 | 43725.00 | 3108.60 | 1936.45 | 44890.00 | | 统计报表 |
2025 | 江海传动科技（如皋）有限公司 | 502 | 31 | 46980.00 | 3522.35 | 2087.20 | 48105.00 | | 统计报表 |
2024 | 南通江海检测技术有限公司 | 64 | 22 | 1986.00 | 214.30 | 118.65 | | | 统计报表 | 检测服务企业，无工业总产值
2025 | 南通江海检测技术有限公司 | 68 | 24 | 2215.00 | 262.80 | 131.90 | | | 统计报表 | 检测服务企业，无工业总产值
"""

_CERTIFICATE = (
    "system_certificate_number organisation_unit certified_system certified_to certification_scope "
    "first_certified_on issued_on valid_until last_surveillance_on"
)
_CERTIFICATES = """
00125Q31647R6L/3200 | 江海精密制造集团有限公司 | 质量管理体系 | GB/T 19001—2016/ISO 9001:2015 | 液压元件、铸件和减速传动箱的设计、生产 | 2007-11-19 | 2025-10-27 | 2028-10-26 | 2025-09-18
00124E31208R4L/3200 | 江海精密制造集团有限公司 | 环境管理体系 | GB/T 24001—2016/ISO 14001:2015 | 液压元件、铸件的生产及相关管理活动 | 2012-06-04 | 2024-05-20 | 2027-05-19 | 2025-05-13
00124S21145R4L/3200 | 江海精密制造集团有限公司 | 职业健康安全管理体系 | GB/T 45001—2020/ISO 45001:2018 | 液压元件、铸件的生产及相关管理活动 | 2012-06-04 | 2024-05-20 | 2027-05-19 | 2025-05-13
JHCL-2023-0086 | 南通江海液压元件有限公司 | 测量管理体系 | GB/T 19022—2003/ISO 10012:2003 | 液压元件的设计、生产和检验 | 2023-08-14 | 2023-08-14 | 2028-08-13 | 2025-07-22
JHNY-2024-0153 | 南通江海精密铸造有限公司 | 能源管理体系 | GB/T 23331—2020/ISO 50001:2018 | 铸件生产的能源管理 | 2024-03-18 | 2024-03-18 | 2027-03-17 | 2025-03-06
CNAS L99127 | 南通江海检测技术有限公司 | 实验室认可 | ISO/IEC 17025:2017 | 液压元件性能和金属材料检测 | 2019-07-08 | 2025-06-30 | 2031-06-29 | 2025-05-26
"""


def changes() -> list[Change]:
    """The figures and the certificates."""
    return [
        *table(COMPANY_YEARS, _YEAR, _YEARS),
        *table(MANAGEMENT_CERTIFICATES, _CERTIFICATE, _CERTIFICATES, certification_body="江海认证有限公司（虚构）", certificate_state="有效"),
    ]
