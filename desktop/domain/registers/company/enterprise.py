"""The reporting enterprise, 填报企业: the head of every sheet that leaves the factory."""

from collections.abc import Iterator

from desktop.domain.fields import Choice, Kind, Money, Text, Whole, YesNo, column, options
from desktop.domain.identifiers.credit_code import CREDIT_CODE
from desktop.domain.identifiers.phone import PHONE
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, error
from desktop.domain.register import Record, Register
from desktop.domain.registers.company import rules
from desktop.domain.words import Words

DIVISIONS = options(
    ("320613", "崇川区", "Chongchuan"),
    ("320612", "通州区", "Tongzhou"),
    ("320614", "海门区", "Haimen"),
    ("320623", "如东县", "Rudong"),
    ("320671", "南通经济技术开发区", "Nantong Development Area", ("开发区",)),
    ("320681", "启东市", "Qidong"),
    ("320682", "如皋市", "Rugao"),
    ("320685", "海安市", "Hai'an"),
)
"""The county-level divisions of Nantong since 2020 (statistical codes; the development area has one of its own)."""

SIZES = options(
    ("large", "大型", "Large"),
    ("medium", "中型", "Medium"),
    ("small", "小型", "Small"),
    ("micro", "微型", "Micro"),
)
INDUSTRY_EDITIONS = options(
    ("2017", "GB/T 4754—2017", "GB/T 4754-2017"),
    ("2011", "GB/T 4754—2011", "GB/T 4754-2011"),
    ("2002", "GB/T 4754—2002", "GB/T 4754-2002"),
)
REGISTRATION_TYPES = options(
    ("domestic", "内资企业", "Domestic", ("内资",)),
    ("hong_kong_macao_taiwan", "港澳台投资企业", "Hong Kong, Macao or Taiwan investment", ("港澳台",)),
    ("foreign", "外商投资企业", "Foreign investment", ("外资",)),
)
FUNCTIONAL_AREAS = options(
    ("development_zone", "经济技术开发区", "Economic and technological development zone"),
    ("sutong", "苏锡通科技产业园区", "Suxitong science and technology park"),
    ("tongzhou_bay", "通州湾示范区", "Tongzhou Bay demonstration zone"),
    ("high_tech", "高新区", "High-tech zone"),
)
"""Areas of Nantong that report by themselves though they are no county."""

SECTORS = options(
    ("industry", "工业", "Industry"),
    ("construction", "建筑业", "Construction"),
    ("agriculture", "农业", "Agriculture"),
    ("services", "服务业", "Services"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Enterprise(Record):
    """The company that reports."""

    enterprise_name: Text = column(
        Kind.TEXT,
        "企业名称",
        "Enterprise name",
        required=True,
        synonyms=("单位名称", "填报单位", "公司名称", "企业全称", "公司全称"),
        help=("与公章一致", "As on the company's seal"),
    )
    seal_name: Text = column(Kind.TEXT, "公章名称", "Name on the seal", synonyms=("印章名称",))
    unified_social_credit_identifier: Text = column(
        Kind.TEXT,
        "统一社会信用代码",
        "Unified social credit identifier",
        form=CREDIT_CODE,
        synonyms=("信用代码", "社会信用代码", "统一信用代码", "社会信用统一代码"),
        help=("GB 32100，18位，含校验位", "GB 32100, 18 characters with a check digit"),
    )
    legal_representative: Text = column(
        Kind.TEXT, "法定代表人", "Legal representative", synonyms=("法人", "法人代表", "法定代表")
    )
    principal_person_in_charge: Text = column(Kind.TEXT, "主要负责人", "Principal person in charge")
    administrative_division_code: Choice = column(
        Kind.CHOICE,
        "所在县（市、区）",
        "County or district",
        options=DIVISIONS,
        synonyms=("所在县区", "区划", "所属区县", "所在区县"),
    )
    functional_area: Choice = column(
        Kind.CHOICE, "所在功能区", "Functional area", options=FUNCTIONAL_AREAS, synonyms=("功能区",)
    )
    registered_address: Text = column(
        Kind.TEXT, "详细地址", "Address", synonyms=("地址", "通讯地址", "企业地址")
    )
    postal_code: Text = column(Kind.TEXT, "邮编", "Postal code", synonyms=("邮政编码",))
    industry_code: Text = column(
        Kind.TEXT,
        "所属行业",
        "Industry code",
        synonyms=("行业代码",),
        help=("GB/T 4754—2017小类代码", "GB/T 4754-2017 class"),
    )
    industry_code_edition: Choice = column(
        Kind.CHOICE,
        "行业分类版本",
        "Edition of the industry code",
        options=INDUSTRY_EDITIONS,
        help=("各版本的小类代码不同", "The classes differ between the editions"),
    )
    award_sector: Choice = column(Kind.CHOICE, "行业类别", "Sector", options=SECTORS)
    enterprise_size: Choice = column(Kind.CHOICE, "企业规模", "Enterprise size", options=SIZES)
    is_above_designated_size: YesNo = column(
        Kind.YES_NO, "是否规上", "Above designated size", synonyms=("规模以上",)
    )
    registration_type: Choice = column(
        Kind.CHOICE, "登记注册类型", "Registration type", options=REGISTRATION_TYPES, synonyms=("注册类型",)
    )
    employee_count: Whole = column(
        Kind.WHOLE,
        "职工总数",
        "Employees",
        unit="人",
        synonyms=("职工人数", "员工人数", "员工总数", "职工数"),
    )
    quality_staff_count: Whole = column(
        Kind.WHOLE, "质量管理人员数", "Quality staff", unit="人", synonyms=("质量人员数",)
    )
    operating_revenue: Money = column(
        Kind.MONEY,
        "营业收入",
        "Operating revenue",
        unit="万元",
        synonyms=("营业总收入",),
    )
    total_profit: Money = column(Kind.MONEY, "利润总额", "Total profit", unit="万元", synonyms=())
    total_tax: Money = column(Kind.MONEY, "纳税总额", "Total tax", unit="万元")
    gross_industrial_output_value: Money = column(
        Kind.MONEY,
        "工业总产值（现价）",
        "Industrial output, current price",
        unit="万元",
        synonyms=("工业总产值",),
    )
    main_products: Text = column(Kind.TEXT, "主导产品", "Main products", synonyms=("主要产品",))
    contact_name: Text = column(Kind.TEXT, "联系人", "Contact", synonyms=("联系人姓名",))
    contact_phone: Text = column(Kind.TEXT, "联系电话", "Contact phone", form=PHONE)
    contact_email: Text = column(Kind.TEXT, "电子邮箱", "E-mail", synonyms=("邮箱",))


def _check(enterprise: Enterprise) -> Iterator[Problem]:
    if enterprise.employee_count is not None and enterprise.employee_count <= 0:
        yield error("employee_count", "应大于0", "must be more than 0")
    staff, all_ = enterprise.quality_staff_count, enterprise.employee_count
    if staff is not None and all_ is not None and staff > all_:
        yield error("quality_staff_count", "超过职工总数", "more than the employees")


ENTERPRISE = Register(
    id="enterprise",
    words=Words("填报企业", "Reporting enterprise"),
    record=Enterprise,
    title="enterprise_name",
    known_by=(("unified_social_credit_identifier",), ("enterprise_name",)),
    names=("填报企业", "企业基本情况", "企业概况"),
    check=_check,
    rules=(
        rules.credit_code_valid("unified_social_credit_identifier"),
        rules.division_known("unified_social_credit_identifier"),
        rules.NAME_AS_ON_SEAL,
        rules.SIZE_AS_CLASSED,
    ),
)
