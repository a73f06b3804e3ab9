"""Enterprise standards declared in public, 企业标准自我声明公开."""

from collections.abc import Iterator

from desktop.domain.fields import Choice, Day, Kind, Text, YesNo, column, options
from desktop.domain.identifiers.standard_number import STANDARD_NUMBER
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, error, not_before, stops_export
from desktop.domain.register import Record, Register
from desktop.domain.rule import Rule
from desktop.domain.words import Words

KINDS = options(
    ("national", "国标", "National", ("国家标准",)),
    ("industry", "行标", "Industry", ("行业标准",)),
    ("local", "地标", "Local", ("地方标准",)),
    ("group", "团标", "Group", ("团体标准",)),
    ("enterprise", "企标", "Enterprise", ("企业标准",)),
)
MODES = options(
    ("full_text", "全文", "Full text", ("全文公开",)), ("indicators", "指标", "Indicators", ("指标公开",))
)
STATUSES = options(
    ("declared", "已公开", "Declared", ("公开", "现行", "有效")),
    ("revised", "修订", "Revised", ("已修订", "被代替")),
    ("withdrawn", "废止", "Withdrawn", ("已废止", "作废", "注销")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StandardDeclaration(Record):
    """One standard declared on the public platform."""

    standard_number: Text = column(
        Kind.TEXT,
        "企业标准编号",
        "Standard number",
        required=True,
        form=STANDARD_NUMBER,
        synonyms=(
            "标准编号",
            "标准号",
            "企业标准号",
            "企标编号",
            "企业标准代号",
            "标准代号",
            "企标号",
            "企标代号",
        ),
    )
    title: Text = column(
        Kind.TEXT,
        "标准名称",
        "Title",
        required=True,
        synonyms=("企业标准名称", "名称", "企标名称", "产品标准名称"),
    )
    standard_kind: Choice = column(
        Kind.CHOICE, "标准类别", "Kind", options=KINDS, assumed="enterprise", synonyms=("类别",)
    )
    products: Text = column(
        Kind.TEXT,
        "适用产品",
        "Products",
        synonyms=("产品名称", "产品", "适用范围", "涉及产品", "对应产品", "产品类别"),
    )
    brands: Text = column(Kind.TEXT, "产品商标", "Brands", synonyms=("商标",))
    approved_by: Text = column(
        Kind.TEXT,
        "企标批准人",
        "Approved by",
        help=("法定代表人或其授权的人", "The legal representative, or whom they authorised"),
    )
    review_date: Day = column(Kind.DAY, "内部评审日期", "Reviewed on", synonyms=("企标评审日期",))
    issue_date: Day = column(Kind.DAY, "企标发布日期", "Issued on", synonyms=("企业标准发布日期",))
    implementation_date: Day = column(
        Kind.DAY, "企标实施日期", "In force from", synonyms=("企业标准实施日期",)
    )
    declaration_date: Day = column(
        Kind.DAY,
        "公开日期",
        "Declared on",
        required=True,
        synonyms=(
            "声明日期",
            "公开时间",
            "声明公开日期",
            "自我声明日期",
            "发布公开日期",
            "上传日期",
            "公开声明日期",
            "平台公开日期",
        ),
    )
    declaration_mode: Choice = column(Kind.CHOICE, "公开方式", "Mode", options=MODES, synonyms=("声明方式",))
    commitment_letter: YesNo = column(
        Kind.YES_NO,
        "声明承诺书",
        "Letter of commitment",
        help=("对合法性、真实性负责", "Answers for law and truth"),
    )
    platform_record_no: Text = column(
        Kind.TEXT, "平台备案号", "Platform record", synonyms=("公开编号", "备案号", "平台编号")
    )
    status: Choice = column(
        Kind.CHOICE,
        "公开状态",
        "Status",
        required=True,
        options=STATUSES,
        assumed="declared",
        synonyms=("状态", "标准状态", "目前状态"),
    )
    withdrawn_date: Day = column(
        Kind.DAY,
        "废止日期",
        "Withdrawn on",
        synonyms=("注销日期", "修订日期", "废止时间", "失效日期"),
        help=("自这一天起不再有效", "No longer in force from this day on"),
    )
    lower_than_recommended: YesNo = column(
        Kind.YES_NO, "低于推荐性标准", "Lower than recommended", synonyms=("是否低于推荐性标准",)
    )
    lower_explanation: Text = column(
        Kind.NOTE,
        "低于推荐性标准的说明",
        "Why it is lower",
        help=("低于推荐性标准的应说明", "Needed where it is lower"),
    )


def _check(declaration: StandardDeclaration) -> Iterator[Problem]:
    fields = STANDARD_DECLARATIONS.field
    yield from not_before(declaration, fields("withdrawn_date"), fields("declaration_date"))
    yield from not_before(declaration, fields("implementation_date"), fields("issue_date"))
    if declaration.status in ("revised", "withdrawn") and declaration.withdrawn_date is None:
        yield error(
            "withdrawn_date", "已修订或废止的，应填废止日期", "a standard out of force needs its last day"
        )
    if declaration.status == "declared" and declaration.withdrawn_date is not None:
        yield error(
            "status", "已填废止日期，状态应为修订或废止", "the end is filled in, yet the status is declared"
        )


def _disclosed(declaration: StandardDeclaration) -> Iterator[Problem]:
    if declaration.lower_than_recommended and not declaration.lower_explanation:
        yield stops_export(
            "lower_explanation", "低于推荐性标准的应说明", "say why it is lower than recommended", "STD-lower"
        )


STANDARD_DECLARATIONS = Register(
    id="standard_declarations",
    words=Words("企业标准自我声明公开", "Standards declared"),
    record=StandardDeclaration,
    title="standard_number",
    year="declaration_date",
    unique=(("standard_number",),),
    names=("企业标准自我声明", "企标公开", "自我声明公开", "企业标准"),
    check=_check,
    rules=(
        Rule(
            id="STD-lower",
            words=Words("低于推荐性标准的应说明", "What is lower than recommended is explained"),
            source=Words(
                "《企业标准化促进办法》（国家市场监督管理总局令第83号）",
                "Measures for enterprise standardisation, order 83 of the national authority",
            ),
            check=_disclosed,
        ),
    ),
)
