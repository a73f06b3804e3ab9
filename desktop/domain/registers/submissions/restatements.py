"""Why something that was submitted is otherwise now, 更正说明."""

from desktop.domain.fields import Day, Kind, Link, Text, column
from desktop.domain.late import dataclass
from desktop.domain.register import Record, Register
from desktop.domain.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Restatement(Record):
    """The reason for one difference. It counts only while the difference is the one that it was given for."""

    submission: Link = column(
        Kind.LINK, "所更正的报送", "Submission restated", target="submissions", required=True, fixed=True
    )
    restated_item: Text = column(Kind.TEXT, "更正事项", "What is restated", required=True, fixed=True)
    figure: Text = column(Kind.TEXT, "更正指标标识", "Figure restated", fixed=True)
    register: Text = column(Kind.TEXT, "更正登记表标识", "Register restated", fixed=True)
    record: Text = column(Kind.TEXT, "更正记录标识", "Record restated", fixed=True)
    as_submitted: Text = column(Kind.NOTE, "报送时", "As submitted", fixed=True)
    as_restated: Text = column(Kind.NOTE, "更正为", "As restated", fixed=True)
    restated_reason: Text = column(Kind.NOTE, "更正原因", "Reason", required=True)
    restated_by: Text = column(Kind.TEXT, "更正人", "Restated by", fixed=True)
    restated_on: Day = column(Kind.DAY, "更正日期", "Restated on", fixed=True)


RESTATEMENTS = Register(
    id="restatements",
    words=Words("更正说明", "Restatements"),
    record=Restatement,
    title="restated_item",
    under=("submission",),
    names=("更正说明",),
)
