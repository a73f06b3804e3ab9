"""The indicators that a declared standard discloses, 声明指标: of function and performance, of safety and environment."""

from collections.abc import Iterator

from desktop.domain.fields import Choice, Kind, Link, Text, YesNo, column, options
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, stops_export, warning
from desktop.domain.register import Record, Register
from desktop.domain.rule import Records, Rule
from desktop.domain.words import Words

CATEGORIES = options(
    ("function", "功能", "Function", ("功能指标",)),
    ("performance", "性能", "Performance", ("性能指标",)),
    ("safety", "安全", "Safety", ("安全指标", "健康安全")),
    ("environment", "环保", "Environment", ("环保指标", "环境")),
)
COMPARISONS = options(
    ("stricter", "严于", "Stricter", ("高于", "优于")),
    ("equal", "一致", "Equal", ("等同", "相同")),
    ("lower", "低于", "Lower", ("宽于",)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclarationIndicator(Record):
    """One indicator of one declaration."""

    declaration: Link = column(
        Kind.LINK, "指标所属标准", "Of declared standard", required=True, target="standard_declarations"
    )
    indicator_name: Text = column(Kind.TEXT, "声明指标名称", "Declared indicator", required=True)
    indicator_category: Choice = column(Kind.CHOICE, "指标类别", "Category", options=CATEGORIES)
    requirement: Text = column(Kind.TEXT, "指标要求", "Requirement", synonyms=("技术要求", "要求值"))
    indicator_unit: Text = column(Kind.TEXT, "指标计量单位", "Indicator unit")
    method_standard: Text = column(
        Kind.TEXT, "检验方法标准", "Method standard", synonyms=("试验方法标准", "检验方法依据")
    )
    comparison: Choice = column(
        Kind.CHOICE,
        "与国标行标比较",
        "Beside national and industry standards",
        options=COMPARISONS,
        synonyms=("与国家标准行业标准比较", "与国标/行标比较"),
    )
    compared_standard: Text = column(Kind.TEXT, "比较的国标行标编号", "Standard compared with")
    is_mandatory: YesNo = column(
        Kind.YES_NO,
        "强制性指标",
        "Mandatory indicator",
        help=(
            "强制性标准要求的安全、健康、环保指标，单独列出并写明检验方法",
            "Of a mandatory standard; listed apart, with its test method",
        ),
    )


def _method(indicator: DeclarationIndicator) -> Iterator[Problem]:
    if indicator.is_mandatory and not indicator.method_standard:
        yield warning(
            "method_standard", "强制性指标应写明检验方法", "a mandatory indicator names its test method"
        )
    if indicator.is_mandatory and indicator.comparison == "lower":
        yield stops_export(
            "comparison",
            "强制性指标不得低于强制性标准",
            "a mandatory indicator is not to be lower",
            "STD-mandatory",
        )


def _lower(indicator: DeclarationIndicator, records: Records) -> Iterator[Problem]:
    declaration = records.get("standard_declarations", indicator.declaration)
    lower = indicator.comparison == "lower" and not indicator.is_mandatory
    if lower and declaration is not None and not declaration.lower_than_recommended:
        yield stops_export(
            "comparison",
            "低于推荐性标准的，声明中应勾选并说明",
            "lower than a recommended standard, which the declaration does not say",
            "STD-lower",
        )


DECLARATION_INDICATORS = Register(
    id="declaration_indicators",
    words=Words("声明指标", "Indicators declared"),
    record=DeclarationIndicator,
    title="indicator_name",
    under=("declaration",),
    known_by=(("declaration", "indicator_name"),),
    names=("声明指标", "公开指标"),
    rules=(
        Rule(
            id="STD-mandatory",
            words=Words("强制性指标单独列出、写明方法", "Mandatory indicators apart, with their method"),
            source=Words(
                "企业标准自我声明公开工作指引（2025年）",
                "Working guidance on self-declared enterprise standards, 2025",
            ),
            check=_method,
        ),
        Rule(
            id="STD-lower",
            words=Words("低于推荐性标准的指标要在声明中说明", "What is lower is said in the declaration"),
            source=Words(
                "《企业标准化促进办法》（国家市场监督管理总局令第83号）",
                "Measures for enterprise standardisation, order 83 of the national authority",
            ),
            within=_lower,
        ),
    ),
)
