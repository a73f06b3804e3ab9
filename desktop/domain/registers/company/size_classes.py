"""Above which numbers a company is of which size, 企业规模划型: data that the user keeps, since editions change."""

from collections.abc import Iterator

from desktop.domain.fields import Choice, Kind, Money, Text, Whole, YesNo, column, options
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, error
from desktop.domain.register import Record, Register
from desktop.domain.registers.company.enterprise import SECTORS
from desktop.domain.words import Words

CLASSES = options(
    ("large", "大型", "Large"),
    ("medium", "中型", "Medium"),
    ("small", "小型", "Small"),
    ("micro", "微型", "Micro"),
    ("above_designated_size", "规模以上", "Above designated size", ("规上",)),
)
"""The four sizes, largest first, and the line above which the statistics count a company one by one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SizeClass(Record):
    """The least numbers of one size in one sector; both must be reached."""

    size_class_name: Text = column(
        Kind.TEXT,
        "划型标准名称",
        "Size class",
        required=True,
        help=("如：工业·大型", "Such as: industry, large"),
    )
    class_sector: Choice = column(Kind.CHOICE, "适用行业", "For the sector", options=SECTORS)
    size_class: Choice = column(Kind.CHOICE, "划型规模", "Size", options=CLASSES)
    least_employees: Whole = column(Kind.WHOLE, "从业人员下限", "Least employees", unit="人")
    least_revenue: Money = column(Kind.MONEY, "营业收入下限", "Least revenue", unit="万元")
    size_source: Text = column(Kind.TEXT, "划型依据", "Source of the class")
    is_official: YesNo = column(Kind.YES_NO, "是否已核对官方文本", "Compared with the official text")


def _check(size: SizeClass) -> Iterator[Problem]:
    for name in ("least_employees", "least_revenue"):
        if (getattr(size, name) or 0) < 0:
            yield error(name, "不能为负数", "cannot be negative")


SIZE_CLASSES = Register(
    id="size_classes",
    words=Words("企业规模划型标准", "Size classes"),
    record=SizeClass,
    title="size_class_name",
    reference=True,
    unique=(("size_class_name",),),
    names=("规模划型", "划型标准"),
    check=_check,
)
