"""Reviews of QC themes, 成果评审, by editable score sheets, with the scores of each reviewer."""

from collections.abc import Iterator

from desktop.domain.fields import Choice, Day, Kind, Link, Number, Text, Whole, YesNo, column, options
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, error
from desktop.domain.register import Record, Register
from desktop.domain.registers.qc.score_sheets import REVIEW_KINDS
from desktop.domain.registers.qc.scoring import REVIEW_RULES, SCORE_RULES
from desktop.domain.words import Words

REVIEW_RESULTS = options(
    ("passed", "评审通过", "Passed", ("通过",)), ("failed", "评审不通过", "Not passed", ("不通过",))
)


@dataclass(frozen=True, slots=True, kw_only=True)
class QcReview(Record):
    """One review of one theme."""

    theme: Link = column(
        Kind.LINK, "评审课题", "Theme", required=True, target="qc_themes", synonyms=("课题名称", "课题")
    )
    review_number: Text = column(Kind.TEXT, "评审编号", "Review number", required=True)
    review_kind: Choice = column(Kind.CHOICE, "评审类别", "Kind of review", options=REVIEW_KINDS)
    review_date: Day = column(
        Kind.DAY,
        "评审日期",
        "Reviewed on",
        help=("现场评审一般在取得成果约两个月后", "On site usually some two months after the result"),
    )
    score_sheet: Link = column(Kind.LINK, "采用评分表", "Score sheet", target="score_sheets")
    reviewers: Text = column(Kind.NOTE, "评审人员", "Reviewers")
    reviewer_count: Whole = column(Kind.WHOLE, "评委人数", "Number of reviewers", unit="人")
    drop_extremes: YesNo = column(
        Kind.YES_NO,
        "去掉最高最低分",
        "Without highest and lowest",
        help=("至少三名评委时才去掉", "Only where there are at least three reviewers"),
    )
    total_score: Number = column(Kind.NUMBER, "评审总分", "Total of all reviewers")
    average_score: Number = column(Kind.NUMBER, "评审平均分", "Average score", synonyms=("平均得分",))
    level: Text = column(Kind.TEXT, "评定等级", "Level")
    review_result: Choice = column(Kind.CHOICE, "评审结论", "Outcome", options=REVIEW_RESULTS)
    comment: Text = column(Kind.NOTE, "评审意见", "Comment")


@dataclass(frozen=True, slots=True, kw_only=True)
class QcReviewScore(Record):
    """What one reviewer gave for one item."""

    review: Link = column(Kind.LINK, "所属评审", "Review", required=True, target="qc_reviews")
    reviewer: Text = column(Kind.TEXT, "评委姓名", "Reviewer", required=True, synonyms=("评委",))
    item: Link = column(Kind.LINK, "打分项目", "Item", required=True, target="score_sheet_items")
    score: Number = column(Kind.NUMBER, "评委打分", "Score given", required=True, synonyms=("打分",))
    score_comment: Text = column(Kind.NOTE, "打分说明", "Why")


def _check_review(review: QcReview) -> Iterator[Problem]:
    if review.reviewer_count is not None and review.reviewer_count < 1:
        yield error("reviewer_count", "至少为1", "is at least 1")
    for name in ("total_score", "average_score"):
        score = getattr(review, name)
        if score is not None and score < 0:
            yield error(name, "不能为负数", "cannot be negative")


def _check_score(score: QcReviewScore) -> Iterator[Problem]:
    if score.score is not None and score.score < 0:
        yield error("score", "不能为负数", "cannot be negative")


QC_REVIEWS = Register(
    id="qc_reviews",
    words=Words("课题评审", "Reviews"),
    record=QcReview,
    title="review_number",
    under=("theme",),
    year="review_date",
    unique=(("review_number",),),
    names=("课题评审", "成果评审"),
    check=_check_review,
    rules=REVIEW_RULES,
)

QC_REVIEW_SCORES = Register(
    id="qc_review_scores",
    words=Words("评委打分", "Scores given"),
    record=QcReviewScore,
    title="reviewer",
    under=("review",),
    unique=(("review", "reviewer", "item"),),
    names=("评委打分",),
    check=_check_score,
    rules=SCORE_RULES,
)
