"""Files attached to records of any register, 佐证材料: what is known of each. Its content lies in the store."""

import hashlib
import re
from collections.abc import Iterator

from desktop.domain.fields import Choice, Day, Kind, Option, Text, Whole, column, options
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, error, warning
from desktop.domain.register import AnyRegister, Record, Register
from desktop.domain.registers import company, officers, qc, quality, savings, six_sigma, standards
from desktop.domain.rule import Records, Rule
from desktop.domain.words import Words

LARGEST = 20 * 1024 * 1024
"""Bytes of one file."""

_SHA256 = re.compile("[0-9a-f]{64}")

KINDS = options(
    ("appointment_document", "任命文件", "Appointment document", ("任命", "聘任", "聘书", "任职")),
    ("certificate", "证书", "Certificate", ("资格证", "合格证", "获奖")),
    ("finance_certificate", "财务证明", "Finance certificate", ("财务", "收益确认", "效益证明")),
    ("cover_and_foreword", "封面前言", "Cover and foreword", ("封面", "前言")),
    ("announcement", "公告批文", "Announcement or approval", ("公告", "批复", "批文", "公示", "通知")),
    ("test_report", "检测报告", "Test report", ("检验报告", "试验报告", "测量", "比对")),
    ("results_report", "成果报告", "Report of results", ("成果", "总结", "结题")),
    ("minutes", "会议记录", "Minutes", ("会议", "纪要", "评审", "签到")),
    ("contract", "合同协议", "Contract", ("合同", "协议")),
    ("photo", "照片", "Photo", ("图片", "截图", "现场")),
    ("other", "其他", "Other"),
)

OWNER_REGISTERS: tuple[AnyRegister, ...] = tuple(
    register
    for area in (company, officers, qc, six_sigma, standards, quality, savings)
    for register in area.REGISTERS
)
"""Every register to whose records files can be attached."""

OWNERS = tuple(Option(register.id, register.words) for register in OWNER_REGISTERS)
"""The same as choices."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment(Record):
    """One file attached to one record."""

    file_name: Text = column(Kind.TEXT, "文件名", "File name", required=True)
    evidence_kind: Choice = column(
        Kind.CHOICE, "材料类别", "Kind of evidence", options=KINDS, assumed="other"
    )
    description: Text = column(Kind.NOTE, "材料说明", "Description")
    item_number: Text = column(
        Kind.TEXT,
        "材料件号",
        "Item number",
        help=("材料目录里的编号，如 2-1", "Its number in the list of evidence, such as 2-1"),
    )
    pages: Whole = column(Kind.WHOLE, "页数", "Pages", unit="页")
    owner_register: Choice = column(
        Kind.CHOICE, "所属登记表", "Register", options=OWNERS, required=True, fixed=True
    )
    owner_name: Text = column(
        Kind.TEXT,
        "所属记录",
        "Record",
        fixed=True,
        help=("添加时记录的名称", "What the record was called when the file was attached"),
    )
    owner_record: Text = column(Kind.TEXT, "所属记录标识", "Id of the record", required=True, fixed=True)
    file_size: Whole = column(
        Kind.WHOLE, "文件大小", "File size in bytes", unit="字节", required=True, fixed=True
    )
    sha256: Text = column(Kind.TEXT, "文件校验码", "SHA-256 of the file", required=True, fixed=True)
    added_on: Day = column(Kind.DAY, "添加日期", "Attached on", fixed=True)


def digest(content: bytes) -> str:
    """The hash by which a file's content is known."""
    return hashlib.sha256(content).hexdigest()


def _check(attachment: Attachment) -> Iterator[Problem]:
    if attachment.file_size is not None and not 0 < attachment.file_size <= LARGEST:
        yield error("file_size", "文件须在1字节到20 MB之间", "a file has between 1 byte and 20 MB")
    if attachment.sha256 is not None and not _SHA256.fullmatch(attachment.sha256):
        yield error("sha256", "不是SHA-256校验码", "is no SHA-256")
    if attachment.pages is not None and attachment.pages < 1:
        yield error("pages", "至少1页", "is at least 1")


def _owner_is_there(attachment: Attachment, records: Records) -> Iterator[Problem]:
    register, owner = attachment.owner_register, attachment.owner_record
    if register is not None and records.get(register, owner) is None:
        yield warning(
            "file_name", "所属的记录已不在台账里", "its record is no longer in the ledger", "evidence-owner"
        )


OWNER_IS_THERE = Rule(
    id="evidence-owner",
    words=Words("佐证材料属于台账里的一条记录", "Evidence belongs to a record that is in the ledger"),
    source=Words(
        "本软件：删除记录时，其佐证材料一并删除", "This program: deleting a record takes its files along"
    ),
    within=_owner_is_there,
)

ATTACHMENTS = Register(
    id="attachments",
    words=Words("佐证材料", "Evidence"),
    record=Attachment,
    title="file_name",
    unique=(("owner_record", "sha256"),),
    names=("佐证材料", "材料目录"),
    check=_check,
    rules=(OWNER_IS_THERE,),
)
