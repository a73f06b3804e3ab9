"""Who saw personal data in full, 个人信息查看记录: when, how, of which register, and why. Never the data themselves."""

from desktop.domain.fields import Choice, Day, Kind, Option, Text, Whole, column, options
from desktop.domain.late import dataclass
from desktop.domain.register import Record, Register
from desktop.domain.registers.evidence.attachments import OWNER_REGISTERS
from desktop.domain.words import Words

MEANS = options(
    ("screen", "窗口列表显示", "Table in the window"),
    ("form", "表单显示", "Form in the window"),
    ("clipboard", "复制到剪贴板", "Clipboard"),
    ("export", "导出工作簿", "Exported workbook"),
    ("list", "命令行列出", "Listed on the command line"),
    ("history", "命令行修改记录", "History on the command line"),
)


PERSONAL = tuple(Option(each.id, each.words) for each in OWNER_REGISTERS if each.personal)
"""Every register with personal data."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclosure(Record):
    """One time that personal data of one register were shown in full, copied or written out."""

    disclosed_on: Day = column(Kind.DAY, "查看日期", "Seen on", required=True, fixed=True)
    disclosed_at: Text = column(
        Kind.TEXT,
        "查看时刻",
        "Seen at",
        required=True,
        fixed=True,
        help=("本机时间", "By the clock of the PC"),
    )
    disclosed_by: Text = column(Kind.TEXT, "查看人", "Seen by", required=True, fixed=True)
    means: Choice = column(Kind.CHOICE, "查看方式", "How", options=MEANS, required=True, fixed=True)
    disclosed_register: Choice = column(
        Kind.CHOICE, "涉及登记表", "Register", options=PERSONAL, required=True, fixed=True
    )
    disclosed_records: Whole = column(
        Kind.WHOLE,
        "涉及记录数",
        "Records",
        unit="条",
        required=True,
        fixed=True,
        help=(
            "能够看到的条数；列表显示时为该登记表的全部记录",
            "How many could be seen; of a table, all records of the register",
        ),
    )
    disclosed_record: Text = column(
        Kind.TEXT,
        "涉及记录标识",
        "Id of the record",
        fixed=True,
        help=("只涉及一条记录时", "Where it was one record"),
    )
    disclosure_reason: Text = column(Kind.NOTE, "查看理由", "Reason given", fixed=True)


DISCLOSURES = Register(
    id="disclosures",
    words=Words("个人信息查看记录", "Personal data seen"),
    record=Disclosure,
    title="disclosed_at",
    year="disclosed_on",
    kept=True,
)
