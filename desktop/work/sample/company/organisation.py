"""The sample group, its subsidiaries, business units, departments and workshops."""

from desktop.domain.changes import Change
from desktop.domain.registers.company.enterprise import ENTERPRISE
from desktop.domain.registers.company.organisation_units import ORGANISATION_UNITS
from desktop.work.tables import record_of, table

GROUP = "江海精密制造集团有限公司"

_ENTERPRISE = {
    "enterprise_name": GROUP,
    "seal_name": GROUP,
    "unified_social_credit_identifier": "91320691MA1JHJM03N",
    "legal_representative": "陈启东",
    "principal_person_in_charge": "陈启东",
    "administrative_division_code": "南通经济技术开发区",
    "functional_area": "经济技术开发区",
    "registered_address": "南通经济技术开发区精工路16号",
    "postal_code": "226009",
    "industry_code": "3444",
    "industry_code_edition": "GB/T 4754—2017",
    "award_sector": "工业",
    "enterprise_size": "大型",
    "is_above_designated_size": "是",
    "registration_type": "内资企业",
    "employee_count": "2860",
    "quality_staff_count": "186",
    "operating_revenue": "268450.00",
    "total_profit": "21382.60",
    "total_tax": "12645.35",
    "gross_industrial_output_value": "275610.00",
    "main_products": "高压柱塞泵、电液比例阀、精密铸件、减速传动箱",
    "contact_name": "陆雅琴",
    "contact_phone": "0513-85550126",
    "contact_email": "quality@jianghai-jm.example",
}

_UNITS = """
江海精密制造集团有限公司 | 集团 | | 91320691MA1JHJM03N
南通江海精密铸造有限公司 | 子公司 | 江海精密制造集团有限公司 | 91320691MA1JHYY26U
南通江海液压元件有限公司 | 子公司 | 江海精密制造集团有限公司 | 91320691MA1JHBM4KR
江海传动科技（如皋）有限公司 | 子公司 | 江海精密制造集团有限公司 | 91320682MA1JHCD3JE
南通江海表面工程有限公司 | 子公司 | 江海精密制造集团有限公司 | 91320691MA1JHXC18K
南通江海检测技术有限公司 | 子公司 | 江海精密制造集团有限公司 | 91320691MA1JHJC5NK
海工装备事业部 | 事业部 | 江海精密制造集团有限公司 |
工程机械事业部 | 事业部 | 江海精密制造集团有限公司 |
质量管理部 | 部门 | 江海精密制造集团有限公司 |
技术中心 | 部门 | 江海精密制造集团有限公司 |
采购部 | 部门 | 江海精密制造集团有限公司 |
设备动力部 | 部门 | 江海精密制造集团有限公司 |
客户服务部 | 部门 | 江海精密制造集团有限公司 |
熔炼车间 | 车间 | 南通江海精密铸造有限公司 |
造型车间 | 车间 | 南通江海精密铸造有限公司 |
清整车间 | 车间 | 南通江海精密铸造有限公司 |
阀体加工车间 | 车间 | 南通江海液压元件有限公司 |
精磨车间 | 车间 | 南通江海液压元件有限公司 |
装配车间 | 车间 | 南通江海液压元件有限公司 |
出厂试验站 | 班组 | 南通江海液压元件有限公司 |
齿轮加工车间 | 车间 | 江海传动科技（如皋）有限公司 |
热处理车间 | 车间 | 江海传动科技（如皋）有限公司 |
电镀车间 | 车间 | 南通江海表面工程有限公司 |
涂装车间 | 车间 | 南通江海表面工程有限公司 |
"""


def changes() -> list[Change]:
    """The enterprise and its units."""
    enterprise = record_of(ENTERPRISE, GROUP, _ENTERPRISE)
    units = table(ORGANISATION_UNITS, "unit_name unit_kind parent unit_credit_identifier", _UNITS)
    return [Change(ENTERPRISE.id, None, enterprise), *units]
