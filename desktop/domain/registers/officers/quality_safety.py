"""Quality safety directors and inspectors, 质量安全总监/质量安全员, and the records they must keep.

These posts are asked for by the national authority's orders 73, 75 and 76 of 2023; none of them is the chief quality
officer, though one person may be both.
"""

from collections.abc import Iterator
from datetime import date

from desktop.domain.fields import Choice, Day, Kind, Link, Text, When, YesNo, column, options
from desktop.domain.identifiers.document_number import DOCUMENT_NUMBER
from desktop.domain.identifiers.phone import PHONE
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, error, not_before
from desktop.domain.register import Record, Register
from desktop.domain.registers.officers import safety_rules
from desktop.domain.words import Words

SAFETY_POSTS = options(
    ("principal", "主要负责人", "Principal person in charge"),
    ("director", "质量安全总监", "Quality safety director"),
    ("inspector", "质量安全员", "Quality safety inspector"),
)
ORDERS = options(
    ("75", "总局令第75号（生产单位）", "Order 75, producers"),
    ("76", "总局令第76号（销售单位）", "Order 76, sellers"),
    ("73", "总局令第73号（特种设备生产单位）", "Order 73, producers of special equipment"),
)
SCOPES = options(
    ("licence", "工业产品生产许可", "Production licence"),
    ("ccc", "强制性产品认证", "Compulsory certification", ("CCC",)),
    ("mandatory_standard", "强制性国家标准", "Mandatory national standard"),
    ("special_equipment", "特种设备", "Special equipment"),
)
RECORD_KINDS = options(
    ("daily", "日管控", "Daily", ("日",)),
    ("weekly", "周排查", "Weekly", ("周",)),
    ("monthly", "月调度", "Monthly", ("月",)),
    ("decision", "重大决策听取意见", "Heard before a decision", ("决策听取意见",)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class QualitySafetyPost(Record):
    """One person in one of the three statutory posts."""

    post_holder_name: Text = column(Kind.TEXT, "质量安全人员姓名", "Holder of the safety post", required=True)
    safety_post: Choice = column(
        Kind.CHOICE, "质量安全岗位", "Safety post", required=True, options=SAFETY_POSTS, assumed="inspector"
    )
    organisation_unit: Link = column(
        Kind.LINK, "岗位所属单位", "Unit of the safety post", target="organisation_units"
    )
    also_officer: Link = column(
        Kind.LINK,
        "兼任首席质量官",
        "Also chief quality officer",
        target="officers",
        help=("同一人兼任时选其名册记录", "The same person's record, where one holds both posts"),
    )
    applies_order: Choice = column(Kind.CHOICE, "适用总局令", "Order that applies", options=ORDERS)
    safety_scope: Choice = column(Kind.CHOICE, "适用范围", "Why it applies", options=SCOPES)
    products_covered: Text = column(Kind.TEXT, "负责产品", "Products covered")
    post_document_number: Text = column(
        Kind.TEXT, "岗位任命文号", "Document of the safety post", form=DOCUMENT_NUMBER
    )
    post_from: Day = column(Kind.DAY, "任岗日期", "In the safety post from")
    post_until: Day = column(Kind.DAY, "离岗日期", "In the safety post until")
    post_phone: Text = column(Kind.TEXT, "岗位联系电话", "Phone of the holder", form=PHONE, personal=True)
    keeps_records: Choice = column(
        Kind.CHOICE,
        "应做记录",
        "Records to keep",
        options=RECORD_KINDS[:3],
        help=(
            "填写后核对本年各工作日、周或月是否都有记录",
            "Where it is filled in, each working day, week or month of the year is looked for",
        ),
    )
    remarks: Text = column(Kind.NOTE, "备注", "Remarks")


@dataclass(frozen=True, slots=True, kw_only=True)
class QualitySafetyRecord(Record):
    """One day's check, one week's inspection or one month's meeting; one that found nothing is recorded too."""

    safety_record_number: Text = column(Kind.TEXT, "质量安全记录编号", "Safety record number", required=True)
    record_kind: Choice = column(
        Kind.CHOICE, "质量安全记录类别", "Kind of safety record", required=True, options=RECORD_KINDS
    )
    period: When = column(
        Kind.WHEN,
        "检查日期或月份",
        "Day or month",
        required=True,
        help=(
            "日、周记录填某一天，月记录可只填月份",
            "A day for daily and weekly records, else a month will do",
        ),
    )
    checker: Link = column(Kind.LINK, "检查人", "Checked by", target="quality_safety_posts")
    organisation_unit: Link = column(Kind.LINK, "受查单位", "Unit checked", target="organisation_units")
    risk_item: Text = column(
        Kind.NOTE,
        "风险项目",
        "Risk looked at",
        help=(
            "按质量安全风险管控清单；决策听取意见时填事项",
            "From the list of risks; for a decision, its matter",
        ),
    )
    found: YesNo = column(
        Kind.YES_NO,
        "是否发现风险隐患",
        "Risk found",
        help=("没有发现的也要记录（零风险报告）", "A record is kept where none was found, too"),
    )
    measure: Text = column(Kind.NOTE, "风险处置措施", "Measure against the risk")
    closed_date: Day = column(Kind.DAY, "风险闭环日期", "Risk closed on")
    signed_by: Text = column(Kind.TEXT, "质量安全签字人", "Signed by")


def _of_post(post: QualitySafetyPost) -> Iterator[Problem]:
    field = QUALITY_SAFETY_POSTS.field
    yield from not_before(post, field("post_until"), field("post_from"))


def _of_record(record: QualitySafetyRecord) -> Iterator[Problem]:
    field = QUALITY_SAFETY_RECORDS.field
    yield from not_before(record, field("closed_date"), field("period"))
    by_day = record.record_kind in ("daily", "weekly")
    if by_day and record.period is not None and not isinstance(record.period, date):
        yield error("period", "日、周记录要填到日", "daily and weekly records need a day")


QUALITY_SAFETY_POSTS = Register(
    id="quality_safety_posts",
    words=Words("质量安全总监与质量安全员", "Quality safety posts"),
    record=QualitySafetyPost,
    title="post_holder_name",
    unit="organisation_unit",
    known_by=(("post_holder_name", "organisation_unit", "safety_post"),),
    names=("质量安全总监", "质量安全员"),
    check=_of_post,
    rules=(safety_rules.PERIODS_COMPLETE,),
)
QUALITY_SAFETY_RECORDS = Register(
    id="quality_safety_records",
    words=Words("质量安全日周月记录", "Quality safety records"),
    record=QualitySafetyRecord,
    title="safety_record_number",
    under=("checker",),
    year="period",
    unit="organisation_unit",
    unique=(("safety_record_number",),),
    names=("日管控", "周排查", "月调度"),
    check=_of_record,
    rules=(safety_rules.RISK_MET,),
)
