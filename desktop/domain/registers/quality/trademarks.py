"""Trademarks, 商标, and geographical indications, 地理标志."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from desktop.domain.fields import Choice, Day, Kind, Link, Text, Whole, YesNo, column, options
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, error, not_before
from desktop.domain.register import Record, Register
from desktop.domain.registers.quality.brand_rules import INDICATION_RULES, TRADEMARK_RULES
from desktop.domain.words import Words

TERM_YEARS = 10
"""Years for which a registration is granted and renewed (Trademark Law, articles 39 and 40)."""
RECOGNITIONS = options(
    ("administrative", "行政认定", "By an authority", ("行政",)),
    ("judicial", "司法认定", "By a court", ("司法",)),
)
TRADEMARK_STATUSES = options(
    ("registered", "注册有效", "Registered", ("已注册", "有效")),
    ("applied", "申请中", "Applied for", ("审查中",)),
    ("lapsed", "失效", "Lapsed", ("注销", "撤销", "无效")),
)
INDICATION_KINDS = options(
    ("certification_mark", "证明商标", "Certification mark"),
    ("collective_mark", "集体商标", "Collective mark"),
    ("product", "地理标志产品", "Product of geographical indication", ("地理标志保护产品",)),
    ("agricultural", "农产品地理标志", "Agricultural product", ("农产品",)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trademark(Record):
    """One registration in one class."""

    trademark_name: Text = column(Kind.TEXT, "商标名称", "Trademark", required=True, synonyms=("商标",))
    registration_number: Text = column(
        Kind.TEXT,
        "商标注册号",
        "Registration number",
        synonyms=(
            "商标注册证号",
            "注册号",
            "注册证号",
        ),
    )
    nice_class: Whole = column(
        Kind.WHOLE,
        "商标类别",
        "Nice class",
        synonyms=("国际分类", "尼斯分类", "商标国际分类", "类别"),
        help=("尼斯分类1至45", "1 to 45 of the Nice Classification"),
    )
    goods: Text = column(Kind.NOTE, "核定商品", "Goods", synonyms=("核定使用商品", "核定使用商品/服务"))
    registrant: Text = column(Kind.TEXT, "商标注册人", "Registrant", synonyms=("注册人",))
    registered_on: Day = column(
        Kind.DAY,
        "商标注册日期",
        "Registered on",
        synonyms=(
            "注册公告日期",
            "注册日期",
        ),
    )
    registered_to: Day = column(
        Kind.DAY,
        "商标有效期至",
        "Registered to",
        synonyms=("专用权期限至", "商标到期日", "有效期至", "有效期"),
        help=("注册之日起十年，可续展", "Ten years from the registration, to be renewed"),
    )
    trademark_status: Choice = column(
        Kind.CHOICE, "商标状态", "Status", options=TRADEMARK_STATUSES, synonyms=("商标法律状态",)
    )
    well_known: Choice = column(
        Kind.CHOICE,
        "驰名认定方式",
        "Recognised as well known",
        options=RECOGNITIONS,
        synonyms=("驰名商标", "驰名商标认定"),
        help=(
            "驰名商标按个案认定，不得用于广告宣传",
            "Recognised case by case; not to be used in advertising",
        ),
    )
    well_known_document: Text = column(Kind.TEXT, "驰名认定文号", "Document of recognition")
    well_known_year: Whole = column(Kind.WHOLE, "驰名认定年度", "Year of recognition", unit="年")


@dataclass(frozen=True, slots=True, kw_only=True)
class GeographicalIndication(Record):
    """One indication. Who applied for it is a body, and the company uses it by leave."""

    indication_name: Text = column(
        Kind.TEXT, "地理标志名称", "Indication", required=True, synonyms=("地理标志",)
    )
    indication_kind: Choice = column(
        Kind.CHOICE, "地理标志类型", "Kind", options=INDICATION_KINDS, synonyms=("地理标志类别",)
    )
    indication_number: Text = column(Kind.TEXT, "地理标志注册号", "Number", synonyms=("地理标志公告号",))
    applicant: Text = column(
        Kind.TEXT,
        "地理标志申请人",
        "Applicant",
        synonyms=("地理标志注册人",),
        help=("为协会等组织，不是一家企业", "An association or another body, no single company"),
    )
    region: Text = column(Kind.TEXT, "地域范围", "Region", synonyms=("产地范围",))
    approved_on: Day = column(Kind.DAY, "地理标志核准日期", "Approved on")
    may_use: YesNo = column(Kind.YES_NO, "本企业获准使用", "The company may use it")
    licence_number: Text = column(Kind.TEXT, "用标许可号", "Licence", synonyms=("用标核准号",))
    licence_until: Day = column(Kind.DAY, "用标有效期至", "Licensed until")
    organisation_unit: Link = column(Kind.LINK, "用标单位", "Used by", target="organisation_units")


def _complete(mark: Trademark) -> Trademark:
    day, status = mark.registered_on, "registered" if mark.registered_on else "applied"
    return replace(
        mark,
        registered_to=mark.registered_to or (_last_day(day) if day else None),
        trademark_status=mark.trademark_status or status,
    )


def _last_day(registered: date) -> date:
    """The last day of the term that begins on a day."""
    year = registered.year + TERM_YEARS
    try:
        return registered.replace(year=year) - timedelta(days=1)
    except ValueError:  # 29 February
        return date(year, 2, 28)


def _check(mark: Trademark) -> Iterator[Problem]:
    yield from not_before(mark, TRADEMARKS.field("registered_to"), TRADEMARKS.field("registered_on"))
    if mark.nice_class is not None and not 1 <= mark.nice_class <= 45:
        yield error("nice_class", "类别应在1至45之间", "classes run from 1 to 45")
    if mark.trademark_status == "applied" and mark.registered_on is not None:
        yield error("trademark_status", "已注册的不再是申请中", "registered, so no longer applied for")


def _indication_check(indication: GeographicalIndication) -> Iterator[Problem]:
    of = GEOGRAPHICAL_INDICATIONS.field
    yield from not_before(indication, of("licence_until"), of("approved_on"))


TRADEMARKS = Register(
    id="trademarks",
    words=Words("商标", "Trademarks"),
    record=Trademark,
    title="trademark_name",
    year="registered_on",
    known_by=(("registration_number", "nice_class"), ("trademark_name", "nice_class")),
    names=("商标", "注册商标"),
    check=_check,
    rules=TRADEMARK_RULES,
    complete=_complete,
)

GEOGRAPHICAL_INDICATIONS = Register(
    id="geographical_indications",
    words=Words("地理标志", "Geographical indications"),
    record=GeographicalIndication,
    title="indication_name",
    unit="organisation_unit",
    known_by=(("indication_number", "indication_name"), ("indication_name", "indication_kind")),
    names=("地理标志",),
    check=_indication_check,
    rules=INDICATION_RULES,
)
