"""The figures of honours and property: patents, trademarks, brands, honours, awards, fund, events and papers."""

from typing import Literal

from desktop.domain.figures.conditions import AnyFilled, ByYearEnd, Condition, InYear, Is, NotEndedByYearEnd
from desktop.domain.figures.counted import FILES, ITEMS, SHEETS, TIMES, WAN, counted
from desktop.domain.figures.figure import Figure, Source
from desktop.domain.words import Words

_GRANTED = (InYear("grant_date"),)


def _fund(
    id_: str, zh: str, en: str, direction: Literal["paid", "received"], when: type[InYear] | type[ByYearEnd]
) -> Figure:
    until = when is ByYearEnd
    return Figure(
        id_,
        Words(zh, en),
        WAN,
        Words(
            f"质量激励基金{'截至本年12月31日的累计' if until else '本年'}{'发放' if direction == 'paid' else '入账'}金额",
            f"Money {direction} by the incentive fund {'up to 31 December' if until else 'in the year'}",
        ),
        (Source("fund_entries", (when("entry_date"), Is("direction", (direction,))), amount="amount"),),
        "quality",
    )


def _in_force(
    id_: str,
    names: tuple[str, str],
    definition: tuple[str, str],
    register: str,
    status: str,
    live: str,
    *where: Condition,
) -> Figure:
    """Rights in force at the end of the year; one that has lapsed since counts by the day on which it ended."""
    ended = "lapsed_on" if register == "patents" else "registered_to"
    still = (*where, NotEndedByYearEnd(ended))
    return Figure(
        id_,
        Words(*names),
        SHEETS,
        Words(*definition),
        (
            Source(register, (*still, Is(status, (live,)))),
            Source(register, (*still, Is(status, ("lapsed",)), AnyFilled((ended,)))),
        ),
        "quality",
    )


def _honours(level: str, zh: str, en: str) -> Figure:
    return counted(
        f"honours.{level}",
        (f"其中：{zh}荣誉", f"Of these, {en}"),
        ITEMS,
        (f"本年荣誉中{zh}荣誉的项数", f"Of the honours of the year, {en} ones"),
        "honours",
        InYear("honour_year"),
        Is("honour_level", (level,)),
        group="quality",
    )


PROPERTY: tuple[Figure, ...] = (
    Figure(
        "patents.granted",
        Words("授权专利", "Patents granted"),
        SHEETS,
        Words("授权公告日在本年的专利件数", "Patents granted in the year"),
        (Source("patents", _GRANTED),),
        "quality",
    ),
    Figure(
        "patents.inventions_granted",
        Words("其中：发明专利", "Of these, inventions"),
        SHEETS,
        Words("授权公告日在本年的发明专利件数", "Invention patents granted in the year"),
        (Source("patents", (*_GRANTED, Is("patent_type", ("invention",)))),),
        "quality",
    ),
    _in_force(
        "patents.in_force",
        ("有效专利", "Patents in force"),
        (
            "本年12月31日有效的专利件数：已授权、尚未终止",
            "Patents in force on 31 December: granted, not lapsed by that day",
        ),
        "patents",
        "legal_status",
        "valid",
        ByYearEnd("grant_date"),
    ),
    _in_force(
        "patents.inventions_in_force",
        ("其中：有效发明专利", "Of these, inventions in force"),
        ("有效专利中发明专利的件数", "Of the patents in force, inventions"),
        "patents",
        "legal_status",
        "valid",
        ByYearEnd("grant_date"),
        Is("patent_type", ("invention",)),
    ),
    _in_force(
        "trademarks.in_force",
        ("有效注册商标", "Trademarks in force"),
        (
            "本年12月31日有效的注册商标件数：注册日期不晚于该日，有效期至晚于该日或未填",
            "Trademarks in force on 31 December: registered by that day and not run out on it",
        ),
        "trademarks",
        "trademark_status",
        "registered",
        ByYearEnd("registered_on"),
    ),
    counted(
        "brands.in_force",
        ("有效品牌认证", "Certified brands"),
        ITEMS,
        (
            "本年12月31日有效的品牌认证项数：已发布，获证日期不晚于该日，未过期",
            "Brand certificates in force on 31 December: published, issued by that day, not run out",
        ),
        "certification_brands",
        Is("brand_stage", ("published",)),
        ByYearEnd("issued_on"),
        NotEndedByYearEnd("valid_until"),
        group="quality",
    ),
    counted(
        "honours.received",
        ("荣誉", "Honours"),
        ITEMS,
        ("授予年度为本年的荣誉项数", "Honours granted in the year"),
        "honours",
        InYear("honour_year"),
        group="quality",
    ),
    _honours("national", "国家级", "national"),
    _honours("province", "省级", "provincial"),
    counted(
        "awards.won",
        ("获质量奖", "Quality awards won"),
        ITEMS,
        (
            "公布日期（未填的，申报年度）在本年、状态为获奖的质量奖申报项数",
            "Declarations for quality awards that won in the year",
        ),
        "award_declarations",
        InYear("awarded_on", "application_year"),
        Is("declaration_status", ("won",)),
        group="quality",
    ),
    _fund("fund.paid_in_year", "激励基金本年发放", "Fund paid in the year", "paid", InYear),
    _fund("fund.paid_total", "激励基金累计发放", "Fund paid in total", "paid", ByYearEnd),
    _fund("fund.received_total", "激励基金累计入账", "Fund received in total", "received", ByYearEnd),
    Figure(
        "events.held",
        Words("质量活动", "Quality events"),
        TIMES,
        Words("日期在本年的质量活动次数", "Quality events held in the year"),
        (Source("quality_events", (InYear("event_date"),)),),
        "quality",
    ),
    counted(
        "meetings.held",
        ("质量委员会会议", "Meetings of the quality committee"),
        TIMES,
        ("会议日期在本年的质量委员会会议次数", "Meetings held in the year"),
        "quality_committee_meetings",
        InYear("held_on"),
        group="quality",
    ),
    counted(
        "documents.issued",
        ("质量文件", "Quality documents"),
        FILES,
        (
            "发文日期在本年的质量条例、决议、制度等文件份数",
            "Regulations, decisions and rules issued in the year",
        ),
        "quality_documents",
        InYear("issued_on"),
        group="quality",
    ),
)
