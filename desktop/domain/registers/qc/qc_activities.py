"""Activity records of QC themes, 活动记录."""

from collections.abc import Iterator

from desktop.domain.fields import Choice, Day, Kind, Link, Text, Whole, column
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, error
from desktop.domain.register import Record, Register
from desktop.domain.registers.qc.detail_rules import ACTIVITY_RULES
from desktop.domain.registers.qc.steps import STEPS
from desktop.domain.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class QcActivity(Record):
    """One meeting or piece of work of a circle on its theme."""

    theme: Link = column(
        Kind.LINK, "活动课题名称", "Theme", required=True, target="qc_themes", synonyms=("课题名称", "课题")
    )
    record_number: Text = column(Kind.TEXT, "活动记录编号", "Activity record", synonyms=("记录编号",))
    activity_date: Day = column(
        Kind.DAY,
        "活动记录日期",
        "Date of the activity",
        required=True,
        synonyms=(
            "活动日期",
            "活动时间",
        ),
    )
    place: Text = column(Kind.TEXT, "活动地点", "Place", synonyms=("地点",))
    step: Choice = column(Kind.CHOICE, "所处步骤", "Step", options=STEPS, synonyms=("活动步骤",))
    host: Text = column(Kind.TEXT, "主持人", "Chaired by")
    recorder: Text = column(Kind.TEXT, "记录人", "Recorded by")
    attendees: Text = column(Kind.NOTE, "出席人员", "Present", synonyms=("参加人员",))
    absentees: Text = column(Kind.NOTE, "缺席人员", "Absent")
    attendee_count: Whole = column(
        Kind.WHOLE,
        "出席人数",
        "Number present",
        unit="人",
        synonyms=(
            "实到人数",
            "参加人数",
        ),
    )
    absentee_count: Whole = column(Kind.WHOLE, "缺席人数", "Number absent", unit="人")
    content: Text = column(Kind.NOTE, "活动内容", "What was done")
    conclusion: Text = column(Kind.NOTE, "活动结论", "Conclusion")
    next_plan: Text = column(Kind.NOTE, "下次计划", "Next")


def _check(activity: QcActivity) -> Iterator[Problem]:
    for name in ("attendee_count", "absentee_count"):
        count = getattr(activity, name)
        if count is not None and count < 0:
            yield error(name, "不能为负数", "cannot be negative")


QC_ACTIVITIES = Register(
    id="qc_activities",
    words=Words("活动记录", "Activities"),
    record=QcActivity,
    title="record_number",
    under=("theme",),
    year="activity_date",
    unique=(("record_number",),),
    known_by=(("theme", "activity_date", "step"),),
    names=("QC小组活动记录", "QC活动记录"),
    check=_check,
    rules=ACTIVITY_RULES,
)
