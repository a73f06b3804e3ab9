"""A company's figures of one year, 企业年度数据: the denominators of every ratio."""

from collections.abc import Iterator

from desktop.domain.fields import Kind, Link, Money, Number, Text, Whole, column
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, error
from desktop.domain.register import Record, Register
from desktop.domain.registers.company import rules
from desktop.domain.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanyYear(Record):
    """The figures of the whole group, or of one of its units, in one year."""

    figures_year: Whole = column(
        Kind.WHOLE,
        "数据年度",
        "Year of the figures",
        required=True,
        unit="年",
        synonyms=("数据年份", "统计年度", "年度", "年份"),
    )
    organisation_unit: Link = column(
        Kind.LINK,
        "数据所属单位",
        "Unit of the figures",
        target="organisation_units",
        help=("空白指整个企业", "Blank: the whole company"),
    )
    employee_count: Whole = column(
        Kind.WHOLE,
        "年末职工总数",
        "Employees at the end of the year",
        unit="人",
        synonyms=("年末职工人数", "职工总数", "从业人员", "从业人员平均人数", "从业人数", "员工人数"),
    )
    quality_staff_count: Whole = column(
        Kind.WHOLE, "年末质量管理人员数", "Quality staff at the end of the year", unit="人"
    )
    operating_revenue: Money = column(
        Kind.MONEY, "年营业收入", "Operating revenue of the year", unit="万元", synonyms=("营业收入",)
    )
    total_profit: Money = column(
        Kind.MONEY, "年利润总额", "Total profit of the year", unit="万元", synonyms=("利润总额",)
    )
    total_tax: Money = column(
        Kind.MONEY, "年纳税总额", "Total tax of the year", unit="万元", synonyms=("纳税总额",)
    )
    gross_industrial_output_value: Money = column(
        Kind.MONEY,
        "年工业总产值（现价）",
        "Industrial output of the year, current price",
        unit="万元",
        synonyms=("工业总产值",),
        help=("与质量损失成本同一价格口径", "At the same prices as the cost of quality losses"),
    )
    market_share: Number = column(
        Kind.NUMBER,
        "主导产品市场占有率",
        "Market share of the main product",
        unit="%",
        synonyms=("市场占有率",),
    )
    figures_source: Text = column(
        Kind.TEXT,
        "年度数据来源",
        "Source of the figures",
        help=("审计报告、统计报表等", "Audit or statistics"),
    )
    blank_reason: Text = column(
        Kind.NOTE,
        "空缺原因",
        "Reason of blanks",
        help=("有数据未填时写明原因；真实的零应填0", "Why a figure is blank; a real zero is written 0"),
    )


def _check(year: CompanyYear) -> Iterator[Problem]:
    if year.employee_count is not None and year.employee_count <= 0:
        yield error("employee_count", "应大于0", "must be more than 0")
    staff, all_ = year.quality_staff_count, year.employee_count
    if staff is not None and all_ is not None and staff > all_:
        yield error("quality_staff_count", "超过职工总数", "more than the employees")


COMPANY_YEARS = Register(
    id="company_years",
    words=Words("企业年度数据", "Figures of the company by year"),
    record=CompanyYear,
    title="figures_year",
    year="figures_year",
    unit="organisation_unit",
    unique=(("organisation_unit", "figures_year"),),
    known_by=(("organisation_unit", "figures_year"), ("figures_year",)),
    names=("企业年度数据", "年度经营数据", "年度经济指标"),
    check=_check,
    rules=(rules.BLANKS_EXPLAINED, rules.UNIT_OF_MONEY),
)
