"""Quick wins, 快赢: the solution was known, it took a few weeks. Never counted among the projects."""

from collections.abc import Iterator
from dataclasses import replace

from desktop.domain.benefits import BENEFIT_TYPES, FINANCE_RESULTS
from desktop.domain.blanks import amount_rule, confirmed_hard
from desktop.domain.fields import Choice, Day, Kind, Link, Money, Text, Whole, YesNo, column
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, error, not_before
from desktop.domain.register import Record, Register
from desktop.domain.registers.six_sigma.rules import QUICK_WIN_RULES
from desktop.domain.words import Words


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
    duration_days: Whole = column(
        Kind.WHOLE,
        "历时天数",
        "Days taken",
        unit="天",
        synonyms=("历时", "用时天数"),
        help=("由发现日期到完成日期", "From the day found to the day implemented"),
    )
    before_text: Text = column(
        Kind.NOTE, "改善前状况", "State before", synonyms=("改善前描述", "改善前", "改进前")
    )
    after_text: Text = column(
        Kind.NOTE, "改善后状况", "State after", synonyms=("改善后描述", "改善内容", "改善后", "改进后")
    )
    is_easy: YesNo = column(Kind.YES_NO, "是否容易实施", "Easy", synonyms=("容易",))
    is_fast: YesNo = column(Kind.YES_NO, "是否很快见效", "Fast", synonyms=("快速",))
    is_cheap: YesNo = column(Kind.YES_NO, "是否花费很少", "Cheap", synonyms=("低成本",))
    is_within_control: YesNo = column(
        Kind.YES_NO, "是否团队可控", "Within the team's control", synonyms=("团队可控",)
    )
    is_reversible: YesNo = column(Kind.YES_NO, "是否可以恢复", "Reversible", synonyms=("可逆",))
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
            "年度节约金额",
            "年节约金额",
            "年节约额",
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
        synonyms=("确认结论", "是否财务确认", "财务是否确认", "财务确认情况"),
    )
    standardised: YesNo = column(Kind.YES_NO, "是否标准化", "Standardised", synonyms=("标准化", "已标准化"))
    standard_document: Text = column(
        Kind.TEXT, "标准化文件", "Standard document", synonyms=("标准化文件号", "固化文件")
    )
    approver: Text = column(Kind.TEXT, "批准人", "Approver", synonyms=("快赢批准人",))
    approval_date: Day = column(Kind.DAY, "批准日期", "Approved on")
    promoted_to: Link = column(
        Kind.LINK,
        "升级为项目",
        "Promoted to project",
        target="six_sigma_projects",
        synonyms=("转立项项目",),
        help=(
            "升级后收益记在项目上，不再在快赢里计一次",
            "The benefit then belongs to the project, and counts there alone",
        ),
    )
    remarks: Text = column(Kind.NOTE, "备注", "Remarks")


def _check(win: QuickWin) -> Iterator[Problem]:
    yield from not_before(win, QUICK_WINS.field("implemented_date"), QUICK_WINS.field("found_date"))
    if win.promoted_to is not None and win.promoted_to == win.parent_project:
        yield error("promoted_to", "不能升级为其来源项目", "cannot become the project that it comes from")
    if win.duration_days is not None and win.duration_days < 0:
        yield error("duration_days", "不能为负数", "cannot be negative")


def _complete(win: QuickWin) -> QuickWin:
    if win.duration_days is None and win.found_date and win.implemented_date:
        return replace(win, duration_days=max((win.implemented_date - win.found_date).days, 0))
    return win


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
    rules=(*QUICK_WIN_RULES, amount_rule("benefit", confirmed_hard, "quick_win")),
    complete=_complete,
)
