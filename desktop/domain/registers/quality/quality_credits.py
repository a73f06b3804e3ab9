"""Grades of quality credit, 质量信用, and the steps from one to the next: data to be edited, nothing official."""

from collections.abc import Iterator

from desktop.domain.fields import Choice, Day, Kind, Link, Number, Text, Whole, YesNo, column, options
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, error, not_before
from desktop.domain.register import Record, Register
from desktop.domain.registers.quality.brand_rules import CREDIT_RULES
from desktop.domain.words import Words

GRADES = options(("a", "A级", "A"), ("aa", "AA级", "AA"), ("aaa", "AAA级", "AAA"))
CREDIT_RESULTS = options(
    ("applied", "申报中", "Applied for", ("已申报",)),
    ("recognised", "已认定", "Recognised", ("认定", "通过")),
    ("not_recognised", "未认定", "Not recognised", ("未通过",)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditStep(Record):
    """What one grade asks of those who apply for it."""

    step_name: Text = column(Kind.TEXT, "信用晋级条件", "Step", required=True)
    from_grade: Choice = column(Kind.CHOICE, "原信用等级", "From grade", options=GRADES)
    to_grade: Choice = column(Kind.CHOICE, "目标信用等级", "To grade", options=GRADES)
    years_between: Whole = column(Kind.WHOLE, "间隔年数", "Years between")
    years_operating: Whole = column(Kind.WHOLE, "最低经营年限", "Least years of operation")
    step_conditions: Text = column(Kind.NOTE, "晋级说明", "Other conditions")
    step_source: Text = column(Kind.TEXT, "晋级条件来源", "Source")
    is_official: YesNo = column(
        Kind.YES_NO, "是否官方核实", "Confirmed from the official text", synonyms=("是否官方",)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class QualityCredit(Record):
    """One application for one grade."""

    credit_year: Whole = column(
        Kind.WHOLE, "信用评定年度", "Year", unit="年", required=True, synonyms=("质量信用年度",)
    )
    organisation_unit: Link = column(Kind.LINK, "信用评定单位", "Unit", target="organisation_units")
    credit_grade: Choice = column(
        Kind.CHOICE, "质量信用等级", "Grade", options=GRADES, synonyms=("信用等级",)
    )
    credit_result: Choice = column(
        Kind.CHOICE, "信用认定结果", "Result", options=CREDIT_RESULTS, assumed="applied"
    )
    submitted_on: Day = column(Kind.DAY, "信用申报日期", "Submitted on")
    commitment: YesNo = column(Kind.YES_NO, "已附承诺书", "Commitment attached")
    years_operating: Whole = column(Kind.WHOLE, "已经营年数", "Years of operation")
    credit_score: Number = column(
        Kind.NUMBER,
        "技术指标得分",
        "Score",
        help=("百分制", "Out of 100"),
    )
    recognised_on: Day = column(Kind.DAY, "信用认定日期", "Recognised on")
    credit_issuer: Text = column(Kind.TEXT, "信用认定机关", "Recognised by")
    credit_document: Text = column(Kind.TEXT, "信用认定文号", "Document")
    valid_until: Day = column(Kind.DAY, "信用有效期至", "Valid until")


def _check(credit: QualityCredit) -> Iterator[Problem]:
    of = QUALITY_CREDITS.field
    yield from not_before(credit, of("recognised_on"), of("submitted_on"))
    yield from not_before(credit, of("valid_until"), of("recognised_on"))
    if credit.credit_score is not None and not 0 <= credit.credit_score <= 100:
        yield error("credit_score", "应在0至100之间", "should lie between 0 and 100")


CREDIT_STEPS = Register(
    id="credit_steps",
    words=Words("质量信用晋级条件", "Steps of quality credit"),
    record=CreditStep,
    title="step_name",
    reference=True,
    unique=(("step_name",),),
    names=("质量信用晋级条件",),
)

QUALITY_CREDITS = Register(
    id="quality_credits",
    words=Words("质量信用", "Quality credit"),
    record=QualityCredit,
    title="credit_year",
    year="credit_year",
    unit="organisation_unit",
    known_by=(("credit_year", "organisation_unit", "credit_grade"),),
    names=("质量信用", "质量信用等级"),
    check=_check,
    rules=CREDIT_RULES,
)
