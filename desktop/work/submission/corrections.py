"""What the next report prints as corrected, and what of it keeps the report a draft."""

from collections.abc import Sequence

from desktop.domain.problems import Severity
from desktop.domain.report import Correction, ReportProblem
from desktop.domain.words import Words
from desktop.work.database import Database
from desktop.work.submission.differences import Difference, standing

NO_REASON = Words(
    "{year}年度（报送编号{number}）已报送的数据有{n}处变动，还没有说明更正原因：{items}",
    "{n} {n:thing|things} submitted for {year} ({number}) {n:is|are} otherwise now, without a reason: {items}",
)
MORE = Words("{items}等", "{items} …")
NAMED = 3
"""Items named in one line."""


def corrections_of(database: Database, year: int) -> tuple[Correction, ...]:
    """What is otherwise now than in the newest submission of each year up to one."""
    return tuple(_correction(difference) for difference in standing(database, year))


def problems_with(corrections: Sequence[Correction]) -> list[ReportProblem]:
    """One problem for each submission that has differences without a reason; it keeps the report a draft."""
    found = []
    for number in dict.fromkeys(c.submission for c in corrections):
        open_ = [c for c in corrections if c.submission == number and not c.explained]
        if open_:
            items = Words(*("、".join(c.item[side] for c in open_[:NAMED]) for side in (0, 1)))
            items = MORE.fill(items=items) if len(open_) > NAMED else items
            words = NO_REASON.fill(year=open_[0].year, number=number, n=len(open_), items=items)
            found.append(ReportProblem(words, Severity.EXPORT, "restatements"))
    return found


def _correction(difference: Difference) -> Correction:
    own, submission = difference.own, difference.submission
    return Correction(
        submission=submission.submission_number or "",
        year=submission.submitted_year or 0,
        item=difference.item,
        unit=difference.unit_said,
        before=difference.said[0],
        now=difference.said[1],
        amount=difference.amount,
        reason=(own.restated_reason or "") if own else "",
        explained=difference.explained,
        restated_by=(own.restated_by or "") if own else "",
        restated_on=own.restated_on if own else None,
    )
