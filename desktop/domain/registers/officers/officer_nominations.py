"""Nominations of chief quality officers for honours, such as the mayor's award, 首席质量官评优推荐.

Neither the rule nor the form of the mayor's award was found; the fields are those that such forms share.
"""

from collections.abc import Iterator

from desktop.domain.fields import Choice, Day, Kind, Link, Money, Text, Whole, column, options
from desktop.domain.identifiers.document_number import DOCUMENT_NUMBER
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, warning
from desktop.domain.register import Record, Register
from desktop.domain.rule import Rule
from desktop.domain.words import Words

NOMINATION_STATES = options(
    ("draft", "拟推荐", "In preparation"),
    ("nominated", "已推荐", "Nominated", ("已申报",)),
    ("published", "公示", "Published"),
    ("awarded", "获奖", "Awarded"),
    ("not_awarded", "未获奖", "Not awarded"),
)
LONGEST = 2000
"""Characters that the deeds should not go beyond."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficerNomination(Record):
    """One nomination of one officer for one honour."""

    nomination_name: Text = column(
        Kind.TEXT, "评优推荐名称", "Nomination", required=True, synonyms=("推荐奖项",)
    )
    officer: Link = column(
        Kind.LINK, "被推荐人", "Officer nominated", required=True, target="officers", synonyms=("推荐对象",)
    )
    nomination_year: Whole = column(
        Kind.WHOLE, "推荐年度", "Year of the nomination", required=True, unit="年"
    )
    recommending_unit: Text = column(Kind.TEXT, "推荐单位", "Nominated by")
    nomination_state: Choice = column(
        Kind.CHOICE, "推荐状态", "State of the nomination", options=NOMINATION_STATES
    )
    main_deeds: Text = column(
        Kind.NOTE, "主要事迹", "Main deeds", help=("不超过2000字", "At most 2000 characters")
    )
    quantified_results: Text = column(
        Kind.NOTE,
        "量化业绩",
        "Results in numbers",
        help=(
            "课题、六西格玛、标准、专利、损失率、抽查",
            "Themes, Six Sigma, standards, patents, loss rate, spot checks",
        ),
    )
    honours_so_far: Text = column(Kind.NOTE, "既往获奖情况", "Honours so far")
    unit_opinion: Text = column(Kind.NOTE, "单位推荐意见", "Opinion of the enterprise")
    unit_opinion_on: Day = column(Kind.DAY, "单位推荐意见日期", "Date of the enterprise's opinion")
    county_opinion: Text = column(Kind.NOTE, "县（市、区）局推荐意见", "Opinion of the county authority")
    county_opinion_on: Day = column(
        Kind.DAY, "县（市、区）局推荐意见日期", "Date of the county authority's opinion"
    )
    city_opinion: Text = column(
        Kind.NOTE, "市质量发展委员会办公室意见", "Opinion of the city's quality committee"
    )
    city_opinion_on: Day = column(
        Kind.DAY, "市质量发展委员会办公室意见日期", "Date of the city committee's opinion"
    )
    commendation_document: Text = column(
        Kind.TEXT, "表彰文号", "Document of the honour", form=DOCUMENT_NUMBER
    )
    personal_prize: Money = column(Kind.MONEY, "个人奖金", "Prize to the person", unit="元")
    remarks: Text = column(Kind.NOTE, "备注", "Remarks")


def _too_long(nomination: OfficerNomination) -> Iterator[Problem]:
    if nomination.main_deeds and len(nomination.main_deeds) > LONGEST:
        yield warning("main_deeds", f"超过{LONGEST}字", f"more than {LONGEST} characters")


DEEDS_LENGTH = Rule(
    id="NOMINATION-length",
    words=Words("主要事迹不超过2000字", "The main deeds have at most 2000 characters"),
    source=Words(
        "质量奖（个人类）申报表的常见要求，未与南通的申报表核对",
        "Forms of individual quality awards; not compared with Nantong's own",
    ),
    check=_too_long,
)

OFFICER_NOMINATIONS = Register(
    id="officer_nominations",
    words=Words("首席质量官评优推荐", "Nominations of officers"),
    record=OfficerNomination,
    title="nomination_name",
    under=("officer",),
    year="nomination_year",
    known_by=(("officer", "nomination_name", "nomination_year"),),
    names=("评优推荐", "市长奖推荐"),
    rules=(DEEDS_LENGTH,),
)
