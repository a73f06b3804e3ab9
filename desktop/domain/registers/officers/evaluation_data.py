"""What evaluations of chief quality officers go by: indicators, grades and recommended grades.

The annexes of DB32/T 4570-2023 that settle scores, grades and recommendations are not public. So nothing of it is in
the program: who holds the standard enters it here, and may enter another province's as well.
"""

from collections.abc import Iterator

from desktop.domain.fields import Kind, Link, Number, Text, Whole, YesNo, column
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, error
from desktop.domain.register import Record, Register
from desktop.domain.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationCriterion(Record):
    """One indicator and its full score (annexes A and B)."""

    criterion_name: Text = column(
        Kind.TEXT, "评价指标名称", "Indicator", required=True, synonyms=("评价指标", "二级指标")
    )
    level1: Text = column(
        Kind.TEXT,
        "一级指标",
        "First level",
        help=(
            "江苏为意识、诚信、知识、能力、业绩；其他省另有不同",
            "Five in Jiangsu; other provinces differ",
        ),
    )
    criterion_full_score: Number = column(Kind.NUMBER, "指标分值", "Full score of the indicator")
    scoring_rule: Text = column(Kind.NOTE, "评分规则", "How it is scored", synonyms=("评分标准",))
    criterion_source: Text = column(Kind.TEXT, "指标来源", "Source of the indicator")
    is_official: YesNo = column(Kind.YES_NO, "是否已核对官方文本", "Compared with the official text")


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationGrade(Record):
    """One grade and the least score for it (annex C)."""

    grade_name: Text = column(Kind.TEXT, "评价等级名称", "Grade", required=True, synonyms=("评价等级",))
    grade_rank: Whole = column(
        Kind.WHOLE, "等级次序", "Rank of the grade", help=("最高的为1", "The highest is 1")
    )
    lowest_score: Number = column(Kind.NUMBER, "等级最低分", "Least score for the grade")
    grade_source: Text = column(Kind.TEXT, "等级来源", "Source of the grade")
    is_official: YesNo = column(Kind.YES_NO, "是否已核对官方文本", "Compared with the official text")


@dataclass(frozen=True, slots=True, kw_only=True)
class GradeRecommendation(Record):
    """The lowest grade recommended to one kind of organisation (annex D)."""

    organisation_type: Text = column(
        Kind.TEXT, "组织类型", "Type of organisation", required=True, synonyms=("组织类别",)
    )
    lowest_grade: Link = column(
        Kind.LINK, "聘用最低等级", "Lowest grade to appoint", target="evaluation_grades"
    )
    lowest_grade_to_renew: Link = column(
        Kind.LINK, "续聘最低等级", "Lowest grade to renew", target="evaluation_grades"
    )
    recommendation_source: Text = column(Kind.TEXT, "建议来源", "Source of the recommendation")
    is_official: YesNo = column(Kind.YES_NO, "是否已核对官方文本", "Compared with the official text")


def _of_criterion(criterion: EvaluationCriterion) -> Iterator[Problem]:
    if (criterion.criterion_full_score or 0) < 0:
        yield error("criterion_full_score", "不能为负数", "cannot be negative")


EVALUATION_CRITERIA = Register(
    id="evaluation_criteria",
    words=Words("首席质量官评价指标", "Indicators of officer evaluation"),
    record=EvaluationCriterion,
    title="criterion_name",
    reference=True,
    unique=(("criterion_name",),),
    names=("评价指标及分值",),
    check=_of_criterion,
)
EVALUATION_GRADES = Register(
    id="evaluation_grades",
    words=Words("首席质量官评价等级", "Grades of officer evaluation"),
    record=EvaluationGrade,
    title="grade_name",
    reference=True,
    unique=(("grade_name",),),
    names=("等级划分",),
)
GRADE_RECOMMENDATIONS = Register(
    id="grade_recommendations",
    words=Words("聘用续聘最低等级建议", "Lowest grades recommended"),
    record=GradeRecommendation,
    title="organisation_type",
    reference=True,
    unique=(("organisation_type",),),
    names=("最低等级建议",),
)
