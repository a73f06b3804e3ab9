"""The figures of Six Sigma projects and quick wins."""

from desktop.domain.figures.conditions import AnyFilled, InYear, Is, IsNot
from desktop.domain.figures.counted import PIECES, WAN, counted
from desktop.domain.figures.figure import Figure, Source
from desktop.domain.figures.savings import in_counted_year, own_record
from desktop.domain.words import Words

_HARD = (Is("finance_result", ("confirmed",)), Is("benefit_type", ("hard",)))


def _of_belt(belt: str, zh: str, en: str) -> Figure:
    return counted(
        f"six_sigma.projects_{belt}",
        (f"其中：{zh}项目", f"Of these, {en} belt projects"),
        PIECES,
        (f"本年立项的六西格玛项目中{zh}项目的个数", f"Of the projects started in the year, {en} belt ones"),
        "six_sigma_projects",
        InYear("start_date"),
        Is("belt_level", (belt,)),
    )


SIX_SIGMA: tuple[Figure, ...] = (
    Figure(
        "six_sigma.projects",
        Words("六西格玛立项", "Six Sigma projects"),
        PIECES,
        Words(
            "立项日期在本年的六西格玛项目个数，不含快赢",
            "Projects started in the year, quick wins not among them",
        ),
        (Source("six_sigma_projects", (InYear("start_date"),)),),
        "six_sigma",
    ),
    _of_belt("black", "黑带", "black"),
    _of_belt("green", "绿带", "green"),
    counted(
        "six_sigma.projects_closed",
        ("六西格玛结项", "Six Sigma projects closed"),
        PIECES,
        (
            "结项日期在本年的六西格玛项目个数，不论何年立项，终止的不计",
            "Projects closed in the year, whenever they started, terminated ones not among them",
        ),
        "six_sigma_projects",
        InYear("actual_end_date"),
        IsNot("project_status", ("terminated",)),
    ),
    Figure(
        "six_sigma.quick_wins",
        Words("快赢项目", "Quick wins"),
        PIECES,
        Words("完成日期在本年的快赢项目个数", "Quick wins implemented in the year"),
        (Source("quick_wins", (InYear("implemented_date"),)),),
        "six_sigma",
    ),
    counted(
        "six_sigma.quick_wins_promoted",
        ("其中：升级为项目", "Of these, promoted to projects"),
        PIECES,
        (
            "本年完成的快赢中已升级为六西格玛项目的个数；升级后的收益只在项目中计",
            "Of the quick wins of the year, those promoted to projects; what they bring after that counts there alone",
        ),
        "quick_wins",
        InYear("implemented_date"),
        AnyFilled(("promoted_to",)),
    ),
    Figure(
        "six_sigma.confirmed_benefit",
        Words("六西格玛确认收益", "Six Sigma benefit confirmed"),
        WAN,
        Words(
            "属于本年、经财务确认的硬收益：项目与快赢有月度台账的，取计入年度为本年（未填的，月份在本年）的各月净收益；"
            "没有的，在结项（完成）当年计入。不含软收益、潜在收益和年化收益",
            "Hard benefit confirmed by finance that belongs to the year: of projects and quick wins with month rows, "
            "the months counted in the year (where no year is stated, those of the year); of others, all in the year "
            "of closing. Nothing soft, potential or annualised",
        ),
        (
            in_counted_year("net_benefit", *_HARD, AnyFilled(("project", "quick_win"))),
            own_record("project", *_HARD),
            own_record("quick_win", *_HARD),
        ),
        "six_sigma",
    ),
)
