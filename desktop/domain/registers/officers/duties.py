"""The duties and the authority of chief quality officers, 职责权限清单: a list that the user keeps."""

from desktop.domain.fields import Choice, Kind, Text, YesNo, column, options
from desktop.domain.late import dataclass
from desktop.domain.register import Record, Register
from desktop.domain.words import Words

DUTY_KINDS = options(
    ("duty", "职责", "Duty"), ("authority", "权限", "Authority"), ("liability", "责任", "Liability")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty(Record):
    """One duty, right or liability; annual reports state what was done about each in use."""

    duty_name: Text = column(Kind.TEXT, "职责名称", "Duty", required=True, synonyms=("职责权限名称",))
    duty_code: Text = column(Kind.TEXT, "职责代码", "Duty code", help=("如D1、A3、L1", "Such as D1, A3, L1"))
    duty_kind: Choice = column(Kind.CHOICE, "职责类别", "Kind of duty", options=DUTY_KINDS)
    duty_content: Text = column(Kind.NOTE, "职责内容", "What it covers")
    duty_in_use: YesNo = column(
        Kind.YES_NO,
        "职责是否采用",
        "Duty in use",
        assumed=True,
        help=("采用的职责须在述职中逐项说明", "Annual reports state what was done about each duty in use"),
    )
    duty_source: Text = column(Kind.TEXT, "职责来源", "Source of the duty")
    is_official: YesNo = column(Kind.YES_NO, "是否已核对官方文本", "Compared with the official text")


DUTIES = Register(
    id="duties",
    words=Words("职责权限清单", "Duties and authority"),
    record=Duty,
    title="duty_name",
    reference=True,
    unique=(("duty_name",), ("duty_code",)),
    names=("职责权限", "职责清单"),
)
