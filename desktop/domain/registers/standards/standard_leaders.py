"""Enterprise standards that lead their product's list, 企业标准“领跑者”."""

from collections.abc import Iterator

from desktop.domain.fields import Day, Kind, Link, Text, Whole, column
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, error
from desktop.domain.register import Record, Register
from desktop.domain.rule import Records, Rule
from desktop.domain.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class StandardLeader(Record):
    """One declared standard that was named a leader of one year."""

    declaration: Link = column(
        Kind.LINK,
        "领跑者标准",
        "Leading standard",
        required=True,
        target="standard_declarations",
        synonyms=("领跑者标准编号",),
    )
    product_category: Text = column(Kind.TEXT, "领跑者产品类别", "Product category", required=True)
    leader_year: Whole = column(Kind.WHOLE, "领跑者年度", "Year named", required=True, unit="年")
    ranking: Text = column(
        Kind.TEXT,
        "领跑者等级或排名",
        "Level or rank",
        help=("如排行榜名次、星级", "Place in the list, or stars"),
    )
    evaluating_body: Text = column(Kind.TEXT, "领跑者评估机构", "Evaluating body")
    certificate_no: Text = column(Kind.TEXT, "领跑者证书编号", "Leader certificate")
    valid_to: Day = column(Kind.DAY, "领跑者有效期至", "Valid to")


def _check(leader: StandardLeader) -> Iterator[Problem]:
    year = leader.leader_year
    if year is not None and not 2018 <= year <= 2100:
        yield error("leader_year", "领跑者制度始于2018年", "leaders have been named since 2018")
    elif year is not None and leader.valid_to is not None and leader.valid_to.year < year:
        yield error("valid_to", "早于领跑者年度", "is before the year it was named for")


def _declared(leader: StandardLeader, records: Records) -> Iterator[Problem]:
    """The standard was declared by the end of the year, and not out of force before it began."""
    declaration, year = records.get("standard_declarations", leader.declaration), leader.leader_year
    if year is None or leader.declaration is None:
        return
    if declaration is None:
        yield error("declaration", "不是自我声明公开的标准", "not among the standards declared", "V24")
    elif declaration.declaration_date and declaration.declaration_date.year > year:
        yield error("declaration", "该年尚未自我声明公开", "was not declared by that year", "V24")
    elif declaration.withdrawn_date and declaration.withdrawn_date.year < year:
        yield error("declaration", "该年以前已废止或修订", "was out of force before that year", "V24")


STANDARD_LEADERS = Register(
    id="standard_leaders",
    words=Words("企业标准领跑者", "Standard leaders"),
    record=StandardLeader,
    title="product_category",
    under=("declaration",),
    year="leader_year",
    unique=(("declaration", "leader_year"),),
    names=("领跑者", "企业标准领跑者"),
    check=_check,
    rules=(
        Rule(
            id="V24",
            words=Words(
                "领跑者以当年有效的自我声明公开标准为前提",
                "A leader is a standard that was declared and in force in that year",
            ),
            source=Words(
                "《关于实施企业标准“领跑者”制度的意见》（国市监标准〔2018〕84号）；《企业标准化促进办法》（国家市场监督管理总局令第83号）",
                "Opinion on leaders in enterprise standards, 2018 (document 84); Measures for enterprise standardisation, order 83 of the national authority",
            ),
            within=_declared,
        ),
    ),
)
