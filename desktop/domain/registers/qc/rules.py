"""The rules of QC themes: order of dates, renewal, steps, target and benefit (V07, V08, V10 to V14)."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Any

from desktop.domain.measure import attained, direction_of
from desktop.domain.problems import MendedAt, Problem, error, stops_export, warning
from desktop.domain.registers.qc.steps import step_words, steps_of
from desktop.domain.rule import Records, Rule
from desktop.domain.values.dates import first_day, last_day
from desktop.domain.words import Words

NO_YUAN = Decimal(0)
_DICTIONARY = Words("QC小组课题登记的通常做法", "Usual practice in registering themes of QC circles")
_CRITERIA = Words(
    "T/CAQ 10201—2020《质量管理小组活动准则》4.1、4.2，按公开的企业做法",
    "T/CAQ 10201-2020, Criteria for quality control circle activity, 4.1 and 4.2, as public company systems apply it",
)


def _registered_first(theme: Any) -> Iterator[Problem]:
    registered, start, end = theme.theme_registration_date, theme.activity_start, theme.activity_end
    if registered and end and registered > last_day(end):
        yield error(
            "theme_registration_date",
            "活动结束后才注册，属倒套成果",
            "registered after the work had ended",
            "V07",
        )
    elif registered and start and registered > last_day(start):
        yield warning(
            "theme_registration_date", "晚于活动开始，请核对", "after the work began; please compare", "V07"
        )


def _registered_before_any_activity(theme: Any, records: Records) -> Iterator[Problem]:
    days = [a.activity_date for a in records.linked("qc_activities", "theme", theme.id) if a.activity_date]
    if days and theme.theme_registration_date and theme.theme_registration_date > min(days):
        yield error(
            "theme_registration_date",
            f"晚于{min(days)}的活动记录，属倒套成果",
            f"after the activity of {min(days)}",
            "V07",
        )


def year_at_work(theme: Any, today: date) -> int:
    """The year for which the circle of a theme at work is to be registered: this one, or that in which the theme ended."""
    return min(today, last_day(theme.activity_end) if theme.activity_end else today).year


def year_of(theme: Any, today: date) -> int:
    """The year in which a theme was opened: the earliest that its dates say, this one where they say none."""
    dates = (theme.theme_registration_date, theme.plan_start, theme.activity_start, theme.activity_end)
    return min((first_day(when) for when in dates if when is not None), default=today).year


def _circle_is_renewed(theme: Any, records: Records) -> Iterator[Problem]:
    """One that is opened needs its own year registered; in later years of its work, theirs are asked for in the report."""
    if theme.theme_status != "active" or theme.circle is None:
        return
    today, before = records.today, records.before("qc_themes", theme.id)
    year = year_at_work(theme, today)
    opened = min(year, year_of(theme, today)) if before is None or before.theme_status != "active" else None
    registrations = records.linked("qc_registrations", "circle", theme.circle)
    there = {r.renewal_year for r in registrations if r.registration_status == "approved"}
    if opened is not None and opened not in there:
        yield _not_registered(theme, registrations, opened, error)
    elif year not in there:
        yield _not_registered(theme, registrations, year, stops_export)


def _not_registered(
    theme: Any, registrations: Sequence[Any], year: int, problem: Callable[..., Problem]
) -> Problem:
    return problem(
        "circle",
        f"课题在活动中，而小组没有通过{year}年度登记；请打开这个小组，在表单下面的“小组年度登记”里补登{year}年度，或在左边的同名登记表里补登",
        f"the theme is at work, yet its circle has no approved registration for {year}; open the circle and add {year} to "
        '"Circle registrations" below its form, or add it in the register of that name',
        "V08",
        _registration(registrations, year, theme.circle),
    )


def _registration(registrations: Sequence[Any], year: int, circle: str) -> MendedAt:
    """The circle's registration for a year that is not approved, or the one to add."""
    there = next((r.id for r in registrations if r.renewal_year == year), None)
    field = "renewal_year" if there is None else "registration_status"
    return MendedAt("qc_registrations", field, there, "circle", circle, year if there is None else None)


def _closing(theme: Any, records: Records) -> bool:
    """Whether a theme in the ledger is just now being completed."""
    before = records.before("qc_themes", theme.id)
    return before is not None and before.theme_status != "completed"


def _lacking(theme: Any, records: Records) -> Callable[[str, str, str, str, MendedAt], Problem]:
    """What is lacking stops the completion; of themes completed before they came here it is only said."""
    return error if _closing(theme, records) else warning


def _ends(theme: Any) -> Iterator[Problem]:
    if theme.theme_status == "completed" and theme.activity_end is None:
        yield error("activity_end", "完成的课题应填结束日期", "a completed theme needs its end", "V10")


def worked_on(theme: Any, records: Records) -> Iterator[tuple[str | None, date]]:
    """The days on which a theme was worked on, with their steps: by activity records and by actual dates."""
    for row in records.linked("qc_activities", "theme", theme.id):
        if row.activity_date:
            yield row.step, row.activity_date
    for row in records.linked("qc_steps", "theme", theme.id):
        for when in (row.actual_start, row.actual_end):
            if when:
                yield row.step, first_day(when)


