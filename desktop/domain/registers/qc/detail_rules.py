"""The rules of what lies under a QC theme: steps, activities, causes, alternatives and benefits."""

from collections.abc import Iterator
from typing import Any

from desktop.domain.problems import MendedAt, Problem, error, stops_export, warning
from desktop.domain.registers.qc.rules import NO_YUAN
from desktop.domain.registers.qc.steps import steps_of
from desktop.domain.rule import Records, Rule
from desktop.domain.values.dates import first_day, last_day
from desktop.domain.words import Words

_CRITERIA = Words(
    "T/CAQ 10201—2020《质量管理小组活动准则》4.1、4.2，按公开的企业做法",
    "T/CAQ 10201-2020, Criteria for quality control circle activity, 4.1 and 4.2, as public company systems apply it",
)
_DICTIONARY = Words(
    "QC小组活动程序和对策表（5W1H）的通常做法",
    "Usual practice of the steps and the table of countermeasures (5W1H)",
)


def _step_of_the_type(row: Any, records: Records) -> bool:
    theme = records.get("qc_themes", row.theme)
    wanted = steps_of(theme.theme_type, theme.target_origin) if theme else ()
    return row.step is None or not wanted or row.step in wanted


def _planned_step(step: Any, records: Records) -> Iterator[Problem]:
    if not _step_of_the_type(step, records):
        yield error("step", "该类课题没有这一步骤", "themes of this type have no such step", "QC-steps")


def _step_worked_on(activity: Any, records: Records) -> Iterator[Problem]:
    if not _step_of_the_type(activity, records):
        yield warning("step", "该类课题没有这一步骤", "themes of this type have no such step", "QC-steps")


def _activity_in_time(activity: Any, records: Records) -> Iterator[Problem]:
    theme, day = records.get("qc_themes", activity.theme), activity.activity_date
    if theme is None or day is None:
        return
    if theme.theme_registration_date and day < theme.theme_registration_date:
        yield error("activity_date", "早于课题注册日期，属倒套成果", "before the theme was registered", "V07")
        return
    start = theme.activity_start or theme.plan_start
    end = theme.consolidation_end or theme.activity_end or theme.plan_end
    if (start and day < first_day(start)) or (end and day > last_day(end)):
        yield warning("activity_date", "不在课题活动期内", "outside the work on the theme", "V10")


def _cause_fits(cause: Any, records: Records) -> Iterator[Problem]:
    theme = records.get("qc_themes", cause.theme)
    if theme is None:
        return
    if theme.theme_type == "innovation":
        yield error("theme", "创新型课题不作原因分析", "innovation has no causes", "V11")
    if cause.is_main and theme.theme_status == "completed":
        answered = records.linked("qc_countermeasures", "cause", cause.id)
        if not answered:
            where = MendedAt("qc_countermeasures", "countermeasure", None, "theme", theme.id)
            yield warning(
                "is_main", "主要原因没有对策", "no countermeasure answers it", "QC-countermeasures", where
            )


def _alternative_fits(alternative: Any, records: Records) -> Iterator[Problem]:
    theme = records.get("qc_themes", alternative.theme)
    if theme is not None and theme.theme_type == "problem_solving":
        yield warning(
            "theme", "备选方案只用于创新型课题", "only innovation has alternatives", "QC-alternatives"
        )


def _cause_of_the_theme(countermeasure: Any, records: Records) -> Iterator[Problem]:
    cause = records.get("qc_causes", countermeasure.cause)
    if cause is not None and cause.theme != countermeasure.theme:
        yield error("cause", "不是本课题的原因", "is a cause of another theme", "QC-countermeasures")


def _certified(benefit: Any) -> Iterator[Problem]:
    gained = (benefit.net_benefit or NO_YUAN) > 0
    if benefit.benefit_class == "direct" and gained and benefit.finance_certificate is not True:
        yield stops_export(
            "finance_certificate", "有效益而没有财务证明", "a benefit without a finance certificate", "V13"
        )


def _in_the_activity_period(benefit: Any, records: Records) -> Iterator[Problem]:
    theme = records.get("qc_themes", benefit.theme)
    if theme is None or benefit.benefit_class == "predicted":
        return
    start, end = benefit.benefit_period_start, benefit.benefit_period_end
    begun, ended = theme.activity_start, theme.consolidation_end or theme.activity_end
    if start and begun and first_day(start) < first_day(begun):
        yield error("benefit_period_start", "早于活动开始", "before the work began", "V14")
    if end and ended and last_day(end) > last_day(ended):
        yield error(
            "benefit_period_end",
            "超出活动期和巩固期，属预测效益",
            "beyond the work and its consolidation; that is predicted benefit",
            "V14",
        )


_STEP_WORDS = Words("步骤属于该类课题", "A step is one of its theme's type")
STEP_RULES = (Rule(id="QC-steps", words=_STEP_WORDS, source=_CRITERIA, within=_planned_step),)
ACTIVITY_RULES = (
    Rule(id="QC-steps", words=_STEP_WORDS, source=_CRITERIA, within=_step_worked_on),
    Rule(
        id="V07",
        words=Words(
            "活动在课题注册之后、活动期之内", "An activity follows the registration and lies in the work"
        ),
        source=Words(
            "公开资料：先有成果、后补注册属于“倒套成果”",
            "Published accounts of result-first registration as an offence",
        ),
        within=_activity_in_time,
    ),
)
CAUSE_RULES = (
    Rule(
        id="V11",
        words=Words(
            "创新型没有原因，主要原因都有对策", "Innovation has no causes; each main cause is answered"
        ),
        source=_CRITERIA,
        within=_cause_fits,
    ),
)
ALTERNATIVE_RULES = (
    Rule(
        id="QC-alternatives",
        words=Words("备选方案只用于创新型课题", "Only innovation has alternatives"),
        source=_CRITERIA,
        within=_alternative_fits,
    ),
)
COUNTERMEASURE_RULES = (
    Rule(
        id="QC-countermeasures",
        words=Words("对策针对本课题的原因", "A countermeasure answers a cause of its own theme"),
        source=_DICTIONARY,
        within=_cause_of_the_theme,
    ),
)
BENEFIT_RULES = (
    Rule(
        id="V13",
        words=Words("有效益须有财务证明", "A benefit has a finance certificate"),
        source=Words("企业系统里的财务审核环节", "A company system's review by finance"),
        check=_certified,
    ),
    Rule(
        id="V14",
        words=Words("效益的计算期间在活动期和巩固期之内", "Benefit counts in the work and its consolidation"),
        source=Words("QC小组效益计算的公开资料", "Published accounts of reckoning the benefit of QC circles"),
        within=_in_the_activity_period,
    ),
)
