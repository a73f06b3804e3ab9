"""Pilots and demonstrations of standardisation, 标准化试点示范."""

from collections.abc import Iterator

from desktop.domain.fields import Choice, Day, Kind, Link, Number, Text, column, options
from desktop.domain.identifiers.document_number import DOCUMENT_NUMBER
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, error, not_before
from desktop.domain.register import Record, Register
from desktop.domain.words import Words

PILOT_FIELDS = options(
    ("agriculture", "农业农村", "Agriculture", ("农业",)),
    ("industry", "工业", "Industry", ("先进制造业",)),
    ("services", "服务业", "Services"),
    ("public", "社会管理和公共服务", "Social management and public services", ("社会管理", "公共服务")),
    ("high_tech", "高新技术", "High technology", ("高新", "高新技术产业")),
    ("other", "其他", "Other"),
)
PILOT_LEVELS = options(
    ("national", "国家级", "National", ("国家",)),
    ("province", "省级", "Province", ("省",)),
    ("city", "市级", "City", ("市",)),
)
ACCEPTANCES = options(
    ("passed", "通过", "Passed", ("合格",)),
    ("excellent", "优秀", "Excellent"),
    ("failed", "不通过", "Failed", ("未通过",)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StandardizationPilot(Record):
    """One pilot project, from its plan to its acceptance."""

    pilot_name: Text = column(
        Kind.TEXT,
        "试点示范项目名称",
        "Pilot",
        required=True,
        synonyms=("试点项目名称", "试点名称", "示范项目名称"),
    )
    pilot_field: Choice = column(Kind.CHOICE, "试点领域", "Field", options=PILOT_FIELDS)
    pilot_level: Choice = column(Kind.CHOICE, "试点级别", "Pilot level", options=PILOT_LEVELS)
    organisation_unit: Link = column(Kind.LINK, "试点承担单位", "Unit in charge", target="organisation_units")
    plan_document: Text = column(Kind.TEXT, "试点下达文号", "Plan document", form=DOCUMENT_NUMBER)
    start_date: Day = column(Kind.DAY, "试点开始日期", "Pilot from")
    due_date: Day = column(Kind.DAY, "试点计划完成日期", "Pilot due on")
    acceptance_date: Day = column(Kind.DAY, "试点验收日期", "Accepted on")
    acceptance_result: Choice = column(Kind.CHOICE, "试点验收结论", "Acceptance", options=ACCEPTANCES)
    score: Number = column(Kind.NUMBER, "试点验收得分", "Score", unit="分")
    remarks: Text = column(Kind.NOTE, "备注", "Remarks")


def _check(pilot: StandardizationPilot) -> Iterator[Problem]:
    field = STANDARDIZATION_PILOTS.field
    yield from not_before(pilot, field("due_date"), field("start_date"))
    yield from not_before(pilot, field("acceptance_date"), field("start_date"))
    if pilot.acceptance_result is not None and pilot.acceptance_date is None:
        yield error("acceptance_date", "有验收结论的应填验收日期", "a result comes with its date")
    if pilot.score is not None and pilot.score < 0:
        yield error("score", "不能为负数", "cannot be negative")


STANDARDIZATION_PILOTS = Register(
    id="standardization_pilots",
    words=Words("标准化试点示范", "Standardisation pilots"),
    record=StandardizationPilot,
    title="pilot_name",
    year="start_date",
    unit="organisation_unit",
    unique=(("pilot_name",),),
    names=("标准化试点", "试点示范项目"),
    check=_check,
)
