"""Score sheets of QC reviews, 评分表: editable data, since no official sheet could be confirmed."""

from collections.abc import Iterator

from desktop.domain.fields import Choice, Kind, Link, Number, Text, Whole, YesNo, column, options
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, error
from desktop.domain.register import Record, Register
from desktop.domain.registers.qc.scoring import SHEET_RULES
from desktop.domain.words import Words

REVIEW_KINDS = options(
    ("on_site", "现场评审", "On site"),
    ("presentation", "发布评审", "Presentation", ("发表评审", "发布(发表)评审")),
    ("first", "初评", "First review"),
    ("second", "复评", "Second review"),
    ("final", "终评", "Final review"),
    ("department", "科室审核", "Department"),
    ("recognition", "成果认定", "Recognition of the result"),
    ("parties", "相关方审核", "Parties concerned"),
    ("finance", "财务部审核", "Finance"),
)
SHEET_THEMES = options(
    ("any", "各类课题", "All themes"),
    ("problem_solving", "问题解决型", "Problem solving"),
    ("innovation", "创新型", "Innovation"),
    ("proposal", "改善提案", "Proposals"),
)
ITEM_KINDS = options(("scored", "评分项", "Scored"), ("veto", "否决项", "Veto", ("否则项",)))


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreSheet(Record):
    """One score sheet; changed ones are new ones, so that old reviews keep theirs."""

    sheet_name: Text = column(Kind.TEXT, "评分表名称", "Score sheet", required=True)
    sheet_review_kind: Choice = column(Kind.CHOICE, "适用评审", "For reviews", options=REVIEW_KINDS)
    sheet_themes: Choice = column(Kind.CHOICE, "适用课题", "For themes", options=SHEET_THEMES)
    full_mark: Number = column(Kind.NUMBER, "评分表满分", "Full mark of the sheet")
    source: Text = column(Kind.NOTE, "评分表来源", "Source")
    is_official: YesNo = column(Kind.YES_NO, "评分表是否官方", "Official", assumed=False)
    in_use: YesNo = column(Kind.YES_NO, "是否启用", "In use", assumed=True)
    sheet_remarks: Text = column(Kind.NOTE, "评分表说明", "Notes")


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreSheetItem(Record):
    """One item of a sheet. Its name tells it from those of all other sheets."""

    score_sheet: Link = column(Kind.LINK, "所属评分表", "Score sheet", required=True, target="score_sheets")
    item_order: Whole = column(Kind.WHOLE, "项目次序", "Order")
    item_name: Text = column(Kind.TEXT, "评分项目", "Item", required=True)
    item_kind: Choice = column(Kind.CHOICE, "项目性质", "Kind of item", options=ITEM_KINDS, assumed="scored")
    full_mark: Number = column(Kind.NUMBER, "项目满分", "Full mark")
    scoring: Text = column(Kind.NOTE, "评分办法", "How scored")


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreBand(Record):
    """One band of a sheet. It reaches from its lower bound, which belongs to it, to the next band's."""

    score_sheet: Link = column(
        Kind.LINK, "分数段所属评分表", "Score sheet", required=True, target="score_sheets"
    )
    band_name: Text = column(Kind.TEXT, "分数段等级", "Level of the band", required=True)
    lower_bound: Number = column(
        Kind.NUMBER, "分数下限(含)", "Lower bound (included)", required=True, synonyms=("分数下限",)
    )
    source: Text = column(Kind.NOTE, "分数段来源", "Source")
    is_official: YesNo = column(Kind.YES_NO, "分数段是否官方", "Official", assumed=False)


def _check_item(item: ScoreSheetItem) -> Iterator[Problem]:
    if item.full_mark is not None and item.full_mark < 0:
        yield error("full_mark", "不能为负数", "cannot be negative")


SCORE_SHEETS = Register(
    id="score_sheets",
    words=Words("评分表", "Score sheets"),
    record=ScoreSheet,
    title="sheet_name",
    reference=True,
    unique=(("sheet_name",),),
    names=("评分表",),
    rules=SHEET_RULES,
)

SCORE_SHEET_ITEMS = Register(
    id="score_sheet_items",
    words=Words("评分项目", "Items of score sheets"),
    record=ScoreSheetItem,
    title="item_name",
    reference=True,
    under=("score_sheet",),
    unique=(("item_name",),),
    names=("评分项目", "评分细则"),
    check=_check_item,
)

SCORE_BANDS = Register(
    id="score_bands",
    words=Words("评分等级分数段", "Bands of scores"),
    record=ScoreBand,
    title="band_name",
    reference=True,
    under=("score_sheet",),
    unique=(("score_sheet", "lower_bound"), ("score_sheet", "band_name")),
    names=("分数段",),
)
