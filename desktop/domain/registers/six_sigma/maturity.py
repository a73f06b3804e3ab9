"""Assessments of how far Six Sigma has come, 成熟度评价. Items and their points are imported, never built in."""

from collections.abc import Iterator

from desktop.domain.fields import Day, Kind, Link, Number, Text, column
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, error, warning
from desktop.domain.register import Record, Register
from desktop.domain.rule import Records, Rule
from desktop.domain.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class MaturityAssessment(Record):
    """One assessment by one standard."""

    assessment_name: Text = column(Kind.TEXT, "成熟度评价名称", "Assessment", required=True)
    standard: Text = column(Kind.TEXT, "评价依据标准", "Standard", synonyms=("评价准则",))
    assessed_unit: Link = column(
        Kind.LINK, "被评价单位", "Assessed unit", target="organisation_units", synonyms=("受评单位",)
    )
    assessment_date: Day = column(Kind.DAY, "成熟度评价日期", "Assessed on", required=True)
    assessor: Text = column(Kind.TEXT, "成熟度评价人", "Assessor", synonyms=("评价组",))
    total_full: Number = column(Kind.NUMBER, "评价满分", "Full score", unit="分")
    total_score: Number = column(Kind.NUMBER, "评价总得分", "Total score", unit="分")
    maturity_level: Text = column(Kind.TEXT, "成熟度等级", "Level")
    conclusion: Text = column(Kind.NOTE, "评价结论", "Conclusion")
    source: Text = column(Kind.NOTE, "评分表来源", "Source of the items")


def _check_total(assessment: MaturityAssessment) -> Iterator[Problem]:
    full, score = assessment.total_full, assessment.total_score
    if full is not None and score is not None and score > full:
        yield error("total_score", "高于满分", "more than the full score")


def _adds_up(assessment: MaturityAssessment, records: Records) -> Iterator[Problem]:
    items = records.linked("maturity_scores", "assessment", assessment.id)
    for total, part in (("total_full", "full_score"), ("total_score", "score")):
        stated, parts = getattr(assessment, total), [getattr(item, part) for item in items]
        if stated is not None and parts and None not in parts and sum(parts) != stated:
            yield warning(total, "与各条目之和不符", "is not the sum of the items", "SS-maturity")


MATURITY_ASSESSMENTS = Register(
    id="maturity_assessments",
    words=Words("精益六西格玛成熟度评价", "Maturity assessments"),
    record=MaturityAssessment,
    title="assessment_name",
    year="assessment_date",
    unit="assessed_unit",
    unique=(("assessment_name",),),
    names=("成熟度评价",),
    check=_check_total,
    rules=(
        Rule(
            id="SS-maturity",
            words=Words("总分等于各条目之和", "The totals are the sums of the items"),
            source=Words(
                "GB/T 36077—2018《精益六西格玛管理评价准则》，条款未能查到，评价项目由用户录入",
                "GB/T 36077-2018, Criteria for lean Six Sigma management; its clauses were not to be had, items are entered",
            ),
            within=_adds_up,
        ),
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class MaturityScore(Record):
    """What one item of an assessment was given."""

    assessment: Link = column(
        Kind.LINK, "成熟度评价", "Assessment", required=True, target="maturity_assessments"
    )
    item: Text = column(Kind.TEXT, "评价条目", "Item", required=True, synonyms=("评价项目",))
    full_score: Number = column(Kind.NUMBER, "条目满分", "Full score", unit="分")
    score: Number = column(Kind.NUMBER, "条目得分", "Score", unit="分")
    item_level: Text = column(Kind.TEXT, "条目等级", "Level")
    finding: Text = column(Kind.NOTE, "条目说明", "Finding")


def _check_score(score: MaturityScore) -> Iterator[Problem]:
    if score.full_score is not None and score.score is not None and score.score > score.full_score:
        yield error("score", "高于满分", "more than the full score")


MATURITY_SCORES = Register(
    id="maturity_scores",
    words=Words("成熟度评价得分", "Maturity scores"),
    record=MaturityScore,
    title="item",
    under=("assessment",),
    unique=(("assessment", "item"),),
    names=("成熟度评价得分",),
    check=_check_score,
)