def first_days(theme: Any, records: Records) -> dict[str, date]:
    """The first day on which each step was worked on."""
    days: dict[str, date] = {}
    for step, day in worked_on(theme, records):
        if step:
            days[step] = min(day, days.get(step, day))
    return days


def _steps_are_there(theme: Any, records: Records) -> Iterator[Problem]:
    wanted = steps_of(theme.theme_type, theme.target_origin)
    if theme.theme_status != "completed" or not wanted:
        return
    problem = _lacking(theme, records)
    days = first_days(theme, records)
    missing = [step_words(step) for step in wanted if step not in days]
    done = [step for step in wanted if step in days]
    if missing:
        yield problem(
            "theme_status",
            f"没有记录的步骤：{'、'.join(missing)}",
            f"steps without a record: {len(missing)} of {len(wanted)}",
            "V10",
            _step(theme, records, next(step for step in wanted if step not in days)),
        )
    elif late := [step for one, step in pairwise(done) if days[step] < days[one]]:
        yield problem(
            "theme_status",
            f"步骤次序颠倒：{step_words(late[0])}早于前一步骤",
            "a step was begun before the one that it follows",
            "V10",
            _step(theme, records, late[0]),
        )


def _step(theme: Any, records: Records, step: str) -> MendedAt:
    """The row of a step, or the one to add."""
    rows = records.linked("qc_steps", "theme", theme.id)
    there = next((row.id for row in rows if row.step == step), None)
    return MendedAt("qc_steps", "step" if there is None else "actual_start", there, "theme", theme.id)


def _causes_fit_the_type(theme: Any, records: Records) -> Iterator[Problem]:
    causes = records.linked("qc_causes", "theme", theme.id)
    if theme.theme_type == "innovation" and causes:
        yield error("theme_type", "创新型课题不作原因分析", "innovation has no causes", "V11")
    if theme.theme_type != "problem_solving" or theme.theme_status != "completed":
        return
    if not any(cause.is_main for cause in causes):
        where = MendedAt("qc_causes", "is_main" if causes else "cause", _first(causes), "theme", theme.id)
        yield _lacking(theme, records)("theme_status", "没有主要原因", "has no main cause", "V11", where)


def _first(rows: Sequence[Any]) -> str | None:
    return next((row.id for row in rows), None)


def _alternatives(theme: Any, records: Records) -> Iterator[Problem]:
    if theme.theme_type != "innovation" or theme.theme_status != "completed":
        return
    if len(records.linked("qc_alternatives", "theme", theme.id)) < 2:
        yield _lacking(theme, records)(
            "theme_status",
            "创新型课题应比较两个以上方案",
            "innovation compares at least two alternatives",
            "QC-alternatives",
            MendedAt("qc_alternatives", "alternative", None, "theme", theme.id),
        )


def _rows_to_the_end(theme: Any, records: Records) -> Iterator[Problem]:
    if theme.theme_status != "completed" or theme.theme_type is None:
        return
    for register, zh, en in (
        ("qc_countermeasures", "没有对策表", "has no countermeasures"),
        ("qc_consolidations", "没有巩固措施或标准化文件", "nothing is consolidated or standardised"),
    ):
        if not records.linked(register, "theme", theme.id):
            title = "countermeasure" if register == "qc_countermeasures" else "consolidation"
            yield warning(
                "theme_status", zh, en, "QC-rows", MendedAt(register, title, None, "theme", theme.id)
            )
            return


def _target_is_a_number(theme: Any) -> Iterator[Problem]:
    direction = theme.direction or direction_of(theme.baseline_value, theme.target_value)
    if theme.theme_status == "completed":
        reached = attained(direction, theme.target_value, theme.actual_value)
        if theme.target_value is None:
            yield stops_export("target_value", "目标没有量化", "the target is no number", "V12")
        elif reached is False:
            yield warning("actual_value", "未达到目标值", "short of the target", "V12")
        if reached is not None and theme.attained is not None and theme.attained != reached:
            yield stops_export("attained", "与目标值、实际值不符", "differs from target and actual", "V12")
        if (
            theme.target_origin == "self_set"
            and theme.target_value is not None
            and theme.baseline_value is None
        ):
            yield warning("baseline_value", "自定目标应有现状值", "a self-set target needs a baseline", "V12")
    way = direction_of(theme.baseline_value, theme.target_value)
    if theme.direction in ("smaller", "larger") and way is not None and way != theme.direction:
        yield warning("target_value", "目标不优于现状", "the target is no better than the baseline", "V12")


def _certified(theme: Any) -> Iterator[Problem]:
    if (theme.direct_benefit or NO_YUAN) > 0 and theme.finance_certificate is not True:
        yield stops_export(
            "finance_certificate", "有效益而没有财务证明", "a benefit without a finance certificate", "V13"
        )


