"""The rules of circles, their yearly registration and their members (V09 and this program's own)."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from desktop.domain.problems import MendedAt, Problem, error, info, stops_export, warning
from desktop.domain.registers.qc.qc_policies import IDLE, limits, policy_on
from desktop.domain.registers.qc.rules import worked_on
from desktop.domain.rule import Records, Rule
from desktop.domain.words import Words

IDLE_FOR = Words(
    "已有{n}个月没有活动记录，可按规定注销",
    "no activity for {n} {n:month|months}; the company's rule lets it be deregistered",
)
_COMPANY = Words(
    "下限按一家企业公开的制度，上限为通常做法",
    "One company's public rule for the lower bound; the upper bound is usual",
)


def members_on(members: Iterable[Any], first: date, last: date) -> list[Any]:
    """Those who belonged to the circle on some day from the first to the last; a blank date sets no bound."""
    return [
        m
        for m in members
        if (m.joined_date is None or m.joined_date <= last) and (m.left_date is None or m.left_date > first)
    ]


def _overlap(one: Any, other: Any) -> bool:
    return bool(members_on([one], other.joined_date or date.min, other.left_date or date.max))


def _same_person(one: Any, other: Any) -> bool:
    if one.employee_number and other.employee_number:
        return bool(one.employee_number == other.employee_number)
    return bool(one.member_name == other.member_name)


def _size(registration: Any, records: Records) -> Iterator[Problem]:
    year = registration.renewal_year
    if year is None or not 1978 <= year <= 2100:
        return
    fewest, most = limits(policy_on(records.all("qc_policies"), date(year, 12, 31)))
    count = registration.member_count
    if count is not None and count < fewest:
        yield error(
            "member_count",
            f"小组不足{fewest}人，建议申报改善提案",
            f"fewer than {fewest} members: hand it in as a proposal",
            "V09",
        )
    elif count is not None and count > most:
        yield warning(
            "member_count", f"小组一般不超过{most}人", f"a circle rarely has more than {most} members", "V09"
        )
    listed = records.linked("qc_members", "circle", registration.circle) if registration.circle else ()
    there = members_on(listed, date(year, 1, 1), date(year, 12, 31))
    if count is not None and there and len(there) != count:
        yield info(
            "member_count",
            f"成员名单中本年度有{len(there)}人",
            f"the list of members has {len(there)} for the year",
            "V09",
        )


def _one_leader_and_enough(circle: Any, records: Records) -> Iterator[Problem]:
    if circle.deregistration_date is not None:
        return
    listed = records.linked("qc_members", "circle", circle.id)
    there = members_on(listed, records.today, records.today)
    if not there:
        return
    fewest, most = limits(policy_on(records.all("qc_policies"), records.today))
    leaders = [m for m in there if m.member_role == "leader"]
    if len(leaders) != 1:
        yield stops_export(
            "circle_name",
            f"成员中应恰有一名组长，现有{len(leaders)}名",
            f"the members need exactly one leader, and have {len(leaders)}",
            "V09",
            _of_the_members(circle, "member_role", leaders[-1].id if leaders else there[0].id),
        )
    elif len(there) < fewest:
        where = _of_the_members(circle, "member_name")
        yield stops_export(
            "circle_name", f"成员不足{fewest}人", f"has fewer than {fewest} members", "V09", where
        )
    elif len(there) > most:
        where = _of_the_members(circle, "left_date", there[-1].id)
        yield warning("circle_name", f"成员超过{most}人", f"has more than {most} members", "V09", where)


def _of_the_members(circle: Any, field: str, member: str | None = None) -> MendedAt:
    return MendedAt("qc_members", field, member, "circle", circle.id)


def _others(member: Any, records: Records) -> Sequence[Any]:
    if member.circle is None:
        return ()
    listed = records.linked("qc_members", "circle", member.circle)
    return [m for m in listed if m.id != member.id and _overlap(m, member)]


def _once(member: Any, records: Records) -> Iterator[Problem]:
    others = _others(member, records)
    if any(_same_person(m, member) for m in others):
        yield error("member_name", "已是这个小组的成员", "is a member of this circle already", "V09")
    if member.member_role == "leader" and any(m.member_role == "leader" for m in others):
        yield error("member_role", "小组已有组长", "the circle has a leader already", "V09")


def _not_before_established(registration: Any, records: Records) -> Iterator[Problem]:
    circle = records.get("qc_circles", registration.circle)
    day = registration.registration_date
    if circle and circle.established_date and day and day < circle.established_date:
        yield warning(
            "registration_date", "早于小组成立日期", "before the circle was established", "QC-established"
        )


def _idle(circle: Any, records: Records) -> Iterator[Problem]:
    if circle.deregistration_date is not None:
        return
    themes = records.linked("qc_themes", "circle", circle.id)
    days = [day for theme in themes for _, day in worked_on(theme, records)]
    if not days or not any(theme.theme_status == "active" for theme in themes):
        return
    months = policy_on(records.all("qc_policies"), records.today).idle_months or IDLE
    last, today = max(days), records.today
    if (today.year - last.year) * 12 + today.month - last.month - (today.day < last.day) >= months:
        yield info(
            "deregistration_date",
            *IDLE_FOR.fill(n=months),
            "QC-idle",
        )


REGISTRATION_RULES = (
    Rule(
        id="V09",
        words=Words("小组人数在下限和上限之间", "A circle has neither too few nor too many members"),
        source=_COMPANY,
        within=_size,
    ),
    Rule(
        id="QC-established",
        words=Words("小组先成立后注册", "A circle is established before it registers"),
        source=Words("QC小组注册登记的通常做法", "Usual practice in registering QC circles"),
        within=_not_before_established,
    ),
)
CIRCLE_RULES = (
    Rule(
        id="V09",
        words=Words("小组成员足数，恰有一名组长", "A circle has enough members and exactly one leader"),
        source=_COMPANY,
        within=_one_leader_and_enough,
    ),
    Rule(
        id="QC-idle",
        words=Words("长期没有活动的小组应注销", "A circle without activity is to be deregistered"),
        source=Words("企业制度的通常做法，未核实", "Usual in company rules, not confirmed"),
        within=_idle,
    ),
)
MEMBER_RULES = (
    Rule(
        id="V09",
        words=Words(
            "同一人在一个小组只登记一次，组长只有一名", "A person is in a circle once; one leader only"
        ),
        source=_COMPANY,
        within=_once,
    ),
)
