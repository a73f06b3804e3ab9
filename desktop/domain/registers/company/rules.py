"""The rules of the company's registers."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from desktop.domain.errors import BadValue
from desktop.domain.identifiers import credit_code
from desktop.domain.problems import Problem, Severity, error, info, stops_export, warning
from desktop.domain.rule import Records, Rule
from desktop.domain.words import Words

SLIP = 10
"""Times the year before from which on a wrong unit is likelier than growth."""

NUMBERS = (
    ("employee_count", "年末职工总数"),
    ("quality_staff_count", "年末质量管理人员数"),
    ("operating_revenue", "年营业收入"),
    ("total_profit", "年利润总额"),
    ("total_tax", "年纳税总额"),
    ("gross_industrial_output_value", "年工业总产值"),
)
"""The figures that a company must give, or say why not."""

AMOUNTS = ("operating_revenue", "total_profit", "total_tax", "gross_industrial_output_value")
SIZES = ("large", "medium", "small", "micro")
"""The largest first."""


def credit_code_valid(field: str) -> Rule:
    """V01 for the field that holds a credit code."""

    def check(record: Any) -> Iterator[Problem]:
        if getattr(record, field):
            try:
                credit_code.read(getattr(record, field))
            except BadValue as bad:
                yield Problem(field, bad.reason, Severity.ERROR, "V01")

    return Rule(
        id="V01",
        words=Words(
            "统一社会信用代码18位，字符和校验位正确",
            "A credit code has 18 characters of its alphabet and a right check digit",
        ),
        source=Words(
            "GB 32100—2015《法人和其他组织统一社会信用代码编码规则》",
            "GB 32100-2015, Coding rule of the unified social credit identifier",
        ),
        check=check,
    )


def division_known(field: str) -> Rule:
    """V03 for the field that holds a credit code."""

    def check(record: Any) -> Iterator[Problem]:
        code = getattr(record, field)
        if code and not credit_code.known_division(code):
            yield info(
                field,
                "第3至8位不在已知的区划中；登记机关的代码不都在区划表里，不影响使用",
                "digits 3 to 8 are of no known division; not every registry's code is, so this is no fault",
                "V03",
            )

    return Rule(
        id="V03",
        words=Words(
            "信用代码第3至8位为已知的登记机关区划，未知的只提示",
            "Digits 3 to 8 of a credit code are a known division; one that is not is only told",
        ),
        source=Words(
            "GB 32100—2015《法人和其他组织统一社会信用代码编码规则》；GB/T 2260《中华人民共和国行政区划代码》",
            "GB 32100-2015, Coding rule of the unified social credit identifier; GB/T 2260, Codes of administrative divisions",
        ),
        check=check,
    )


def _as_on_seal(enterprise: Any) -> Iterator[Problem]:
    for name in ("enterprise_name", "seal_name"):
        if any(sign in (getattr(enterprise, name) or "") for sign in "()"):
            yield warning(name, "公章上的括号是全角的（）", "The seal has full-width brackets （）", "V31")
    if (
        enterprise.seal_name
        and enterprise.enterprise_name
        and enterprise.seal_name != enterprise.enterprise_name
    ):
        yield warning("enterprise_name", "与公章名称不一致", "not the name on the seal", "V31")


NAME_AS_ON_SEAL = Rule(
    id="V31",
    words=Words(
        "企业名称与公章一致，括号用全角", "The enterprise's name is as on its seal, with full-width brackets"
    ),
    source=Words(
        "质量奖、补助资金申请表的要求：名称与公章不一致的不予受理",
        "Forms of award and subsidy applications, which refuse a name that differs from the seal",
    ),
    check=_as_on_seal,
)


def _loop(unit: Any, records: Records) -> Iterator[Problem]:
    seen, above = {unit.id}, unit.parent
    while above is not None:
        if above in seen:
            yield error("parent", "上级单位成了自己的下级", "the parent lies below the unit itself")
            return
        seen.add(above)
        upper = records.get("organisation_units", above)
        above = None if upper is None else upper.parent


NO_LOOP = Rule(
    id="UNIT-tree",
    words=Words("组织单位成树，没有循环", "Units are a tree; none lies below itself"),
    source=Words("本软件", "This program"),
    within=_loop,
)


def _blanks(year: Any) -> Iterator[Problem]:
    if year.blank_reason:
        return
    for name, zh in NUMBERS:
        if getattr(year, name) is None:
            yield stops_export(
                name,
                f"{zh}未填，应填数或写明空缺原因；真实的零填0",
                "blank: fill it in or say why; a real zero is written 0",
                "V30",
            )


BLANKS_EXPLAINED = Rule(
    id="V30",
    words=Words("数字空着应写明原因", "A figure that is blank needs its reason"),
    source=Words("政府质量奖申报表的填报说明", "Notes on filling in the forms of government quality awards"),
    check=_blanks,
)


def _slips(year: Any, records: Records) -> Iterator[Problem]:
    if year.figures_year is None:
        return
    wanted = (year.organisation_unit, year.figures_year - 1)
    for before in records.all("company_years"):
        if (before.organisation_unit, before.figures_year) != wanted:
            continue
        for name in AMOUNTS:
            if out_of_scale(getattr(year, name), getattr(before, name)):
                yield warning(
                    name,
                    "与上年相差十倍以上，请核对是否错用了元或万元",
                    "ten times off the year before; compare yuan and 10,000 yuan",
                    "V29",
                )


def out_of_scale(now: Decimal | None, before: Decimal | None) -> bool:
    """Whether an amount is ten times the year before's or more, or a tenth or less; a zero tells nothing."""
    if not now or not before:
        return False
    return abs(now) >= SLIP * abs(before) or abs(now) * SLIP <= abs(before)


