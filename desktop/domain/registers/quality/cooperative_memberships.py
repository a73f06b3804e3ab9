"""Quality cooperatives, alliances and associations that the company belongs to, 质量合作社."""

from collections.abc import Iterator

from desktop.domain.fields import Choice, Kind, Link, Money, Text, When, column, options
from desktop.domain.identifiers.phone import PHONE
from desktop.domain.late import dataclass
from desktop.domain.problems import Problem, error, not_before
from desktop.domain.register import Record, Register
from desktop.domain.words import Words

BODY_KINDS = options(
    ("cooperative", "质量合作社", "Quality cooperative", ("合作社",)),
    ("alliance", "联盟", "Alliance", ("质量联盟", "产业联盟")),
    ("association", "协会", "Association", ("学会", "质量协会")),
    ("other", "其他", "Other", ("其它",)),
)
ROLES = options(
    ("chair", "理事长", "Chair", ("会长", "社长", "理事长单位", "会长单位")),
    ("vice_chair", "副理事长", "Vice chair", ("副会长", "副社长", "副理事长单位", "副会长单位")),
    ("council", "理事", "Council member", ("常务理事", "理事单位", "常务理事单位")),
    ("member", "会员", "Member", ("社员", "成员", "会员单位", "成员单位")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CooperativeMembership(Record):
    """One membership, from its beginning to its end."""

    body_name: Text = column(
        Kind.TEXT, "合作组织名称", "Body", required=True, synonyms=("质量合作社名称", "协会名称")
    )
    body_kind: Choice = column(Kind.CHOICE, "合作组织类别", "Kind of body", options=BODY_KINDS)
    organisation_unit: Link = column(
        Kind.LINK, "入会单位", "Member unit", target="organisation_units", synonyms=("入社单位",)
    )
    role: Choice = column(
        Kind.CHOICE, "合作组织职务", "Role", options=ROLES, assumed="member", synonyms=("会员级别",)
    )
    since: When = column(Kind.WHEN, "加入日期", "Since", synonyms=("入会日期", "入社日期", "加入时间"))
    until: When = column(Kind.WHEN, "退出日期", "Until", synonyms=("退会日期", "退出时间"))
    representative: Text = column(Kind.TEXT, "本单位代表", "Represented by", synonyms=("会员代表",))
    contact_name: Text = column(Kind.TEXT, "合作组织联系人", "Contact")
    contact_phone: Text = column(Kind.TEXT, "合作组织联系电话", "Contact phone", form=PHONE, personal=True)
    annual_fee: Money = column(Kind.MONEY, "年会费", "Annual fee", unit="元", synonyms=("会费",))
    activities: Text = column(Kind.NOTE, "参与的合作", "What was done together")


def _check(membership: CooperativeMembership) -> Iterator[Problem]:
    of = COOPERATIVE_MEMBERSHIPS.field
    yield from not_before(membership, of("until"), of("since"))
    if membership.annual_fee is not None and membership.annual_fee < 0:
        yield error("annual_fee", "不能为负数", "cannot be negative")


COOPERATIVE_MEMBERSHIPS = Register(
    id="cooperative_memberships",
    words=Words("质量合作组织", "Quality cooperatives"),
    record=CooperativeMembership,
    title="body_name",
    unit="organisation_unit",
    known_by=(("body_name", "organisation_unit", "since"), ("body_name", "organisation_unit")),
    names=("质量合作社", "质量合作组织"),
    check=_check,
)
