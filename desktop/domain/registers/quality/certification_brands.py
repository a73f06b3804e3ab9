"""Certified brands such as Jiangsu's, 品牌认证, and the conditions of entry: data to be edited, nothing official."""

from collections.abc import Iterator

from desktop.domain.fields import Choice, Day, Kind, Link, Money, Text, Whole, YesNo, column, options
from desktop.domain.identifiers.standard_number import STANDARD_NUMBER
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, error, not_before
from desktop.domain.register import Record, Register
from desktop.domain.registers.quality.brand_rules import BRAND_RULES
from desktop.domain.words import Words

ROUNDS = options(
    ("first", "首次认证", "First", ("首次", "初次", "初次认证")),
    ("again", "再认证", "Again", ("复评", "再次", "再次认证")),
)
BRAND_STAGES = options(
    ("application", "申请", "Application", ("已申请",)),
    ("fostering", "培育推荐", "Fostering and recommendation", ("培育",)),
    ("selection", "遴选", "Selection"),
    ("standard_assessment", "标准先进性评价", "Assessment of the standard"),
    ("certification_assessment", "认证评价", "Assessment for certification"),
    ("overall_assessment", "综合评定", "Overall assessment"),
    ("published", "发布", "Published", ("已发布", "获证")),
    ("failed", "未通过", "Not passed"),
)
SECTORS = options(
    ("consumer", "消费品", "Consumer goods", ("消费品类",)),
    ("producer", "生产资料", "Producer goods", ("工业品", "生产资料类")),
    ("service", "服务", "Services", ("服务业",)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class BrandCondition(Record):
    """What one brand asks of those who apply, by one edition of its rule."""

    brand_name: Text = column(
        Kind.TEXT, "条件所属品牌", "Conditions of the brand", required=True, synonyms=("申报条件品牌",)
    )
    product_sector: Choice = column(Kind.CHOICE, "条件适用类别", "For the sector", options=SECTORS)
    least_sales: Money = column(Kind.MONEY, "最低销售额", "Least sales", unit="万元")
    least_years: Whole = column(Kind.WHOLE, "最低生产年限", "Least years of production")
    growth_years: Whole = column(Kind.WHOLE, "利税增长年数", "Years of growing profit and tax")
    other_conditions: Text = column(Kind.NOTE, "其他申报条件", "Other conditions")
    condition_source: Text = column(Kind.TEXT, "条件来源", "Source")
    is_official: YesNo = column(
        Kind.YES_NO, "是否官方核实", "Confirmed from the official text", synonyms=("是否官方",)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificationBrand(Record):
    """One product's way to the certificate of a brand."""

    brand_name: Text = column(
        Kind.TEXT, "认证品牌", "Brand", required=True, synonyms=("品牌认证名称", "认证品牌名称")
    )
    certified_product: Text = column(Kind.TEXT, "认证产品", "Product", synonyms=("获证产品",))
    organisation_unit: Link = column(Kind.LINK, "获证单位", "Unit", target="organisation_units")
    product_sector: Choice = column(Kind.CHOICE, "认证产品类别", "Sector", options=SECTORS)
    certification_round: Choice = column(Kind.CHOICE, "首次或再认证", "First or again", options=ROUNDS)
    brand_stage: Choice = column(
        Kind.CHOICE, "认证阶段", "Stage", options=BRAND_STAGES, assumed="application", synonyms=("认证进度",)
    )
    applied_on: Day = column(Kind.DAY, "认证申请日期", "Applied on")
    issued_on: Day = column(Kind.DAY, "获证日期", "Certified on", synonyms=("发证日期",))
    valid_until: Day = column(Kind.DAY, "证书有效期至", "Valid until", synonyms=("证书到期日",))
    brand_certificate: Text = column(Kind.TEXT, "品牌证书编号", "Certificate")
    certifier: Text = column(Kind.TEXT, "认证机构", "Certified by")
    standard_number: Text = column(
        Kind.TEXT, "认证依据标准", "Standard", form=STANDARD_NUMBER, synonyms=("认证标准编号",)
    )
    product_sales: Money = column(Kind.MONEY, "认证产品销售额", "Sales of the product", unit="万元")
    production_years: Whole = column(Kind.WHOLE, "连续生产年数", "Years of production")
    growth_years: Whole = column(Kind.WHOLE, "利税连续增长年数", "Years of growing profit and tax")


def _check(brand: CertificationBrand) -> Iterator[Problem]:
    of = CERTIFICATION_BRANDS.field
    yield from not_before(brand, of("issued_on"), of("applied_on"))
    yield from not_before(brand, of("valid_until"), of("issued_on"))
    if brand.brand_stage == "failed" and brand.issued_on is not None:
        yield error("brand_stage", "已获证的不是未通过", "certified, so it passed")


BRAND_CONDITIONS = Register(
    id="brand_conditions",
    words=Words("品牌申报条件", "Conditions of brands"),
    record=BrandCondition,
    title="brand_name",
    reference=True,
    known_by=(("brand_name", "product_sector", "condition_source"),),
    names=("品牌申报条件",),
)

CERTIFICATION_BRANDS = Register(
    id="certification_brands",
    words=Words("品牌认证", "Certified brands"),
    record=CertificationBrand,
    title="brand_name",
    year="issued_on",
    unit="organisation_unit",
    known_by=(
        ("brand_name", "certified_product", "certification_round"),
        ("brand_name", "certified_product"),
    ),
    names=("品牌认证", "江苏精品"),
    check=_check,
    rules=BRAND_RULES,
)