UNIT_OF_MONEY = Rule(
    id="V29",
    words=Words(
        "金额与上年相差十倍以上的，核对元与万元",
        "An amount ten times off the year before may be in the wrong unit",
    ),
    source=Words(
        "本软件；企业系统里常见的元与万元之误",
        "This program; yuan taken for 10,000 yuan is a known slip of company systems",
    ),
    within=_slips,
)


def _expired(certificate: Any, records: Records) -> Iterator[Problem]:
    over = certificate.valid_until is not None and certificate.valid_until < records.today
    if over and certificate.certificate_state in (None, "valid"):
        yield warning("valid_until", "体系证书已过有效期", "the certificate has run out")


CERTIFICATE_IN_FORCE = Rule(
    id="SYS-valid",
    words=Words("有效的体系证书在有效期内", "A certificate said to be valid has not run out"),
    source=Words("本软件", "This program"),
    within=_expired,
)


def size_by(classes: dict[str, Any], employees: int, revenue: Decimal) -> str | None:
    """The largest size both of whose numbers are reached; ``None`` where the data name no size."""
    for size in SIZES:
        least = classes.get(size)
        if least and employees >= (least.least_employees or 0) and revenue >= (least.least_revenue or 0):
            return size
    return None


def _size(enterprise: Any, records: Records) -> Iterator[Problem]:
    employees, revenue = enterprise.employee_count, enterprise.operating_revenue
    sector = enterprise.award_sector
    if sector is None or employees is None or revenue is None:
        return
    classes = {c.size_class: c for c in records.all("size_classes") if c.class_sector == sector}
    size = size_by(classes, employees, revenue)
    if size and enterprise.enterprise_size not in (None, size):
        yield warning(
            "enterprise_size",
            "与按职工总数和营业收入划出的规模不同，请核对划型标准",
            "not the size that employees and revenue give; compare the size classes",
        )
    line = classes.get("above_designated_size")
    if line and line.least_revenue is not None and enterprise.is_above_designated_size is not None:
        above = revenue >= line.least_revenue
        if enterprise.is_above_designated_size != above:
            yield warning(
                "is_above_designated_size",
                "与营业收入和规模以上标准不符，请核对",
                "does not agree with the revenue and the designated size",
            )


SIZE_AS_CLASSED = Rule(
    id="ENT-size",
    words=Words(
        "企业规模与划型标准（可修改的数据）一致",
        "The size agrees with the size classes, which are data to edit",
    ),
    source=Words(
        "《统计上大中小微型企业划分办法（2017）》（国统字〔2017〕213号），数值按公开资料，未与原文核对",
        "Classification of enterprises by size for statistics, 2017 (document 213), as seen in public; not compared with the text",
    ),
    within=_size,
)
