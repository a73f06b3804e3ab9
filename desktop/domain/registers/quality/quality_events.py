"""Quality events, 质量活动: the quality month, the company's own days, contests and talks."""

from collections.abc import Iterator

from desktop.domain.fields import Choice, Kind, Text, When, Whole, column, options
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, error, not_before, warning
from desktop.domain.register import Record, Register
from desktop.domain.rule import Rule
from desktop.domain.values.dates import first_day
from desktop.domain.words import Words

EVENT_KINDS = options(
    ("quality_month", "质量月", "Quality month", ("质量月活动",)),
    ("open_day", "质量开放日", "Open day"),
    ("shame_day", "质耻日", "Day of quality shame", ("质量警示日", "质耻日/质量警示日")),
    ("contest", "质量知识竞赛", "Quality contest", ("知识竞赛",)),
    ("talk", "首席质量官宣讲", "Talk by the officer", ("宣讲",)),
    ("pledge", "质量承诺", "Quality pledge", ("承诺",)),
    ("fair", "展会", "Fair", ("展览",)),
    ("other", "其他", "Other", ("其它",)),
)

THEME_ISSUERS = options(
    ("government", "市场监管系统", "Government", ("政府", "市场监管部门", "国家部门")),
    ("association", "质量协会", "Quality association", ("质协", "质协系统")),
    ("company", "本企业", "The company", ("企业自定", "自定")),
)
"""Whose theme it is: in one year the authorities and the association may each have their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QualityEvent(Record):
    """One event."""

    event_date: When = column(
        Kind.WHEN,
        "日期",
        "Date",
        required=True,
        synonyms=("活动日期", "时间", "活动时间", "举办日期", "活动日"),
    )
    event_kind: Choice = column(
        Kind.CHOICE,
        "活动类别",
        "Kind",
        required=True,
        options=EVENT_KINDS,
        synonyms=("类别", "活动类型", "类型", "活动形式", "活动种类", "形式"),
    )
    theme: Text = column(Kind.TEXT, "主题", "Theme", synonyms=("活动主题", "活动名称", "名称", "活动名"))
    theme_issuer: Choice = column(
        Kind.CHOICE, "主题发布方", "Theme set by", options=THEME_ISSUERS, synonyms=("主题来源",)
    )
    event_end: When = column(Kind.WHEN, "活动结束日期", "Until", synonyms=("活动截止日期",))
    place: Text = column(Kind.TEXT, "活动地点", "Place", synonyms=("举办地点",))
    organiser: Text = column(
        Kind.TEXT,
        "主办方",
        "Organiser",
        synonyms=("主办单位", "承办部门", "主办部门", "组织部门", "承办单位", "组织单位"),
    )
    participants: Whole = column(
        Kind.WHOLE,
        "参加人数",
        "Participants",
        unit="人",
        synonyms=("人数", "参与人数", "参与人次", "参加人次", "受众人数", "参与人员数"),
    )
    content: Text = column(
        Kind.NOTE, "内容", "Content", synonyms=("活动内容", "主要内容", "活动简介", "活动概况")
    )


def _check(event: QualityEvent) -> Iterator[Problem]:
    yield from not_before(event, QUALITY_EVENTS.field("event_end"), QUALITY_EVENTS.field("event_date"))
    if event.participants is not None and event.participants < 0:
        yield error("participants", "不能为负数", "cannot be negative")


def _in_september(event: QualityEvent) -> Iterator[Problem]:
    if event.event_kind == "quality_month" and event.event_date and first_day(event.event_date).month != 9:
        yield warning("event_date", "全国质量月在每年九月", "The national quality month is September")


QUALITY_EVENTS = Register(
    id="quality_events",
    words=Words("质量活动", "Quality events"),
    record=QualityEvent,
    title="theme",
    year="event_date",
    known_by=(("event_date", "event_kind", "theme"),),
    names=("质量活动", "活动记录", "质量月"),
    check=_check,
    rules=(
        Rule(
            id="EVENT-month",
            words=Words("全国质量月在九月", "The national quality month is September"),
            source=Words(
                "自1978年起每年九月为全国质量月",
                "September has been the national quality month each year since 1978",
            ),
            check=_in_september,
        ),
    ),
)
