"""The rules that standards drafted must meet: V21 to V23 of the data dictionary, and some of this program's own."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from desktop.domain.identifiers.stage_code import PUBLISHED
from desktop.domain.identifiers.standard_number import parse
from desktop.domain.problems import BEFORE, Problem, Severity, error, info, stops_export, warning
from desktop.domain.registers.standards.leading import leads, policy_in_use, role_of
from desktop.domain.rule import Records, Rule
from desktop.domain.words import Words

_DATES = (
    ("implementation_date", "issue_date", Words("发布日期", "Issued on")),
    ("issue_date", "plan_date", Words("立项日期", "Planned on")),
)
_PLAN = re.compile(r"\d{8}-[QTZ]-\d{3}")
_DECIDES = ("role", "drafter_rank", "foreword_label", "consent_obtained")
"""The fields that the role hangs on."""


def _number_and_dates(standard: Any) -> Iterator[Problem]:
    for field, other, words in _DATES:
        day, bound = getattr(standard, field), getattr(standard, other)
        if day is not None and bound is not None and day < bound:
            yield Problem(field, BEFORE.fill(other=words), Severity.ERROR, "V21")
    told = parse(standard.standard_number) if standard.standard_number else None
    if told and standard.standard_level not in (None, told.level):
        yield error("standard_level", "与标准编号不符", "does not agree with the number", "V21")
    yield from _published(standard)


def _published(standard: Any) -> Iterator[Problem]:
    """From stage 60 on there are a number and dates."""
    reached = (standard.stage_code or "") >= PUBLISHED
    drafting = standard.validity_status == "drafting"
    if reached and drafting:
        yield error(
            "validity_status",
            "阶段已到出版，不再是制修订中",
            "published by its stage, so not in drafting",
            "V21",
        )
    if drafting and not reached:
        return
    if not standard.standard_number:
        yield error("standard_number", "已发布的标准应填编号", "a published standard has a number", "V21")
    if standard.issue_date is None:
        yield error("issue_date", "已发布的标准应填发布日期", "a published standard has an issue date", "V21")
    if not reached and standard.stage_code:
        yield warning(
            "stage_code", "已发布的标准阶段应在60以后", "a published standard is at stage 60 or beyond", "V21"
        )
    if reached and standard.implementation_date is None and standard.standard_level != "international":
        yield stops_export(
            "implementation_date",
            "已发布的标准应填实施日期",
            "a published standard has a day it is in force from",
            "V21",
        )


def _rank(standard: Any) -> Iterator[Problem]:
    rank, count = standard.drafter_rank, standard.drafter_count
    if rank is not None and rank < 1:
        yield error("drafter_rank", "排名从1起", "ranks begin at 1", "V22")
    if rank is not None and count is not None and rank > count:
        yield error("drafter_rank", "排名大于起草单位总数", "more than the number of drafters", "V22")


def _role(standard: Any, records: Records) -> Iterator[Problem]:
    """The role is what the policy in use says; an old ledger may say otherwise, a person who edits it may not."""
    policy = policy_in_use(records)
    decides = (standard.drafter_rank, standard.foreword_label, standard.consent_obtained)
    due = role_of(policy, *decides)
    if standard.role == "led" and not leads(policy, *decides):
        before = records.before("standards", standard.id)
        changed = before is None or any(getattr(before, f) != getattr(standard, f) for f in _DECIDES)
        yield (error if changed else stops_export)(
            "role", f"按“{policy.policy_name}”口径不算主导", f"not led, as {policy.policy_name} counts", "V22"
        )
    elif due == "led" and standard.role != "led":
        yield warning(
            "role", f"按“{policy.policy_name}”口径应为主导", f"led, as {policy.policy_name} counts", "V22"
        )
    elif standard.role in ("second", "third_to_fifth") and standard.role != due:
        yield warning("role", "与起草单位排名不符", "does not agree with the drafter rank", "V22")


def _label(standard: Any) -> Iterator[Problem]:
    if standard.foreword_label != "sole":
        return
    if standard.drafter_count not in (None, 1):
        yield warning("foreword_label", "起草单位不止一家", "there is more than one drafter", "V22")
    elif standard.drafter_rank not in (None, 1):
        yield warning("foreword_label", "唯一起草单位的排名应为1", "the sole drafter has rank 1", "V22")


def _series(standard: Any, records: Records) -> Iterator[Problem]:
    """Of a series that is led one part counts; the others say which."""
    if standard.role != "led":
        return
    led = [s for s in records.all("standards") if s.role == "led" and s.id != standard.id]
    if standard.series_key is None:
        yield from _series_unnamed(standard, led)
        return
    same = [s for s in led if s.series_key == standard.series_key]
    first = min([standard, *same], key=_order)
    if any(s.standard_level != standard.standard_level for s in same):
        yield stops_export(
            "series_key", "同一系列的标准层级不同", "the parts of this series are of different levels", "V23"
        )
    elif first.id != standard.id:
        yield warning(
            "series_key",
            f"与“{first.title_zh}”同一系列，只计一项",
            f"of one series with {first.title_zh}; counted once",
            "V23",
        )


def _order(standard: Any) -> tuple[str, str, str]:
    return standard.standard_number or "~", standard.title_zh or "", standard.id


def _series_unnamed(standard: Any, led: list[Any]) -> Iterator[Problem]:
    told = parse(standard.standard_number) if standard.standard_number else None
    if told is None or not told.part:
        return
    for other in led:
        its = parse(other.standard_number) if other.standard_number else None
        if its and its.part and its.whole == told.whole and its.part != told.part:
            yield warning(
                "series_key",
                f"与{other.standard_number}是同一标准的几个部分，请填同一个系列标准组",
                f"a part of one standard with {other.standard_number}; name their series, so that they count once",
                "V23",
            )
            return


def _nature(standard: Any) -> Iterator[Problem]:
    told = parse(standard.standard_number) if standard.standard_number else None
    if told is None:
        return
    if told.nature and standard.standard_nature not in (None, told.nature):
        yield warning("standard_nature", "与标准编号不符", "does not agree with the number")
    elif told.level == "industry" and told.nature == "mandatory" and (told.year or 0) >= 2024:
        yield info(
            "standard_nature",
            "2024年起行业标准都是推荐性的，请核对编号",
            "industry standards are recommended ones since 2024; compare the number",
        )


def _begun(standard: Any) -> Iterator[Problem]:
    begun: date | None = standard.begun_date
    if standard.role == "led" and standard.plan_date is None and begun is not None:
        yield warning(
            "begun_date",
            "没有立项日期，起草起算日按发布前两年推定，请补填立项日期",
            "no plan date, so drafting is taken to begin two years before the issue; fill in the plan date",
        )


def _plan(standard: Any) -> Iterator[Problem]:
    number = standard.plan_number
    if standard.standard_level == "national" and number and not _PLAN.fullmatch(number):
        yield warning(
            "plan_number",
            "国家标准计划号一般如20214441-T-608",
            "a national plan number mostly looks like 20214441-T-608",
        )


def _adopted(standard: Any) -> Iterator[Problem]:
    if standard.adoption and not standard.adopted_number:
        yield warning("adopted_number", "采标的应填国际标准号", "name the standard that was adopted")


RULES: tuple[Rule, ...] = (
    Rule(
        id="V21",
        words=Words(
            "编号与层级相符；出版以后有编号和日期；立项、发布、实施先后有序",
            "The number fits the level; from publication on there are number and dates, in their order",
        ),
        source=Words(
            "各级标准的编号规则；GB/T 16733—1997《国家标准制定程序的阶段划分及代码》",
            "Numbering of standards by level; GB/T 16733-1997, Stages and codes of developing national standards",
        ),
        check=_number_and_dates,
    ),
    Rule(
        id="V22",
        words=Words(
            "排名不大于起草单位总数；主导按采用的口径",
            "The rank is no more than the drafters; led is what the policy in use says",
        ),
        source=Words(
            "各地对“主导制定”的规定，口径在“主导口径”中选定",
            "Definitions of leading a standard by several authorities; the one in use is chosen in its register",
        ),
        check=lambda standard: [*_rank(standard), *_label(standard)],
        within=_role,
    ),
    Rule(
        id="V23",
        words=Words("同一系列的几个部分只计一项", "The parts of one series count once"),
        source=Words(
            "北京市技术标准制修订补助：同一第一起草单位的系列标准按一项计",
            "A rule of Beijing: several parts with the same first drafter count as one",
        ),
        within=_series,
    ),
    Rule(
        id="STD-nature",
        words=Words("标准性质与编号相符", "The nature fits the number"),
        source=Words("各级标准的编号规则", "Numbering of standards by level"),
        check=_nature,
    ),
    Rule(
        id="STD-begun",
        words=Words("主导的标准有立项日期", "A standard that was led has a plan date"),
        source=Words("本软件", "This program"),
        check=_begun,
    ),
    Rule(
        id="STD-plan",
        words=Words("国家标准计划号的写法", "How a national plan number is written"),
        source=Words("标准计划号的通常写法，未核实", "The usual form of plan numbers, not confirmed"),
        check=_plan,
    ),
    Rule(
        id="STD-adopted",
        words=Words("采标的写明国际标准号", "What was adopted is named"),
        source=Words(
            "采用国际标准的通常写法（IDT、MOD、NEQ）",
            "Usual marks of adopting an international standard (IDT, MOD, NEQ)",
        ),
        check=_adopted,
    ),
)
