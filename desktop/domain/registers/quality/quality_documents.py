"""Meetings of the quality committee, 质量委员会, and quality documents: rules, decisions, regulations."""

from collections.abc import Iterator
from typing import Any

from desktop.domain.fields import Choice, Day, Kind, Link, Text, When, Whole, column, options
from desktop.domain.identifiers.document_number import DOCUMENT_NUMBER
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, error, not_before, warning
from desktop.domain.register import Record, Register
from desktop.domain.rule import Records, Rule
from desktop.domain.values.dates import first_day
from desktop.domain.words import Words

DOCUMENT_KINDS = options(
    ("regulation", "质量条例", "Regulation", ("条例", "法规")),
    ("policy", "政策文件", "Policy of an authority", ("政策",)),
    ("decision", "委员会决议", "Committee decision", ("决议", "决定", "质量委员会决议")),
    ("company_rule", "公司制度", "Company rule", ("制度", "管理办法", "质量管理制度")),
    ("objective", "质量目标文件", "Quality objectives", ("质量方针目标",)),
    ("other", "其他", "Other", ("其它",)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class QualityCommitteeMeeting(Record):
    """One meeting of the committee."""

    meeting_name: Text = column(Kind.TEXT, "会议名称", "Meeting", required=True, synonyms=("质量委员会会议",))
    held_on: When = column(Kind.WHEN, "会议日期", "Held on", required=True, synonyms=("会议时间",))
    chair: Text = column(Kind.TEXT, "会议主持人", "Chair", synonyms=("主持人",))
    attendees: Text = column(Kind.NOTE, "出席人员", "Attendees", synonyms=("参会人员",))
    attendee_count: Whole = column(Kind.WHOLE, "出席人数", "Number of attendees", unit="人")
    agenda: Text = column(Kind.NOTE, "会议议题", "Agenda", synonyms=("议题",))
    decisions: Text = column(Kind.NOTE, "议定事项", "What was decided", synonyms=("会议决议",))
    minutes_number: Text = column(Kind.TEXT, "会议纪要编号", "Minutes", synonyms=("纪要编号",))


@dataclass(frozen=True, slots=True, kw_only=True)
class QualityDocument(Record):
    """One document: a regulation, a decision of the committee, a rule of the company."""

    document_title: Text = column(
        Kind.TEXT, "质量文件名称", "Document", required=True, synonyms=("文件标题", "文件名称")
    )
    document_kind: Choice = column(
        Kind.CHOICE,
        "质量文件类别",
        "Kind of document",
        options=DOCUMENT_KINDS,
        synonyms=(
            "文件类别",
            "文件类型",
            "类别",
        ),
    )
    document_number: Text = column(
        Kind.TEXT,
        "质量文件文号",
        "Document number",
        form=DOCUMENT_NUMBER,
        synonyms=(
            "发文字号",
            "文件编号",
            "文号",
        ),
    )
    issuer: Text = column(Kind.TEXT, "发文机关", "Issuer", synonyms=("发文单位",))
    meeting: Link = column(
        Kind.LINK, "形成会议", "Decided at", target="quality_committee_meetings", synonyms=("议定会议",)
    )
    issued_on: Day = column(
        Kind.DAY,
        "发文日期",
        "Issued on",
        synonyms=(
            "印发日期",
            "发布日期",
        ),
    )
    effective_on: Day = column(Kind.DAY, "施行日期", "In force from", synonyms=("生效日期",))
    in_force_until: Day = column(Kind.DAY, "有效至", "In force until", synonyms=("废止日期",))
    summary: Text = column(Kind.NOTE, "文件摘要", "Summary", synonyms=("主要内容",))


def _meeting_check(meeting: QualityCommitteeMeeting) -> Iterator[Problem]:
    if meeting.attendee_count is not None and meeting.attendee_count < 1:
        yield error("attendee_count", "应大于0", "must be more than 0")


def _check(document: QualityDocument) -> Iterator[Problem]:
    of = QUALITY_DOCUMENTS.field
    yield from not_before(document, of("in_force_until"), of("issued_on"))
    yield from not_before(document, of("in_force_until"), of("effective_on"))


def _after_its_meeting(document: Any, records: Records) -> Iterator[Problem]:
    meeting = records.get("quality_committee_meetings", document.meeting)
    if meeting and meeting.held_on and document.issued_on and document.issued_on < first_day(meeting.held_on):
        yield warning("issued_on", "早于形成它的会议", "before the meeting that decided it")


QUALITY_COMMITTEE_MEETINGS = Register(
    id="quality_committee_meetings",
    words=Words("质量委员会会议", "Quality committee meetings"),
    record=QualityCommitteeMeeting,
    title="meeting_name",
    year="held_on",
    known_by=(("meeting_name", "held_on"),),
    names=("质量委员会会议", "质量委员会"),
    check=_meeting_check,
)

QUALITY_DOCUMENTS = Register(
    id="quality_documents",
    words=Words("质量文件", "Quality documents"),
    record=QualityDocument,
    title="document_title",
    under=("meeting",),
    year="issued_on",
    known_by=(("document_number", "document_title"), ("document_title", "issued_on")),
    names=("质量文件", "质量条例", "质量制度"),
    check=_check,
    rules=(
        Rule(
            id="DOCUMENT-meeting",
            words=Words("决议的发文不早于会议", "A decision is not issued before its meeting"),
            source=Words("本软件", "This program"),
            within=_after_its_meeting,
        ),
    ),
)
