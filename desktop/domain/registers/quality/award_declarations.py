"""Declarations for quality awards, 质量奖申报, with their three-year figures and their main products."""

from collections.abc import Iterator
from dataclasses import replace

from desktop.domain.fields import Choice, Day, Kind, Link, Money, Number, Text, Whole, column, options
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, error, not_before, warning
from desktop.domain.register import Record, Register
from desktop.domain.registers.quality.award_rules import (
    DECLARATION_RULES,
    PRODUCT_RULES,
    RATES,
    YEAR_FIGURE_RULES,
)
from desktop.domain.words import Words

CATEGORIES = options(
    ("organisation", "组织", "Organisation", ("组织类", "企业")),
    ("nomination", "提名奖", "Nomination", ("提名",)),
    ("team", "班组", "Team", ("一线班组", "小组", "团队")),
    ("person", "个人", "Person", ("个人类",)),
)
DECLARATION_STATUSES = options(
    ("planned", "拟申报", "Planned", ("计划申报",)),
    ("declared", "已申报", "Declared", ("申报",)),
    ("eligibility", "资格审查", "Eligibility check"),
    ("document_review", "材料评审", "Document review"),
    ("defence", "问询答辩", "Defence", ("陈述答辩", "陈述", "答辩")),
    ("site_review", "现场评审", "Site review"),
    ("publicity", "公示", "Public notice"),
    ("won", "获奖", "Won", ("已获奖",)),
    ("not_won", "未获奖", "Not won", ("落选",)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardDeclaration(Record):
    """One application for one award in one year."""

    declaration_title: Text = column(
        Kind.TEXT,
        "申报名称",
        "Declaration",
        help=("空着时由申报年度和奖项名称组成", "Made of year and award where it is left blank"),
    )
    award_name: Text = column(
        Kind.TEXT,
        "申报奖项",
        "Award",
        required=True,
        synonyms=("申报奖项名称", "质量奖名称", "奖项名称", "奖项"),
    )
    application_year: Whole = column(
        Kind.WHOLE,
        "申报年度",
        "Application year",
        unit="年",
        required=True,
        synonyms=(
            "申报年份",
            "年度",
        ),
    )
    scheme: Link = column(Kind.LINK, "目录奖项", "Award scheme", target="award_schemes")
    category: Choice = column(Kind.CHOICE, "申报类别", "Category", options=CATEGORIES)
    organisation_unit: Link = column(Kind.LINK, "申报单位", "Applicant", target="organisation_units")
    applicant_person: Text = column(Kind.TEXT, "申报个人或班组", "Person or team")
    declaration_status: Choice = column(
        Kind.CHOICE,
        "申报状态",
        "Status",
        options=DECLARATION_STATUSES,
        assumed="planned",
        synonyms=(
            "申报进度",
            "进展",
            "状态",
        ),
    )
    publicity_start: Day = column(Kind.DAY, "内部公示起", "Internal notice from")
    publicity_end: Day = column(Kind.DAY, "内部公示止", "Internal notice to")
    declared_on: Day = column(Kind.DAY, "申报日期", "Declared on", synonyms=("申报时间", "提交日期"))
    profile_length: Whole = column(Kind.WHOLE, "组织简介字数", "Length of the profile", unit="字")
    report_length: Whole = column(Kind.WHOLE, "自评报告字数", "Length of the self-assessment", unit="字")
    awarded_on: Day = column(Kind.DAY, "公布日期", "Announced on")
    result: Text = column(
        Kind.TEXT,
        "评审结果",
        "Result",
        synonyms=(
            "申报结果",
            "结果",
        ),
    )
    document_number: Text = column(Kind.TEXT, "获奖文号", "Award document", synonyms=("公布文号",))
    money: Money = column(Kind.MONEY, "获奖奖金", "Money", unit="万元", synonyms=("奖金", "奖金额"))
    declaration_remarks: Text = column(Kind.NOTE, "申报说明", "Remarks")


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardYearFigure(Record):
    """One indicator in one of the three years before the year of application."""

    declaration: Link = column(
        Kind.LINK, "所属申报", "Declaration", required=True, target="award_declarations"
    )
    indicator: Link = column(Kind.LINK, "申报指标", "Indicator", required=True, target="award_indicators")
    figure_year: Whole = column(
        Kind.WHOLE, "指标年份", "Year of the figure", unit="年", required=True, synonyms=("数据年度",)
    )
    value: Number = column(Kind.NUMBER, "申报值", "Declared value", synonyms=("指标数值",))
    told: Text = column(Kind.TEXT, "文字填报", "In words", help=("如安全指标", "Such as the safety index"))
    industry_rank: Whole = column(
        Kind.WHOLE, "市内同行业排名", "Rank in the city's industry", synonyms=("同行业排名",)
    )
    blank_reason: Text = column(Kind.TEXT, "空缺原因", "Why it is blank", synonyms=("未填原因",))


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardProduct(Record):
    """One main product of a declaration in one year, with its level and its rates."""

    declaration: Link = column(
        Kind.LINK, "所属申报", "Declaration", required=True, target="award_declarations"
    )
    main_product: Text = column(Kind.TEXT, "申报产品", "Main product", required=True)
    figure_year: Whole = column(Kind.WHOLE, "产品数据年度", "Year of the rates", unit="年")
    main_indicator: Text = column(Kind.TEXT, "主要技术指标", "Main technical indicator")
    own_level: Text = column(Kind.TEXT, "本企业水平", "Own level")
    domestic_level: Text = column(Kind.TEXT, "国内先进水平", "Advanced level in the country")
    international_level: Text = column(Kind.TEXT, "国际先进水平", "Advanced level in the world")
    superior_rate: Number = column(
        Kind.NUMBER,
        "优等品率",
        "Superior grade",
        unit="%",
        help=("采用国际或国外先进标准", "By international or advanced foreign standards"),
    )
    first_grade_rate: Number = column(
        Kind.NUMBER,
        "一等品率",
        "First grade",
        unit="%",
        help=("采用国家、行业或地方标准", "By national, industry or local standards"),
    )
    qualified_rate: Number = column(
        Kind.NUMBER,
        "合格品率",
        "Qualified",
        unit="%",
        help=("采用企业标准", "By the company's own standards"),
    )
    excellent_rate: Number = column(Kind.NUMBER, "工程优良率", "Excellent (construction)", unit="%")
    first_acceptance_rate: Number = column(
        Kind.NUMBER, "一次交验合格率", "Passed at first acceptance", unit="%"
    )
    rates_blank_reason: Text = column(Kind.TEXT, "产品空缺原因", "Why it is blank")


def _complete(declaration: AwardDeclaration) -> AwardDeclaration:
    name, year = declaration.award_name, declaration.application_year
    if declaration.declaration_title is None and name and year is not None:
        return replace(declaration, declaration_title=f"{year}年{name}")
    return declaration


def _check(declaration: AwardDeclaration) -> Iterator[Problem]:
    of = AWARD_DECLARATIONS.field
    yield from not_before(declaration, of("publicity_end"), of("publicity_start"))
    yield from not_before(declaration, of("awarded_on"), of("declared_on"))
    if declaration.money is not None and declaration.money < 0:
        yield error("money", "不能为负数", "cannot be negative")
    if declaration.money and declaration.declaration_status not in ("won", "publicity"):
        yield warning("money", "尚未获奖", "the award has not been won")


def _figure_check(figure: AwardYearFigure) -> Iterator[Problem]:
    if figure.industry_rank is not None and figure.industry_rank < 1:
        yield error("industry_rank", "排名从1起", "ranks begin with 1")


def _product_check(product: AwardProduct) -> Iterator[Problem]:
    for name in RATES:
        rate = getattr(product, name)
        if rate is not None and not 0 <= rate <= 100:
            yield error(name, "应在0至100之间", "should lie between 0 and 100")


AWARD_DECLARATIONS = Register(
    id="award_declarations",
    words=Words("质量奖申报", "Award declarations"),
    record=AwardDeclaration,
    title="declaration_title",
    year="application_year",
    unit="organisation_unit",
    unique=(("declaration_title",),),
    names=("质量奖申报", "奖项申报"),
    check=_check,
    rules=DECLARATION_RULES,
    complete=_complete,
)

AWARD_YEAR_FIGURES = Register(
    id="award_year_figures",
    words=Words("申报三年指标", "Three-year figures"),
    record=AwardYearFigure,
    title="figure_year",
    under=("declaration",),
    unique=(("declaration", "indicator", "figure_year"),),
    names=("申报三年指标", "三年数据表", "关键指标表"),
    check=_figure_check,
    rules=YEAR_FIGURE_RULES,
)

AWARD_PRODUCTS = Register(
    id="award_products",
    words=Words("申报主要产品", "Declared products"),
    record=AwardProduct,
    title="main_product",
    under=("declaration",),
    known_by=(("declaration", "main_product", "figure_year", "main_indicator"),),
    names=("申报主要产品", "主要产品质量水平"),
    check=_product_check,
    rules=PRODUCT_RULES,
)