def _only_direct_benefit(theme: Any, records: Records) -> Iterator[Problem]:
    rows = records.linked("qc_benefits", "theme", theme.id)
    said = theme.direct_benefit or NO_YUAN
    direct = [row for row in rows if row.benefit_class == "direct"]
    total = sum((row.net_benefit or NO_YUAN for row in direct), NO_YUAN)
    whole = sum((row.net_benefit or NO_YUAN for row in rows), NO_YUAN)
    if said and said == whole != total:
        yield stops_export(
            "direct_benefit", "含间接或预测效益，不能相加", "indirect or predicted benefit is in it", "V14"
        )
    elif direct and said != total:
        yield stops_export(
            "direct_benefit",
            "与直接效益明细的实际效益之和不符",
            "differs from the net of its direct rows",
            "V14",
        )


def _classes_agree(theme: Any) -> Iterator[Problem]:
    if theme.theme_type == "innovation" and theme.target_origin == "self_set":
        yield warning(
            "target_origin",
            "目标来源只用于问题解决型课题",
            "only problem-solving themes have a target origin",
            "QC-classes",
        )
    if theme.target_origin == "mandated" and theme.theme_source not in (None, "mandated"):
        yield warning(
            "theme_source",
            "指令性目标的课题来源应为指令性课题",
            "a mandated target comes with a mandated theme",
            "QC-classes",
        )


def _feasible(theme: Any) -> Iterator[Problem]:
    needs = theme.theme_type == "innovation" or theme.target_origin == "mandated"
    if needs and theme.theme_status == "completed" and theme.target_feasibility is None:
        yield warning("target_feasibility", "没有目标可行性论证", "is not argued for", "QC-feasibility")


def _year_in_number(theme: Any) -> Iterator[Problem]:
    years = re.findall(r"(?<!\d)20\d\d(?!\d)", theme.theme_number or "")
    registered = theme.theme_registration_date
    if years and registered and str(registered.year) not in years:
        yield warning(
            "theme_number", "年份与注册日期不符", "its year is not that of the registration", "QC-number"
        )


THEME_RULES = (
    Rule(
        id="V07",
        words=Words("先注册后活动，不得倒套成果", "A theme is registered before its work begins"),
        source=Words(
            "公开资料：先有成果、后补注册属于“倒套成果”",
            "Published accounts of result-first registration as an offence",
        ),
        check=_registered_first,
        within=_registered_before_any_activity,
    ),
    Rule(
        id="V08",
        words=Words("有课题活动的小组应重新登记", "A circle with a theme at work is registered for the year"),
        source=Words(
            "QC小组每年重新登记的通常做法，条文未核实",
            "Usual practice of renewing circles each year; the clause is not confirmed",
        ),
        within=_circle_is_renewed,
    ),
    Rule(
        id="V10",
        words=Words(
            "该类课题的步骤都有记录且次序不乱", "All steps of its type have a record, in their order"
        ),
        source=_CRITERIA,
        check=_ends,
        within=_steps_are_there,
    ),
    Rule(
        id="V11",
        words=Words("问题解决型有主要原因，创新型没有", "Problem solving has main causes, innovation none"),
        source=_CRITERIA,
        within=_causes_fit_the_type,
    ),
    Rule(
        id="V12",
        words=Words(
            "目标应量化，实际值按方向与之比较", "The target is a number, met or not by its direction"
        ),
        source=_DICTIONARY,
        check=_target_is_a_number,
    ),
    Rule(
        id="V13",
        words=Words("有效益须有财务证明", "A benefit has a finance certificate"),
        source=Words("企业系统里的财务审核环节", "A company system's review by finance"),
        check=_certified,
    ),
    Rule(
        id="V14",
        words=Words("直接效益等于其明细，不含间接和预测", "Direct benefit is that of its direct rows alone"),
        source=Words(
            "QC小组效益计算的公开资料：直接、间接与预测效益不相加",
            "Published accounts of reckoning the benefit of QC circles: direct, indirect and forecast benefits are not added up",
        ),
        within=_only_direct_benefit,
    ),
    Rule(
        id="QC-classes",
        words=Words(
            "课题类型、目标来源、课题来源不相矛盾", "The classifications do not contradict each other"
        ),
        source=_DICTIONARY,
        check=_classes_agree,
    ),
    Rule(
        id="QC-feasibility",
        words=Words("指令性目标和创新型须论证目标可行性", "Such targets are shown to be within reach"),
        source=_CRITERIA,
        check=_feasible,
    ),
    Rule(
        id="QC-number",
        words=Words("课题编号的年份是注册年度", "The year in its number is that of its registration"),
        source=_DICTIONARY,
        check=_year_in_number,
    ),
    Rule(
        id="QC-alternatives",
        words=Words("创新型比较两个以上方案", "Innovation compares at least two alternatives"),
        source=_CRITERIA,
        within=_alternatives,
    ),
    Rule(
        id="QC-rows",
        words=Words(
            "完成的课题有对策和巩固措施", "A completed theme has countermeasures and what keeps them"
        ),
        source=_DICTIONARY,
        within=_rows_to_the_end,
    ),
)
