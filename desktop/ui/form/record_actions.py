"""What can be done with a record besides editing it: buttons in its form, each making changes as one step to undo."""

from collections.abc import Callable
from datetime import date
from typing import Any

from desktop.domain.changes import ChangeSet
from desktop.domain.late import dataclass
from desktop.domain.words import Words
from desktop.work.phase_plan import plan_phases
from desktop.work.promotion import next_number, promote
from desktop.work.spreading import spread_claim
from desktop.work.step_plan import plan_steps
from desktop.work.workspace import Workspace


@dataclass(frozen=True, slots=True)
class RecordAction:
    """One button in the form of a saved record."""

    id: str
    """Names the button."""
    register: str
    words: Words
    icon: str
    """A file under ``resources/icons`` without its suffix; blank for none."""
    make: Callable[[Workspace, Any], ChangeSet]
    """The changes for a record as it lies in the ledger. An empty set says that there is nothing to do;
    a `Refused` is told in the form."""
    tip: Words | None = None
    """What it does, in a sentence."""
    nothing: Words | None = None
    """What is said where there is nothing to do: what it needs first."""


def _promote(workspace: Workspace, record: Any) -> ChangeSet:
    return promote(workspace.database, record, next_number(workspace.database), date.today())


ACTIONS: tuple[RecordAction, ...] = (
    RecordAction(
        "promote",
        "quick_wins",
        Words("升级为项目", "Promote to a project"),
        "",
        _promote,
        Words(
            "建立一个六西格玛项目，沿用下一个项目编号，今天开始；快赢的收益和月度收益转入该项目，可以撤销",
            "Begins a Six Sigma project under the next number, today; the benefit and its months go to it. Can be undone",
        ),
    ),
    RecordAction(
        "plan_phases",
        "six_sigma_projects",
        Words("建立阶段", "Lay out the phases"),
        "",
        lambda workspace, record: plan_phases(workspace.database, record),
        Words(
            "按改进方法建立各阶段及其评审条件，可以撤销",
            "Adds the phases of its methodology and the conditions of their gates. Can be undone",
        ),
        Words(
            "没有要建立的阶段：已经齐全，或还没有填方法",
            "No phase to add: all are there, or the methodology is not filled in",
        ),
    ),
    RecordAction(
        "plan_steps",
        "qc_themes",
        Words("建立步骤", "Lay out the steps"),
        "",
        lambda workspace, record: plan_steps(workspace.database, record),
        Words(
            "按课题类型和目标来源补上尚缺的活动步骤，可以撤销",
            "Adds the steps that its type and target ask for and that it lacks. Can be undone",
        ),
        Words(
            "没有要建立的步骤：已经齐全，或还没有填课题类型和目标来源",
            "No step to add: all are there, or theme type and target origin are not filled in",
        ),
    ),
    RecordAction(
        "spread",
        "benefit_claims",
        Words("按月展开", "Spread by month"),
        "",
        lambda workspace, record: spread_claim(workspace.database, record),
        Words(
            "把计划和预测收益平均分到计算期的各月，按核算政策归入年度，可以撤销",
            "Spreads plan and forecast evenly over the months of the window, in the years of its policy. Can be undone",
        ),
        Words(
            "没有可展开的：先填收益来源、改善完成月份、计入口径，以及计划净收益或一年效益预测；已有的月份不再建",
            "Nothing to spread: fill in the source, the month of completion, the policy, and a planned or forecast "
            "benefit first; months that are there are not made again",
        ),
    ),
)
"""Every action, in the order of the buttons."""


def actions_of(register_id: str) -> list[RecordAction]:
    """The actions on records of a register."""
    return [action for action in ACTIONS if action.register == register_id]
