"""Reasons given for problems that stay as they are: what was asked, and what was answered."""

from desktop.domain.fields import Day, Kind, Text, column
from desktop.domain.late import dataclass
from desktop.domain.register import Record, Register
from desktop.domain.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemAnswer(Record):
    """One answer. It counts only while the problem says what it said, at a field that holds what it held."""

    said: Text = column(
        Kind.TEXT,
        "校验提示",
        "What was found",
        required=True,
        help=(
            "答复时的提示；提示或数值变了，答复即失效",
            "As it was answered; once it says other, the answer is void",
        ),
    )
    rule: Text = column(Kind.TEXT, "校验规则编号", "Rule")
    register: Text = column(Kind.TEXT, "所校验登记表标识", "Register checked", required=True)
    record: Text = column(Kind.TEXT, "所校验记录标识", "Record checked", required=True)
    field: Text = column(Kind.TEXT, "所校验字段标识", "Field checked", required=True)
    value: Text = column(Kind.TEXT, "答复时的字段值", "Value when answered")
    reason: Text = column(Kind.NOTE, "答复理由", "Reason", required=True)
    answered_by: Text = column(Kind.TEXT, "校验答复人", "Answered by")
    answered_on: Day = column(Kind.DAY, "校验答复日期", "Answered on")


PROBLEM_ANSWERS = Register(
    id="problem_answers",
    words=Words("校验答复", "Answers to checks"),
    record=ProblemAnswer,
    title="said",
    known_by=(("register", "record", "field", "rule"),),
    names=("校验答复",),
)
