"""Evaluations of chief quality officers, 首席质量官评价 (structure of DB32/T 4570-2023), and their scores."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import Any

from desktop.domain.fields import Choice, Day, Kind, Link, Number, Text, YesNo, column, options
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, error, not_before, stops_export, warning
from desktop.domain.register import Record, Register
from desktop.domain.rule import Records, Rule
from desktop.domain.words import Words

STAGES = options(
    ("applied", "申请", "Applied"),
    ("accepted", "受理", "Accepted"),
    ("evaluated", "评价", "Evaluated"),
    ("concluded", "评价结果", "Result"),
    ("certified", "证书管理", "Certificate"),
)
"""The steps in the order of the standard's clause on the process."""

DATES = ("applied_on", "accepted_on", "evaluated_on", "concluded_on", "evaluation_certificate_issued_on")
"""The day of each step, in the same order."""

SOURCE = Words(
    "DB32/T 4570—2023《首席质量官评价规范》的评价结构，分值和等级在本软件中维护",
    "DB32/T 4570-2023, Evaluation of chief quality officers: its structure; scores and grades are data",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficerEvaluation(Record):
    """One evaluation of one officer, from application to certificate."""

    evaluation_number: Text = column(
        Kind.TEXT, "评价编号", "Evaluation number", required=True, synonyms=("评价申请编号",)
    )
    officer: Link = column(
        Kind.LINK, "评价对象", "Officer evaluated", required=True, target="officers", synonyms=("被评价人",)
    )
    evaluation_standard: Text = column(
        Kind.TEXT, "评价依据", "Evaluated by", assumed="DB32/T 4570—2023", synonyms=("评价标准",)
    )
    organisation_type: Link = column(
        Kind.LINK, "所在组织类型", "Type of the organisation", target="grade_recommendations"
    )
    for_renewal: YesNo = column(Kind.YES_NO, "是否用于续聘", "For a renewal")
    evaluation_status: Choice = column(
        Kind.CHOICE, "评价流程状态", "Step", options=STAGES, assumed="applied", synonyms=("评价状态",)
    )
    evaluator_name: Text = column(Kind.TEXT, "评价主体", "Evaluating body", synonyms=("评价机构",))
    applied_on: Day = column(Kind.DAY, "评价申请日期", "Applied on")
    accepted_on: Day = column(Kind.DAY, "受理日期", "Accepted on")
    evaluated_on: Day = column(Kind.DAY, "评价日期", "Evaluated on")
    concluded_on: Day = column(Kind.DAY, "评价结果日期", "Result on")
    total_score: Number = column(Kind.NUMBER, "评价总分", "Total score", synonyms=("评价得分",))
    grade: Link = column(
        Kind.LINK, "评定等级", "Grade given", target="evaluation_grades", synonyms=("评价结果等级",)
    )
    evaluation_certificate_number: Text = column(Kind.TEXT, "评价证书编号", "Evaluation certificate")
    evaluation_certificate_issued_on: Day = column(
        Kind.DAY, "评价证书发证日期", "Evaluation certificate issued on"
    )
    evaluation_certificate_until: Day = column(
        Kind.DAY, "评价证书有效期至", "Evaluation certificate valid until"
    )
    remarks: Text = column(Kind.NOTE, "备注", "Remarks")


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationScore(Record):
    """The score of one indicator in one evaluation."""

    evaluation: Link = column(
        Kind.LINK, "所属评价", "Of the evaluation", required=True, target="officer_evaluations"
    )
    scored_item: Text = column(Kind.TEXT, "评分项目", "Item scored", required=True)
    criterion: Link = column(Kind.LINK, "对应评价指标", "Indicator", target="evaluation_criteria")
    item_full_score: Number = column(Kind.NUMBER, "项目满分", "Full score of the item")
    item_score: Number = column(Kind.NUMBER, "项目得分", "Score of the item")
    score_evidence: Text = column(Kind.NOTE, "评分依据", "Evidence of the score")


def _check(evaluation: OfficerEvaluation) -> Iterator[Problem]:
    field = OFFICER_EVALUATIONS.field
    days = [name for name in DATES if getattr(evaluation, name) is not None]
    for earlier, later in pairwise(days):
        yield from not_before(evaluation, field(later), field(earlier))
    yield from not_before(
        evaluation, field("evaluation_certificate_until"), field("evaluation_certificate_issued_on")
    )
    if (evaluation.total_score or 0) < 0:
        yield error("total_score", "不能为负数", "cannot be negative")


def _steps(evaluation: OfficerEvaluation) -> Iterator[Problem]:
    ids = [option.id for option in STAGES]
    if evaluation.evaluation_status not in ids:
        return
    reached = ids.index(evaluation.evaluation_status)
    for name in DATES[: reached + 1]:
        if getattr(evaluation, name) is None:
            yield stops_export(
                name, "流程已到这一步之后，应填日期", "the process has come past it; its day is missing"
            )
    if evaluation.evaluation_status == "certified" and evaluation.evaluation_certificate_number is None:
        yield stops_export(
            "evaluation_certificate_number", "已发证的应填证书编号", "a certificate has a number"
        )


STEPS_IN_ORDER = Rule(
    id="EVAL-steps",
    words=Words(
        "评价按申请、受理、评价、评价结果、证书管理的次序进行，到哪一步填到哪一步",
        "An evaluation goes through its steps in order, each with its day",
    ),
    source=SOURCE,
    check=_steps,
)


def _total(evaluation: OfficerEvaluation, records: Records) -> Iterator[Problem]:
    rows = records.linked("evaluation_scores", "evaluation", evaluation.id)
    scores = [row.item_score for row in rows if row.item_score is not None]
    if scores and evaluation.total_score is not None and sum(scores, Decimal(0)) != evaluation.total_score:
        yield stops_export("total_score", "不等于各项得分之和", "is not the sum of its items")


TOTAL_OF_ITEMS = Rule(
    id="EVAL-total",
    words=Words("评价总分等于各项得分之和", "The total score is the sum of the items"),
    source=SOURCE,
    within=_total,
)


def _grade(evaluation: OfficerEvaluation, records: Records) -> Iterator[Problem]:
    grade: Any = records.get("evaluation_grades", evaluation.grade)
    if grade is None:
        return
    total, least_score = evaluation.total_score, grade.lowest_score
    if total is not None and least_score is not None and total < least_score:
        yield stops_export("grade", "总分未达到该等级的最低分", "the score is below the least for the grade")
        return
    advice: Any = records.get("grade_recommendations", evaluation.organisation_type)
    if advice is None:
        return
    renews = evaluation.for_renewal and advice.lowest_grade_to_renew is not None
    wanted = advice.lowest_grade_to_renew if renews else advice.lowest_grade
    least: Any = records.get("evaluation_grades", wanted)
    ranks = grade.grade_rank, None if least is None else least.grade_rank
    if ranks[0] is not None and ranks[1] is not None and ranks[0] > ranks[1]:
        yield warning(
            "grade", "低于该类组织的最低等级建议", "below the lowest grade recommended to such organisations"
        )


GRADE_EARNED = Rule(
    id="EVAL-grade",
    words=Words(
        "等级与总分相符，不低于该类组织的最低等级建议",
        "The grade agrees with the score and is not below the one recommended",
    ),
    source=SOURCE,
    within=_grade,
)


def _of_score(score: EvaluationScore) -> Iterator[Problem]:
    full = score.item_full_score
    if score.item_score is not None and score.item_score < 0:
        yield error("item_score", "不能为负数", "cannot be negative")
    elif score.item_score is not None and full is not None and score.item_score > full:
        yield error("item_score", "超过满分", "more than the full score")


OFFICER_EVALUATIONS = Register(
    id="officer_evaluations",
    words=Words("首席质量官评价", "Officer evaluations"),
    record=OfficerEvaluation,
    title="evaluation_number",
    under=("officer",),
    unique=(("evaluation_number",),),
    names=("首席质量官评价",),
    check=_check,
    rules=(STEPS_IN_ORDER, TOTAL_OF_ITEMS, GRADE_EARNED),
)
EVALUATION_SCORES = Register(
    id="evaluation_scores",
    words=Words("评价得分", "Evaluation scores"),
    record=EvaluationScore,
    title="scored_item",
    under=("evaluation",),
    unique=(("evaluation", "scored_item"),),
    names=("评价得分",),
    check=_of_score,
)
