"""Quick wins, 快赢: the solution was known, it took a few weeks. Never counted among the projects."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.domain.benefits import BENEFIT_TYPES, FINANCE_RESULTS
from desktop.domain.fields import Choice, Day, Kind, Link, Money, Text, YesNo, column
from desktop.domain.problems import Problem, not_before, warning
from desktop.domain.register import Record, Register
from desktop.domain.words import Words

LONGEST_DAYS = 30
"""A quick win takes about 30 days at most (data dictionary V20)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuickWin(Record):
    """One quick win."""

    quick_win_number: Text = column(
        Kind.TEXT, "快赢编号", "Quick win number", synonyms=("编号", "快赢项目编号", "改善编号", "提案编号")
    )
    title: Text = column(
        Kind.TEXT,
        "快赢名称",
        "Quick win",
        required=True,
        synonyms=(
            "快赢项目",
            "快赢项目名称",
            "改善名称",
            "名称",
            "项目名称",
            "改善项目",
            "快赢改善项目",
            "改善项目名称",
            "改善主题",
            "快赢课题",
            "改善课题",
        ),
    )
    parent_project: Link = column(
        Kind.LINK,
        "来源项目",
        "From project",
        target="six_sigma_projects",
        synonyms=(
            "来源项目编号",
            "所属项目",
            "六西格玛项目",
            "项目编号",
            "关联项目",
            "来源课题",
            "母项目",
            "所属六西格玛项目",
            "来自项目",
        ),
    )
    owner: Text = column(
        Kind.TEXT,
        "提出人",
        "Owner",
        synonyms=("负责人", "责任人", "提案人", "实施人", "改善人", "提出者", "改善负责人"),
    )
    department: Link = column(
        Kind.LINK,
        "部门",
        "Department",
        target="organisation_units",
        synonyms=(
            "单位",
            "所属部门",
            "责任部门",
            "实施部门",
            "实施单位",
            "责任单位",
            "所在部门",
            "车间",
            "所属单位",
            "所属车间",
        ),
    )
    found_date: Day = column(
        Kind.DAY,
        "发现日期",
        "Found on",
        synonyms=("提出日期", "开始日期", "发现时间", "提出时间", "开始时间", "启动日期"),
    )
    implemented_date: Day = column(
        Kind.DAY,
        "完成日期",
        "Implemented on",
        required=True,
        synonyms=(
            "实施日期",
            "结束日期",
            "完成时间",
            "关闭日期",
            "实施完成日期",
            "完工日期",
            "实施时间",
            "关闭时间",
            "完成年月日",
        ),
    )
    cost: Money = column(
        Kind.MONEY,
        "投入",
        "Cost",
        unit="万元",
        synonyms=("投入费用", "成本", "投入金额", "改善投入", "改善费用"),
    )
    benefit: Money = column(
        Kind.MONEY,
        "收益",
        "Benefit",
        unit="万元",
        synonyms=(
            "实际收益",
            "快赢收益",
            "改善收益",
            "年收益",
            "确认收益",
            "节约金额",
            "创效",
            "创效金额",
            "节约额",
            "节约成本",
            "降本金额",
            "改善效益",
            "财务核定收益",
            "年度实际收益",
            "核定收益",
            "效益",
        ),
        help=("已扣除投入的净收益", "Net of its cost"),
    )
    benefit_type: Choice = column(
        Kind.CHOICE, "收益类型", "Benefit type", options=BENEFIT_TYPES, assumed="hard"
    )
    finance_confirmed_by: Text = column(
        Kind.TEXT,
        "财务确认人",
        "Confirmed by",
        synonyms=("财务确认", "财务审核人", "财务审核员", "财务核定人", "财务签字"),
    )
    finance_result: Choice = column(
        Kind.CHOICE,
        "财务确认结论",
        "Finance result",
        options=FINANCE_RESULTS,
        assumed="confirmed",
        synonyms=("确认结论", "是否财务确认"),
    )
    standardised: YesNo = column(Kind.YES_NO, "是否标准化", "Standardised", synonyms=("标准化", "已标准化"))
    remarks: Text = column(Kind.NOTE, "备注", "Remarks")


def _check(win: QuickWin) -> Iterator[Problem]:
    yield from not_before(win, QUICK_WINS.field("implemented_date"), QUICK_WINS.field("found_date"))
    if (
        win.found_date
        and win.implemented_date
        and (win.implemented_date - win.found_date).days > LONGEST_DAYS
    ):
        yield warning(
            "implemented_date", "历时超过30天，可考虑立项", "took more than 30 days; perhaps a project", "V20"
        )
    if win.parent_project is None:
        yield warning("parent_project", "没有来源项目", "comes from no project", "V20")


QUICK_WINS = Register(
    id="quick_wins",
    words=Words("快赢项目", "Quick wins"),
    record=QuickWin,
    title="title",
    under=("parent_project",),
    year="implemented_date",
    unit="department",
    unique=(("quick_win_number",),),
    known_by=(("title", "parent_project"), ("title", "found_date"), ("title", "implemented_date")),
    names=("快赢", "快赢项目", "快赢项目清单"),
    check=_check,
)
