"""Awards of QC circles and themes, 质量管理小组奖项, and the list of awards that there are."""

from collections.abc import Iterator

from desktop.domain.fields import Choice, Day, Kind, Link, Text, YesNo, column, options
from desktop.domain.identifiers.document_number import DOCUMENT_NUMBER
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, warning
from desktop.domain.register import Record, Register
from desktop.domain.rule import Rule
from desktop.domain.words import Words

AWARD_LEVELS = options(
    ("national", "国家级", "National", ("全国",)),
    ("provincial", "省级", "Provincial", ("省",)),
    ("municipal", "市级", "City", ("市",)),
    ("industry", "行业级", "Industry", ("行业",)),
    ("county", "县区级", "County or district", ("区县级", "区级", "县级")),
    ("company", "公司级", "Company", ("企业级",)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class QcAwardKind(Record):
    """One award that circles can win, as its givers name it."""

    kind_name: Text = column(Kind.TEXT, "奖项全称", "Award as named", required=True)
    kind_level: Choice = column(Kind.CHOICE, "奖项级别", "Level of the award", options=AWARD_LEVELS)
    kind_issuers: Text = column(Kind.NOTE, "设奖单位", "Given by")
    source: Text = column(Kind.NOTE, "奖项来源", "Source")
    is_official: YesNo = column(
        Kind.YES_NO,
        "奖项名称是否官方",
        "Official name",
        help=("否：名称未经核实", "No: the name is not confirmed"),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class QcAward(Record):
    """One award won by a circle, for a theme or without one, or by a person for circle work."""

    award_name: Text = column(
        Kind.TEXT, "获奖名称", "Award won", required=True, synonyms=("QC奖项名称", "QC获奖名称")
    )
    award_kind: Link = column(Kind.LINK, "所属奖项", "Kind of award", target="qc_award_kinds")
    award_level: Choice = column(
        Kind.CHOICE,
        "QC奖项级别",
        "Award level",
        required=True,
        options=AWARD_LEVELS,
        synonyms=(
            "级别",
            "奖项级别",
            "获奖级别",
        ),
    )
    award_grade: Text = column(Kind.TEXT, "QC奖项等次", "Grade", synonyms=("奖项等次",))
    theme: Link = column(
        Kind.LINK,
        "获奖课题",
        "Theme that won",
        target="qc_themes",
        synonyms=(
            "课题名称",
            "获奖课题名称",
        ),
    )
    circle: Link = column(
        Kind.LINK,
        "获奖小组",
        "Circle that won",
        target="qc_circles",
        synonyms=(
            "小组名称",
            "QC小组名称",
        ),
    )
    recipient: Text = column(
        Kind.TEXT,
        "获奖个人或单位",
        "Person or company that won",
        help=("优秀推进者、优秀企业等不归小组的奖项", "Of awards that go to no circle"),
    )
    award_date: Day = column(Kind.DAY, "获奖日期", "Awarded on", synonyms=("颁奖日期", "获奖时间"))
    issuing_bodies: Text = column(
        Kind.NOTE,
        "颁奖单位",
        "Awarded by",
        synonyms=(
            "授奖单位",
            "颁发单位",
        ),
    )
    award_document_number: Text = column(
        Kind.TEXT, "获奖文件文号", "Document of the award", form=DOCUMENT_NUMBER, synonyms=("获奖文号",)
    )
    certificate_number: Text = column(Kind.TEXT, "获奖证书编号", "Number of the award certificate")


def _of_its_level(award: QcAward) -> Iterator[Problem]:
    name = award.award_name or ""
    if award.award_level not in (None, "national") and (name.startswith("全国") or "国优" in name):
        yield warning(
            "award_level",
            "名称似国家级奖项，级别不是国家级",
            "named like a national award, yet is none",
            "QC-award",
        )


def _won_by_someone(award: QcAward) -> Iterator[Problem]:
    if award.theme is None and award.circle is None and award.recipient is None:
        yield warning("circle", "未写明获奖的课题、小组或个人", "nobody is named that won it", "QC-award")


AWARD_RULES = (
    Rule(
        id="QC-award",
        words=Words(
            "行业奖不称国优，奖项有归属", "No industry award passes for a national one; someone won it"
        ),
        source=Words(
            "QC小组奖项的公开名称和颁发单位", "Published names of QC awards and of those who confer them"
        ),
        check=lambda award: (*_of_its_level(award), *_won_by_someone(award)),
    ),
)

QC_AWARD_KINDS = Register(
    id="qc_award_kinds",
    words=Words("QC奖项目录", "Awards for circles"),
    record=QcAwardKind,
    title="kind_name",
    reference=True,
    unique=(("kind_name",),),
    names=("QC奖项目录",),
)

QC_AWARDS = Register(
    id="qc_awards",
    words=Words("QC获奖", "QC awards"),
    record=QcAward,
    title="award_name",
    under=("theme", "circle"),
    year="award_date",
    known_by=(("theme", "award_name", "award_level"), ("circle", "award_name", "award_date")),
    names=("QC获奖", "小组获奖"),
    rules=AWARD_RULES,
)
