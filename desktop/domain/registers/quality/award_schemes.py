"""Quality awards that exist, 奖项目录, and the indicators their forms ask for: data to be edited, nothing official."""

from desktop.domain.fields import Choice, Kind, Money, Text, Whole, YesNo, column, options
from desktop.domain.late import dataclass
from desktop.domain.register import Record, Register
from desktop.domain.words import Words

SCHEME_LEVELS = options(
    ("national", "国家级", "National", ("国家",)),
    ("province", "省级", "Provincial", ("省",)),
    ("city", "市级", "City", ("市",)),
    ("county", "县（市、区）级", "County", ("县级", "区级", "区县级")),
    ("association", "协会", "Association", ("行业协会",)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardScheme(Record):
    """One award: who gives it, to whom, how often, with how much money."""

    scheme_name: Text = column(
        Kind.TEXT, "设立奖项", "Award scheme", required=True, synonyms=("奖项目录名称",)
    )
    scheme_level: Choice = column(Kind.CHOICE, "设奖级别", "Level of the award", options=SCHEME_LEVELS)
    awarding_body: Text = column(Kind.TEXT, "设奖机关", "Awarding body", synonyms=("设奖单位", "评审机构"))
    is_government: YesNo = column(Kind.YES_NO, "是否政府奖", "Government award")
    frequency: Text = column(Kind.TEXT, "评选周期", "Frequency", synonyms=("评审周期",))
    who_may_apply: Text = column(Kind.NOTE, "评选对象", "Who may apply", synonyms=("申报范围",))
    money_organisation: Money = column(Kind.MONEY, "组织奖金", "Money, organisation", unit="万元")
    money_individual: Money = column(Kind.MONEY, "个人奖金", "Money, person", unit="万元")
    years_operating: Whole = column(Kind.WHOLE, "要求经营年限", "Years of operation asked for")
    publicity_working_days: Whole = column(
        Kind.WHOLE,
        "内部公示工作日",
        "Working days of internal notice",
        help=("申报前内部公示的最少工作日", "The fewest working days of internal notice before applying"),
    )
    longest_profile: Whole = column(Kind.WHOLE, "简介字数上限", "Longest profile", unit="字")
    shortest_report: Whole = column(Kind.WHOLE, "自评报告字数下限", "Shortest report", unit="字")
    longest_report: Whole = column(Kind.WHOLE, "自评报告字数上限", "Longest report", unit="字")
    scheme_source: Text = column(Kind.TEXT, "目录来源", "Source", synonyms=("来源",))
    is_official: YesNo = column(
        Kind.YES_NO,
        "是否官方核实",
        "Confirmed from the official text",
        synonyms=("是否官方",),
        help=("未与正式文件核对的，以当年申报通知为准", "If not, the year's own notice decides"),
    )
    scheme_remarks: Text = column(Kind.NOTE, "目录说明", "Remarks")


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardIndicator(Record):
    """One indicator of the three-year table of an award's form."""

    indicator: Text = column(
        Kind.TEXT, "申报指标", "Declared indicator", required=True, synonyms=("申报指标名称",)
    )
    indicator_order: Whole = column(Kind.WHOLE, "指标排序", "Order in the form")
    indicator_identifier: Text = column(Kind.TEXT, "指标标识", "Identifier")
    value_unit: Text = column(Kind.TEXT, "指标计量单位", "Unit of the indicator")
    is_text: YesNo = column(Kind.YES_NO, "填写文字", "Told in words")
    calculation: Text = column(Kind.NOTE, "计算口径", "How it is calculated")
    indicator_source: Text = column(Kind.TEXT, "指标来源", "Source")
    is_official: YesNo = column(
        Kind.YES_NO, "是否官方核实", "Confirmed from the official text", synonyms=("是否官方",)
    )


AWARD_SCHEMES = Register(
    id="award_schemes",
    words=Words("奖项目录", "Award schemes"),
    record=AwardScheme,
    title="scheme_name",
    reference=True,
    unique=(("scheme_name",),),
    names=("奖项目录", "质量奖目录"),
)

AWARD_INDICATORS = Register(
    id="award_indicators",
    words=Words("奖项申报指标", "Award indicators"),
    record=AwardIndicator,
    title="indicator",
    reference=True,
    unique=(("indicator",),),
    names=("奖项申报指标", "申报指标目录"),
)
