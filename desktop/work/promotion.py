"""A quick win that turns out to need analysis becomes a project, and its money goes with it.

What counts as a project's benefit counts there alone: the quick win keeps its story and a link to the project.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.errors import NOTHING_CHANGED, Refused
from desktop.domain.registers.savings.benefit_months import BENEFIT_MONTHS, BenefitMonth
from desktop.domain.registers.six_sigma.quick_wins import QUICK_WINS, QuickWin
from desktop.domain.registers.six_sigma.six_sigma_projects import SIX_SIGMA_PROJECTS, SixSigmaProject
from desktop.domain.words import Words
from desktop.work.database import Database

PROMOTE = Words("快赢升级为项目：{title}", "Promote quick win to project: {title}")
ALREADY = Words("快赢“{title}”已经升级为项目。", "The quick win '{title}' has become a project already.")
OPEN_PROJECT = Words("请打开它所链接的项目。", "Open the project that it links to.")
TAKEN = Words("项目编号“{number}”已经有了。", "There is a project {number} already.")
OTHER_NUMBER = Words("请换一个项目编号。", "Choose another project number.")
FIRST_NUMBER = "6S-001"
"""Of the first project of a ledger whose numbers have no pattern yet."""
_ENDING = re.compile(r"(.*?)([0-9]+)")
REMARK = Words("由快赢{number}升级", "Promoted from quick win {number}")


class CannotPromote(Refused):
    """A quick win cannot become that project."""


def promote(database: Database, win: QuickWin, project_number: str, start: date) -> ChangeSet:
    """The changes that begin a project from a quick win.

    The benefit becomes what the project plans; month rows of the quick win become those of the project.

    Args:
        database: the ledger that the quick win is in.
        win: the quick win.
        project_number: the number of the new project.
        start: the day on which it starts.

    Raises:
        CannotPromote: it is a project already, or there is a project of that number.
    """
    if win.promoted_to is not None:
        raise CannotPromote(ALREADY.fill(title=win.title), NOTHING_CHANGED, OPEN_PROJECT)
    if project_number in database.titles(SIX_SIGMA_PROJECTS.id).values():
        raise CannotPromote(TAKEN.fill(number=project_number), NOTHING_CHANGED, OTHER_NUMBER)
    rows = [row for row in database.all(BENEFIT_MONTHS.id) if row.quick_win == win.id]
    project = _project(win, project_number, start)
    return ChangeSet(
        PROMOTE.fill(title=win.title),
        (
            Change(SIX_SIGMA_PROJECTS.id, None, project),
            Change(QUICK_WINS.id, win, _promoted(win, project)),
            *_moved(rows, project),
        ),
    )


def next_number(database: Database) -> str:
    """A project number that is free: the one after the last that there is, in its own pattern."""
    taken = list(database.titles(SIX_SIGMA_PROJECTS.id).values())
    found = [match for number in taken if (match := _ENDING.fullmatch(number))]
    if not found:
        return FIRST_NUMBER
    start, count = max((match[1], int(match[2])) for match in found)
    width = max(len(match[2]) for match in found if match[1] == start)
    return f"{start}{count + 1:0{width}d}"


def _project(win: QuickWin, number: str, start: date) -> SixSigmaProject:
    begun = SIX_SIGMA_PROJECTS.record(
        project_number=number,
        project_name=win.title,
        lead_department=win.department,
        methodology="DMAIC",
        team_leader=win.owner,
        start_date=start,
        business_case=win.before_text,
        solution_unknown=True,
        planned_input=win.cost,
        planned_benefit=win.benefit,
        benefit_type=win.benefit_type or "hard",
        finance_result="unconfirmed",
        project_status="applied",
        remarks=REMARK.fill(number=win.quick_win_number or win.title).zh,
    )
    return SIX_SIGMA_PROJECTS.complete(begun)


def _promoted(win: QuickWin, project: SixSigmaProject) -> QuickWin:
    """The quick win with the link, and without the money that went to the project."""
    return replace(
        win,
        promoted_to=project.id,
        cost=None,
        benefit=None,
        finance_confirmed_by=None,
        finance_result="unconfirmed",
    )


def _moved(rows: Sequence[BenefitMonth], project: SixSigmaProject) -> list[Change]:
    return [Change(BENEFIT_MONTHS.id, row, replace(row, quick_win=None, project=project.id)) for row in rows]
