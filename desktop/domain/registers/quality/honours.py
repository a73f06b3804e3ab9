"""Honours, 荣誉: what the company, a team or a person was awarded, whatever the field."""

from collections.abc import Iterator
from dataclasses import replace

from desktop.domain.fields import Choice, Day, Kind, Link, Text, When, Whole, column, options
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, error, not_before
from desktop.domain.register import Record, Register
from desktop.domain.values.dates import first_day
from desktop.domain.words import Words

HONOUR_LEVELS = options(
    ("international", "国际级", "International", ("国际",)),
    ("national", "国家级", "National", ("全国", "国家")),
    ("industry", "行业级", "Industry", ("行业",)),
    ("province", "省级", "Provincial", ("省",)),
    ("city", "市级", "City", ("市",)),
    ("county", "县（市、区）级", "County", ("县级", "区级", "区县级")),
    ("enterprise", "企业级", "Enterprise", ("公司级", "集团级")),
)
HOLDERS = options(
    ("enterprise", "企业", "Enterprise", ("单位", "组织")),
    ("team", "小组", "Team", ("班组", "团队")),
    ("person", "个人", "Person"),
)
HONOUR_CATEGORIES = options(
    ("quality_award", "质量奖", "Quality award", ("政府质量奖",)),
    ("qc", "QC", "QC", ("QC小组", "质量管理小组")),
    ("six_sigma", "六西格玛", "Six Sigma", ("精益六西格玛",)),
    ("standards", "标准", "Standards", ("标准创新",)),
    ("site", "现场", "Site management", ("现场管理",)),
    ("team", "班组", "Team", ("质量信得过班组",)),
    ("brand", "品牌", "Brand"),
    ("person", "个人", "Person", ("个人荣誉",)),
    ("other", "其他", "Other", ("其它",)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Honour(Record):
    """One honour."""

    honour_name: Text = column(
        Kind.TEXT,
        "荣誉名称",
        "Honour",
        required=True,
        synonyms=("荣誉称号", "荣誉项目", "奖项名称", "获奖名称", "奖项", "称号"),
    )
    honour_level: Choice = column(
        Kind.CHOICE,
        "荣誉级别",
        "Level",
        options=HONOUR_LEVELS,
        synonyms=("荣誉等级", "授予级别", "级别", "获奖级别", "奖项级别"),
    )
    honour_category: Choice = column(
        Kind.CHOICE, "荣誉类别", "Category", options=HONOUR_CATEGORIES, synonyms=("荣誉类型",)
    )
    honour_grade: Text = column(
        Kind.TEXT,
        "等次或星级",
        "Grade or stars",
        synonyms=("等次", "星级"),
        help=("如一等奖、五星级", "Such as first prize or five stars"),
    )
    honour_year: Whole = column(
        Kind.WHOLE,
        "授予年度",
        "Year",
        unit="年",
        required=True,
        synonyms=("获奖年度", "荣誉年度", "获奖年份", "年度", "年份"),
    )
    awarded_on: When = column(
        Kind.WHEN,
        "授予日期",
        "Awarded on",
        synonyms=("获奖日期", "授予时间", "获奖时间", "颁发日期", "获得时间", "获得日期"),
    )
    issuer: Text = column(
        Kind.TEXT, "授予单位", "Issuer", synonyms=("颁发单位", "授奖单位", "颁奖单位", "授予机关", "发证单位")
    )
    honour_document: Text = column(
        Kind.TEXT, "授予文号", "Document", synonyms=("表彰文号", "荣誉证书编号", "获奖文号", "文号", "文件号")
    )
    holder_kind: Choice = column(
        Kind.CHOICE, "荣誉归属", "Held by", options=HOLDERS, synonyms=("获奖主体", "获奖主体类别")
    )
    holder_name: Text = column(
        Kind.TEXT,
        "获得者",
        "Holder",
        synonyms=(
            "获奖者",
            "荣誉获得者",
            "获奖主体名称",
            "获奖单位",
            "获奖人",
            "获奖项目/个人",
            "获奖单位/个人",
            "获奖集体/个人",
        ),
    )
    organisation_unit: Link = column(
        Kind.LINK, "获奖所属单位", "Unit", target="organisation_units", synonyms=("荣誉所属单位",)
    )
    declaration: Link = column(
        Kind.LINK, "来自申报", "From the declaration", target="award_declarations", synonyms=("对应申报",)
    )
    valid_until: Day = column(Kind.DAY, "荣誉有效期至", "Valid until")


def _complete(honour: Honour) -> Honour:
    if honour.honour_year is None and honour.awarded_on:
        return replace(honour, honour_year=honour.awarded_on.year)
    return honour


def _check(honour: Honour) -> Iterator[Problem]:
    year, day = honour.honour_year, honour.awarded_on
    if year is not None and not 1949 <= year <= 2100:
        yield error("honour_year", "年度应在1949至2100之间", "the year should lie between 1949 and 2100")
    # An award of one year is often handed over early in the next.
    if year is not None and day and not 0 <= first_day(day).year - year <= 1:
        yield error("awarded_on", "不在授予年度或次年", "neither in the year of the honour nor in the next")
    yield from not_before(honour, HONOURS.field("valid_until"), HONOURS.field("awarded_on"))


HONOURS = Register(
    id="honours",
    words=Words("荣誉", "Honours"),
    record=Honour,
    title="honour_name",
    under=("declaration",),
    year="honour_year",
    unit="organisation_unit",
    known_by=(("honour_name", "honour_year", "holder_name"), ("honour_name", "honour_year")),
    names=("荣誉", "荣誉台账", "获奖台账", "获得荣誉", "获奖情况", "获奖一览"),
    check=_check,
    complete=_complete,
)
