"""What a project of a belt should bring in a year at least, 项目收益门槛: a company's own rule, kept as data."""

from desktop.domain.fields import Choice, Day, Kind, Money, Text, YesNo, column
from desktop.domain.late import dataclass
from desktop.domain.register import Record, Register
from desktop.domain.registers.six_sigma.phases import BELT_LEVELS, METHODOLOGIES, PHASES
from desktop.domain.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class BeltThreshold(Record):
    """The least benefit of one belt from a day on."""

    threshold_name: Text = column(Kind.TEXT, "门槛名称", "Threshold", required=True)
    belt_level: Choice = column(Kind.CHOICE, "适用带级", "For belt", required=True, options=BELT_LEVELS)
    least_benefit: Money = column(
        Kind.MONEY, "最低年收益", "Least benefit a year", required=True, unit="万元", synonyms=("收益门槛",)
    )
    valid_from: Day = column(Kind.DAY, "门槛生效日期", "Valid from")
    source: Text = column(Kind.NOTE, "门槛来源", "Source")
    is_official: YesNo = column(Kind.YES_NO, "是否官方规定", "Official")


BELT_THRESHOLDS = Register(
    id="belt_thresholds",
    words=Words("项目收益门槛", "Benefit thresholds"),
    record=BeltThreshold,
    title="threshold_name",
    reference=True,
    unique=(("threshold_name",),),
    names=("项目收益门槛",),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class GateTemplate(Record):
    """One condition that new projects get at a phase's gate."""

    template_condition: Text = column(
        Kind.TEXT, "模板条件", "Template condition", required=True, synonyms=("条件模板",)
    )
    phase: Choice = column(Kind.CHOICE, "适用阶段", "For phase", required=True, options=PHASES)
    methodology: Choice = column(
        Kind.CHOICE,
        "适用方法",
        "For methodology",
        options=METHODOLOGIES,
        help=("空白即适用于有这一阶段的各种方法", "Blank: for every methodology with that phase"),
    )
    in_use: YesNo = column(Kind.YES_NO, "是否启用", "In use", assumed=True)
    source: Text = column(Kind.NOTE, "模板来源", "Source")
    is_official: YesNo = column(Kind.YES_NO, "是否官方规定", "Official")


GATE_TEMPLATES = Register(
    id="gate_templates",
    words=Words("关口条件模板", "Gate templates"),
    record=GateTemplate,
    title="template_condition",
    reference=True,
    known_by=(("phase", "template_condition"),),
    names=("关口条件模板",),
)
