"""Patents, 专利. A patent counts in the year of its grant."""

from collections.abc import Iterator
from dataclasses import replace

from desktop.domain.fields import Choice, Day, Kind, Text, column, options
from desktop.domain.identifiers import patent_number
from desktop.domain.identifiers.patent_number import PATENT_NUMBER
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, not_before
from desktop.domain.register import Record, Register
from desktop.domain.registers.quality.patent_rules import PATENT_RULES
from desktop.domain.words import Words

PATENT_TYPES = options(
    ("invention", "发明", "Invention", ("发明专利",)),
    ("utility_model", "实用新型", "Utility model", ("实用新型专利", "新型")),
    ("design", "外观设计", "Design", ("外观", "外观设计专利")),
)
LEGAL_STATUSES = options(
    ("valid", "有效", "Valid", ("授权", "维持", "已授权")),
    ("lapsed", "失效", "Lapsed", ("无效", "终止")),
    ("applied", "申请中", "Applied for", ("审查中", "实审", "受理")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Patent(Record):
    """One patent, granted or applied for."""

    patent_type: Choice = column(
        Kind.CHOICE,
        "专利类型",
        "Type",
        options=PATENT_TYPES,
        synonyms=("类型", "专利类别", "类别", "专利种类"),
    )
    patent_number: Text = column(
        Kind.TEXT,
        "专利号",
        "Patent number",
        required=True,
        form=PATENT_NUMBER,
        synonyms=("授权号", "专利编号", "申请号", "授权公告号", "授权专利号"),
    )
    patent_name: Text = column(
        Kind.TEXT,
        "专利名称",
        "Title",
        required=True,
        synonyms=("名称", "发明名称", "发明创造名称", "发明创造名"),
    )
    application_date: Day = column(
        Kind.DAY, "申请日", "Applied on", synonyms=("申请日期", "申请时间", "专利申请日")
    )
    grant_date: Day = column(
        Kind.DAY,
        "授权公告日",
        "Granted on",
        synonyms=("授权日期", "授权日", "授权公告日期", "授权时间", "授权公告时间", "授予日期"),
        help=("按授权公告日所在年度计数", "Counted in the year of this day"),
    )
    legal_status: Choice = column(
        Kind.CHOICE,
        "法律状态",
        "Legal status",
        options=LEGAL_STATUSES,
        synonyms=("状态", "专利状态", "目前状态"),
    )
    lapsed_on: Day = column(
        Kind.DAY,
        "专利权终止日",
        "Lapsed on",
        synonyms=("失效日期", "终止日期"),
        help=("自这一天起不再计入有效专利", "No longer in force from this day on"),
    )
    patentee: Text = column(Kind.TEXT, "专利权人", "Patentee", synonyms=("权利人", "专利所有人", "申请人"))
    inventors: Text = column(Kind.TEXT, "发明人", "Inventors", synonyms=("设计人", "发明人/设计人"))


def _complete(patent: Patent) -> Patent:
    number = patent.patent_number
    granted = "lapsed" if patent.lapsed_on else "valid" if patent.grant_date else "applied"
    return replace(
        patent,
        patent_type=patent.patent_type or (patent_number.kind(number) if number else None),
        legal_status=patent.legal_status or granted,
    )


def _check(patent: Patent) -> Iterator[Problem]:
    yield from not_before(patent, PATENTS.field("grant_date"), PATENTS.field("application_date"))
    yield from not_before(patent, PATENTS.field("lapsed_on"), PATENTS.field("application_date"))
    yield from not_before(patent, PATENTS.field("lapsed_on"), PATENTS.field("grant_date"))


PATENTS = Register(
    id="patents",
    words=Words("专利", "Patents"),
    record=Patent,
    title="patent_number",
    year="grant_date",
    unique=(("patent_number",),),
    names=("授权专利", "专利", "专利一览表", "专利清单", "知识产权"),
    check=_check,
    rules=PATENT_RULES,
    complete=_complete,
)
