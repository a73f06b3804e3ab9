"""The figures of QC circles and their themes (data dictionary, section 2.9)."""

from desktop.domain.figures.conditions import (
    ByYearEnd,
    InYear,
    Is,
    IsNot,
    NotEndedBeforeYear,
    NotEndedByYearEnd,
    Shares,
)
from desktop.domain.figures.counted import ITEMS, PERSONS, PIECES, WAN, counted
from desktop.domain.figures.figure import Figure, Source
from desktop.domain.words import Words

_REGISTERED = Shares(
    "circle",
    "qc_registrations",
    "circle",
    (InYear("renewal_year"), Is("registration_status", ("approved",))),
)
_COMPLETED = (InYear("activity_end"), Is("theme_status", ("completed",)))
_COMPLETED_SO_FAR = (ByYearEnd("activity_end"), Is("theme_status", ("completed",)))

QC: tuple[Figure, ...] = (
    Figure(
        "qc.circles_registered",
        Words("注册QC小组", "QC circles registered"),
        PIECES,
        Words("登记年度为本年、审核通过的QC小组个数", "Circles whose registration for the year was approved"),
        (
            Source(
                "qc_registrations",
                (InYear("renewal_year"), Is("registration_status", ("approved",))),
                distinct="circle",
            ),
        ),
        "qc",
    ),
    counted(
        "qc.circles_active",
        ("其中：有课题的小组", "Of these, with a theme"),
        PIECES,
        (
            "本年注册的QC小组中，本年有课题在活动的个数：课题注册日期不晚于本年12月31日、活动结束不早于本年1月1日或未结束，终止的不计",
            "Of the circles registered for the year, those with a theme under way in it: registered by 31 December, "
            "not ended before 1 January, not terminated",
        ),
        "qc_themes",
        ByYearEnd("theme_registration_date"),
        NotEndedBeforeYear("activity_end"),
        IsNot("theme_status", ("terminated",)),
        _REGISTERED,
        distinct="circle",
    ),
    counted(
        "qc.members",
        ("QC小组成员", "Members of QC circles"),
        PERSONS,
        (
            "本年注册的QC小组在本年12月31日的成员人数，按人员标识去重；指导者、推进者和参加时间未填的不计",
            "Persons who are members on 31 December of circles registered for the year, each once; "
            "advisers, promoters and those without a joining date do not count",
        ),
        "qc_members",
        IsNot("member_role", ("adviser", "promoter")),
        ByYearEnd("joined_date"),
        NotEndedByYearEnd("left_date"),
        _REGISTERED,
        distinct="person_key",
    ),
    Figure(
        "qc.themes_registered",
        Words("注册课题", "QC themes registered"),
        ITEMS,
        Words("课题注册日期在本年的课题项数", "Themes registered in the year"),
        (Source("qc_themes", (InYear("theme_registration_date"),)),),
        "qc",
    ),
    Figure(
        "qc.themes_completed",
        Words("完成课题", "QC themes completed"),
        ITEMS,
        Words("活动结束在本年且状态为完成的课题项数", "Themes that were completed in the year"),
        (Source("qc_themes", (InYear("activity_end"), Is("theme_status", ("completed",)))),),
        "qc",
    ),
    counted(
        "qc.themes_attained",
        ("其中：达到目标", "Of these, attained"),
        ITEMS,
        (
            "本年完成课题中达到目标的项数",
            "Of the themes completed in the year, those that attained their target",
        ),
        "qc_themes",
        *_COMPLETED,
        Is("attained", (True,)),
    ),
    counted(
        "qc.themes_completed_total",
        ("累计完成课题", "QC themes completed in total"),
        ITEMS,
        ("截至本年12月31日累计完成的课题项数", "Themes completed up to 31 December"),
        "qc_themes",
        *_COMPLETED_SO_FAR,
    ),
    Figure(
        "qc.direct_benefit",
        Words("课题直接经济效益", "Direct benefit of QC themes"),
        WAN,
        Words(
            "本年完成课题的直接经济效益之和（已减投入费用，不含间接和预测效益）",
            "Direct benefit, net of its cost, of the themes completed in the year; nothing indirect or predicted",
        ),
        (
            Source(
                "qc_themes",
                (InYear("activity_end"), Is("theme_status", ("completed",))),
                amount="direct_benefit",
            ),
        ),
        "qc",
    ),
    counted(
        "qc.direct_benefit_total",
        ("课题累计直接经济效益", "Direct benefit of QC themes in total"),
        WAN,
        (
            "截至本年12月31日累计完成课题的直接经济效益之和，口径同上",
            "Direct benefit of the themes completed up to 31 December, counted in the same way",
        ),
        "qc_themes",
        *_COMPLETED_SO_FAR,
        amount="direct_benefit",
    ),
    counted(
        "qc.awards",
        ("QC获奖", "QC awards"),
        ITEMS,
        ("获奖日期在本年的QC奖项项数", "Awards won by circles, themes and persons in the year"),
        "qc_awards",
        InYear("award_date"),
    ),
)
