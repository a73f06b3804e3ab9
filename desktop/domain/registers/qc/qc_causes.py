"""Root causes of problem-solving themes and their confirmation, 末端原因与要因确认."""

from desktop.domain.fields import Day, Kind, Link, Text, YesNo, column
from desktop.domain.late import dataclass
from desktop.domain.register import Record, Register
from desktop.domain.registers.qc.detail_rules import CAUSE_RULES
from desktop.domain.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class QcCause(Record):
    """One root cause, and whether it proved to be a main one."""

    theme: Link = column(
        Kind.LINK, "原因所属课题", "Theme", required=True, target="qc_themes", synonyms=("课题名称", "课题")
    )
    cause: Text = column(Kind.TEXT, "末端原因", "Root cause", required=True, synonyms=("末端因素",))
    confirmation_method: Text = column(Kind.TEXT, "确认方法", "How confirmed")
    confirmation_standard: Text = column(Kind.TEXT, "确认依据", "Measured against", synonyms=("确认标准",))
    confirmation_data: Text = column(Kind.NOTE, "确认数据", "Data", synonyms=("确认内容",))
    confirmation_conclusion: Text = column(Kind.NOTE, "确认结论", "Conclusion")
    is_main: YesNo = column(Kind.YES_NO, "是否要因", "Main cause", synonyms=("是否主要原因", "是否主因"))
    confirmed_by: Text = column(Kind.TEXT, "要因确认人", "Confirmed by")
    confirmed_on: Day = column(Kind.DAY, "要因确认日期", "Confirmed on")


QC_CAUSES = Register(
    id="qc_causes",
    words=Words("原因与要因确认", "Causes"),
    record=QcCause,
    title="cause",
    under=("theme",),
    unique=(("theme", "cause"),),
    names=("要因确认", "末端原因"),
    rules=CAUSE_RULES,
)
