"""Benefit of QC themes, 效益与财务证明: direct, indirect and predicted benefit are never added up."""

from collections.abc import Iterator
from dataclasses import replace

from desktop.domain.fields import Choice, Day, Kind, Link, Money, Number, Text, When, YesNo, column, options
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, error, not_before
from desktop.domain.register import Record, Register
from desktop.domain.registers.qc.detail_rules import BENEFIT_RULES
from desktop.domain.registers.qc.rules import NO_YUAN
from desktop.domain.words import Words

BENEFIT_CLASSES = options(
    ("direct", "直接效益", "Direct", ("直接",)),
    ("indirect", "间接效益", "Indirect", ("间接",)),
    ("predicted", "预测效益", "Predicted", ("预测",)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class QcBenefit(Record):
    """One calculated benefit of a theme, with those who confirmed it."""

    theme: Link = column(
        Kind.LINK, "效益所属课题", "Theme", required=True, target="qc_themes", synonyms=("课题名称", "课题")
    )
    benefit_item: Text = column(Kind.TEXT, "效益项目", "Benefit", required=True)
    benefit_class: Choice = column(
        Kind.CHOICE,
        "效益类别",
        "Class of benefit",
        required=True,
        options=BENEFIT_CLASSES,
        help=("只有直接效益计入课题的直接经济效益", "Only direct benefit goes into the theme's figure"),
    )
    gross_benefit: Money = column(Kind.MONEY, "活动期内产生效益", "Gross benefit", unit="万元")
    activity_cost: Money = column(
        Kind.MONEY,
        "投入费用",
        "Cost of the work",
        unit="万元",
        help=("材料、设备、试验、人工", "Material, equipment, trials, labour"),
    )
    net_benefit: Money = column(
        Kind.MONEY,
        "实际效益额",
        "Net benefit",
        unit="万元",
        help=("可以为零或负数", "May be nil or negative"),
    )
    calculation_basis: Text = column(
        Kind.NOTE, "计算公式说明", "How calculated", help=("公式和数据来源", "Formula and source of the data")
    )
    benefit_period_start: When = column(Kind.WHEN, "效益计算期间起", "Counted from")
    benefit_period_end: When = column(Kind.WHEN, "效益计算期间止", "Counted to")
    finance_certificate: YesNo = column(Kind.YES_NO, "效益财务证明", "Finance certificate")
    finance_certificate_date: Day = column(Kind.DAY, "财务证明日期", "Certified on")
    quality_confirmed_by: Text = column(Kind.TEXT, "质量部门确认人", "Confirmed for quality by")
    finance_confirmed_by: Text = column(
        Kind.TEXT, "财务部门确认人", "Confirmed for finance by", synonyms=("财务证明经办人",)
    )
    technical_confirmed_by: Text = column(Kind.TEXT, "技术部门确认人", "Confirmed for engineering by")


@dataclass(frozen=True, slots=True, kw_only=True)
class QcIntangible(Record):
    """One intangible effect of a theme, on the scale of its radar chart; it has no money."""

    theme: Link = column(
        Kind.LINK,
        "无形成果所属课题",
        "Theme",
        required=True,
        target="qc_themes",
        synonyms=("课题名称", "课题"),
    )
    intangible_effect: Text = column(
        Kind.TEXT,
        "无形成果",
        "Intangible effect",
        required=True,
        help=("如质量意识、团队精神、解决问题的能力", "Such as awareness, team spirit, problem solving"),
    )
    score_before: Number = column(Kind.NUMBER, "活动前自评分", "Score before")
    score_after: Number = column(Kind.NUMBER, "活动后自评分", "Score after")
    intangible_text: Text = column(Kind.NOTE, "无形成果说明", "In words")
    intangible_confirmed_by: Text = column(
        Kind.TEXT, "无形成果确认人", "Confirmed by", help=("人事、政工等部门", "Personnel and the like")
    )


def _complete(benefit: QcBenefit) -> QcBenefit:
    if benefit.net_benefit is None and benefit.gross_benefit is not None:
        return replace(benefit, net_benefit=benefit.gross_benefit - (benefit.activity_cost or NO_YUAN))
    return benefit


def _check(benefit: QcBenefit) -> Iterator[Problem]:
    gross, cost, net = benefit.gross_benefit, benefit.activity_cost, benefit.net_benefit
    if cost is not None and cost < 0:
        yield error("activity_cost", "不能为负数", "cannot be negative")
    if gross is not None and net is not None and net != gross - (cost or NO_YUAN):
        yield error("net_benefit", "不等于产生效益减投入费用", "is not gross benefit less cost")
    yield from not_before(
        benefit, QC_BENEFITS.field("benefit_period_end"), QC_BENEFITS.field("benefit_period_start")
    )


QC_BENEFITS = Register(
    id="qc_benefits",
    words=Words("课题效益", "QC benefits"),
    record=QcBenefit,
    title="benefit_item",
    under=("theme",),
    known_by=(("theme", "benefit_item", "benefit_class"),),
    names=("课题效益", "效益计算"),
    check=_check,
    rules=BENEFIT_RULES,
    complete=_complete,
)

QC_INTANGIBLES = Register(
    id="qc_intangibles",
    words=Words("课题无形成果", "Intangibles"),
    record=QcIntangible,
    title="intangible_effect",
    under=("theme",),
    known_by=(("theme", "intangible_effect"),),
    names=("无形成果",),
)
