"""The conditions that authorities set for chief quality officers, 任职条件: data that the user keeps."""

from collections.abc import Iterator

from desktop.domain.fields import Choice, Day, Kind, Text, Whole, YesNo, column, options
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, error, not_before
from desktop.domain.register import Record, Register
from desktop.domain.words import Words

SIZE_RANGES = options(
    ("all", "全部规模", "All sizes", ("全部", "不限")),
    ("large_medium", "大型、中型", "Large and medium", ("大型/中型", "大中型")),
    ("small_micro", "小型、微型", "Small and micro", ("小型/微型", "小微型")),
    ("large", "大型", "Large"),
    ("medium", "中型", "Medium"),
    ("small", "小型", "Small"),
    ("micro", "微型", "Micro"),
)
LEAST_EDUCATION = options(
    ("secondary", "中专及以上", "Secondary vocational or higher", ("中专",)),
    ("college", "大专及以上", "College or higher", ("大专",)),
    ("bachelor", "本科及以上", "Bachelor or higher", ("本科",)),
    ("master", "硕士及以上", "Master or higher", ("硕士",)),
    ("doctor", "博士", "Doctor"),
)
LEAST_TITLES = options(
    ("junior", "初级及以上", "Junior or higher", ("初级",)),
    ("intermediate", "中级及以上", "Intermediate or higher", ("中级",)),
    ("associate_senior", "副高及以上", "Associate senior or higher", ("副高",)),
    ("senior", "正高", "Senior"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class EligibilityRule(Record):
    """What one authority asks of one size of company."""

    rule_name: Text = column(Kind.TEXT, "任职条件名称", "Conditions", required=True, synonyms=("任职条件",))
    jurisdiction: Text = column(Kind.TEXT, "适用地区", "Jurisdiction", synonyms=("适用区域",))
    size_class: Choice = column(
        Kind.CHOICE, "适用企业规模", "For companies of size", options=SIZE_RANGES, assumed="all"
    )
    min_quality_years: Whole = column(
        Kind.WHOLE, "最低质量工作年限", "Least years in quality work", unit="年"
    )
    min_education: Choice = column(Kind.CHOICE, "最低学历", "Least education", options=LEAST_EDUCATION)
    min_title_level: Choice = column(
        Kind.CHOICE,
        "或最低职称",
        "Or least title",
        options=LEAST_TITLES,
        help=(
            "学历与职称满足其一即可；空白指职称不能代替学历",
            "Education or title suffices; blank: no title stands in for education",
        ),
    )
    accepted_titles: Text = column(Kind.TEXT, "认可的职称", "Titles accepted")
    training_required: YesNo = column(Kind.YES_NO, "须任职培训合格", "Training for the post required")
    other_conditions: Text = column(Kind.NOTE, "其他任职条件", "Other conditions")
    in_force_from: Day = column(Kind.DAY, "条件施行日期", "In force from")
    in_force_until: Day = column(Kind.DAY, "条件废止日期", "In force until")
    is_applied: YesNo = column(
        Kind.YES_NO,
        "是否采用",
        "In use here",
        assumed=False,
        help=("采用的条件用来核对在任的任命", "Appointments in post are compared with the conditions in use"),
    )
    rule_source: Text = column(Kind.TEXT, "条件来源", "Source of the conditions")
    is_official: YesNo = column(Kind.YES_NO, "是否已核对官方文本", "Compared with the official text")


def _check(rule: EligibilityRule) -> Iterator[Problem]:
    if (rule.min_quality_years or 0) < 0:
        yield error("min_quality_years", "不能为负数", "cannot be negative")
    field = ELIGIBILITY_RULES.field
    yield from not_before(rule, field("in_force_until"), field("in_force_from"))


ELIGIBILITY_RULES = Register(
    id="eligibility_rules",
    words=Words("首席质量官任职条件", "Conditions for chief quality officers"),
    record=EligibilityRule,
    title="rule_name",
    reference=True,
    unique=(("rule_name",),),
    names=("任职条件",),
    check=_check,
)
