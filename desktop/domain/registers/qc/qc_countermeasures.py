"""What a QC theme does: alternatives of innovation, countermeasures (5W1H), and what consolidates them."""

from collections.abc import Iterator

from desktop.domain.fields import Choice, Day, Kind, Link, Number, Text, When, YesNo, column, options
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, not_before
from desktop.domain.register import Record, Register
from desktop.domain.registers.qc.detail_rules import ALTERNATIVE_RULES, COUNTERMEASURE_RULES
from desktop.domain.words import Words

ALTERNATIVE_LEVELS = options(("overall", "总体方案", "Overall"), ("partial", "分级方案", "Partial"))
DOCUMENT_KINDS = options(
    ("instruction", "作业标准", "Work instruction", ("作业指导书",)),
    ("drawing", "图纸", "Drawing"),
    ("process", "工艺文件", "Process document", ("工艺",)),
    ("company_standard", "企业标准", "Company standard", ("Q/标准",)),
    ("regulation", "管理制度", "Regulation"),
    ("other", "其他文件", "Other"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class QcAlternative(Record):
    """One alternative of an innovation theme, compared with others."""

    theme: Link = column(
        Kind.LINK, "方案所属课题", "Theme", required=True, target="qc_themes", synonyms=("课题名称", "课题")
    )
    alternative: Text = column(Kind.TEXT, "备选方案", "Alternative", required=True)
    alternative_level: Choice = column(
        Kind.CHOICE, "方案层级", "Level of the alternative", options=ALTERNATIVE_LEVELS
    )
    evaluation: Text = column(Kind.NOTE, "方案比较", "How it compares", synonyms=("方案分析",))
    alternative_score: Number = column(Kind.NUMBER, "方案得分", "Score of the alternative")
    is_chosen: YesNo = column(Kind.YES_NO, "是否最佳方案", "Chosen", synonyms=("是否选定",))


@dataclass(frozen=True, slots=True, kw_only=True)
class QcCountermeasure(Record):
    """One row of the countermeasures: what, why, how, where, when, who."""

    theme: Link = column(
        Kind.LINK, "对策所属课题", "Theme", required=True, target="qc_themes", synonyms=("课题名称", "课题")
    )
    cause: Link = column(
        Kind.LINK, "针对的要因", "Main cause", target="qc_causes", synonyms=("主要原因", "要因")
    )
    countermeasure: Text = column(Kind.TEXT, "对策", "What", required=True, synonyms=("对策(What)",))
    objective: Text = column(Kind.TEXT, "对策目标", "Why", synonyms=("对策目标(Why)", "目标(Why)", "目标"))
    measure: Text = column(Kind.NOTE, "措施", "How", synonyms=("具体措施", "措施(How)"))
    location: Text = column(
        Kind.TEXT,
        "实施地点",
        "Where",
        synonyms=(
            "地点(Where)",
            "地点",
        ),
    )
    due_date: When = column(
        Kind.WHEN,
        "对策完成时间",
        "When",
        synonyms=(
            "时间(When)",
            "完成时间",
            "计划完成时间",
        ),
    )
    person_responsible: Text = column(
        Kind.TEXT,
        "对策负责人",
        "Who",
        synonyms=(
            "负责人(Who)",
            "负责人",
            "责任人",
        ),
    )
    implemented_on: When = column(Kind.WHEN, "对策实施日期", "Carried out on")
    result: Text = column(Kind.NOTE, "实施结果", "Result", synonyms=("实施效果",))


@dataclass(frozen=True, slots=True, kw_only=True)
class QcConsolidation(Record):
    """One measure that keeps what was reached, with the document it went into."""

    theme: Link = column(
        Kind.LINK, "巩固所属课题", "Theme", required=True, target="qc_themes", synonyms=("课题名称", "课题")
    )
    consolidation: Text = column(
        Kind.TEXT, "巩固措施", "Consolidated by", required=True, synonyms=("标准化内容",)
    )
    document_kind: Choice = column(Kind.CHOICE, "标准化文件类别", "Kind of document", options=DOCUMENT_KINDS)
    document_name: Text = column(Kind.TEXT, "标准化文件名称", "Document")
    document_number: Text = column(Kind.TEXT, "标准化文件编号", "Document number", synonyms=("巩固文件编号",))
    in_force_from: Day = column(Kind.DAY, "文件实施日期", "In force from")
    checked_until: Day = column(Kind.DAY, "巩固检查至", "Checked until")
    consolidation_effect: Text = column(Kind.NOTE, "巩固期效果", "What the checks showed")


def _check(consolidation: QcConsolidation) -> Iterator[Problem]:
    yield from not_before(
        consolidation, QC_CONSOLIDATIONS.field("checked_until"), QC_CONSOLIDATIONS.field("in_force_from")
    )


QC_ALTERNATIVES = Register(
    id="qc_alternatives",
    words=Words("备选方案", "Alternatives"),
    record=QcAlternative,
    title="alternative",
    under=("theme",),
    unique=(("theme", "alternative"),),
    names=("备选方案", "方案比较"),
    rules=ALTERNATIVE_RULES,
)

QC_COUNTERMEASURES = Register(
    id="qc_countermeasures",
    words=Words("对策表", "Countermeasures"),
    record=QcCountermeasure,
    title="countermeasure",
    under=("theme",),
    known_by=(("theme", "countermeasure"),),
    names=("对策表", "对策计划"),
    rules=COUNTERMEASURE_RULES,
)

QC_CONSOLIDATIONS = Register(
    id="qc_consolidations",
    words=Words("巩固措施", "Consolidation"),
    record=QcConsolidation,
    title="consolidation",
    under=("theme",),
    known_by=(("theme", "consolidation"),),
    names=("巩固措施", "标准化文件"),
    check=_check,
)
