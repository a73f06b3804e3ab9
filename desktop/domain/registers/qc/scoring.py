"""Scores of a review: sums, averages without the extremes, bands, and the rules that compare them."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Any

from desktop.domain.problems import Problem, error, stops_export, warning
from desktop.domain.rule import Records, Rule
from desktop.domain.words import Words

CENT = Decimal("0.01")
FEWEST_TO_DROP = 3
"""Totals that must be there for the highest and the lowest to be left out."""


def totals(scores: Iterable[Any]) -> dict[str, Decimal]:
    """The total that each reviewer gave; rows without a score or a reviewer's name count under a blank name."""
    found: dict[str, Decimal] = {}
    for row in scores:
        name = row.reviewer or ""
        found[name] = found.get(name, Decimal(0)) + (row.score or Decimal(0))
    return found


def average(values: Sequence[Decimal], drop_extremes: bool = False) -> Decimal | None:
    """The mean to two decimals (GB/T 8170, half even), rounded this once; ``None`` of nothing.

    Args:
        values: the totals of the reviewers.
        drop_extremes: whether one highest and one lowest are left out, where there are at least three.
    """
    counted = sorted(values)
    if drop_extremes and len(counted) >= FEWEST_TO_DROP:
        counted = counted[1:-1]
    if not counted:
        return None
    return (sum(counted, Decimal(0)) / len(counted)).quantize(CENT, ROUND_HALF_EVEN)


def band_of(score: Decimal, bands: Iterable[Any]) -> Any:
    """The band with the highest lower bound that the score reaches; bounds belong to the band; ``None`` below all."""
    reached = [band for band in bands if band.lower_bound is not None and score >= band.lower_bound]
    return max(reached, key=lambda band: band.lower_bound, default=None)


def _within_the_full_mark(row: Any, records: Records) -> Iterator[Problem]:
    item = records.get("score_sheet_items", row.item)
    if item is None:
        return
    if row.score is not None and item.full_mark is not None and row.score > item.full_mark:
        yield error(
            "score", f"超过满分{item.full_mark}", f"is more than the full {item.full_mark}", "QC-score"
        )
    review = records.get("qc_reviews", row.review)
    if review and review.score_sheet and item.score_sheet != review.score_sheet:
        yield error("item", "不是这次评审所用评分表的项目", "is not of the sheet of this review", "QC-score")


def _adds_up(review: Any, records: Records) -> Iterator[Problem]:
    rows = records.linked("qc_review_scores", "review", review.id)
    if not rows:
        return
    mean = average(list(totals(rows).values()), bool(review.drop_extremes))
    if review.average_score is not None and review.average_score != mean:
        yield stops_export(
            "average_score",
            f"与评委打分不符，应为{mean}",
            f"differs from the scores given: {mean}",
            "QC-average",
        )
    bands = records.linked("score_bands", "score_sheet", review.score_sheet) if review.score_sheet else ()
    band = band_of(review.average_score, bands) if review.average_score is not None else None
    if band is not None and review.level is not None and review.level != band.band_name:
        yield warning(
            "level", f"按分数段应为{band.band_name}", "is not what the bands of the sheet say", "QC-average"
        )


def _full_marks_add_up(sheet: Any, records: Records) -> Iterator[Problem]:
    items = records.linked("score_sheet_items", "score_sheet", sheet.id)
    marks = [item.full_mark for item in items if item.full_mark is not None]
    if marks and sheet.full_mark is not None and sum(marks, Decimal(0)) != sheet.full_mark:
        yield warning(
            "full_mark", "与各项满分之和不符", "differs from what its items add up to", "QC-full-mark"
        )


_SHEETS = Words("录入的评分表，本软件不内置评分标准", "The score sheet entered; none is built in")
SCORE_RULES = (
    Rule(
        id="QC-score",
        words=Words("得分不超过该项满分", "A score is no more than the full mark of its item"),
        source=_SHEETS,
        within=_within_the_full_mark,
    ),
)
REVIEW_RULES = (
    Rule(
        id="QC-average",
        words=Words("平均分和等级与评委打分一致", "Average and level follow from the scores given"),
        source=_SHEETS,
        within=_adds_up,
    ),
)
SHEET_RULES = (
    Rule(
        id="QC-full-mark",
        words=Words("评分表满分等于各项满分之和", "The full mark is that of the items together"),
        source=_SHEETS,
        within=_full_marks_add_up,
    ),
)
